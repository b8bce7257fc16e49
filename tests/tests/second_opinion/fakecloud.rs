//! Where our endpoint and fakecloud differ. fakecloud has code of its own for each type, and knows no schemas.

use crate::answers::{Difference, limit, open, ours};

const URLS: &str = "fakecloud's URLs lead to itself, so that a client of SQS works; AWS's lead to SQS";
const LOST: &str = "after an update, fakecloud returns what was sent, without what it had set itself";
const IDENTIFIER: &str =
    "the schema says that a log group is identified by its name; CloudFormation's `Ref` is the name, too";
const NAMESAKES: &str = "the contract of handlers has AlreadyExists for this";
const OVERWRITTEN: &str =
    "fakecloud puts a new log group in the place of one of the same name; AWS refuses it";
const NAMES: &str = "any name is as good as another if the service chooses it";
const VALIDATED: &str = "fakecloud knows no schema of the type; AWS validates by it before anything happens";
const ACCEPTED: &str =
    "fakecloud accepted what AWS refuses, and what another log group of the name was created with";
const PATCHES: &str = "AWS is known to answer with ValidationException if it can't apply a patch";
const INPUTS: &str =
    "AWS's API model has constraints for the texts of calls, whose exception is ValidationException";
const TYPES: &str = "AWS's API model has an exception for unknown types";
const SCOPES: &str = "the schema of the type says what a list requires, and AWS lists within it";

pub const DIFFERENCES: &[Difference] = &[
    ours("*", "status", "400", "404", "AWS's API model has no status for these exceptions, which is 400"),
    open("*: create without a name", "identifier", "*-*", "*Resource-ID*", NAMES),
    open("*: create without a name", "properties/*", "*-*", "*Resource-ID*", NAMES),
    ours("log group: create without a name", "properties/LogGroupName", "log-group-*", "", IDENTIFIER),
    ours("queue: *", "identifier", "https://sqs.us-east-1.amazonaws.com/*", "http://SERVER/*", URLS),
    ours("queue: *", "properties/QueueUrl", "https://sqs.us-east-1.amazonaws.com/*", "http://SERVER/*", URLS),
    ours("queue: *", "properties/QueueUrl", "https://sqs.us-east-1.amazonaws.com/*", "", LOST),
    ours("queue: *", "properties/Arn", "arn:aws:sqs:*", "", LOST),
    ours("log group: *", "identifier", "/app/RUN", "arn:aws:logs:*", IDENTIFIER),
    ours("log group: create a namesake", "outcome", "FAILED AlreadyExists", "ok", OVERWRITTEN),
    ours(
        "*: create a namesake",
        "outcome",
        "FAILED AlreadyExists",
        "FAILED GeneralServiceException",
        NAMESAKES,
    ),
    ours("log group: get", "properties/*", "?*", "*", OVERWRITTEN),
    ours("log group: update", "properties/*", "?*", "", OVERWRITTEN),
    ours("log group: list*", "properties/*", "?*", "", OVERWRITTEN),
    ours("*: get after the refusals", "properties/*", "*", "*", ACCEPTED),
    ours("*: create with *", "outcome", "ValidationException", "ok", VALIDATED),
    ours(
        "queue: create with an invalid value",
        "outcome",
        "ValidationException",
        "FAILED General*",
        VALIDATED,
    ),
    ours("any: create with an array", "outcome", "ValidationException", "accepted", VALIDATED),
    ours(
        "any: create with what isn't JSON",
        "outcome",
        "ValidationException",
        "InvalidRequestException",
        INPUTS,
    ),
    ours("*: update a create-only property", "outcome", "NotUpdatableException", "ok", VALIDATED),
    ours("queue: update to an invalid value", "outcome", "ValidationException", "FAILED General*", VALIDATED),
    ours("*: update *", "outcome", "ValidationException", "ok", VALIDATED),
    ours("*: update *", "outcome", "ValidationException", "InvalidRequestException", PATCHES),
    ours("*: replace what isn't there", "outcome", "ValidationException", "InvalidRequestException", PATCHES),
    ours(
        "*: delete what is deleted, by the SDK",
        "outcome",
        "FAILED NotFound",
        "ResourceNotFoundException",
        "the contract of handlers has NotFound for this, which is known of AWS, too",
    ),
    ours(
        "log stream: get by an identifier in JSON",
        "outcome",
        "ok",
        "ResourceNotFoundException",
        "AWS documents both forms of identifiers",
    ),
    open(
        "log stream: get by half an identifier",
        "outcome",
        "ValidationException",
        "ResourceNotFoundException",
        "AWS documents no exception for an identifier of another number of parts",
    ),
    limit(
        "log stream: create in a group that doesn't exist",
        "outcome",
        "ok",
        "FAILED *",
        "our endpoint knows no relations between resources",
    ),
    ours("log stream: list those of another group", "length", "0", "1", SCOPES),
    ours("log stream: list those of another group", "properties/*", "", "?*", SCOPES),
    ours("log stream: list without a group", "outcome", "InvalidRequestException", "a list", SCOPES),
    ours("any: create of an unknown type", "outcome", "TypeNotFoundException", "FAILED General*", TYPES),
    ours(
        "any: get of an unknown type",
        "outcome",
        "TypeNotFoundException",
        "ResourceNotFoundException",
        TYPES,
    ),
    ours("any: list of an unknown type", "outcome", "TypeNotFoundException", "a list", TYPES),
    ours(
        "any: get of a type that is none",
        "outcome",
        "ValidationException",
        "InvalidRequestException",
        INPUTS,
    ),
    open(
        "any: cancel a request that ended",
        "outcome",
        "ValidationException",
        "cancelled",
        "AWS documents that only pending requests and those in progress can be cancelled, but not how it refuses others",
    ),
];
