//! Which model the kiosk starts, from the command line and what is installed.

use std::path::Path;
use std::sync::{Arc, Weak};
use std::time::Duration;

use guide::Guide;
use guide::catalog::product::Lang;
use guide::catalog::shop::{ModelServer, Settings};
use guide::meaning::Embedded;
use models::locate;
use models::manifest::ModelRole;
use models::shelf::Shelf;
use models::{Embedder, HostSettings, ModelsError, OffReason, Status, StoreServer, Supervisor};

use crate::flags::ModelFlags;

/// Starts keeping the worker, or says why there is none; in front of it stands the shop's server, if it has one. Must be called inside a
/// tokio runtime.
pub(crate) fn start(flags: &ModelFlags, shop: &Path) -> Supervisor {
    if flags.none {
        return Supervisor::off(OffReason::SwitchedOff);
    }
    let (server, complaints) = server(flags, shop);
    for (zh, en) in complaints {
        eprintln!("aisle-kiosk: {zh}\naisle-kiosk: {en}");
    }
    let local = match settings(flags, shop) {
        Ok(settings) => Supervisor::start(settings),
        Err(error) => {
            if server.is_none() {
                eprintln!(
                    "aisle-kiosk: 模型未启用，由模板回答\naisle-kiosk: the model is off, templates answer: {error}"
                );
            }
            Supervisor::off(error.off_reason())
        }
    };
    in_front_of(local, server)
}

fn in_front_of(local: Supervisor, server: Option<StoreServer>) -> Supervisor {
    match server {
        Some(server) => Supervisor::with_store_server(server, local),
        None => local,
    }
}

/// The server that the shop's settings name, and what is wrong with them in both languages. What the command line names runs alone.
fn server(flags: &ModelFlags, shop: &Path) -> (Option<StoreServer>, Vec<(String, String)>) {
    if flags.worker.is_some() || flags.model.is_some() {
        return (None, Vec::new());
    }
    // A file that cannot be read is told of when the shop is opened.
    let (settings, notices) = Settings::of_folder(shop).unwrap_or_default();
    let ours = notices.iter().filter(|notice| notice.field.as_deref().is_some_and(ModelServer::has_field));
    let mut complaints: Vec<_> =
        ours.map(|notice| (notice.sentence(Lang::Zh), notice.sentence(Lang::En))).collect();
    let Some(named) = settings.model else { return (None, complaints) };
    match StoreServer::new(&named.endpoint, named.key.as_deref()) {
        Ok(mut server) => {
            server.model = named.name;
            server.speaks = named.speaks || flags.speaks;
            if let Some(wait) = named.first_token_ms {
                server.first_token_deadline = Duration::from_millis(u64::from(wait));
            }
            (Some(server), complaints)
        }
        Err(error) => {
            let (zh, en) = error.sentences();
            complaints.push((format!("shop.toml [model]：{zh}"), format!("shop.toml [model]: {en}")));
            (None, complaints)
        }
    }
}

/// How often the shop's choice is looked at.
const LOOK: Duration = Duration::from_secs(2);

