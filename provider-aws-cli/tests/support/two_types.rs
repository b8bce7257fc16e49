//! Specs of buckets and functions, which have names, roles, keys and tags, and the IAM reference for them. They are made up
//! after `AWS::S3::Bucket` and `AWS::Lambda::Function`, and much smaller.

use std::fs;
use std::path::Path;

use serde_json::{Value, json};
use specs::FORMAT;
use tempfile::TempDir;

/// A folder with the specs and the reference.
pub struct TwoTypes {
    folder: TempDir,
}

impl TwoTypes {
    pub fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let of = Self { folder };
        of.write("specs/s3/bucket.json", &bucket().to_string());
        of.write("specs/lambda/function.json", &function().to_string());
        for (prefix, reference) in references() {
            of.write(&format!("iam/{prefix}.json"), &reference.to_string());
        }
        of
    }

    /// Writes a file, and returns its path.
    pub fn write(&self, name: &str, text: &str) -> String {
        let path = self.folder.path().join(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(&path, text).expect("a file");
        path.display().to_string()
    }

    /// The arguments that name the specs and the reference.
    pub fn known(&self) -> [String; 4] {
        let place = |name: &str| Path::join(self.folder.path(), name).display().to_string();
        ["--specs".to_owned(), place("specs"), "--iam".to_owned(), place("iam")]
    }
}

fn property(name: &str, wire_name: &str, datatype: Value) -> Value {
    let sources = json!({ "wire_name": "schema", "type": "schema" });
    json!({ "name": name, "wire_name": wire_name, "type": datatype, "sources": sources })
}

fn tags() -> (Value, Value) {
    let properties = [property("key", "Key", json!("string")), property("value", "Value", json!("string"))];
    let tag = json!({ "object": { "properties": properties } });
    (property("tags", "Tags", json!({ "array": { "items": { "definition": "Tag" } } })), tag)
}

fn operations(all: &[(&str, &[&str])]) -> Value {
    let operation = |(handler, actions): &(&str, &[&str])| {
        let permission = |action: &&str| json!({ "action": action, "standing": "exact" });
        let permissions: Value = actions.iter().map(permission).collect();
        json!({ "handler": handler, "source": "schema", "required_parameters": [], "permissions": permissions })
    };
    all.iter().map(operation).collect()
}

fn bucket() -> Value {
    let (tags, tag) = tags();
    let rule = json!({ "array": { "items": { "definition": "EncryptionRule" } } });
    json!({
        "format": FORMAT,
        "type_name": "AWS::S3::Bucket",
        "service": "s3",
        "name": "bucket",
        "pages": [],
        "identifier": { "source": "schema", "properties": ["BucketName"] },
        "tag_property": "Tags",
        "arn": { "resource_types": { "s3:bucket": ["arn:${Partition}:s3:::${BucketName}"] }, "property": "Arn" },
        "model": { "properties": [
            property("arn", "Arn", json!("string")),
            property("bucket_name", "BucketName", json!("string")),
            property("encryption_rules", "EncryptionRules", rule),
            tags,
        ] },
        "definitions": {
            "Tag": tag,
            "EncryptionRule": { "object": { "properties": [
                property("algorithm", "Algorithm", json!("string")),
                property("kms_master_key_id", "KMSMasterKeyID", json!("string")),
            ] } },
        },
        "access": { "source": "schema", "read_only": ["Arn"] },
        "operations": operations(&[
            ("create", &["s3:CreateBucket", "s3:PutBucketTagging", "kms:CreateGrant"]),
            ("get", &["s3:GetBucketTagging"]),
            ("update", &["s3:PutBucketTagging", "kms:CreateGrant"]),
            ("delete", &["s3:DeleteBucket"]),
            ("list", &["s3:ListAllMyBuckets"]),
        ]),
    })
}

fn function() -> Value {
    let (tags, tag) = tags();
    json!({
        "format": FORMAT,
        "type_name": "AWS::Lambda::Function",
        "service": "lambda",
        "name": "function",
        "pages": [],
        "identifier": { "source": "schema", "properties": ["FunctionName"] },
        "tag_property": "Tags",
        "passes_roles_to": ["lambda.amazonaws.com"],
        "arn": { "resource_types": {
            "lambda:function": ["arn:${Partition}:lambda:${Region}:${Account}:function:${FunctionName}"],
        } },
        "model": { "properties": [
            property("arn", "Arn", json!("string")),
            property("function_name", "FunctionName", json!("string")),
            property("role", "Role", json!("string")),
            property("kms_key_arn", "KmsKeyArn", json!("string")),
            property("secret", "Secret", json!("string")),
            tags,
        ] },
        "definitions": { "Tag": tag },
        "access": { "source": "schema", "read_only": ["Arn"] },
        "operations": operations(&[
            ("create", &["lambda:CreateFunction", "lambda:TagResource", "iam:PassRole", "kms:CreateGrant"]),
            ("get", &["lambda:GetFunction"]),
            ("update", &["lambda:UpdateFunctionCode", "lambda:TagResource", "iam:PassRole", "kms:CreateGrant"]),
            ("delete", &["lambda:DeleteFunction"]),
        ]),
    })
}

fn references() -> [(&'static str, Value); 4] {
    let service = |name: &str, actions: &[&str], resource: &str, arn: &str| {
        let action = |action: &&str| match *action {
            "ListAllMyBuckets" => json!({ "Name": action }),
            _ => json!({ "Name": action, "Resources": [{ "Name": resource }] }),
        };
        json!({
            "Name": name,
            "Actions": actions.iter().map(action).collect::<Value>(),
            "Resources": [{ "Name": resource, "ARNFormats": [arn] }],
        })
    };
    let buckets =
        ["CreateBucket", "DeleteBucket", "GetBucketTagging", "ListAllMyBuckets", "PutBucketTagging"];
    let functions = ["CreateFunction", "DeleteFunction", "GetFunction", "TagResource", "UpdateFunctionCode"];
    let function = "arn:${Partition}:lambda:${Region}:${Account}:function:${FunctionName}";
    let role = "arn:${Partition}:iam::${Account}:role/${RoleNameWithPath}";
    let key = "arn:${Partition}:kms:${Region}:${Account}:key/${KeyId}";
    [
        ("s3", service("s3", &buckets, "bucket", "arn:${Partition}:s3:::${BucketName}")),
        ("lambda", service("lambda", &functions, "function", function)),
        ("iam", service("iam", &["PassRole"], "role", role)),
        ("kms", service("kms", &["CreateGrant"], "key", key)),
    ]
}
