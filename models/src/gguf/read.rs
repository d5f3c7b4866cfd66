//! The reader. Every count and length is checked against what is left of the file before memory is asked for.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{BufReader, Read};
use std::path::Path;

use super::GgufError;
use crate::manifest::ModelRole;

/// Most metadata pairs, tensors, and dimensions a header may claim.
const MAX_PAIRS: u64 = 65_536;
const MAX_TENSORS: u64 = 1_000_000;
const MAX_DIMENSIONS: u32 = 4;
/// Longest key or tensor name, and longest text kept (chat templates run to tens of kilobytes).
const MAX_NAME: u64 = 65_535;
const MAX_TEXT: u64 = 4 << 20;
/// How deep arrays may hold arrays.
const MAX_NESTING: u32 = 4;

/// Architectures that read a text and write none: they embed.
const ENCODERS: [&str; 10] = [
    "bert",
    "eurobert",
    "gemma-embedding",
    "jina-bert-v2",
    "jina-bert-v3",
    "modern-bert",
    "neo-bert",
    "nomic-bert",
    "nomic-bert-moe",
    "t5encoder",
];

/// Architectures that have nothing to do with texts, or write them otherwise than token after token (diffusion).
const OTHERS: [&str; 6] = ["clip", "dream", "llada", "llada-moe", "rnd1", "wavtokenizer-dec"];

/// A metadata value. Arrays are counted and skipped: only the worker needs the vocabulary.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// Any whole number that is not negative.
    Unsigned(u64),
    /// Any negative whole number.
    Signed(i64),
    /// `f32` or `f64`.
    Float(f64),
    /// A truth value.
    Bool(bool),
    /// A text; bytes that are not UTF-8 are replaced.
    Text(String),
    /// An array of this many elements.
    Array(u64),
}

/// The element type of a tensor, by its number in the format.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TensorType(pub u32);

impl TensorType {
    /// 32-bit floats.
    pub const F32: Self = Self(0);
    /// 16-bit floats.
    pub const F16: Self = Self(1);
    /// Blocks of 32 signed bytes with a 16-bit scale.
    pub const Q8_0: Self = Self(8);

    /// Elements a block holds and bytes it takes, where this program knows them (ggml's block formats).
    fn block(self) -> Option<(u64, u64)> {
        Some(match self.0 {
            0 | 26 => (1, 4),      // F32, I32
            1 | 25 | 30 => (1, 2), // F16, I16, BF16
            24 => (1, 1),          // I8
            27 | 28 => (1, 8),     // I64, F64
            2 => (32, 18),         // Q4_0
            3 => (32, 20),         // Q4_1
            6 => (32, 22),         // Q5_0
            7 => (32, 24),         // Q5_1
            8 => (32, 34),         // Q8_0
            10 => (256, 84),       // Q2_K
            11 => (256, 110),      // Q3_K
            12 => (256, 144),      // Q4_K
            13 => (256, 176),      // Q5_K
            14 => (256, 210),      // Q6_K
            _ => return None,
        })
    }
}

/// A tensor as the header announces it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tensor {
    /// Its name.
    pub name: String,
    /// Its sizes, the fastest first.
    pub dimensions: Vec<u64>,
    /// Its element type.
    pub kind: TensorType,
    /// Where its data starts, from the start of the data section.
    pub offset: u64,
}

impl Tensor {
    /// Bytes of data, where the type is known and the numbers are sane.
    fn bytes(&self) -> Option<u64> {
        let elements = self.dimensions.iter().try_fold(1_u64, |all, size| all.checked_mul(*size))?;
        let (per_block, block_bytes) = self.kind.block()?;
        elements.div_ceil(per_block).checked_mul(block_bytes)
    }
}

/// The header of a GGUF file.
#[derive(Debug, Clone, PartialEq)]
pub struct Header {
    /// Format version, 2 or 3.
    pub version: u32,
    /// Metadata by key.
    pub metadata: BTreeMap<String, Value>,
    /// The tensors announced.
    pub tensors: Vec<Tensor>,
    /// Where the data section starts.
    pub data_start: u64,
    /// Length of the file.
    pub file_bytes: u64,
}

