"""What parliament finds in policies: on each line of stdin one as a JSON string, on each of stdout a JSON list.

Where parliament does not know an action, it looks at nothing else of the statement. So the statement is looked at
without the action, too.
"""

import json
import sys
import warnings

warnings.simplefilter("ignore")  # Of pkg_resources, which parliament uses.

import parliament


def is_known(action):
    try:
        return bool(parliament.expand_action(action))
    except (parliament.UnknownActionException, parliament.UnknownPrefixException):
        return False


def findings(text):
    found = parliament.analyze_policy_string(text).findings
    return [{"kind": it.issue, "detail": it.detail, "place": it.location.get("string")} for it in found]


def listed(value):
    return value if isinstance(value, list) else [value]


def look_at(text):
    found = findings(text)
    if any(it["kind"].startswith("UNKNOWN_") for it in found):
        policy = json.loads(text)
        for statement in listed(policy["Statement"]):
            actions = listed(statement["Action"])
            statement["Action"] = [action for action in actions if is_known(action)]
            if statement["Action"] and statement["Action"] != actions:
                found += findings(json.dumps({**policy, "Statement": statement}))
    return found


for line in sys.stdin:
    print(json.dumps(look_at(json.loads(line))))
