//! From byte offsets to lines and columns.

use std::{fmt, iter};

/// A place in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
}

/// `81:1`.
impl fmt::Display for Position {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.line, self.column)
    }
}

/// Where the lines and the characters of a text are.
///
/// A hostile file may have as many findings as bytes, and all of them on one line: so characters are counted
/// once, for each block of bytes, and a column is the difference of two counts.
#[derive(Clone, Debug)]
pub struct LineIndex<'t> {
    text: &'t str,
    /// The offset at which each line begins.
    lines: Vec<usize>,
    /// How many characters begin before each block, and in the whole text.
    characters: Vec<usize>,
}

/// The bytes of a block.
const BLOCK: usize = 256;

impl<'t> LineIndex<'t> {
    /// The index of a text.
    pub fn new(text: &'t str) -> Self {
        let newlines = text.match_indices('\n').map(|(newline, _)| newline + 1);
        let lines = iter::once(0).chain(newlines).collect();
        let ends = text.as_bytes().chunks(BLOCK).scan(0, |count, block| {
            *count += count_characters(block);
            Some(*count)
        });
        Self { text, lines, characters: iter::once(0).chain(ends).collect() }
    }

    /// The position of a byte; one past the end of the text is at its end.
    pub fn position(&self, offset: usize) -> Position {
        let offset = self.text.floor_char_boundary(offset);
        let line = self.lines.partition_point(|start| *start <= offset);
        let start = self.lines[line - 1];
        Position { line, column: self.characters_before(offset) - self.characters_before(start) + 1 }
    }

    /// How many characters begin before a byte.
    fn characters_before(&self, offset: usize) -> usize {
        let block = offset / BLOCK;
        self.characters[block] + count_characters(&self.text.as_bytes()[block * BLOCK..offset])
    }
}

/// How many characters begin in these bytes.
fn count_characters(bytes: &[u8]) -> usize {
    let is_first = |byte: &&u8| (**byte & 0b1100_0000) != 0b1000_0000;
    bytes.iter().filter(is_first).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_position_is_a_line_and_a_column_in_characters() {
        for text in
            ["ä\nöü x\n\n", "", "\n", "a", &"ä€x\n".repeat(500), &"ä€x".repeat(500), &"x".repeat(BLOCK)]
        {
            let lines = LineIndex::new(text);
            let (mut line, mut column) = (1, 1);
            for (offset, c) in text.char_indices() {
                assert_eq!(lines.position(offset), Position { line, column });
                (line, column) = if c == '\n' { (line + 1, 1) } else { (line, column + 1) };
            }
            assert_eq!(lines.position(text.len()), Position { line, column });
            assert_eq!(lines.position(text.len() + 1), Position { line, column });
        }
    }
}
