//! `models/manifest.toml`: the models a shop ships with, and the seal each file must match.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{BufReader, Read, Write};
use std::path::{Component, Path, PathBuf};

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::ModelsError;

/// What a model is used for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ModelRole {
    /// Understands the shopper and words the answers.
    #[default]
    Guide,
    /// Makes vectors of texts, by which search finds what is meant alike.
    Embedder,
}

impl ModelRole {
    /// Its name in a manifest and on the worker's command line.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Guide => "guide",
            Self::Embedder => "embedder",
        }
    }

    /// The role of that name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        [Self::Guide, Self::Embedder].into_iter().find(|role| role.word() == name)
    }
}

/// One model file, as the manifest lists it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// Name shown to staff.
    pub name: String,
    /// What it is for.
    pub role: ModelRole,
    /// The file, relative to the manifest's folder.
    pub file: PathBuf,
    /// SHA-256 of the file in lower-case hexadecimal.
    pub sha256: String,
    /// Length of the file in bytes.
    pub bytes: u64,
    /// Licence of the weights (an SPDX expression).
    pub licence: String,
    /// Context to open it with, in tokens.
    pub context: u32,
    /// Whether its words may reach a shopper. A model that cannot speak yet says `false`, and templates answer.
    #[serde(default)]
    pub speaks: bool,
    /// What an embedder wants before texts.
    #[serde(default)]
    pub prompts: Prompts,
}

/// What an embedder was trained to find before a text, such as E5's `query: ` and `passage: `. A GGUF does not say.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Prompts {
    /// Before what somebody asks.
    #[serde(default)]
    pub query: String,
    /// Before what is to be found.
    #[serde(default)]
    pub passage: String,
}

#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct ManifestFile {
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    r#use: BTreeMap<ModelRole, String>,
    #[serde(default)]
    model: Vec<Entry>,
}

/// A manifest that has been read; its files have not been looked at yet.
#[derive(Debug, Clone)]
pub struct Manifest {
    folder: PathBuf,
    entries: Vec<Entry>,
    chosen: BTreeMap<ModelRole, String>,
}

impl Manifest {
    /// Reads a manifest.
    ///
    /// # Errors
    /// When it cannot be read, is not TOML of this shape, or names a file outside its own folder.
    pub fn read(path: &Path) -> Result<Self, ModelsError> {
        let text = std::fs::read_to_string(path)
            .map_err(|source| ModelsError::ReadManifest { path: path.to_owned(), source })?;
        let file: ManifestFile = toml::from_str(&text).map_err(|source| ModelsError::ParseManifest {
            path: path.to_owned(),
            source: Box::new(source),
        })?;
        for entry in &file.model {
            let stays_inside = entry.file.components().all(|part| matches!(part, Component::Normal(_)));
            if !stays_inside {
                return Err(ModelsError::FileOutside { name: entry.name.clone() });
            }
        }
        let folder = path.parent().unwrap_or(Path::new("")).to_owned();
        Ok(Self { folder, entries: file.model, chosen: file.r#use })
    }

    /// Every entry, in the order of the file.
    #[must_use]
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The entry chosen for a role (`[use]` in the file), or the first that has it.
    ///
    /// # Errors
    /// When no entry has it.
    pub fn entry(&self, role: ModelRole) -> Result<&Entry, ModelsError> {
        let mut of_role = self.entries.iter().filter(|entry| entry.role == role);
        let first = of_role.clone().next();
        let chosen = self.chosen(role).and_then(|name| of_role.find(|entry| entry.name == name));
        chosen.or(first).ok_or(ModelsError::NoSuchRole)
    }

    /// The name chosen for a role, which may be of a model in another list.
    #[must_use]
    pub fn chosen(&self, role: ModelRole) -> Option<&str> {
        self.chosen.get(&role).map(String::as_str)
    }

    /// An empty list in a folder.
    #[must_use]
    pub fn empty(folder: &Path) -> Self {
        Self { folder: folder.to_owned(), entries: Vec::new(), chosen: BTreeMap::new() }
    }

    /// Adds a model, in place of one of the same name.
    pub fn put(&mut self, entry: Entry) {
        self.entries.retain(|have| have.name != entry.name);
        self.entries.push(entry);
    }

    /// Takes a model out, and the choice of it.
    pub fn take(&mut self, name: &str) -> Option<Entry> {
        let at = self.entries.iter().position(|entry| entry.name == name)?;
        self.chosen.retain(|_, chosen| chosen != name);
        Some(self.entries.remove(at))
    }

    /// Chooses the model of that name for a role.
    pub fn choose(&mut self, role: ModelRole, name: &str) {
        self.chosen.insert(role, name.to_owned());
    }

    /// Writes it as `manifest.toml` into its folder: whole, or not at all.
    ///
    /// # Errors
    /// What the disk says.
    pub fn write(&self) -> Result<(), ModelsError> {
        let path = self.folder.join("manifest.toml");
        let file = ManifestFile { r#use: self.chosen.clone(), model: self.entries.clone() };
        let text = toml::to_string(&file).expect("BUG: a manifest is plain TOML");
        let unwritable = |source| ModelsError::Write { path: path.clone(), source };
        let aside = path.with_extension("toml.new");
        let written = File::create(&aside).and_then(|mut file| {
            file.write_all(b"# Kept by `aisle models`.\n")?;
            file.write_all(text.as_bytes())?;
            file.sync_all()
        });
        written.and_then(|()| std::fs::rename(&aside, &path)).map_err(unwritable)
    }

    /// Where an entry's file lies.
    #[must_use]
    pub fn path_of(&self, entry: &Entry) -> PathBuf {
        self.folder.join(&entry.file)
    }

    /// Checks an entry's file against its size and hash. Reads the whole file: seconds for gigabytes.
    ///
    /// # Errors
    /// When the file is missing, unreadable, or another one.
    pub fn verify(&self, entry: &Entry) -> Result<(), ModelsError> {
        entry.seal().verify(&self.path_of(entry))
    }
}

impl Entry {
    /// Size and hash alone.
    #[must_use]
    pub fn seal(&self) -> Seal {
        Seal { sha256: self.sha256.clone(), bytes: self.bytes }
    }
}

/// Size and hash that a file must have before it is loaded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seal {
    /// SHA-256 in hexadecimal.
    pub sha256: String,
    /// Length in bytes.
    pub bytes: u64,
}

impl Seal {
    /// Checks a file: the length first, since that costs nothing.
    ///
    /// # Errors
    /// When the file is missing, unreadable, or another one.
    pub fn verify(&self, path: &Path) -> Result<(), ModelsError> {
        let unreadable = |source| ModelsError::ReadModel { path: path.to_owned(), source };
        let file = File::open(path).map_err(unreadable)?;
        let found = file.metadata().map_err(unreadable)?.len();
        if found != self.bytes {
            return Err(ModelsError::WrongSize { path: path.to_owned(), expected: self.bytes, found });
        }
        let found = sha256(BufReader::new(file)).map_err(unreadable)?;
        if found.eq_ignore_ascii_case(&self.sha256) {
            Ok(())
        } else {
            Err(ModelsError::WrongHash { path: path.to_owned() })
        }
    }
}

/// SHA-256 of everything a reader holds, in lower-case hexadecimal.
///
/// # Errors
/// When reading fails.
pub fn sha256(mut reader: impl Read) -> std::io::Result<String> {
    let mut hash = Sha256::new();
    let mut piece = vec![0_u8; 1 << 16];
    loop {
        let read = reader.read(&mut piece)?;
        if read == 0 {
            break;
        }
        hash.update(&piece[..read]);
    }
    Ok(hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect())
}
