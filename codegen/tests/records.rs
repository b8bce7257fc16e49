//! Of each operation, the record for the linked program says what the constant says. Both are generated; this reads
//! them back from the code, so that no user's build has to.

use std::fs;
use std::path::Path;

use cloud_control::Handler;
use cloud_control::linked::{OperationRecord, Permissions, RecordedScope};
use syn::{Expr, ExprLit, Item, Lit};

/// The arguments of a call, and its name: `requires` of `x.requires(…)`, `new` of `Operation::new(…)`.
fn call(expression: &Expr) -> (String, Option<&Expr>, Vec<&Expr>) {
    match expression {
        Expr::MethodCall(call) => (call.method.to_string(), Some(&call.receiver), call.args.iter().collect()),
        Expr::Call(call) => {
            let Expr::Path(path) = &*call.func else { panic!("a function") };
            let name = path.path.segments.last().expect("a name").ident.to_string();
            (name, None, call.args.iter().collect())
        }
        _ => panic!("expected a call"),
    }
}

/// The items of `&[…]`.
fn items(expression: &Expr) -> Vec<&Expr> {
    let Expr::Reference(reference) = expression else { panic!("a reference") };
    let Expr::Array(array) = &*reference.expr else { panic!("an array") };
    array.elems.iter().collect()
}

fn text(expression: &Expr) -> String {
    match expression {
        Expr::Lit(ExprLit { lit: Lit::Str(text), .. }) => text.value(),
        _ => panic!("expected text"),
    }
}

fn texts(expression: &Expr) -> Vec<String> {
    items(expression).into_iter().map(text).collect()
}

fn handler(expression: &Expr) -> Handler {
    let Expr::Path(path) = expression else { panic!("a path") };
    let name = path.path.segments.last().expect("a name").ident.to_string();
    Handler::from_name(&name.to_lowercase()).expect("a handler")
}

/// What a constant says, with texts that are leaked to live as long as a record wants them to.
fn stated(mut expression: &Expr) -> (String, Handler, Vec<&'static str>, Permissions<'static>) {
    fn leaked(texts: Vec<String>) -> Vec<&'static str> {
        texts.into_iter().map(|text| &*text.leak()).collect()
    }
    let (mut identifier, mut permissions) = (Vec::new(), Permissions::default());
    loop {
        let (name, receiver, arguments) = call(expression);
        match name.as_str() {
            "new" => return (text(arguments[0]), handler(arguments[1]), identifier, permissions),
            "identifier" => identifier = leaked(texts(arguments[0])),
            "requires" => permissions.scopes = items(arguments[0]).into_iter().map(scope).collect(),
            "unverified" => permissions.unverified = leaked(texts(arguments[0])),
            "passes_roles_to" => permissions.passes_roles_to = leaked(texts(arguments[0])),
            "read" => {}
            other => panic!("an operation has no `{other}`"),
        }
        expression = receiver.expect("a method");
    }

    fn scope(mut expression: &Expr) -> RecordedScope<'static> {
        let mut scope = RecordedScope::default();
        loop {
            let (name, receiver, arguments) = call(expression);
            match name.as_str() {
                "new" => {
                    scope.actions = leaked(texts(arguments[0]));
                    return scope;
                }
                "own" => scope.own = texts(arguments[0]),
                "related" => scope.related = texts(arguments[0]),
                "only_for" => scope.only_for = leaked(texts(arguments[0])),
                other => panic!("scoped actions have no `{other}`"),
            }
            expression = receiver.expect("a method");
        }
    }
}

/// The bytes of a static: `LinkedOperation::new(Handler::Get, *b"…")`.
fn record(expression: &Expr) -> (Handler, Vec<u8>) {
    let (_, _, arguments) = call(expression);
    let Expr::Unary(bytes) = arguments[1] else { panic!("bytes") };
    let Expr::Lit(ExprLit { lit: Lit::ByteStr(bytes), .. }) = &*bytes.expr else { panic!("bytes") };
    (handler(arguments[0]), bytes.value())
}

#[test]
fn the_record_of_each_operation_says_what_its_constant_says() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut compared = 0;
    for folder in ["provider-aws-ivs/src/generated", "tests/goldens/src/generated"] {
        for entry in fs::read_dir(root.join(folder)).expect("generated code") {
            let path = entry.expect("a file").path();
            let code = fs::read_to_string(&path).expect("text");
            let file = syn::parse_file(&code).expect("Rust");
            let (mut constants, mut records) = (Vec::new(), Vec::new());
            for item in &file.items {
                match item {
                    Item::Const(item) if item.ident != "_" && item.ident != "KNOWN" => {
                        constants.push(stated(&item.expr));
                    }
                    Item::Static(item) if item.ident.to_string().starts_with("LINKED_") => {
                        records.push(record(&item.expr));
                    }
                    _ => {}
                }
            }
            assert_eq!(constants.len(), records.len(), "{}", path.display());
            let read = constants.iter().find(|(_, handler, ..)| *handler == Handler::Get);
            for ((type_name, of, identifier, permissions), (handler, bytes)) in constants.iter().zip(&records)
            {
                let read = read.filter(|_| *of == Handler::Update).map(|(.., read)| read.clone());
                let permissions = permissions.clone();
                let identifier = identifier.clone();
                let expected = OperationRecord { type_name, handler: *of, identifier, permissions, read };
                let found = OperationRecord::decode(bytes).expect("a record");
                assert_eq!((*handler, found), (*of, expected), "{}", path.display());
                compared += 1;
            }
        }
    }
    assert!(compared > 50, "{compared} operations");
}
