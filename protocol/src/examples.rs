//! Every JSON example of README.md is a message of this protocol, and every message has one.

use std::collections::BTreeSet;

use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;

use crate::*;

const README: &str = include_str!("../README.md");

fn examples() -> Vec<Value> {
    let blocks = README.split("```json\n").skip(1).filter_map(|rest| rest.split("```").next());
    blocks.flat_map(str::lines).map(|line| serde_json::from_str(line).expect(line)).collect()
}

/// What is left of the example after reading and writing it; lists that are empty may go.
fn reread<T: DeserializeOwned + Serialize>(value: &Value) -> Option<Value> {
    let message: T = serde_json::from_value(value.clone()).ok()?;
    Some(serde_json::to_value(message).expect("a message can be written"))
}

fn tag<'a>(value: &'a Value, name: &str) -> Option<&'a str> {
    value.get(name).and_then(Value::as_str)
}

#[test]
fn every_example_is_a_message_and_keeps_its_fields() {
    let mut read = 0;
    for value in examples() {
        let again = reread::<ClientFrame>(&value)
            .or_else(|| reread::<ServerFrame>(&value))
            .or_else(|| reread::<Command>(&value))
            .or_else(|| reread::<Record>(&value))
            .or_else(|| reread::<Create>(&value))
            .or_else(|| reread::<Created>(&value))
            .or_else(|| reread::<DemoRequest>(&value))
            .or_else(|| reread::<ExportRequest>(&value))
            .unwrap_or_else(|| panic!("not a message of the protocol: {value}"));
        for (field, kept) in value.as_object().expect("an object") {
            assert_eq!(again.get(field), Some(kept), "field {field} of {value}");
        }
        read += 1;
    }
    assert!(read > 60, "only {read} examples were found");
}

/// The variants that serde knows, read off the error for a tag that it does not know.
fn variants<T: DeserializeOwned>(tag_name: &str) -> BTreeSet<String> {
    let unknown = serde_json::json!({ tag_name: "?" });
    let error = serde_json::from_value::<T>(unknown).err().expect("'?' is no variant").to_string();
    let (_, list) = error.split_once("expected one of").expect("a list of variants");
    list.split('`').skip(1).step_by(2).map(str::to_owned).collect()
}

#[test]
fn every_message_has_an_example() {
    let examples = examples();
    let shown: BTreeSet<_> = examples
        .iter()
        .flat_map(|v| [v.get("command").and_then(|c| tag(c, "type")), tag(v, "type"), tag(v, "kind")])
        .flatten()
        .map(str::to_owned)
        .collect();
    let known = [
        variants::<ClientFrame>("type"),
        variants::<ServerFrame>("type"),
        variants::<Command>("type"),
        variants::<Record>("kind"),
    ];
    for variant in known.into_iter().flatten() {
        assert!(shown.contains(&variant), "README.md has no example of {variant}");
    }
}
