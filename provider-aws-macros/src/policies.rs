//! The policy files, and what they decide together.

use std::path::{Path, PathBuf};

use iam_policy::{Action, Context, Decision, Effect, Patterns, Policy, Request, StatementRef, decide};
use syn::LitStr;

use crate::refusal::Misspelling;
use crate::typo::is_misspelling;

/// The policies of one caller.
#[derive(Default)]
pub(crate) struct Policies {
    files: Vec<File>,
    policies: Vec<Policy>,
    /// The same statements, on any resource.
    on_any_resource: Vec<Policy>,
}

/// A policy file.
pub(crate) struct File {
    /// The name, as the user writes it.
    pub(crate) name: String,
    pub(crate) path: PathBuf,
}

impl Policies {
    /// Reads files in the folder of the package that is compiled.
    pub(crate) fn read(files: &[LitStr]) -> syn::Result<Self> {
        let mut policies = Self::default();
        for file in files {
            let name = file.value();
            let error = |problem: String| syn::Error::new(file.span(), format!("`{name}`: {problem}"));
            // Without Cargo, the folder that the compiler runs in.
            let folder = std::env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default();
            let path = Path::new(&folder).join(&name);
            let text = std::fs::read_to_string(&path)
                .map_err(|cause| error(format!("can't be read in the folder of this package: {cause}")))?;
            let policy = text.parse().map_err(|cause| error(format!("{cause}")))?;
            policies.push(File { name, path }, policy);
        }
        Ok(policies)
    }

    fn push(&mut self, file: File, policy: Policy) {
        let mut on_any_resource = policy.clone();
        for statement in &mut on_any_resource.statements {
            statement.resources = Patterns::Only(vec!["*".to_owned()]);
        }
        self.files.push(file);
        self.policies.push(policy);
        self.on_any_resource.push(on_any_resource);
    }

    pub(crate) fn files(&self) -> &[File] {
        &self.files
    }

    /// Decides about an action on a resource, for requests with these condition keys and any others.
    pub(crate) fn decide(&self, action: &str, resource: &str, known: Context) -> Decision {
        decide(&self.policies, &Request { action, resource, context: &known.partial() })
    }

    /// Whether a statement may allow or deny an action on any resource.
    pub(crate) fn mention(&self, action: &str) -> bool {
        let context = Context::new().partial();
        let request = Request { action, resource: "*", context: &context };
        decide(&self.on_any_resource, &request) != Decision::Denied { by: None }
    }

    /// The resources that a statement allows any action on.
    pub(crate) fn allowed_resources(&self) -> impl Iterator<Item = &str> {
        let statements = self.policies.iter().flat_map(|policy| &policy.statements);
        let allowing = statements.filter(|statement| statement.effect == Effect::Allow);
        let patterns = allowing.filter_map(|statement| match &statement.resources {
            Patterns::Only(patterns) => Some(patterns),
            // A resource that isn't among these is like one that no policy names.
            Patterns::AllBut(_) => None,
        });
        patterns.flatten().map(String::as_str)
    }

    /// The resources that statements name, also those that they deny or except.
    pub(crate) fn resources(&self) -> impl Iterator<Item = &str> {
        let statements = self.policies.iter().flat_map(|policy| &policy.statements);
        statements.flat_map(|statement| statement.resources.listed()).map(String::as_str)
    }

    /// The values of a condition key that statements name, without policy variables.
    pub(crate) fn values<'p>(&'p self, key: &'p str) -> impl Iterator<Item = &'p str> {
        let statements = self.policies.iter().flat_map(|policy| &policy.statements);
        let keys = statements.flat_map(|statement| statement.conditions.values().flatten());
        let values =
            keys.filter(move |(named, _)| named.eq_ignore_ascii_case(key)).flat_map(|(_, values)| values);
        values.map(String::as_str).filter(|value| !value.contains("${"))
    }

    /// The first action of an allowing statement that is likely meant for another.
    pub(crate) fn misspelling(&self, meant: &str) -> Option<Misspelling> {
        let action = Action::split(meant)?;
        let is_meant = |written: &&String| {
            Action::split(written).is_some_and(|written| {
                !written.is_pattern()
                    && written.prefix().eq_ignore_ascii_case(action.prefix())
                    && is_misspelling(written.name(), action.name())
            })
        };
        let misspelling = |(policy, index): (usize, usize)| {
            let statement = &self.policies[policy].statements[index];
            let Patterns::Only(actions) = &statement.actions else { return None };
            let written = actions.iter().find(is_meant).filter(|_| statement.effect == Effect::Allow)?;
            let statement = self.place(&StatementRef { policy, index, sid: statement.sid.clone() });
            Some(Misspelling { written: written.clone(), statement, meant: meant.to_owned() })
        };
        let policies = self.policies.iter().enumerate();
        let places =
            policies.flat_map(|(at, policy)| (0..policy.statements.len()).map(move |index| (at, index)));
        places.into_iter().find_map(misspelling)
    }

    /// A statement in words: `Statement[1]` of `policy.json`.
    pub(crate) fn place(&self, statement: &StatementRef) -> String {
        let sid = statement.sid.as_deref().filter(|sid| !sid.is_empty());
        let sid = sid.map(|sid| format!(" ({})", sid.escape_debug())).unwrap_or_default();
        let name = self.files.get(statement.policy).map(|file| file.name.as_str()).unwrap_or_default();
        format!("`Statement[{}]`{sid} of `{name}`", statement.index)
    }
}

#[cfg(test)]
impl Policies {
    /// The policy of one file with these statements.
    pub(crate) fn of(statements: &str) -> Self {
        let text = format!(r#"{{"Version": "2012-10-17", "Statement": [{statements}]}}"#);
        let file = File { name: "policy.json".to_owned(), path: PathBuf::new() };
        let mut policies = Self::default();
        policies.push(file, text.parse().expect("a policy"));
        policies
    }
}
