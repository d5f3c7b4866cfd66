use std::process::Stdio;

use super::{Shop, aisle, data, has_chinese, said};

/// Would fail if wrong use looked like a failure of the shop, or like success.
#[test]
fn wrong_use_is_two() {
    let shop = Shop::new();
    for args in [
        &["sell"][..],
        &["search"],
        &["search", "x", "--colour", "red"],
        &["ask", "x", "--lang", "fr"],
        &["recommend"],
        &["recommend", "--product", "D-1", "--limit", "0"],
        &["bench", "ask", "--questions", "none"],
        &["import"],
        &["ask", "x", "--no-model", "--model", "m.gguf"],
    ] {
        let output = shop.run(args);
        assert_eq!(output.status.code(), Some(2), "{args:?}: {}", said(&output));
        assert!(output.stdout.is_empty() && !output.stderr.is_empty(), "{args:?}");
    }
    assert_eq!(aisle().output().unwrap().status.code(), Some(2));
    let import = aisle().args(["import", "--lang", "zh"]).arg(data("shop.jsonl")).output().unwrap();
    assert_eq!(import.status.code(), Some(2), "an import without a shop would replace the demo");
    assert!(said(&import).contains("--shop"), "{}", said(&import));
}

/// Would fail if what could not be done ended well, or was said in the other language.
#[test]
fn could_not_is_one_and_says_why() {
    let shop = Shop::new();
    let file = shop.home.path().join("file");
    std::fs::write(&file, "no folder").unwrap();
    for lang in ["zh", "en"] {
        let missing = shop.run(&["recommend", "--product", "D-99", "--lang", lang]);
        let no_folder = aisle().args(["search", "x", "--lang", lang, "--shop"]).arg(&file).output().unwrap();
        let no_demo = Shop::empty().run(&["search", "x", "--lang", lang]);
        for output in [&missing, &no_folder, &no_demo] {
            assert_eq!(output.status.code(), Some(1), "{}", said(output));
            assert!(output.stdout.is_empty(), "{}", said(output));
            assert_eq!(has_chinese(&said(output)), lang == "zh", "{}", said(output));
        }
        assert!(said(&missing).contains("D-99"));
    }
}

/// Would fail if the help were in one language, or lost a command.
#[test]
fn help_is_in_both_languages() {
    for (args, words) in [
        (
            &["--help"][..],
            &["import", "search", "ask", "recommend", "bench", "--shop", "--json", "退出码", "exit codes"][..],
        ),
        (&["ask", "--help"], &["--model", "--no-model", "--worker", "对话", "conversation"]),
        (&["import", "--help"], &["--map", "字段对照表", "field map"]),
    ] {
        let output = aisle().args(args).output().unwrap();
        assert_eq!(output.status.code(), Some(0));
        for word in words {
            assert!(said(&output).contains(word), "{args:?} lacks {word}: {}", said(&output));
        }
    }
}

/// Would fail if messages followed something else than `--lang`, and the system where it is not given.
#[test]
fn messages_follow_the_language() {
    let shop = Shop::new();
    let message = |locale: &str, args: &[&str]| {
        let mut command = shop.command(&[&["recommend", "--product", "D-99"], args].concat());
        said(&command.env("LANG", locale).output().unwrap())
    };
    assert!(has_chinese(&message("zh_CN.UTF-8", &[])));
    assert!(!has_chinese(&message("en_GB.UTF-8", &[])));
    assert!(!has_chinese(&message("zh_CN.UTF-8", &["--lang", "en"])));
    assert!(has_chinese(&message("C.UTF-8", &["--lang", "zh"])));
}

/// Would fail if an empty folder stayed empty where there is a demo, or the demo took the place of a real catalogue.
#[test]
fn an_empty_folder_becomes_the_demo_shop() {
    let demo = tempfile::tempdir().unwrap();
    std::fs::copy(data("shop.jsonl"), demo.path().join("products.jsonl")).unwrap();
    let search = |shop: &Shop| {
        let output =
            shop.command(&["search", "red dress", "--json"]).env("AISLE_DEMO", demo.path()).output().unwrap();
        assert_eq!(output.status.code(), Some(0), "{}", said(&output));
        super::objects(&output).iter().filter(|hit| hit["kind"] == "exact").count()
    };
    let shop = Shop::empty();
    std::fs::create_dir_all(shop.dir()).unwrap();
    assert_eq!(search(&shop), 3);
    assert_eq!(search(&shop), 3, "the second time");
    let own = Shop::empty();
    assert_eq!(
        own.run(&["import", data("bad-rows.jsonl").to_str().unwrap(), "--yes"]).status.code(),
        Some(0)
    );
    assert_eq!(search(&own), 0, "the demo replaced a catalogue");
}

/// Would fail if `aisle … | head` ended in a panic or a complaint.
#[cfg(unix)]
#[test]
fn a_reader_that_goes_away_is_no_failure() {
    let shop = Shop::new();
    let (reader, writer) = std::io::pipe().unwrap();
    drop(reader);
    let child =
        shop.command(&["search", "dress", "--json"]).stdout(writer).stderr(Stdio::piped()).spawn().unwrap();
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    assert!(output.stderr.is_empty(), "{}", said(&output));
}
