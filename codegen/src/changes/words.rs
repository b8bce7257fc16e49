//! Changes in words: the one place that says how a change is told, in every format.

use super::api::{ApiChange, ApiChangeKind};
use super::change::{Change, ChangeKind};

impl Change {
    /// The change in words. Descriptions aren't repeated: the change has them.
    #[must_use]
    pub fn words(&self) -> String {
        let subject = code(&self.subject);
        let became = |what: &str| match (&self.from, &self.to) {
            (Some(from), Some(to)) => format!("{what} was {}, is {}", code(from), code(to)),
            (Some(from), None) => format!("{what} is gone, it was {}", code(from)),
            (None, Some(to)) => format!("{what} is {}, there was none", code(to)),
            (None, None) => format!("{what} differs"),
        };
        let of = |what: &str| format!("{subject}: {}", became(what));
        let is_so = |words: &str| match self.to.as_deref() {
            Some("no") => format!("{subject}: is no longer {words}"),
            _ => format!("{subject}: is {words} now"),
        };
        let new_or_gone = |what: String| match (&self.from, &self.to) {
            (None, _) => format!("{what} is new"),
            (_, None) => format!("{what} is gone"),
            _ => became(&what),
        };
        match self.kind {
            ChangeKind::Resource => new_or_gone("the resource".to_owned()),
            ChangeKind::Name => became("the name"),
            ChangeKind::Description => "the description differs".to_owned(),
            ChangeKind::Identifier => became("the identifier"),
            ChangeKind::TagProperty => became("the property with the tags"),
            ChangeKind::Arn => became("how IAM names it"),
            ChangeKind::PassedRoles => became("to whom roles are passed"),
            ChangeKind::Property if self.is_guess => {
                format!("{subject}: was {}, by its likeness", code(self.from.as_deref().unwrap_or_default()))
            }
            ChangeKind::Property => match (&self.from, &self.to) {
                (None, Some(to)) => format!("{subject}: is new, {to}"),
                (Some(from), None) => format!("{subject}: is gone, {from}"),
                _ => of("the name"),
            },
            ChangeKind::Spelling => of("the spelling"),
            ChangeKind::Type => of("the type"),
            ChangeKind::TypeName => of("the name of the type"),
            ChangeKind::Bounds if self.subject.is_empty() => became("what must be set together"),
            ChangeKind::Bounds => of("what is allowed"),
            ChangeKind::Variant => {
                let value = self.to.as_ref().or(self.from.as_ref()).map(|value| code(value));
                new_or_gone(format!("{subject}: {}", value.unwrap_or_default()))
            }
            ChangeKind::Required => is_so("required"),
            ChangeKind::Secret => is_so("secret"),
            ChangeKind::Access => match (&self.from, &self.to) {
                (None, Some(words)) => format!("{subject}: is {words} now"),
                (Some(words), _) => format!("{subject}: is no longer {words}"),
                (None, None) => of("the access"),
            },
            ChangeKind::Default => of("the default"),
            ChangeKind::References => of("what it refers to"),
            ChangeKind::PropertyDescription => format!("{subject}: the description differs"),
            ChangeKind::Operation => new_or_gone(subject),
            ChangeKind::Parameters => of("what it takes"),
            ChangeKind::Permission => match (&self.from, &self.to) {
                (None, Some(action)) => format!("{subject} requires {}", code(action)),
                (Some(action), _) => format!("{subject} no longer requires {}", code(action)),
                (None, None) => of("the permissions"),
            },
            ChangeKind::PermissionSpelling => of("the spelling of an action"),
            ChangeKind::PermissionStanding => of("what IAM knows"),
            ChangeKind::Action => new_or_gone(format!("the action {subject}")),
            ChangeKind::ResourceType => new_or_gone(format!("the resource type {subject}")),
            ChangeKind::ConditionKey => {
                let key = self.to.as_ref().or(self.from.as_ref()).map(|key| code(key)).unwrap_or_default();
                new_or_gone(format!("{subject}: the condition key {key}"))
            }
            ChangeKind::AuthorizedOn => {
                let on = self.to.as_ref().or(self.from.as_ref()).map(|on| code(on)).unwrap_or_default();
                match self.is_addition() {
                    true => format!("{subject}: is authorized on {on}, too"),
                    false => format!("{subject}: is no longer authorized on {on}"),
                }
            }
        }
    }
}

impl ApiChange {
    /// The change in words.
    #[must_use]
    pub fn words(&self) -> String {
        let item = code(&self.item);
        let [from, to] =
            [&self.from, &self.to].map(|declaration| declaration.as_deref().map(code).unwrap_or_default());
        match self.kind {
            ApiChangeKind::Removed => format!("{item} is gone"),
            ApiChangeKind::Added => format!("{item} is new"),
            ApiChangeKind::Changed => format!("{item} was {from}, is {to}"),
        }
    }
}

/// Text as code of Markdown, whatever it contains.
#[must_use]
pub(super) fn code(text: &str) -> String {
    let text: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    if text.contains('`') { format!("`` {text} ``") } else { format!("`{text}`") }
}