/// Follows the shop's choice for as long as `guide` is there: a model chosen meanwhile is started beside the one that speaks, and takes
/// its place once it is ready, behind the same server if the shop has one. One that does not get ready changes nothing. Returns at once
/// where the command line has named a model.
pub(crate) async fn follow(flags: &ModelFlags, shop: &Path, guide: Weak<Guide>) {
    if flags.none || flags.worker.is_some() || flags.model.is_some() {
        return;
    }
    let chosen = || settings(flags, shop).ok().filter(|settings| settings.seal.is_some());
    // The file, and what it is opened with.
    let what = |settings: &HostSettings| (settings.seal.clone(), settings.context, settings.speaks);
    let mut serving = chosen().map(|settings| what(&settings));
    let mut listed = chosen().is_some_and(|settings| settings.is_set_aside());
    // As it was at the start: settings are read once.
    let (server, _) = server(flags, shop);
    loop {
        tokio::time::sleep(LOOK).await;
        let Some(settings) = chosen() else { continue };
        let asked = Some(what(&settings));
        // One that crashed too often is listed as such; chosen anew it is taken off, and is tried anew. One that could not be listed, on a
        // disk that cannot be written, is not tried again and again.
        let crashed =
            |guide: Arc<Guide>| matches!(guide.supervisor().status(), Status::Off(OffReason::KeepsCrashing));
        let was_listed = std::mem::replace(&mut listed, settings.is_set_aside());
        let forgiven = was_listed && !listed && guide.upgrade().is_some_and(crashed);
        if asked == serving && !forgiven {
            continue;
        }
        let newer = Supervisor::start(settings);
        let status = newer.settled().await;
        let Some(guide) = guide.upgrade() else { return };
        // Tried once: another choice is another try.
        serving = asked;
        match status {
            Status::Off(reason) => {
                let (zh, en) = reason.sentences();
                eprintln!(
                    "aisle-kiosk: 新选的模型没有启用：{zh}\naisle-kiosk: the model chosen is not used: {en}"
                );
            }
            _ => {
                let newer = in_front_of(newer, server.clone());
                newer.settled().await;
                guide.replace_model(newer);
            }
        }
    }
}

/// Follows the shop's choice of an embedding model for as long as `guide` is there: one chosen meanwhile reads the products aside, and
/// orders lists once it has read them all. Returns at once where there is to be no model.
pub(crate) async fn follow_embedder(flags: &ModelFlags, shop: &Path, guide: Weak<Guide>) {
    if flags.none {
        return;
    }
    let chosen = || {
        let settings = Shelf::open(shop, Some(&checkout())).ok()?.settings(ModelRole::Embedder).ok()?.0;
        settings.seal
    };
    let mut serving = chosen();
    loop {
        tokio::time::sleep(LOOK).await;
        if guide.strong_count() == 0 {
            return;
        }
        let now = chosen();
        if now == serving {
            continue;
        }
        // Tried once: another choice is another try.
        serving = now;
        // None at all leaves the one that serves until the next start.
        if serving.is_none() {
            continue;
        }
        let (guide, shop) = (Weak::clone(&guide), shop.to_owned());
        let read = tokio::task::spawn_blocking(move || read_with(&shop, &guide));
        if let Ok(Err((zh, en))) = read.await {
            eprintln!(
                "aisle-kiosk: 新选的嵌入模型没有启用：{zh}\naisle-kiosk: the embedding model chosen is not used: {en}"
            );
        }
    }
}

/// Has the embedder that is chosen now read the products, and puts it in place. Why not, in both languages.
fn read_with(shop: &Path, guide: &Weak<Guide>) -> Result<(), (String, String)> {
    let both = |error: &dyn std::error::Error| (error.to_string(), error.to_string());
    let embedder = match Embedder::of_shop(shop, Some(&checkout())) {
        Ok(Some(embedder)) => Arc::new(embedder),
        Ok(None) => return Ok(()),
        Err(error) => return Err(both(&error)),
    };
    let Some(held) = guide.upgrade() else { return Ok(()) };
    // Besides this thread, somebody serves it.
    let go_on = || Arc::strong_count(&held) > 1;
    match held.replace_embedder(&embedder, &go_on) {
        Ok(Embedded::All | Embedded::Stopped) => Ok(()),
        Ok(Embedded::Off(reason)) => {
            let (zh, en) = reason.sentences();
            Err((zh.to_owned(), en.to_owned()))
        }
        Err(error) => Err(both(&error)),
    }
}

