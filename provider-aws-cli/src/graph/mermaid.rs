//! A picture in the language of Mermaid, which GitHub and others draw in Markdown.

use std::fmt::Write;

use super::picture::Picture;
use super::text::shown;

/// The flowchart of a picture.
pub(super) fn flowchart(picture: &Picture<'_>) -> String {
    let mut chart = "flowchart LR\n".to_owned();
    for (index, node) in picture.nodes.iter().enumerate() {
        let lines: Vec<String> = node.lines().iter().map(|line| escaped(line)).collect();
        let class = if node.is_chosen { "" } else { ":::outside" };
        let _ = writeln!(chart, "  n{index}[\"{}\"]{class}", lines.join("<br>"));
    }
    for reference in &picture.references {
        if let (Some(from), Some(to)) = (picture.position(reference.from), picture.position(reference.to)) {
            let _ = writeln!(chart, "  n{from} -->|\"{}\"| n{to}", escaped(reference.path.as_str()));
        }
    }
    chart.push_str("  classDef outside stroke-dasharray: 4 3\n");
    chart
}

/// Text in quotes: what may mean something to Mermaid or HTML is written by its code point.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in shown(text).chars() {
        if c.is_alphanumeric() || " .:/_-*".contains(c) {
            escaped.push(c);
        } else {
            let _ = write!(escaped, "#{};", u32::from(c));
        }
    }
    escaped
}
