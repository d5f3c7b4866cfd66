//! The writer: GGUF version 3, little-endian, 32-bit float tensors. It exists for the small models this project makes.

use super::read::TensorType;

const ALIGNMENT: usize = 32;

/// Collects metadata and tensors in the order they are given, and lays them out as a file.
#[derive(Debug, Default)]
pub struct Writer {
    pairs: Vec<u8>,
    pair_count: u64,
    infos: Vec<u8>,
    tensor_count: u64,
    data: Vec<u8>,
}

impl Writer {
    /// An empty file.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    fn key(&mut self, key: &str, kind: u32) {
        put_text(&mut self.pairs, key);
        self.pairs.extend(kind.to_le_bytes());
        self.pair_count += 1;
    }

    /// Adds a text.
    pub fn text(&mut self, key: &str, value: &str) -> &mut Self {
        self.key(key, 8);
        put_text(&mut self.pairs, value);
        self
    }

    /// Adds a whole number.
    pub fn u32(&mut self, key: &str, value: u32) -> &mut Self {
        self.key(key, 4);
        self.pairs.extend(value.to_le_bytes());
        self
    }

    /// Adds a number with a fraction.
    pub fn f32(&mut self, key: &str, value: f32) -> &mut Self {
        self.key(key, 6);
        self.pairs.extend(value.to_le_bytes());
        self
    }

    /// Adds a truth value.
    pub fn bool(&mut self, key: &str, value: bool) -> &mut Self {
        self.key(key, 7);
        self.pairs.push(u8::from(value));
        self
    }

    /// Adds an array of texts.
    pub fn texts<'a>(&mut self, key: &str, values: impl ExactSizeIterator<Item = &'a str>) -> &mut Self {
        self.array(key, 8, values.len());
        for value in values {
            put_text(&mut self.pairs, value);
        }
        self
    }

    /// Adds an array of numbers with fractions.
    pub fn f32s(&mut self, key: &str, values: impl ExactSizeIterator<Item = f32>) -> &mut Self {
        self.array(key, 6, values.len());
        self.pairs.extend(values.flat_map(f32::to_le_bytes));
        self
    }

    /// Adds an array of whole numbers.
    pub fn i32s(&mut self, key: &str, values: impl ExactSizeIterator<Item = i32>) -> &mut Self {
        self.array(key, 5, values.len());
        self.pairs.extend(values.flat_map(i32::to_le_bytes));
        self
    }

    fn array(&mut self, key: &str, kind: u32, count: usize) {
        self.key(key, 9);
        self.pairs.extend(kind.to_le_bytes());
        self.pairs.extend((count as u64).to_le_bytes());
    }

    /// Adds a tensor of 32-bit floats; `dimensions` has the fastest first, as ggml counts them.
    ///
    /// # Panics
    /// When the number of values is not the product of the dimensions.
    pub fn tensor(&mut self, name: &str, dimensions: &[u64], values: &[f32]) -> &mut Self {
        let elements: u64 = dimensions.iter().product();
        assert_eq!(elements, values.len() as u64, "BUG: the tensor {name} has another size than its values");
        pad(&mut self.data);
        put_text(&mut self.infos, name);
        let count = u32::try_from(dimensions.len()).expect("BUG: a tensor has at most four dimensions");
        self.infos.extend(count.to_le_bytes());
        self.infos.extend(dimensions.iter().flat_map(|size| size.to_le_bytes()));
        self.infos.extend(TensorType::F32.0.to_le_bytes());
        self.infos.extend((self.data.len() as u64).to_le_bytes());
        self.data.extend(values.iter().flat_map(|value| value.to_le_bytes()));
        self.tensor_count += 1;
        self
    }

    /// The file.
    #[must_use]
    pub fn finish(&self) -> Vec<u8> {
        let mut file = b"GGUF".to_vec();
        file.extend(3_u32.to_le_bytes());
        file.extend(self.tensor_count.to_le_bytes());
        file.extend(self.pair_count.to_le_bytes());
        file.extend(&self.pairs);
        file.extend(&self.infos);
        if !self.data.is_empty() {
            pad(&mut file);
            file.extend(&self.data);
            pad(&mut file);
        }
        file
    }
}

fn put_text(into: &mut Vec<u8>, text: &str) {
    into.extend((text.len() as u64).to_le_bytes());
    into.extend(text.as_bytes());
}

fn pad(bytes: &mut Vec<u8>) {
    bytes.resize(bytes.len().next_multiple_of(ALIGNMENT), 0);
}
