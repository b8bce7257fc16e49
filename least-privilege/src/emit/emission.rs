//! What an emitter returns: policies, and why they are as they are.

use super::reason::Reason;
use super::template::PolicyTemplate;
use super::warning::Warning;

/// The service that a role for Cloud Control's handlers trusts.
pub(crate) const TRUSTED_SERVICE: &str = cloud_control::SERVICE_PRINCIPAL;

/// The trust policy of a role for handlers.
pub(super) const TRUST_POLICY: &str = r#"{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Principal": {
        "Service": "cloudformation.amazonaws.com"
      },
      "Action": "sts:AssumeRole"
    }
  ]
}"#;

/// The policies of a caller and, if the caller passes a role, of that role.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Emission {
    /// The policies to attach to the caller: one, or several managed policies if one would be too large.
    pub caller: Vec<PolicyTemplate>,
    /// The role that the handlers use, if the caller passes one.
    pub role: Option<RolePolicies>,
    /// What to know before attaching the policies; sorted, without duplicates.
    pub warnings: Vec<Warning>,
    /// Which operation requires which action, and why.
    pub reasons: Vec<Reason>,
}

/// The policies of a role that the caller passes to Cloud Control.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct RolePolicies {
    /// The ARN of the role.
    pub arn: String,
    /// The policies to attach to the role.
    pub policies: Vec<PolicyTemplate>,
    /// The trust policy of the role, as JSON: it lets CloudFormation assume the role.
    pub trust: &'static str,
}

#[cfg(test)]
mod tests {
    use super::{TRUST_POLICY, TRUSTED_SERVICE};

    #[test]
    fn the_trust_policy_trusts_the_service() {
        let policy: serde_json::Value = serde_json::from_str(TRUST_POLICY).expect("JSON");
        assert_eq!(policy["Statement"][0]["Principal"]["Service"], TRUSTED_SERVICE);
    }
}
