//! Words that mean something: names of the protocol, ids of the cast, and values at the edges.

use serde_json::{Value, json};

use super::Chance;

const STRINGS: &[&str] = &[
    "",
    "a",
    " ",
    "é☕😀",
    "\u{0}",
    "\n",
    "c1",
    "c2",
    "c3",
    "c4",
    "s1",
    "t1",
    "t2",
    "f1",
    "a1",
    "k1",
    "m1",
    "p1",
    "p2",
    "p3",
    "p4",
    "guide",
    "gerda",
    "anna",
    "adam",
    "bea",
    "bart",
    "cees",
    "workshop",
    "agenda",
    "timer",
    "screen",
    "release.p1",
    "hand.anna",
    "t1.alias-anna",
    "values",
    "actions",
    "success",
    "shared",
    "i",
    "we",
    "own_maps",
    "mixed",
    "prepare",
    "compare",
    "joint_map",
    "agreement",
    "follow_up",
    "agree",
    "remark",
    "objection",
    "taken_up",
    "parked",
    "not_agreed",
    "open",
    "done",
    "dropped",
    "started",
    "decides",
    "reports_back",
    "not_said",
    "nl",
    "en",
    "blue",
    "plum",
    "dots",
    "zigzag",
    "purpose",
    "term",
    "privacy",
    "room",
    "step",
    "theme",
    "map",
    "join",
    "blank",
    "2026-10-01",
    "2028-02-29",
    "2027-13-01",
    "9999-12-31",
    "=That we are heard",
    "=",
    "AAA=",
    "00000000000000000000000000000000",
    "ABC-234",
];

const NAMES: &[&str] = &[
    "type",
    "id",
    "card",
    "cards",
    "theme",
    "partner",
    "column",
    "columns",
    "field",
    "after",
    "text",
    "update",
    "words",
    "stays",
    "joint",
    "on_behalf_of",
    "title",
    "status",
    "reason",
    "was",
    "from",
    "answer",
    "agree",
    "partners",
    "who",
    "by_when",
    "what",
    "to",
    "clause",
    "name",
    "mandate",
    "anonymous",
    "template",
    "stage",
    "resume",
    "key",
    "code",
    "language",
    "typing",
    "command",
    "mode",
    "retention",
    "joining",
    "target",
    "show",
];

/// Lengths beside the limits, in letters.
const LENGTHS: &[usize] = &[40, 41, 80, 81, 96, 97, 200, 201, 1_000, 1_001, 2_000, 2_001];

/// A value.
pub fn value(chance: &mut Chance) -> Value {
    match chance.below(12) {
        0 => json!(null),
        1 => json!(true),
        2 => json!(false),
        3 => json!([]),
        4 => json!({}),
        5 => number(chance),
        6 => json!(long(chance)),
        _ => json!(string(chance)),
    }
}

/// A string with a meaning somewhere.
pub fn string(chance: &mut Chance) -> &'static str {
    chance.pick(STRINGS).copied().unwrap_or_default()
}

/// A name of a field.
pub fn name(chance: &mut Chance) -> &'static str {
    chance.pick(NAMES).copied().unwrap_or_default()
}

/// As long as may be, or just longer; in letters of one or two code units.
pub fn long(chance: &mut Chance) -> String {
    let length = chance.pick(LENGTHS).copied().unwrap_or(1);
    if chance.one_in(3) { "😀".repeat(length.div_ceil(2)) } else { "x".repeat(length) }
}

/// A number at an edge of its type.
pub fn number(chance: &mut Chance) -> Value {
    let all = [
        json!(0),
        json!(1),
        json!(-1),
        json!(2),
        json!(5),
        json!(480),
        json!(481),
        json!(28_800),
        json!(u32::MAX),
        json!(1_u64 << 53),
        json!(u64::MAX),
        json!(i64::MIN),
        json!(i64::MAX),
        json!(0.5),
        json!(1e300),
        json!(-0.0),
    ];
    chance.pick(&all).cloned().unwrap_or_default()
}
