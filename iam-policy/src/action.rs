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

/// Whether an action is about tags, by its name.
///
/// ```
/// use iam_policy::action::is_about_tags;
///
/// assert!(is_about_tags("UntagResource") && is_about_tags("PutBucketTagging"));
/// assert!(!is_about_tags("UpdateStage"));
/// ```
#[must_use]
pub fn is_about_tags(name: &str) -> bool {
    name.contains("Tag") || name.contains("Untag")
}

/// Whether an action sets or removes tags, by its name.
#[must_use]
pub fn sets_tags(name: &str) -> bool {
    !is_read(name) && is_about_tags(name)
}
