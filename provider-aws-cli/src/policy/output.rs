//! How emitted policies are handed out: on stdout or as files, with what is to be said of them on stderr.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use least_privilege::{Emission, Explanation, Format, RenderError, RenderedFile, Warning};
use thiserror::Error;

use crate::console::{Console, PrintError};
use crate::disk::{WriteError, write_whole};
use crate::policy::attachment::AttachmentArguments;
use crate::wording::escaped;

/// In which language policies are handed out, and where.
#[derive(Args, Clone, Debug)]
pub struct OutputArguments {
    /// The language of the policy.
    #[arg(long, value_enum, default_value_t = Language::Json, help_heading = "Output")]
    format: Language,
    /// Print on stderr which operations each statement is for; with --docs, also the line of the page that says so.
    #[arg(long, help_heading = "Output")]
    explain: bool,
    /// Write files into this folder instead of printing the policy.
    #[arg(long, value_name = "DIR", help_heading = "Output")]
    out: Option<PathBuf>,
    /// How the policies take effect, and whose they are.
    #[command(flatten)]
    pub attachment: AttachmentArguments,
}

/// Policies can't be handed out.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum OutputError {
    /// There are several documents for stdout.
    #[error("these are {} documents ({}), and stdout takes one; write them to a folder: `{command}`", .names.len(), .names.join(", "))]
    Several {
        /// The names of the documents.
        names: Vec<String>,
        /// The command that writes them.
        command: String,
    },
    /// The language can't express the policies.
    #[error(transparent)]
    Render(#[from] RenderError),
    /// A file can't be written.
    #[error(transparent)]
    Write(#[from] WriteError),
    /// The policy can't be printed.
    #[error(transparent)]
    Print(#[from] PrintError),
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Language {
    /// Policy documents as IAM takes them.
    Json,
    /// Terraform.
    Hcl,
    /// A CloudFormation template.
    #[value(name = "cloudformation")]
    CloudFormation,
    /// A SAM template.
    Sam,
    /// CDK for TypeScript.
    CdkTs,
    /// CDK for Python.
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

/// Prints the reasons for each statement.
fn explain(emission: &Emission, console: &Console) {
    let explanations = emission.explain();
    let are_several = explanations.iter().any(|explanation| explanation.policy > 0);
    for Explanation { policy, sid, reasons, .. } in explanations {
        let of = if are_several { format!(" of policy {}", policy + 1) } else { String::new() };
        console.diagnostic(&format!("{sid}{of}:"));
        for reason in reasons {
            console.diagnostic(&format!("  {}", escaped(&reason.to_string())));
        }
    }
}

impl OutputArguments {
    /// Hands out policies. Stdout takes one document: several are written to files, or refused.
    ///
    /// # Errors
    ///
    /// Returns an error if the language can't express the policies, if there are several documents for stdout, or if
    /// they can't be written.
    pub fn hand_out(&self, emission: &Emission, console: &Console) -> Result<(), OutputError> {
        let format = self.format.format();
        let files = if self.attachment.attach {
            emission.render_attached(format)?
        } else {
            emission.render(format)?
        };
        let warn = |warnings: &[Warning]| {
            warnings.iter().for_each(|warning| console.warning(&warning.to_string()));
        };
        warn(&emission.warnings);
        if self.explain {
            explain(emission, console);
        }
        match (&self.out, &files[..]) {
            (Some(folder), _) => {
                for RenderedFile { name, text, warnings, .. } in &files {
                    warn(warnings);
                    let path = folder.join(name);
                    write_whole(&path, text)?;
                    console.remark(&path.display().to_string());
                }
            }
            (None, [file]) => {
                warn(&file.warnings);
                console.print(&file.text)?;
            }
            (None, _) => {
                let names = files.iter().map(|file| file.name.clone()).collect();
                return Err(OutputError::Several { names, command: console.command("", &["--out", "DIR"]) });
            }
        }
        Ok(())
    }
}
