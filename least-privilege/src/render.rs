//! Emitted policies in the languages in which people deploy them.

mod cdk;
mod cloudformation;
mod hcl;
mod lines;

use crate::emit::{Emission, OpenPart, Piece, PolicyTemplate, pieces};

/// A language, and what is written in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Format {
    /// Policy documents, as IAM takes them. What is open in an ARN is `*`.
    Json,
    /// Data sources of the type `aws_iam_policy_document`, for Terraform.
    Hcl,
    /// A CloudFormation template of managed policies, and of the role.
    CloudFormation,
    /// A template as for CloudFormation, with a function that has the policies.
    Sam,
    /// Functions that make managed policies, and the role, with CDK for TypeScript.
    CdkTypeScript,
    /// Functions that make managed policies, and the role, with CDK for Python.
    CdkPython,
}

/// A file that was rendered.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct RenderedFile {
    /// What it may be called: `caller-policy.json`.
    pub name: String,
    /// What is in it.
    pub text: String,
}

impl Emission {
    /// The policies in a language: a file a document as JSON, one file of all in any other.
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

/// A policy, and what it is called.
struct Document<'e> {
    of: &'static str,
    number: usize,
    template: &'e PolicyTemplate,
}

impl Document<'_> {
    /// The first has no number.
    fn name(&self, before_number: &str, behind: &str) -> String {
        match self.number {
            1 => format!("{}{behind}", self.of),
            number => format!("{}{before_number}{number}", self.of),
        }
    }
}

fn documents<'e>(of: &'static str, templates: &'e [PolicyTemplate]) -> impl Iterator<Item = Document<'e>> {
    let numbered = (1..).zip(templates);
    numbered.map(move |(number, template)| Document { of, number, template })
}

fn role_documents<'e>(of: &'static str, emission: &'e Emission) -> impl Iterator<Item = Document<'e>> {
    let policies = emission.role.as_ref().map(|role| &role.policies[..]);
    documents(of, policies.unwrap_or_default())
}

/// The path and the name of a role, by its ARN: `/`, `deploy`.
fn path_and_name(role: &str) -> (String, &str) {
    let (_, resource) = role.split_once(":role").unwrap_or(("", role));
    match resource.rsplit_once('/') {
        Some((path, name)) => (format!("{path}/"), name),
        None => ("/".to_owned(), resource),
    }
}

/// What all ARNs of all policies leave open.
fn open_parts(emission: &Emission) -> Vec<OpenPart> {
    let documents = documents("caller", &emission.caller).chain(role_documents("role", emission));
    let found: Vec<OpenPart> = documents
        .flat_map(|document| document.template.statements())
        .flat_map(|statement| statement.resources.listed())
        .flat_map(|resource| pieces(resource))
        .filter_map(|piece| match piece {
            Piece::Open(part) => Some(part),
            Piece::Text(_) => None,
        })
        .collect();
    let all = OpenPart::ALL.into_iter();
    all.filter(|part| found.contains(part)).collect()
}

/// A string in double quotes, as JSON has it: TypeScript, Python and YAML read the same.
fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}
