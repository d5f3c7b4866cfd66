//! The catalogue's reading of mistyped words, as the conversation uses it.

use catalog::index::SearchIndex;

/// A question with its slips mended.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Rewrite {
    /// The whole question.
    pub text: String,
    /// What was mended in it; empty if nothing.
    pub changes: Vec<Change>,
    /// What may have been meant, too unsure to be taken.
    pub suggestion: Option<String>,
}

/// One word read otherwise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// As typed.
    pub was: String,
    /// As read.
    pub now: String,
    /// Only the space between words was moved.
    pub respaced: bool,
}

/// Mends what was typed.
#[must_use]
pub fn rewrite(index: &SearchIndex, text: &str) -> Rewrite {
    let _ = index;
    Rewrite { text: text.to_owned(), ..Rewrite::default() }
}

/// A name the typed words may become.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// What it is.
    pub kind: crate::contract::CompletionKind,
    /// Shown.
    pub label: catalog::product::Bilingual,
    /// Said when tapped.
    pub text: String,
    /// Products behind it.
    pub count: u32,
    /// The row of a product.
    pub row: Option<u64>,
}

/// Completes what was typed.
///
/// # Errors
/// [`crate::GuideError::Index`] if the index cannot be read.
pub fn complete(
    index: &SearchIndex,
    text: &str,
    lang: catalog::product::Lang,
    limit: usize,
) -> Result<Vec<Found>, crate::GuideError> {
    let _ = (index, text, lang, limit);
    Ok(Vec::new())
}
