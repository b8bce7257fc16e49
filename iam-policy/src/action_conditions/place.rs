//! Where actions take place: which services are called in one region whatever the region of their resources, which ARNs
//! have no account, and which resources are legitimately another account's.

use cloud_control::{Action, letters};

use crate::action::sets_tags;
use crate::arn::parts;

/// A service, or an action of it, for which a rule doesn't hold, and why.
struct Exception {
    subject: &'static str,
    reason: &'static str,
}

/// A kind of resources, by the service and the beginning of the resource part of their ARNs, and why.
struct Resources {
    service: &'static str,
    begins: &'static str,
    reason: &'static str,
}

const ONE_REGION: &str = "It has one endpoint for all regions.";
const BILLING: &str = "Billing has one endpoint for all regions.";
const SHARED: &str = "Resource Access Manager shares it with other accounts.";

/// Services whose calls aren't made in the region of the operation, sorted.
const OTHER_REGIONS: &[Exception] = &[
    exception("account", ONE_REGION),
    exception("artifact", ONE_REGION),
    exception("aws-marketplace", ONE_REGION),
    exception("aws-marketplace-management", ONE_REGION),
    exception("aws-portal", BILLING),
    exception("bcm-dashboards", BILLING),
    exception("bcm-data-exports", BILLING),
    exception("bcm-pricing-calculator", BILLING),
    exception("bcm-recommended-actions", BILLING),
    exception("billing", BILLING),
    exception("billingconductor", BILLING),
    exception("budgets", BILLING),
    exception("ce", BILLING),
    exception("chatbot", ONE_REGION),
    exception("cloudfront", ONE_REGION),
    exception("cloudfront-keyvaluestore", ONE_REGION),
    exception("consolidatedbilling", BILLING),
    exception("cost-optimization-hub", BILLING),
    exception("cur", BILLING),
    exception("devicefarm", ONE_REGION),
    exception("dynamodb", "The handlers of a global table call the regions of its replicas."),
    exception("ecr-public", ONE_REGION),
    exception("freetier", BILLING),
    exception("globalaccelerator", ONE_REGION),
    exception("health", ONE_REGION),
    exception("iam", ONE_REGION),
    exception("importexport", ONE_REGION),
    exception("invoicing", BILLING),
    exception("kms", "The handlers of a replica call the region of the primary key."),
    exception("mgh", "It is called in the home region of a migration."),
    exception("networkmanager", ONE_REGION),
    exception("notifications", ONE_REGION),
    exception("notifications-contacts", ONE_REGION),
    exception("organizations", ONE_REGION),
    exception("payments", BILLING),
    exception("pricing", ONE_REGION),
    exception("purchase-orders", BILLING),
    exception("route53", ONE_REGION),
    exception("route53-recovery-cluster", "Its clusters have endpoints in five regions."),
    exception("route53-recovery-control-config", ONE_REGION),
    exception("route53-recovery-readiness", ONE_REGION),
    exception("route53domains", ONE_REGION),
    exception("s3", "Buckets of all regions have one name space, and are listed in any region."),
    exception("savingsplans", ONE_REGION),
    exception("shield", ONE_REGION),
    exception("ssm-incidents", "The handlers of a replication set call its regions."),
    exception("sts", "It has an endpoint for all regions beside those of regions."),
    exception("support", ONE_REGION),
    exception("supportapp", ONE_REGION),
    exception("supportplans", ONE_REGION),
    exception("sustainability", BILLING),
    exception("tax", BILLING),
    exception("trustedadvisor", ONE_REGION),
    exception("waf", ONE_REGION),
    exception("wafv2", "What protects CloudFront is called in one region."),
];

/// Services whose ARNs without an account are those of resources that an account owns, sorted. Others, such as
/// `bedrock`'s foundation models, belong to AWS or to an organization.
const WITHOUT_ACCOUNT: &[Exception] = &[
    exception("apigateway", "An API belongs to the account that made it."),
    exception("gamelift", "An alias belongs to the account that made it."),
    exception("route53", "A hosted zone belongs to the account that made it."),
    exception(
        "s3",
        "A bucket belongs to the account that made it, although its name is unique in a partition.",
    ),
];

