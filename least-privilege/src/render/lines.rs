//! Writes indented lines, for languages with brackets.

/// A text that lines are added to.
pub(super) struct Lines {
    text: String,
    depth: usize,
    /// The number of spaces per level.
    step: usize,
}

impl Lines {
    /// An empty text, with this number of spaces per level.
    pub(super) const fn new(step: usize) -> Self {
        Self { text: String::new(), depth: 0, step }
    }

    /// Adds a line; an empty one is not indented.
    pub(super) fn line(&mut self, line: impl AsRef<str>) {
        let line = line.as_ref();
        if !line.is_empty() {
            self.text.push_str(&" ".repeat(self.depth * self.step));
            self.text.push_str(line);
        }
        self.text.push('\n');
    }

    /// Adds an empty line if there are lines before.
    pub(super) fn section(&mut self) {
        if !self.text.is_empty() {
            self.line("");
        }
    }

    /// Adds an opening line, the inner lines one level deeper, and a closing line.
    pub(super) fn block(
        &mut self,
        opening: impl AsRef<str>,
        closing: impl AsRef<str>,
        inner: impl FnOnce(&mut Self),
    ) {
        self.line(opening);
        self.within(inner);
        self.line(closing);
    }

    /// Adds the inner lines one level deeper.
    pub(super) fn within(&mut self, inner: impl FnOnce(&mut Self)) {
        self.depth += 1;
        inner(self);
        self.depth -= 1;
    }

    /// Adds a list with one line per item.
    pub(super) fn list(
        &mut self,
        opening: impl AsRef<str>,
        closing: impl AsRef<str>,
        items: impl IntoIterator<Item = String>,
    ) {
        self.block(opening, closing, |lines| {
            for item in items {
                lines.line(format!("{item},"));
            }
        });
    }

    pub(super) fn finish(self) -> String {
        self.text
    }
}
