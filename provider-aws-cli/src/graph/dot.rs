//! A picture in the language of Graphviz.

use std::fmt::Write;

use super::picture::Picture;
use super::text::shown;

/// The graph of a picture.
pub(super) fn graph(picture: &Picture<'_>) -> String {
    let mut graph = "digraph {\n  rankdir = LR\n  node [shape = box, fontname = monospace]\n".to_owned();
    graph.push_str("  edge [fontname = monospace, fontsize = 10]\n");
    for node in &picture.nodes {
        let style = if node.is_chosen { "solid" } else { "dashed" };
        let link = specs::documentation(node.type_name);
        let link = link.map_or_else(String::new, |link| format!(", URL = {}", quoted(&[&link])));
        let lines = node.lines();
        let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
        let _ = writeln!(
            graph,
            "  {} [label = {}, style = {style}{link}]",
            quoted(&[node.type_name]),
            quoted(&lines)
        );
    }
    for reference in &picture.references {
        let (from, to) = (quoted(&[reference.from]), quoted(&[reference.to]));
        let _ = writeln!(graph, "  {from} -> {to} [label = {}]", quoted(&[reference.path.as_str()]));
    }
    graph.push_str("}\n");
    graph
}

/// Lines as one quoted text.
fn quoted(lines: &[&str]) -> String {
    let lines = lines.iter().map(|line| shown(line).replace('\\', r"\\").replace('"', r#"\""#));
    format!("\"{}\"", lines.collect::<Vec<_>>().join(r"\n"))
}