/// Actions whose requests have no `aws:ResourceAccount`, sorted.
const WITHOUT_RESOURCE_ACCOUNT: &[Exception] = &[
    exception("route53:AssociateVPCWithHostedZone", CROSS_ACCOUNT_ZONE),
    exception("route53:CreateVPCAssociationAuthorization", CROSS_ACCOUNT_ZONE),
    exception("route53:DeleteVPCAssociationAuthorization", CROSS_ACCOUNT_ZONE),
    exception("route53:DisassociateVPCFromHostedZone", CROSS_ACCOUNT_ZONE),
    exception("route53:ListHostedZonesByVPC", CROSS_ACCOUNT_ZONE),
];

const CROSS_ACCOUNT_ZONE: &str =
    "The zone and the VPC may belong to two accounts, so the request doesn't say one.";

/// Resources that operations on other types use although another account owns them, sorted.
const ANOTHER_ACCOUNTS: &[Resources] = &[
    resources("acm-pca", "certificate-authority/", SHARED),
    resources("appmesh", "mesh/", SHARED),
    resources("backup", "backup-vault:", "Backups are copied to vaults of other accounts."),
    resources("catalog", "portfolio/", "A portfolio is shared with other accounts."),
    resources("catalog", "product/", "A product is shared with its portfolio."),
    resources("codeartifact", "", "Packages are read from domains and repositories of other accounts."),
    resources("ec2", "capacity-reservation/", SHARED),
    resources("ec2", "dedicated-host/", SHARED),
    resources("ec2", "image/", "An image belongs to whoever published it."),
    resources("ec2", "ipam-pool/", SHARED),
    resources("ec2", "local-gateway", SHARED),
    resources("ec2", "placement-group/", SHARED),
    resources("ec2", "prefix-list/", SHARED),
    resources("ec2", "security-group/", SHARED),
    resources("ec2", "snapshot/", "A snapshot is shared with other accounts."),
    resources("ec2", "subnet/", SHARED),
    resources("ec2", "traffic-mirror-target/", SHARED),
    resources("ec2", "transit-gateway", SHARED),
    resources("ec2", "verified-access-group/", SHARED),
    resources("ec2", "vpc-endpoint-service/", "An endpoint connects to a service of another account."),
    resources(
        "ec2",
        "vpc/",
        "A subnet that is shared is in the VPC of its owner, and VPCs of accounts are peered.",
    ),
    resources("ecr", "repository/", "Images are pulled from repositories of other accounts."),
    resources("events", "event-bus/", "Events are sent to buses of other accounts."),
    resources("glue", "", "A data catalog is shared with other accounts."),
    resources("iam", "policy/", "Policies that AWS manages are in an account of AWS."),
    resources("imagebuilder", "", "Components and images are shared, and AWS has its own."),
    resources("kinesis", "stream/", "Records are sent to streams of other accounts."),
    resources("kms", "key/", "The policy of a key lets other accounts use it."),
    resources("lambda", "layer:", "A layer belongs to whoever published it."),
    resources("license-manager", "license-configuration:", SHARED),
    resources("logs", "destination:", "A destination receives the logs of other accounts."),
    resources("network-firewall", "", SHARED),
    resources("networkmanager", "core-network/", SHARED),
    resources("oam", "sink/", "A sink receives the telemetry of other accounts."),
    resources("organizations", "", "The ARNs of an organization have its management account."),
    resources("outposts", "outpost/", SHARED),
    resources("rds", "cluster-snapshot:", "A snapshot is shared with other accounts."),
    resources("rds", "snapshot:", "A snapshot is shared with other accounts."),
    resources("refactor-spaces", "environment/", SHARED),
    resources("route53profiles", "profile/", SHARED),
    resources("route53resolver", "firewall-rule-group/", SHARED),
    resources("route53resolver", "resolver-query-log-config/", SHARED),
    resources("route53resolver", "resolver-rule/", SHARED),
    resources("s3", "", "Code, data and logs are in buckets of other accounts."),
    resources("sagemaker", "model-package", SHARED),
    resources("secretsmanager", "secret:", "The policy of a secret lets other accounts read it."),
    resources("servicediscovery", "namespace/", SHARED),
    resources("sns", "", "Topics of other accounts are subscribed to and notified."),
    resources("sqs", "", "Messages are sent to queues of other accounts."),
    resources("ssm", "document/", "A document is shared, and AWS has its own."),
    resources("ssm", "parameter/", "A parameter is shared, and AWS has its own."),
    resources("vpc-lattice", "", SHARED),
];