impl Header {
    /// Reads the header of a file.
    ///
    /// # Errors
    /// When the file cannot be read, is no GGUF, or ends inside its header.
    pub fn read(path: &Path) -> Result<Self, GgufError> {
        let file = File::open(path)?;
        let bytes = file.metadata()?.len();
        Self::read_from(BufReader::with_capacity(1 << 16, file), bytes)
    }

    /// Reads a header from anything that holds `bytes` bytes.
    ///
    /// # Errors
    /// As [`Header::read`].
    pub fn read_from(input: impl Read, bytes: u64) -> Result<Self, GgufError> {
        let mut cursor = Cursor { input, at: 0, end: bytes };
        let mut magic = [0_u8; 4];
        // Too short for a magic number is "not a GGUF", not "a GGUF cut short".
        if bytes < 4 || cursor.fill(&mut magic).is_err() || &magic != b"GGUF" {
            return Err(GgufError::NotGguf);
        }
        let version = cursor.u32()?;
        if !(2..=3).contains(&version) {
            return Err(GgufError::Version(version));
        }
        let tensor_count = cursor.u64()?;
        let pair_count = cursor.u64()?;
        if pair_count > MAX_PAIRS || tensor_count > MAX_TENSORS {
            return Err(GgufError::Damaged("a count is out of bounds"));
        }
        let mut metadata = BTreeMap::new();
        for _ in 0..pair_count {
            let key = cursor.text(MAX_NAME)?;
            let kind = cursor.u32()?;
            let value = cursor.value(kind, 0)?;
            metadata.insert(key, value);
        }
        let mut tensors = Vec::new();
        for _ in 0..tensor_count {
            tensors.push(cursor.tensor()?);
        }
        let alignment = match metadata.get("general.alignment") {
            None => 32,
            Some(Value::Unsigned(size)) if size.is_power_of_two() && *size <= 1 << 20 => *size,
            Some(_) => return Err(GgufError::Damaged("the alignment makes no sense")),
        };
        let data_start = cursor.at.next_multiple_of(alignment);
        Ok(Self { version, metadata, tensors, data_start, file_bytes: bytes })
    }

    /// Refuses what the worker could not load for this role: a vocabulary alone, a model of another kind, a cut file.
    ///
    /// # Errors
    /// Those three, in that order of telling.
    pub fn check_loadable(&self, role: ModelRole) -> Result<(), GgufError> {
        if self.tensors.is_empty() {
            return Err(GgufError::VocabularyOnly);
        }
        let architecture = self.architecture().ok_or(GgufError::Damaged("no architecture is named"))?;
        let other = OTHERS.contains(&architecture);
        match role {
            ModelRole::Guide if other || self.is_encoder() => {
                return Err(GgufError::NotADecoder(architecture.to_owned()));
            }
            ModelRole::Embedder if other || self.ranks() || !(self.is_encoder() || self.pools()) => {
                return Err(GgufError::NotAnEmbedder(architecture.to_owned()));
            }
            ModelRole::Guide | ModelRole::Embedder => {}
        }
        let mut expected = self.data_start;
        for tensor in &self.tensors {
            // Of a type this program does not know, at least the first byte must be there.
            let bytes = tensor.bytes().unwrap_or(1);
            let end = self.data_start.checked_add(tensor.offset).and_then(|start| start.checked_add(bytes));
            expected = expected.max(end.ok_or(GgufError::Damaged("a tensor's place is out of bounds"))?);
        }
        if expected > self.file_bytes {
            return Err(GgufError::Truncated { expected, found: self.file_bytes });
        }
        Ok(())
    }

    /// `general.architecture`.
    #[must_use]
    pub fn architecture(&self) -> Option<&str> {
        self.text("general.architecture")
    }

