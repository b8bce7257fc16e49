//! What goes wrong, on purpose: by operation, by type, so many times or so often.
//!
//! ```toml
//! [[fault]]
//! operation = "CreateResource"      # absent: any
//! type_name = "AWS::IVS::Stage"     # absent: any
//! exception = "ThrottlingException" # or one of the others below
//! times = 3                         # absent: for ever
//! rate = 0.5                        # how likely it is each time; absent: certain
//! ```

use core::time::Duration;

use serde::Deserialize;

use crate::wire::{Exception, Operation};

/// What is to go wrong with calls. The first fault that fits a call strikes it.
#[derive(Clone, Debug, Default)]
pub struct Faults {
    faults: Vec<Fault>,
    /// For those that strike now and then: the same calls are struck each time.
    chance: Chance,
}

#[derive(Clone, Debug)]
struct Chance(fastrand::Rng);

impl Default for Chance {
    fn default() -> Self {
        Self(fastrand::Rng::with_seed(0))
    }
}

/// A way in which calls go wrong. Exactly one of the kinds is given.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Fault {
    operation: Option<String>,
    type_name: Option<String>,
    times: Option<u32>,
    rate: Option<f64>,
    /// The call is refused with this exception, and does nothing.
    exception: Option<String>,
    /// The request is accepted, and fails with this error code.
    fail: Option<String>,
    /// Its failure tells the identifier of what it began to make.
    #[serde(default)]
    identifier: bool,
    /// The call is carried out, and the connection is dropped before the reply.
    #[serde(default)]
    drop: bool,
    /// The resource is not found, although it is there.
    #[serde(default)]
    missing: bool,
    /// Arrays are told in another order.
    #[serde(default)]
    reorder: bool,
    /// The reply takes so many milliseconds longer.
    slow: Option<u64>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FaultFile {
    #[serde(default)]
    fault: Vec<Fault>,
}

/// What goes wrong with one call.
#[derive(Clone, Debug)]
pub(crate) enum Trouble {
    Exception(Exception),
    Fail { code: String, identifier: bool },
    Drop,
    Missing,
    Reorder,
    Slow(Duration),
}

impl Faults {
    /// Reads a file of faults: its form is told in README.
    ///
    /// # Errors
    /// When it is not TOML, or a fault has an unknown key, an unknown operation, not exactly one kind, or a rate that is
    /// none.
    pub fn parse(text: &str) -> Result<Self, String> {
        let file: FaultFile = toml::from_str(text).map_err(|error| error.to_string())?;
        for (number, fault) in file.fault.iter().enumerate() {
            fault.check().map_err(|problem| format!("fault {}: {problem}", number + 1))?;
        }
        Ok(Self { faults: file.fault, chance: Chance::default() })
    }

    /// What goes wrong with this call, if anything does.
    pub(crate) fn strike(&mut self, operation: Operation, type_name: Option<&str>) -> Option<Trouble> {
        let chance = &mut self.chance.0;
        let fault = self.faults.iter_mut().find(|fault| {
            fault.fits(operation, type_name) && fault.rate.is_none_or(|rate| chance.f64() < rate)
        })?;
        if let Some(times) = &mut fault.times {
            *times -= 1;
        }
        fault.trouble()
    }
}

impl Fault {
    fn check(&self) -> Result<(), String> {
        let kinds = [
            self.exception.is_some(),
            self.fail.is_some(),
            self.drop,
            self.missing,
            self.reorder,
            self.slow.is_some(),
        ];
        if kinds.iter().filter(|given| **given).count() != 1 {
            return Err(
                "expected one of `exception`, `fail`, `drop`, `missing`, `reorder` and `slow`".to_owned()
            );
        }
        if let Some(name) = &self.operation
            && Operation::named(name).is_none()
        {
            return Err(format!("`{name}` is no operation of Cloud Control"));
        }
        match self.rate {
            Some(rate) if !(0.0..=1.0).contains(&rate) => Err("expected a rate between 0 and 1".to_owned()),
            _ => Ok(()),
        }
    }

    fn fits(&self, operation: Operation, type_name: Option<&str>) -> bool {
        let is_of = |wanted: &Option<String>, found: Option<&str>| {
            wanted.as_deref().is_none_or(|wanted| found == Some(wanted))
        };
        // What only some operations can suffer strikes no other.
        let can_suffer = match operation {
            Operation::CreateResource | Operation::UpdateResource | Operation::DeleteResource => {
                !self.missing && !self.reorder
            }
            Operation::GetResource => self.fail.is_none(),
            Operation::ListResources => self.fail.is_none() && !self.missing,
            _ => self.fail.is_none() && !self.missing && !self.reorder,
        };
        can_suffer
            && self.times != Some(0)
            && is_of(&self.operation, Some(operation.name()))
            && is_of(&self.type_name, type_name)
    }

    fn trouble(&self) -> Option<Trouble> {
        if let Some(name) = &self.exception {
            let message = "A fault of the endpoint has it so.";
            return Some(Trouble::Exception(Exception::new(name, message)));
        }
        if let Some(code) = &self.fail {
            return Some(Trouble::Fail { code: code.clone(), identifier: self.identifier });
        }
        if let Some(milliseconds) = self.slow {
            return Some(Trouble::Slow(Duration::from_millis(milliseconds)));
        }
        match (self.drop, self.missing, self.reorder) {
            (true, ..) => Some(Trouble::Drop),
            (_, true, _) => Some(Trouble::Missing),
            (.., true) => Some(Trouble::Reorder),
            _ => None,
        }
    }
}
