//! The records and their encoding: a begin byte, parts with a separator before each, and an end byte. No text
//! has these bytes.

use crate::action::Action;
use crate::handler::Handler;
use crate::operation::{Operation, ScopedActions};

pub(super) const BEGIN: u8 = 1;
/// Follows the beginning; the version of the encoding follows it.
pub(super) const MAKER: &str = "cloud-control ";
/// The version of the encoding.
pub const VERSION: &str = "3";
/// Before each part.
const PART: char = '\u{2}';
/// Before each item of a part.
const ITEM: char = '\u{3}';
pub(super) const END: u8 = 4;
/// One byte for each of the variables that most ARN formats have.
const VARIABLES: [(char, &str); 3] =
    [('\u{5}', "${Partition}"), ('\u{6}', "${Region}"), ('\u{7}', "${Account}")];

/// The first part of a record: what the record is of.
const OPERATION: &str = "operation";
const CALL: &str = "call";
/// The first item of the other parts.
const IDENTIFIER: &str = "id";
const ONLY_FOR: &str = "for";
const OWN: &str = "own";
const RELATED: &str = "related";
const ACTIONS: &str = "actions";
const UNVERIFIED: &str = "unverified";
const PASSES_ROLES_TO: &str = "passes";
/// Separates the permissions of an update from those of the read that it begins with.
const READ: &str = "read";

/// The record of an operation that a program can call.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OperationRecord<'t> {
    /// The resource type: `AWS::IVS::Stage`.
    pub type_name: &'t str,
    /// The handler that runs.
    pub handler: Handler,
    /// The properties that make up the identifier of a resource.
    pub identifier: Vec<&'t str>,
    /// The permissions that the handler requires.
    pub permissions: Permissions<'t>,
    /// The permissions of the get handler, which runs before an update.
    pub read: Option<Permissions<'t>>,
}

/// The IAM permissions that a handler requires.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Permissions<'t> {
    /// The IAM actions, by the resources that they can be narrowed to.
    pub scopes: Vec<RecordedScope<'t>>,
    /// The only services that the handler passes roles to, if they are known.
    pub passes_roles_to: Vec<&'t str>,
    /// What the docs state as a permission although IAM doesn't know it.
    pub unverified: Vec<&'t str>,
}

/// IAM actions that can be narrowed to the same resources.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RecordedScope<'t> {
    /// The ARN formats of the operation's own type.
    pub own: Vec<String>,
    /// The ARN formats of other resources.
    pub related: Vec<String>,
    /// The properties for which alone the actions are required.
    pub only_for: Vec<&'t str>,
    /// The actions.
    pub actions: Vec<&'t str>,
}

impl<'t> OperationRecord<'t> {
    /// The record as the bytes of a `static`. Control characters of names, which have a meaning in the
    /// encoding, are left out.
    #[must_use]
    pub fn encode(&self) -> Vec<u8> {
        let mut text = begin(OPERATION);
        push(&mut text, PART, self.type_name);
        push(&mut text, PART, self.handler.name());
        list(&mut text, IDENTIFIER, self.identifier.iter().copied());
        self.permissions.encode(&mut text);
        if let Some(read) = &self.read {
            push(&mut text, PART, READ);
            read.encode(&mut text);
        }
        end(text)
    }

    /// Reads a record; `None` if the bytes aren't one, or a part isn't what the record needs, such as a type
    /// name or an action.
    #[must_use]
    pub fn decode(record: &'t [u8]) -> Option<Self> {
        Self::parse(parts(record)?)
    }

    pub(super) fn parse(mut parts: impl Iterator<Item = &'t str>) -> Option<Self> {
        if parts.next()? != OPERATION {
            return None;
        }
        let type_name = parts.next().filter(|name| is_type_name(name))?;
        let handler = Handler::from_name(parts.next()?)?;
        let (identifier, permissions) = (Vec::new(), Permissions::default());
        let mut operation = Self { type_name, handler, identifier, permissions, read: None };
        let mut scope = RecordedScope::default();
        for part in parts {
            if part == READ {
                operation.read = Some(Permissions::default());
                continue;
            }
            let mut items = part.split(ITEM);
            if items.next() == Some(IDENTIFIER) {
                operation.identifier.extend(items);
                continue;
            }
            operation.read.as_mut().unwrap_or(&mut operation.permissions).read(part, &mut scope)?;
        }
        Some(operation)
    }

    /// The type name alone, without reading the rest; empty if the bytes aren't a record.
    pub(super) fn type_name_of(record: &'t [u8]) -> &'t str {
        parts(record).and_then(|mut parts| parts.nth(1)).unwrap_or_default()
    }
}

impl From<&Operation> for OperationRecord<'static> {
    fn from(operation: &Operation) -> Self {
        // After a create, code with a record of its own reads the resource back.
        let read = operation.read.filter(|_| operation.handler == Handler::Update);
        Self {
            type_name: operation.type_name,
            handler: operation.handler,
            identifier: operation.identifier.to_vec(),
            permissions: Permissions::from(operation),
            read: read.map(Permissions::from),
        }
    }
}

impl From<&Operation> for Permissions<'static> {
    fn from(operation: &Operation) -> Self {
        Self {
            scopes: operation.requires.iter().map(RecordedScope::from).collect(),
            passes_roles_to: operation.passes_roles_to.to_vec(),
            unverified: operation.unverified.to_vec(),
        }
    }
}

