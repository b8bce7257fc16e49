//! Comparing names by their letters: the docs, CloudFormation and IAM case and divide words differently.

/// The letters and digits of a name, in lower case: what `db_name`, `DBName` and `dbName` have in common.
///
/// ```
/// assert_eq!(iam_policy::letters("Stream-Key"), iam_policy::letters("StreamKey"));
/// ```
#[must_use]
pub fn letters(name: &str) -> String {
    name.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase()).collect()
}

#[cfg(test)]
mod tests {
    use super::letters;

    #[test]
    fn names_of_the_same_letters_are_equal_in_every_casing() {
        assert_eq!(letters("db_name"), letters("DBName"));
        assert_ne!(letters("db_names"), letters("DBName"));
    }
}
