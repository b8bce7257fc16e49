//! Compares names by their letters: pages, CloudFormation and IAM differ in case and in how they separate
//! words.

/// The ASCII letters and digits of a name, in lower case. They are the same for `db_name`, `DBName` and
/// `dbName`.
///
/// ```
/// assert_eq!(cloud_control::letters("Stream-Key"), cloud_control::letters("StreamKey"));
/// ```
#[must_use]
pub fn letters(name: &str) -> String {
    name.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase()).collect()
}

#[cfg(test)]
mod tests {
    use super::letters;

    #[test]
    fn names_of_the_same_letters_are_equal_in_every_case() {
        assert_eq!(letters("db_name"), letters("DBName"));
        assert_ne!(letters("db_names"), letters("DBName"));
    }
}
