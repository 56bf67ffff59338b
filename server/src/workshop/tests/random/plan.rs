//! What people want in a plan. Ids come out of small pools, so that most commands meet something that is
//! there, and some do not.

use proptest::prelude::*;
use samenkaart_protocol::Id;
use serde_json::{Value, json};

use super::super::play::{Play, id, template};

/// One thing that happens: who wants what, and numbers to choose by.
#[derive(Debug, Clone)]
pub struct Step {
    pub kind: usize,
    pub who: usize,
    /// Asked by somebody who may, as far as that is easily told.
    fair: bool,
    a: usize,
    b: usize,
    c: usize,
}

pub const PEOPLE: [&str; 8] = ["guide", "gerda", "anna", "adam", "bea", "bart", "cees", "nobody"];
/// What happens how often.
pub const KINDS: [(&str, usize); 82] = [
    ("come_or_go", 5),
    ("add_card", 10),
    ("add_joint_card", 5),
    ("set_text", 5),
    ("edit_text", 4),
    ("edit_garbage", 1),
    ("move_card", 6),
    ("set_card", 5),
    ("remove_card", 3),
    ("restore_card", 3),
    ("raise_flag", 2),
    ("answer_flag", 1),
    ("drop_flag", 1),
    ("set_ready", 1),
    ("propose_release", 7),
    ("answer_release", 5),
    ("withdraw_release", 3),
    ("release_room", 3),
    ("set_me", 1),
    ("raise_hand", 4),
    ("lower_hand", 3),
    ("add_theme", 6),
    ("join_theme", 5),
    ("leave_theme", 4),
    ("set_theme", 3),
    ("split_theme", 3),
    ("restore_theme", 4),
    ("set_statement", 2),
    ("ask_all", 2),
    ("recognise", 8),
    ("withdraw_recognition", 5),
    ("mark_clash", 5),
    ("drop_clash", 2),
    ("set_interest", 6),
    ("settle_clash", 3),
    ("add_link", 6),
    ("remove_link", 4),
    ("set_outcome", 3),
    ("decline_proposal", 2),
    ("allow_proposal", 4),
    ("give_consent", 8),
    ("withdraw_consent", 6),
    ("add_action", 2),
    ("set_action", 3),
    ("add_ask", 3),
    ("set_ask", 2),
    ("remove_ask", 2),
    ("set_clause", 1),
    ("set_workshop", 1),
    ("set_mode", 1),
    ("set_template", 1),
    ("set_agenda", 1),
    ("add_partner", 2),
    ("set_partner", 2),
    ("remove_partner", 2),
    ("set_stage", 6),
    ("open_steps", 2),
    ("free_steps", 2),
    ("start_timer", 1),
    ("pause_timer", 1),
    ("stop_timer", 1),
    ("send_message", 1),
    ("remove_message", 1),
    ("set_screen", 2),
    ("open_step", 2),
    ("hide_card", 6),
    ("lock_card", 3),
    ("lock_room", 2),
    ("lock_steps", 2),
    ("set_room", 6),
    ("next_round", 2),
    ("gather", 3),
    ("let_go", 1),
    ("take_out", 4),
    ("let_in", 6),
    ("move_person", 3),
    ("rename_person", 2),
    ("whisper", 3),
    ("answer_whisper", 2),
    ("settle_whisper", 2),
    ("drop_whisper", 1),
    ("take_back", 6),
];

/// The later ones more often: more happens there.
const STAGES: [&str; 9] = [
    "prepare",
    "own_maps",
    "compare",
    "joint_map",
    "joint_map",
    "joint_map",
    "agreement",
    "agreement",
    "follow_up",
];

fn step() -> impl Strategy<Value = Step> {
    let kinds: Vec<usize> =
        KINDS.iter().enumerate().flat_map(|(kind, (_, often))| vec![kind; *often]).collect();
    let kind = (0..kinds.len()).prop_map(move |i| kinds[i]);
    (kind, 0..PEOPLE.len(), prop::bool::weighted(0.7), 0..64_usize, 0..64_usize, 0..64_usize)
        .prop_map(|(kind, who, fair, a, b, c)| Step { kind, who, fair, a, b, c })
}

