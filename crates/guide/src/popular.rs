//! Needs several shoppers had, as things the next one may ask. Their words are made here, from the shop's own names, and
//! are only offered if they are understood as the same need and something fits it now.

use catalog::entities::{link, price_label};
use catalog::lexicon::{Field, Lexicon};
use catalog::needs::NeedKey;
use catalog::product::{Bilingual, Lang};
use catalog::search::{Filter, Search};

use crate::GuideError;
use crate::catalogue::Catalogue;
use crate::need::NeedPart;

/// So many are offered at most.
const MOST: usize = 12;

/// A need to be asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PopularNeed {
    /// Asked in these words.
    pub say: Bilingual,
    /// Products that fit now.
    pub products: u32,
}

/// The needs one may ask now, in the order given.
///
/// # Errors
/// [`GuideError::Index`] if the index cannot be read.
pub fn offered(catalogue: &Catalogue, needs: &[NeedKey]) -> Result<Vec<PopularNeed>, GuideError> {
    let lexicon = catalogue.lexicon();
    let mut out: Vec<PopularNeed> = Vec::new();
    for key in needs {
        if out.len() == MOST {
            break;
        }
        let say = words(key, lexicon);
        let understood = [Lang::Zh, Lang::En].iter().all(|lang| means(say.get(*lang), key, lexicon));
        if !understood || out.iter().any(|other| other.say == say) {
            continue;
        }
        let fits = catalogue.count(&Search { filters: key.filters(), ..Search::default() })?.total;
        if fits > 0 {
            out.push(PopularNeed { say, products: u32::try_from(fits).unwrap_or(u32::MAX) });
        }
    }
    Ok(out)
}

/// "女士红色连衣裙，¥300以内", "red dress for women, up to ¥300".
fn words(key: &NeedKey, lexicon: &Lexicon) -> Bilingual {
    let label = |field: Field, lang: Lang| -> Option<String> {
        Some(lexicon.label(field, key.value(field)?).get(lang).to_owned())
    };
    let price = |lang: Lang| -> Option<String> {
        let (min, max) = key.price()?;
        Some(price_label(min, max, lexicon).get(lang).to_owned())
    };
    let before = [Field::Color, Field::Shade, Field::Material, Field::Quality];
    let thing = [Field::Brand, Field::Category, Field::Kind];
    let mut zh: String = [Field::Audience]
        .into_iter()
        .chain(before)
        .chain(thing)
        .filter_map(|field| label(field, Lang::Zh))
        .collect();
    if let Some(price) = price(Lang::Zh) {
        zh = format!("{zh}，{price}");
    }
    let small = |field: Field| label(field, Lang::En).map(|label| label.to_lowercase());
    let mut en: Vec<String> = before.into_iter().filter_map(small).collect();
    en.extend(label(Field::Brand, Lang::En));
    en.extend([Field::Category, Field::Kind].into_iter().filter_map(small));
    let mut en = en.join(" ");
    if let Some(who) = small(Field::Audience) {
        en = format!("{en} for {who}");
    }
    if let Some(price) = price(Lang::En) {
        en = format!("{en}, {price}");
    }
    Bilingual::new(zh, en)
}

/// Whether words are understood as just this need.
fn means(text: &str, key: &NeedKey, lexicon: &Lexicon) -> bool {
    let parts: Vec<NeedPart> = link(text, lexicon, &[]).links.iter().map(NeedPart::from_link).collect();
    let filters: Vec<Filter> = parts.iter().filter_map(|part| part.filter().cloned()).collect();
    filters.len() == parts.len() && NeedKey::of(&filters, lexicon).as_ref() == Some(key)
}
