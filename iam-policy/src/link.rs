//! What the linker keeps: texts in a program's read-only data that say what the program needs.
//!
//! A linker drops what `main` cannot reach, a function or a constant of its own at a time. So the text of an operation
//! is in a program exactly if the code is that calls the operation, as long as nothing else refers to it.
//!
//! The texts are made while a program compiles. `evidence.rs` reads them.

use core::fmt;
use core::hint::black_box;

use crate::operation::{Handler, Operation};
use crate::text::contains;

pub(crate) const BEGIN: u8 = 1;
/// What follows on the beginning, and then the version of the rest.
pub(crate) const MAKER: &str = "iam-policy ";
pub(crate) const VERSION: &str = "1";
/// Stands before each part, of which the first is the kind.
pub(crate) const PART: u8 = 2;
/// Stands before each action of a part.
pub(crate) const ACTION: u8 = 3;
pub(crate) const END: u8 = 4;
/// What stands for the variables that most shapes of ARNs have.
pub(crate) const VARIABLES: [(u8, &str); 3] = [(5, "${Partition}"), (6, "${Region}"), (7, "${Account}")];
/// The last byte with a meaning.
const LAST: u8 = 7;

pub(crate) const OPERATION: &str = "operation";
pub(crate) const CALL: &str = "call";

/// The beginnings of parts: a shape of ARNs, of which there can be several; the actions on all resources that were named
/// before, or on any; and what IAM does not know.
pub(crate) const OWN: &str = "own=";
pub(crate) const RELATED: &str = "related=";
pub(crate) const ACTIONS: &str = "actions";
pub(crate) const UNVERIFIED: &str = "unverified";
/// Services, in place of actions.
pub(crate) const PASSES: &str = "passes";

/// An operation as code calls it: the text of what it is and needs, which is in each program that can call it.
///
/// ```
/// use iam_policy::{Handler, LinkedOperation, Operation, Verb};
///
/// const GET: Operation = Operation::new("AWS::IVS::Stage", "get_resource", Handler::Read, Verb::Select)
///     .permissions(&["ivs:GetStage"]);
/// static LINKED_GET: LinkedOperation<{ GET.text_length() }> = LinkedOperation::new(GET);
///
/// fn get() {
///     let operation = LINKED_GET.called();
///     assert_eq!(operation.name(), "get_resource");
/// }
/// # get();
/// ```
#[derive(Debug)]
pub struct LinkedOperation<const LENGTH: usize> {
    text: [u8; LENGTH],
}

impl<const LENGTH: usize> LinkedOperation<LENGTH> {
    /// For a `static`, whose `LENGTH` is the operation's [`text_length`](Operation::text_length).
    ///
    /// # Panics
    ///
    /// With any other, which in a static fails the build.
    #[must_use]
    pub const fn new(operation: Operation) -> Self {
        let text = Text::<LENGTH>::of_operation(&operation);
        assert!(text.length == LENGTH, "LENGTH is not the operation's text_length()");
        Self { text: text.bytes }
    }

    /// The operation, to be called now.
    #[inline]
    pub fn called(&'static self) -> CalledOperation {
        // The compiler has to take it that the text is read.
        CalledOperation { text: black_box(&self.text) }
    }

    /// The text, as it is in the program.
    #[must_use]
    pub fn text(&self) -> &[u8] {
        &self.text
    }
}

/// An operation that code calls.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct CalledOperation {
    text: &'static [u8],
}

impl CalledOperation {
    /// The type of resource that it works on: `AWS::IVS::Stage`.
    #[must_use]
    pub fn type_name(self) -> &'static str {
        self.part(2)
    }

    /// The name of the method in the docs: `get_resource`.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.part(3)
    }

    /// The handler that carries it out.
    #[must_use]
    pub fn handler(self) -> Handler {
        let name = self.part(4);
        let named = Handler::ALL.into_iter().find(|it| it.name() == name);
        // `Text::of_operation` writes one of these.
        named.expect("the name of a handler")
    }

    /// The actions that its handler needs: sorted, and behind these what IAM does not know.
    #[must_use]
    pub fn actions(self) -> Vec<&'static str> {
        let (mut known, mut unknown) = (Vec::new(), Vec::new());
        for part in self.parts().skip(5).map(text) {
            if part == Handler::Read.name() {
                break;
            }
            let mut actions = part.split(char::from(ACTION));
            match actions.next() {
                Some(ACTIONS) => known.extend(actions),
                Some(UNVERIFIED) => unknown.extend(actions),
                _ => {}
            }
        }
        known.sort_unstable();
        known.dedup();
        known.append(&mut unknown);
        known
    }

    fn part(self, number: usize) -> &'static str {
        self.parts().nth(number).map_or("", text)
    }

    fn parts(self) -> impl Iterator<Item = &'static [u8]> {
        self.text.split(|&byte| byte == PART || byte == END)
    }
}

/// A part, which is of `str`s alone, whose boundaries are not within a character.
fn text(part: &[u8]) -> &str {
    str::from_utf8(part).unwrap_or_default()
}

impl fmt::Debug for CalledOperation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CalledOperation")
            .field("type_name", &self.type_name())
            .field("name", &self.name())
            .finish_non_exhaustive()
    }
}

impl Operation {
    /// How long the text is that a [`LinkedOperation`] holds, in bytes.
    #[must_use]
    pub const fn text_length(&self) -> usize {
        Text::<0>::of_operation(self).length
    }
}

/// An action that code asks for by itself, whatever the operation: with a text, as a [`LinkedOperation`] has it.
#[derive(Debug)]
pub struct LinkedCall<const LENGTH: usize> {
    text: [u8; LENGTH],
}

