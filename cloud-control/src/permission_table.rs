//! The permissions of a provider crate's operations as one text: codegen writes it into the crate, and
//! `provider-aws-macros` reads it from there.
//!
//! ```text
//! permission-table 2
//! Stage::get stage::CanGet ivs.stage AWS::IVS::Stage get
//!  * cloudformation:GetResource
//!  arn:${Partition}:ivs:${Region}:${Account}:stage/${ResourceId} ivs:GetStage ivs:ListTagsForResource
//! ```
//!
//! Behind the version, each operation has a line of its own: the call in code, the permission trait, the resource, its
//! type, and the handler. The indented lines below it list the required IAM actions, behind the ARN formats of the resources that
//! they are required on: first the actions of the caller, then those of the handler. A `|` separates ARN formats. A `>`
//! separates an action from the services that it passes a role to. Other characters are escaped as `%20`.
//!
//! The options of `provider-aws policy` by which it knows the resources may be behind the version, as one word:
//! `permission-table 2 --specs%20specs`.

use std::error::Error;
use std::fmt::{self, Write};

use crate::handler::Handler;

/// The first line of a table, before its version.
const HEADER: &str = "permission-table ";
/// The version of the text that this crate writes and reads.
const VERSION: &str = "2";
/// The resource of actions that can't be narrowed.
const ANY_RESOURCE: &str = "*";

/// The permissions of the operations of a provider crate.
///
/// ```
/// use cloud_control::permission_table::PermissionTable;
///
/// let table = PermissionTable::parse(
///     "permission-table 2\n\
///      Stage::get stage::CanGet ivs.stage AWS::IVS::Stage get\n \
///      * cloudformation:GetResource\n \
///      arn:${Partition}:ivs:${Region}:${Account}:stage/${ResourceId} ivs:GetStage\n",
/// )?;
/// assert_eq!(table.operations[0].call, "Stage::get");
/// assert_eq!(table.operations[0].requires[0].actions[0].name, "ivs:GetStage");
/// # Ok::<(), cloud_control::permission_table::PermissionTableError>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PermissionTable {
    /// The options by which `provider-aws policy` knows the resources, in the folder where the crate was generated. None
    /// for resources that are built in.
    pub options: String,
    /// The operations, in order.
    pub operations: Vec<OperationPermissions>,
}

/// How to get a policy that allows an operation, for messages. `resource` is its name in commands, `options` are those of
/// its table.
///
/// ```
/// use cloud_control::Handler;
/// use cloud_control::permission_table::policy_advice;
///
/// assert_eq!(
///     policy_advice("ivs.stage", Handler::Delete, ""),
///     "`provider-aws policy ivs.stage --ops delete` prints a policy that allows it"
/// );
/// ```
#[must_use]
pub fn policy_advice(resource: &str, handler: Handler, options: &str) -> String {
    let handler = handler.name();
    let command = format!("provider-aws policy {resource} --ops {handler}");
    if options.is_empty() {
        format!("`{command}` prints a policy that allows it")
    } else {
        format!("in the workspace of the crate, `{command} {options}` prints a policy that allows it")
    }
}

/// The permissions of one operation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OperationPermissions {
    /// The call in code: `Stage::get`.
    pub call: String,
    /// The trait of the policies that allow the call, as a path within the provider crate: `stage::CanGet`.
    pub permission_trait: String,
    /// The resource in commands: `ivs.stage`.
    pub resource: String,
    /// The resource type: `AWS::IVS::Stage`.
    pub type_name: String,
    /// The handler that runs.
    pub handler: Handler,
    /// The IAM actions of Cloud Control that the caller requires. At least one, on any resource.
    pub caller_actions: Vec<String>,
    /// The IAM actions that the handlers require, by resource. A handler may require none.
    pub requires: Vec<ActionsOnResource>,
}

/// IAM actions that are required on a resource.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ActionsOnResource {
    /// The ARN formats of the resource, one of which its ARN is of. Empty for actions that can't be narrowed.
    pub arn_formats: Vec<String>,
    /// The actions, each of which is required. At least one.
    pub actions: Vec<RequiredAction>,
}

/// A required IAM action.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RequiredAction {
    /// The action: `ivs:GetStage`.
    pub name: String,
    /// The services that the action passes a role to: `lambda.amazonaws.com`. Empty if they aren't known.
    pub passes_roles_to: Vec<String>,
}

/// Why a text can't be read as a permission table.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum PermissionTableError {
    /// The text doesn't begin with the version of the table that this crate reads.
    Version {
        /// The first line of the text.
        found: String,
    },
    /// A line isn't in the format of this version, or an operation lacks the lines of its actions.
    Line {
        /// The number of the line, from 1. For a missing line, the number of the line before.
        number: usize,
    },
}

impl fmt::Display for PermissionTableError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Version { found } => {
                write!(f, "found `{}`, expected `{HEADER}{VERSION}`", found.escape_debug())
            }
            Self::Line { number } => write!(f, "line {number} isn't a line of a permission table"),
        }
    }
}

impl Error for PermissionTableError {}

