//! Trust policies: who may assume a role.

use std::collections::BTreeMap;

use iam_policy::Conditions;
use iam_policy::arn::parts;

use super::oidc::OidcSubject;
use super::target::Target;

/// The service that a role for Cloud Control's handlers trusts.
pub(super) const TRUSTED_SERVICE: &str = cloud_control::SERVICE_PRINCIPAL;

/// The condition key of the account on whose behalf a service calls.
const SOURCE_ACCOUNT: &str = "aws:SourceAccount";

/// A trust policy that leaves open the partition and account, unless they are known.
///
/// [`Emission::render`](crate::Emission::render) writes it in each language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TrustTemplate {
    statements: Vec<TrustStatement>,
}

/// A statement that lets a principal assume a role.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct TrustStatement {
    pub(crate) principal: Principal,
    /// The values may have `${Account}` for the open account.
    pub(crate) conditions: Conditions,
}

/// Who may assume a role.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Principal {
    /// A service of AWS.
    Service(&'static str),
    /// Who has a token of an OIDC provider, by the ARN template of the provider.
    Oidc(String),
}

#[cfg(feature = "render")]
impl Principal {
    /// The type of the principal in documents.
    pub(crate) const fn kind(&self) -> &'static str {
        match self {
            Self::Service(_) => "Service",
            Self::Oidc(_) => "Federated",
        }
    }

    /// The service, or an ARN template.
    pub(crate) fn id(&self) -> &str {
        match self {
            Self::Service(service) => service,
            Self::Oidc(provider) => provider,
        }
    }

    /// The action by which it assumes a role.
    pub(crate) const fn action(&self) -> &'static str {
        match self {
            Self::Service(_) => "sts:AssumeRole",
            Self::Oidc(_) => "sts:AssumeRoleWithWebIdentity",
        }
    }
}

impl TrustTemplate {
    #[cfg(feature = "render")]
    pub(crate) fn statements(&self) -> &[TrustStatement] {
        &self.statements
    }

    /// Lets CloudFormation assume a role, for calls of the role's own account only.
    pub(super) fn of_handlers(role: &str, target: &Target) -> Self {
        let of_role =
            parts(role).map(|[_, _, _, _, account, _]| account).filter(|account| *account != "${Account}");
        let account = of_role.or(target.known_account()).unwrap_or("${Account}");
        let conditions = condition("StringEquals", SOURCE_ACCOUNT, account);
        let statement = TrustStatement { principal: Principal::Service(TRUSTED_SERVICE), conditions };
        Self { statements: vec![statement] }
    }

    /// Lets jobs of a CI assume a role; `None` if there are none.
    pub(super) fn of_jobs(jobs: &[OidcSubject], target: &Target) -> Option<Self> {
        let statements = jobs.iter().map(|job| {
            let provider = job.provider();
            let partition = target.known_partition().unwrap_or("${Partition}");
            let account = target.known_account().unwrap_or("${Account}");
            let arn = format!("arn:{partition}:iam::{account}:oidc-provider/{provider}");
            let mut conditions = condition("StringEquals", &format!("{provider}:aud"), job.audience());
            let operator = if job.subject().contains('*') { "StringLike" } else { "StringEquals" };
            let subject = (format!("{provider}:sub"), vec![job.subject().to_owned()]);
            conditions.entry(operator.to_owned()).or_default().extend([subject]);
            TrustStatement { principal: Principal::Oidc(arn), conditions }
        });
        let statements: Vec<TrustStatement> = statements.collect();
        (!statements.is_empty()).then_some(Self { statements })
    }
}

fn condition(operator: &str, key: &str, value: &str) -> Conditions {
    let keys = BTreeMap::from([(key.to_owned(), vec![value.to_owned()])]);
    Conditions::from([(operator.to_owned(), keys)])
}
