//! The models a shop may use: those that came with the program, and those of its own in `models/` of the shop directory, with a
//! `manifest.toml` that [`Shelf`] keeps. A file becomes one of them only after it was copied whole, hashed, and tried.

use std::fs::File;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use crate::gguf::Header;
use crate::manifest::{Entry, Manifest, ModelRole, Prompts};
use crate::smoke::smoke;
use crate::{HostSettings, ModelInfo, ModelsError, locate, set_aside};

/// Read and written at a time.
const PIECE: usize = 1 << 20;
/// Context a model is opened with where nobody says, in tokens.
const CONTEXT: u32 = 4096;

/// A model on the shelf.
#[derive(Debug, Clone, Copy)]
pub struct Shelved<'a> {
    /// How it is listed.
    pub entry: &'a Entry,
    /// Whether it is the shop's own.
    pub own: bool,
    /// Whether it is the one used for its role.
    pub used: bool,
    /// Whether it crashed too often on this machine and is not tried until it is chosen again.
    pub set_aside: bool,
}

/// What is told of a model that is added.
#[derive(Debug, Clone, Default)]
pub struct New {
    /// Its name; from the file's metadata, or the file's own, if not given.
    pub name: Option<String>,
    /// What it is for; from the metadata if not given.
    pub role: Option<ModelRole>,
    /// Licence of the weights; from the metadata if not given.
    pub licence: Option<String>,
    /// Context to open it with, in tokens.
    pub context: Option<u32>,
    /// Whether its words may reach a shopper.
    pub speaks: bool,
    /// What an embedder wants before texts.
    pub prompts: Prompts,
}

/// All of them.
#[derive(Debug)]
pub struct Shelf {
    installed: Manifest,
    own: Manifest,
    folder: PathBuf,
}

impl Shelf {
    /// Opens it. `fallback` is a source checkout's `models` folder. A shop without models of its own, and a program that came without
    /// any, are no errors.
    ///
    /// # Errors
    /// When a list is there and cannot be used.
    pub fn open(shop: &Path, fallback: Option<&Path>) -> Result<Self, ModelsError> {
        let folder = shop.join("models");
        let own = own(&folder)?;
        let installed = match locate::manifest(fallback) {
            Err(_) => Manifest::empty(&folder),
            Ok(file) => Manifest::read(&file)?,
        };
        Ok(Self { installed, own, folder })
    }

