"""What iam-policy-validator finds in identity policies: on each line of stdin one as a JSON string, on each of stdout a JSON list.

The argument is a folder with the service reference in AWS's format, so that nothing is asked of the network.
"""

import asyncio
import json
import sys

from iam_validator.core.aws_service import AWSServiceFetcher
from iam_validator.core.config.config_loader import ValidatorConfig
from iam_validator.core.models import IAMPolicy
from iam_validator.core.policy_checks import validate_policies


def finding(issue):
    return {
        "kind": issue.issue_type,
        "action": issue.action,
        "resource": issue.resource,
        "key": issue.condition_key,
        "message": issue.message,
    }


async def main(services):
    policies = [json.loads(json.loads(line)) for line in sys.stdin]
    named = [(str(at), IAMPolicy.model_validate(policy), policy) for at, policy in enumerate(policies)]
    reference = AWSServiceFetcher(enable_cache=False, prefetch_common=False, aws_services_dir=services)
    async with reference as fetcher:
        results = await validate_policies(
            named, policy_type="IDENTITY_POLICY", config=ValidatorConfig(), fetcher=fetcher
        )
    found = {result.policy_file: [finding(issue) for issue in result.issues] for result in results}
    for name, _, _ in named:
        print(json.dumps(found[name]))


asyncio.run(main(sys.argv[1]))
