//! Renders policies in the languages in which people deploy them.

mod cdk;
mod cloudformation;
mod document;
mod error;
mod hcl;
mod lines;
mod trust;

use std::fmt;

use iam_policy::Attachment;

use crate::emit::Warning;
use crate::emit::emission::Emission;
use crate::emit::trust::TrustTemplate;
use document::{documents, role_documents};

pub use error::RenderError;

/// A language for policies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Format {
    /// Policy documents in JSON, as IAM takes them. An open part of an ARN is `*`.
    Json,
    /// Data sources of the type `aws_iam_policy_document` for Terraform.
    Hcl,
    /// A CloudFormation template with the managed policies and the roles.
    CloudFormation,
    /// A CloudFormation template for SAM, which also has a function with the caller's policies.
    Sam,
    /// CDK for TypeScript: functions that return the managed policies and the roles.
    CdkTypeScript,
    /// CDK for Python: functions that return the managed policies and the roles.
    CdkPython,
}

/// A file with rendered policies.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct RenderedFile {
    /// A name for the file: `caller-policy.json`.
    pub name: String,
    /// The text of the file.
    pub text: String,
    /// What this language can't say of the emission.
    pub warnings: Vec<Warning>,
}

impl fmt::Display for Format {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Json => "JSON",
            Self::Hcl => "Terraform",
            Self::CloudFormation => "CloudFormation",
            Self::Sam => "SAM",
            Self::CdkTypeScript => "CDK for TypeScript",
            Self::CdkPython => "CDK for Python",
        })
    }
}

impl Emission {
    /// Renders the policies. JSON has one file per document; every other format has one file for all of them.
    ///
    /// CloudFormation, SAM and CDK state trust policies as part of the roles that have them, so they have those roles,
    /// with their policies attached.
    ///
    /// ```
    /// use cloud_control::Handler;
    /// use least_privilege::{Emitter, Format, Need, NeededAction};
    ///
    /// let need = Need::new("AWS::IVS::Stage", Handler::Get).action(
    ///     NeededAction::new("ivs:GetStage")
    ///         .own("arn:${Partition}:ivs:${Region}:${Account}:stage/${ResourceId}"),
    /// );
    /// let emission = Emitter::new().emit(&[need])?;
    /// assert!(emission.render(Format::CloudFormation)?[0].text.contains(
    ///     r#"Resource: !Sub "arn:${AWS::Partition}:ivs:${AWS::Region}:${AWS::AccountId}:stage/*""#
    /// ));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// Returns an error if the language can't express how the policies take effect, or who assumes the caller's role.
    pub fn render(&self, format: Format) -> Result<Vec<RenderedFile>, RenderError> {
        self.files(format, hcl::file)
    }

    /// Renders the policies with what they are attached to: the caller's role, if it is known who assumes it, and the
    /// role of the handlers, if there is one. In Terraform, policies without a role are managed policies. In SAM, a
    /// function has the caller's policies.
    ///
    /// # Errors
    ///
    /// Returns an error if [`render`](Self::render) does, and if the language can't attach the policies to anything.
    pub fn render_attached(&self, format: Format) -> Result<Vec<RenderedFile>, RenderError> {
        match (format, self.attachment) {
            (Format::Json, _) => return Err(RenderError::Unattached),
            (Format::CloudFormation | Format::CdkTypeScript | Format::CdkPython, _)
                if self.trust.is_none() =>
            {
                return Err(RenderError::NoRole { format });
            }
            (_, Attachment::Managed | Attachment::Boundary) => {}
            (_, attachment) => {
                let expected = "a managed policy or a permissions boundary";
                return Err(RenderError::Attachment { format, attachment, expected });
            }
        }
        self.files(format, hcl::attached_file)
    }

    fn files(&self, format: Format, hcl: fn(&Self) -> String) -> Result<Vec<RenderedFile>, RenderError> {
        let attachment = self.attachment;
        match (attachment, format) {
            // White space counts, and only JSON has none.
            (Attachment::Session, format) if format != Format::Json => {
                return Err(RenderError::Attachment { format, attachment, expected: "JSON" });
            }
            (
                Attachment::InlineUser | Attachment::InlineGroup | Attachment::InlineRole,
                Format::CloudFormation | Format::Sam | Format::CdkTypeScript | Format::CdkPython,
            ) => {
                let expected = "JSON or Terraform";
                return Err(RenderError::Attachment { format, attachment, expected });
            }
            _ => {}
        }
        let one = |name: &str, text| Ok(vec![RenderedFile::new(name, text)]);
        match format {
            Format::Json => self.json(),
            Format::Hcl => one("policies.tf", hcl(self)),
            Format::CloudFormation => one("policies.yaml", cloudformation::template(self)),
            Format::Sam => one("template.yaml", cloudformation::sam_template(self)),
            Format::CdkTypeScript => one("policies.ts", cdk::type_script(self)),
            Format::CdkPython => one("policies.py", cdk::python(self)),
        }
    }

    fn json(&self) -> Result<Vec<RenderedFile>, RenderError> {
        let caller = documents("caller", &self.caller).map(|document| (document, self.attachment));
        let role = role_documents("role", self).map(|document| (document, Attachment::Managed));
        let mut files: Vec<RenderedFile> = caller
            .chain(role)
            .map(|(document, attachment)| {
                let policy = document.template.policy();
                let text = match attachment {
                    Attachment::Session => policy.to_compact_json(),
                    _ => policy.to_json() + "\n",
                };
                RenderedFile::new(&format!("{}.json", document.name("-policy-", "-policy")), text)
            })
            .collect();
        let trusts = [("caller", self.trust.as_ref()), ("role", self.role.as_ref().map(|role| &role.trust))];
        for (owner, trust) in trusts {
            if let Some(trust) = trust {
                files.push(trust_file(owner, trust)?);
            }
        }
        Ok(files)
    }
}

impl RenderedFile {
    fn new(name: &str, text: String) -> Self {
        Self { name: name.to_owned(), text, warnings: Vec::new() }
    }
}

fn trust_file(owner: &str, trust: &TrustTemplate) -> Result<RenderedFile, RenderError> {
    let (text, is_complete) = trust::json(trust)?;
    let mut file = RenderedFile::new(&format!("{owner}-trust-policy.json"), text + "\n");
    if !is_complete {
        file.warnings.push(Warning::AnySourceAccount);
    }
    Ok(file)
}