impl LinkedCall<0> {
    /// Instead of an action: for code that is linked with what each program calls, and that none can reach. A program
    /// that has it keeps dead code, and says nothing of what it needs.
    pub const UNREACHABLE: &str = "unreachable";

    /// How long the text of an action is, in bytes.
    #[must_use]
    pub const fn text_length(action: &str) -> usize {
        Text::<0>::of_call(action).length
    }
}

impl<const LENGTH: usize> LinkedCall<LENGTH> {
    /// For a `static`, whose `LENGTH` is the action's [`text_length`](LinkedCall::text_length).
    ///
    /// # Panics
    ///
    /// With any other, which in a static fails the build.
    #[must_use]
    pub const fn new(action: &str) -> Self {
        let text = Text::<LENGTH>::of_call(action);
        assert!(text.length == LENGTH, "LENGTH is not the action's text_length()");
        Self { text: text.bytes }
    }

    /// Says that the action is asked for now.
    #[inline]
    pub fn called(&'static self) {
        black_box(&self.text);
    }

    /// The text, as it is in the program.
    #[must_use]
    pub fn text(&self) -> &[u8] {
        &self.text
    }
}

/// A text as it is put together. What no longer fits is counted, and left out.
struct Text<const LENGTH: usize> {
    bytes: [u8; LENGTH],
    length: usize,
}

impl<const LENGTH: usize> Text<LENGTH> {
    const fn of_operation(operation: &Operation) -> Self {
        let mut text = Self::of_kind(OPERATION);
        text.part(operation.type_name);
        text.part(operation.name);
        text.part(operation.handler.name());
        text.needs(operation);
        // What a create reads back, code reads that has a text of its own.
        if let (Handler::Update, Some(read)) = (operation.handler, operation.read) {
            text.part(read.handler.name());
            text.needs(read);
        }
        text.byte(END);
        text
    }

    const fn of_call(action: &str) -> Self {
        let mut text = Self::of_kind(CALL);
        text.part(action);
        text.byte(END);
        text
    }

    const fn of_kind(kind: &str) -> Self {
        let mut text = Self { bytes: [0; LENGTH], length: 0 };
        text.byte(BEGIN);
        text.plain(MAKER);
        text.plain(VERSION);
        text.part(kind);
        text
    }

    /// The actions of a handler: on resources of its own type, on others, on any; and those that IAM does not know.
    const fn needs(&mut self, operation: &Operation) {
        let mut at = 0;
        while at < operation.resources.len() {
            let scope = &operation.resources[at];
            self.formats(OWN, scope.own);
            self.formats(RELATED, scope.related);
            self.part(ACTIONS);
            self.actions(scope.actions);
            at += 1;
        }
        let mut on_any = 0;
        let mut at = 0;
        while at < operation.permissions.len() {
            let action = operation.permissions[at];
            if !is_narrowed(operation, action) {
                if on_any == 0 {
                    self.part(ACTIONS);
                }
                on_any += 1;
                self.action(action);
            }
            at += 1;
        }
        if !operation.passes_roles_to.is_empty() {
            self.part(PASSES);
            self.actions(operation.passes_roles_to);
        }
        if !operation.unverified.is_empty() {
            self.part(UNVERIFIED);
            self.actions(operation.unverified);
        }
    }

    /// Shapes of ARNs, with a byte for each of the variables that most have.
    const fn formats(&mut self, kind: &str, formats: &[&str]) {
        let mut at = 0;
        while at < formats.len() {
            self.part(kind);
            self.format(formats[at].as_bytes());
            at += 1;
        }
    }

    const fn format(&mut self, format: &[u8]) {
        let mut at = 0;
        while at < format.len() {
            match variable(format.split_at(at).1) {
                Some((byte, name)) => {
                    self.byte(byte);
                    at += name.len();
                }
                None => {
                    self.literal(format[at]);
                    at += 1;
                }
            }
        }
    }

    const fn actions(&mut self, actions: &[&str]) {
        let mut at = 0;
        while at < actions.len() {
            self.action(actions[at]);
            at += 1;
        }
    }

    const fn action(&mut self, action: &str) {
        self.byte(ACTION);
        self.plain(action);
    }

    const fn part(&mut self, part: &str) {
        self.byte(PART);
        self.plain(part);
    }

    const fn plain(&mut self, text: &str) {
        let bytes = text.as_bytes();
        let mut at = 0;
        while at < bytes.len() {
            self.literal(bytes[at]);
            at += 1;
        }
    }

    /// A byte of a text, but for those with a meaning: in what IAM does not know may be anything.
    const fn literal(&mut self, byte: u8) {
        if !matches!(byte, BEGIN..=LAST) {
            self.byte(byte);
        }
    }

    const fn byte(&mut self, byte: u8) {
        if self.length < LENGTH {
            self.bytes[self.length] = byte;
        }
        self.length += 1;
    }
}

/// The variable that a text begins with, and the byte that stands for it.
const fn variable(text: &[u8]) -> Option<(u8, &'static str)> {
    let mut at = 0;
    while at < VARIABLES.len() {
        if starts_with(text, VARIABLES[at].1.as_bytes()) {
            return Some(VARIABLES[at]);
        }
        at += 1;
    }
    None
}

const fn starts_with(text: &[u8], start: &[u8]) -> bool {
    let mut at = 0;
    while at < start.len() {
        if at == text.len() || text[at] != start[at] {
            return false;
        }
        at += 1;
    }
    true
}

const fn is_narrowed(operation: &Operation, action: &str) -> bool {
    let mut at = 0;
    while at < operation.resources.len() {
        if contains(operation.resources[at].actions, action) {
            return true;
        }
        at += 1;
    }
    false
}
