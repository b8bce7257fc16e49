//! Changes as plain text: a service, its verdict, and a line for each change.

use std::fmt::Write;

use codegen::changes::{Change, Changes, PageChange, PageChangeKind, ResourceChanges, ServiceChanges};

use super::policies::{PolicyChange, PolicyChanges};
use crate::wording::{counted, escaped};

/// How many changes of the API are listed of one kind, unless all are asked for.
const FEW: usize = 12;

/// The changes, and what they mean.
#[must_use]
pub fn text(changes: &Changes, policies: &PolicyChanges, is_verbose: bool) -> String {
    let mut text = String::new();
    for service in &changes.services {
        add_service(&mut text, service, is_verbose);
    }
    add_policies(&mut text, policies);
    let verdict = match changes.services.len() {
        0 => "verdict: none, nothing differs in meaning".to_owned(),
        count => format!("verdict: {}, {} changed", changes.verdict, counted(count, "service")),
    };
    line(&mut text, 0, &verdict);
    text
}

fn add_service(text: &mut String, changes: &ServiceChanges, is_verbose: bool) {
    line(text, 0, &format!("{}: {}", changes.service, changes.verdict));
    for resource in &changes.resources {
        add_resource(text, resource, is_verbose);
    }
    add_pages(text, &changes.pages, is_verbose);
    if !changes.api.is_empty() {
        line(text, 1, "the API");
        let shown = if is_verbose { usize::MAX } else { FEW };
        for change in changes.api.iter().take(shown) {
            line(text, 2, &format!("{:<5} {}", change.verdict, plain(&change.words())));
        }
        add_more(text, changes.api.len(), shown);
    }
    text.push('\n');
}

fn add_resource(text: &mut String, resource: &ResourceChanges, is_verbose: bool) {
    line(text, 1, &resource.type_name);
    let (of_words, others): (Vec<&Change>, Vec<_>) =
        resource.changes.iter().partition(|change| change.is_of_words() && !is_verbose);
    for change in others {
        line(text, 2, &marked(change));
        if is_verbose && change.is_of_words() {
            let both = [("-", &change.from), ("+", &change.to)];
            for (mark, description) in both {
                for of in description.iter().flat_map(|description| description.lines()) {
                    line(text, 4, &format!("{mark} {of}"));
                }
            }
        }
    }
    if !of_words.is_empty() {
        line(text, 2, &format!("~ {} with other words", counted(of_words.len(), "description")));
    }
}

/// A change behind its mark: `+` for what is new, `-` for what is gone, `~` for what differs.
fn marked(change: &Change) -> String {
    let mark = match (change.is_addition(), change.is_removal()) {
        (true, false) => '+',
        (false, true) => '-',
        _ => '~',
    };
    format!("{mark} {}", plain(&change.words()))
}

fn add_pages(text: &mut String, pages: &[PageChange], is_verbose: bool) {
    // What a page of a resource says is among the resource's changes.
    let is_shown =
        |page: &&PageChange| is_verbose || page.kind != PageChangeKind::Changed || page.type_name.is_none();
    let dialects = pages.iter().filter(|page| page.from_dialect.is_some()).count();
    let shown: Vec<&PageChange> =
        pages.iter().filter(|page| page.kind != PageChangeKind::Dialect).filter(is_shown).collect();
    if shown.is_empty() && dialects == 0 {
        return;
    }
    line(text, 1, "the pages");
    let most = if is_verbose { usize::MAX } else { FEW };
    for page in shown.iter().take(most) {
        line(text, 2, &of_page(page));
        if page.type_name.is_none() || is_verbose {
            for change in &page.changes {
                line(text, 3, &marked(change));
            }
        }
    }
    add_more(text, shown.len(), most);
    if dialects > 0 {
        line(text, 2, &format!("~ {} in another dialect", counted(dialects, "page")));
    }
}

fn of_page(page: &PageChange) -> String {
    match page.kind {
        PageChangeKind::Added => format!("+ {} is new", page.id),
        PageChangeKind::Removed => format!("- {} is gone", page.id),
        PageChangeKind::Merged => format!("~ {} is merged into {}", page.id, page.into.join(", ")),
        PageChangeKind::Changed | PageChangeKind::Dialect => format!("~ {}", page.id),
    }
}

fn add_policies(text: &mut String, policies: &PolicyChanges) {
    let added: Vec<&PolicyChange> = policies.operations.iter().filter(|one| !one.added.is_empty()).collect();
    if !added.is_empty() {
        line(text, 0, "policies that lack these are denied, once AWS's handlers ask for them:");
        for change in added {
            let PolicyChange { type_name, operation, added, .. } = change;
            line(text, 1, &format!("{operation} of {type_name}: {}", added.join(", ")));
        }
        text.push('\n');
    }
    if let Some(given) = &policies.given {
        for PolicyChange { type_name, operation, added, .. } in &given.denied {
            let lacks =
                format!("the policy allowed {operation} of {type_name}, and lacks {}", added.join(", "));
            line(text, 0, &lacks);
        }
        if given.suffice() {
            let operations = counted(given.allowed, "operation");
            line(
                text,
                0,
                &format!("the policy still allows what it allowed: {operations} of changed resources"),
            );
        }
        text.push('\n');
    }
}

fn add_more(text: &mut String, all: usize, shown: usize) {
    if let Some(more @ 1..) = all.checked_sub(shown) {
        line(text, 2, &format!("… and {more} more (--verbose lists all)"));
    }
}

/// Words without the marks of Markdown around code.
fn plain(words: &str) -> String {
    words.replace('`', "")
}

fn line(text: &mut String, depth: usize, words: &str) {
    // Writing into a text can't fail.
    let _ = writeln!(text, "{:width$}{}", "", escaped(words), width = 2 * depth);
}
