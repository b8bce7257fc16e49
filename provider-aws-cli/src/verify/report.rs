//! A verification for people, as a table, and for scripts, as JSON.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use serde::Serialize;

use super::{Count, Deviation, Row, Sources, Verification};
use crate::wording::counted;

/// A verification, and the rows of which each deviation is listed.
#[derive(Debug)]
pub struct Report<'v> {
    verification: &'v Verification,
    listed: BTreeSet<Row>,
}

/// A row as JSON has it.
#[derive(Debug, Serialize)]
struct RowRecord {
    row: String,
    unit: &'static str,
    checked: usize,
    right: usize,
    corrected: usize,
    /// By kind.
    deviations: BTreeMap<&'static str, usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    list: Option<Vec<Deviation>>,
}

/// A verification as JSON has it.
#[derive(Debug, Serialize)]
pub struct ReportRecord<'v> {
    compared: usize,
    without_schema: &'v [String],
    rows: Vec<RowRecord>,
    sources: &'v Sources,
}

impl<'v> Report<'v> {
    /// The report of a verification.
    #[must_use]
    pub fn new(verification: &'v Verification, listed: impl IntoIterator<Item = Row>) -> Self {
        Self { verification, listed: listed.into_iter().collect() }
    }

    /// Whether each row is right.
    #[must_use]
    pub fn is_right(&self) -> bool {
        Row::all().iter().all(|row| self.verification.tally.count(*row).wrong == 0)
    }

    /// The report as JSON.
    #[must_use]
    pub fn record(&self) -> ReportRecord<'v> {
        let Verification { compared, without_schema, tally, sources } = self.verification;
        let rows = Row::all().iter().map(|row| {
            let count = tally.count(*row);
            RowRecord {
                row: row.name(),
                unit: row.unit(),
                checked: count.checked,
                right: count.right(),
                corrected: count.corrected,
                deviations: count.kinds(),
                list: self.listed.contains(row).then_some(count.deviations),
            }
        });
        ReportRecord { compared: *compared, without_schema, rows: rows.collect(), sources }
    }
}

impl fmt::Display for Report<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Verification { compared, without_schema, tally, sources } = self.verification;
        for row in &self.listed {
            for Deviation { type_name, path, kind, message } in tally.count(*row).deviations {
                let place = if path.is_empty() { type_name } else { format!("{type_name} {path}") };
                writeln!(f, "{}: {place}: {kind}: {message}", row.name())?;
            }
        }
        if self.listed.iter().any(|row| tally.count(*row).wrong > 0) {
            writeln!(f)?;
        }
        writeln!(f, "{} compared, {} without a schema\n", counted(*compared, "spec"), without_schema.len())?;
        writeln!(f, "{:<18}{:>9}{:>9}{:>10}{:>11}  deviations", "row", "checked", "right", "", "corrected")?;
        for row in Row::all() {
            let count = tally.count(*row);
            let kinds = count.kinds().into_iter().map(|(kind, count)| format!("{count} {kind}"));
            let kinds = kinds.collect::<Vec<_>>().join(", ");
            let percent = percent(count.right(), count.checked);
            let (row, Count { checked, corrected, .. }) = (row.name(), &count);
            let line =
                format!("{row:<18}{checked:>9}{:>9}{percent:>10}{corrected:>11}  {kinds}", count.right());
            writeln!(f, "{}", line.trim_end())?;
        }
        writeln!(f)?;
        write!(f, "{:<18}", "facts from")?;
        for name in Sources::NAMES {
            write!(f, "{name:>12}")?;
        }
        for (fact, counts) in sources.rows() {
            write!(f, "\n{fact:<18}")?;
            for count in counts {
                write!(f, "{count:>12}")?;
            }
        }
        Ok(())
    }
}

/// How many of some are right, in percent, rounded down: 100 % are all.
fn percent(right: usize, checked: usize) -> String {
    match (right * 1000).checked_div(checked) {
        None => "-".to_owned(),
        Some(thousandths) => format!("{}.{} %", thousandths / 10, thousandths % 10),
    }
}
