//! Two descriptions beside each other, the words that differ highlighted.

use maud::{Markup, html};
use similar::{Algorithm, DiffTag, capture_diff_slices};

use super::parts::visible_lines;

/// Of longer descriptions, all words are highlighted: looking for those that differ would take too long.
const MOST_WORDS: usize = 2_000;

/// A part of a description.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Part<'t> {
    text: &'t str,
    differs: bool,
}

/// The descriptions before and after.
pub(super) fn beside(old: &str, new: &str) -> [Markup; 2] {
    let [before, after] = parts(old, new);
    let removed = |text: String| html! { del { (text) } };
    let added = |text: String| html! { ins { (text) } };
    [highlighted(&before, removed), highlighted(&after, added)]
}

fn highlighted(parts: &[Part<'_>], highlight: impl Fn(String) -> Markup) -> Markup {
    html! {
        @for part in parts {
            @let text = visible_lines(part.text);
            @if part.differs { (highlight(text)) } @else { (text) }
        }
    }
}

/// The parts of two texts. White space doesn't count, but is kept.
fn parts<'t>(old: &'t str, new: &'t str) -> [Vec<Part<'t>>; 2] {
    let (old_words, new_words): (Vec<&str>, Vec<&str>) =
        (old.split_whitespace().collect(), new.split_whitespace().collect());
    if old_words.len().max(new_words.len()) > MOST_WORDS {
        return [old, new].map(|text| vec![Part { text, differs: true }]);
    }
    let (mut before, mut after) = (Parts::of(old), Parts::of(new));
    for operation in capture_diff_slices(Algorithm::Myers, &old_words, &new_words) {
        let differs = operation.tag() != DiffTag::Equal;
        before.take(&old_words[operation.old_range()], differs);
        after.take(&new_words[operation.new_range()], differs);
    }
    [before.finished(), after.finished()]
}

/// A text that is cut into parts, from its start on.
struct Parts<'t> {
    parts: Vec<Part<'t>>,
    rest: &'t str,
}

impl<'t> Parts<'t> {
    fn of(text: &'t str) -> Self {
        Self { parts: Vec::new(), rest: text }
    }

    /// Cuts off these words, which are the next ones. The white space before them is a part of its own.
    fn take(&mut self, words: &[&str], differs: bool) {
        let Some(first) = words.first() else { return };
        let before = self.rest.len() - self.rest.trim_start().len();
        self.cut(before, false);
        let mut end = first.len();
        for word in &words[1..] {
            let space = self.rest[end..].len() - self.rest[end..].trim_start().len();
            end += space + word.len();
        }
        self.cut(end, differs);
    }

    fn cut(&mut self, length: usize, differs: bool) {
        let (text, rest) = self.rest.split_at(length);
        self.rest = rest;
        if !text.is_empty() {
            self.parts.push(Part { text, differs });
        }
    }

    fn finished(mut self) -> Vec<Part<'t>> {
        self.cut(self.rest.len(), false);
        self.parts
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn marked(parts: &[Part<'_>]) -> String {
        let marked = |part: &Part<'_>| match part.differs {
            true => format!("[{}]", part.text),
            false => part.text.to_owned(),
        };
        parts.iter().map(marked).collect()
    }

    fn both(old: &str, new: &str) -> [String; 2] {
        parts(old, new).map(|parts| marked(&parts))
    }

    #[test]
    fn words_that_differ_are_marked_and_neighbours_are_one_part() {
        assert_eq!(
            both("The name of a stage.", "The full title of a stage."),
            ["The [name] of a stage.", "The [full title] of a stage."]
        );
        assert_eq!(both("", "All new."), ["", "[All new.]"]);
        assert_eq!(both("Gone.", ""), ["[Gone.]", ""]);
    }

    #[test]
    fn other_white_space_is_no_difference() {
        assert_eq!(both("One  two\nthree.", "One two three."), ["One  two\nthree.", "One two three."]);
    }

    #[test]
    fn a_text_of_many_words_is_marked_as_a_whole() {
        let (old, new) = ("a ".repeat(MOST_WORDS + 1), "a");
        assert_eq!(both(&old, new), [format!("[{old}]"), "[a]".to_owned()]);
    }

    proptest! {
        #[test]
        fn nothing_is_lost(old in "[ab \n\u{a0}é]{0,20}", new in "[ab \n\u{a0}é]{0,20}") {
            let texts = parts(&old, &new).map(|parts| parts.iter().map(|part| part.text).collect::<String>());
            prop_assert_eq!(texts, [old, new]);
        }
    }
}