/// The model that makes vectors of what is asked, if one is installed. Without it words alone rank, and nobody is told.
pub(crate) fn embedder(flags: &ModelFlags, shop: &Path) -> Option<Arc<Embedder>> {
    if flags.none {
        return None;
    }
    match Embedder::of_shop(shop, Some(&checkout())) {
        Ok(embedder) => embedder.map(Arc::new),
        Err(error) => {
            eprintln!("aisle-kiosk: 嵌入模型未启用：{error}\naisle-kiosk: no embedding model: {error}");
            None
        }
    }
}

fn settings(flags: &ModelFlags, shop: &Path) -> Result<HostSettings, ModelsError> {
    let mut settings = match (&flags.worker, &flags.model) {
        (None, None) => Shelf::open(shop, Some(&checkout()))?.settings(ModelRole::Guide)?.0,
        (Some(worker), model) => {
            HostSettings { program: worker.clone(), model: model.clone(), ..HostSettings::default() }
        }
        (None, Some(model)) => {
            HostSettings { program: locate::worker()?, model: Some(model.clone()), ..HostSettings::default() }
        }
    };
    settings.args.extend(flags.worker_args.iter().cloned());
    settings.speaks |= flags.speaks;
    Ok(settings)
}

/// Where a source checkout keeps its models; an installed kiosk has them beside itself.
fn checkout() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).with_file_name("models")
}

#[cfg(test)]
mod tests {
    //! 1. what the command line names is what runs
    //! 2. a file somebody named is taken without a seal, the installed one only with its
    //! 3. words reach the shopper when asked for
    //! 4. the shop's server stands in front of its model, unless the command line names one; what is wrong is told without the key
    //! 5. a model that is chosen while the kiosk runs takes over once it is ready; one that does not work changes nothing

    use super::*;

    #[test]
    fn a_named_worker_gets_its_arguments_and_no_model_of_ours() {
        let flags = ModelFlags {
            worker: Some("fake".into()),
            worker_args: vec!["--fake".into(), "hang".into()],
            speaks: true,
            ..ModelFlags::default()
        };
        let settings = settings(&flags, Path::new("/nowhere")).unwrap();
        assert_eq!(settings.program, Path::new("fake"));
        assert_eq!(settings.args, ["--fake", "hang"]);
        assert_eq!((settings.model, settings.speaks), (None, true));
    }

    #[test]
    fn the_installed_model_is_sealed_and_a_named_one_is_not() {
        let named =
            ModelFlags { worker: Some("w".into()), model: Some("m.gguf".into()), ..ModelFlags::default() };
        let named = settings(&named, Path::new("/nowhere")).unwrap();
        assert_eq!((named.model.as_deref(), named.seal), (Some(Path::new("m.gguf")), None));
        // Without a built worker there is none to speak of; with one, the file of the manifest must match.
        if let Ok(installed) = settings(&ModelFlags::default(), Path::new("/nowhere")) {
            assert!(installed.seal.is_some() && installed.model.is_some_and(|model| model.is_file()));
        }
    }

    #[test]
    fn the_server_of_the_shop_is_taken_unless_the_command_line_names_a_model() {
        let shop = tempfile::tempdir().unwrap();
        let write = |text: &str| std::fs::write(shop.path().join("shop.toml"), text).unwrap();
        let flags = ModelFlags::default();
        assert!(server(&flags, shop.path()).0.is_none(), "off without a setting");
        write(
            "[model]\nendpoint = \"http://10.0.0.5:8080/v1\"\nname = \"m\"\nfirst_token_ms = 900\nspeaks = false",
        );
        let (Some(taken), _) = server(&flags, shop.path()) else { panic!("no server") };
        assert_eq!(
            (taken.endpoint.address(), taken.model.as_deref()),
            ("http://10.0.0.5:8080/v1", Some("m"))
        );
        assert_eq!((taken.first_token_deadline, taken.speaks), (Duration::from_millis(900), false));
        let named = ModelFlags { worker: Some("fake".into()), ..ModelFlags::default() };
        assert!(server(&named, shop.path()).0.is_none());
        for wrong in ["ftp://10.0.0.5", "http://300.0.0.5/v1"] {
            write(&format!("[model]\nendpoint = {wrong:?}\nkey = \"sesame\""));
            let (none, complaints) = server(&flags, shop.path());
            let [(zh, en)] = &complaints[..] else { panic!("{wrong}: {complaints:?}") };
            assert!(none.is_none() && zh.contains("shop.toml") && en.contains("shop.toml"));
            assert!(!zh.contains("sesame") && !en.contains("sesame"));
        }
    }

