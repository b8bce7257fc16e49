//! `provider-aws policy from-binary` on a program that links a shared library and loads another.
#![cfg(target_os = "linux")]

mod support;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use cloud_control::linked::VERSION;
use support::provider_aws;

/// Code that keeps the record of one operation, as a provider crate does.
fn source(head: &str, handler: &str, action: &str, body: &str) -> String {
    let record = format!(
        "\\x01cloud-control {VERSION}\\x02operation\\x02AWS::IVS::Stage\\x02{handler}\\x02actions\\x03{action}\\x04"
    );
    format!("static RECORD: &[u8] = b\"{record}\";\n{head} {{ std::hint::black_box(RECORD); {body} }}\n")
}

fn compile(folder: &Path, name: &str, source: &str, arguments: &[&str]) {
    let file = folder.join(format!("{name}.rs"));
    fs::write(&file, source).expect("a file");
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let output = Command::new(rustc)
        .args(["--edition", "2024", "-L", "."])
        .args(arguments)
        .arg(&file)
        .current_dir(folder)
        .output()
        .expect("the compiler runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

/// A program that reads stages; a library that it links, which lists them; one that it loads, which deletes them.
struct Built {
    folder: tempfile::TempDir,
}

impl Built {
    fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let library = |name: &str, handler: &str, action: &str| {
            let head = format!("#[unsafe(no_mangle)] pub extern \"C\" fn {name}()");
            compile(folder.path(), name, &source(&head, handler, action, ""), &["--crate-type", "cdylib"]);
        };
        library("stages", "list", "ivs:ListStages");
        library("plugin", "delete", "ivs:DeleteStage");
        let link = "#[link(name = \"stages\")] unsafe extern \"C\" { fn stages(); }";
        let program = source("fn main()", "get", "ivs:GetStage", "unsafe { stages() }");
        compile(folder.path(), "app", &format!("{link}\n{program}"), &[]);
        Self { folder }
    }

    fn path(&self, name: &str) -> String {
        self.folder.path().join(name).display().to_string()
    }
}

/// The actions on stages among the words of a policy.
fn actions(policy: &str) -> Vec<&str> {
    policy.split('"').filter(|word| word.starts_with("ivs:")).collect()
}

#[test]
fn libraries_are_named_and_read_if_they_are_given() {
    let built = Built::new();
    let (app, stages, plugin) = (built.path("app"), built.path("libstages.so"), built.path("libplugin.so"));
    let unread = "note: shared libraries of the program are not read: libstages.so; give those that call a provider \
                  by `--library FILE`\n";

    let alone = provider_aws(["policy", "from-binary", &app]);
    assert_eq!(actions(&alone.out), ["ivs:GetStage"]);
    assert!(alone.said.starts_with(unread), "no library of the system is named: {}", alone.said);

    let linked = provider_aws(["policy", "from-binary", &app, "--library", &stages]);
    assert_eq!(actions(&linked.out), ["ivs:GetStage", "ivs:ListStages"]);
    assert!(!linked.said.contains("shared libraries"), "{}", linked.said);

    let all = provider_aws(["policy", "from-binary", &app, "--library", &stages, "--library", &plugin]);
    assert_eq!(actions(&all.out), ["ivs:DeleteStage", "ivs:GetStage", "ivs:ListStages"]);

    let loaded_only = provider_aws(["policy", "from-binary", &app, "--library", &plugin]);
    assert!(loaded_only.said.starts_with(unread), "{}", loaded_only.said);

    // The file of a library may have a version.
    let versioned = built.path("libstages.so.1.2");
    fs::copy(&stages, &versioned).expect("a copy");
    let linked = provider_aws(["policy", "from-binary", &app, "--library", &versioned]);
    assert!(!linked.said.contains("shared libraries"), "{}", linked.said);

    // A policy of the program alone lacks what its library needs.
    let policy = built.path("policy.json");
    fs::write(&policy, &alone.out).expect("a file");
    let check = ["policy", "check", &policy, "--binary", &app];
    assert_eq!(provider_aws(check).code, Some(0));
    let run = provider_aws(check.into_iter().chain(["--library", &stages]));
    assert_eq!(run.code, Some(1));
    assert!(run.out.contains("missing: ivs:ListStages"), "{}", run.out);
}

#[test]
fn a_library_that_cannot_be_read_is_an_error_that_names_it() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("libplugin.so");
    fs::write(&file, "INPUT(libplugin.so.1)").expect("a file");
    let program = std::env::current_exe().expect("a program");
    let absent = PathBuf::from("no such library");
    for (library, told) in [(&file, "expected a program or a shared library"), (&absent, "cannot read")] {
        let run = provider_aws([
            "policy".as_ref(),
            "from-binary".as_ref(),
            program.as_os_str(),
            "--library".as_ref(),
            library.as_os_str(),
        ]);
        assert_eq!((run.code, run.out.as_str()), (Some(2), ""));
        let name = library.display().to_string();
        assert!(run.said.contains(&name) && run.said.contains(told), "{}", run.said);
    }
    let run =
        provider_aws(["policy", "check", "policy.json", "--ops", "ivs.stage", "--library", "libplugin.so"]);
    assert_eq!(run.code, Some(2));
    assert!(run.said.contains("cannot be used with"), "{}", run.said);
}
