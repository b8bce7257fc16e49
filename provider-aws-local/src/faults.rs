//! Faults: failures on purpose, by operation, by type, a number of times or with a probability.
//!
//! ```toml
//! [[fault]]
//! operation = "CreateResource"      # without it, any
//! type_name = "AWS::IVS::Stage"     # without it, any
//! times = 3                         # without it, no limit
//! rate = 0.5                        # the probability for each call; without it, 1
//! exception = "ThrottlingException" # or one of the other effects: see the README
//! ```

use std::time::Duration;

use cloud_control::Handler;
use serde::Deserialize;
use thiserror::Error;

use crate::request::HandlerErrorCode;
use crate::wire::{ApiOperation, ExceptionKind};

/// Failures on purpose. The first fault that applies to a call takes effect.
#[derive(Clone, Debug, Default)]
pub struct Faults {
    faults: Vec<Fault>,
    /// For faults with a rate. The same calls have the same faults each time.
    random: SeededRandom,
}

#[derive(Clone, Debug)]
struct SeededRandom(fastrand::Rng);

impl Default for SeededRandom {
    fn default() -> Self {
        Self(fastrand::Rng::with_seed(0))
    }
}

/// A text isn't a file of faults: the place, and what is expected there.
#[derive(Debug, Error)]
#[error(transparent)]
pub struct FaultsError(FileError);

#[derive(Debug, Error)]
enum FileError {
    #[error(transparent)]
    Toml(toml::de::Error),
    #[error("fault {number}: {problem}")]
    Fault {
        /// From 1.
        number: usize,
        problem: FaultError,
    },
}

/// A fault: the calls that it applies to, and its effect.
#[derive(Clone, Debug)]
struct Fault {
    operation: Option<ApiOperation>,
    type_name: Option<String>,
    /// How many more calls it applies to.
    times: Option<u32>,
    rate: Option<Rate>,
    effect: Effect,
}

/// The effect of a fault on a call.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Effect {
    /// The call throws this exception, and does nothing.
    Exception(ExceptionKind),
    /// The request is accepted, and then fails with this code.
    Fail {
        code: HandlerErrorCode,
        /// Whether its event has the identifier of the resource.
        shows_identifier: bool,
    },
    /// The call is carried out, and then the connection is closed without a reply.
    Drop,
    /// The resource isn't found, although it exists.
    Missing,
    /// The arrays of properties are in reverse order.
    Reorder,
    /// The reply is delayed.
    Slow(Duration),
}

/// A probability.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(try_from = "f64")]
struct Rate(f64);

#[derive(Debug, Error)]
#[error("expected a rate from 0 to 1, found {0}")]
struct InvalidRate(f64);

impl TryFrom<f64> for Rate {
    type Error = InvalidRate;

    fn try_from(rate: f64) -> Result<Self, InvalidRate> {
        if (0.0..=1.0).contains(&rate) { Ok(Self(rate)) } else { Err(InvalidRate(rate)) }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FaultFile {
    #[serde(default)]
    fault: Vec<FaultTable>,
}

/// The table of a fault in a file. The effect is the one key of several that is present.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FaultTable {
    operation: Option<ApiOperation>,
    type_name: Option<String>,
    times: Option<u32>,
    rate: Option<Rate>,
    exception: Option<ExceptionKind>,
    fail: Option<HandlerErrorCode>,
    /// Of `fail`.
    #[serde(default)]
    identifier: bool,
    #[serde(default)]
    drop: bool,
    #[serde(default)]
    missing: bool,
    #[serde(default)]
    reorder: bool,
    /// In milliseconds.
    slow: Option<u64>,
}

#[derive(Debug, Error)]
enum FaultError {
    #[error(
        "expected one of `exception`, `fail`, `drop`, `missing`, `reorder` and `slow`, found {0} of them"
    )]
    Effects(usize),
    #[error("expected `fail` with `identifier`, found `identifier` alone")]
    IdentifierWithoutFail,
}

impl TryFrom<FaultTable> for Fault {
    type Error = FaultError;

    fn try_from(table: FaultTable) -> Result<Self, FaultError> {
        if table.identifier && table.fail.is_none() {
            return Err(FaultError::IdentifierWithoutFail);
        }
        let shows_identifier = table.identifier;
        let effects = [
            table.exception.map(Effect::Exception),
            table.fail.map(|code| Effect::Fail { code, shows_identifier }),
            table.drop.then_some(Effect::Drop),
            table.missing.then_some(Effect::Missing),
            table.reorder.then_some(Effect::Reorder),
            table.slow.map(|milliseconds| Effect::Slow(Duration::from_millis(milliseconds))),
        ];
        let effects: Vec<Effect> = effects.into_iter().flatten().collect();
        let [effect] = <[Effect; 1]>::try_from(effects).map_err(|all| FaultError::Effects(all.len()))?;
        let FaultTable { operation, type_name, times, rate, .. } = table;
        Ok(Self { operation, type_name, times, rate, effect })
    }
}

