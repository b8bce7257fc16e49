//! The letters that a line of text is made of.

use std::rc::Rc;

use crate::markdown::Style;

/// A letter of a line.
#[derive(Clone, Debug)]
pub(super) struct Letter {
    pub c: char,
    pub style: Style,
    pub link: Option<Rc<str>>,
}
