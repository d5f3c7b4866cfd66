//! Where a feed's photos lie: beside the feed, under the paths it names, or in folders under a product's id, code or barcode.
//!
//! A folder is listed once an import. Nothing outside the feed's folder is opened, not even through a link.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::io::Read;
use std::path::{Component, Path, PathBuf};

use crate::analysis::fold;
use crate::notice::{Notice, ReasonCode};
use crate::product::Product;

/// Larger files are not opened.
const MAX_FILE_BYTES: u64 = 24 * 1024 * 1024;
/// Entries of folders looked at in one import.
const MAX_ENTRIES: usize = 500_000;
/// Pictures looked at for one product.
const MAX_TRIED: usize = 20;
/// Folders beside a feed that hold photos, as shops call them.
const FOLDERS: [&str; 13] = [
    "photos",
    "photo",
    "images",
    "image",
    "img",
    "pictures",
    "pics",
    "图片",
    "照片",
    "商品图片",
    "商品图",
    "主图",
    "图",
];
/// Endings of pictures that we read; the first is preferred where a product has several of one name.
const ENDINGS: [&str; 5] = ["jpg", "jpeg", "png", "webp", "jpe"];

/// The pictures beside a feed, listed.
#[derive(Debug, Default)]
pub(crate) struct PhotoFolder {
    dir: PathBuf,
    /// The same after following links; `None` if it cannot be read.
    real: Option<PathBuf>,
    /// Pictures by what their name calls, in order of preference.
    named: HashMap<String, Vec<Pictured>>,
    /// Folders by what their name calls; listed when a product asks.
    folders: HashMap<String, Vec<PathBuf>>,
    /// What other products of the feed are called: `A-1.jpg` is no photo of A if there is a product A-1.
    known: HashSet<String>,
    /// Whether some names end in a number of a series.
    numbered: bool,
    cut_short: bool,
}

/// A picture and why its name calls the product.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Pictured {
    /// `None` is the name itself; `A_2.jpg` is number 2 of A.
    number: Option<u32>,
    /// Whether it lies among other things rather than in a folder of photos.
    loose: bool,
    ending: usize,
    path: PathBuf,
}

impl PhotoFolder {
    /// Lists the pictures beside a feed.
    pub(crate) fn of(feed_dir: &Path) -> Self {
        let mut folder =
            Self { dir: feed_dir.to_path_buf(), real: feed_dir.canonicalize().ok(), ..Self::default() };
        let mut left = MAX_ENTRIES;
        for inner in folder.list(feed_dir, true, &mut left) {
            let photos = inner
                .file_name()
                .is_some_and(|name| FOLDERS.contains(&fold(&name.to_string_lossy()).as_str()));
            if photos {
                for inner in folder.list(&inner, false, &mut left) {
                    folder.add_folder(inner);
                }
            } else {
                folder.add_folder(inner);
            }
        }
        folder.cut_short = left == 0;
        folder.named.values_mut().for_each(|pictures| pictures.sort());
        folder.folders.values_mut().for_each(|paths| paths.sort());
        folder
    }