impl Faults {
    /// Parses a file of faults. The README describes its format.
    ///
    /// # Errors
    ///
    /// Returns an error if the text isn't TOML, or if a fault has an unknown key, operation, exception or error code,
    /// not exactly one effect, or a rate that isn't from 0 to 1.
    pub fn parse(text: &str) -> Result<Self, FaultsError> {
        let file: FaultFile = toml::from_str(text).map_err(|error| FaultsError(FileError::Toml(error)))?;
        let fault = |(index, table)| {
            Fault::try_from(table)
                .map_err(|problem| FaultsError(FileError::Fault { number: index + 1, problem }))
        };
        let faults = file.fault.into_iter().enumerate().map(fault).collect::<Result<_, _>>()?;
        Ok(Self { faults, random: SeededRandom::default() })
    }

    /// The effect of the first fault that applies to a call.
    pub(crate) fn strike(&mut self, operation: ApiOperation, type_name: Option<&str>) -> Option<Effect> {
        let random = &mut self.random.0;
        let fault = self.faults.iter_mut().find(|fault| {
            fault.applies(operation, type_name) && fault.rate.is_none_or(|Rate(rate)| random.f64() < rate)
        })?;
        if let Some(times) = &mut fault.times {
            *times -= 1;
        }
        Some(fault.effect.clone())
    }
}

impl Fault {
    fn applies(&self, operation: ApiOperation, type_name: Option<&str>) -> bool {
        self.times != Some(0)
            && self.operation.is_none_or(|wanted| wanted == operation)
            && self.type_name.as_deref().is_none_or(|wanted| type_name == Some(wanted))
            && self.effect.is_possible(operation)
    }
}

impl Effect {
    /// Whether an operation can have this effect: only changes fail in a request, and only reads return properties.
    fn is_possible(&self, operation: ApiOperation) -> bool {
        match self {
            Self::Exception(_) | Self::Drop | Self::Slow(_) => true,
            Self::Fail { .. } => {
                matches!(operation, ApiOperation::Resource(handler) if handler.is_mutation())
            }
            Self::Missing => operation == ApiOperation::Resource(Handler::Get),
            Self::Reorder => {
                matches!(operation, ApiOperation::Resource(Handler::Get | Handler::List))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::{Effect, Faults};
    use crate::request::HandlerErrorCode;
    use crate::wire::{ApiOperation, ExceptionKind};

    fn strike(faults: &mut Faults, operation: &str) -> Option<Effect> {
        let operation = ApiOperation::from_name(operation).expect("an operation");
        faults.strike(operation, Some("AWS::IVS::Stage"))
    }

    #[test]
    fn a_fault_has_one_effect() {
        for (text, effect) in [
            ("exception = 'InternalFailure'", Effect::Exception(ExceptionKind::InternalFailure)),
            (
                "fail = 'NotStabilized'\nidentifier = true",
                Effect::Fail { code: HandlerErrorCode::NotStabilized, shows_identifier: true },
            ),
            ("drop = true", Effect::Drop),
            ("slow = 500", Effect::Slow(Duration::from_millis(500))),
        ] {
            let mut faults = Faults::parse(&format!("[[fault]]\n{text}")).expect("a fault");
            assert_eq!(strike(&mut faults, "DeleteResource"), Some(effect), "{text}");
        }
    }

    #[test]
    fn an_operation_has_only_the_effects_that_it_can_have() {
        let mut faults =
            Faults::parse("fault = [{ missing = true }, { reorder = true }, { fail = 'Throttling' }]")
                .expect("faults");
        assert_eq!(strike(&mut faults, "GetResource"), Some(Effect::Missing));
        assert_eq!(strike(&mut faults, "ListResources"), Some(Effect::Reorder));
        assert!(matches!(strike(&mut faults, "UpdateResource"), Some(Effect::Fail { .. })));
        assert_eq!(strike(&mut faults, "CancelResourceRequest"), None);
    }

    #[test]
    fn an_error_has_its_place_and_says_what_is_expected() {
        for (text, place, problem) in [
            ("[[fault]]\n", "fault 1: ", "expected one of `exception`"),
            (
                "[[fault]]\ndrop = true\n[[fault]]\ndrop = true\nmissing = true\n",
                "fault 2: ",
                "found 2 of them",
            ),
            ("[[fault]]\ndrop = true\nidentifier = true\n", "fault 1: ", "expected `fail` with `identifier`"),
            (
                "[[fault]]\noperation = 'Get'\ndrop = true\n",
                "at line 2, ",
                "found `Get`, expected an operation",
            ),
            ("[[fault]]\ndrop = true\nrate = 2.0\n", "at line 3, ", "expected a rate from 0 to 1, found 2"),
            (
                "[[fault]]\nexplode = true\n",
                "at line 2, ",
                "unknown field `explode`, expected one of `operation`",
            ),
            (
                "[[fault]]\nexception = 'Throttled'\n",
                "at line 2, ",
                "unknown variant `Throttled`, expected one of",
            ),
        ] {
            let error = Faults::parse(text).expect_err("an invalid file").to_string();
            assert!(error.contains(place) && error.contains(problem), "{error}");
        }
    }
}