    /// Whether it reads texts and writes none.
    #[must_use]
    pub fn is_encoder(&self) -> bool {
        self.architecture().is_some_and(|architecture| ENCODERS.contains(&architecture))
    }

    /// Whether it reads a text with one half and writes the answer with the other: T5 (Raffel et al. 2020) and its kind.
    #[must_use]
    pub fn is_encoder_decoder(&self) -> bool {
        self.architecture() == Some("t5")
    }

    /// Whether the file says how the vectors of tokens become one of the text: `{architecture}.pooling_type` of 1 (mean), 2
    /// (first token) or 3 (last token), as llama.cpp numbers them. A decoder that does was trained to embed.
    #[must_use]
    pub fn pools(&self) -> bool {
        let key = self.architecture().map(|architecture| format!("{architecture}.pooling_type"));
        key.and_then(|key| self.metadata.get(&key))
            .is_some_and(|value| matches!(value, Value::Unsigned(1..=3)))
    }

    /// Whether it gives a text a rank rather than a vector (`{architecture}.pooling_type` of 4).
    fn ranks(&self) -> bool {
        self.number("pooling_type") == Some(4)
    }

    /// A whole number of the metadata that stands under the architecture's name: `number("block_count")` is `llama.block_count`.
    #[must_use]
    pub fn number(&self, key: &str) -> Option<u64> {
        match self.metadata.get(&format!("{}.{key}", self.architecture()?)) {
            Some(Value::Unsigned(number)) => Some(*number),
            _ => None,
        }
    }

    /// Whether something stands under the architecture's name, of whatever kind.
    #[must_use]
    pub fn has(&self, key: &str) -> bool {
        self.architecture().is_some_and(|name| self.metadata.contains_key(&format!("{name}.{key}")))
    }

    /// Layers of the model, the decoder's of an encoder-decoder among them; 0 if the file does not say.
    #[must_use]
    pub fn layers(&self) -> u32 {
        let layers = self
            .number("block_count")
            .unwrap_or(0)
            .saturating_add(self.number("decoder_block_count").unwrap_or(0));
        u32::try_from(layers).unwrap_or(u32::MAX - 1)
    }

    /// Bytes of weights.
    #[must_use]
    pub fn tensor_bytes(&self) -> u64 {
        self.file_bytes.saturating_sub(self.data_start)
    }

    /// A text of the metadata.
    #[must_use]
    pub fn text(&self, key: &str) -> Option<&str> {
        match self.metadata.get(key) {
            Some(Value::Text(text)) => Some(text),
            _ => None,
        }
    }
}

/// A reader that knows how much of the file is left.
struct Cursor<R> {
    input: R,
    at: u64,
    end: u64,
}

impl<R: Read> Cursor<R> {
    fn fill(&mut self, buffer: &mut [u8]) -> Result<(), GgufError> {
        self.need(buffer.len() as u64)?;
        self.input.read_exact(buffer).map_err(|error| self.cut_or(error))?;
        self.at += buffer.len() as u64;
        Ok(())
    }

    fn need(&self, bytes: u64) -> Result<(), GgufError> {
        match self.at.checked_add(bytes) {
            Some(expected) if expected <= self.end => Ok(()),
            Some(expected) => Err(GgufError::Truncated { expected, found: self.end }),
            None => Err(GgufError::Damaged("a length is out of bounds")),
        }
    }

    fn cut_or(&self, error: std::io::Error) -> GgufError {
        if error.kind() == std::io::ErrorKind::UnexpectedEof {
            GgufError::Truncated { expected: self.end, found: self.at }
        } else {
            GgufError::Read(error)
        }
    }

    fn skip(&mut self, bytes: u64) -> Result<(), GgufError> {
        self.need(bytes)?;
        let skipped = std::io::copy(&mut self.input.by_ref().take(bytes), &mut std::io::sink())?;
        self.at += skipped;
        if skipped == bytes {
            Ok(())
        } else {
            Err(GgufError::Truncated { expected: self.end, found: self.at })
        }
    }

