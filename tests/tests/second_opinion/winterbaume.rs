//! Where our endpoint and winterbaume differ. For queues, topics, log groups and log streams, winterbaume has no code of its
//! own: it keeps what it is sent, for any name of a type.

use crate::answers::{Difference, open, ours};

const VALIDATED: &str = "winterbaume keeps what it is sent; AWS validates it by the schema of the type";
const PATCHED: &str =
    "winterbaume skips what it doesn't understand of a patch; AWS applies all of it, or nothing";
const GENERATED: &str =
    "AWS sets what is read-only, and names what isn't given a name; winterbaume returns what it was sent";
const IDENTIFIERS: &str = "winterbaume knows no schema, so that it makes up an identifier of its own";
const NAMESAKES: &str = "winterbaume makes another resource of the same name; AWS refuses it";
const TYPES: &str =
    "winterbaume serves any name of a type; AWS has an exception for those that it doesn't know";

pub const DIFFERENCES: &[Difference] = &[
    ours("*", "status", "400", "404", "AWS's API model has no status for these exceptions, which is 400"),
    ours("*", "identifier", "?*", "UUID", IDENTIFIERS),
    ours("*: create", "properties/*", "?*", "", GENERATED),
    ours("*: get", "properties/*", "?*", "", GENERATED),
    ours("*: list*", "properties/*", "?*", "", GENERATED),
    ours("*: update", "properties/*", "?*", "", GENERATED),
    ours("*: create without a name", "properties*", "*", "*", GENERATED),
    ours("*: create a namesake", "outcome", "FAILED AlreadyExists", "ok", NAMESAKES),
    ours("*: list*", "length", "?", "?", "winterbaume lists the namesakes, and what AWS would have refused"),
    ours("*: create with *", "outcome", "ValidationException", "ok", VALIDATED),
    ours("any: create with *", "outcome", "ValidationException", "accepted", VALIDATED),
    ours("*: update a create-only property", "outcome", "NotUpdatableException", "ok", VALIDATED),
    ours("*: update *", "outcome", "ValidationException", "ok", VALIDATED),
    ours("*: replace what isn't there", "outcome", "ValidationException", "ok", PATCHED),
    ours("*: get after the refusals", "properties/*", "*", "*", "winterbaume accepted what AWS refuses"),
    ours(
        "*: the same create with the same client token",
        "outcome",
        "the first request",
        "another request",
        "winterbaume ignores client tokens; AWS knows them for 36 hours",
    ),
    ours(
        "*: another create with the same client token",
        "outcome",
        "ClientTokenConflictException",
        "accepted",
        "winterbaume ignores client tokens; AWS's API model has the exception",
    ),
    ours(
        "*: delete what is deleted, by the SDK",
        "outcome",
        "FAILED NotFound",
        "ResourceNotFoundException",
        "the handlers of types have to fail with NotFound then, which is known of AWS, too",
    ),
    ours("log stream: get*", "outcome", "ok", "ResourceNotFoundException", IDENTIFIERS),
    ours(
        "log stream: get by half*",
        "outcome",
        "ValidationException",
        "ResourceNotFoundException",
        IDENTIFIERS,
    ),
    ours("log stream: delete", "outcome", "deleted", "already gone", IDENTIFIERS),
    ours(
        "log stream: list without a group",
        "outcome",
        "InvalidRequestException",
        "a list",
        "the schema of the type says what a list requires",
    ),
    ours("any: create of an unknown type", "outcome", "TypeNotFoundException", "ok", TYPES),
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
        "ResourceNotFoundException",
        "AWS's API model has a pattern for names of types",
    ),
    open(
        "any: cancel a request that ended",
        "outcome",
        "ValidationException",
        "ConcurrentModificationException",
        "AWS documents that only pending requests and those in progress can be cancelled, but not how it refuses others",
    ),
];