    /// Takes down the pictures of one folder and gives the folders in it, sorted.
    fn list(&mut self, dir: &Path, loose: bool, left: &mut usize) -> Vec<PathBuf> {
        let mut folders = Vec::new();
        let Ok(entries) = std::fs::read_dir(dir) else { return folders };
        for entry in entries.flatten() {
            if *left == 0 {
                break;
            }
            *left -= 1;
            let path = entry.path();
            if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
                folders.push(path);
            } else if let Some((stem, ending)) = picture_name(&path) {
                self.add_picture(&stem, Pictured { number: None, loose, ending, path });
            }
        }
        folders.sort();
        folders
    }

    fn add_picture(&mut self, stem: &str, picture: Pictured) {
        if let Some((base, number)) = series(stem) {
            self.numbered = true;
            for call in calls(base) {
                let numbered = Pictured { number: Some(number), ..picture.clone() };
                self.named.entry(call).or_default().push(numbered);
            }
        }
        for call in calls(stem) {
            self.named.entry(call).or_default().push(picture.clone());
        }
    }

    fn add_folder(&mut self, path: PathBuf) {
        let name = path.file_name().map(|name| fold(&name.to_string_lossy())).unwrap_or_default();
        for call in calls(&name) {
            self.folders.entry(call).or_default().push(path.clone());
        }
    }

    /// Whether names such as `A-1.jpg` occur, so that the products of the feed must be [known](Self::know) before one
    /// of them is asked for.
    pub(crate) fn wants_names(&self) -> bool {
        self.numbered
    }

    /// Notes what a product of the feed is called.
    pub(crate) fn know(&mut self, product: &Product) {
        self.known.extend(names(product));
    }

    /// The names, as they are written, of pictures that may be one of a series.
    pub(crate) fn in_series(&self) -> BTreeSet<String> {
        let numbered = self.named.values().flatten().filter(|picture| picture.number.is_some());
        let stems = numbered.filter_map(|picture| Some(picture.path.file_stem()?.to_str()?.to_owned()));
        stems.collect()
    }

    /// That there was more than is looked at, if so.
    pub(crate) fn notice(&self, file: &str) -> Option<Notice> {
        let shown = self.dir.file_name().unwrap_or_default().to_string_lossy();
        self.cut_short.then(|| Notice::new(file, 0, ReasonCode::ListTooLong, shown).of_field("photo"))
    }

    /// The pictures of a product, best first: under its id, then its variants' codes, then barcodes; of each, the name
    /// itself, then a series in order, then a folder of that name.
    fn pictures(&self, product: &Product) -> Vec<PathBuf> {
        let mut out = Vec::new();
        if self.named.is_empty() && self.folders.is_empty() {
            return out;
        }
        let own = names(product);
        for name in &own {
            for picture in self.named.get(name).into_iter().flatten() {
                let another = || {
                    let stem = picture_name(&picture.path).map(|(stem, _)| stem).unwrap_or_default();
                    calls(&stem).any(|call| self.known.contains(&call) && !own.contains(&call))
                };
                if picture.number.is_none() || !another() {
                    out.push(picture.path.clone());
                }
            }
            for folder in self.folders.get(name).into_iter().flatten() {
                out.extend(pictures_in(folder));
            }
            if out.len() >= MAX_TRIED {
                break;
            }
        }
        out.truncate(MAX_TRIED);
        out
    }

    /// What may be the photo of a product, best first: what the feed names (several: one a line, or with commas,
    /// semicolons or bars between), files of that name in a folder of photos, and what lies there under the product's names.
    pub(super) fn candidates(
        &self,
        named: Option<&str>,
        product: &Product,
    ) -> Vec<Result<PathBuf, ReasonCode>> {
        let mut out = Vec::new();
        let mut elsewhere = Vec::new();
        for name in named.into_iter().flat_map(|named| self.each(named)).take(MAX_TRIED) {
            let place = self.place(name);
            let absent = match &place {
                Ok(path) => !path.is_file(),
                Err(reason) => *reason == ReasonCode::PhotoOutside,
            };
            if absent {
                let file = name.rsplit(['/', '\\']).next().map(fold).unwrap_or_default();
                let stem = file.rsplit_once('.').map_or("", |(stem, _)| stem).to_owned();
                let same = |picture: &&Pictured| {
                    picture.path.file_name().is_some_and(|name| fold(&name.to_string_lossy()) == file)
                };
                let found = self.named.get(&stem).into_iter().flatten().filter(same);
                elsewhere.extend(found.map(|picture| Ok(picture.path.clone())));
            }
            out.push(place);
        }
        out.extend(elsewhere);
        out.extend(self.pictures(product).into_iter().map(Ok));
        out
    }

    /// The several names in a field. A comma may also be part of the one name of a file that is there.
    fn each<'a>(&self, named: &'a str) -> impl Iterator<Item = &'a str> {
        let whole = |line: &str| self.place(line).is_ok_and(|path| path.is_file());
        let lines = named.lines().map(|line| {
            let marks: &[char] = if whole(line) { &[] } else { &['|', ';', ',', '；', '，'] };
            line.split(marks).map(str::trim).filter(|name| !name.is_empty())
        });
        lines.flatten().collect::<Vec<_>>().into_iter()
    }

    /// Where a name in a feed points, if that is within the feed's folder by its words.
    fn place(&self, named: &str) -> Result<PathBuf, ReasonCode> {
        let named = named.trim();
        let local = match scheme(named) {
            Some(("file", rest)) => file_path(rest).ok_or(ReasonCode::PhotoRemote)?,
            Some(_) => return Err(ReasonCode::PhotoRemote),
            None if named.starts_with("//") => return Err(ReasonCode::PhotoRemote),
            None => named.replace('\\', "/"),
        };
        let path = Path::new(&local);
        if path.components().any(|part| part == Component::ParentDir) {
            return Err(ReasonCode::PhotoOutside);
        }
        if path.is_relative() {
            return Ok(self.dir.join(path));
        }
        let within = |root: &Path| path.starts_with(root);
        if within(&self.dir) || self.real.as_deref().is_some_and(within) {
            return Ok(path.to_path_buf());
        }
        Err(ReasonCode::PhotoOutside)
    }

    /// The bytes of a file, if it lies in the feed's folder and is not too large.
    pub(super) fn read(&self, path: &Path) -> Result<Vec<u8>, ReasonCode> {
        let missing = |_| ReasonCode::PhotoMissing;
        let root = self.real.as_ref().ok_or(ReasonCode::PhotoMissing)?;
        // Also after following links.
        let path = path.canonicalize().map_err(missing)?;
        if !path.starts_with(root) {
            return Err(ReasonCode::PhotoOutside);
        }
        let meta = path.metadata().map_err(missing)?;
        if !meta.is_file() {
            return Err(ReasonCode::PhotoMissing);
        }
        if meta.len() > MAX_FILE_BYTES {
            return Err(ReasonCode::PhotoTooLarge);
        }
        // A file may grow while it is read.
        let mut bytes = Vec::new();
        let file = std::fs::File::open(&path).map_err(missing)?;
        file.take(MAX_FILE_BYTES + 1).read_to_end(&mut bytes).map_err(missing)?;
        if bytes.len() as u64 > MAX_FILE_BYTES { Err(ReasonCode::PhotoTooLarge) } else { Ok(bytes) }
    }

    /// How to call a file in a report: its path beside the feed.
    pub(super) fn shown(&self, path: &Path) -> String {
        let inner = path.strip_prefix(&self.dir).ok();
        let inner = inner.or_else(|| path.strip_prefix(self.real.as_deref()?).ok());
        let inner = inner.unwrap_or(path).to_string_lossy();
        if inner.is_empty() { ".".to_owned() } else { inner.into_owned() }
    }
}

