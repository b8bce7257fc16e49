//! Detecting that the pages of a list form a cycle: listing them would never end.

/// Detects a cycle in the tokens of pages. It keeps two tokens, however long the list is.
///
/// This is Brent's algorithm. One token is a landmark, which is moved to the current token after steps that
/// double in length. Once the landmark is within a cycle that isn't longer than the step, the list comes by
/// it again: after at most a few times as many pages as there are. The previous token is kept as well, since
/// a page that leads to itself is the likeliest cycle, and needn't be read twice.
#[derive(Debug, Default)]
pub(super) struct CycleDetector {
    landmark: Option<String>,
    previous: Option<String>,
    since_landmark: u64,
    step: u64,
}

impl CycleDetector {
    /// Whether the token of the next page, in the order of the list, closes a cycle.
    pub(super) fn is_closed_by(&mut self, token: &str) -> bool {
        let kept = [&self.landmark, &self.previous];
        if kept.iter().any(|kept| kept.as_deref() == Some(token)) {
            return true;
        }
        if self.since_landmark == self.step {
            self.landmark = Some(token.to_owned());
            self.since_landmark = 0;
            self.step = (self.step * 2).max(1);
        }
        self.since_landmark += 1;
        self.previous = Some(token.to_owned());
        false
    }
}

#[cfg(test)]
mod tests {
    use super::CycleDetector;

    /// The number of tokens after which a cycle is found in a list that begins with `lead` tokens and then
    /// repeats `length` tokens.
    fn found_after(lead: usize, length: usize) -> usize {
        let mut cycle = CycleDetector::default();
        let token = |place: usize| {
            if place < lead { place } else { lead + (place - lead) % length }
        };
        let closing = (0..).find(|&place| cycle.is_closed_by(&token(place).to_string()));
        1 + closing.expect("a cycle is found")
    }

    #[test]
    fn tokens_that_never_come_again_are_no_circle() {
        let mut cycle = CycleDetector::default();
        assert!((0..10_000).all(|token: u32| !cycle.is_closed_by(&token.to_string())));
    }

    #[test]
    fn a_page_that_leads_to_itself_is_found_when_it_does() {
        for lead in 0..100 {
            assert_eq!(found_after(lead, 1), lead + 2);
        }
    }

    #[test]
    fn any_circle_is_found_before_long() {
        for lead in 0..100 {
            for length in 1..100 {
                let pages = lead + length;
                let after = found_after(lead, length);
                assert!(after > pages, "{lead} and {length}: there is none yet");
                assert!(after <= 4 * pages, "{lead} and {length}: after {after}");
            }
        }
    }
}
