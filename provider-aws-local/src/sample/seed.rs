//! Choices that vary from seed to seed, and never from run to run.

/// Where choices come from.
#[derive(Clone, Debug)]
pub(crate) struct Seed(u64);

impl Seed {
    /// A seed of this number. Zero chooses the first of everything.
    pub(crate) fn of(number: u64) -> Self {
        Self(number.wrapping_mul(0x9e37_79b9_7f4a_7c15))
    }

    /// A number below `end`, which isn't zero.
    pub(crate) fn below(&mut self, end: usize) -> usize {
        if self.0 == 0 {
            return 0;
        }
        // Xorshift: it visits each number but zero.
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        let end = u64::try_from(end).unwrap_or(u64::MAX).max(1);
        usize::try_from((self.0 >> 11) % end).unwrap_or_default()
    }
}
