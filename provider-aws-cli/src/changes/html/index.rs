//! The index: a row per service.

use codegen::changes::{Changes, ServiceChanges};
use maud::{Markup, html};

use super::counts::Counts;
use super::file_name;
use super::parts::{Editions, badge, code, count, legend, verdict, visible};
use crate::changes::policies::PolicyChanges;
use crate::wording::counted;

pub(super) fn title(changes: &Changes) -> String {
    format!("Provider changes: {}", changes.verdict)
}

pub(super) fn body(editions: Editions<'_>, changes: &Changes, policies: &PolicyChanges) -> Markup {
    html! {
        main { "\n"
            h1 { "Provider changes" } "\n"
            p { "From " (code(editions.old)) " to " (code(editions.new)) ": "
                (counted(changes.services.len(), "service")) " changed." } "\n"
            (verdict(changes.verdict))
            (given(policies))
            @if !changes.is_empty() {
                h2 { "Services" } "\n"
                (legend())
                (services(changes))
                p class="note" { "Fields and permissions of a resource that is new or gone aren't counted." } "\n"
            }
        } "\n"
    }
}

fn services(changes: &Changes) -> Markup {
    html! {
        div class="scroll" role="region" aria-label="Services" tabindex="0" {
            table class="services" { "\n"
                caption { "Changes per service" } "\n"
                thead { tr {
                    @for name in ["Service", "Verdict", "Resources", "Fields", "Permissions", "Pages"] {
                        th scope="col" { (name) }
                    }
                } } "\n"
                tbody { "\n" @for service in &changes.services { (row(service)) "\n" } } "\n"
            }
        } "\n"
    }
}

fn row(service: &ServiceChanges) -> Markup {
    let counts = Counts::of(service);
    html! {
        tr {
            th scope="row" {
                @match file_name(&service.service) {
                    Some(file) => a href=(file) { (service.service) },
                    None => {
                        (visible(&service.service)) " "
                        span class="what" { "(not a plain name, so it has no page)" }
                    }
                }
            }
            td { (badge(service.verdict)) }
            @for counted in [counts.resources, counts.fields, counts.permissions] { td { (count(counted)) } }
            td { (service.pages.len()) }
        }
    }
}

/// How the policies fit that the user gave.
fn given(policies: &PolicyChanges) -> Markup {
    let Some(given) = &policies.given else { return Markup::default() };
    html! {
        h2 { "The given policies" } "\n"
        @if given.suffice() {
            p {
                "They still allow what they allowed: " (counted(given.allowed, "operation"))
                " of changed resources."
            } "\n"
        } @else {
            p { "They allowed these operations, and lack actions that are required now:" } "\n"
            ul { "\n"
                @for change in &given.denied {
                    li {
                        (visible(&change.operation)) " of " (code(&change.type_name)) ": "
                        @for action in &change.added { (code(action)) " " }
                    } "\n"
                }
            } "\n"
        }
    }
}
