//! JSON, changed in one place.

use serde_json::{Value, json};

use super::{Chance, words};

/// Changes one place of it. `others` are values that lie around: ids that mean something elsewhere.
pub fn change(value: &mut Value, chance: &mut Chance, others: &[Value]) {
    let at = chance.below(count(value));
    let Some(place) = nth(value, &mut { at }) else { return };
    match place {
        Value::Object(fields) if !chance.one_in(6) => {
            let names: Vec<String> = fields.keys().cloned().collect();
            if chance.one_in(3) {
                fields.insert(words::name(chance).into(), taken(chance, others));
            } else if let Some(name) = chance.pick(&names) {
                if chance.one_in(3) {
                    fields.remove(name);
                } else {
                    fields.insert(name.clone(), taken(chance, others));
                }
            }
        }
        Value::Array(items) if !chance.one_in(6) => {
            let at = chance.below(items.len());
            match chance.below(4) {
                0 if !items.is_empty() => drop(items.remove(at)),
                1 if !items.is_empty() => items.insert(at, items[at].clone()),
                2 if !items.is_empty() => items.swap(0, at),
                _ => items.push(taken(chance, others)),
            }
        }
        Value::String(text) if chance.one_in(3) => nudge(text, chance),
        Value::Bool(yes) if !chance.one_in(6) => *yes = !*yes,
        place if chance.one_in(20) => *place = json!([place.clone()]),
        place => *place = taken(chance, others),
    }
}

/// All the strings and numbers in it.
pub fn leaves(value: &Value, into: &mut Vec<Value>) {
    match value {
        Value::Object(fields) => fields.values().for_each(|value| leaves(value, into)),
        Value::Array(items) => items.iter().for_each(|value| leaves(value, into)),
        Value::Null | Value::Bool(_) => {}
        leaf => into.push(leaf.clone()),
    }
}

fn taken(chance: &mut Chance, others: &[Value]) -> Value {
    match chance.pick(others) {
        Some(other) if chance.one_in(2) => other.clone(),
        _ => words::value(chance),
    }
}

/// A letter more, a letter less, or half of it.
fn nudge(text: &mut String, chance: &mut Chance) {
    let letters: Vec<char> = text.chars().collect();
    let at = chance.below(letters.len() + 1);
    let (head, tail) = letters.split_at(at);
    let (head, tail): (String, String) = (head.iter().collect(), tail.iter().collect());
    *text = match chance.below(4) {
        0 => head + tail.get(1..).unwrap_or_default(),
        1 => head,
        2 => head + words::string(chance) + &tail,
        _ => head + &tail.to_uppercase(),
    };
}

fn count(value: &Value) -> usize {
    1 + match value {
        Value::Object(fields) => fields.values().map(count).sum(),
        Value::Array(items) => items.iter().map(count).sum(),
        _ => 0,
    }
}

fn nth<'a>(value: &'a mut Value, left: &mut usize) -> Option<&'a mut Value> {
    if *left == 0 {
        return Some(value);
    }
    *left -= 1;
    match value {
        Value::Object(fields) => fields.values_mut().find_map(|value| nth(value, left)),
        Value::Array(items) => items.iter_mut().find_map(|value| nth(value, left)),
        _ => None,
    }
}
