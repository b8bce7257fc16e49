//! What IAM's grammar asks of an identity policy beyond being readable, and what it leaves to good sense.

use std::collections::BTreeSet;

use super::{Attachment, DocumentError, Effect, Patterns, Policy, Statement, Version};
use crate::arn;

impl Policy {
    /// What is wrong with the document, although it can be read; nothing, of a policy that this crate emits.
    ///
    /// That it is in the current version, has no `Id`, and fits as a managed policy; that `Sid`s are letters and
    /// digits, each once; that no `Allow` is about all but some actions or resources; that resources are `*` or
    /// ARNs, with the service spelled out; and that all characters are ones that IAM takes.
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
            found.add("Id", "expected none in an identity policy");
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
                    found.add(&place, "expected each name once");
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
            if !is_resource(resource) {
                self.add(&place, "expected `*` or an ARN that names its service");
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

    /// The patterns with their places; each once.
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
                    self.add(&place, "expected it in no statement that allows");
                }
                (place, listed)
            }
        };
        let mut seen = BTreeSet::new();
        if !listed.iter().all(|it| seen.insert(it)) {
            self.add(&place, "expected each once");
        }
        listed.iter().map(|it| (place.clone(), it)).collect()
    }

    fn characters(&mut self, place: &str, text: &str) {
        let is_taken = |c: char| matches!(c, '\t' | '\n' | '\r' | '\u{20}'..='\u{ff}');
        if !text.chars().all(is_taken) {
            self.add(place, "expected no characters but tabs, line ends and U+0020 to U+00FF");
        }
    }
}

/// `*`, or the six parts of an ARN, of which the first and the service are no patterns.
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