/// Where a plan begins, and what happens.
pub fn plan() -> impl Strategy<Value = (Begin, Vec<Step>)> {
    let begin = prop::sample::select(vec![Begin::OwnMaps, Begin::Mixed, Begin::Joint, Begin::Agreement]);
    (begin, prop::collection::vec(step(), 1..200))
}

/// Where a plan begins.
#[derive(Debug, Clone, Copy)]
pub enum Begin {
    OwnMaps,
    Mixed,
    Joint,
    Agreement,
}

impl Begin {
    pub fn play(self) -> Play {
        match self {
            Self::OwnMaps => Play::new(),
            Self::Mixed => Play::mixed(),
            Self::Joint => Play::joint(),
            Self::Agreement => Play::agreement(),
        }
    }
}

fn pick<'a>(from: &[&'a str], at: usize) -> &'a str {
    from[at]
}

/// The command of a step, and who asks for it.
pub fn ask(play: &Play, step: &Step) -> (&'static str, Value) {
    let Step { a, b, c, .. } = *step;
    let (card, other) = (format!("c{}", a % 9), format!("c{}", b % 9));
    let (theme, partner) = (format!("t{}", b % 4), format!("p{}", c % 4 + 1));
    let column = ["values", "actions"][b % 2];
    let field = [["success", "shared"], ["i", "we"]][b % 2][c % 2];
    let words = format!("words {a} {b} {c}");
    let flag = format!("f{}", a % 3);
    let clash = format!("x{}", a % 3);
    let some_cards: Vec<String> = (0..=b % 3).map(|i| format!("c{}", (a + i * c) % 9)).collect();
    let stage = STAGES[a % STAGES.len()];
    let target = match a % 5 {
        0 => json!({"show": "theme", "theme": theme}),
        1 => json!({"show": "room", "partner": partner}),
        2 => json!({"show": "step", "column": column}),
        _ => json!({"show": "map"}),
    };
    let said = match KINDS[step.kind].0 {
        "add_card" => {
            json!({"card": card, "column": column, "field": field, "text": words, "after": other, "stays": c % 5 == 0})
        }
        "add_joint_card" => {
            json!({"type": "add_card", "card": card, "column": column, "field": field, "text": words, "joint": true})
        }
        "set_text" => json!({"text": card, "words": words}),
        "set_statement" => json!({"type": "set_text", "text": theme, "words": words}),
        "edit_text" => {
            let text = if c % 4 == 0 { theme } else { card };
            let update =
                play.state.text(&id(&text)).map(|text| text.rewrite(&words, (a * 64 + b) as u32 + 1));
            json!({"text": text, "update": update.map_or("AAA=".into(), |update| update.unwrap())})
        }
        "edit_garbage" => {
            json!({"type": "edit_text", "text": card, "update": pick(&["", "AQEB", "////", "%"], c % 4)})
        }
        "move_card" => json!({"card": card, "column": column, "field": field, "after": other}),
        "set_card" => {
            json!({"card": card, "stays": b % 2 == 0, "on_behalf_of": pick(&["", "Resident 2"], c % 2)})
        }
        "remove_card" | "restore_card" | "leave_theme" => json!({"card": card}),
        "raise_flag" => json!({"flag": flag, "card": card, "question": words}),
        "answer_flag" => json!({"flag": flag, "answer": words}),
        "drop_flag" => json!({"flag": flag}),
        "set_ready" => json!({"ready": a % 2 == 0, "partner": partner}),
        "propose_release" => json!({"cards": some_cards}),
        "answer_release" => json!({"agree": a % 4 > 0}),
        "withdraw_release" | "release_room" | "remove_partner" => json!({"partner": partner}),
        "set_me" => json!({"name": words, "mandate": "reports_back"}),
        "raise_hand" => json!({"up": a % 2 == 0}),
        "lower_hand" => json!({"person": PEOPLE[2 + a % 5]}),
        "add_theme" => json!({"theme": theme, "title": pick(&["", "Title"], c % 2), "cards": some_cards}),
        "join_theme" => json!({"theme": theme, "card": card}),
        "set_theme" => {
            json!({"theme": theme, "after": format!("t{}", c % 4), "title": pick(&["", "Title"], a % 2)})
        }
        "split_theme" | "restore_theme" | "withdraw_consent" | "withdraw_recognition" => {
            json!({"theme": theme})
        }
        "ask_all" => json!({"column": if a % 2 == 0 { json!(column) } else { json!(null) }}),
        "recognise" => json!({"theme": theme, "answer": pick(&["ours", "not_ours", "unknown"], a % 3)}),
        "mark_clash" => {
            json!({"clash": clash, "cards": [card, other], "how": pick(&["opposite", "same_words"], c % 2)})
        }
        "drop_clash" => json!({"clash": clash}),
        "set_interest" => json!({"clash": clash, "card": card, "text": words}),
        "settle_clash" => {
            let outcome = match a % 3 {
                0 => json!({"is": "open"}),
                1 => json!({"is": "option", "theme": theme}),
                _ => json!({"is": "difference", "reason": words}),
            };
            json!({"clash": clash, "outcome": outcome})
        }
        "add_link" => json!({"link": format!("l{}", a % 2), "from": card, "to": other}),
        "remove_link" => json!({"link": format!("l{}", a % 2)}),
        "set_outcome" if c % 3 == 0 => json!({"cards": some_cards}),
        "set_outcome" => json!({"cards": some_cards, "outcome": {"status": "parked", "reason": words}}),
        "decline_proposal" => {
            json!({"declined": format!("d{}", a % 2), "proposal": "same", "cards": [card, other]})
        }
        "allow_proposal" => json!({"declined": format!("d{}", a % 2)}),
        "give_consent" => {
            json!({"theme": theme, "answer": pick(&["agree", "remark", "objection"], a % 3), "reason": pick(&["", "Because"], c % 2)})
        }
        "add_action" => {
            json!({"action": format!("a{}", a % 3), "what": words, "partners": [partner], "who": "", "by_when": "", "theme": theme})
        }
        "set_action" => json!({"action": format!("a{}", a % 3), "status": "done"}),
        "add_ask" => json!({"ask": format!("k{}", a % 3), "to": "Province", "what": words, "theme": theme}),
        "set_ask" => json!({"ask": format!("k{}", a % 3), "what": words}),
        "remove_ask" => json!({"ask": format!("k{}", a % 3)}),
        "set_clause" => json!({"clause": "term", "text": pick(&["", "Two years"], a % 2)}),
        "set_workshop" => json!({"title": words, "joining": a % 2 == 0}),
        "set_mode" => json!({"type": "set_workshop", "mode": pick(&["own_maps", "mixed"], a % 2)}),
        "set_template" => {
            let mut template = template();
            match a % 3 {
                0 => template.columns.truncate(1),
                1 => template.columns.reverse(),
                _ => drop(template.columns[1].fields.pop()),
            }
            json!({"template": template})
        }
        "set_agenda" => json!({"items": []}),
        "add_partner" => {
            json!({"partner": {"id": partner, "name": "New", "colour": "plum", "pattern": "zigzag", "anonymous": a % 2 == 0}})
        }
        "set_partner" => json!({"partner": partner, "anonymous": a % 2 == 0}),
        "set_stage" => json!({"stage": stage}),
        "open_steps" => {
            json!({"columns": [pick(&["values", "actions"], a % 2)], "partner": if b % 2 == 0 { json!(partner) } else { json!(null) }})
        }
        "free_steps" => json!({"free": a % 3 > 0}),
        "start_timer" => json!({"seconds": 60, "label": ""}),
        "pause_timer" => json!({"paused": a % 2 == 0}),
        "send_message" => {
            json!({"id": format!("m{}", a % 3), "text": words, "partner": if b % 2 == 0 { json!(partner) } else { json!(null) }})
        }
        "remove_message" => json!({"id": format!("m{}", a % 3)}),
        "set_screen" => json!({"target": target}),
        "open_step" => json!({"column": column, "open": a % 2 == 0}),
        "hide_card" => json!({"card": card, "hidden": b % 3 > 0, "why": pick(&["", "Private"], c % 2)}),
        "lock_card" => json!({"card": card, "locked": b % 2 == 0}),
        "lock_room" => json!({"partner": partner, "locked": b % 3 == 0}),
        "lock_steps" => {
            json!({"partner": if b % 2 == 0 { json!(partner) } else { json!(null) }, "columns": if a % 3 == 0 { json!([column]) } else { json!([]) }})
        }
        "set_room" => {
            json!({"partner": if b % 2 == 0 { json!(partner) } else { json!(null) }, "silent": a % 2 == 0, "turns": c % 3 == 0})
        }
        "next_round" => json!({"partner": partner}),
        "gather" if a % 2 == 0 => json!({"to": {"at": "card", "card": card}}),
        "gather" => json!({"to": {"at": "theme", "theme": theme}}),
        "take_out" => json!({"person": PEOPLE[1 + a % 6], "may_return": b % 2 == 0}),
        "let_in" => json!({"person": PEOPLE[1 + a % 6]}),
        "move_person" => json!({"person": PEOPLE[2 + a % 5], "partner": partner}),
        "rename_person" => {
            json!({"person": PEOPLE[2 + a % 5], "name": pick(&["Resident 1", "Resident 2"], b % 2)})
        }
        "whisper" => {
            json!({"whisper": format!("v{}", a % 3), "unwell": b % 2 == 0, "named": c % 2 == 0, "text": words})
        }
        "answer_whisper" => json!({"whisper": format!("v{}", a % 3), "answer": words}),
        "settle_whisper" => json!({"whisper": format!("v{}", a % 3), "settled": b % 2 == 0}),
        "drop_whisper" => json!({"whisper": format!("v{}", a % 3)}),
        "take_back" => {
            let mut deeds: Vec<&Id> = play.state.deeds().map(|deed| &deed.id).collect();
            deeds.sort_by_key(|id| id.as_str()[5..].parse::<u64>().ok());
            json!({"deed": deeds.iter().rev().nth(a % 4).map_or("deed.0", |id| id.as_str())})
        }
        _ => json!({}),
    };
    let mut said = said;
    if said.get("type").is_none() {
        said["type"] = json!(KINDS[step.kind].0);
    }
    (asker(play, step, &said), said)
}

fn asker(play: &Play, step: &Step, said: &Value) -> &'static str {
    if !step.fair {
        return PEOPLE[step.who];
    }
    let of = |partner: &str| match partner {
        "p1" => ["anna", "adam"][step.who % 2],
        "p2" => ["bea", "bart"][step.who % 2],
        "p3" => "cees",
        _ => "guide",
    };
    let card = |name: &Value| play.state.cards().find(|card| *name == json!(card.id));
    let kind = said["type"].as_str().unwrap_or_default();
    const GUIDING: [&str; 2] = ["hide_card", "lock_card"];
    if GUIDING.contains(&kind) {
        return "guide";
    }
    match (card(&said["card"]).or(card(&said["text"])).or(card(&said["cards"][0])), kind) {
        (Some(card), _) => of(card.partner.as_str()),
        (
            None,
            "add_card"
            | "give_consent"
            | "withdraw_consent"
            | "recognise"
            | "withdraw_recognition"
            | "raise_hand"
            | "whisper"
            | "drop_whisper"
            | "answer_release",
        ) => PEOPLE[2 + step.who % 5],
        (None, "set_ready") => of(said["partner"].as_str().unwrap_or_default()),
        _ => "guide",
    }
}
