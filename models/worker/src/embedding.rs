//! A model that embeds: each text is read alone and becomes one vector of length one. How the vectors of its tokens
//! become that one (pooling) is the file's to say.

use std::num::NonZeroU32;
use std::sync::atomic::Ordering;

use llama_cpp_2::context::LlamaContext;
use llama_cpp_2::llama_backend::LlamaBackend;
use llama_cpp_2::llama_batch::LlamaBatch;
use llama_cpp_2::model::LlamaModel;
use llama_cpp_2::token::LlamaToken;
use llama_cpp_2::vocab::LlamaVocab;
use models::Refused;
use models::protocol::worker_end::INTERRUPT;

use crate::args::Attention;
use crate::engine::EngineError;
use crate::plan;

/// Tokens of a text that are read: what is said of a product, and more than anyone asks. A text is read in one piece, and
/// memory grows with its square.
pub(crate) const LONGEST: u32 = 512;

/// Reads texts.
pub(crate) struct Reader<'m> {
    vocab: LlamaVocab<'m>,
    context: LlamaContext<'m>,
    batch: LlamaBatch<'m>,
    longest: usize,
    encoder: bool,
}

impl<'m> Reader<'m> {
    /// For a model opened with `context` tokens at most. `encoder`: whether it is an architecture that only reads.
    pub(crate) fn new(
        backend: &LlamaBackend,
        model: &'m LlamaModel,
        context: u32,
        threads: i32,
        encoder: bool,
        attention: Attention,
    ) -> Result<Self, EngineError> {
        let longest = context.min(LONGEST);
        // Without a cache a text has to come in one batch: a longer one aborts llama.cpp.
        let params = plan::context(attention)
            .with_n_ctx(NonZeroU32::new(longest))
            .with_n_batch(longest)
            .with_n_ubatch(longest)
            .with_n_threads(threads)
            .with_n_threads_batch(threads)
            .with_embeddings(true);
        let context = model.new_context(backend, params).map_err(|_| EngineError::NoContext)?;
        let longest = usize::try_from(longest).unwrap_or(usize::MAX);
        Ok(Self { vocab: model.vocab(), context, batch: LlamaBatch::new(longest, 1), longest, encoder })
    }

    /// One vector a text; `None` if `cancelled` says so in between.
    pub(crate) fn vectors(
        &mut self,
        texts: &[String],
        cancelled: impl Fn() -> bool,
    ) -> Result<Option<Vec<Vec<f32>>>, Refused> {
        let mut vectors = Vec::with_capacity(texts.len());
        for text in texts {
            INTERRUPT.swap(false, Ordering::SeqCst);
            if cancelled() {
                return Ok(None);
            }
            match self.vector(text) {
                Ok(vector) => vectors.push(vector),
                Err(_) if cancelled() => return Ok(None),
                Err(code) => return Err(code),
            }
        }
        Ok(Some(vectors))
    }

    fn vector(&mut self, text: &str) -> Result<Vec<f32>, Refused> {
        // What somebody wrote is never parsed for control tokens.
        let mut tokens: Vec<LlamaToken> = self.vocab.tokenize(text.as_bytes(), true, false);
        if tokens.len() > self.longest {
            // The last token marks the end in most models, and in some it is the one that is pooled.
            let last = tokens[tokens.len() - 1];
            tokens.truncate(self.longest - 1);
            tokens.push(last);
        }
        if tokens.is_empty() {
            return Err(Refused::BadRequest);
        }
        self.batch.clear();
        for (position, token) in (0..).zip(&tokens) {
            self.batch.add(*token, position, &[0], true).map_err(|_| Refused::TooLong)?;
        }
        let read = if self.encoder {
            self.context.encode(&mut self.batch).is_ok()
        } else {
            self.context.clear_kv_cache();
            self.context.decode(&mut self.batch).is_ok()
        };
        if !read {
            return Err(Refused::Decode);
        }
        let vector = self.context.embeddings_seq_ith(0).map_err(|_| Refused::Decode)?;
        unit(vector).ok_or(Refused::Decode)
    }
}

/// The vector at length one; `None` of zeros or of what is not a number.
fn unit(vector: &[f32]) -> Option<Vec<f32>> {
    let length = vector.iter().map(|number| f64::from(*number).powi(2)).sum::<f64>().sqrt();
    (length.is_finite() && length > 0.0)
        .then(|| vector.iter().map(|number| (f64::from(*number) / length) as f32).collect())
}

#[cfg(test)]
mod tests {
    use super::unit;

    #[test]
    fn vectors_have_length_one_or_are_none() {
        assert_eq!(unit(&[3.0, 4.0]), Some(vec![0.6, 0.8]));
        assert_eq!(unit(&[0.0, 0.0]), None);
        assert_eq!(unit(&[f32::NAN, 1.0]), None);
    }
}
