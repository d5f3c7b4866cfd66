//! Words for a made-up catalogue, in both languages, as many as wanted: the shared lexicon's first, then made-up ones. A word
//! is known by its rank; ranks are drawn so that few words are everywhere and new ones never cease.

use fastrand::Rng;
use guide::catalog::lexicon::tables::{Entry, TABLES};
use guide::catalog::product::Bilingual;

/// Characters of made-up Chinese words.
const CHARACTERS: &str = "安宝北碧冰彩草川春翠大丹东飞风峰福光海寒禾和荷红湖花华欢辉佳江金锦晶景静菊君康兰乐雷礼丽莲亮林灵岭流龙露绿罗满美梦妙明木南宁暖品平奇千巧青清晴秋泉群仁荣柔瑞山尚诗石书舒水顺松素泰桃天田庭望维文溪霞夏仙香祥晓心新馨星雪雅岩阳叶依艺逸银盈永优友雨玉元园月云芸泽芝知致竹紫";

/// Syllables of made-up Latin words.
const SYLLABLES: [&str; 48] = [
    "ba", "bel", "bri", "ca", "cor", "da", "del", "dor", "el", "fa", "fen", "flo", "ga", "gri", "ha", "hol",
    "ka", "kel", "kor", "la", "len", "lo", "ma", "mel", "mi", "mor", "na", "nel", "no", "or", "pa", "pel",
    "pra", "ra", "rel", "ro", "sa", "sel", "so", "ta", "tel", "tri", "va", "vel", "vo", "wen", "za", "zor",
];

/// Lomax distribution of ranks: how soon words become rare. With 0.7 the vocabulary of n words drawn grows as n^0.59 (Heaps).
const TAIL: f64 = 0.7;
const HEAD: f64 = 30.0;

/// All words there are.
pub(super) struct Words {
    /// Those of the lexicon, in an order of their own.
    known: Vec<Bilingual>,
}

impl Words {
    pub(super) fn new(seed: u64) -> Self {
        let tables = [&TABLES.words, &TABLES.qualities, &TABLES.occasions, &TABLES.materials];
        let mut known: Vec<Bilingual> = tables.into_iter().flatten().filter_map(both).collect();
        Rng::with_seed(seed).shuffle(&mut known);
        Self { known }
    }

    /// The word of a rank; another rank is another word.
    pub(super) fn word(&self, rank: u64) -> Bilingual {
        match usize::try_from(rank).ok().and_then(|rank| self.known.get(rank)) {
            Some(word) => word.clone(),
            None => made_up(rank),
        }
    }

    /// A word as often as its rank says.
    pub(super) fn draw(&self, rng: &mut Rng) -> Bilingual {
        self.word(rank(rng))
    }
}

/// An entry's first word in each language; `None` if it lacks one.
pub(super) fn both(entry: &Entry) -> Option<Bilingual> {
    Some(entry.shown()).filter(|shown| shown.zh.is_some() && shown.en.is_some())
}

/// A rank from 0.
fn rank(rng: &mut Rng) -> u64 {
    // 1 − f64() is never 0, so the rank is finite; beyond 2^53 it makes no difference.
    let share = 1.0 - rng.f64();
    (HEAD * (share.powf(-1.0 / TAIL) - 1.0)).min(9e15) as u64
}

/// A place from 0, the first ones far more often (Zipf with exponent 1).
pub(in crate::bench) fn zipf(rng: &mut Rng, places: usize) -> usize {
    let place = ((places as f64 + 1.0).powf(rng.f64()) - 1.0) as usize;
    place.min(places.saturating_sub(1))
}

/// A word in nobody's dictionary: two characters and more, two syllables and more.
pub(super) fn made_up(rank: u64) -> Bilingual {
    let characters: Vec<char> = CHARACTERS.chars().collect();
    let spelt = |letters: usize| {
        let (mut left, mut out) = (rank, Vec::new());
        while left > 0 || out.len() < 2 {
            out.push((left % letters as u64) as usize);
            left /= letters as u64;
        }
        out.into_iter()
    };
    Bilingual::new(
        spelt(characters.len()).map(|at| characters[at]).collect::<String>(),
        spelt(SYLLABLES.len()).map(|at| SYLLABLES[at]).collect::<String>(),
    )
}

#[cfg(test)]
mod tests {
    //! 1. ranks have words of their own in both languages, the same each time
    //! 2. the vocabulary grows the way a text's does: slower and slower, without end

    use std::collections::HashSet;

    use super::*;

    #[test]
    fn ranks_have_words_of_their_own() {
        let (mut zh, mut en) = (HashSet::new(), HashSet::new());
        for rank in 0..20_000 {
            let word = made_up(rank);
            assert!(zh.insert(word.zh.unwrap()) && en.insert(word.en.unwrap()), "rank {rank}");
        }
        assert_eq!(Words::new(7).word(3), Words::new(7).word(3));
    }

    #[test]
    fn the_vocabulary_grows_as_heaps_says() {
        let mut rng = Rng::with_seed(1);
        let mut seen = HashSet::new();
        let mut grown = Vec::new();
        for drawn in 1..=400_000u32 {
            seen.insert(rank(&mut rng));
            if [4_000, 40_000, 400_000].contains(&drawn) {
                grown.push(seen.len() as f64);
            }
        }
        for pair in grown.windows(2) {
            let exponent = (pair[1] / pair[0]).log10();
            assert!((0.45..0.75).contains(&exponent), "{grown:?}: n^{exponent:.2}");
        }
    }
}