const fn exception(subject: &'static str, reason: &'static str) -> Exception {
    Exception { subject, reason }
}

const fn resources(service: &'static str, begins: &'static str, reason: &'static str) -> Resources {
    Resources { service, begins, reason }
}

fn reason(table: &[Exception], subject: &str) -> Option<&'static str> {
    table.iter().find(|line| line.subject.eq_ignore_ascii_case(subject)).map(|line| line.reason)
}

/// Why the calls of a service, by its prefix, aren't always made in the region of the operation; `None` if they are.
#[must_use]
pub fn called_in_other_regions(prefix: &str) -> Option<&'static str> {
    reason(OTHER_REGIONS, prefix)
}

/// Whether requests for an action are always made in the region of the operation.
#[must_use]
pub fn is_regional(action: &str) -> bool {
    let prefix = Action::split(action).map_or("", |action| action.prefix());
    called_in_other_regions(prefix).is_none()
}

/// Whether an account that the ARN doesn't name owns the resource, and requests for the action say which one.
///
/// The ARN may be a pattern or a template: `arn:${Partition}:s3:::${BucketName}`.
#[must_use]
pub fn has_resource_account(action: &str, arn: &str) -> bool {
    let is_owned = |service: &str| reason(WITHOUT_ACCOUNT, service).is_some();
    parts(arn).is_some_and(|[_, _, service, _, account, _]| account.is_empty() && is_owned(service))
        && reason(WITHOUT_RESOURCE_ACCOUNT, action).is_none()
}

/// Why a resource that an operation on another type uses may belong to another account, by its ARN, which may be a
/// pattern or a template; `None` if it belongs to the account of the operation. Who makes, changes, tags or deletes a
/// resource owns it.
#[must_use]
pub fn may_be_another_accounts(action: &str, arn: &str) -> Option<&'static str> {
    let [_, _, service, _, _, resource] = parts(arn)?;
    let is_meant = |line: &&Resources| line.service == service && resource.starts_with(line.begins);
    let line = ANOTHER_ACCOUNTS.iter().find(is_meant)?;
    (!changes(action, resource)).then_some(line.reason)
}

/// The verbs of actions that change what they are named after.
const CHANGES: &[&str] =
    &["Cancel", "Create", "Delete", "Disable", "Enable", "Modify", "Put", "Schedule", "Update"];

/// Whether an action changes a resource, of which this is the last part of the ARN: it sets tags, or is named after it.
fn changes(action: &str, resource: &str) -> bool {
    let name = Action::split(action).map_or(action, |action| action.name());
    let kind = letters(resource.split([':', '/', '$', '*']).next().unwrap_or_default());
    let is_named = !kind.is_empty() && letters(name).contains(&kind);
    sets_tags(name) || is_named && CHANGES.iter().any(|verb| name.starts_with(verb))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_sentence(text: &str) -> bool {
        text.starts_with(|first: char| first.is_ascii_uppercase()) && text.ends_with('.')
    }

    #[test]
    fn each_line_has_its_place_and_a_reason() {
        for table in [OTHER_REGIONS, WITHOUT_ACCOUNT, WITHOUT_RESOURCE_ACCOUNT] {
            assert!(table.is_sorted_by(|a, b| a.subject < b.subject));
            assert!(table.iter().all(|line| is_sentence(line.reason)));
        }
        let key = |line: &Resources| (line.service, line.begins);
        assert!(ANOTHER_ACCOUNTS.is_sorted_by(|a, b| key(a) < key(b)));
        assert!(ANOTHER_ACCOUNTS.iter().all(|line| is_sentence(line.reason)));
    }
}