impl PermissionTable {
    /// The table as a text that [`parse`](Self::parse) reads: of ASCII letters, digits and punctuation but for `"`, in
    /// lines.
    #[must_use]
    pub fn encode(&self) -> String {
        let options =
            if self.options.is_empty() { String::new() } else { format!(" {}", escape(&self.options)) };
        let mut text = format!("{HEADER}{VERSION}{options}\n");
        for operation in &self.operations {
            operation.encode(&mut text);
        }
        text
    }

    /// Reads a table. Empty lines have no meaning.
    ///
    /// # Errors
    ///
    /// Returns an error if the text is of another version, a line isn't in the format, or an operation requires no
    /// actions of the caller: every policy would allow it.
    pub fn parse(text: &str) -> Result<Self, PermissionTableError> {
        let mut lines = text.lines().enumerate().filter(|(_, line)| !line.is_empty());
        let header = lines.next().map_or("", |(_, line)| line);
        let options = match header.strip_prefix(HEADER).and_then(|rest| rest.strip_prefix(VERSION)) {
            Some("") => Some(String::new()),
            Some(options) => options.strip_prefix(' ').filter(|word| !word.contains(' ')).and_then(unescape),
            None => None,
        };
        let options = options.ok_or_else(|| PermissionTableError::Version { found: header.to_owned() })?;
        let mut table = Self { options, operations: Vec::new() };
        let mut last = 0;
        for (index, line) in lines {
            let is_read = match line.strip_prefix(' ') {
                Some(actions) => table.operations.last_mut().and_then(|operation| operation.read(actions)),
                // An operation ends where the next one begins.
                None if table.is_complete() => {
                    OperationPermissions::parse(line).map(|operation| table.operations.push(operation))
                }
                None => return Err(PermissionTableError::Line { number: last }),
            };
            last = index + 1;
            is_read.ok_or(PermissionTableError::Line { number: last })?;
        }
        if table.is_complete() { Ok(table) } else { Err(PermissionTableError::Line { number: last }) }
    }

    /// Whether the last operation has the line of the caller's actions.
    fn is_complete(&self) -> bool {
        self.operations.last().is_none_or(|operation| !operation.caller_actions.is_empty())
    }
}

impl OperationPermissions {
    fn encode(&self, text: &mut String) {
        let words =
            [&self.call, &self.permission_trait, &self.resource, &self.type_name].map(|word| escape(word));
        text.push_str(&format!("{} {}\n", words.join(" "), self.handler.name()));
        let caller_actions = self.caller_actions.iter().map(|name| escape(name));
        encode_line(text, ANY_RESOURCE.to_owned(), caller_actions);
        for ActionsOnResource { arn_formats, actions } in &self.requires {
            let resource = match arn_formats.as_slice() {
                [] => ANY_RESOURCE.to_owned(),
                formats => joined(formats, "|"),
            };
            let actions = actions.iter().map(|action| {
                let services = action.passes_roles_to.iter();
                let passes = services.fold(String::new(), |passes, service| passes + ">" + &escape(service));
                escape(&action.name) + &passes
            });
            encode_line(text, resource, actions);
        }
    }

    fn parse(line: &str) -> Option<Self> {
        let mut words = line.split(' ');
        let mut word = || unescape(words.next()?);
        let operation = Self {
            call: word()?,
            permission_trait: word()?,
            resource: word()?,
            type_name: word()?,
            handler: Handler::from_name(&word()?)?,
            caller_actions: Vec::new(),
            requires: Vec::new(),
        };
        words.next().is_none().then_some(operation)
    }

    /// Reads a line of actions: those of the caller come first.
    fn read(&mut self, line: &str) -> Option<()> {
        let mut words = line.split(' ');
        let resource = words.next()?;
        if self.caller_actions.is_empty() {
            self.caller_actions = words.map(unescape).collect::<Option<_>>()?;
            return (resource == ANY_RESOURCE && !self.caller_actions.is_empty()).then_some(());
        }
        let arn_formats = match resource {
            ANY_RESOURCE => Vec::new(),
            formats => formats.split('|').map(unescape).collect::<Option<_>>()?,
        };
        let actions = words.map(RequiredAction::parse).collect::<Option<Vec<_>>>()?;
        if actions.is_empty() {
            return None;
        }
        self.requires.push(ActionsOnResource { arn_formats, actions });
        Some(())
    }
}

impl RequiredAction {
    fn parse(word: &str) -> Option<Self> {
        let mut parts = word.split('>').map(unescape);
        Some(Self { name: parts.next()??, passes_roles_to: parts.collect::<Option<_>>()? })
    }
}

fn encode_line(text: &mut String, resource: String, actions: impl Iterator<Item = String>) {
    text.push(' ');
    text.push_str(&resource);
    for action in actions {
        text.push(' ');
        text.push_str(&action);
    }
    text.push('\n');
}

fn joined(words: &[String], separator: &str) -> String {
    words.iter().map(|word| escape(word)).collect::<Vec<String>>().join(separator)
}

