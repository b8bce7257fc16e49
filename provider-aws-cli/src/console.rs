//! What commands print: results on stdout, everything else on stderr.

use std::fmt;
use std::io::{self, ErrorKind, IsTerminal, Write, stderr, stdout};

use anstyle::{AnsiColor, Style};
use clap::{Args, ColorChoice};
use indicatif::{ProgressBar, ProgressStyle};
use serde::Serialize;
use thiserror::Error;

use crate::wording::{escaped, shell_word};

/// How much commands print on stderr, and in which colors.
#[derive(Args, Clone, Copy, Debug)]
pub struct ConsoleArguments {
    /// Color messages: `auto` colors them on a terminal, unless NO_COLOR is set.
    #[arg(long, global = true, value_enum, default_value_t = ColorChoice::Auto, value_name = "WHEN", help_heading = "Messages")]
    color: ColorChoice,
    /// Print results and errors only: no progress, notes or warnings.
    #[arg(long, short, global = true, help_heading = "Messages")]
    quiet: bool,
}

impl ConsoleArguments {
    /// Nothing but results and errors, in plain text.
    #[must_use]
    pub fn quiet() -> Self {
        Self { color: ColorChoice::Never, quiet: true }
    }
}

/// Where a command prints.
#[derive(Clone, Copy, Debug)]
pub struct Console {
    program: &'static str,
    color: Color,
    verbosity: Verbosity,
}

/// Whether messages are colored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Color {
    /// In plain text.
    Plain,
    /// In colors.
    Colored,
}

/// How much is printed on stderr.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Verbosity {
    Quiet,
    Normal,
}

/// Nothing can be written to stdout.
#[derive(Debug, Error)]
#[error("cannot write to stdout")]
pub struct PrintError(#[source] io::Error);

impl Console {
    /// The console of a program, which is named as a shell calls it: `cargo xtask`.
    #[must_use]
    pub fn new(program: &'static str, arguments: ConsoleArguments) -> Self {
        let is_colored = match arguments.color {
            ColorChoice::Always => true,
            ColorChoice::Never => false,
            ColorChoice::Auto => {
                let no_color = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
                stderr().is_terminal() && !no_color
            }
        };
        let color = if is_colored { Color::Colored } else { Color::Plain };
        let verbosity = if arguments.quiet { Verbosity::Quiet } else { Verbosity::Normal };
        Self { program, color, verbosity }
    }

    /// The console without progress, notes and warnings.
    #[must_use]
    pub fn quiet(&self) -> Self {
        Self { verbosity: Verbosity::Quiet, ..*self }
    }

    /// Whether messages are colored.
    #[must_use]
    pub fn color(&self) -> Color {
        self.color
    }

    /// Prints a result on stdout. A reader that has seen enough, such as `head`, isn't an error.
    ///
    /// # Errors
    ///
    /// Returns an error if stdout can't be written for any other reason.
    pub fn print(&self, text: &str) -> Result<(), PrintError> {
        let mut out = stdout().lock();
        match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
            Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(PrintError(error)),
            _ => Ok(()),
        }
    }

    /// Prints a line of a result.
    ///
    /// # Errors
    ///
    /// As [`print`](Self::print).
    pub fn print_line(&self, line: impl fmt::Display) -> Result<(), PrintError> {
        self.print(&format!("{line}\n"))
    }

    /// Prints a result as indented JSON.
    ///
    /// # Errors
    ///
    /// As [`print`](Self::print).
    pub fn print_json(&self, value: &impl Serialize) -> Result<(), PrintError> {
        let json = serde_json::to_string_pretty(value).map_err(io::Error::from).map_err(PrintError)?;
        self.print_line(json)
    }

    /// Prints a result as one line of JSON.
    ///
    /// # Errors
    ///
    /// As [`print`](Self::print).
    pub fn print_json_line(&self, value: &impl Serialize) -> Result<(), PrintError> {
        let json = serde_json::to_string(value).map_err(io::Error::from).map_err(PrintError)?;
        self.print_line(json)
    }

    /// Prints why the command fails.
    pub fn error(&self, message: &str) {
        self.message("error", AnsiColor::Red, message);
    }

    /// Prints what the user should know of a result.
    pub fn warning(&self, message: &str) {
        if self.verbosity == Verbosity::Normal {
            self.message("warning", AnsiColor::Yellow, message);
        }
    }

    /// Prints what the user may want to know of a result.
    pub fn note(&self, message: &str) {
        if self.verbosity == Verbosity::Normal {
            self.message("note", AnsiColor::Cyan, message);
        }
    }

    /// Prints a line about the result on stderr.
    pub fn remark(&self, line: &str) {
        if self.verbosity == Verbosity::Normal {
            self.diagnostic(line);
        }
    }

    /// Prints text on stderr, even if the console is quiet.
    pub fn diagnostic(&self, text: &str) {
        // Nobody can be told that stderr is closed.
        let _ = writeln!(stderr().lock(), "{text}");
    }

    fn message(&self, label: &str, color: AnsiColor, message: &str) {
        let style = match self.color {
            Color::Plain => Style::new(),
            Color::Colored => color.on_default().bold(),
        };
        // A parser of TOML says where an error is in several lines.
        let lines: Vec<String> = message.trim_end().lines().map(escaped).collect();
        self.diagnostic(&format!("{style}{label}{style:#}: {}", lines.join("\n")));
    }

    /// A progress bar if stderr is a terminal; elsewhere, [`step`](Self::step) says what was done.
    #[must_use]
    pub fn progress(&self, length: usize, what: &'static str) -> ProgressBar {
        if self.verbosity == Verbosity::Quiet {
            return ProgressBar::hidden();
        }
        let bar = ProgressBar::new(length as u64);
        let style = ProgressStyle::with_template("{msg:>12} [{bar:40}] {pos}/{len}");
        bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
        bar.set_message(what);
        bar
    }

    /// Prints what was done, where no progress bar shows it.
    pub fn step(&self, text: &str) {
        if !stderr().is_terminal() {
            self.remark(text);
        }
    }

    /// The command that is running, without some of its arguments, and with others: what a hint tells the user to run.
    #[must_use]
    pub fn command(&self, without: &str, with: &[&str]) -> String {
        let arguments = std::env::args_os().skip(1).map(|argument| argument.to_string_lossy().into_owned());
        let arguments =
            arguments.filter(|argument| argument != without).map(|argument| shell_word(&argument));
        let with = with.iter().map(|&argument| argument.to_owned());
        let words: Vec<String> = [self.program.to_owned()].into_iter().chain(arguments).chain(with).collect();
        words.join(" ")
    }
}
