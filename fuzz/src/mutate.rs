//! Changes of inputs by the structure that the dialects share: lines, brackets, and words of a dictionary.
//!
//! The fuzzers take turns between these changes and libFuzzer's own. The test on stable has these only.

use fastrand::Rng;

use super::Target;

/// Makes inputs out of inputs.
pub struct Mutator {
    dictionary: Vec<Vec<u8>>,
}

impl Mutator {
    /// The mutator of a target.
    pub fn of(target: Target) -> Self {
        Self { dictionary: target.dictionary() }
    }

    /// Changes an input once to four times. The same seed gives the same change. `other` is a second input, of which a
    /// part may be taken.
    pub fn mutate(&self, input: &[u8], other: &[u8], max_size: usize, seed: u64) -> Vec<u8> {
        let mut rng = Rng::with_seed(seed);
        let mut changed = input.to_vec();
        for _ in 0..rng.usize(1..=4) {
            self.change(&mut changed, other, &mut rng);
            changed.truncate(max_size);
        }
        changed
    }

    fn change(&self, input: &mut Vec<u8>, other: &[u8], rng: &mut Rng) {
        let span = part(input, rng);
        match rng.u8(0..10) {
            // A part again, or many times.
            0 => {
                let times = if rng.u8(0..8) == 0 { rng.usize(2..100) } else { 1 };
                let copy = input[span.clone()].repeat(times);
                input.splice(span.end..span.end, copy);
            }
            1 => drop(input.drain(span)),
            // A part elsewhere, within itself perhaps.
            2 => {
                let copy = input[span].to_vec();
                let target = part(input, rng);
                input.splice(target, copy);
            }
            3 => {
                let copy = input[span].to_vec();
                let at = rng.usize(0..=input.len());
                input.splice(at..at, copy);
            }
            4 if !other.is_empty() => {
                let copy = other[part(other, rng)].to_vec();
                input.splice(span, copy);
            }
            5 | 6 if !self.dictionary.is_empty() => {
                let word = self.dictionary[rng.usize(0..self.dictionary.len())].clone();
                input.splice(span, word);
            }
            7 | 8 if !self.dictionary.is_empty() => {
                let word = self.dictionary[rng.usize(0..self.dictionary.len())].clone();
                let at = rng.usize(0..=input.len());
                input.splice(at..at, word);
            }
            _ if !input.is_empty() => {
                let at = rng.usize(0..input.len());
                input[at] = if rng.bool() { rng.u8(..) } else { input[at] ^ (1 << rng.u8(0..8)) };
            }
            _ => input.push(rng.u8(..)),
        }
    }
}

/// A part of an input: a line or some, what is in brackets or quotes, a word, or any bytes.
fn part(input: &[u8], rng: &mut Rng) -> std::ops::Range<usize> {
    if input.is_empty() {
        return 0..0;
    }
    let at = rng.usize(0..input.len());
    match rng.u8(0..5) {
        0 => {
            let start = input[..at].iter().rposition(|byte| *byte == b'\n').map_or(0, |newline| newline + 1);
            let mut ends = (at..input.len()).filter(|end| input[*end] == b'\n');
            let end = ends.nth(rng.usize(0..4)).map_or(input.len(), |newline| newline + 1);
            start..end
        }
        1 | 2 => bracketed(input, at).unwrap_or(at..at + 1),
        3 => {
            let is_word = |byte: &u8| byte.is_ascii_alphanumeric() || *byte == b'_' || !byte.is_ascii();
            let start = input[..at].iter().rposition(|byte| !is_word(byte)).map_or(0, |before| before + 1);
            let end = input[at..].iter().position(|byte| !is_word(byte)).map_or(input.len(), |end| at + end);
            start..end.max(start)
        }
        _ => at..(at + rng.usize(0..=16)).min(input.len()),
    }
}

/// What the first bracket or quote after `at` begins, to its end.
fn bracketed(input: &[u8], at: usize) -> Option<std::ops::Range<usize>> {
    let start = at + input[at..].iter().position(|byte| b"{[(<\"`'".contains(byte))?;
    let close = match input[start] {
        b'{' => b'}',
        b'[' => b']',
        b'(' => b')',
        b'<' => b'>',
        quote => quote,
    };
    let mut depth = 0_usize;
    for (end, byte) in input.iter().enumerate().skip(start + 1) {
        if *byte == close && depth == 0 {
            return Some(start..end + 1);
        } else if *byte == close {
            depth -= 1;
        } else if *byte == input[start] {
            depth += 1;
        }
    }
    None
}

/// The entries of a dictionary in libFuzzer's format: `"word"`, with `\\`, `\"` and `\xAB`.
pub fn dictionary(text: &str) -> Vec<Vec<u8>> {
    let entries = text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'));
    entries.filter_map(|line| entry(line.strip_prefix('"')?.strip_suffix('"')?)).collect()
}

fn entry(text: &str) -> Option<Vec<u8>> {
    let mut word = Vec::new();
    let mut bytes = text.bytes();
    while let Some(byte) = bytes.next() {
        word.push(match byte {
            b'\\' => match bytes.next()? {
                b'x' => {
                    let digits = [bytes.next()?, bytes.next()?];
                    u8::from_str_radix(std::str::from_utf8(&digits).ok()?, 16).ok()?
                }
                escaped => escaped,
            },
            byte => byte,
        });
    }
    Some(word)
}
