//! Secrets: write-only texts, and texts whose names say that they are secret.

use specs::{Property, Type};

use super::properties::Properties;

/// Marks the properties that must not be shown.
pub(super) fn mark(properties: &mut Properties) {
    for path in properties.access.write_only.clone() {
        if let Some(property) = properties.at_path(&path) {
            property.secret |= is_text(&property.datatype);
        }
    }
    properties.for_each(&mut |property| property.secret |= looks_secret(property));
}

fn is_text(datatype: &Type) -> bool {
    match datatype {
        Type::String(_) => true,
        Type::Array(array) => matches!(array.items, Type::String(_)),
        _ => false,
    }
}

/// Whether the name of a text says that it is secret. The last words count: a `password_length` isn't secret.
fn looks_secret(property: &Property) -> bool {
    /// Keys that are secret, by the word before.
    const SECRET_KEYS: [&str; 8] = ["access", "api", "app", "auth", "private", "secret", "shared", "stream"];
    /// Tokens that aren't: they make a request idempotent, or name something.
    const OPEN_TOKENS: [&str; 8] =
        ["client", "continuation", "creation", "idempotency", "next", "request", "service", "version"];
    if !is_text(&property.datatype) {
        return false;
    }
    let name = property.name.to_ascii_lowercase();
    let words: Vec<&str> = name.split(['_', '/', '-', '.']).filter(|word| !word.is_empty()).collect();
    match words.as_slice() {
        [.., "password" | "passwords" | "passphrase" | "secret" | "secrets"] => true,
        [.., before, "token" | "tokens"] => !OPEN_TOKENS.contains(before),
        ["token"] => true,
        [.., before, "key"] => SECRET_KEYS.contains(before),
        [.., before, "key", "material"] => *before != "public",
        [.., "secret", "string"] => true,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use specs::Source;

    use super::*;

    #[test]
    fn the_last_words_of_a_name_say_that_it_is_secret() {
        let looks = |name: &str| looks_secret(&Property::new(name, name, Type::STRING, Source::Page));
        for name in ["master_user_password", "client_secret", "token", "auth_token", "private_key", "api_key"]
        {
            assert!(looks(name), "{name}");
        }
        for name in ["password_length", "secret_arn", "client_token", "next_token", "key", "private_key_arn"]
        {
            assert!(!looks(name), "{name}");
        }
        let flag = Property::new("password", "Password", Type::Boolean, Source::Page);
        assert!(!looks_secret(&flag));
    }
}
