//! Lints of identity policies: rules of IAM's grammar that parsing doesn't check, and good practice.

use std::collections::BTreeSet;

use super::{Attachment, DocumentError, Effect, Patterns, Policy, Statement, Version};
use crate::arn;

impl Policy {
    /// Checks a document that can be parsed, and returns what is wrong with it.
    ///
    /// A good policy is in the current version, has no `Id`, and fits as a managed policy. Its `Sid`s are unique, and
    /// consist of letters and digits. No `Allow` has a `NotAction` or a `NotResource`. Resources are `*`, or ARNs with
    /// all of their parts and a literal service. All characters are in the range that IAM accepts.
    ///
    /// ```
    /// let policy: iam_policy::Policy = r#"{
    ///     "Version": "2012-10-17",
    ///     "Statement": {"Sid": "read it", "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*"}
    /// }"#
    /// .parse()?;
    /// let found = policy.lint();
    /// assert_eq!(found[0].to_string(), "Statement[0].Sid: expected letters and digits");
    /// # Ok::<(), iam_policy::DocumentError>(())
    /// ```
    #[must_use]
    pub fn lint(&self) -> Vec<DocumentError> {
        let mut found = Findings::default();
        if self.version != Version::V2012 {
            found.add("Version", "expected \"2012-10-17\"");
        }
        if self.id.is_some() {
            found.add("Id", "expected no `Id` in an identity policy");
        }
        if self.statements.is_empty() {
            found.add("Statement", "expected at least one statement");
        }
        if !self.fits(Attachment::Managed) {
            found.add("", "expected at most 6144 characters without white space");
        }
        let mut sids = BTreeSet::new();
        for (index, statement) in self.statements.iter().enumerate() {
            let path = format!("Statement[{index}]");
            if let Some(sid) = &statement.sid {
                let place = format!("{path}.Sid");
                if sid.is_empty() || !sid.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
                    found.add(&place, "expected letters and digits");
                }
                if !sids.insert(sid) {
                    found.add(&place, "expected a unique name");
                }
            }
            found.statement(&path, statement);
        }
        found.0
    }
}

#[derive(Default)]
struct Findings(Vec<DocumentError>);

impl Findings {
    fn add(&mut self, path: &str, problem: &str) {
        self.0.push(DocumentError::new(path, problem.to_owned()));
    }

    fn statement(&mut self, path: &str, statement: &Statement) {
        let allows = statement.effect == Effect::Allow;
        let actions = self.patterns(path, "Action", allows, &statement.actions);
        for (place, action) in actions {
            self.characters(&place, action);
        }
        let resources = self.patterns(path, "Resource", allows, &statement.resources);
        for (place, resource) in resources {
            self.characters(&place, resource);
            let completed = arn::completed(resource);
            if !is_resource(&completed) {
                self.add(&place, "expected `*`, or an ARN with a literal service");
            } else if completed != resource.as_str() {
                let completed = completed.escape_debug();
                self.add(&place, &format!("expected all parts of the ARN: IAM reads it as `{completed}`"));
            }
        }
        for (operator, keys) in &statement.conditions {
            let place = format!("{path}.Condition.{}", operator.escape_debug());
            self.characters(&place, operator);
            for (key, values) in keys {
                let place = format!("{place}.{}", key.escape_debug());
                for text in std::iter::once(key).chain(values) {
                    self.characters(&place, text);
                }
            }
        }
    }

    /// The patterns with their places.
    fn patterns<'p>(
        &mut self,
        path: &str,
        name: &str,
        allows: bool,
        patterns: &'p Patterns,
    ) -> Vec<(String, &'p String)> {
        let (place, listed) = match patterns {
            Patterns::Only(listed) => (format!("{path}.{name}"), listed),
            Patterns::AllBut(listed) => {
                let place = format!("{path}.Not{name}");
                if allows {
                    self.add(&place, "expected it only in statements that deny");
                }
                (place, listed)
            }
        };
        let mut seen = BTreeSet::new();
        if !listed.iter().all(|pattern| seen.insert(pattern)) {
            self.add(&place, "expected no duplicates");
        }
        listed.iter().map(|pattern| (place.clone(), pattern)).collect()
    }

    fn characters(&mut self, place: &str, text: &str) {
        let is_accepted = |c: char| matches!(c, '\t' | '\n' | '\r' | '\u{20}'..='\u{ff}');
        if !text.chars().all(is_accepted) {
            self.add(place, "expected only tabs, line ends and the characters U+0020 to U+00FF");
        }
    }
}

/// Whether a text is `*`, or an ARN without wildcards in its first part and its service.
fn is_resource(text: &str) -> bool {
    let Some([arn, partition, service, _, _, resource]) = arn::parts(text) else {
        return text == "*";
    };
    let is_word = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
    arn == "arn"
        && !partition.is_empty()
        && !service.is_empty()
        && service.bytes().all(is_word)
        && !resource.is_empty()
}
