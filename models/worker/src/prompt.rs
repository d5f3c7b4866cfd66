//! From the pieces of a prompt to tokens. Control tokens come from the form alone, never from what somebody said.

use llama_cpp_2::token::LlamaToken;
use llama_cpp_2::token_type::LlamaTokenAttr;
use llama_cpp_2::vocab::LlamaVocab;

use crate::template::Piece;

/// Tokenises a prompt.
pub(crate) fn tokens(vocab: &LlamaVocab<'_>, pieces: &[Piece]) -> Vec<LlamaToken> {
    let tokens = as_one(vocab, pieces).unwrap_or_else(|| piece_by_piece(vocab, pieces));
    with_one_beginning(vocab, tokens)
}

/// The whole text at once, as the model has seen its training text: spaces and merges across the borders are right.
/// `None` when that would make a control token, or the unknown one, of something that somebody said.
fn as_one(vocab: &LlamaVocab<'_>, pieces: &[Piece]) -> Option<Vec<LlamaToken>> {
    let is_special =
        |token: LlamaToken| vocab.is_control(token) || vocab.attr(token).contains(LlamaTokenAttr::Unknown);
    let controls = |tokens: &[LlamaToken]| tokens.iter().filter(|token| is_special(**token)).count();
    let mut text = String::new();
    let mut expected = 0;
    for piece in pieces {
        let (Piece::Form(words) | Piece::Said(words)) = piece;
        text += words;
        if matches!(piece, Piece::Form(_)) {
            expected += controls(&vocab.tokenize(words.as_bytes(), false, true));
        }
    }
    let tokens = vocab.tokenize(text.as_bytes(), false, true);
    (controls(&tokens) == expected).then_some(tokens)
}

fn piece_by_piece(vocab: &LlamaVocab<'_>, pieces: &[Piece]) -> Vec<LlamaToken> {
    let mut tokens = Vec::new();
    for piece in pieces {
        tokens.extend(match piece {
            Piece::Form(text) => vocab.tokenize(text.as_bytes(), false, true),
            Piece::Said(text) => vocab.tokenize(text.as_bytes(), false, false),
        });
    }
    tokens
}

/// Exactly one beginning-of-text token where the model wants it, whether the template wrote it or not.
fn with_one_beginning(vocab: &LlamaVocab<'_>, mut tokens: Vec<LlamaToken>) -> Vec<LlamaToken> {
    let begin = vocab.bos();
    if begin.0 < 0 {
        return tokens;
    }
    let written = tokens.iter().take_while(|token| **token == begin).count();
    if written > 1 {
        tokens.drain(1..written);
    } else if written == 0 && vocab.should_add_bos() {
        tokens.insert(0, begin);
    }
    tokens
}

#[cfg(test)]
mod conformance;
