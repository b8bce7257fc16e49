//! Renders policies in the languages in which people deploy them.

mod cdk;
mod cloudformation;
mod document;
mod hcl;
mod lines;

use crate::emit::emission::Emission;
use document::{documents, role_documents};

/// A language for policies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Format {
    /// Policy documents in JSON, as IAM takes them. An open part of an ARN is `*`.
    Json,
    /// Data sources of the type `aws_iam_policy_document` for Terraform.
    Hcl,
    /// A CloudFormation template with the managed policies and the role.
    CloudFormation,
    /// A CloudFormation template for SAM, which also has a function with the caller's policies.
    Sam,
    /// CDK for TypeScript: functions that return the managed policies and the role.
    CdkTypeScript,
    /// CDK for Python: functions that return the managed policies and the role.
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
}

impl Emission {
    /// Renders the policies. JSON has one file per document; every other format has one file for all of them.
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
    /// assert!(emission.render(Format::CloudFormation)[0].text.contains(
    ///     r#"Resource: !Sub "arn:${AWS::Partition}:ivs:${AWS::Region}:${AWS::AccountId}:stage/*""#
    /// ));
    /// # Ok::<(), least_privilege::EmitError>(())
    /// ```
    #[must_use]
    pub fn render(&self, format: Format) -> Vec<RenderedFile> {
        let one = |name: &str, text| vec![RenderedFile { name: name.to_owned(), text }];
        match format {
            Format::Json => self.json(),
            Format::Hcl => one("policies.tf", hcl::file(self)),
            Format::CloudFormation => one("policies.yaml", cloudformation::template(self)),
            Format::Sam => one("template.yaml", cloudformation::sam_template(self)),
            Format::CdkTypeScript => one("policies.ts", cdk::type_script(self)),
            Format::CdkPython => one("policies.py", cdk::python(self)),
        }
    }

    fn json(&self) -> Vec<RenderedFile> {
        let documents = documents("caller", &self.caller).chain(role_documents("role", self));
        let mut files: Vec<RenderedFile> = documents
            .map(|document| RenderedFile {
                name: format!("{}.json", document.name("-policy-", "-policy")),
                text: document.template.policy().to_json() + "\n",
            })
            .collect();
        files.extend(self.role.as_ref().map(|role| RenderedFile {
            name: "role-trust-policy.json".to_owned(),
            text: format!("{}\n", role.trust),
        }));
        files
    }
}