    async fn open(shop: &Path) -> Arc<Guide> {
        let options = guide::OpenOptions {
            shop: shop.to_owned(),
            demo: Some(checkout().with_file_name("crates").join("guide/tests/shop")),
            embedder: None,
            embeds_aside: true,
            learns_after: None,
            pace: Duration::ZERO,
            lang: Lang::Zh,
            idle_seconds: None,
            countdown_seconds: None,
        };
        let opened =
            tokio::task::spawn_blocking(|| Guide::open(options, Supervisor::off(OffReason::NoModel)));
        Arc::new(opened.await.unwrap().unwrap())
    }

    #[tokio::test(flavor = "multi_thread")]
    async fn an_embedder_that_is_chosen_reads_the_products_and_orders_lists() {
        use models::shelf::New;
        use models::tiny::make_encoder;

        let home = tempfile::tempdir().unwrap();
        let shop = home.path().join("shop");
        let guide = open(&shop).await;
        let (flags, follows, followed) = (ModelFlags::default(), Arc::downgrade(&guide), shop.clone());
        tokio::spawn(async move { follow_embedder(&flags, &followed, follows).await });
        tokio::time::sleep(Duration::from_millis(200)).await;
        assert!(guide.catalogue().index.vectors().is_none());
        let file = home.path().join("e.gguf");
        std::fs::write(&file, make_encoder()).unwrap();
        let mut shelf = Shelf::open(&shop, Some(&checkout())).unwrap();
        shelf.add(&file, New::default(), &mut |_, _| {}).await.unwrap();
        for _ in 0..300 {
            if guide.catalogue().index.vectors().is_some() {
                return;
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        panic!("the products are not read");
    }

    #[tokio::test(flavor = "multi_thread")]
    async fn a_choice_is_followed() {
        use models::shelf::New;
        use models::tiny::{Recipe, make};

        let home = tempfile::tempdir().unwrap();
        let shop = home.path().join("shop");
        let guide = open(&shop).await;
        let (flags, follows) = (ModelFlags::default(), Arc::downgrade(&guide));
        let followed = shop.clone();
        tokio::spawn(async move { follow(&flags, &followed, follows).await });
        let name = |guide: &Guide| match guide.supervisor().status() {
            Status::Ready(info) => Some(info.name),
            _ => None,
        };
        let mut shelf = Shelf::open(&shop, Some(&checkout())).unwrap();
        let file = home.path().join("m.gguf");
        std::fs::write(&file, make(&Recipe { name: "own", ..Recipe::default() })).unwrap();
        // Let the first look happen before there is a choice.
        tokio::time::sleep(Duration::from_millis(200)).await;
        shelf.add(&file, New::default(), &mut |_, _| {}).await.unwrap();
        for _ in 0..200 {
            if name(&guide).as_deref() == Some("own") {
                break;
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        assert_eq!(name(&guide).as_deref(), Some("own"));
        // The file is spoilt behind the list's back, and the list changed so that it is tried again.
        std::fs::write(shop.join("models/own.gguf"), b"no model").unwrap();
        let manifest = shop.join("models/manifest.toml");
        let text = std::fs::read_to_string(&manifest).unwrap().replace("bytes = ", "bytes = 1");
        std::fs::write(&manifest, text).unwrap();
        tokio::time::sleep(LOOK * 2).await;
        assert_eq!(name(&guide).as_deref(), Some("own"), "the one that works speaks on");
    }
}
