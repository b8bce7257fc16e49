//! `--watch`: whenever something is saved, what it touches is generated again.
//!
//! A run is the same as the first one, with what the cache has in memory: so only what was made from something else is made
//! anew. A page that is saved is read by itself; after any other change, everything is read again from disk.

mod events;

use std::sync::Arc;
use std::time::Instant;

use codegen::Provider;

use self::events::{Events, Saved};
use super::earlier::Earlier;
use super::run::{show, warn_of_missing_features};
use super::target::{Generation, Target};
use super::{GenerateArguments, GenerateError};
use crate::console::Console;
use crate::diagnostics::errors;
use crate::exit::Exit;
use crate::inputs::{Inputs, Meaning, Reloaded, Touched};
use crate::wording::{counted, with_causes};

/// The file system, watched.
pub(super) struct Watch {
    events: Events,
}

/// What was read and generated before something is saved.
pub(super) struct Session<'s> {
    pub target: Target<'s>,
    pub inputs: Inputs,
    pub earlier: Earlier,
    pub arguments: &'s GenerateArguments,
    pub console: &'s Console,
    /// Whether everything has to be read again: the inputs lack something that was saved.
    pub is_stale: bool,
}

impl Watch {
    /// Starts to watch what a target is generated from.
    pub fn start(target: Target<'_>) -> Result<Self, GenerateError> {
        Ok(Self { events: Events::watch(target.pages(), target.references())? })
    }

    /// Generates whenever something is saved, until the process is ended, or nothing can be printed.
    pub fn run(self, mut session: Session<'_>) -> Result<Exit, GenerateError> {
        session.inputs.prepare()?;
        let mut meaning = session.touched(&Meaning::default())?.meaning;
        session.console.note(&format!("watching {}; Ctrl-C ends it", session.target.pages().display()));
        while let Some(saved) = self.events.next() {
            match session.regenerate(&saved, &mut meaning) {
                Err(GenerateError::Print(error)) => return Err(error.into()),
                // What is half saved, or wrong, is corrected by the next save.
                Err(error) => session.console.error(&with_causes(&error)),
                Ok(()) => {}
            }
        }
        Ok(Exit::Success)
    }
}

impl Session<'_> {
    /// What pages mean that means something else than before.
    fn touched(&self, before: &Meaning) -> Result<Touched, GenerateError> {
        Ok(self.inputs.lower_touched(&self.arguments.service, before)?)
    }

    /// Generates what is touched by what was saved.
    fn regenerate(&mut self, saved: &Saved, before: &mut Meaning) -> Result<(), GenerateError> {
        if !self.reload(saved)? {
            return Ok(());
        }
        let Touched { services, provider, meaning } = self.touched(before)?;
        // Otherwise what was touched is tried again with the next save.
        if self.generate(&services, provider, saved.since)? {
            *before = meaning;
        }
        Ok(())
    }

    /// Reads what was saved; whether anything is different.
    fn reload(&mut self, saved: &Saved) -> Result<bool, GenerateError> {
        let pages = saved.pages.iter().filter(|_| !self.is_stale).flatten();
        let reloaded = pages.map(|page| self.inputs.pages.reload(page)).collect::<Result<Vec<_>, _>>()?;
        self.is_stale |= saved.pages.is_none() || reloaded.contains(&Reloaded::Unknown);
        if !self.is_stale {
            return Ok(reloaded.contains(&Reloaded::Changed));
        }
        self.inputs = self.target.load()?.with_cache(Arc::clone(self.inputs.cache()));
        self.is_stale = false;
        Ok(true)
    }

    /// Generates services, or all if none is named; whether the pages allow to.
    fn generate(
        &mut self,
        services: &[String],
        provider: Provider,
        since: Instant,
    ) -> Result<bool, GenerateError> {
        let Self { target, inputs, earlier, arguments, console, .. } = self;
        match services {
            [] => *earlier = target.earlier()?,
            services => target.refresh(earlier, services)?,
        }
        let Generation { provider, outputs, summary } =
            target.generation(inputs, earlier, services, provider, &console.quiet())?;
        show(&provider.diagnostics, *target, inputs, arguments, console);
        let Some(outputs) = outputs else {
            let count = errors(&provider.diagnostics).count();
            console.error(&format!("nothing is written: the pages have {}", counted(count, "error")));
            return Ok(false);
        };
        warn_of_missing_features(&outputs, console);
        let changes = outputs.changes()?;
        outputs.write(&changes)?;
        let elapsed = since.elapsed().as_millis();
        for (service, why) in &summary.kept {
            console.error(&format!("`{service}` stays as it is: {why}"));
        }
        for service in &summary.without_pages {
            console.note(&format!("`{service}` has no pages any more; what was generated from them stays"));
        }
        let what = match services {
            [] => "everything".to_owned(),
            services => services.join(", "),
        };
        let changed = match changes.len() {
            0 => "nothing changed".to_owned(),
            count => format!("{} changed", counted(count, "file")),
        };
        console.print_line(format!("generated {what} in {elapsed} ms: {changed}"))?;
        Ok(true)
    }
}
