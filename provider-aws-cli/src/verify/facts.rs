//! The identifier, required properties, and access: lists of properties, as sets.

use std::collections::BTreeSet;

use cloud_control::Handler;
use specs::PropertyPath;

use super::compared::Compared;
use super::path::{self, listed, of_spec, top, within};
use super::row::{Fault, Row, Tally};

/// Compares the lists of properties.
pub fn compare(compared: &Compared<'_>, tally: &mut Tally) {
    identifier(compared, tally);
    required(compared, tally);
    top_lists(compared, tally);
    lists_within(compared, tally);
    updatable(compared, tally);
}

fn identifier(compared: &Compared<'_>, tally: &mut Tally) {
    let found: Vec<&str> = compared.spec.identifier.properties.iter().map(PropertyPath::as_str).collect();
    let message = || format!("found {}, expected {}", found.join(", "), compared.identifier.join(", "));
    let is_right = compared.identifier == found;
    tally.judge(Row::Identifier, Fault::unless(is_right, "", "other properties", message));
}

fn required(compared: &Compared<'_>, tally: &mut Tally) {
    let described = compared.node.properties();
    // Some schemas require what only AWS sets, or what they don't have.
    let is_settable = |name: &&str| described.contains_key(name) && !compared.read_only.contains(*name);
    let expected: BTreeSet<&str> = compared.node.required().into_iter().filter(is_settable).collect();
    let model = compared.spec.model.properties.iter();
    let found = model.filter(|property| property.required).map(|property| property.wire_name.as_str());
    let found: BTreeSet<&str> = found.filter(|name| !compared.read_only.contains(*name)).collect();
    tally.judge(Row::Required, differences(&found, &expected));
}

fn top_lists(compared: &Compared<'_>, tally: &mut Tally) {
    let access = &compared.spec.access;
    let read_only = of_spec(&compared.node, &access.read_only);
    tally.judge(Row::ReadOnly, differences(&top(&read_only), &top(&compared.read_only)));
    if compared.handler("update").is_some() {
        // Neither what only AWS sets nor the identifier can be changed, whether it is listed or not.
        let is_open = |name: &&str| {
            !compared.read_only.contains(*name) && !compared.identifier.iter().any(|part| part == name)
        };
        let create_only = of_spec(&compared.node, &access.create_only);
        let found: BTreeSet<&str> = top(&create_only).into_iter().filter(is_open).collect();
        let expected: BTreeSet<&str> = top(&compared.create_only).into_iter().filter(is_open).collect();
        tally.judge(Row::CreateOnly, differences(&found, &expected));
    }
}

fn lists_within(compared: &Compared<'_>, tally: &mut Tally) {
    let access = &compared.spec.access;
    let lists: [(&str, &[PropertyPath]); 4] = [
        ("readOnlyProperties", &access.read_only),
        ("createOnlyProperties", &access.create_only),
        ("conditionalCreateOnlyProperties", &access.conditional_create_only),
        ("deprecatedProperties", &access.deprecated),
    ];
    for (key, paths) in lists {
        let (expected, found) = (listed(&compared.node, compared.root, key), of_spec(&compared.node, paths));
        let is_top_known = matches!(key, "readOnlyProperties" | "createOnlyProperties");
        let of_row = |ways: &BTreeSet<String>| -> BTreeSet<String> {
            let all = ways.iter().filter(|way| !is_top_known || way.contains('/'));
            all.cloned().collect()
        };
        judge_each(Row::AccessWithin, &of_row(&found), &of_row(&expected), key, tally);
    }
    let found = of_spec(&compared.node, &access.write_only);
    judge_each(Row::WriteOnly, &found, &compared.write_only, "writeOnlyProperties", tally);
}

/// Judges each way of two lists.
fn judge_each(row: Row, found: &BTreeSet<String>, expected: &BTreeSet<String>, key: &str, tally: &mut Tally) {
    for way in found | expected {
        let kind = if expected.contains(&way) { "not marked" } else { "not in the schema" };
        let message = || match kind {
            "not marked" => format!("found no mark, expected it as in {key}"),
            _ => format!("found a mark, expected none: {key} doesn't have it"),
        };
        let is_right = found.contains(&way) && expected.contains(&way);
        tally.judge(row, Fault::unless(is_right, &way, kind, message));
    }
}

/// What one of two sets has and the other lacks.
fn differences(found: &BTreeSet<&str>, expected: &BTreeSet<&str>) -> Vec<Fault> {
    let lacks = expected
        .difference(found)
        .map(|name| Fault::new(*name, "lacks", format!("found a list without {name}, expected it")));
    let more = found
        .difference(expected)
        .map(|name| Fault::new(*name, "more", format!("found a list with {name}, expected one without")));
    lacks.chain(more).collect()
}

/// Compares what a patch can change with what an update may change.
fn updatable(compared: &Compared<'_>, tally: &mut Tally) {
    if compared.handler("update").is_none() {
        return;
    }
    let mut faults = Vec::new();
    if !compared.spec.has(Handler::Update) {
        faults.push(Fault::new("update", "not offered", "found no update"));
        tally.judge(Row::Updatable, faults);
        return;
    }
    let access = &compared.spec.access;
    let known = |paths: &[PropertyPath]| of_spec(&compared.node, paths);
    let (read_only, create_only, write_only) =
        (known(&access.read_only), known(&access.create_only), known(&access.write_only));
    let settable = compared.spec.settable();
    for (name, node) in compared.node.properties() {
        if compared.identifier.iter().any(|part| part == name) {
            continue;
        }
        let is_open = !Compared::is_all_in(&[&compared.read_only, &compared.create_only], &node, name);
        let property = compared.spec.model.property(name);
        let is_offered = property.is_some_and(|property| settable.by_update(property));
        if is_open != is_offered {
            faults.push(if is_open {
                Fault::new(
                    name,
                    "can't be changed",
                    "found a property that no patch changes, expected one that can",
                )
            } else {
                Fault::new(
                    name,
                    "is offered",
                    "found a property that a patch changes, expected one that can't",
                )
            });
        }
        if !is_open {
            continue;
        }
        let lists = [
            (&compared.read_only, &read_only, "read-only"),
            (&compared.create_only, &create_only, "create-only"),
            (&compared.write_only, &write_only, "write-only"),
        ];
        for (expected, found, kind) in lists {
            let here = within(expected).chain(top(expected)).filter(|way| path::first(way) == name);
            for way in here.filter(|way| !found.contains(*way)) {
                faults.push(Fault::new(way, kind, format!("found no mark, expected {kind}")));
            }
        }
    }
    tally.judge(Row::Updatable, faults);
}
