//! Pages that ask for more than operations can need: no policy that is made of them grants it, in any language and
//! whoever the handlers act as, unless somebody says so by name; and none of it goes by without a word.

use std::sync::LazyLock;

use cloud_control::pattern::{Case, matches};
use codegen::lower::{Knowledge, Strictness};
use codegen::{CorrectionFiles, Diagnostic, Severity, TextFile, read_provider};
use iam_policy::{Context, Policy, Reference, Request, decide};
use least_privilege::{Emission, Emitter, Format, Need, PolicyTemplate, Warning};
use specs::{Corrections, ResourceSpec, TypeNames};

const PAGE: &str = include_str!("../../specs/docs/aws/ivs/stage.md");
const FORMATS: [Format; 6] = [
    Format::Json,
    Format::Hcl,
    Format::CloudFormation,
    Format::Sam,
    Format::CdkTypeScript,
    Format::CdkPython,
];

/// What actions are tried on.
const RESOURCES: [&str; 4] = [
    "*",
    "arn:aws:ivs:eu-west-1:123456789012:stage/abcdEFGH1234",
    "arn:aws:ivs:eu-west-1:123456789012:channel/abcdEFGH1234",
    "arn:aws:iam::123456789012:role/admin",
];

/// IVS as it is, and as much of IAM as a page might ask for.
static REFERENCE: LazyLock<Reference> = LazyLock::new(|| {
    let iam = r#"{
        "Name": "iam",
        "Actions": [
            {"Name": "CreateUser", "Resources": [{"Name": "user"}]},
            {"Name": "PassRole", "Resources": [{"Name": "role"}]}
        ],
        "Resources": [
            {"Name": "role", "ARNFormats": ["arn:${Partition}:iam::${Account}:role/${RoleNameWithPath}"]},
            {"Name": "user", "ARNFormats": ["arn:${Partition}:iam::${Account}:user/${UserNameWithPath}"]}
        ]
    }"#;
    let mut reference = Reference::default();
    for json in [include_str!("../../specs/iam/ivs.json"), iam] {
        reference.add(json).expect("AWS's format");
    }
    reference.add_required(specs::REQUIRED_RESOURCES).expect("a table");
    reference
});

/// What IAM has, by the reference, and a service that is not in it.
fn actions() -> Vec<String> {
    let of = |prefix: &'static str| {
        let names = REFERENCE.actions(prefix).into_iter();
        names.map(move |name| format!("{prefix}:{name}"))
    };
    let others = ["s3:GetObject", "sts:AssumeRole"].map(str::to_owned);
    of("ivs").chain(of("iam")).chain(others).collect()
}

struct Stage {
    /// A page that cannot be read has none.
    spec: Option<ResourceSpec>,
    diagnostics: Vec<Diagnostic>,
}

impl Stage {
    fn severities(&self) -> Vec<Severity> {
        self.diagnostics.iter().map(|it| it.severity).collect()
    }

    fn needs(&self) -> Vec<Need> {
        let spec = self.spec.as_ref().expect("the page can be read");
        least_privilege::needs(spec, &REFERENCE, |_, _| None)
    }

    /// By the caller's credentials, and by a role.
    fn emissions(&self) -> [Emission; 2] {
        let needs = self.needs();
        let emitter = Emitter::new().reference(&REFERENCE);
        let role = emitter.clone().role("arn:aws:iam::123456789012:role/deploy");
        [emitter, role].map(|emitter| emitter.emit(&needs).expect("policies"))
    }

    /// The policies in all languages.
    fn rendered(&self) -> Vec<String> {
        let emissions = self.emissions();
        let render = |emission: &Emission, format| emission.render(format).expect("it can be rendered");
        let files = emissions.iter().flat_map(|emission| FORMATS.map(|format| render(emission, format)));
        files.flatten().map(|file| file.text).collect()
    }

    fn assert_grants_what_a_plain_page_does(&self, entry: &str) {
        assert_eq!(self.rendered(), plain().rendered(), "{entry:?}");
    }

    fn assert_warns(&self, entry: &str, wanted: &Warning) {
        for emission in self.emissions() {
            assert!(emission.warnings.contains(wanted), "{entry:?}: {:?}", emission.warnings);
        }
    }
}

