//! Property 7.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::{Duration, Instant};

use catalog::import::{ImportOptions, Mode, import};
use guide::contract::{Commands, commands::Nothing};
use guide::meaning::Embedded;
use models::manifest::{Prompts, sha256};
use models::tiny::make_encoder;
use models::{Embedder, HostSettings};

use super::guide_and_shop::{Visit, Worker, visit, visit_read};
use super::the_conversation::nowhere;

/// How many products rank by meaning, once `enough` says so.
async fn until(visit: &Visit, enough: impl Fn(usize) -> bool) -> usize {
    for _ in 0..600 {
        let vectors = visit.guide.catalogue().index.vectors().map_or(0, |vectors| vectors.len());
        if enough(vectors) {
            return vectors;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    panic!("the products are not read");
}

fn set(ids: Vec<String>) -> BTreeSet<String> {
    ids.into_iter().collect()
}

#[tokio::test]
async fn products_are_read_aside_and_order_the_list() {
    let mut plain = visit(Worker::Off).await;
    let mut read = visit_read(&[]).await;
    let products = usize::try_from(read.guide.catalogue().shop.meta.products).unwrap();
    assert_eq!(until(&read, |vectors| vectors > 0).await, products, "they count once they are all read");
    let mut moved = 0;
    for question in
        ["红色连衣裙", "三百以内的红色连衣裙", "headphones under 500", "徒步穿的鞋", "something for tea"]
    {
        let (words, meaning) = (plain.say(question).await.ids(), read.say(question).await.ids());
        moved += usize::from(words != meaning);
        if words.len() < 24 {
            assert_eq!(set(words), set(meaning), "{question}: the same products");
        }
    }
    assert!(moved > 0, "in some list the order is another");
}

#[tokio::test]
async fn another_embedder_takes_over_once_it_has_read_the_products() {
    let mut plain = visit(Worker::Off).await;
    let mut read = visit_read(&[]).await;
    let products = until(&read, |vectors| vectors > 0).await;
    let questions =
        ["红色连衣裙", "三百以内的红色连衣裙", "headphones under 500", "徒步穿的鞋", "something for tea"];
    let mut moved = None;
    for question in questions {
        let (words, meaning) = (plain.say(question).await.ids(), read.say(question).await.ids());
        if words != meaning {
            moved = Some((question, words, meaning));
        }
        plain.guide.reset(Nothing {}).unwrap();
        read.guide.reset(Nothing {}).unwrap();
    }
    let (question, words, meaning) = moved.expect("in some list the order is another");
    let settings = |args: &[&str]| HostSettings {
        program: models::locate::fake_worker().unwrap(),
        args: args.iter().map(Into::into).collect(),
        backoff: vec![Duration::from_millis(10)],
        ..HostSettings::default()
    };
    let start = |args: &[&str], name: &str| {
        Arc::new(Embedder::start(settings(args), Prompts::default(), name.to_owned()).unwrap())
    };
    // On a thread of its own, as in a shop: it waits for the model.
    let replace = |guide: &guide::Guide, embedder: &Arc<Embedder>| {
        std::thread::scope(|scope| {
            scope.spawn(|| guide.replace_embedder(embedder, &|| true).unwrap()).join().unwrap()
        })
    };
    // One that does not work changes nothing.
    let ended = replace(&read.guide, &start(&["--fake", "refuse"], "broken"));
    assert!(matches!(ended, Embedded::Off(_)), "{ended:?}");
    let other = start(&[], "other");
    assert_eq!(replace(&read.guide, &other), Embedded::All);
    assert_eq!(until(&read, |vectors| vectors > 0).await, products);
    // It is the other one that is asked: the first is dead.
    let first = read.embedder.as_ref().and_then(|embedder| embedder.worker_pid()).unwrap();
    let kill = |pid: u32| {
        std::process::Command::new("kill").args(["-STOP", &pid.to_string()]).status().unwrap();
    };
    kill(first);
    assert_eq!(read.say(question).await.ids(), meaning);
    read.guide.reset(Nothing {}).unwrap();
    kill(other.worker_pid().unwrap());
    assert_eq!(read.say(question).await.ids(), words, "without it, the words order");
}

#[tokio::test]
async fn a_late_or_dead_embedder_leaves_the_words_to_order() {
    let mut plain = visit(Worker::Off).await;
    let mut read = visit_read(&[]).await;
    until(&read, |vectors| vectors > 0).await;
    let pid = read.embedder.as_ref().and_then(|embedder| embedder.worker_pid()).unwrap();
    let stop = |signal: &str| {
        let done = std::process::Command::new("kill").args([signal, &pid.to_string()]).status().unwrap();
        assert!(done.success());
    };
    stop("-STOP");
    let asked = Instant::now();
    assert_eq!(read.say("红色连衣裙").await.ids(), plain.say("红色连衣裙").await.ids(), "it is stopped");
    assert!(asked.elapsed() < Duration::from_secs(2), "{:?}", asked.elapsed());
    stop("-KILL");
    assert_eq!(read.say("白衬衫").await.ids(), plain.say("白衬衫").await.ids(), "it is dead");
    for name in ["crash-on-load", "crash-mid", "garbage", "few-vectors"] {
        let mut bad = visit_read(&["--fake", name]).await;
        assert_eq!(bad.say("红色连衣裙").await.ids(), plain.say("红色连衣裙").await.ids(), "{name}");
        plain.guide.reset(Nothing {}).unwrap();
    }
}

#[tokio::test]
async fn what_an_import_brings_is_read_too() {
    let read = visit_read(&[]).await;
    let all = until(&read, |vectors| vectors > 0).await;
    let row =
        r#"{"id":"NEW-1","name":{"zh":"竹编灯","en":"Bamboo lamp"},"price":{"minor":9900,"currency":"CNY"}}"#;
    let feed = read.shop.with_file_name("new.jsonl");
    std::fs::write(&feed, row).unwrap();
    let options = ImportOptions { mode: Mode::Delta, ..ImportOptions::default() };
    import(&read.shop, &[feed], &options).unwrap();
    until(&read, |vectors| {
        let _ = read.guide.boot(Nothing {});
        vectors == all + 1
    })
    .await;
}

#[tokio::test]
async fn what_a_shopper_said_is_kept_by_nothing() {
    let mut read = visit_read(&[]).await;
    until(&read, |vectors| vectors > 0).await;
    read.say("有没有琥珀猫头鹰zebrafish的红色连衣裙").await;
    read.guide.reset(Nothing {}).unwrap();
    assert!(read.shop.join("vectors.db").is_file());
    assert!(nowhere(&read.shop, &["琥珀猫头鹰", "zebrafish"]) > 10, "the shop's files were read");
}

#[test]
fn the_command_line_reads_the_products_too() {
    let home = tempfile::tempdir().unwrap();
    let shop = home.path().join("shop");
    tests::shop_copy(&shop).unwrap();
    let models = home.path().join("models");
    std::fs::create_dir(&models).unwrap();
    let model = make_encoder();
    std::fs::write(models.join("e.gguf"), &model).unwrap();
    let write = |role: &str| {
        let sha = sha256(model.as_slice()).unwrap();
        let manifest = format!(
            "[[model]]\nname = \"e\"\nrole = \"{role}\"\nfile = \"e.gguf\"\nsha256 = \"{sha}\"\nbytes = {}\n\
             licence = \"MIT\"\ncontext = 128\n",
            model.len()
        );
        std::fs::write(models.join("manifest.toml"), manifest).unwrap();
    };
    let run = || {
        std::process::Command::new(tests::program("aisle").unwrap())
            .args(["catalog", "embed", "--json", "--lang", "zh", "--shop"])
            .arg(&shop)
            .arg("--embedder")
            .arg(&models)
            .env(models::locate::WORKER_VARIABLE, models::locate::fake_worker().unwrap())
            .output()
            .unwrap()
    };
    write("embedder");
    for read in [true, false] {
        let output = run();
        assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
        let told: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
        assert_eq!(told["vectors"], told["products"], "{told}");
        assert_eq!(told["read"], if read { told["products"].clone() } else { 0.into() }, "once is enough");
    }
    write("guide");
    let output = run();
    assert_eq!(output.status.code(), Some(1));
    let told = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(told.chars().any(catalog::analysis::is_han), "{told}");
}
