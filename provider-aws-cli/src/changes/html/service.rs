//! The page of a service: what breaks, permissions, resources, pages, new items of the API.

use codegen::changes::{
    ApiChange, Change, PageChange, PageChangeKind, ResourceChanges, ServiceChanges, Verdict,
};
use maud::{Markup, html};

use super::parts::{Editions, Mark, Row, code, details, legend, table, three_columns, verdict, visible};
use crate::changes::policies::{PolicyChange, PolicyChanges};

const BEFORE_AND_AFTER: [&str; 2] = ["Before", "After"];

pub(super) fn title(service: &ServiceChanges) -> String {
    format!("{}: {}", service.service, service.verdict)
}

pub(super) fn body(editions: Editions<'_>, service: &ServiceChanges, policies: &PolicyChanges) -> Markup {
    let (breaking, others): (Vec<&ApiChange>, Vec<_>) =
        service.api.iter().partition(|change| change.verdict == Verdict::Major);
    html! {
        nav { a href="index.html" { "All services" } } "\n"
        main { "\n"
            h1 { "Changes of " (code(&service.service)) } "\n"
            p { "From " (code(editions.old)) " to " (code(editions.new)) "." } "\n"
            (verdict(service.verdict))
            (legend())
            @if !breaking.is_empty() {
                h2 { "What breaks" } "\n"
                (table("Items of the API that are gone or differ", BEFORE_AND_AFTER, &items(&breaking)))
            }
            (permissions(service, policies))
            @if !service.resources.is_empty() {
                h2 { "Resources" } "\n"
                @for changes in &service.resources { (resource(changes)) }
            }
            (pages(&service.pages))
            @if !others.is_empty() {
                h2 { "New in the API" } "\n"
                @let table = table("Items of the API that are new", BEFORE_AND_AFTER, &items(&others));
                (details(others.len(), "item", &table))
            }
        } "\n"
    }
}

fn items(changes: &[&ApiChange]) -> Vec<Row> {
    changes.iter().map(|change| Row::of_item(change)).collect()
}

/// The operations that require other permissions: those that lack them are denied.
fn permissions(service: &ServiceChanges, policies: &PolicyChanges) -> Markup {
    let is_here = |change: &&PolicyChange| {
        service.resources.iter().any(|resource| resource.type_name == change.type_name)
    };
    let changed: Vec<&PolicyChange> = policies.operations.iter().filter(is_here).collect();
    if changed.is_empty() {
        return Markup::default();
    }
    let rows = changed.into_iter().map(|change| {
        let operation = html! { (visible(&change.operation)) " of " (code(&change.type_name)) };
        (operation, [&change.removed, &change.added].map(|actions| list(actions)))
    });
    let heads = ["Operation", "No longer required", "Newly required"];
    html! {
        h2 { "Permissions" } "\n"
        p { "Policies that lack what is newly required are denied, once AWS's handlers ask for it." } "\n"
        (three_columns("What operations require", heads, rows))
    }
}

fn list(actions: &[String]) -> Option<Markup> {
    (!actions.is_empty()).then(|| html! { ul { @for action in actions { li { (code(action)) } } } })
}

fn resource(resource: &ResourceChanges) -> Markup {
    let (of_words, facts): (Vec<&Change>, Vec<_>) =
        resource.changes.iter().partition(|change| change.is_of_words());
    let rows = |changes: &[&Change]| changes.iter().map(|change| Row::of(change)).collect::<Vec<_>>();
    let name = &resource.type_name;
    html! {
        h3 { (code(name)) } "\n"
        @if !facts.is_empty() { (table(&format!("Facts of {name}"), BEFORE_AND_AFTER, &rows(&facts))) }
        @if !of_words.is_empty() {
            (details(
                of_words.len(),
                "description",
                &table(&format!("Descriptions of {name}"), BEFORE_AND_AFTER, &rows(&of_words)),
            ))
        }
    }
}

fn pages(pages: &[PageChange]) -> Markup {
    let rows: Vec<Row> = pages.iter().map(page).collect();
    // What pages of a resource say is among the changes of the resource.
    let left_out = pages.iter().filter(|page| page.type_name.is_none());
    let said: Vec<Row> = left_out
        .flat_map(|page| page.changes.iter().map(move |change| (page, Row::of(change))))
        .map(|(page, row)| Row {
            subject: format!("{} {}", page.id, row.subject).trim_end().to_owned(),
            ..row
        })
        .collect();
    html! {
        @if !rows.is_empty() {
            h2 { "Pages" } "\n"
            @let heads = ["Dialect before", "Dialect after"];
            (details(rows.len(), "page", &table("Pages, and their dialects", heads, &rows)))
        }
        @if !said.is_empty() {
            h3 { "Pages without a resource" } "\n"
            (details(said.len(), "change", &table("What pages without a resource say", BEFORE_AND_AFTER, &said)))
        }
    }
}

fn page(page: &PageChange) -> Row {
    let (mark, what) = match page.kind {
        PageChangeKind::Added => (Mark::Added, "page".to_owned()),
        PageChangeKind::Removed => (Mark::Removed, "page".to_owned()),
        PageChangeKind::Merged => (Mark::Changed, format!("merged into {}", page.into.join(", "))),
        PageChangeKind::Changed => (Mark::Changed, "says something else".to_owned()),
        PageChangeKind::Dialect => (Mark::Changed, "says the same in another dialect".to_owned()),
    };
    let [from, to] = [page.from_dialect, page.to_dialect]
        .map(|dialect| dialect.map(|dialect| html! { (visible(&dialect.to_string().replace('`', ""))) }));
    Row { mark, subject: page.id.clone(), what, from, to }
}