/// What the page of a stage means if its read needs this, too.
fn stage(entry: &str, corrections: &str, strictness: Strictness) -> Stage {
    let read = "ivs:GetStage,\nivs:ListTagsForResource\n";
    let files = [TextFile {
        path: "stage.md".to_owned(),
        text: PAGE.replacen(read, &format!("ivs:GetStage,\nivs:ListTagsForResource,\n{entry}\n"), 1),
    }];
    let corrections = CorrectionFiles::from([(
        "ivs".to_owned(),
        (
            TextFile { path: "ivs.toml".to_owned(), text: corrections.to_owned() },
            Corrections::parse(corrections).expect("corrections"),
        ),
    )]);
    let types = TypeNames::parse("AWS::IVS::Stage");
    let schemas = specs::Schemas::default();
    let knowledge =
        Knowledge { types: &types, reference: &REFERENCE, schemas: &schemas, strictness, corrections: None };
    let provider = read_provider(&files, &[], &corrections, knowledge, &|| {});
    let services = provider.services.into_values();
    Stage {
        spec: services.flat_map(|service| service.specs.clone()).next(),
        diagnostics: provider.diagnostics,
    }
}

fn plain() -> Stage {
    stage("", "", Strictness::Strict)
}

/// What a doubtful entry means: an error if the page is ours, and otherwise a warning that the policies repeat.
fn doubtful(entry: &str, warning: &Warning) -> Stage {
    assert_eq!(stage(entry, "", Strictness::Strict).severities(), [Severity::Error], "{entry}");
    let stage = stage(entry, "", Strictness::Lenient);
    assert_eq!(stage.severities(), [Severity::Warning], "{entry}");
    stage.assert_warns(entry, warning);
    stage
}

/// The policies of the caller and of the role, in one list.
fn policies(emission: &Emission) -> Vec<Policy> {
    let of_role = emission.role.iter().flat_map(|role| &role.policies);
    emission.caller.iter().chain(of_role).map(PolicyTemplate::policy).collect()
}

/// Which actions are allowed on anything, of those that there are.
fn allowed(emission: &Emission) -> Vec<String> {
    // Read back, as whoever attaches it does.
    let policies: Vec<Policy> =
        policies(emission).iter().map(|policy| policy.to_json().parse().expect("a policy")).collect();
    let context = Context::new();
    let is_allowed = |action: &String| {
        RESOURCES.iter().any(|resource| {
            let request = Request { action, resource, context: &context };
            decide(&policies, &request).is_allowed()
        })
    };
    actions().into_iter().filter(is_allowed).collect()
}

#[test]
fn the_page_as_it_is_needs_no_word() {
    let plain = plain();
    assert!(plain.diagnostics.is_empty(), "{:?}", plain.diagnostics);
    let [caller, _] = plain.emissions();
    let wanted = [
        "ivs:DeleteStage",
        "ivs:GetStage",
        "ivs:ListTagsForResource",
        "ivs:TagResource",
        "ivs:UntagResource",
        "ivs:UpdateStage",
    ];
    assert_eq!(allowed(&caller), wanted);
}

#[test]
fn what_cannot_be_an_action_is_an_error_and_in_no_policy() {
    for entry in [
        r#"ivs:GetStage","iam:*"#,
        r#""iam:*""#,
        r#"iam:*"], "Resource": "*"}]}"#,
        "ivs:GetStage iam:*",
        "ivs:GetStage\niam:*",
        "ivs:GetStage\r\niam:*",
        "ivs:GetStage\tiam:*",
        "ivs:GetStage\u{2028}iam:*",
        "${iam:*}",
        "ivs:${AWS::Region}",
        "&{iam:*}",
        "iam:*}",
        "iam:*'",
        "iam:*`",
        "iam:*\\",
        "iam:*#",
        "!Sub",
        "<%= iam:* %>",
        "ivs:Get\0Stage",
        "ivs:GetStage\u{7}",
        "\u{1b}[31miam:*",
        "\u{202e}*:mai",
        "iam\u{ff1a}*",
        "ivs:G\u{435}tStage",
        &format!("ivs:{}", "a".repeat(64 * 1024)),
        &format!("iam:{}", "*".repeat(64 * 1024)),
        &"iam:* ".repeat(64 * 1024 / 6),
    ] {
        let stage = stage(entry, "", Strictness::Lenient);
        assert!(stage.severities().contains(&Severity::Error), "{entry:?}");
        if stage.spec.is_some() {
            stage.assert_grants_what_a_plain_page_does(entry);
        }
    }
}

