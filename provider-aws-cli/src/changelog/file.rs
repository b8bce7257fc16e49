//! Reading and editing a changelog. Only the section of what isn't released is edited, and lines that a person wrote stay as
//! they are.

use std::collections::BTreeSet;

use codegen::changes::Verdict;

use super::entry::{BREAKING, Entry, Section, Told};

const UNRELEASED: &str = "## [Unreleased]";

const HEADER: &str = "# Changelog

The format is that of [Keep a Changelog](https://keepachangelog.com/en/1.1.0/). The version numbers follow
[Semantic Versioning](https://semver.org/spec/v2.0.0.html). `generate` adds what changed to the section of what isn't released.

## [Unreleased]
";

/// A changelog, line by line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changelog {
    lines: Vec<String>,
}

impl Default for Changelog {
    fn default() -> Self {
        Self::parse(HEADER)
    }
}

impl Changelog {
    /// Reads a changelog. One without a section of what isn't released gets one.
    #[must_use]
    pub fn parse(text: &str) -> Self {
        let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
        if !lines.iter().any(|line| is_unreleased(line)) {
            let first_release = lines.iter().position(|line| line.starts_with("## "));
            let at = first_release.unwrap_or(lines.len());
            let section = ["", UNRELEASED, ""].map(str::to_owned);
            lines.splice(at..at, section);
        }
        Self { lines }
    }

    /// The text of the file.
    #[must_use]
    pub fn text(&self) -> String {
        self.lines.join("\n").trim_end().to_owned() + "\n"
    }

    /// Adds the entries of changes to what isn't released. One that is there already isn't added again. If the opposite is
    /// there, that is removed instead: nobody who upgrades meets either.
    pub fn add(&mut self, changes: &[Told]) {
        // If all changes of a resource are undone, so is what follows from them.
        let mut standing: BTreeSet<&str> = BTreeSet::new();
        let (following, first): (Vec<&Told>, Vec<_>) = changes.iter().partition(|told| told.follows);
        let resources: BTreeSet<&str> = first.iter().map(|told| told.resource.as_str()).collect();
        for told in first {
            if !self.undo(told) {
                standing.insert(&told.resource);
                self.tell(told);
            }
        }
        for told in following {
            let is_of_undone =
                resources.contains(told.resource.as_str()) && !standing.contains(told.resource.as_str());
            if !self.undo(told) && !is_of_undone {
                self.tell(told);
            }
        }
    }

    /// Removes the opposite of a change. Returns whether it was there.
    fn undo(&mut self, told: &Told) -> bool {
        told.opposite.as_ref().is_some_and(|opposite| self.remove(opposite))
    }

    fn tell(&mut self, told: &Told) {
        if let Some(entry) = &told.entry {
            self.insert(entry);
        }
    }

    /// What the entries that aren't released ask for of the version.
    #[must_use]
    pub fn verdict(&self) -> Verdict {
        let mut section = "";
        let mut verdict = Verdict::None;
        for line in self.lines[self.unreleased()].iter() {
            if let Some(heading) = line.strip_prefix("### ") {
                section = heading.trim();
            } else if line.starts_with("- ") {
                let is_breaking = line.starts_with(&format!("- {BREAKING}"));
                let of_line = match section {
                    _ if is_breaking => Verdict::Major,
                    "Added" => Verdict::Minor,
                    _ => Verdict::Patch,
                };
                verdict = verdict.max(of_line);
            }
        }
        verdict
    }

    /// Whether something was released.
    #[must_use]
    pub fn has_releases(&self) -> bool {
        self.lines.iter().any(|line| line.starts_with("## ") && !is_unreleased(line))
    }

    /// Makes what isn't released the release of a version on a day, `2026-11-26`.
    pub fn release(&mut self, version: &str, day: &str) {
        let heading = self.unreleased().start - 1;
        let lines = [UNRELEASED.to_owned(), String::new(), format!("## [{version}] - {day}")];
        self.lines.splice(heading..=heading, lines);
    }

    /// The lines below the heading of what isn't released.
    fn unreleased(&self) -> std::ops::Range<usize> {
        let heading = self.lines.iter().position(|line| is_unreleased(line));
        // `parse` makes the section.
        let start = heading.map_or(self.lines.len(), |heading| heading + 1);
        let length = self.lines[start..].iter().take_while(|line| !line.starts_with("## ")).count();
        start..start + length
    }

    /// The lines below the heading of a section of what isn't released.
    fn section(&self, section: Section) -> Option<std::ops::Range<usize>> {
        let unreleased = self.unreleased();
        let is_heading =
            |line: &String| line.strip_prefix("### ").is_some_and(|it| it.trim() == section.heading());
        let start = unreleased.start + self.lines[unreleased.clone()].iter().position(is_heading)? + 1;
        let length =
            self.lines[start..unreleased.end].iter().take_while(|line| !line.starts_with("### ")).count();
        Some(start..start + length)
    }

    fn insert(&mut self, entry: &Entry) {
        let line = line(entry);
        let Some(section) = self.section(entry.section) else {
            self.add_section(entry.section);
            return self.insert(entry);
        };
        if self.lines[section.clone()].contains(&line) {
            return;
        }
        let blank =
            self.lines[section.clone()].iter().rev().take_while(|line| line.trim().is_empty()).count();
        let mut at = section.end - blank;
        if at == section.start {
            self.lines.insert(at, String::new());
            at += 1;
        }
        self.lines.insert(at, line);
    }

    /// Adds an empty section behind those that come before it.
    fn add_section(&mut self, section: Section) {
        let before = Section::ALL.into_iter().filter(|other| *other < section);
        let last = before.filter_map(|other| self.section(other)).map(|range| range.end).max();
        let after = Section::ALL.into_iter().filter(|other| *other > section);
        let next = after.filter_map(|other| self.section(other)).map(|range| range.start - 1).min();
        let unreleased = self.unreleased();
        let mut at = last.or(next).unwrap_or(unreleased.end);
        while at > unreleased.start && self.lines[at - 1].trim().is_empty() {
            self.lines.remove(at - 1);
            at -= 1;
        }
        let mut lines = vec![String::new(), format!("### {}", section.heading()), String::new()];
        if at == self.lines.len() {
            lines.pop();
        }
        self.lines.splice(at..at, lines);
    }

    /// Removes an entry, and its section if nothing else is in it. Returns whether it was there.
    fn remove(&mut self, entry: &Entry) -> bool {
        let Some(section) = self.section(entry.section) else { return false };
        let line = line(entry);
        let Some(index) = self.lines[section.clone()].iter().position(|found| *found == line) else {
            return false;
        };
        self.lines.remove(section.start + index);
        let rest = section.start..section.end - 1;
        if self.lines[rest.clone()].iter().all(|line| line.trim().is_empty()) {
            // One blank line stays between what is before and what is behind.
            self.lines.drain(rest.start - 1..rest.end);
        }
        true
    }
}

fn line(entry: &Entry) -> String {
    format!("- {}", entry.text)
}

fn is_unreleased(line: &str) -> bool {
    line.trim_end().eq_ignore_ascii_case(UNRELEASED)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(section: Section, text: &str) -> Entry {
        Entry { section, text: text.to_owned() }
    }

    fn told(section: Section, text: &str) -> Told {
        Told { resource: "a".to_owned(), follows: false, entry: Some(entry(section, text)), opposite: None }
    }

    #[test]
    fn entries_are_added_to_what_is_not_released_and_lines_of_a_person_stay() {
        let text = "# Changelog\n\n## [Unreleased]\n\nA word.\n\n### Changed\n\n- By hand.\n\n## [0.1.0] - 2026-01-01\n\n### Added\n\n- All.\n";
        let mut changelog = Changelog::parse(text);
        changelog.add(&[told(Section::Added, "a"), told(Section::Changed, "b"), told(Section::Removed, "c")]);
        let expected = "# Changelog\n\n## [Unreleased]\n\nA word.\n\n### Added\n\n- a\n\n### Changed\n\n- By hand.\n- b\n\n### Removed\n\n- c\n\n## [0.1.0] - 2026-01-01\n\n### Added\n\n- All.\n";
        assert_eq!(changelog.text(), expected);
        changelog.add(&[told(Section::Added, "a"), told(Section::Removed, "c")]);
        assert_eq!(changelog.text(), expected);
    }

    #[test]
    fn what_is_undone_is_not_told() {
        let mut changelog = Changelog::default();
        let before = changelog.text();
        let gone = entry(Section::Removed, "a is gone");
        let added = Told { opposite: Some(gone), ..told(Section::Added, "a is new") };
        changelog.add(std::slice::from_ref(&added));
        assert!(
            changelog.text().ends_with("## [Unreleased]\n\n### Added\n\n- a is new\n"),
            "{}",
            changelog.text()
        );
        let breaking = Told { follows: true, ..told(Section::Removed, "**Breaking:** a is gone") };
        changelog.add(&[Told { entry: added.opposite, opposite: added.entry, ..added }, breaking]);
        assert_eq!(changelog.text().trim_end(), before.trim_end());
        assert_eq!(changelog.verdict(), Verdict::None);
    }

    #[test]
    fn the_verdict_is_that_of_the_gravest_entry_that_is_not_released() {
        let mut changelog = Changelog::default();
        changelog.add(&[told(Section::Changed, "docs")]);
        assert_eq!(changelog.verdict(), Verdict::Patch);
        changelog.add(&[told(Section::Added, "a")]);
        assert_eq!(changelog.verdict(), Verdict::Minor);
        changelog.add(&[told(Section::Removed, "**Breaking:** b is gone")]);
        assert_eq!(changelog.verdict(), Verdict::Major);
        changelog.release("0.2.0", "2026-11-26");
        assert_eq!(changelog.verdict(), Verdict::None);
        let text = changelog.text();
        assert!(text.contains("## [Unreleased]\n\n## [0.2.0] - 2026-11-26\n\n### Added\n\n- a\n"), "{text}");
    }

    #[test]
    fn a_changelog_without_the_section_gets_it() {
        let changelog = Changelog::parse("# Changelog\n\n## [0.1.0]\n\n- All.\n");
        let text = changelog.text();
        assert!(text.contains("## [Unreleased]\n\n## [0.1.0]"), "{text}");
        assert!(Changelog::parse("").text().contains(UNRELEASED));
    }
}
