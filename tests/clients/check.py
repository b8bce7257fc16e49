"""Holds the local endpoint against clients that nobody here wrote: boto3, and the AWS CLI.

    check.py AWS SPEC...

AWS is the AWS CLI; each SPEC the file of a type that the endpoint serves. The environment says where the endpoint is.
Every reply is held against botocore's model of the service, and a warning is an error.
"""

import datetime
import itertools
import json
import random
import subprocess
import sys
import warnings

import boto3
import botocore.config
import botocore.exceptions
import regex
import rstr

warnings.simplefilter("error")

CONFIG = botocore.config.Config(retries={"total_max_attempts": 1})
CLIENT = boto3.client("cloudcontrol", config=CONFIG)
# A type of which each resource may be empty, or have nothing but a name.
STAGE = "AWS::IVS::Stage"
WAIT = {"Delay": 1, "MaxAttempts": 30}


def hold(value, shape, at):
    """Holds a value of a reply against its shape in botocore's model: no member that it does not know, each of its type."""
    if shape.type_name == "structure":
        assert isinstance(value, dict), f"{at}: expected an object"
        for name, member in value.items():
            assert name in shape.members, f"{at}: {name} is not in the model"
            hold(member, shape.members[name], f"{at}.{name}")
    elif shape.type_name == "list":
        assert isinstance(value, list), f"{at}: expected an array"
        for item in value:
            hold(item, shape.member, f"{at}[]")
    elif shape.type_name == "timestamp":
        assert isinstance(value, (int, float)), f"{at}: expected seconds since 1970"
    elif shape.type_name == "string":
        assert isinstance(value, str), f"{at}: expected a string"
        known = getattr(shape, "enum", None)
        assert not known or value in known, f"{at}: {value} is not in the model"
    elif shape.type_name == "integer":
        assert isinstance(value, int), f"{at}: expected a number"


def hold_reply(http_response, parsed, model, **_):
    assert http_response.headers.get("x-amzn-requestid"), "a reply without a request id"
    assert parsed["ResponseMetadata"]["RequestId"], "botocore finds no request id"
    if http_response.status_code == 200:
        hold(json.loads(http_response.content), model.output_shape, model.name)


CLIENT.meta.events.register("after-call.cloudcontrol", hold_reply)


def refused(name, call, **arguments):
    """The error of a call that must fail so: by the exception class that botocore has for it, where it has one."""
    kind = getattr(CLIENT.exceptions, name, botocore.exceptions.ClientError)
    try:
        call(**arguments)
    except kind as error:
        assert error.response["Error"]["Code"] == name, error
        assert error.response["Error"]["Message"], f"{name} without a message"
        return error
    raise AssertionError(f"expected {name}")


def text(number, pattern, least, most):
    """A text of a pattern and length, or None if none is found."""
    made = (rstr.Rstr(random.Random(f"{number} {attempt}")).xeger(pattern) for attempt in range(100))
    fits = lambda text: regex.search(pattern, text) and least <= len(text) <= (most or len(text))
    return next(filter(fits, itertools.chain([f"text-{number}", str(number)], made)), None)


def value(spec, kind, number):
    """A value of a type, or None where this program makes up none."""
    name, facts = (kind, {}) if isinstance(kind, str) else next(iter(kind.items()))
    if name == "string":
        return text(number, facts.get("pattern", ""), facts.get("min_length", 0), facts.get("max_length"))
    if name == "definition":
        return defined(spec, spec["definitions"][facts], number)
    if name == "array":
        item = value(spec, facts["items"], number)
        return [] if item is None else [item]
    return {"integer": number, "number": number + 0.5, "boolean": number % 2 == 0}.get(name)


def defined(spec, definition, number):
    """A value of a definition: one of an enum, or an object with what it must have."""
    form, facts = next(iter(definition.items()))
    if form == "enum":
        return facts["values"][number % len(facts["values"])]
    if form != "object":
        return None
    required = {p["wire_name"]: value(spec, p["type"], number) for p in facts["properties"] if p.get("required")}
    return None if None in required.values() else required


