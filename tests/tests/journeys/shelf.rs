//! Property 8, on the command line with the real worker.

use std::path::{Path, PathBuf};
use std::process::Command;

use models::gguf::Writer;
use models::tiny::{Recipe, make, make_encoder, make_encoder_decoder};
use serde_json::Value;

struct Shop {
    home: tempfile::TempDir,
}

impl Shop {
    fn new() -> Self {
        Self { home: tempfile::tempdir().unwrap() }
    }

    fn file(&self, name: &str, bytes: &[u8]) -> PathBuf {
        let path = self.home.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        path
    }

    fn models(&self) -> PathBuf {
        self.home.path().join("shop/models")
    }

    /// What `aisle models` prints, or says it could not do.
    fn run(&self, args: &[&str]) -> Result<Vec<Value>, String> {
        let output = Command::new(tests::program("aisle").unwrap())
            .args(["models"])
            .args(args)
            .args(["--json", "--lang", "zh", "--shop"])
            .arg(self.home.path().join("shop"))
            .output()
            .unwrap();
        let said = String::from_utf8(output.stdout).unwrap();
        match output.status.code() {
            Some(0) => Ok(said.lines().map(|line| serde_json::from_str(line).unwrap()).collect()),
            Some(1) => Err(String::from_utf8(output.stderr).unwrap()),
            other => panic!("{args:?}: {other:?} {}", String::from_utf8_lossy(&output.stderr)),
        }
    }

    /// Names, each with whether it is used.
    fn list(&self) -> Vec<(String, bool)> {
        let mut all = self.run(&["list"]).unwrap();
        // The last line is of the machine.
        let machine = all.pop().unwrap();
        assert!(machine["machine"]["cpu"].as_str().is_some_and(|cpu| !cpu.is_empty()), "{machine}");
        all.iter()
            .map(|one| (one["name"].as_str().unwrap().to_owned(), one["used"].as_bool().unwrap()))
            .collect()
    }
}

fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}

#[test]
fn models_are_added_chosen_and_removed() {
    const INSTALLED: &str = "aisle-guide-tiny";
    let shop = Shop::new();
    assert_eq!(shop.list(), [(INSTALLED.to_owned(), true)], "what came along is used");
    let t5 = shop.file("t5.gguf", &make_encoder_decoder());
    let added = shop.run(&["add", text(&t5), "--name", "writer", "--licence", "MIT"]).unwrap();
    assert_eq!(added[0]["info"]["architecture"], "t5");
    assert_eq!(
        shop.list(),
        [("writer".to_owned(), true), (INSTALLED.to_owned(), false)],
        "the shop's own comes first"
    );
    let encoder = shop.file("e.gguf", &make_encoder());
    shop.run(&["add", text(&encoder), "--query-prompt", "q: "]).unwrap();
    let embedder = ("aisle-embedder-tiny".to_owned(), true);
    assert!(
        shop.list().contains(&embedder),
        "its name and what it is for are in the file: {:?}",
        shop.list()
    );

    shop.run(&["use", INSTALLED]).unwrap();
    let used: Vec<String> = shop.list().into_iter().filter(|(_, used)| *used).map(|(name, _)| name).collect();
    assert_eq!(used, ["aisle-embedder-tiny", INSTALLED]);
    assert!(shop.run(&["remove", INSTALLED]).unwrap_err().contains("不能删除"), "it came along");
    shop.run(&["use", "writer"]).unwrap();
    assert!(shop.run(&["remove", "writer"]).unwrap_err().contains("正在使用"));
    shop.run(&["use", INSTALLED]).unwrap();
    shop.run(&["remove", "writer"]).unwrap();
    assert!(!shop.models().join("writer.gguf").exists());
    assert_eq!(shop.list().len(), 2);
    assert!(shop.run(&["use", "writer"]).unwrap_err().contains("没有这个模型"));
}

#[test]
fn what_does_not_work_is_not_listed() {
    let shop = Shop::new();
    let good = make(&Recipe::default());
    let mut strange = Writer::new();
    strange.text("general.architecture", "nobody-knows-it").tensor("w", &[4], &[0.0; 4]);
    let vocabulary = make(&Recipe { weights: false, ..Recipe::default() });
    for (name, bytes, says) in [
        ("text.gguf", b"no model".to_vec(), "不是 GGUF"),
        ("cut.gguf", good[..good.len() / 2].to_vec(), "不完整"),
        ("vocabulary.gguf", vocabulary, "只有词表"),
        ("strange.gguf", strange.finish(), "还不认识"),
    ] {
        let file = shop.file(name, &bytes);
        let said = shop.run(&["add", text(&file)]).unwrap_err();
        assert!(said.contains(says), "{name}: {said}");
    }
    let encoder = shop.file("e.gguf", &make_encoder());
    let said = shop.run(&["add", text(&encoder), "--role", "guide"]).unwrap_err();
    assert!(said.contains("不会生成文字"), "{said}");
    let said = shop.run(&["add", text(&encoder), "--name", "../out"]).unwrap_err();
    assert!(said.contains("模型名"), "{said}");
    assert!(shop.run(&["add", "/nowhere/at/all.gguf"]).is_err());
    assert_eq!(shop.list().len(), 1);
    let left = |shop: &Shop| -> Vec<String> {
        let files = std::fs::read_dir(shop.models()).into_iter().flatten().flatten();
        let names = files.map(|file| file.file_name().to_string_lossy().into_owned());
        names.filter(|name| name != ".lock" && name != "manifest.toml").collect()
    };
    assert_eq!(left(&shop), [""; 0], "nothing is left of what failed");
    // What a copy that was killed has left goes with the next.
    std::fs::write(shop.models().join(".half.new"), b"half").unwrap();
    let file = shop.file("good.gguf", &good);
    shop.run(&["add", text(&file), "--name", "good"]).unwrap();
    assert_eq!(left(&shop), ["good.gguf"]);
}

#[test]
fn two_at_once_lose_nothing() {
    let shop = Shop::new();
    let files: Vec<PathBuf> = (0..4)
        .map(|seed| shop.file(&format!("{seed}.gguf"), &make(&Recipe { seed, ..Recipe::default() })))
        .collect();
    std::thread::scope(|scope| {
        for (number, file) in files.iter().enumerate() {
            // Two of each name, at the same time.
            let (shop, name) = (&shop, format!("m{}", number % 2));
            scope.spawn(move || shop.run(&["add", text(file), "--name", &name]).unwrap());
        }
    });
    assert_eq!(shop.list().len(), 3, "{:?}", shop.list());
    assert_eq!(shop.run(&["verify"]).unwrap().len(), 3, "each file is the one that is listed");
}

#[test]
fn a_file_that_changed_is_told() {
    let shop = Shop::new();
    let file = shop.file("m.gguf", &make(&Recipe { name: "own", ..Recipe::default() }));
    shop.run(&["add", text(&file)]).unwrap();
    assert_eq!(shop.run(&["verify"]).unwrap().len(), 2);
    let kept = shop.models().join("own.gguf");
    let mut bytes = std::fs::read(&kept).unwrap();
    *bytes.last_mut().unwrap() ^= 1;
    std::fs::write(&kept, bytes).unwrap();
    assert!(shop.run(&["verify", "own"]).unwrap_err().contains("不是同一个"));
    assert!(shop.run(&["use", "own"]).is_err(), "it is not used either");
    // Added again, it takes the place of the broken one.
    shop.run(&["add", text(&file)]).unwrap();
    assert_eq!(shop.run(&["verify", "own"]).unwrap().len(), 1);
}