    /// Every model: the shop's own first. One of the shop's own hides one of the same name.
    #[must_use]
    pub fn all(&self) -> Vec<Shelved<'_>> {
        let own = self.own.entries().iter().map(|entry| (entry, true));
        let named = |entry: &&Entry| self.own.entries().iter().any(|own| own.name == entry.name);
        let installed =
            self.installed.entries().iter().filter(|entry| !named(entry)).map(|entry| (entry, false));
        let used = |entry: &Entry, own| {
            self.used(entry.role).is_ok_and(|(of, used)| used.name == entry.name && of.is_own == own)
        };
        let list = self.set_aside();
        let shelved = |(entry, own): (_, bool)| Shelved {
            entry,
            own,
            used: used(entry, own),
            set_aside: set_aside::lists(&list, &entry.sha256),
        };
        own.chain(installed).map(shelved).collect()
    }

    /// The one used for a role: the one chosen, else the shop's own first, else the installed one.
    ///
    /// # Errors
    /// When there is none.
    fn used(&self, role: ModelRole) -> Result<(Side<'_>, &Entry), ModelsError> {
        let own = Side { manifest: &self.own, is_own: true };
        let installed = Side { manifest: &self.installed, is_own: false };
        let chosen = self.own.chosen(role);
        for side in [own, installed] {
            let mut of_role = side.manifest.entries().iter().filter(|entry| entry.role == role);
            if let Some(entry) = of_role.find(|entry| Some(entry.name.as_str()) == chosen) {
                return Ok((side, entry));
            }
        }
        match self.own.entry(role) {
            Ok(entry) => Ok((own, entry)),
            Err(_) => Ok((installed, self.installed.entry(role)?)),
        }
    }

    /// Settings for the model used for a role, and how it is listed.
    ///
    /// # Errors
    /// When there is none, or no worker.
    pub fn settings(&self, role: ModelRole) -> Result<(HostSettings, &Entry), ModelsError> {
        let (side, entry) = self.used(role)?;
        let settings = locate::settings_of(side.manifest, entry)?;
        Ok((HostSettings { set_aside: Some(self.set_aside()), ..settings }, entry))
    }

    /// Keeps others from changing the shop's list until what is returned is dropped, or this process dies; reads the list as it is now,
    /// and removes what a copy that was killed has left.
    fn lock(&mut self) -> Result<File, ModelsError> {
        let path = self.folder.join(".lock");
        let unwritable = |source| ModelsError::Write { path: path.clone(), source };
        std::fs::create_dir_all(&self.folder).map_err(unwritable)?;
        let lock = File::create(&path).map_err(unwritable)?;
        lock.lock().map_err(unwritable)?;
        self.own = own(&self.folder)?;
        for entry in std::fs::read_dir(&self.folder).map_err(unwritable)?.flatten() {
            let name = entry.file_name();
            let name = name.to_string_lossy();
            if name.starts_with('.') && name.ends_with(".new") {
                // One that stays is only in the way.
                let _ = std::fs::remove_file(entry.path());
            }
        }
        Ok(lock)
    }

    fn set_aside(&self) -> PathBuf {
        self.folder.join("set-aside")
    }

    /// Copies a file beside the shop's own models, tries it, and lists it; with the first of its role it is used from then on. Nothing
    /// is listed of what fails, and nothing is left of it. `tell` gets the bytes copied and how many there are.
    ///
    /// # Errors
    /// Why not.
    pub async fn add(
        &mut self,
        file: &Path,
        new: New,
        tell: &mut dyn FnMut(u64, u64),
    ) -> Result<(Entry, ModelInfo), ModelsError> {
        let header =
            Header::read(file).map_err(|source| ModelsError::Gguf { path: file.to_owned(), source })?;
        let role = new.role.unwrap_or(match header.is_encoder() || header.pools() {
            true => ModelRole::Embedder,
            false => ModelRole::Guide,
        });
        let loadable = header.check_loadable(role);
        loadable.map_err(|source| ModelsError::Gguf { path: file.to_owned(), source })?;
        let stem = file.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
        let name = new.name.unwrap_or_else(|| tidy(header.text("general.name").unwrap_or(&stem)));
        if name.is_empty() || name != tidy(&name) || name.len() > 80 {
            return Err(ModelsError::BadName(name));
        }
        let _lock = self.lock()?;
        let path = self.folder.join(format!("{name}.gguf"));
        let aside = self.folder.join(format!(".{name}.new"));
        let (sha256, bytes) = copy(file, &aside, tell).inspect_err(|_| drop(std::fs::remove_file(&aside)))?;
        let entry = Entry {
            file: PathBuf::from(format!("{name}.gguf")),
            name,
            role,
            sha256,
            bytes,
            licence: new
                .licence
                .or_else(|| header.text("general.license").map(str::to_owned))
                .unwrap_or_else(|| "unknown".to_owned()),
            context: new.context.unwrap_or(CONTEXT),
            speaks: new.speaks,
            prompts: new.prompts,
        };
        let settings = locate::settings_of(&self.own, &entry);
        let tried = match settings {
            Ok(settings) => smoke(HostSettings { model: Some(aside.clone()), ..settings })
                .await
                .map_err(ModelsError::Untried),
            Err(error) => Err(error),
        };
        let listed = tried.and_then(|info| {
            let unwritable = |source| ModelsError::Write { path: path.clone(), source };
            std::fs::rename(&aside, &path).map_err(unwritable)?;
            self.own.put(entry.clone());
            self.own.write()?;
            Ok(info)
        });
        let info = listed.inspect_err(|_| drop(std::fs::remove_file(&aside)))?;
        Ok((entry, info))
    }

    /// Uses the model of that name for its role from now on, after trying it.
    ///
    /// # Errors
    /// When there is none of that name, its file is not what it was, or it does not work.
    pub async fn choose(&mut self, name: &str) -> Result<ModelInfo, ModelsError> {
        let _lock = self.lock()?;
        let (side, entry) = self.find(name)?;
        side.manifest.verify(entry)?;
        let (role, sha256) = (entry.role, entry.sha256.clone());
        let settings = locate::settings_of(side.manifest, entry)?;
        let info = smoke(settings).await.map_err(ModelsError::Untried)?;
        let unwritable = |source| ModelsError::Write { path: self.folder.clone(), source };
        set_aside::forgive(&self.set_aside(), &sha256).map_err(unwritable)?;
        self.own.choose(role, name);
        self.own.write()?;
        Ok(info)
    }

    /// Whether the file of a model is the one that was listed. Reads all of it.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn verify(&self, name: &str) -> Result<(), ModelsError> {
        let (side, entry) = self.find(name)?;
        side.manifest.verify(entry)
    }

    /// Where the file of a model lies.
    ///
    /// # Errors
    /// When there is none of that name.
    pub fn file(&self, name: &str) -> Result<PathBuf, ModelsError> {
        let (side, entry) = self.find(name)?;
        Ok(side.manifest.path_of(entry))
    }

    /// Removes one of the shop's own models, its file too.
    ///
    /// # Errors
    /// When it is in use, came with the program, or is not there.
    pub fn remove(&mut self, name: &str) -> Result<(), ModelsError> {
        let _lock = self.lock()?;
        let (side, entry) = self.find(name)?;
        let others = self.all().iter().filter(|one| one.entry.role == entry.role).count();
        let used = self.used(entry.role).is_ok_and(|(_, used)| used.name == name);
        if !side.is_own || (used && others > 1) {
            return Err(ModelsError::InUse(name.to_owned()));
        }
        let path = self.own.path_of(entry);
        // Off the list first: a file that is not listed is only in the way.
        self.own.take(name);
        self.own.write()?;
        match std::fs::remove_file(&path) {
            Err(source) if source.kind() != std::io::ErrorKind::NotFound => {
                Err(ModelsError::Write { path, source })
            }
            _ => Ok(()),
        }
    }

    fn find(&self, name: &str) -> Result<(Side<'_>, &Entry), ModelsError> {
        let sides =
            [Side { manifest: &self.own, is_own: true }, Side { manifest: &self.installed, is_own: false }];
        let found = sides.into_iter().find_map(|side| {
            side.manifest.entries().iter().find(|entry| entry.name == name).map(|entry| (side, entry))
        });
        found.ok_or_else(|| ModelsError::NoSuchModel(name.to_owned()))
    }
}

