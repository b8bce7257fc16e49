//! The formats of ARNs: `arn:${Partition}:ivs:${Region}:${Account}:stage/${ResourceId}`.

use thiserror::Error;

use super::{each_matches, parts};

/// The format of the ARNs of a resource type, as IAM's reference states it.
///
/// ```
/// use iam_policy::arn::ArnFormat;
///
/// let format = ArnFormat::parse("arn:${Partition}:ivs:${Region}:${Account}:stage/${ResourceId}")?;
/// assert_eq!(format.service(), "ivs");
/// assert_eq!(format.variables().collect::<Vec<_>>(), ["ResourceId"]);
/// assert!(format.matches("arn:aws:ivs:eu-west-1:123456789012:stage/abc"));
/// # Ok::<(), iam_policy::arn::ArnFormatError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ArnFormat<'f> {
    text: &'f str,
    service: &'f str,
    resource: &'f str,
}

/// A piece of an ARN format.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ArnPiece<'f> {
    /// Literal text.
    Text(&'f str),
    /// `${Partition}`
    Partition,
    /// `${Region}`
    Region,
    /// `${Account}`, or `${AccountId}`
    Account,
    /// Any other variable, by its name: `${ResourceId}`, in some formats `{ResourceId}`; `*` has no name.
    Variable(&'f str),
}

impl<'f> ArnPiece<'f> {
    /// The name of a variable; empty for `*`. In the resource part of an ARN, a partition, a region or an account is a
    /// variable as any other.
    #[must_use]
    pub const fn name(self) -> Option<&'f str> {
        match self {
            Self::Text(_) => None,
            Self::Partition => Some("Partition"),
            Self::Region => Some("Region"),
            Self::Account => Some("Account"),
            Self::Variable(name) => Some(name),
        }
    }
}

/// A text isn't the format of an ARN.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("found `{}`, expected the format of an ARN with a literal service", found.escape_debug())]
pub struct ArnFormatError {
    /// The text.
    pub found: String,
}

impl<'f> ArnFormat<'f> {
    /// Parses a format. Its service must be literal, since IAM allows no wildcard there.
    ///
    /// # Errors
    ///
    /// Returns an error if the text doesn't have the six parts of an ARN, or a part that it needs is missing.
    pub fn parse(text: &'f str) -> Result<Self, ArnFormatError> {
        match parts(text) {
            Some(["arn", _, service, _, _, resource])
                if !service.is_empty() && !service.contains(['$', '{', '*', '?']) && !resource.is_empty() =>
            {
                Ok(Self { text, service, resource })
            }
            _ => Err(ArnFormatError { found: text.to_owned() }),
        }
    }

    /// The format as text.
    #[must_use]
    pub const fn as_str(&self) -> &'f str {
        self.text
    }

    /// The service: `ivs`.
    #[must_use]
    pub const fn service(&self) -> &'f str {
        self.service
    }

    /// The resource part: `stage/${ResourceId}`.
    #[must_use]
    pub const fn resource_text(&self) -> &'f str {
        self.resource
    }

    /// The pieces before the resource part: of `arn:${Partition}:ivs:${Region}:${Account}:`.
    pub fn place(&self) -> impl Iterator<Item = ArnPiece<'f>> + use<'f> {
        pieces(&self.text[..self.text.len() - self.resource.len()])
    }

    /// The pieces of the resource part: of `stage/${ResourceId}`.
    pub fn resource(&self) -> impl Iterator<Item = ArnPiece<'f>> + use<'f> {
        pieces(self.resource)
    }

    /// The names of the variables of the resource part. A variable without a name is an empty text.
    pub fn variables(&self) -> impl Iterator<Item = &'f str> + use<'f> {
        self.resource().filter_map(ArnPiece::name)
    }

    /// The pattern of all ARNs of this format: `*` for each variable.
    #[must_use]
    pub fn any(&self) -> String {
        let pieces = pieces(self.text).map(|piece| match piece {
            ArnPiece::Text(text) => text,
            _ => "*",
        });
        pieces.collect()
    }

    /// Whether an ARN is of this format.
    #[must_use]
    pub fn matches(&self, arn: &str) -> bool {
        parts(&self.any()).zip(parts(arn)).is_some_and(|(any, arn)| each_matches(any, arn))
    }
}

/// The pieces of a format, or of a part of one.
fn pieces(text: &str) -> impl Iterator<Item = ArnPiece<'_>> {
    let mut rest = text;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let start = rest.find("${").into_iter().chain(rest.find(['{', '*'])).min().unwrap_or(rest.len());
        if start > 0 {
            let (text, after) = rest.split_at(start);
            rest = after;
            return Some(ArnPiece::Text(text));
        }
        let (name, after) = match rest.strip_prefix('*') {
            Some(after) => ("", after),
            None => {
                let inner = rest.trim_start_matches('$').strip_prefix('{')?;
                inner.split_once('}').unwrap_or((inner, ""))
            }
        };
        rest = after;
        Some(match name {
            "Partition" => ArnPiece::Partition,
            "Region" => ArnPiece::Region,
            "Account" | "AccountId" => ArnPiece::Account,
            name => ArnPiece::Variable(name),
        })
    })
}

#[cfg(test)]
mod tests {
    use super::{ArnFormat, ArnPiece};

    #[test]
    fn variables_are_written_in_three_ways() {
        let text = "arn:${Partition}:ec2:*:${AccountId}:a/{Name}/b-${Id}*";
        let format = ArnFormat::parse(text).expect("a format");
        let place: Vec<ArnPiece<'_>> = format.place().collect();
        use ArnPiece::{Account, Partition, Text, Variable};
        assert_eq!(
            place,
            [Text("arn:"), Partition, Text(":ec2:"), Variable(""), Text(":"), Account, Text(":")]
        );
        assert_eq!(format.variables().collect::<Vec<_>>(), ["Name", "Id", ""]);
        assert!(format.matches("arn:aws:ec2:eu-west-1:1:a/x/b-yz"));
        assert!(!format.matches("arn:aws:ec2:eu-west-1:1:a/x"));
        assert_eq!(format.as_str(), text);
    }

    #[test]
    fn a_format_has_a_literal_service_and_a_resource() {
        for text in
            ["", "*", "arn:aws:s3", "arn:aws:s3:::", "arn:aws:*:::x", "arn:aws:${Vendor}:::x", "a:aws:s3:::x"]
        {
            assert!(ArnFormat::parse(text).is_err(), "{text:?}");
        }
    }
}
