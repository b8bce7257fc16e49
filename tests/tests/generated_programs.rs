//! A program over crates that are generated from real pages and schemas: it passes documents through the models of many
//! services.

#[path = "support/schemas.rs"]
mod schemas;
mod support;
#[path = "support/workspace.rs"]
mod workspace;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs::{self, File};
use std::path::PathBuf;
use std::process::Command;

use codegen::rust::crate_name;
use heck::ToUpperCamelCase;
use provider_aws_local::sample::Sampler;
use serde_json::{Value, json};
use specs::ResourceSpec;

use schemas::{judge, raw_schemas};
use support::corpus;
use workspace::run;

/// Sixty services: some that are in many programs, some that are large or refer to themselves, and small ones.
const SERVICES: [&str; 60] = [
    "accessanalyzer",
    "acmpca",
    "amplify",
    "apigateway",
    "apigatewayv2",
    "appconfig",
    "appflow",
    "autoscaling",
    "apprunner",
    "appsync",
    "aps",
    "athena",
    "auditmanager",
    "backup",
    "batch",
    "bedrock",
    "budgets",
    "cassandra",
    "chatbot",
    "cleanrooms",
    "cloudfront",
    "cloudtrail",
    "cloudwatch",
    "codebuild",
    "cognito",
    "connect",
    "databrew",
    "datasync",
    "datazone",
    "dynamodb",
    "ecr",
    "ecs",
    "efs",
    "eks",
    "elasticache",
    "elasticloadbalancingv2",
    "emr",
    "events",
    "fis",
    "fms",
    "glue",
    "iam",
    "iot",
    "ivs",
    "kinesisfirehose",
    "kms",
    "lambda",
    "lex",
    "logs",
    "mediaconnect",
    "memorydb",
    "networkfirewall",
    "pipes",
    "rds",
    "s3",
    "sagemaker",
    "secretsmanager",
    "sqs",
    "ssm",
    "wafv2",
];

/// A workspace of generated crates, with the specs that they are made of.
struct Workspace {
    folder: PathBuf,
    specs: Vec<ResourceSpec>,
}

impl Workspace {
    /// Generates the crates of the services. The folder stays, so that a second run compiles little.
    fn generate() -> Self {
        let wanted: BTreeSet<&str> = SERVICES.into();
        let is_wanted = |path: &str| path.split('/').next().is_some_and(|service| wanted.contains(service));
        let pages = corpus("awscc-2026").into_iter().filter(|file| is_wanted(&file.path));
        let folder = workspace::generate("programs", pages, &[]);
        let mut specs = Vec::new();
        for service in SERVICES {
            for file in fs::read_dir(folder.join("specs").join(service)).expect("the specs of a service") {
                let text = fs::read_to_string(file.expect("an entry").path()).expect("a file");
                specs.push(ResourceSpec::from_json(&text).expect("a spec"));
            }
        }
        Self { folder, specs }
    }

    /// Builds the program.
    fn build(&self) {
        let programs = self.folder.join("provider-aws-programs");
        fs::create_dir_all(programs.join("src/bin")).expect("a folder");
        let dependencies =
            SERVICES.map(crate_name).map(|name| format!("{name} = {{ path = \"../{name}\" }}\n"));
        let manifest = format!(
            "[package]\nname = \"programs\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[dependencies]\n{}\
             serde = \"1\"\nserde_json = \"1\"\ntokio = {{ version = \"1\", features = [\"macros\", \"rt-multi-thread\"] }}\n",
            dependencies.concat()
        );
        fs::write(programs.join("Cargo.toml"), manifest).expect("a file");
        fs::write(programs.join("src/bin/echo.rs"), self.echo()).expect("a file");
        workspace::build(&self.folder, "programs");
    }

