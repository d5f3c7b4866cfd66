//! The writer: GGUF version 3, little-endian, tensors of 32-bit floats or of 8-bit blocks. It exists for the models this project makes.

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
        self.begin(name, dimensions, values, TensorType::F32);
        self.data.extend(values.iter().flat_map(|value| value.to_le_bytes()));
        self
    }

    /// The same in blocks of 32 signed bytes with a scale of 16 bits: ggml's `Q8_0`. The fastest dimension is a multiple of 32.
    ///
    /// # Panics
    /// As [`Writer::tensor`].
    pub fn tensor_q8(&mut self, name: &str, dimensions: &[u64], values: &[f32]) -> &mut Self {
        assert!(dimensions[0].is_multiple_of(32), "BUG: the tensor {name} has rows that are no whole blocks");
        self.begin(name, dimensions, values, TensorType::Q8_0);
        for block in values.chunks(32) {
            let largest = block.iter().fold(0.0_f32, |largest, value| largest.max(value.abs()));
            let scale = half(largest / 127.0);
            let one = if scale.1 > 0.0 { 1.0 / scale.1 } else { 0.0 };
            self.data.extend(scale.0.to_le_bytes());
            self.data.extend(block.iter().map(|value| ((value * one).round() as i8).cast_unsigned()));
        }
        self
    }

    fn begin(&mut self, name: &str, dimensions: &[u64], values: &[f32], of: TensorType) {
        let elements: u64 = dimensions.iter().product();
        assert_eq!(elements, values.len() as u64, "BUG: the tensor {name} has another size than its values");
        pad(&mut self.data);
        put_text(&mut self.infos, name);
        let count = u32::try_from(dimensions.len()).expect("BUG: a tensor has at most four dimensions");
        self.infos.extend(count.to_le_bytes());
        self.infos.extend(dimensions.iter().flat_map(|size| size.to_le_bytes()));
        self.infos.extend(of.0.to_le_bytes());
        self.infos.extend((self.data.len() as u64).to_le_bytes());
        self.tensor_count += 1;
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

/// A number of zero or more as a 16-bit float (IEEE 754), cut off, and what it is then. Below the normal ones it is zero, above
/// them the largest.
fn half(value: f32) -> (u16, f32) {
    let bits = value.to_bits();
    let exponent = i32::try_from(bits >> 23).unwrap_or(0) - 127;
    if exponent < -14 {
        return (0, 0.0);
    }
    if exponent > 15 {
        return (0x7bff, 65_504.0);
    }
    let short =
        u16::try_from((exponent + 15) << 10).unwrap_or(0) | u16::try_from((bits >> 13) & 0x3ff).unwrap_or(0);
    (short, f32::from_bits(bits & !0x1fff))
}

fn put_text(into: &mut Vec<u8>, text: &str) {
    into.extend((text.len() as u64).to_le_bytes());
    into.extend(text.as_bytes());
}

fn pad(bytes: &mut Vec<u8>) {
    bytes.resize(bytes.len().next_multiple_of(ALIGNMENT), 0);
}
