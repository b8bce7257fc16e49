//! Documentation trees for tests.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::path::PathBuf;

use tempfile::TempDir;

use super::files::files;

/// A page of the resource `aws.<service>.<resource>` with so many fields, which can be read, deleted and listed.
pub fn page(service: &str, resource: &str, fields: usize) -> String {
    let name = |word: &str| word[..1].to_uppercase() + &word[1..];
    let mut rows = String::new();
    for field in 0..fields {
        let _ = writeln!(
            rows,
            "<tr><td><code>f{field}</code></td><td><code>string</code></td><td>Text.</td></tr>"
        );
    }
    let columns: Vec<String> = (0..fields).map(|field| format!("f{field}")).collect();
    format!(
        "---\ntitle: {resource}\n---\n\n\
         ## Overview\n<table><tbody>\n<tr><td><b>Name</b></td><td><code>{resource}</code></td></tr>\n\
         <tr><td><b>Type</b></td><td>Resource</td></tr>\n\
         <tr><td><b>Description</b></td><td>Of type AWS::{}::{}.</td></tr>\n\
         <tr><td><b>Id</b></td><td><code>aws.{service}.{resource}</code></td></tr>\n</tbody></table>\n\n\
         ## Fields\n<table><tbody>\n<tr><th>Name</th><th>Datatype</th><th>Description</th></tr>\n{rows}</tbody></table>\n\n\
         ## Methods\n<table><tbody>\n<tr><th>Name</th><th>Accessible by</th><th>Required Params</th></tr>\n\
         <tr><td><code>get_resource</code></td><td><code>SELECT</code></td><td><code>data__Identifier, region</code></td></tr>\n\
         <tr><td><code>delete_resource</code></td><td><code>DELETE</code></td><td><code>data__Identifier, region</code></td></tr>\n\
         </tbody></table>\n\n\
         ## `SELECT` Example\n```sql\nSELECT\n{}\nFROM aws.{service}.{resource}\nWHERE data__Identifier = '<F0>';\n```\n\n\
         ## `DELETE` Example\n```sql\nDELETE FROM aws.{service}.{resource}\nWHERE data__Identifier = '<F0>' AND region = 'us-east-1';\n```\n\n\
         ## Permissions\n\n\
         ### Read\n```json\nivs:GetStage,\nivs:ListTagsForResource\n```\n\n\
         ### Delete\n```json\nivs:DeleteStage,\nivs:UntagResource\n```\n",
        name(service),
        name(resource),
        columns.join(",\n"),
    )
}

/// A documentation tree, and the folder that is generated from it.
pub struct Tree {
    folder: TempDir,
}

impl Tree {
    /// A tree without pages.
    pub fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        fs::create_dir(folder.path().join("docs")).expect("a folder");
        Self { folder }
    }

    /// Two services: `alpha` with a thing and an item, `beta` with a thing.
    pub fn with_two_services() -> Self {
        let tree = Self::new();
        for (service, resource) in [("alpha", "thing"), ("alpha", "item"), ("beta", "thing")] {
            tree.write(&format!("{service}/{resource}/index.md"), page(service, resource, 3));
        }
        tree.write("alpha/index.md", "## Resources\n\n- thing\n- item\n");
        tree
    }

    pub fn docs(&self) -> PathBuf {
        self.folder.path().join("docs")
    }

    pub fn out(&self) -> PathBuf {
        self.folder.path().join("out")
    }

    pub fn path(&self, page: &str) -> PathBuf {
        self.docs().join(page)
    }

    pub fn write(&self, page: &str, text: impl AsRef<[u8]>) {
        let path = self.path(page);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, text).expect("a file");
    }

    pub fn read(&self, page: &str) -> String {
        fs::read_to_string(self.path(page)).expect("a page")
    }

    pub fn remove(&self, page: &str) {
        fs::remove_file(self.path(page)).expect("a page");
    }

    /// What is generated, by path.
    pub fn generated(&self) -> BTreeMap<PathBuf, String> {
        files(&self.out())
    }
}
