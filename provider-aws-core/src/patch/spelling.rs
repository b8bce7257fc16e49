//! The spelling of guessed names in values that are sent as a whole.

use serde_json::{Map, Value};

use crate::read::paired;
use crate::schema::Schema;

/// The value with its guessed names as the current value spells them.
pub(super) fn respelled(value: Value, current: Option<&Value>, schema: Schema) -> Value {
    respelled_by(value, &Vec::from_iter(current), schema)
}

/// The first of the models that has a name decides: the items of an array needn't have the same members, and
/// neither do the values of a map.
fn respelled_by(value: Value, models: &[&Value], schema: Schema) -> Value {
    match value {
        _ if schema.is_free() => value,
        Value::Array(items) => {
            let models: Vec<&Value> = models.iter().filter_map(|model| model.as_array()).flatten().collect();
            items.into_iter().map(|item| respelled_by(item, &models, schema)).collect()
        }
        Value::Object(entries) if !schema.is_of_members() => {
            let models = models.iter().filter_map(|model| model.as_object());
            let models: Vec<&Value> = models.flat_map(Map::values).collect();
            let entries = entries.into_iter().map(|(key, value)| {
                let schema = schema.property(&key).within;
                (key, respelled_by(value, &models, schema))
            });
            entries.collect()
        }
        Value::Object(members) => {
            let models: Vec<&Map<String, Value>> =
                models.iter().filter_map(|model| model.as_object()).collect();
            let spellings = spellings(&members, &models, schema);
            let members = members.into_iter().zip(spellings).map(|((name, value), spelling)| {
                let models: Vec<&Value> = models.iter().filter_map(|model| model.get(&spelling)).collect();
                (spelling, respelled_by(value, &models, schema.property(&name).within))
            });
            members.collect()
        }
        _ => value,
    }
}

fn spellings(members: &Map<String, Value>, models: &[&Map<String, Value>], schema: Schema) -> Vec<String> {
    let is_guessed = |name: &str| schema.property(name).is_guessed;
    let mut spellings: Vec<Option<&str>> = vec![None; members.len()];
    for model in models {
        for (spelling, (_, found)) in spellings.iter_mut().zip(paired(members, model, is_guessed)) {
            *spelling = spelling.or(found.map(|(name, _)| name));
        }
    }
    members.keys().zip(spellings).map(|(name, spelling)| spelling.unwrap_or(name).to_owned()).collect()
}