    fn array<const N: usize>(&mut self) -> Result<[u8; N], GgufError> {
        let mut bytes = [0_u8; N];
        self.fill(&mut bytes)?;
        Ok(bytes)
    }

    fn u32(&mut self) -> Result<u32, GgufError> {
        Ok(u32::from_le_bytes(self.array()?))
    }

    fn u64(&mut self) -> Result<u64, GgufError> {
        Ok(u64::from_le_bytes(self.array()?))
    }

    fn text(&mut self, longest: u64) -> Result<String, GgufError> {
        let length = self.u64()?;
        if length > longest {
            // A length beyond the file is a cut file; one that is merely absurd is a damaged one.
            self.need(length)?;
            return Err(GgufError::Damaged("a text is too long"));
        }
        self.need(length)?;
        let length = usize::try_from(length).map_err(|_| GgufError::Damaged("a text is too long"))?;
        let mut bytes = vec![0_u8; length];
        self.fill(&mut bytes)?;
        Ok(String::from_utf8_lossy(&bytes).into_owned())
    }

    fn value(&mut self, kind: u32, nesting: u32) -> Result<Value, GgufError> {
        Ok(match kind {
            0 => Value::Unsigned(u64::from(self.array::<1>()?[0])),
            1 => signed(i64::from(i8::from_le_bytes(self.array()?))),
            2 => Value::Unsigned(u64::from(u16::from_le_bytes(self.array()?))),
            3 => signed(i64::from(i16::from_le_bytes(self.array()?))),
            4 => Value::Unsigned(u64::from(self.u32()?)),
            5 => signed(i64::from(i32::from_le_bytes(self.array()?))),
            6 => Value::Float(f64::from(f32::from_le_bytes(self.array()?))),
            7 => Value::Bool(self.array::<1>()?[0] != 0),
            8 => Value::Text(self.text(MAX_TEXT)?),
            9 => Value::Array(self.array_of_values(nesting)?),
            10 => Value::Unsigned(self.u64()?),
            11 => signed(i64::from_le_bytes(self.array()?)),
            12 => Value::Float(f64::from_le_bytes(self.array()?)),
            _ => return Err(GgufError::Damaged("a value has an unknown type")),
        })
    }

    fn array_of_values(&mut self, nesting: u32) -> Result<u64, GgufError> {
        if nesting >= MAX_NESTING {
            return Err(GgufError::Damaged("arrays are nested too deep"));
        }
        let kind = self.u32()?;
        let count = self.u64()?;
        let size = match kind {
            0 | 1 | 7 => 1,
            2 | 3 => 2,
            4..=6 => 4,
            10..=12 => 8,
            8 | 9 => 0,
            _ => return Err(GgufError::Damaged("an array has an unknown type")),
        };
        if size > 0 {
            let bytes = count.checked_mul(size).ok_or(GgufError::Damaged("an array is too long"))?;
            self.skip(bytes)?;
            return Ok(count);
        }
        // Every text or array takes eight bytes at least: a count beyond that cannot be honest.
        self.need(count.checked_mul(8).ok_or(GgufError::Damaged("an array is too long"))?)?;
        for _ in 0..count {
            if kind == 8 {
                let length = self.u64()?;
                self.skip(length)?;
            } else {
                self.array_of_values(nesting + 1)?;
            }
        }
        Ok(count)
    }

    fn tensor(&mut self) -> Result<Tensor, GgufError> {
        let name = self.text(MAX_NAME)?;
        let count = self.u32()?;
        if count > MAX_DIMENSIONS {
            return Err(GgufError::Damaged("a tensor has too many dimensions"));
        }
        let dimensions = (0..count).map(|_| self.u64()).collect::<Result<Vec<_>, _>>()?;
        let kind = TensorType(self.u32()?);
        let offset = self.u64()?;
        Ok(Tensor { name, dimensions, kind, offset })
    }
}

fn signed(number: i64) -> Value {
    u64::try_from(number).map_or(Value::Signed(number), Value::Unsigned)
}
