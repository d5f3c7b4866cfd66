//! What a shopper mistyped, made into words this shop knows: pinyin, initials, a wrong character, wrong letters, words
//! joined or split.
//!
//! Only what is unknown is repaired: a word that stands anywhere in the shop's data, in the shared tables or in ordinary
//! talk stays as it was typed. What is likely is applied and reported; what is a guess is only offered.

mod han;
mod latin;
mod letters;
pub(crate) mod sound;
mod talk;

pub use talk::has_english;
pub(crate) mod vocabulary;

use tantivy::schema::{Field as IndexField, IndexRecordOption};
use tantivy::{DocSet, TERMINATED, Term};

use self::vocabulary::Vocabulary;
use crate::analysis::fold;
use crate::index::SearchIndex;

/// Longer texts are no search and are left alone; bytes of the folded text.
const MAX_TEXT: usize = 400;

/// What was wrong with a span.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum How {
    /// Chinese typed in Latin letters: lianyiqun.
    Pinyin,
    /// The first letters of its syllables: lyq.
    Initials,
    /// A wrong Chinese character: 连衣群.
    WrongCharacter,
    /// A missing, extra, wrong or transposed letter: headpones.
    Letters,
    /// One word typed as several: head phones.
    Joined,
    /// Several words typed as one: waterbottle.
    Split,
}

/// One repaired span.
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    /// First byte in the folded original.
    pub from: usize,
    /// Byte after the last.
    pub to: usize,
    /// What stood there, folded.
    pub was: String,
    /// What stands there now.
    pub now: String,
    /// What was wrong.
    pub how: How,
    /// 0 to 1.
    pub confidence: f32,
}

/// A text after repair.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Rewritten {
    /// The folded original with all of `changes` made, and nothing else.
    pub text: String,
    /// What was changed, in order of place; none overlap.
    pub changes: Vec<Change>,
    /// The whole text as it may have been meant, where that is too much of a guess to be applied.
    pub suggestion: Option<String>,
}

/// A repair that was found. Below [`APPLIED`] it is only offered.
#[derive(Debug, Clone)]
struct Repair {
    from: usize,
    to: usize,
    now: String,
    how: How,
    confidence: f32,
}

/// The confidence from which on a repair is made without asking.
const APPLIED: f32 = 0.7;

impl SearchIndex {
    /// Repairs what was mistyped. A text in which every word is known comes back folded and otherwise unchanged.
    #[must_use]
    pub fn rewrite(&self, text: &str) -> Rewritten {
        let folded = fold(text);
        if folded.len() > MAX_TEXT {
            return Rewritten { text: folded, ..Rewritten::default() };
        }
        let known = Known { index: self, vocabulary: self.vocabulary() };
        let mut repairs = latin::repairs(&known, &folded);
        repairs.extend(han::repairs(&known, &folded));
        repairs.retain(|repair| folded[repair.from..repair.to] != repair.now);
        repairs.sort_by_key(|repair| (repair.from, repair.to));
        let applied: Vec<&Repair> = repairs.iter().filter(|repair| repair.confidence >= APPLIED).collect();
        let offered = applied.len() < repairs.len();
        Rewritten {
            text: splice(&folded, &applied),
            changes: applied
                .into_iter()
                .map(|repair| Change {
                    from: repair.from,
                    to: repair.to,
                    was: folded[repair.from..repair.to].to_owned(),
                    now: repair.now.clone(),
                    how: repair.how,
                    confidence: repair.confidence,
                })
                .collect(),
            suggestion: offered.then(|| splice(&folded, &repairs.iter().collect::<Vec<_>>())),
        }
    }

    /// Reads the words that repairs and completions lead to, so that the first shopper does not wait for it: well under
    /// a second on a million products. Without this it happens at the first use.
    pub fn warm_typing(&self) {
        let _ = self.vocabulary();
        letters::warm();
        talk::warm();
    }

    pub(crate) fn vocabulary(&self) -> &Vocabulary {
        self.vocabulary.get_or_init(|| Vocabulary::read(self))
    }
}

fn splice(folded: &str, repairs: &[&Repair]) -> String {
    let mut out = String::with_capacity(folded.len() + 16);
    let mut at = 0;
    for repair in repairs {
        out.push_str(&folded[at..repair.from]);
        out.push_str(&repair.now);
        at = repair.to;
    }
    out.push_str(&folded[at..]);
    out
}

/// Says what the shop knows.
#[derive(Clone, Copy)]
struct Known<'a> {
    index: &'a SearchIndex,
    vocabulary: &'a Vocabulary,
}

impl Known<'_> {
    /// Whether a folded Latin word needs no repair.
    fn latin(&self, word: &str) -> bool {
        let stem = crate::analysis::stem(word);
        self.vocabulary.has_unit(word)
            || talk::ENGLISH.contains(word)
            || talk::in_dictionary(word)
            || self.in_index(&stem, word.len())
            || (stem != word && self.in_index(word, word.len()))
    }

    /// Whether a Latin word says something by itself: "de" of "eau de parfum" does not.
    fn says_alone(&self, word: &str) -> bool {
        talk::ENGLISH.contains(word) || self.index.lexicon().phrases.exactly(word).is_some()
    }

    /// Whether a term stands in any product. A few letters in an id or a model number are no word.
    fn in_index(&self, term: &str, length: usize) -> bool {
        let fields = &self.index.fields;
        let code = length < 4 && term.bytes().all(|b| b.is_ascii_lowercase());
        [fields.name, fields.category, fields.attributes, fields.description]
            .into_iter()
            .any(|field| self.in_field(field, term))
            || (!code && self.in_field(fields.ident, term))
    }

    /// Whether a term stands in what a product is called.
    fn in_names(&self, term: &str) -> bool {
        let fields = &self.index.fields;
        [fields.name, fields.ident, fields.category].into_iter().any(|field| self.in_field(field, term))
    }

    fn in_field(&self, field: IndexField, text: &str) -> bool {
        let term = Term::from_field_text(field, text);
        self.index.reader.searcher().segment_readers().iter().any(|segment| {
            segment
                .inverted_index(field)
                .is_ok_and(|terms| terms.get_term_info(&term).is_ok_and(|at| at.is_some()))
        })
    }

    /// Whether some product's name holds both words.
    fn together(&self, one: &str, other: &str) -> bool {
        self.together_in(self.index.fields.name, &crate::analysis::stem(one), &crate::analysis::stem(other))
    }

    /// Whether a field of some product holds both terms; looks at a bounded number of products.
    fn together_in(&self, field: IndexField, one: &str, other: &str) -> bool {
        const LOOKS: usize = 2_000;
        let (one, other) = (Term::from_field_text(field, one), Term::from_field_text(field, other));
        self.index.reader.searcher().segment_readers().iter().any(|segment| {
            let Ok(terms) = segment.inverted_index(field) else { return false };
            let read = |term| terms.read_postings(term, IndexRecordOption::Basic).ok().flatten();
            let (Some(mut a), Some(mut b)) = (read(&one), read(&other)) else { return false };
            for _ in 0..LOOKS {
                let at = a.doc();
                if at == TERMINATED || b.doc() == TERMINATED {
                    return false;
                }
                if b.doc() < at {
                    b.seek(at);
                }
                if b.doc() == at {
                    return true;
                }
                if b.doc() == TERMINATED {
                    return false;
                }
                a.seek(b.doc());
            }
            false
        })
    }
}