/// The shop's own list, empty where there is none yet.
fn own(folder: &Path) -> Result<Manifest, ModelsError> {
    match Manifest::read(&folder.join("manifest.toml")) {
        Err(ModelsError::ReadManifest { source, .. }) if source.kind() == std::io::ErrorKind::NotFound => {
            Ok(Manifest::empty(folder))
        }
        read => read,
    }
}

#[derive(Debug, Clone, Copy)]
struct Side<'a> {
    manifest: &'a Manifest,
    is_own: bool,
}

/// What can be a file's name everywhere.
fn tidy(name: &str) -> String {
    let keep = |c: char| if c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_') { c } else { '-' };
    name.chars().map(keep).collect::<String>().trim_matches(['-', '.']).to_owned()
}

/// Copies a file, and says what it was: its hash and its length.
fn copy(from: &Path, to: &Path, tell: &mut dyn FnMut(u64, u64)) -> Result<(String, u64), ModelsError> {
    let unreadable = |source| ModelsError::ReadModel { path: from.to_owned(), source };
    let unwritable = |source| ModelsError::Write { path: to.to_owned(), source };
    if let Some(folder) = to.parent() {
        std::fs::create_dir_all(folder).map_err(unwritable)?;
    }
    let mut source = File::open(from).map_err(unreadable)?;
    let length = source.metadata().map_err(unreadable)?.len();
    let mut copy = File::create(to).map_err(unwritable)?;
    let mut hash = Sha256::new();
    let mut piece = vec![0; PIECE];
    let mut done = 0;
    loop {
        let read = source.read(&mut piece).map_err(unreadable)?;
        if read == 0 {
            break;
        }
        hash.update(&piece[..read]);
        copy.write_all(&piece[..read]).map_err(unwritable)?;
        done += read as u64;
        tell(done, length);
    }
    copy.sync_all().map_err(unwritable)?;
    Ok((hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect(), done))
}
