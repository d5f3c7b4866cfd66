use super::{Shop, objects, said};

/// Would fail if odd words were a failure, a panic, or went without an answer.
#[test]
fn whatever_is_asked_is_answered_kindly() {
    let shop = Shop::new();
    let mut lines = Vec::new();
    let huge = "红色的连衣裙 red dress ".repeat(500);
    let odd = [
        "",
        "   ",
        "asdkjh qwpoei",
        "？？？！！！",
        "第九十九个",
        "{\"ask\":1}",
        "<script>alert(1)</script>",
        "\u{0}\u{1b}[31m",
        "💃👗",
        &huge,
    ];
    for question in odd {
        lines.extend(question.as_bytes());
        lines.push(b'\n');
    }
    lines.extend(b"\xff\xfe broken \xc3\n");
    let output = shop.talk(&lines, &["--json", "--lang", "en"]);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    let turns = objects(&output);
    assert_eq!(turns.len(), odd.len() + 1);
    for turn in &turns {
        assert!(!turn["text"].as_str().unwrap().trim().is_empty(), "{turn}");
    }
    assert!(huge.len() > 10_000);
    assert!(!said(&output).contains("panicked"));
}

/// Would fail if a conversation that ends before it begins were an error.
#[test]
fn no_lines_are_no_turns() {
    let output = Shop::new().talk(b"", &["--json"]);
    assert_eq!((output.status.code(), output.stdout.len()), (Some(0), 0), "{}", said(&output));
}

/// Would fail if a missing or broken model stopped the answer.
#[test]
fn a_model_that_is_not_one_leaves_the_templates() {
    let shop = Shop::new();
    let broken = shop.dir().join("broken.gguf");
    std::fs::write(&broken, "GGUF, but not quite").unwrap();
    for model in ["no-such-model.gguf", broken.to_str().unwrap()] {
        for more in [&[][..], &["--speaks"]] {
            let args =
                [&["ask", "--worker", "no-such-worker", "--model", model], more, &["red dress"]].concat();
            let turns = shop.objects(&args);
            assert_eq!(turns[0]["spoken_by"], "template");
            assert!(!turns[0]["products"].as_array().unwrap().is_empty());
        }
    }
}