def ended(event, status="SUCCESS"):
    """Waits for the end of a request, with botocore's own waiter if it is to succeed."""
    token = event["RequestToken"]
    if status == "SUCCESS":
        waiter = CLIENT.get_waiter("resource_request_success")
        waiter.wait(RequestToken=token, WaiterConfig=WAIT)
    while True:
        event = CLIENT.get_resource_request_status(RequestToken=token)["ProgressEvent"]
        assert isinstance(event["EventTime"], datetime.datetime)
        if event["OperationStatus"] in ("SUCCESS", "FAILED", "CANCEL_COMPLETE"):
            assert event["OperationStatus"] == status, event
            return event
        assert isinstance(event["RetryAfter"], datetime.datetime)


def check_type(spec):
    """Everything that there is to do with a type."""
    name = spec["type_name"]
    handlers = {operation["handler"]: operation for operation in spec["operations"]}
    access = spec["access"]
    values = {p["wire_name"]: value(spec, p["type"], 1) for p in spec["model"]["properties"]}
    state = {p: v for p, v in values.items() if v is not None and p not in access.get("read_only", [])}
    event = CLIENT.create_resource(TypeName=name, DesiredState=json.dumps(state))["ProgressEvent"]
    assert event["Operation"] == "CREATE" and event["OperationStatus"] == "PENDING", event
    identifier = ended(event)["Identifier"]

    def properties():
        reply = CLIENT.get_resource(TypeName=name, Identifier=identifier)
        assert reply["TypeName"] == name
        return json.loads(reply["ResourceDescription"]["Properties"])

    readable = {p: v for p, v in state.items() if p not in access.get("write_only", [])}
    found = properties()
    assert readable.items() <= found.items(), found

    scope = handlers["list"].get("scope", {}).get("properties", [])
    scope = {part["wire_name"]: state[part["wire_name"]] for part in scope if part.get("required")}
    scoped = {"ResourceModel": json.dumps(scope)} if scope else {}
    if scope:
        refused("InvalidRequestException", CLIENT.list_resources, TypeName=name)
    listed = CLIENT.list_resources(TypeName=name, **scoped)["ResourceDescriptions"]
    assert [resource["Identifier"] for resource in listed] == [identifier], listed

    if "update" in handlers:
        types = {p["wire_name"]: p["type"] for p in spec["model"]["properties"]}
        changed = {p: value(spec, types[p], 2) for p in state if p not in access.get("create_only", [])}
        patch = [{"op": "add", "path": f"/{p}", "value": v} for p, v in changed.items()]
        update = {"TypeName": name, "Identifier": identifier, "PatchDocument": json.dumps(patch)}
        event = CLIENT.update_resource(**update)["ProgressEvent"]
        refused("ConcurrentOperationException", CLIENT.update_resource, **update)
        ended(event)
        found = properties()
        assert {p: found[p] for p in changed if p in readable} == {p: changed[p] for p in changed if p in readable}, found
        check_patches(spec, name, identifier)

    event = CLIENT.create_resource(TypeName=name, DesiredState=json.dumps({**state, **other(spec)}))["ProgressEvent"]
    cancelled = CLIENT.cancel_resource_request(RequestToken=event["RequestToken"])["ProgressEvent"]
    assert cancelled["OperationStatus"] == "CANCEL_IN_PROGRESS", cancelled
    ended(event, "CANCEL_COMPLETE")
    refused("ValidationException", CLIENT.cancel_resource_request, RequestToken=event["RequestToken"])

    if "delete" not in handlers:
        refused("UnsupportedActionException", CLIENT.delete_resource, TypeName=name, Identifier=identifier)
        return
    ended(CLIENT.delete_resource(TypeName=name, Identifier=identifier)["ProgressEvent"])
    refused("ResourceNotFoundException", CLIENT.get_resource, TypeName=name, Identifier=identifier)
    event = CLIENT.delete_resource(TypeName=name, Identifier=identifier)["ProgressEvent"]
    assert ended(event, "FAILED")["ErrorCode"] == "NotFound"


def other(spec):
    """What makes another resource of it, where its identifier is given by the caller."""
    given = set(spec["identifier"]["properties"]) - set(spec["access"].get("read_only", []))
    return dict.fromkeys(given, "other")


def check_patches(spec, name, identifier):
    """Patches of what cannot be changed."""

    def refuse(error, prop):
        patch = json.dumps([{"op": "add", "path": f"/{prop}", "value": "x"}])
        refused(error, CLIENT.update_resource, TypeName=name, Identifier=identifier, PatchDocument=patch)

    access = spec["access"]
    for prop in access.get("read_only", []):
        refuse("ValidationException", prop)
    for prop in access.get("create_only", []):
        refuse("NotUpdatableException", prop)


