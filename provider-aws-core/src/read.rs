//! Reading the properties of a resource into its model.
//!
//! The docs that models are generated from don't always state the case of a name or the exact type of a
//! value. So reading is lenient as long as it is unambiguous. A value that doesn't fit costs its property, not
//! the resource.

mod misfit;
pub(crate) mod names;
pub(crate) mod number;

use serde_json::Value;

pub use misfit::Misfit;
pub(crate) use misfit::Step;
pub(crate) use names::paired;

/// The number of attempts to read a value as the forms of a union, those within it included. Unions within unions
/// multiply the attempts; a value that takes more is left as it is.
const ATTEMPTS: u32 = 100_000;

/// The state of reading a document: how lenient it is, and the misfits so far.
#[derive(Debug)]
pub struct Reading {
    manner: Manner,
    misfits: Vec<Misfit>,
    /// How many more attempts may be made.
    attempts: u32,
}

/// How closely a value has to fit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Manner {
    /// Names in any case, numbers as text; unknown members are skipped.
    Lenient,
    /// Written again, the value is the same.
    Lossless,
    /// Besides, objects have their required members, and texts are among the known ones.
    Exact,
}

impl Reading {
    /// Reading as leniently as possible.
    pub(crate) fn new() -> Self {
        Self { manner: Manner::Lenient, misfits: Vec::new(), attempts: ATTEMPTS }
    }

    /// The misfits of what was read.
    pub(crate) fn into_misfits(self) -> Vec<Misfit> {
        self.misfits
    }

    /// Notes that the value here isn't what the type expects, such as `an integer`, and returns `None`.
    pub fn misfit<T>(&mut self, expected: &'static str, found: &Value) -> Option<T> {
        self.misfit_of(expected, misfit::kind(found))
    }

    /// Notes a misfit in other words than the kind of the value.
    pub(crate) fn misfit_of<T>(&mut self, expected: &'static str, found: &'static str) -> Option<T> {
        self.misfits.push(Misfit::new(expected, found));
        None
    }

    /// Reads a part of the value.
    pub(crate) fn within<T>(&mut self, step: Step<'_>, read: impl FnOnce(&mut Self) -> T) -> T {
        let before = self.misfits.len();
        let read = read(self);
        for misfit in &mut self.misfits[before..] {
            misfit.step_into(step);
        }
        read
    }

    /// Whether what is read has to be the same value when it is written again.
    pub(crate) fn is_lossless(&self) -> bool {
        self.manner != Manner::Lenient
    }

    /// Whether objects have to have their required members, and texts have to be known.
    pub(crate) fn is_exact(&self) -> bool {
        self.manner == Manner::Exact
    }

    /// Reads a value as a form of a union, if it fits exactly.
    pub(crate) fn exactly<T>(&mut self, read: impl FnOnce(&mut Self) -> Option<T>) -> Option<T> {
        self.attempt(Manner::Exact, read)
    }

    /// Reads a value as the form of a union that it is known to have, if nothing is lost.
    pub(crate) fn losslessly<T>(&mut self, read: impl FnOnce(&mut Self) -> Option<T>) -> Option<T> {
        self.attempt(Manner::Lossless, read)
    }

    fn attempt<T>(&mut self, manner: Manner, read: impl FnOnce(&mut Self) -> Option<T>) -> Option<T> {
        let attempts = self.attempts.checked_sub(1)?;
        let mut reading = Self { manner, attempts, misfits: Vec::new() };
        let form = read(&mut reading);
        // Each union that isn't within another one has all attempts.
        if self.is_lossless() {
            self.attempts = reading.attempts;
        }
        form.filter(|_| reading.misfits.is_empty())
    }
}

#[cfg(test)]
mod tests;
