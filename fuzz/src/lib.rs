//! The bodies of the fuzz targets. Each takes any text, and panics if a law of the reader doesn't hold.
//!
//! The fuzzers in `fuzz_targets` and the test `fuzz_inputs` of the main workspace call the same functions. The test includes
//! this file by its path, so this file doesn't use libFuzzer.

#[path = "../../codegen/tests/support/inert.rs"]
mod inert;
mod knowledge;
mod laws;
mod mutate;
mod page;
mod policy;
mod schema;
mod section;

pub use mutate::Mutator;

/// A reader, as the fuzzers see it.
#[derive(Clone, Copy)]
pub struct Target {
    /// The name of the target, and of its folders.
    pub name: &'static str,
    check: fn(&str),
    dictionary: &'static str,
}

impl Target {
    /// Reads an input, and checks the laws. Bytes that aren't UTF-8 are replaced, as no reader takes them.
    ///
    /// # Panics
    /// If a law doesn't hold.
    pub fn check(&self, input: &[u8]) {
        (self.check)(&String::from_utf8_lossy(input));
    }

    /// The words of the dialect, one entry of libFuzzer's format per line.
    pub fn dictionary(&self) -> Vec<Vec<u8>> {
        mutate::dictionary(self.dictionary)
    }
}

/// Whole pages.
pub const PAGE: Target =
    Target { name: "page", check: page::check, dictionary: include_str!("../dictionaries/page.dict") };
/// The JSON of `<SchemaTable fields={…} />`.
pub const SCHEMA_TABLE: Target = Target {
    name: "schema_table",
    check: section::schema_table,
    dictionary: include_str!("../dictionaries/schema_table.dict"),
};
/// CloudFormation schemas.
pub const SCHEMA: Target =
    Target { name: "schema", check: schema::check, dictionary: include_str!("../dictionaries/schema.dict") };
/// The section Permissions of a page.
pub const PERMISSIONS: Target = Target {
    name: "permissions",
    check: section::permissions,
    dictionary: include_str!("../dictionaries/permissions.dict"),
};
/// The SQL of an example.
pub const SQL: Target =
    Target { name: "sql", check: section::sql, dictionary: include_str!("../dictionaries/sql.dict") };
/// Two policies, one after the other.
pub const POLICY: Target =
    Target { name: "policy", check: policy::check, dictionary: include_str!("../dictionaries/policy.dict") };

/// All targets.
pub const TARGETS: [Target; 6] = [PAGE, SCHEMA_TABLE, SCHEMA, PERMISSIONS, SQL, POLICY];
