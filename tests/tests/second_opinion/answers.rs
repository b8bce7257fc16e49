//! What endpoints answer to the steps of the program, and how that differs.

use std::collections::{BTreeMap, BTreeSet};

use cloud_control::pattern::{Case, matches};
use serde_json::Value;

/// The facts of the answers, by the step and the name of the fact: `queue: create`, `properties/Arn`.
pub type Facts = BTreeMap<(String, String), String>;

/// The fact that each answer has: `ok`, or how it failed.
const OUTCOME: &str = "outcome";

/// A difference that is explained.
pub struct Difference {
    /// The steps and the facts, with `*`.
    step: &'static str,
    fact: &'static str,
    /// What the endpoint of this project and the other one answer, with `*`; empty if the answer hasn't got the fact.
    ours: &'static str,
    theirs: &'static str,
    verdict: Verdict,
    reason: &'static str,
}

/// Who of both answers as AWS does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Verdict {
    /// This project, by what AWS documents, or is known to answer.
    Ours,
    /// The other one: a limit of this project's endpoint, which its docs state. Anything else is a defect to fix.
    Theirs,
    /// AWS documents neither, or both are as good.
    Open,
}

/// A difference in which our endpoint answers as AWS does, for a reason.
pub const fn ours(
    step: &'static str,
    fact: &'static str,
    ours: &'static str,
    theirs: &'static str,
    reason: &'static str,
) -> Difference {
    Difference { step, fact, ours, theirs, verdict: Verdict::Ours, reason }
}

/// A limit of our endpoint: the other one answers as AWS does.
pub const fn limit(
    step: &'static str,
    fact: &'static str,
    ours: &'static str,
    theirs: &'static str,
    reason: &'static str,
) -> Difference {
    Difference { step, fact, ours, theirs, verdict: Verdict::Theirs, reason }
}

/// A difference in which nobody knows who answers as AWS does.
pub const fn open(
    step: &'static str,
    fact: &'static str,
    ours: &'static str,
    theirs: &'static str,
    reason: &'static str,
) -> Difference {
    Difference { step, fact, ours, theirs, verdict: Verdict::Open, reason }
}

/// The facts of the answers to a run of the program. What differs from run to run is left out of them, and so are the words
/// of messages, which AWS doesn't document.
pub fn facts(answers: &str, run: &str, url: &str) -> Facts {
    let answers: BTreeMap<String, Value> = serde_json::from_str(answers).expect("JSON");
    let mut facts = Facts::new();
    for (step, answer) in answers {
        collect(&step, "", &answer, &mut facts);
    }
    for ((_, name), fact) in &mut facts {
        let text = fact.replace(run, "RUN").replace(url, "http://SERVER");
        *fact = if name == "message" { "some words".to_owned() } else { without_ids(&text) };
    }
    facts
}

/// An answer without a fact hasn't got it as `null` either.
fn collect(step: &str, name: &str, value: &Value, facts: &mut Facts) {
    let text = match value {
        Value::Null => return,
        Value::Object(members) if !members.is_empty() => {
            for (member, value) in members {
                let name = if name.is_empty() { member.clone() } else { format!("{name}/{member}") };
                collect(step, &name, value, facts);
            }
            return;
        }
        Value::String(text) => text.clone(),
        other => other.to_string(),
    };
    facts.insert((step.to_owned(), name.to_owned()), text);
}

/// A text with `UUID` for each UUID in it, and `ID` for the end of each name that fakecloud makes up.
fn without_ids(text: &str) -> String {
    const MADE_UP: &str = "Resource-";
    let mut found = String::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let (length, put) = if is_uuid(rest) {
            (36, "UUID")
        } else if let Some(id) = rest.strip_prefix(MADE_UP) {
            let id = id.bytes().take_while(u8::is_ascii_alphanumeric).count();
            (MADE_UP.len() + id, "Resource-ID")
        } else {
            (first.len_utf8(), &rest[..first.len_utf8()])
        };
        found.push_str(put);
        rest = &rest[length..];
    }
    found
}

/// Whether a text begins with a UUID.
fn is_uuid(text: &str) -> bool {
    let mut parts = text.splitn(5, '-');
    [8, 4, 4, 4, 12].iter().all(|&length| {
        let digits = parts.next().and_then(|part| part.get(..length));
        digits.is_some_and(|digits| digits.bytes().all(|byte| byte.is_ascii_hexdigit()))
    })
}

/// Fails unless each difference is explained, and each explanation has a difference.
pub fn assert_explained(ours: &Facts, theirs: &Facts, explained: &[Difference]) {
    let mut used = vec![false; explained.len()];
    let mut verdicts: BTreeMap<Verdict, usize> = BTreeMap::new();
    let mut problems = Vec::new();
    let names: BTreeSet<_> = ours.keys().chain(theirs.keys()).collect();
    for name @ (step, fact) in names {
        let outcome = (step.clone(), OUTCOME.to_owned());
        let is_alike = fact == OUTCOME || text(ours, &outcome) == text(theirs, &outcome);
        let (ours, theirs) = (text(ours, name), text(theirs, name));
        // The rest follows from another outcome.
        if ours == theirs || !is_alike {
            continue;
        }
        let is_of = |it: &Difference| {
            let pairs = [(it.step, &**step), (it.fact, &**fact), (it.ours, ours), (it.theirs, theirs)];
            pairs.iter().all(|(pattern, text)| matches(pattern, text, Case::Sensitive))
        };
        match explained.iter().position(is_of) {
            Some(at) => {
                used[at] = true;
                *verdicts.entry(explained[at].verdict).or_default() += 1;
            }
            None => problems.push(format!("{step} | {fact}\n  ours   {ours}\n  theirs {theirs}")),
        }
    }
    for (it, _) in explained.iter().zip(&used).filter(|(_, used)| !**used) {
        problems.push(format!("no difference is `{}` of `{}`: {}", it.fact, it.step, it.reason));
    }
    println!("{} answers, differences by who answers as AWS does: {verdicts:?}", ours.len());
    assert!(problems.is_empty(), "{} differences aren't explained:\n{}", problems.len(), problems.join("\n"));
}

fn text<'f>(facts: &'f Facts, name: &(String, String)) -> &'f str {
    facts.get(name).map_or("", String::as_str)
}
