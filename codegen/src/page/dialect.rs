//! The dialects of pages: how a page writes what it says. They don't change what it means.

use std::fmt;

use serde::Serialize;

/// How a page writes its tables and names. Dialects mix; this is the newest of those that a page uses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Dialect {
    /// Tables of Markdown.
    Markdown,
    /// Tables of HTML, with names in `<code>`.
    Html,
    /// Tables of HTML, with names in `<CopyableCode>`.
    CopyableCode,
    /// Fields in `<SchemaTable>`, as JSON.
    SchemaTable,
}

impl Dialect {
    /// The dialect of a page.
    #[must_use]
    pub fn of(text: &str) -> Self {
        if text.contains("<SchemaTable") {
            Self::SchemaTable
        } else if text.contains("<CopyableCode") {
            Self::CopyableCode
        } else if text.contains("<t") {
            Self::Html
        } else {
            Self::Markdown
        }
    }
}

impl fmt::Display for Dialect {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Markdown => "tables of Markdown",
            Self::Html => "tables of HTML",
            Self::CopyableCode => "tables of HTML with `CopyableCode`",
            Self::SchemaTable => "`SchemaTable`",
        })
    }
}
