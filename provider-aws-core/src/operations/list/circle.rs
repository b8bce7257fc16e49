//! Finding out that the pages of a list lead in a circle, which would be listed for ever.

/// Remembers two of the tokens that led to pages, however many there are: a list may be long, and a set of all tokens
/// would grow with it.
///
/// This is Brent's way of finding a cycle. One token is a landmark, and is moved to where the list has got in steps
/// that double each time: once it stands within a circle that is no longer than the step, the list comes by it again.
/// A circle is thus found after at most a few times as many pages as there are. The token before is remembered, too,
/// because a page that leads to itself is the likeliest circle, and need not be read twice.
#[derive(Debug, Default)]
pub(super) struct Circle {
    landmark: Option<String>,
    before: Option<String>,
    since_landmark: u64,
    step: u64,
}

impl Circle {
    /// Whether the token of the next page, in the order of the list, closes a circle.
    pub(super) fn is_closed_by(&mut self, token: &str) -> bool {
        let known = [&self.landmark, &self.before];
        if known.iter().any(|known| known.as_deref() == Some(token)) {
            return true;
        }
        if self.since_landmark == self.step {
            self.landmark = Some(token.to_owned());
            self.since_landmark = 0;
            self.step = (self.step * 2).max(1);
        }
        self.since_landmark += 1;
        self.before = Some(token.to_owned());
        false
    }
}

#[cfg(test)]
mod tests {
    use super::Circle;

    /// After how many tokens a circle is found in a list whose first tokens, `lead` of them, come once, and whose
    /// next, `length` of them, come again and again.
    fn found_after(lead: usize, length: usize) -> usize {
        let mut circle = Circle::default();
        let token = |place: usize| {
            if place < lead { place } else { lead + (place - lead) % length }
        };
        let closing = (0..).find(|&place| circle.is_closed_by(&token(place).to_string()));
        1 + closing.expect("a circle is found")
    }

    #[test]
    fn tokens_that_never_come_again_are_no_circle() {
        let mut circle = Circle::default();
        assert!((0..10_000).all(|token: u32| !circle.is_closed_by(&token.to_string())));
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