impl From<&ScopedActions> for RecordedScope<'static> {
    fn from(scope: &ScopedActions) -> Self {
        let owned = |formats: &[&str]| formats.iter().map(|&format| format.to_owned()).collect();
        Self {
            own: owned(scope.own),
            related: owned(scope.related),
            only_for: scope.only_for.to_vec(),
            actions: scope.actions.to_vec(),
        }
    }
}

impl<'t> Permissions<'t> {
    /// The actions of all scopes, sorted.
    #[must_use]
    pub fn actions(&self) -> Vec<&'t str> {
        let mut actions: Vec<&str> = self.scopes.iter().flat_map(|scope| &scope.actions).copied().collect();
        actions.sort_unstable();
        actions.dedup();
        actions
    }

    fn encode(&self, text: &mut String) {
        for scope in &self.scopes {
            for (name, formats) in [(OWN, &scope.own), (RELATED, &scope.related)] {
                list(text, name, formats.iter().map(String::as_str));
            }
            list(text, ONLY_FOR, scope.only_for.iter().copied());
            list(text, ACTIONS, scope.actions.iter().copied());
        }
        list(text, PASSES_ROLES_TO, self.passes_roles_to.iter().copied());
        list(text, UNVERIFIED, self.unverified.iter().copied());
    }

    /// Reads one part. ARN formats and properties come before their actions, and are kept in `scope` until then.
    fn read(&mut self, part: &'t str, scope: &mut RecordedScope<'t>) -> Option<()> {
        let mut items = part.split(ITEM);
        match items.next()? {
            OWN => scope.own.extend(items.map(with_variables)),
            RELATED => scope.related.extend(items.map(with_variables)),
            ONLY_FOR => scope.only_for.extend(items),
            ACTIONS => {
                let actions = items.map(|action| Action::parse(action).map(|_| action));
                let actions: Vec<&str> = actions.collect::<Option<_>>()?;
                self.scopes.push(RecordedScope { actions, ..std::mem::take(scope) });
            }
            PASSES_ROLES_TO => self.passes_roles_to.extend(items),
            UNVERIFIED => self.unverified.extend(items),
            _ => return None,
        }
        Some(())
    }
}

/// The record of a call that a program can make for any operation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CallRecord<'t> {
    /// A call that requires this IAM action.
    Action(&'t str),
    /// Code that no program can reach, beside code that each program calls. A program with this record
    /// contains dead code, so its records don't show what it calls.
    Unreachable,
    /// Code whose operations are known only while the program runs. A program with this record can call any.
    Anything,
}

/// Replaces the action in the record of [`CallRecord::Anything`].
const ANYTHING: &str = "anything";

/// Replaces the action in the record of [`CallRecord::Unreachable`].
const UNREACHABLE: &str = "unreachable";

impl<'t> CallRecord<'t> {
    /// The record as the bytes of a `static`.
    #[must_use]
    pub fn encode(&self) -> Vec<u8> {
        let mut text = begin(CALL);
        let call = match self {
            Self::Action(action) => action,
            Self::Unreachable => UNREACHABLE,
            Self::Anything => ANYTHING,
        };
        push(&mut text, PART, call);
        end(text)
    }

    pub(super) fn parse(mut parts: impl Iterator<Item = &'t str>) -> Option<Self> {
        match (parts.next()?, parts.next()?) {
            (CALL, UNREACHABLE) => Some(Self::Unreachable),
            (CALL, ANYTHING) => Some(Self::Anything),
            (CALL, action) => Action::parse(action).map(|_| Self::Action(action)),
            _ => None,
        }
    }
}

fn begin(subject: &str) -> String {
    let mut text = format!("{}{MAKER}{VERSION}", char::from(BEGIN));
    push(&mut text, PART, subject);
    text
}

fn end(mut text: String) -> Vec<u8> {
    text.push(char::from(END));
    text.into_bytes()
}

fn list<'i>(text: &mut String, name: &str, items: impl Iterator<Item = &'i str>) {
    let mut items = items.peekable();
    if items.peek().is_some() {
        push(text, PART, name);
        items.for_each(|item| push(text, ITEM, item));
    }
}

fn push(text: &mut String, separator: char, item: &str) {
    text.push(separator);
    let plain = item.replace(|c: char| c <= '\u{7}', "");
    let short = VARIABLES.iter().fold(plain, |item, (byte, name)| item.replace(name, &byte.to_string()));
    text.push_str(&short);
}

fn with_variables(format: &str) -> String {
    VARIABLES.iter().fold(format.to_owned(), |format, (byte, name)| format.replace(*byte, name))
}

/// The parts of one record. The first part says whether it is of an operation or a call.
fn parts(record: &[u8]) -> Option<impl Iterator<Item = &str>> {
    let text = record.strip_prefix(&[BEGIN])?.strip_suffix(&[END])?;
    let text = text.strip_prefix(MAKER.as_bytes())?.strip_prefix(VERSION.as_bytes())?;
    let mut parts = split(text)?;
    parts.next().filter(|before| before.is_empty())?;
    Some(parts)
}

pub(super) fn split(text: &[u8]) -> Option<impl Iterator<Item = &str>> {
    Some(str::from_utf8(text).ok()?.split(PART))
}

fn is_type_name(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b':')
}
