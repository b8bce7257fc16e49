//! TOML.

use std::borrow::Cow;

use serde_json::Number;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::DEPTH;
use crate::node::{Key, Node, NodeValue};
use crate::problem::Problem;

pub(super) fn read(text: &str) -> Result<Node, Problem> {
    let table = DeTable::parse(text).map_err(|error| {
        let place = error.span().unwrap_or(0..0);
        Problem::new(&place, format!("found no TOML: {}", error.message()))
    })?;
    let place = 0..text.len();
    Ok(Node { value: members(table.get_ref(), DEPTH)?, place })
}

fn members(table: &DeTable<'_>, depth: usize) -> Result<NodeValue, Problem> {
    let members = table.iter().map(|(key, value)| {
        let key = Key { place: key.span(), name: Cow::as_ref(key.get_ref()).to_owned() };
        Ok((key, node(value, depth)?))
    });
    let mut members: Vec<(Key, Node)> = members.collect::<Result<_, _>>()?;
    members.sort_by_key(|(key, _)| key.place.start);
    Ok(NodeValue::Map(members))
}

fn node(value: &Spanned<DeValue<'_>>, depth: usize) -> Result<Node, Problem> {
    let place = value.span();
    let Some(depth) = depth.checked_sub(1) else {
        return Err(Problem::new(&place, format!("found more than {DEPTH} levels, expected fewer")));
    };
    let no_number = |text: &str| Problem::new(&place, format!("found {text}, expected a number of JSON"));
    let value = match value.get_ref() {
        DeValue::String(text) => NodeValue::Text(text.to_string()),
        DeValue::Integer(integer) => {
            let number = i64::from_str_radix(integer.as_str(), integer.radix())
                .map_err(|_| no_number(integer.as_str()))?;
            NodeValue::Number(number.into())
        }
        DeValue::Float(float) => {
            let number = float.as_str().parse().ok().and_then(Number::from_f64);
            NodeValue::Number(number.ok_or_else(|| no_number(float.as_str()))?)
        }
        DeValue::Boolean(value) => NodeValue::Bool(*value),
        // JSON has times as text.
        DeValue::Datetime(time) => NodeValue::Text(time.to_string()),
        DeValue::Array(items) => {
            NodeValue::List(items.iter().map(|item| node(item, depth)).collect::<Result<_, _>>()?)
        }
        DeValue::Table(table) => members(table, depth)?,
    };
    Ok(Node { place, value })
}