#[test]
fn what_iam_does_not_know_is_told_and_in_no_policy() {
    for entry in [
        "*",
        "**",
        "*:*",
        "*:GetStage",
        "?vs:GetStage",
        "i*:PassRole",
        "s3:*",
        "ivs:*Nothing",
        "ivs:GetStages",
        "arn:aws:ivs:*:*:stage/*",
        "arn:aws:iam::aws:policy/AdministratorAccess",
    ] {
        doubtful(entry, &Warning::Unverified(entry.to_owned())).assert_grants_what_a_plain_page_does(entry);
    }
}

#[test]
fn a_whole_service_or_a_pattern_that_passes_roles_is_told_and_in_no_policy() {
    for entry in [
        "ivs:*",
        "ivs:**",
        "ivs:?*",
        "ivs:*?",
        "ivs:????????",
        "iam:*",
        "iam:Pass*",
        "iam:P*",
        "iam:pass*",
        "iam:*Role",
        "iam:PassRol?",
        "iam:????Role",
    ] {
        doubtful(entry, &Warning::Broad(entry.to_owned())).assert_grants_what_a_plain_page_does(entry);
    }
    // In other casing it is the same.
    let stage = stage("IAM:*", "", Strictness::Lenient);
    stage.assert_warns("IAM:*", &Warning::Broad("iam:*".to_owned()));
    stage.assert_grants_what_a_plain_page_does("IAM:*");
}

#[test]
fn a_pattern_is_told_and_allows_what_it_matches_alone() {
    for entry in ["ivs:*Stage", "ivs:G?tStage", "ivs:get*"] {
        let stage = doubtful(entry, &Warning::Wildcard(entry.to_owned()));
        for (emission, plain) in stage.emissions().iter().zip(&plain().emissions()) {
            let asked = allowed(plain);
            for action in allowed(emission) {
                let is_asked = asked.contains(&action) || matches(entry, &action, Case::Insensitive);
                assert!(is_asked, "{entry}: {action}");
            }
        }
    }
}

#[test]
fn that_roles_are_passed_to_any_service_is_told_and_nothing_else_of_iam_is_allowed() {
    for entry in ["iam:PassRole", "IAM:passrole"] {
        let stage = stage(entry, "", Strictness::Strict);
        let told = Warning::PassesRolesToAny("AWS::IVS::Stage".to_owned());
        stage.assert_warns(entry, &told);
        let [caller, _] = stage.emissions();
        let mut wanted = allowed(&plain().emissions()[0]);
        wanted.push("iam:PassRole".to_owned());
        assert_eq!(allowed(&caller), wanted);
        assert!(policies(&caller)[0].to_json().contains("arn:*:iam::*:role/*"));
    }
}

#[test]
fn a_correction_with_a_reason_allows_the_page_and_a_name_the_policy() {
    for (entry, allows, not) in
        [("ivs:*", "ivs:DeleteChannel", "iam:CreateUser"), ("iam:Pass*", "iam:PassRole", "ivs:DeleteChannel")]
    {
        let allow = format!(
            "[[permission]]\nresource = \"stage\"\naction = \"{entry}\"\nallow = true\nreason = \"Seen.\"\n"
        );
        let stage = stage(entry, &allow, Strictness::Strict);
        assert!(stage.diagnostics.is_empty(), "{:?}", stage.diagnostics);
        stage.assert_grants_what_a_plain_page_does(entry);

        let emitter = Emitter::new().reference(&REFERENCE).allow_broad(entry);
        let emission = emitter.emit(&stage.needs()).expect("policies");
        assert!(emission.warnings.contains(&Warning::Wildcard(entry.to_owned())));
        let allowed = allowed(&emission);
        assert!(allowed.iter().any(|it| it == allows), "{allowed:?}");
        assert!(!allowed.iter().any(|it| it == not), "{allowed:?}");
    }
}
