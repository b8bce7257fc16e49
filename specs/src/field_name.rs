//! Names of Rust fields, from names on the wire.

/// Words with capitals within them.
const WORDS: [&str; 9] = ["DDoS", "GiB", "IPv4", "IPv6", "IoT", "KiB", "MiB", "OAuth", "TiB"];

/// A wire name in snake case: `KMSKeyId` is `kms_key_id`. As in AWS's SDK for Rust, an abbreviation in the plural is one
/// word, and so are a few others: `AllowedVPCs` is `allowed_vpcs`, and `IPv6Address` is `ipv6_address`.
///
/// Pages spell some names otherwise, `h_tt_pport`, and each edition of them in its own way.
pub fn field_name(wire_name: &str) -> String {
    let mut name = String::new();
    let mut rest = wire_name;
    let mut before = None;
    while let Some(letter) = rest.chars().next() {
        let known = WORDS.iter().find(|word| is_word(rest, word));
        let word = known.map_or(&rest[..letter.len_utf8()], |word| &rest[..word.len()]);
        rest = &rest[word.len()..];
        if letter.is_ascii_alphanumeric() {
            let begins = |before: char| match known {
                Some(_) => before.is_ascii_alphanumeric(),
                None => letter.is_ascii_uppercase() && begins_word(before, rest),
            };
            if before.is_some_and(begins) {
                name.push('_');
            }
            name.push_str(&word.to_ascii_lowercase());
        } else {
            name.push('_');
        }
        // What follows a known word begins another.
        before = if known.is_some() { Some('a') } else { Some(letter) };
    }
    name
}

/// Whether a text begins with a word, which ends there.
fn is_word(text: &str, word: &str) -> bool {
    text.strip_prefix(word).is_some_and(|after| !after.starts_with(|c: char| c.is_ascii_lowercase()))
}

/// Whether a capital begins a word, by the letter before it and the text after it.
fn begins_word(before: char, after: &str) -> bool {
    let mut after = after.chars();
    let (next, second) = (after.next(), after.next());
    let is_lowercase = |letter: Option<char>| letter.is_some_and(|letter| letter.is_ascii_lowercase());
    // `VPCs`
    let is_plural = next == Some('s') && !is_lowercase(second);
    before.is_ascii_lowercase()
        || before.is_ascii_digit()
        || (before.is_ascii_uppercase() && is_lowercase(next) && !is_plural)
}

#[cfg(test)]
mod tests {
    use super::field_name;

    #[test]
    fn a_wire_name_is_in_snake_case_and_an_abbreviation_is_one_word() {
        for (wire_name, name) in [
            ("ActiveSessionId", "active_session_id"),
            ("KMSKeyId", "kms_key_id"),
            ("EFSFileSystemId", "efs_file_system_id"),
            ("HTTPSPort", "https_port"),
            ("readmePath", "readme_path"),
            ("S3Bucket", "s3_bucket"),
            ("EC2InstanceType", "ec2_instance_type"),
            ("Arn", "arn"),
            ("a-b", "a_b"),
            ("größe", "gr__e"),
            ("", ""),
        ] {
            assert_eq!(field_name(wire_name), name, "{wire_name}");
        }
    }

    #[test]
    fn an_abbreviation_in_the_plural_is_one_word() {
        for (wire_name, name) in [
            ("AllowedVPCs", "allowed_vpcs"),
            ("CallbackURLs", "callback_urls"),
            ("DBNodeStorageSizeInGBsMax", "db_node_storage_size_in_gbs_max"),
            ("ARNs", "arns"),
            ("DNSService", "dns_service"),
            ("NLBsOfVPCs", "nlbs_of_vpcs"),
        ] {
            assert_eq!(field_name(wire_name), name, "{wire_name}");
        }
    }

    #[test]
    fn a_few_words_have_capitals_within_them() {
        for (wire_name, name) in [
            ("PrivateIPv4Address", "private_ipv4_address"),
            ("IPv6CidrBlock", "ipv6_cidr_block"),
            ("AllowedOAuthFlows", "allowed_oauth_flows"),
            ("OAuth2GrantType", "oauth2_grant_type"),
            ("MemoryGiBPerVCpu", "memory_gib_per_v_cpu"),
            ("EnableIoTLoggingParams", "enable_iot_logging_params"),
            ("OnSourceDDoSProtectionConfig", "on_source_ddos_protection_config"),
            ("VPCIPv6-IPv4", "vpc_ipv6_ipv4"),
            ("OAuthorized", "o_authorized"),
        ] {
            assert_eq!(field_name(wire_name), name, "{wire_name}");
        }
    }
}
