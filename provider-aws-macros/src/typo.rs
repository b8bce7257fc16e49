//! Misspelled names: near enough that one is likely meant for the other.

/// Whether one name becomes the other when one letter is added, left out or replaced, or two neighbours swap places.
/// The case of letters doesn't matter.
pub(crate) fn is_misspelling(written: &str, meant: &str) -> bool {
    let (written, meant) =
        (written.to_ascii_lowercase().into_bytes(), meant.to_ascii_lowercase().into_bytes());
    let start = written.iter().zip(&meant).take_while(|(a, b)| a == b).count();
    match (&written[start..], &meant[start..]) {
        ([], []) => false,
        ([_, written @ ..], [_, meant @ ..]) if written == meant => true,
        ([_, rest @ ..], meant) if rest == meant => true,
        (written, [_, rest @ ..]) if written == rest => true,
        ([a, b, written @ ..], [c, d, meant @ ..]) => (a, b) == (d, c) && written == meant,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::is_misspelling;

    #[test]
    fn a_misspelling_is_one_edit_away() {
        for written in ["GetStag", "GetStages", "GetStaje", "GteStage", "etStage", "getstag"] {
            assert!(is_misspelling(written, "GetStage"), "{written}");
        }
        for written in ["GetStage", "getStage", "PutStage", "GetSta", "GetChannel", "", "ListStages"] {
            assert!(!is_misspelling(written, "GetStage"), "{written}");
        }
    }
}
