//! The table of a provider crate's operations, as codegen writes it:
//!
//! ```text
//! Stage::get stage::CanGet ivs.stage get
//!  * cloudformation:GetResource
//!  arn:${Partition}:ivs:${Region}:${Account}:stage/${ResourceId} ivs:GetStage ivs:ListTagsForResource
//! ```
//!
//! An operation has a line: what to call it, its trait, and the resource and the operations to print a policy of. The
//! lines below it say what it needs: actions, each on a resource of some shape; several shapes are divided by `|`. Behind
//! the action that passes roles stands to whom, if that is known: `iam:PassRole>lambda.amazonaws.com`.

/// An operation of the provider crate.
pub(crate) struct Operation<'t> {
    /// `Stage::get`
    pub(crate) call: &'t str,
    /// `stage::CanGet`
    pub(crate) gate: &'t str,
    /// `ivs.stage`
    pub(crate) resource: &'t str,
    /// `get`
    pub(crate) operations: &'t str,
    pub(crate) needs: Vec<Need<'t>>,
}

/// Actions, each of which is needed on a resource of one of some shapes.
pub(crate) struct Need<'t> {
    pub(crate) arn_formats: Vec<&'t str>,
    pub(crate) actions: Vec<Action<'t>>,
}

/// An action.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Action<'t> {
    /// `ivs:GetStage`
    pub(crate) name: &'t str,
    /// The services that it passes roles to, if that is known.
    pub(crate) passed_to: Vec<&'t str>,
}

fn action(word: &str) -> Action<'_> {
    let mut parts = word.split('>');
    Action { name: parts.next().unwrap_or_default(), passed_to: parts.collect() }
}

/// The operations of a table; `None` if it is none, or of another version.
pub(crate) fn parse(table: &str) -> Option<Vec<Operation<'_>>> {
    let mut operations: Vec<Operation<'_>> = Vec::new();
    for line in table.lines().filter(|line| !line.is_empty()) {
        let mut words = line.split_whitespace();
        if line.starts_with(' ') {
            let need = Need {
                arn_formats: words.next()?.split('|').collect(),
                actions: words.map(action).collect(),
            };
            operations.last_mut()?.needs.push(need);
        } else {
            operations.push(Operation {
                call: words.next()?,
                gate: words.next()?,
                resource: words.next()?,
                operations: words.next()?,
                needs: Vec::new(),
            });
        }
    }
    // What needs nothing would always be allowed.
    let is_whole = |operation: &Operation<'_>| {
        let mut needs = operation.needs.iter();
        needs.len() > 0 && needs.all(|need| !need.actions.is_empty())
    };
    operations.iter().all(is_whole).then_some(operations)
}

#[cfg(test)]
mod tests {
    use super::parse;

    #[test]
    fn an_operation_has_what_is_indented_below_it() {
        let table = "\nStage::get stage::CanGet ivs.stage get\n * a:B\n arn:x|arn:y c:D c:E>f.g>h\n";
        let operations = parse(table).expect("a table");
        assert_eq!(operations.len(), 1);
        let get = &operations[0];
        assert_eq!((get.call, get.gate), ("Stage::get", "stage::CanGet"));
        assert_eq!((get.resource, get.operations), ("ivs.stage", "get"));
        assert_eq!(get.needs[0].arn_formats, ["*"]);
        assert_eq!(get.needs[1].arn_formats, ["arn:x", "arn:y"]);
        let actions = get.needs[1].actions.iter();
        let actions: Vec<&str> = actions.map(|action| action.name).collect();
        assert_eq!(actions, ["c:D", "c:E"]);
        assert_eq!(get.needs[1].actions[0].passed_to, [""; 0]);
        assert_eq!(get.needs[1].actions[1].passed_to, ["f.g", "h"]);
    }

    #[test]
    fn an_operation_that_needs_nothing_makes_it_no_table() {
        let head = "Stage::get stage::CanGet ivs.stage get\n";
        for table in [head, &format!("{head} *\n"), " * a:B\n", "Stage::get\n"] {
            assert!(parse(table).is_none(), "{table}");
        }
    }
}
