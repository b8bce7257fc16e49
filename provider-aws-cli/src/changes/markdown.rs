//! Changes as Markdown: the text of a pull request.

use std::fmt::Write;

use codegen::changes::{ApiChange, Change, Changes, PageChange, PageChangeKind, ServiceChanges, Verdict};

use super::policies::{PolicyChange, PolicyChanges};
use crate::wording::counted;

/// Forges refuse longer texts.
const LONGEST: usize = 60_000;

/// The changes, and what they mean.
#[must_use]
pub fn markdown(changes: &Changes, policies: &PolicyChanges) -> String {
    let mut text = match changes.services.len() {
        0 => "**Verdict: none.** Nothing differs in meaning.\n".to_owned(),
        count => format!("**Verdict: {}.** {} changed.\n", changes.verdict, counted(count, "service")),
    };
    add_policies(&mut text, policies);
    let mut left_out = 0;
    for service in &changes.services {
        let section = of_service(service);
        if text.len() + section.len() > LONGEST {
            left_out += 1;
        } else {
            text.push_str(&section);
        }
    }
    if left_out > 0 {
        push(&mut text, &format!("\n{} more are too long to show here.", counted(left_out, "service")));
    }
    text
}

fn of_service(changes: &ServiceChanges) -> String {
    let mut text = String::new();
    push(&mut text, &format!("\n## {}: {}", changes.service, changes.verdict));
    let (breaking, others): (Vec<&ApiChange>, Vec<_>) =
        changes.api.iter().partition(|change| change.verdict == Verdict::Major);
    if !breaking.is_empty() {
        push(&mut text, "\n### What breaks\n");
        breaking.iter().for_each(|change| push(&mut text, &format!("- {}", change.words())));
    }
    for resource in &changes.resources {
        push(&mut text, &format!("\n### {}\n", resource.type_name));
        let (of_words, facts): (Vec<&Change>, Vec<_>) =
            resource.changes.iter().partition(|change| change.is_of_words());
        facts.iter().for_each(|change| push(&mut text, &format!("- {}", change.words())));
        if !of_words.is_empty() {
            let count = counted(of_words.len(), "description");
            push(&mut text, &format!("\n<details><summary>{count} with other words</summary>\n"));
            of_words.iter().for_each(|change| add_words(&mut text, change));
            push(&mut text, "\n</details>");
        }
    }
    add_pages(&mut text, &changes.pages);
    if !others.is_empty() {
        let count = counted(others.len(), "new item");
        push(&mut text, &format!("\n<details><summary>{count} of the API</summary>\n"));
        others.iter().for_each(|change| push(&mut text, &format!("- {}", change.words())));
        push(&mut text, "\n</details>");
    }
    text
}

/// A description before and after, as a diff in a fence that no description can close.
fn add_words(text: &mut String, change: &Change) {
    let what = if change.subject.is_empty() { "the resource" } else { &change.subject };
    let [from, to] = [&change.from, &change.to].map(|text| text.as_deref().unwrap_or_default());
    let longest =
        [from, to].iter().flat_map(|text| text.split(|c| c != '`')).map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(3.max(longest + 1));
    push(text, &format!("\n{what}:\n\n{fence}diff"));
    from.lines().for_each(|line| push(text, &format!("- {line}")));
    to.lines().for_each(|line| push(text, &format!("+ {line}")));
    push(text, &fence);
}

fn add_pages(text: &mut String, pages: &[PageChange]) {
    let lines: Vec<String> = pages.iter().filter_map(of_page).collect();
    if lines.is_empty() {
        return;
    }
    push(text, &format!("\n<details><summary>{}</summary>\n", counted(lines.len(), "page")));
    lines.iter().for_each(|line| push(text, line));
    push(text, "\n</details>");
}

fn of_page(page: &PageChange) -> Option<String> {
    let id = format!("- `{}`", page.id);
    let dialect = page.from_dialect.zip(page.to_dialect);
    let words = match page.kind {
        PageChangeKind::Added => "is new".to_owned(),
        PageChangeKind::Removed => "is gone".to_owned(),
        PageChangeKind::Merged => format!("is merged into {}", page.into.join(", ")),
        PageChangeKind::Dialect => return dialect.map(|(from, to)| format!("{id} has {to}, had {from}")),
        // What pages of a resource say is among the changes of the resource.
        _ if page.type_name.is_some() => return None,
        _ => {
            let changes: Vec<String> =
                page.changes.iter().map(|change| format!("\n  - {}", change.words())).collect();
            format!("says something else{}", changes.concat())
        }
    };
    Some(format!("{id} {words}"))
}

fn add_policies(text: &mut String, policies: &PolicyChanges) {
    let added: Vec<&PolicyChange> = policies.operations.iter().filter(|one| !one.added.is_empty()).collect();
    if !added.is_empty() {
        push(
            text,
            "\n## Policies\n\nPolicies that lack these are denied, once AWS's handlers ask for them:\n",
        );
        push(text, "| operation | actions |\n| --- | --- |");
        for PolicyChange { type_name, operation, added, .. } in added {
            push(text, &format!("| {operation} of {type_name} | {} |", actions(added)));
        }
    }
    if let Some(given) = &policies.given {
        push(text, "");
        for PolicyChange { type_name, operation, added, .. } in &given.denied {
            push(
                text,
                &format!("- The policy allowed {operation} of {type_name}, and lacks {}.", actions(added)),
            );
        }
        if given.suffice() {
            push(text, "The policy still allows what it allowed.");
        }
    }
}

fn actions(actions: &[String]) -> String {
    let plain = |action: &String| {
        action.chars().filter(|c| !c.is_control() && !"`|".contains(*c)).collect::<String>()
    };
    actions.iter().map(|action| format!("`{}`", plain(action))).collect::<Vec<_>>().join(", ")
}

fn push(text: &mut String, line: &str) {
    // Writing into a text can't fail.
    let _ = writeln!(text, "{line}");
}
