//! How emitted policies are handed out: on stdout or as files, and on stderr what is to be said of them.

use std::io::{ErrorKind, Write, stdout};
use std::path::PathBuf;

use clap::{Args, ValueEnum};
use least_privilege::{Emission, Format};

use crate::files::write_whole;

/// In which language policies are handed out, and where.
#[derive(Args, Clone, Debug)]
pub struct Output {
    /// The language to print it in.
    #[arg(long, value_enum, default_value_t = Language::Json)]
    format: Language,
    /// Say which operation needs which action, and where that is written, if it is known.
    #[arg(long)]
    explain: bool,
    /// Write files into this folder instead of printing them.
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Language {
    Json,
    Hcl,
    #[value(name = "cloudformation")]
    CloudFormation,
    Sam,
    CdkTs,
    CdkPython,
}

impl Language {
    fn format(self) -> Format {
        match self {
            Self::Json => Format::Json,
            Self::Hcl => Format::Hcl,
            Self::CloudFormation => Format::CloudFormation,
            Self::Sam => Format::Sam,
            Self::CdkTs => Format::CdkTypeScript,
            Self::CdkPython => Format::CdkPython,
        }
    }
}

impl Output {
    /// Hands out the policies.
    ///
    /// # Errors
    /// When they cannot be written.
    pub fn hand_out(&self, emission: &Emission) -> Result<(), String> {
        for warning in &emission.warnings {
            eprintln!("warning: {}", shown(&warning.to_string()));
        }
        if self.explain {
            for reason in &emission.reasons {
                eprintln!("{}", shown(&reason.to_string()));
            }
        }
        let files = emission.render(self.format.format());
        let is_several = files.len() > 1;
        for file in files {
            match &self.out {
                Some(folder) => {
                    let path = folder.join(&file.name);
                    eprintln!("{}", path.display());
                    write_whole(&path, &file.text)?;
                }
                None => {
                    if is_several {
                        eprintln!("{}:", file.name);
                    }
                    print(&file.text)?;
                }
            }
        }
        Ok(())
    }
}

/// Prints on stdout. That nobody reads on is no error.
pub(crate) fn print(text: &str) -> Result<(), String> {
    let mut out = stdout().lock();
    let printed = out.write_all(text.as_bytes()).and_then(|()| out.flush());
    match printed {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            Err(format!("cannot write to stdout: {error}"))
        }
        _ => Ok(()),
    }
}

/// A text for a terminal: what stands in a policy or a program may be anything.
pub fn shown(text: &str) -> String {
    let escape = |c: char| match c {
        c if c.is_control() => c.escape_default().to_string(),
        c => c.to_string(),
    };
    text.chars().map(escape).collect()
}
