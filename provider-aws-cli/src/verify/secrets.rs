//! Which names say that a text is secret.

/// The last words of names of secrets, in lower case and without separators.
pub const ENDINGS: [&str; 19] = [
    "accesstoken",
    "apikey",
    "apitoken",
    "authtoken",
    "authorizationtoken",
    "bearertoken",
    "clientsecret",
    "oauthtoken",
    "passphrase",
    "password",
    "presharedkey",
    "privatekey",
    "refreshtoken",
    "secret",
    "secretaccesskey",
    "secretkey",
    "secretstring",
    "securitytoken",
    "sessiontoken",
];

/// Whether a name says that its text is secret: it ends as one of [`ENDINGS`].
///
/// ```
/// use provider_aws_cli::verify::says_secret;
///
/// assert!(says_secret("MasterUserPassword"));
/// assert!(!says_secret("PasswordPolicy") && !says_secret("SecretArn"));
/// ```
#[must_use]
pub fn says_secret(name: &str) -> bool {
    let letters = cloud_control::letters(name);
    ENDINGS.iter().any(|ending| letters.ends_with(ending))
}
