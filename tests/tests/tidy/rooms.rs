//! Who may know whom. A failure here is a question for ARCHITECTURE.md before it is one for the code.

use std::collections::{BTreeMap, BTreeSet};

use cargo_metadata::{DependencyKind, Metadata, MetadataCommand, Package};

/// Our packages, and those of ours each may depend on.
const ARROWS: &[(&str, &[&str])] = &[
    ("catalog", &[]),
    ("recommend", &[]),
    ("models", &[]),
    ("worker", &["models"]),
    ("guide", &["catalog", "models", "recommend"]),
    ("cli", &["guide", "models"]),
    ("kiosk", &["guide", "models"]),
    ("demo", &["catalog"]),
    ("xtask", &[]),
    ("tests", &[]),
];

/// What tests may use on top: they look at what the code under test leaves behind.
const ARROWS_OF_TESTS: &[(&str, &[&str])] = &[("tests", &["catalog", "guide", "models", "recommend"])];

/// Libraries that stay in one room, by the beginning of their name.
const ROOMS: &[(&str, &[&str])] = &[
    ("tauri", &["kiosk"]),
    ("wry", &["kiosk"]),
    ("llama-cpp", &["worker"]),
    ("tantivy", &["catalog"]),
    ("rusqlite", &["catalog", "guide"]),
    ("fantoccini", &["tests"]),
];

/// Libraries that ask others over a network, by the beginning of their name.
const CLIENTS: &[&str] = &[
    "attohttpc",
    "awc",
    "curl",
    "hyper",
    "isahc",
    "minreq",
    "reqwest",
    "surf",
    "tauri-plugin-http",
    "tauri-plugin-updater",
    "tungstenite",
    "tokio-tungstenite",
    "ureq",
];

fn metadata() -> Metadata {
    let manifest = tests::root().join("Cargo.toml");
    MetadataCommand::new().manifest_path(manifest).no_deps().exec().expect("cargo metadata")
}

fn allowed(table: &[(&str, &[&str])], package: &str) -> BTreeSet<String> {
    let found = table.iter().find(|(name, _)| *name == package);
    found.map(|(_, rest)| rest.iter().map(|name| (*name).to_owned()).collect()).unwrap_or_default()
}

fn used(package: &Package, ours: &BTreeSet<String>, kinds: &[DependencyKind]) -> BTreeSet<String> {
    let dependencies = package.dependencies.iter().filter(|dependency| kinds.contains(&dependency.kind));
    dependencies.map(|dependency| dependency.name.clone()).filter(|name| ours.contains(name)).collect()
}

#[test]
fn arrows_are_those_of_the_picture() {
    let metadata = metadata();
    let ours: BTreeSet<String> = metadata.packages.iter().map(|package| package.name.to_string()).collect();
    let drawn: BTreeSet<String> = ARROWS.iter().map(|(name, _)| (*name).to_owned()).collect();
    assert_eq!(ours, drawn, "a package came or went: draw it here and in ARCHITECTURE.md");
    let mut wrong = BTreeMap::new();
    for package in &metadata.packages {
        let mut may = allowed(ARROWS, &package.name);
        let built = used(package, &ours, &[DependencyKind::Normal, DependencyKind::Build]);
        let mut extra: BTreeSet<String> = built.difference(&may).cloned().collect();
        may.extend(allowed(ARROWS_OF_TESTS, &package.name));
        extra.extend(used(package, &ours, &[DependencyKind::Development]).difference(&may).cloned());
        if !extra.is_empty() {
            wrong.insert(package.name.to_string(), extra);
        }
    }
    assert!(wrong.is_empty(), "these packages use others they should not know: {wrong:?}");
}

#[test]
fn each_library_stays_in_its_room() {
    let mut wrong = Vec::new();
    for package in &metadata().packages {
        for dependency in &package.dependencies {
            for (library, rooms) in ROOMS {
                if dependency.name.starts_with(library) && !rooms.contains(&package.name.as_str()) {
                    wrong.push(format!("{} in {}", dependency.name, package.name));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "libraries outside their room: {wrong:?}");
}

#[test]
fn one_crate_of_the_programs_has_a_client() {
    let metadata = metadata();
    let ours: BTreeSet<String> = metadata.packages.iter().map(|package| package.name.to_string()).collect();
    let mut reached = BTreeSet::new();
    let mut ahead: Vec<String> = ["kiosk", "cli", "worker"].map(str::to_owned).to_vec();
    let mut with_client = BTreeSet::new();
    while let Some(name) = ahead.pop() {
        let Some(package) = metadata.packages.iter().find(|package| package.name.as_str() == name) else {
            continue;
        };
        if reached.insert(name.clone()) {
            ahead.extend(used(package, &ours, &[DependencyKind::Normal, DependencyKind::Build]));
            let built = package.dependencies.iter().filter(|one| one.kind != DependencyKind::Development);
            let client = |name: &str| CLIENTS.iter().any(|client| name.starts_with(client));
            if built.into_iter().any(|one| client(&one.name)) {
                with_client.insert(name);
            }
        }
    }
    assert!(reached.contains("models") && reached.contains("catalog"), "{reached:?}");
    assert_eq!(with_client, BTreeSet::from(["models".to_owned()]), "nothing else may ask over a network");
}

#[test]
fn lints_versions_and_licence_come_from_the_workspace() {
    for package in &metadata().packages {
        let text = std::fs::read_to_string(&package.manifest_path).expect("a manifest");
        for line in ["[lints]\nworkspace = true", "edition.workspace = true", "license.workspace = true"] {
            assert!(text.contains(line), "{} lacks:\n{line}", package.manifest_path);
        }
    }
}
