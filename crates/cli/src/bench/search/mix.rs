//! The questions asked of a made-up catalogue: the same ones for the same seed and size, half in each language. Broad words
//! stand among them, since those are what a search is slow on.

use std::collections::HashSet;

use fastrand::Rng;
use guide::catalog::product::{Bilingual, Lang, Product};

use super::generator::Generator;
use super::words::made_up;

/// Questions of each form.
const OF_EACH: usize = 32;

/// Letters of a question after which nobody looks at what is proposed any more.
const LETTERS_TYPED: usize = 12;

/// A rank that no catalogue reaches.
const NOBODY_HAS: u64 = 3_000_000_000;

/// One question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Question {
    pub(super) words: String,
    pub(super) lang: Lang,
}

/// What a question is made of.
#[derive(Debug, Clone, Copy)]
enum Form {
    /// A kind, the commonest first: the broadest questions there are.
    Kind,
    /// One of the commonest words.
    CommonWord,
    /// A kind out of a product, so that rare ones come too.
    KindOfProduct,
    WordAndKind,
    TwoWordsAndKind,
    TwoWords,
    ColorAndKind,
    BrandAndKind,
    KindUnderPrice,
    ColorKindUnderPrice,
    MaterialAndKind,
    Brand,
    Model,
    WholeName,
    Unknown,
}

const FORMS: [Form; 15] = [
    Form::Kind,
    Form::CommonWord,
    Form::KindOfProduct,
    Form::WordAndKind,
    Form::TwoWordsAndKind,
    Form::TwoWords,
    Form::ColorAndKind,
    Form::BrandAndKind,
    Form::KindUnderPrice,
    Form::ColorKindUnderPrice,
    Form::MaterialAndKind,
    Form::Brand,
    Form::Model,
    Form::WholeName,
    Form::Unknown,
];

/// All questions: as many of each form, the two languages in turn.
pub(super) fn questions(generator: &Generator, seed: u64) -> Vec<Question> {
    let mut rng = Rng::with_seed(seed ^ 0x5eed);
    let mut out = Vec::new();
    for number in 0..OF_EACH {
        for form in FORMS {
            let lang = if number % 2 == 0 { Lang::Zh } else { Lang::En };
            // A product may lack what the form asks for; another has it.
            let words = (0..1000).find_map(|_| {
                let product = generator.product(rng.usize(..generator.products()));
                words(form, &product, generator, number, lang, &mut rng)
            });
            out.extend(words.map(|words| Question { words, lang }));
        }
    }
    out
}

/// The beginnings of the questions that stand in the field while they are typed: each once, in order.
pub(super) fn typed(questions: &[Question]) -> Vec<Question> {
    let mut seen = HashSet::new();
    let mut out = Vec::new();
    for Question { words, lang } in questions {
        let ends = words.char_indices().map(|(at, letter)| at + letter.len_utf8()).take(LETTERS_TYPED);
        let beginnings = ends.map(|end| Question { words: words[..end].to_owned(), lang: *lang });
        out.extend(beginnings.filter(|one| seen.insert(one.words.clone())));
    }
    out
}

fn words(
    form: Form,
    product: &Product,
    generator: &Generator,
    number: usize,
    lang: Lang,
    rng: &mut Rng,
) -> Option<String> {
    let said = |text: &Bilingual| text.get(lang).to_lowercase();
    let kind = || product.category.last().map(said);
    let color = || product.colors.first().map(said);
    let brand = || product.brand.as_ref().map(said);
    let mut word = || said(&generator.words().draw(rng));
    let limit = || product.price.as_ref().map(|price| (price.minor / 1000 + 1) * 10);
    let under = |words: String, limit: i64| match lang {
        Lang::Zh => format!("{limit}以内的{words}"),
        Lang::En => format!("{words} under {limit}"),
    };
    let joined = |parts: &[String]| parts.join(if lang == Lang::Zh { "" } else { " " });
    Some(match form {
        Form::Kind => said(&generator.kind(number)),
        Form::CommonWord => said(&generator.words().word(number as u64)),
        Form::KindOfProduct => kind()?,
        Form::WordAndKind => joined(&[word(), kind()?]),
        Form::TwoWordsAndKind => joined(&[word(), word(), kind()?]),
        Form::TwoWords => joined(&[word(), word()]),
        Form::ColorAndKind => joined(&[color()?, kind()?]),
        Form::BrandAndKind => joined(&[brand()?, kind()?]),
        Form::KindUnderPrice => under(kind()?, limit()?),
        Form::ColorKindUnderPrice => under(joined(&[color()?, kind()?]), limit()?),
        Form::MaterialAndKind => joined(&[product.material.as_ref().map(said)?, kind()?]),
        Form::Brand => brand()?,
        Form::Model => product.model.clone()?,
        Form::WholeName => product.name.get(lang).to_owned(),
        Form::Unknown => said(&made_up(NOBODY_HAS + rng.u64(..1_000_000))),
    })
}

#[cfg(test)]
mod tests {
    //! enough questions, all forms, both languages, the same each time

    use super::*;

    #[test]
    fn typed_letter_by_letter() {
        let asked = |words: &str| Question { words: words.to_owned(), lang: Lang::Zh };
        let told = typed(&[asked("红裙"), asked("红 a")]);
        assert_eq!(told, ["红", "红裙", "红 ", "红 a"].map(asked));
        assert_eq!(typed(&[asked(&"长".repeat(40))]).len(), LETTERS_TYPED);
    }

    #[test]
    fn a_fixed_mix() {
        let generator = Generator::new(1, 2000);
        let asked = questions(&generator, 1);
        assert_eq!(asked.len(), OF_EACH * FORMS.len());
        assert!(asked.len() >= 400);
        assert_eq!(asked, questions(&generator, 1));
        assert_eq!(asked.iter().filter(|question| question.lang == Lang::Zh).count() * 2, asked.len());
        assert!(asked.iter().all(|question| !question.words.trim().is_empty()));
        for sign in ["以内的", " under "] {
            assert!(asked.iter().any(|question| question.words.contains(sign)), "no {sign:?}");
        }
    }
}
