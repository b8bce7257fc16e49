//! IAM actions: patterns of actions in policy documents, and what an action does by its name.

pub use cloud_control::Action;

/// Whether a policy document may list a text as an action: `*`, `*:*`, or `service:Action` with wildcards in the name
/// only.
pub(crate) fn is_action_pattern(text: &str) -> bool {
    // A document may spell the prefix in any case, and use `*` for it only if the name is `*` as well.
    matches!(text, "*" | "*:*") || Action::parse(&text.to_ascii_lowercase()).is_some()
}

/// Whether an action only reads, by the verb that its name begins with. The reference doesn't say what actions do.
///
/// ```
/// use iam_policy::action::is_read;
///
/// assert!(is_read("GetStage") && is_read("BatchGetProjects"));
/// assert!(!is_read("UpdateStage"));
/// ```
#[must_use]
pub fn is_read(name: &str) -> bool {
    ["Get", "List", "Describe", "BatchGet"].iter().any(|verb| name.starts_with(verb))
}