def check_errors(name):
    """Errors that are the same for every type."""
    create = {"TypeName": name, "DesiredState": "{}", "ClientToken": "mine"}
    first = CLIENT.create_resource(**create)["ProgressEvent"]
    again = CLIENT.create_resource(**create)["ProgressEvent"]
    assert first["RequestToken"] == again["RequestToken"]
    create["DesiredState"] = '{"Name":"another"}'
    refused("ClientTokenConflictException", CLIENT.create_resource, **create)
    ended(first)
    refused("TypeNotFoundException", CLIENT.get_resource, TypeName="AWS::No::Such", Identifier="x")
    refused("ResourceNotFoundException", CLIENT.get_resource, TypeName=name, Identifier="x")
    refused("RequestTokenNotFoundException", CLIENT.get_resource_request_status, RequestToken="x")
    refused("RequestTokenNotFoundException", CLIENT.cancel_resource_request, RequestToken="x")
    refused("ValidationException", CLIENT.create_resource, TypeName=name, DesiredState='{"No":1}')
    refused("InvalidRequestException", CLIENT.list_resources, TypeName=name, NextToken="x")


def check_requests():
    """Requests, page by page."""
    pages = CLIENT.get_paginator("list_resource_requests").paginate(PaginationConfig={"PageSize": 2})
    listed = [event for page in pages for event in page["ResourceRequestStatusSummaries"]]
    assert len({event["RequestToken"] for event in listed}) == len(listed) > 2
    times = [event["EventTime"] for event in listed]
    assert all(isinstance(time, datetime.datetime) for time in times)
    chosen = {"Operations": ["CREATE"], "OperationStatuses": ["CANCEL_COMPLETE"]}
    chosen = CLIENT.list_resource_requests(ResourceRequestStatusFilter=chosen)
    chosen = chosen["ResourceRequestStatusSummaries"]
    assert chosen and all(event["OperationStatus"] == "CANCEL_COMPLETE" for event in chosen)


def check_cli(aws, name):
    """The same by the AWS CLI: all eight operations, and its waiter."""

    def run(command, fails=None, **arguments):
        words = [word for key, text in arguments.items() for word in (f"--{key.replace('_', '-')}", text)]
        command = [aws, "cloudcontrol", *command.split(), *words, "--output", "json"]
        done = subprocess.run(command, capture_output=True, text=True)
        if fails:
            assert fails in done.stderr, done.stderr
            return None
        assert done.returncode == 0 and not done.stderr, done.stderr
        return json.loads(done.stdout) if done.stdout else None

    def wait(reply):
        token = reply["ProgressEvent"]["RequestToken"]
        run("wait resource-request-success", request_token=token)
        return run("get-resource-request-status", request_token=token)["ProgressEvent"]

    created = wait(run("create-resource", type_name=name, desired_state='{"Name":"cli"}'))
    of = {"type_name": name, "identifier": created["Identifier"]}
    patch = '[{"op":"replace","path":"/Name","value":"changed"}]'
    wait(run("update-resource", patch_document=patch, **of))
    assert '"changed"' in run("get-resource", **of)["ResourceDescription"]["Properties"]
    listed = run("list-resources", type_name=name)["ResourceDescriptions"]
    assert created["Identifier"] in [resource["Identifier"] for resource in listed]
    token = run("create-resource", type_name=name, desired_state="{}")["ProgressEvent"]["RequestToken"]
    run("cancel-resource-request", fails="ValidationException", request_token=created["RequestToken"])
    run("list-resource-requests")
    run("wait resource-request-success", request_token=token)
    wait(run("delete-resource", **of))
    run("get-resource", fails="ResourceNotFoundException", **of)


def main():
    aws, *paths = sys.argv[1:]
    specs = []
    for path in paths:
        with open(path, encoding="utf-8") as file:
            specs.append(json.load(file))
    for spec in specs:
        check_type(spec)
        print(f"boto3 agrees on {spec['type_name']}")
    check_errors(STAGE)
    check_requests()
    print("boto3 agrees on errors and requests")
    check_cli(aws, STAGE)
    print("the AWS CLI agrees")


main()
