//! Pictures of resources: what operations they have, and which refers to which.
//!
//! A [`Picture`] is what is drawn: the resources that were chosen, and those that they refer to or that refer to them.
//! It is written as SVG, as JSON, or in the languages of Graphviz and Mermaid, which lay it out themselves.

mod card;
mod dot;
mod layout;
mod mermaid;
mod picture;
mod record;
mod svg;
mod text;

#[cfg(test)]
mod tests;

pub use picture::Picture;
