//! Properties:
//! 1. Every reason why there is no model reaches the screen as a code and as words in both languages, to be said after a colon.
//! 2. Of a model that is loaded the screen gets its name and its plan; what is not known is left out, not zero.
//! 3. While a model is loaded or started again nothing is claimed of it but how often it crashed.
//! 4. Whatever the model does, the catalogue is told of.
//! 5. Whether a server of the shop may be asked is known from the start: the privacy page depends on it.

use std::time::Duration;

use guide::boot::status;
use guide::contract::{Commands, Lang, Layers, ModelState, RunsOn, Status, commands::Nothing};
use guide::models::supervisor::Status as Host;
use guide::models::{ModelInfo, OffReason, Plan};

use crate::shop::{open, open_with};

const REASONS: [OffReason; 18] = [
    OffReason::NoModel,
    OffReason::SwitchedOff,
    OffReason::BadManifest,
    OffReason::Unreadable,
    OffReason::NotGguf,
    OffReason::Unsupported,
    OffReason::Truncated,
    OffReason::VocabularyOnly,
    OffReason::NotADecoder,
    OffReason::NotAnEmbedder,
    OffReason::WrongHash,
    OffReason::LoadFailed,
    OffReason::UnknownArchitecture,
    OffReason::TooBig,
    OffReason::NoKernels,
    OffReason::WorkerMissing,
    OffReason::WrongWorker,
    OffReason::KeepsCrashing,
];

fn of(host: &Host) -> Status {
    status(&open(Lang::Zh).guide.catalogue(), host, false)
}

fn ready(name: &str, context: u32, plan: Plan) -> Host {
    Host::Ready(ModelInfo {
        name: name.to_owned(),
        architecture: "qwen3".to_owned(),
        context,
        template: true,
        plan,
        turns: 1,
        dimensions: None,
    })
}

#[test]
fn why_there_is_none_is_said_in_both_languages() {
    let has_chinese = |text: &str| text.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c));
    let catalogue = open(Lang::Zh).guide.catalogue();
    for reason in REASONS {
        let status = status(&catalogue, &Host::Off(reason), true);
        assert_eq!((status.model, status.reason.as_deref()), (ModelState::Off, Some(reason.code())));
        let words = status.reason_words.unwrap();
        assert!(has_chinese(&words.zh) && !has_chinese(&words.en), "{words:?}");
        assert!(words.en.starts_with(|c: char| c.is_lowercase()), "a colon comes before: {words:?}");
        assert!(!words.zh.ends_with('。') && !words.en.ends_with('.'), "a stop comes after: {words:?}");
        assert_eq!((status.model_name, status.runs_on, status.crashes), (None, None, 0));
    }
}

#[test]
fn the_screen_asks_and_is_told() {
    let status = open(Lang::Zh).guide.status(Nothing {}).unwrap();
    let (zh, en) = OffReason::NoModel.sentences();
    let words = status.reason_words.unwrap();
    assert_eq!((words.zh.as_str(), words.en.as_str()), (zh, en));
    assert_eq!((status.products, status.generation), (14, 1));
    assert!(status.prices_as_of.is_some());
}

#[test]
fn a_model_tells_what_it_runs_on() {
    let cpu = Plan {
        layers: 25,
        cpu_variant: "zen4".to_owned(),
        threads: 3,
        memory_mb: 812,
        refused: vec!["cuda".to_owned()],
        ..Plan::default()
    };
    let status = of(&ready("Shop 0.6B", 4096, cpu.clone()));
    assert_eq!((status.model, status.model_name.as_deref()), (ModelState::Ready, Some("Shop 0.6B")));
    assert_eq!((status.reason, status.reason_words), (None, None));
    let on_cpu = RunsOn {
        short: "CPU zen4 × 3".to_owned(),
        layers: None,
        memory_mb: Some(812),
        context: Some(4096),
        refused: vec!["cuda".to_owned()],
    };
    assert_eq!(status.runs_on, Some(on_cpu));

    let shared = Plan { gpu: Some("CUDA0: NVIDIA T400".to_owned()), offloaded: 10, ..cpu };
    let runs_on = of(&ready("Shop 0.6B", 4096, shared)).runs_on.unwrap();
    assert_eq!(runs_on.layers, Some(Layers { offloaded: 10, all: 25 }));
    assert_eq!(runs_on.short, "CUDA0: NVIDIA T400 10/25 + CPU zen4 × 3");
}

#[test]
fn what_a_store_server_does_not_tell_is_left_out() {
    let plan = Plan { server: Some("http://192.168.1.20:8080/v1".to_owned()), ..Plan::default() };
    let status = of(&ready("", 0, plan));
    assert_eq!((status.model, status.model_name), (ModelState::Ready, None));
    let address = RunsOn {
        short: "http://192.168.1.20:8080/v1".to_owned(),
        layers: None,
        memory_mb: None,
        context: None,
        refused: Vec::new(),
    };
    assert_eq!(status.runs_on, Some(address));
}

#[test]
fn nothing_is_claimed_of_a_model_on_its_way() {
    let again = Host::Restarting { crashes: 2, after: Duration::from_secs(4) };
    for (host, crashes) in [(Host::Warming, 0), (again, 2)] {
        let status = of(&host);
        assert_eq!((status.model, status.crashes), (ModelState::Warming, crashes));
        assert_eq!((status.reason_words, status.model_name, status.runs_on), (None, None, None));
        assert_eq!((status.products, status.generation), (14, 1), "the catalogue is open all the same");
    }
}

#[test]
fn whether_a_server_may_be_asked_is_told_at_the_start() {
    let server = |settings: &str| {
        let shopper = open_with(Lang::Zh, settings);
        shopper.guide.boot(Nothing {}).unwrap().shop.model_server
    };
    assert!(!server(""), "all happens inside this machine");
    assert!(server("[model]\nendpoint = \"http://127.0.0.1:9/v1\"\n"));
}
