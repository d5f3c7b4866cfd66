//! What the model is asked: texts that begin alike only where they are meant to.

use models::{Message, Request};

/// Context everything is opened with, in tokens.
pub(super) const CONTEXT: u32 = 2048;
/// Words of a text to be read: about 256 tokens, whatever the vocabulary.
pub(super) const READ: usize = 60;
/// Tokens to be written.
pub(super) const WRITTEN: u32 = 96;
/// Fewer say nothing of speed.
pub(super) const LEAST_WRITTEN: u32 = 16;
/// Words of the beginning that stays the same, and of the rest: about 400 and 60 tokens.
pub(super) const PREFIX: usize = 95;
pub(super) const REST: usize = 14;

/// A request for so many tokens.
pub(super) fn ask(text: &str, max_tokens: u32) -> Request {
    Request { messages: vec![Message::user(text)], max_tokens, temperature: 0.0, ..Request::default() }
}

/// Words that begin otherwise for every number.
pub(super) fn text(number: usize, words: usize) -> String {
    let word = |at: usize| {
        let mixed = (number * 7_919 + at * 104_729 + 17) % 97;
        ["red", "dress", "size", "shelf", "price", "shoes", "with", "blue", "small", "light"][mixed % 10]
    };
    let words: Vec<&str> = (0..words).map(word).collect();
    format!("{number} {}", words.join(" "))
}

#[cfg(test)]
mod tests {
    use super::text;

    #[test]
    fn texts_that_must_not_begin_alike_do_not() {
        assert_ne!(text(1, 9)[..1], text(2, 9)[..1]);
        assert_eq!(text(5, 9).split(' ').count(), 10);
    }
}