/// A text as one word of a table. An empty text is `%`, and a text that is only `*` doesn't stand for any resource.
fn escape(text: &str) -> String {
    match text {
        "" => return "%".to_owned(),
        ANY_RESOURCE => return "%2A".to_owned(),
        _ => {}
    }
    text.bytes().fold(String::new(), |mut word, byte| {
        if byte.is_ascii_graphic() && !matches!(byte, b'%' | b'"' | b'|' | b'>') {
            word.push(char::from(byte));
        } else {
            // Writing to a string doesn't fail.
            let _ = write!(word, "%{byte:02X}");
        }
        word
    })
}

/// The text that a word stands for; `None` if it is malformed.
fn unescape(word: &str) -> Option<String> {
    match word {
        "" => return None,
        "%" => return Some(String::new()),
        _ => {}
    }
    let mut parts = word.split('%');
    let mut bytes = parts.next()?.as_bytes().to_vec();
    for part in parts {
        let digits = part.get(..2).filter(|digits| digits.bytes().all(|digit| digit.is_ascii_hexdigit()))?;
        bytes.push(u8::from_str_radix(digits, 16).ok()?);
        bytes.extend_from_slice(&part.as_bytes()[2..]);
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::{PermissionTable, PermissionTableError, policy_advice};
    use crate::handler::Handler;

    const GET: &str = "Stage::get stage::CanGet ivs.stage AWS::IVS::Stage get\n";

    fn parse(rows: &str) -> Result<PermissionTable, PermissionTableError> {
        PermissionTable::parse(&format!("permission-table 2\n{rows}"))
    }

    #[test]
    fn an_operation_has_the_actions_that_are_indented_below_it() {
        let text = format!("\n{GET} * a:B\n arn:x|arn:y c:D c:E>f.g>h\n * c:F\n");
        let table = parse(&text).expect("a table");
        let [get] = table.operations.as_slice() else { panic!("one operation") };
        assert_eq!((get.call.as_str(), get.permission_trait.as_str()), ("Stage::get", "stage::CanGet"));
        assert_eq!((get.resource.as_str(), get.handler.name()), ("ivs.stage", "get"));
        assert_eq!(get.type_name, "AWS::IVS::Stage");
        assert_eq!(get.caller_actions, ["a:B"]);
        let [narrowed, any] = get.requires.as_slice() else { panic!("two lines") };
        assert_eq!(narrowed.arn_formats, ["arn:x", "arn:y"]);
        let actions: Vec<(&str, &[String])> = narrowed
            .actions
            .iter()
            .map(|action| (action.name.as_str(), action.passes_roles_to.as_slice()))
            .collect();
        assert_eq!(actions, [("c:D", [].as_slice()), ("c:E", &["f.g".to_owned(), "h".to_owned()])]);
        assert_eq!(any.arn_formats, [""; 0]);
    }

    #[test]
    fn an_operation_that_requires_nothing_of_the_caller_is_an_error() {
        for (rows, number) in [
            (GET.to_owned(), 2),
            (format!("{GET} *\n"), 3),
            (format!("{GET} * a:B\n *\n"), 4),
            (format!("{GET}{GET} * a:B\n * c:D\n"), 2),
            (" * a:B\n".to_owned(), 2),
            ("Stage::get\n".to_owned(), 2),
            ("Stage::get stage::CanGet ivs.stage AWS::IVS::Stage read\n".to_owned(), 2),
        ] {
            assert_eq!(parse(&rows), Err(PermissionTableError::Line { number }), "{rows}");
        }
    }

    #[test]
    fn options_of_commands_are_behind_the_version() {
        let text = format!("permission-table 2 --specs%20specs\n{GET} * a:B\n");
        let table = PermissionTable::parse(&text).expect("a table");
        assert_eq!((table.options.as_str(), table.operations.len()), ("--specs specs", 1));
        assert_eq!(table.encode(), text);
        for header in ["permission-table 2 a b", "permission-table 2 ", "permission-table 23"] {
            let found = header.to_owned();
            assert_eq!(PermissionTable::parse(header), Err(PermissionTableError::Version { found }));
        }
        let advice = policy_advice("s3.bucket", Handler::Get, "--specs specs");
        assert_eq!(
            advice,
            "in the workspace of the crate, `provider-aws policy s3.bucket --ops get --specs specs` prints a policy that \
             allows it"
        );
    }

    #[test]
    fn a_handler_may_require_nothing() {
        let table = parse(&format!("{GET} * a:B\n{GET} * a:B\n * c:D\n")).expect("a table");
        let numbers = table.operations.iter().map(|operation| operation.requires.len());
        assert_eq!(numbers.collect::<Vec<_>>(), [0, 1]);
    }

    #[test]
    fn a_table_of_another_version_is_an_error() {
        let rows = format!("{GET} * a:B\n * c:D\n");
        for (text, found) in [
            (format!("permission-table 1\n{rows}"), "permission-table 1"),
            (rows, GET.trim_end()),
            (String::new(), ""),
        ] {
            let error = PermissionTable::parse(&text).expect_err("another version");
            assert_eq!(error.to_string(), format!("found `{found}`, expected `permission-table 2`"));
        }
    }
}
