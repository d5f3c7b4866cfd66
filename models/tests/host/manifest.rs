//! Properties:
//! 1. the manifest that ships is in order, and its file is the one it names;
//! 2. a file that is missing, shorter or changed is told apart;
//! 3. a manifest cannot reach outside its folder;
//! 4. an embedder stands beside the guide, with what it wants before texts.

use std::path::Path;

use models::manifest::{Manifest, ModelRole};
use models::{ModelsError, OffReason};

fn written(text: &str) -> (tempfile::TempDir, Result<Manifest, ModelsError>) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("manifest.toml");
    std::fs::write(&path, text).unwrap();
    let manifest = Manifest::read(&path);
    (folder, manifest)
}

fn entry(file: &str, sha256: &str, bytes: u64) -> String {
    format!(
        "[[model]]\nname = \"a\"\nrole = \"guide\"\nfile = \"{file}\"\nsha256 = \"{sha256}\"\nbytes = {bytes}\n\
         licence = \"MIT\"\ncontext = 512\n"
    )
}

/// SHA-256 of "abc", from FIPS 180-2.
const ABC: &str = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

#[test]
fn the_manifest_that_ships_names_its_files_rightly() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
    let manifest = Manifest::read(&folder.join("manifest.toml")).unwrap();
    for entry in manifest.entries() {
        manifest.verify(entry).unwrap();
    }
    let guide = manifest.entry(ModelRole::Guide).unwrap();
    assert!(!guide.speaks, "its weights are random");
    assert!(guide.bytes < 4 << 20);
    let found = models::locate::manifest(Some(folder)).unwrap();
    assert!(found.is_file());
}

#[test]
fn a_file_that_is_another_is_told_apart() {
    let (folder, manifest) = written(&entry("abc.gguf", ABC, 3));
    let manifest = manifest.unwrap();
    let guide = manifest.entry(ModelRole::Guide).unwrap();
    assert!(!guide.speaks, "silence is the default");
    for (content, expect) in [
        (None, Some(OffReason::NoModel)),
        (Some("ab"), Some(OffReason::Truncated)),
        (Some("abcd"), Some(OffReason::WrongHash)),
        (Some("abd"), Some(OffReason::WrongHash)),
        (Some("abc"), None),
    ] {
        if let Some(content) = content {
            std::fs::write(folder.path().join("abc.gguf"), content).unwrap();
        }
        assert_eq!(manifest.verify(guide).err().map(|error| error.off_reason()), expect, "{content:?}");
    }
}

#[test]
fn a_manifest_that_is_not_in_order_is_refused() {
    for file in ["../abc.gguf", "/etc/passwd", "a/../../b"] {
        assert!(matches!(written(&entry(file, ABC, 3)).1, Err(ModelsError::FileOutside { .. })), "{file}");
    }
    let unknown = entry("a", ABC, 3) + "speed = 3\n";
    for text in ["[[model]", "[[model]]\nname = 3", unknown.as_str(), "\u{0}"] {
        let error = written(text).1.unwrap_err();
        assert_eq!(error.off_reason(), OffReason::BadManifest, "{text}");
    }
    let empty = written("").1.unwrap();
    assert!(matches!(empty.entry(ModelRole::Guide), Err(ModelsError::NoSuchRole)));
}

#[test]
fn an_embedder_stands_beside_the_guide() {
    let embedder = |prompts: &str| entry("b.gguf", ABC, 3).replace("\"guide\"", "\"embedder\"") + prompts;
    let both =
        entry("a.gguf", ABC, 3) + &embedder("prompts = { query = \"query: \", passage = \"passage: \" }\n");
    let manifest = written(&both).1.unwrap();
    let found = manifest.entry(ModelRole::Embedder).unwrap();
    assert_eq!(found.file, Path::new("b.gguf"));
    assert_eq!((found.prompts.query.as_str(), found.prompts.passage.as_str()), ("query: ", "passage: "));
    assert_eq!(manifest.entry(ModelRole::Guide).unwrap().file, Path::new("a.gguf"));
    let plain = written(&embedder("")).1.unwrap();
    assert_eq!(plain.entry(ModelRole::Embedder).unwrap().prompts.query, "", "not every model wants some");
    let wrong = written(&embedder("prompts = { question = \"\" }\n")).1.unwrap_err();
    assert_eq!(wrong.off_reason(), OffReason::BadManifest);
}