/// The scheme of a web address or `file:` or `data:`, in lower case, and what follows it. `C:` is a drive.
fn scheme(named: &str) -> Option<(&'static str, &str)> {
    let (word, rest) = named.split_once(':')?;
    match word.to_ascii_lowercase().as_str() {
        "file" => Some(("file", rest)),
        "data" => Some(("data", rest)),
        _ if rest.starts_with("//") => Some(("web", rest)),
        _ => None,
    }
}

/// The path of a `file:` address on this machine (RFC 8089): `file:///a/b`, `file://localhost/a/b`, `file:/a/b`, `file:b`.
fn file_path(rest: &str) -> Option<String> {
    let path = match rest.strip_prefix("//") {
        Some(after) => {
            let (host, path) = after.split_at(after.find('/').unwrap_or(after.len()));
            (host.is_empty() || host.eq_ignore_ascii_case("localhost")).then_some(path)?
        }
        None => rest,
    };
    let path = percent_encoding::percent_decode_str(path).decode_utf8().ok()?.replace('\\', "/");
    // `/C:/photos` is a drive where there are drives.
    let drive = path.strip_prefix('/').filter(|path| path.as_bytes().get(1) == Some(&b':'));
    Some(drive.map_or(path.clone(), str::to_owned))
}

/// The folded stem of a picture's name and the place of its ending among [`ENDINGS`]; `None` for other files.
fn picture_name(path: &Path) -> Option<(String, usize)> {
    let name = fold(&path.file_name()?.to_string_lossy());
    let (stem, ending) = name.rsplit_once('.')?;
    let ending = ENDINGS.iter().position(|known| *known == ending)?;
    // Names with a dot in front are what systems keep beside a file.
    (!stem.is_empty() && !stem.starts_with('.')).then(|| (stem.trim().to_owned(), ending))
}

