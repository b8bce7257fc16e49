//! IAM actions, and the patterns of them that a policy document may list.

pub use cloud_control::Action;

/// Whether a policy document may list a text as an action: `*`, `*:*`, or `service:Action` with wildcards in the name
/// only.
pub(crate) fn is_action_pattern(text: &str) -> bool {
    // A document may spell the prefix in any case, and use `*` for it only if the name is `*`, too.
    matches!(text, "*" | "*:*") || Action::parse(&text.to_ascii_lowercase()).is_some()
}
