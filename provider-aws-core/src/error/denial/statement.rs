//! Permissions as statements of an IAM policy.

use std::fmt;

use serde_json::Value;

/// IAM actions, and the resources that they are to be allowed on.
///
/// It displays as its [`statement`](Self::statement).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct MissingPermission {
    /// The actions: `ivs:DeleteStage`.
    pub actions: Vec<String>,
    /// The ARNs of the resources, or `*` alone.
    pub resources: Vec<String>,
    /// The only services that a role is passed to, for `iam:PassRole`, if they are known.
    pub passed_to: Vec<String>,
}

impl MissingPermission {
    /// The statement that allows it, for a policy document:
    /// `{"Effect": "Allow", "Action": "ivs:DeleteStage", "Resource": "*"}`.
    #[must_use]
    pub fn statement(&self) -> String {
        self.to_string()
    }
}

impl fmt::Display for MissingPermission {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (actions, resources) = (json(&self.actions), json(&self.resources));
        write!(f, r#"{{"Effect": "Allow", "Action": {actions}, "Resource": {resources}"#)?;
        if !self.passed_to.is_empty() {
            let services = json(&self.passed_to);
            write!(f, r#", "Condition": {{"StringEquals": {{"iam:PassedToService": {services}}}}}"#)?;
        }
        f.write_str("}")
    }
}

/// One text, or a list of texts.
fn json(texts: &[String]) -> String {
    let texts: Vec<String> = texts.iter().map(|text| Value::from(text.as_str()).to_string()).collect();
    match texts.as_slice() {
        [text] => text.clone(),
        texts => format!("[{}]", texts.join(", ")),
    }
}
