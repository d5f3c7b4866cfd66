//! Where pinned products stand on a list.

use std::collections::HashSet;

/// A product to pin, and what is known of it for this question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pin {
    /// Its row.
    pub row: u64,
    /// Whether it is among the products that answer the question: it passes every limit and has the words.
    pub fits: bool,
    /// Whether none is left.
    pub sold_out: bool,
}

/// A product in its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Placed {
    /// Its row.
    pub row: u64,
    /// Whether it stands here because the shop pinned it, and is to be marked so.
    pub pinned: bool,
}

/// A pinned product stands at the first place, the sixth, the eleventh: among the first n there are never more than
/// ⌊(n + 4) / 5⌋, and never two among five that follow one another.
const ONE_IN: usize = 5;

/// Lifts pinned products on a list that is ranked by itself, from its first product on.
///
/// A pin only ever lifts: what stands as high by itself stands there unmarked. What does not fit the question or is sold
/// out is left where it is. Pins that are not on `ranked`, because it was cut, come into it, so the caller cuts a page from
/// the result, having ranked as many products as the page ends at. No product comes twice, and none gets lost.
#[must_use]
pub fn place(pins: &[Pin], ranked: &[u64]) -> Vec<Placed> {
    let mut waiting = pins.iter().filter(|pin| pin.fits && !pin.sold_out).map(|pin| pin.row).peekable();
    let mut placed: HashSet<u64> = HashSet::new();
    let mut out: Vec<Placed> = Vec::with_capacity(ranked.len());
    let mut free_from = 0;
    for &row in ranked {
        if out.len() >= free_from {
            while waiting.next_if(|pin| placed.contains(pin)).is_some() {}
            // The next pin may be what stands here anyway; then it needs no lift.
            if let Some(pin) = waiting.next_if(|pin| *pin != row) {
                placed.insert(pin);
                free_from = out.len() + ONE_IN;
                out.push(Placed { row: pin, pinned: true });
            }
        }
        if placed.insert(row) {
            out.push(Placed { row, pinned: false });
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn pins(rows: &[u64]) -> Vec<Pin> {
        rows.iter().map(|&row| Pin { row, fits: true, sold_out: false }).collect()
    }

    /// A pinned place is written as its row plus 1000.
    fn shown(placed: &[Placed]) -> Vec<u64> {
        placed.iter().map(|place| place.row + if place.pinned { 1000 } else { 0 }).collect()
    }

    #[test]
    fn pins_lift_and_are_spread() {
        let ranked: Vec<u64> = (1..=12).collect();
        let cases: [(&[u64], &[u64]); 8] = [
            (&[], &[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]),
            (&[9], &[1009, 1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12]),
            (&[9, 12], &[1009, 1, 2, 3, 4, 1012, 5, 6, 7, 8, 10, 11]),
            // The first one stands first by itself; the next pin takes the place after it.
            (&[1, 9], &[1, 1009, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12]),
            // The second comes by itself before its turn.
            (&[9, 2, 12], &[1009, 1, 2, 3, 4, 1012, 5, 6, 7, 8, 10, 11]),
            (&[9, 9], &[1009, 1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12]),
            // Not among the first twelve.
            (&[70], &[1070, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]),
            (&[70, 80, 90, 95], &[1070, 1, 2, 3, 4, 1080, 5, 6, 7, 8, 1090, 9, 10, 11, 12]),
        ];
        for (pinned, expect) in cases {
            assert_eq!(shown(&place(&pins(pinned), &ranked)), expect, "{pinned:?}");
        }
        assert_eq!(place(&pins(&[9]), &[]), [], "nothing is found, so nothing is pinned");
    }

    #[test]
    fn what_does_not_fit_or_is_sold_out_is_not_lifted() {
        for (fits, sold_out) in [(false, false), (true, true), (false, true)] {
            let placed = place(&[Pin { row: 3, fits, sold_out }], &[1, 2, 3]);
            assert_eq!(shown(&placed), [1, 2, 3], "{fits} {sold_out}");
        }
    }

    proptest! {
        #[test]
        fn one_in_five_and_nothing_lost(
            pinned in proptest::collection::vec(0_u64..60, 0..15),
            ranked in Just((0_u64..40).collect::<Vec<_>>()).prop_shuffle(),
            length in 0_usize..40,
        ) {
            let ranked = &ranked[..length];
            let placed = place(&pins(&pinned), ranked);
            let mut marked = 0;
            for (at, place) in placed.iter().enumerate() {
                marked += usize::from(place.pinned);
                prop_assert!(marked <= (at + 5) / 5, "{:?}", shown(&placed));
                prop_assert!(!place.pinned || pinned.contains(&place.row));
            }
            let places: Vec<usize> = (0..placed.len()).filter(|&at| placed[at].pinned).collect();
            prop_assert!(places.windows(2).all(|pair| pair[1] - pair[0] >= 5));
            let rows: HashSet<u64> = placed.iter().map(|place| place.row).collect();
            prop_assert_eq!(rows.len(), placed.len(), "no product twice");
            prop_assert!(ranked.iter().all(|row| rows.contains(row)), "no product lost");
            let unmarked: Vec<u64> =
                placed.iter().filter(|place| !place.pinned).map(|place| place.row).collect();
            let kept: Vec<u64> = ranked.iter().copied().filter(|row| unmarked.contains(row)).collect();
            prop_assert_eq!(unmarked, kept, "the others keep their order");
            for (earlier, &at) in places.iter().enumerate() {
                let by_itself = ranked.iter().position(|row| *row == placed[at].row);
                prop_assert!(by_itself.is_none_or(|rank| rank + earlier > at), "a pin lifts");
            }
            // A longer list begins as a shorter one does, so that pages fit together.
            let half = super::place(&pins(&pinned), &ranked[..length / 2]);
            prop_assert_eq!(&placed[..length / 2], &half[..length / 2]);
        }
    }
}
