//! A line of a table: what holds for a CloudFormation type, or for all types of a service, and why.

/// What holds for a type or a service.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line {
    /// A type, `AWS::ECS::CapacityProvider`, or a service, `AWS::ECS`, whose types have no line of their own.
    pub subject: &'static str,
    /// The service principals, sorted: `ecs-tasks.amazonaws.com`. They may have wildcards. None if a policy can't name
    /// them.
    pub principals: &'static [&'static str],
    /// Why these principals; a sentence.
    pub reason: &'static str,
}

impl Line {
    pub(super) const fn new(
        subject: &'static str,
        principals: &'static [&'static str],
        reason: &'static str,
    ) -> Self {
        Self { subject, principals, reason }
    }

    /// The line of a type in a table that is sorted by subject: its own, or that of its service.
    pub(super) fn of(table: &'static [Self], type_name: &str) -> Option<&'static Self> {
        let find = |subject: &str| {
            let at = table.binary_search_by(|line| line.subject.cmp(subject)).ok()?;
            table.get(at)
        };
        find(type_name).or_else(|| find(type_name.rsplit_once("::")?.0))
    }
}
