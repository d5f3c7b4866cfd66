//! Chance that falls the same way every time: splitmix64 (Steele, Lea & Flood 2014), seeded by a text.

/// A generator; the same seed gives the same numbers on every machine.
#[derive(Debug, Clone)]
pub struct Dice(u64);

impl Dice {
    /// Dice of their own for a product or a shopper.
    #[must_use]
    pub fn of(seed: &str) -> Self {
        Self(seed.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        }))
    }

    /// The next 64 bits.
    pub fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number from 0 to `sides - 1`; 0 when there are no sides.
    pub fn below(&mut self, sides: u32) -> u32 {
        // The high half times the sides: no remainder, no bias worth mentioning below a few thousand sides.
        (((self.roll() >> 32) * u64::from(sides)) >> 32) as u32
    }
}

#[cfg(test)]
mod tests {
    //! 1. The same seed rolls the same. 2. Every side comes up about as often as any other.

    use super::*;

    #[test]
    fn dice_are_fair_and_repeat() {
        let (mut one, mut two) = (Dice::of("WD-0001"), Dice::of("WD-0001"));
        let mut seen = [0_u32; 6];
        for _ in 0..6000 {
            let side = one.below(6);
            assert_eq!(side, two.below(6));
            seen[side as usize] += 1;
        }
        assert!(seen.iter().all(|times| (850..1150).contains(times)), "{seen:?}");
        assert_ne!(Dice::of("WD-0001").roll(), Dice::of("WD-0002").roll());
    }
}