/// `ID_1`, `ID-2`, `ID 3`, `ID (4)`: the name and the number in the series.
fn series(stem: &str) -> Option<(&str, u32)> {
    let bracketed = stem.strip_suffix(')').and_then(|rest| rest.rsplit_once('('));
    let (base, digits) = match bracketed {
        Some(parts) => parts,
        None => {
            let at = stem.rfind(|c: char| !c.is_ascii_digit())?;
            let (base, digits) = stem.split_at(at + stem[at..].chars().next()?.len_utf8());
            (base.ends_with(['_', '-', ' ', '.']).then_some(base)?, digits)
        }
    };
    let base = base.trim_end_matches(['_', '-', ' ', '.']);
    let number = (1..=2).contains(&digits.len()).then(|| digits.parse().ok()).flatten()?;
    (!base.is_empty()).then_some((base, number))
}

/// What a name calls: itself and, if it is a barcode, the barcode without its leading zeros.
fn calls(name: &str) -> impl Iterator<Item = String> {
    let barcode = matches!(name.len(), 8 | 12..=14) && name.bytes().all(|byte| byte.is_ascii_digit());
    let barcode = barcode.then(|| barcode_call(name));
    (!name.is_empty()).then(|| name.to_owned()).into_iter().chain(barcode)
}

fn barcode_call(digits: &str) -> String {
    format!("gtin:{}", digits.trim_start_matches('0'))
}

/// The names a product's pictures may have: its id, its variants' codes, its barcodes. Signs that no file name may hold
/// count as the `_` that people write instead.
fn names(product: &Product) -> Vec<String> {
    let codes = std::iter::once(&product.id).chain(product.variants.iter().map(|variant| &variant.sku));
    let barcodes =
        product.gtin.iter().chain(product.variants.iter().filter_map(|variant| variant.gtin.as_ref()));
    let mut out: Vec<String> = Vec::new();
    let codes =
        codes.map(|code| fold(code.trim()).replace(['/', '\\', ':', '*', '?', '"', '<', '>', '|'], "_"));
    for name in codes.chain(barcodes.map(|digits| barcode_call(digits.trim()))) {
        if !name.is_empty() && !out.contains(&name) {
            out.push(name);
        }
    }
    out
}

/// The pictures in a product's own folder: by number, then by name.
fn pictures_in(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    let mut found: Vec<(u32, String, PathBuf)> = entries
        .flatten()
        .take(1000)
        .filter_map(|entry| {
            let path = entry.path();
            let (stem, _) = picture_name(&path)?;
            let number = stem.parse().ok().or_else(|| series(&stem).map(|(_, number)| number));
            Some((number.unwrap_or(u32::MAX), stem, path))
        })
        .collect();
    found.sort();
    found.into_iter().map(|(_, _, path)| path).take(MAX_TRIED).collect()
}

#[cfg(test)]
mod tests {
    use super::{file_path, series};

    #[test]
    fn numbers_of_a_series() {
        for (stem, expect) in [
            ("a_1", Some(("a", 1))),
            ("wd-0001-2", Some(("wd-0001", 2))),
            ("a (3)", Some(("a", 3))),
            ("a(12)", Some(("a", 12))),
            ("6901234567892_01", Some(("6901234567892", 1))),
            ("红裙-2", Some(("红裙", 2))),
            ("a1", None),
            ("wd-0001", None),
            ("-1", None),
            ("12", None),
            ("a-", None),
            ("a(b)", None),
            ("", None),
        ] {
            assert_eq!(series(stem), expect, "{stem}");
        }
    }

    #[test]
    fn paths_of_file_addresses() {
        for (rest, expect) in [
            ("///a/b%20c.jpg", Some("/a/b c.jpg")),
            ("//localhost/a/%E5%9B%BE.png", Some("/a/图.png")),
            ("/a/b.jpg", Some("/a/b.jpg")),
            ("///C:/a.jpg", Some("C:/a.jpg")),
            ("b.jpg", Some("b.jpg")),
            ("//server/share/a.jpg", None),
            ("///a/%ff.jpg", None),
        ] {
            assert_eq!(file_path(rest).as_deref(), expect, "{rest}");
        }
    }
}