    /// A program that reads documents of types, `{"AWS::S3::Bucket": [{…}]}`, into models, and writes those.
    fn echo(&self) -> String {
        let mut code = String::new();
        code.push_str(
            "//! Reads documents into models, and writes them.\n\n\
             use std::collections::BTreeMap;\nuse std::io;\n\n\
             use serde::Serialize;\nuse serde::de::DeserializeOwned;\nuse serde_json::Value;\n\n\
             fn echo<T: DeserializeOwned + Serialize>(documents: &[Value]) -> Vec<Value> {\n    \
             let read = |document: &Value| serde_json::from_value::<T>(document.clone()).expect(\"a document of the type\");\n    \
             documents.iter().map(|document| serde_json::to_value(read(document)).expect(\"JSON\")).collect()\n}\n\n\
             fn main() {\n    \
             let documents: BTreeMap<String, Vec<Value>> = serde_json::from_reader(io::stdin()).expect(\"JSON\");\n    \
             let written: BTreeMap<&String, Vec<Value>> = documents.iter().map(|(name, documents)| {\n        \
             (name, match name.as_str() {\n",
        );
        for spec in &self.specs {
            let krate = crate_name(&spec.service).replace('-', "_");
            let (name, model) = (&spec.type_name, spec.name.to_upper_camel_case());
            writeln!(code, "            {name:?} => echo::<{krate}::{model}>(documents),").expect("a text");
        }
        code.push_str(
            "            other => panic!(\"{other} has no model\"),\n        })\n    }).collect();\n    \
             serde_json::to_writer(io::stdout(), &written).expect(\"JSON\");\n}\n",
        );
        code
    }

    fn program(&self, name: &str) -> Command {
        Command::new(self.folder.join("target/debug").join(name))
    }
}

/// A document in one of the forms that mean the same: `1` is `1.0`, and a tag without a value has an empty one.
fn normal(document: &Value) -> Value {
    match document {
        Value::Number(number) => json!(number.as_f64()),
        Value::Array(items) => items.iter().map(normal).collect(),
        Value::Object(members) => {
            let is_tag = members.keys().all(|name| name == "Key" || name == "Value");
            let members = members.iter().filter(|(_, value)| !(is_tag && *value == &json!("")));
            members.map(|(name, value)| (name.clone(), normal(value))).collect()
        }
        other => other.clone(),
    }
}

/// Each model writes what it reads, and the judge accepts it.
fn models_write_what_they_read(workspace: &Workspace) {
    let raw = raw_schemas();
    let documents: BTreeMap<&str, Vec<Value>> = (workspace.specs.iter())
        .map(|spec| {
            let samples = Sampler::new(spec).complete().documents.into_iter();
            (spec.type_name.as_str(), samples.map(|sample| sample.document).collect())
        })
        .collect();
    let input = workspace.folder.join("documents.json");
    fs::write(&input, json!(documents).to_string()).expect("a file");
    let written = run(workspace.program("echo").stdin(File::open(&input).expect("a file")));
    let written: BTreeMap<String, Vec<Value>> = serde_json::from_str(&written).expect("JSON");
    let (mut count, mut refused) = (0, Vec::new());
    for (name, written) in &written {
        let judge = judge(&raw[name]);
        for (written, read) in written.iter().zip(&documents[name.as_str()]) {
            assert_eq!(normal(written), normal(read), "{name}");
            count += 1;
            // Some schemas take a tag without a value, but none with an empty one. A tag of AWS always has both.
            if !judge.is_valid(&normal(written)) {
                refused.push(name);
            }
        }
    }
    println!("{count} documents of {} types, {} refused: {refused:?}", written.len(), refused.len());
    assert!(refused.len() * 100 <= count);
}

mod needs_corpus {
    use super::*;

    #[test]
    #[ignore = "needs ../shared, and compiles sixty crates"]
    fn models_of_sixty_services_write_what_they_read() {
        let workspace = Workspace::generate();
        workspace.build();
        models_write_what_they_read(&workspace);
    }
}
