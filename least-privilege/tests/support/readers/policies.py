"""Reads a module of CDK policies by its syntax tree, and prints the statements as JSON."""

import ast
import json
import sys

PARTS = {"PARTITION": "*", "REGION": "*", "ACCOUNT_ID": "*"}


def value(node):
    if isinstance(node, ast.Constant):
        return node.value
    if isinstance(node, ast.List):
        return [value(item) for item in node.elts]
    if isinstance(node, ast.Dict):
        return {value(key): value(item) for key, item in zip(node.keys, node.values)}
    if isinstance(node, ast.JoinedStr):
        return "".join(value(piece) for piece in node.values)
    if isinstance(node, ast.FormattedValue):
        assert node.value.value.id == "Aws"
        return PARTS[node.value.attr]
    if isinstance(node, ast.Attribute) and ast.unparse(node.value) == "iam.Effect":
        return node.attr.capitalize()
    if isinstance(node, ast.Call):
        arguments = {keyword.arg: value(keyword.value) for keyword in node.keywords}
        name = ast.unparse(node.func)
        if name == "iam.PolicyStatement":
            names = {"sid": "Sid", "effect": "Effect", "actions": "Action", "resources": "Resource",
                     "conditions": "Condition"}
            return {names[key]: item for key, item in arguments.items()}
        if name == "iam.ManagedPolicy":
            assert node.args[0].id == "scope"
            return {"id": value(node.args[1]), "statements": arguments["statements"]}
        if name == "iam.ServicePrincipal":
            return [{"principal": {"Service": value(node.args[0])}, "action": "sts:AssumeRole",
                     "condition": arguments["conditions"]}]
        if name == "iam.WebIdentityPrincipal":
            return [{"principal": {"Federated": value(node.args[0])}, "action": "sts:AssumeRoleWithWebIdentity",
                     "condition": arguments["conditions"]}]
        if name == "iam.CompositePrincipal":
            return [statement for principal in node.args for statement in value(principal)]
        if name == "caller_policies":
            assert node.args[0].id == "scope"
            return returned["caller_policies"]
        if name == "iam.Role":
            return arguments
    raise ValueError(ast.dump(node))


module = ast.parse(sys.stdin.read())
functions = {node.name: node for node in module.body if isinstance(node, ast.FunctionDef)}
returned = {}
for name, function in functions.items():
    returned[name] = value(function.body[-1].value)
role = returned.get("role")
caller_role = returned.get("caller_role")
if caller_role:
    assert caller_role["managed_policies"] == returned["caller_policies"]
print(json.dumps({
    "caller": returned["caller_policies"],
    "callerRole": caller_role and caller_role["assumed_by"],
    "role": role and {
        "name": role["role_name"],
        "path": role["path"],
        "trust": role["assumed_by"],
        "policies": role["managed_policies"],
    },
}))
