//! The variants of enums of texts: a name for any text.

use proc_macro2::Ident;

use super::case::camel_case;
use super::names::Taken;

/// The variant of texts that aren't listed.
pub(in crate::rust) const FALLBACK: &str = "Unknown";

/// The variants of an enum of these texts, in their order.
pub(super) fn variants(texts: &[String]) -> Vec<Ident> {
    let mut names = fallback_taken();
    texts.iter().map(|text| names.take_type(&variant(text))).collect()
}

/// Names of variants of which the fallback has one.
pub(super) fn fallback_taken() -> Taken {
    let mut names = Taken::default();
    names.take(FALLBACK.to_owned(), "");
    names
}

/// The name of a text.
pub(super) fn variant(text: &str) -> String {
    match camel_case(text) {
        name if name == FALLBACK => format!("{FALLBACK}Value"),
        name => name,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(texts: &[&str]) -> Vec<String> {
        let texts: Vec<String> = texts.iter().map(|text| (*text).to_owned()).collect();
        variants(&texts).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn a_variant_is_named_after_the_words_of_its_text() {
        for (text, name) in [
            ("ACTIVE", "Active"),
            ("IN_PROGRESS", "InProgress"),
            ("us-east-1", "UsEast1"),
            ("aws:kms:dsse", "AwsKmsDsse"),
            ("AWS::EC2::VPC", "AwsEc2Vpc"),
            ("Bytes/Second", "BytesSecond"),
            ("V1.2", "V1_2"),
            ("3.6.0", "_3_6_0"),
            ("1080p", "_1080p"),
            ("-1", "Minus1"),
            ("*", "Asterisk"),
            (">=", "GreaterEqual"),
            ("", "Empty"),
            ("\u{435}", "Other"),
            ("SELF", "Self_"),
            ("Unknown", "UnknownValue"),
            ("UNKNOWN", "UnknownValue"),
        ] {
            assert_eq!(names(&[text]), [name]);
        }
    }

    #[test]
    fn no_two_texts_of_an_enum_have_one_variant() {
        assert_eq!(names(&["a", "A", "a."]), ["A", "A2", "A3"]);
        assert_eq!(names(&["V1", "v1", "12", "1.2"]), ["V1", "V1_2", "_12", "_1_2"]);
        assert_eq!(names(&["A2", "A", "a"]), ["A2", "A", "A3"]);
        assert_eq!(
            names(&["Unknown", "UNKNOWN", "UnknownValue"]),
            ["UnknownValue", "UnknownValue2", "UnknownValue3"]
        );
    }

    #[test]
    fn names_have_less_than_sixty_letters() {
        let long = "A".repeat(100);
        let two = names(&[&format!("{long}b"), &format!("{long}c")]);
        assert!(two.iter().all(|name| name.len() < 60) && two[0] != two[1], "{two:?}");
    }
}
