//! Resources to ask of: ARNs of a shape, and such that a policy's pattern matches. They are proposals; what the policy says
//! of each is decided as of any other.

/// What stands for a variable: nothing that a policy would name, but for the partition, of which there are few.
const ANY: &str = "any0resource";

/// A resource of a shape, like no other: `arn:aws:ivs:xany0resource:xany0resource:stage/xany0resource`.
pub(crate) fn plain(format: &str) -> String {
    if format == "*" {
        return format.to_owned();
    }
    let with_partition = format.replacen("${Partition}", "aws", 1);
    let glob = glob(&with_partition);
    let text = glob.into_iter().map(|symbol| match symbol {
        Symbol::Many => ANY.to_owned(),
        symbol => character(symbol).to_string(),
    });
    text.collect()
}

/// A resource of a shape that a pattern of a policy matches, too; `None` if there is none, or none that surely is.
pub(crate) fn common(pattern: &str, format: &str) -> Option<String> {
    let (pattern, format) = (glob(pattern), glob(format));
    let (patterns, formats) = (parts(&pattern)?, parts(&format)?);
    let both = patterns.iter().zip(&formats);
    let met: Option<Vec<String>> = both.map(|(a, b)| meet(a, b)).collect();
    met.map(|parts| parts.join(":"))
}

/// A symbol of a pattern, or of a shape whose variables are any text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Symbol {
    Literal(char),
    One,
    Many,
}

/// The symbols of a pattern with `*` and `?`, or of an ARN's shape; a `${variable}` or `{variable}` is any
/// text in both, but not an empty one.
fn glob(text: &str) -> Vec<Symbol> {
    let mut symbols = Vec::new();
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let braced = rest.strip_prefix("${").or_else(|| rest.strip_prefix('{'));
        if let Some((_, after)) = braced.and_then(|inner| inner.split_once('}')) {
            symbols.extend([Symbol::One, Symbol::Many]);
            rest = after;
            continue;
        }
        symbols.push(match c {
            '*' => Symbol::Many,
            '?' => Symbol::One,
            c => Symbol::Literal(c),
        });
        rest = &rest[c.len_utf8()..];
    }
    symbols
}

/// The six parts of an ARN.
fn parts(symbols: &[Symbol]) -> Option<[&[Symbol]; 6]> {
    let mut parts = symbols.splitn(6, |symbol| *symbol == Symbol::Literal(':'));
    let mut next = || parts.next();
    Some([next()?, next()?, next()?, next()?, next()?, next()?])
}

/// A text that both match.
fn meet(a: &[Symbol], b: &[Symbol]) -> Option<String> {
    // Which remainders have a text in common: of the last symbols first.
    let mut meets = vec![vec![false; b.len() + 1]; a.len() + 1];
    for (i, j) in (0..=a.len())
        .rev()
        .flat_map(|i| (0..=b.len()).rev().map(move |j| (i, j)))
    {
        meets[i][j] = match (a.get(i), b.get(j)) {
            (None, None) => true,
            (Some(Symbol::Many), _) if meets[i + 1][j] => true,
            (_, Some(Symbol::Many)) if meets[i][j + 1] => true,
            (Some(Symbol::Many), Some(_)) => meets[i][j + 1],
            (Some(_), Some(Symbol::Many)) => meets[i + 1][j],
            (Some(x), Some(y)) => fits(*x, *y) && meets[i + 1][j + 1],
            (None, Some(_)) | (Some(_), None) => false,
        };
    }
    if !meets[0][0] {
        return None;
    }
    let (mut i, mut j, mut text) = (0, 0, String::new());
    while let (Some(x), Some(y)) = (a.get(i), b.get(j)) {
        match (x, y) {
            (Symbol::Many, Symbol::Many) => {
                text.push_str(ANY);
                // One of the two may go on to take what the other has next.
                if meets[i + 1][j] { i += 1 } else { j += 1 }
            }
            (Symbol::Many, _) if meets[i + 1][j] => i += 1,
            (_, Symbol::Many) if meets[i][j + 1] => j += 1,
            (Symbol::Many, y) => {
                text.push(character(*y));
                j += 1;
            }
            (x, Symbol::Many) => {
                text.push(character(*x));
                i += 1;
            }
            (Symbol::Literal(c), _) | (_, Symbol::Literal(c)) => {
                text.push(*c);
                (i, j) = (i + 1, j + 1);
            }
            (Symbol::One, Symbol::One) => {
                text.push(character(Symbol::One));
                (i, j) = (i + 1, j + 1);
            }
        }
    }
    // What is left of either is stars alone.
    Some(text)
}

fn fits(a: Symbol, b: Symbol) -> bool {
    match (a, b) {
        (Symbol::Literal(a), Symbol::Literal(b)) => a == b,
        _ => true,
    }
}

fn character(symbol: Symbol) -> char {
    match symbol {
        Symbol::Literal(c) => c,
        Symbol::One | Symbol::Many => 'x',
    }
}

#[cfg(test)]
mod tests {
    use super::{common, plain};

    const STAGE: &str = "arn:${Partition}:ivs:${Region}:${Account}:stage/${ResourceId}";

    #[test]
    fn a_plain_resource_is_of_the_shape() {
        assert_eq!(
            plain(STAGE),
            "arn:aws:ivs:xany0resource:xany0resource:stage/xany0resource"
        );
        assert_eq!(
            plain("arn:${Partition}:s3:::{Name}"),
            "arn:aws:s3:::xany0resource"
        );
        assert_eq!(plain("*"), "*");
    }

    #[test]
    fn a_common_resource_is_matched_by_both() {
        for (pattern, found) in [
            (
                "arn:aws:ivs:eu-west-1:1:stage/abc",
                "arn:aws:ivs:eu-west-1:1:stage/abc",
            ),
            (
                "arn:aws-cn:ivs:eu-?:1:stage/a*",
                "arn:aws-cn:ivs:eu-x:1:stage/aany0resource",
            ),
            ("arn:aws:ivs:e:1:*", "arn:aws:ivs:e:1:stage/xany0resource"),
            ("arn:aws:ivs:e:1:stag*/a", "arn:aws:ivs:e:1:stage/a"),
            (
                "arn:aws:ivs:e:1:*a/b*",
                "arn:aws:ivs:e:1:stage/a/bany0resource",
            ),
            (
                "arn:aws:ivs:e:1:stage/${aws:username}",
                "arn:aws:ivs:e:1:stage/xany0resource",
            ),
        ] {
            assert_eq!(common(pattern, STAGE).as_deref(), Some(found), "{pattern}");
        }
        let bucket = "arn:${Partition}:s3:::${Name}";
        assert_eq!(
            common("arn:aws:s3:*:*:a", bucket).as_deref(),
            Some("arn:aws:s3:::a")
        );
    }

    #[test]
    fn what_no_resource_of_the_shape_matches_has_nothing_in_common_with_it() {
        for pattern in [
            "arn:aws:ivs:eu-west-1:1:channel/abc",
            "arn:aws:ivs:eu-west-1:1:stage/",
            "arn:aws:s3:::stage/abc",
            "arn:aws:ivs:*",
            "*",
            "",
        ] {
            assert_eq!(common(pattern, STAGE), None, "{pattern}");
        }
    }
}
