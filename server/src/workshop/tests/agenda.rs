//! The agenda drives the workshop; what to do when it gets late.

use samenkaart_protocol::{Record, RefusalCode as R, Stage};
use serde_json::{Value, json};

use super::{
    super::Audience,
    play::{NOW, Play, id, partner},
};

const MINUTE: u64 = 60_000;

/// Four items: welcome, own maps with one step, comparing, closing.
fn play() -> Play {
    let mut play = Play::prepared(samenkaart_protocol::Mode::OwnMaps);
    let item = |id: &str, minutes: u32, stage: Option<&str>, open: Option<Value>| {
        let mut item =
            json!({"id": id, "title": id, "minutes": minutes, "stage": stage, "say": "Only for me"});
        if let Some(open) = open {
            item["open"] = open;
        }
        item
    };
    let items = json!([
        item("welcome", 10, None, None),
        item("maps", 30, Some("own_maps"), Some(json!(["actions"]))),
        item("compare", 20, Some("compare"), None),
        item("close", 5, None, None),
    ]);
    play.does("guide", json!({"type": "set_agenda", "items": items}));
    play
}

fn step(from: Option<&str>, to: Option<&str>) -> Value {
    json!({"type": "step_agenda", "from": from, "to": to})
}

fn item(play: &Play) -> Option<String> {
    play.state.course().and_then(|course| course.item.as_ref()).map(ToString::to_string)
}

#[test]
fn g1_an_item_opens_its_stage_and_steps_in_one_event() {
    let mut play = play();
    play.does("guide", step(None, Some("welcome")));
    assert_eq!(play.state.course().unwrap().planned_end, NOW + 65 * MINUTE);
    play.now += 12 * MINUTE;
    play.does("guide", step(Some("welcome"), Some("maps")));
    let workshop = play.state.workshop().unwrap();
    assert_eq!((workshop.stage, &workshop.open_columns), (Stage::OwnMaps, &vec![id("actions")]));
    assert!(play.state.partners().all(|partner| partner.open_columns == [id("actions")]));
    assert_eq!(play.state.course().unwrap().began_at, NOW + 12 * MINUTE);
    play.does("guide", step(Some("maps"), Some("welcome")));
    assert_eq!(item(&play).as_deref(), Some("welcome"), "and back");
    play.does("guide", step(Some("welcome"), None));
    assert_eq!(item(&play), None);
}

#[test]
fn g1_two_facilitators_who_press_next_at_the_same_moment_take_one_step() {
    let mut play = play();
    play.helper("gerda", "p1");
    play.does("guide", json!({"type": "set_rooms", "person": "gerda", "rooms": []}));
    play.does("guide", step(None, Some("welcome")));
    play.does("guide", step(Some("welcome"), Some("maps")));
    play.need_not("gerda", step(Some("welcome"), Some("maps")));
    assert_eq!(item(&play).as_deref(), Some("maps"));
    play.cannot(&[
        ("gerda", step(Some("welcome"), Some("compare")), R::Moved),
        ("guide", step(Some("maps"), Some("nothing")), R::NotFound),
        ("anna", step(Some("maps"), Some("compare")), R::FacilitatorsOnly),
    ]);
}

#[test]
fn late_is_said_to_everybody_and_items_get_longer_or_are_left_out() {
    let mut play = play();
    play.cannot(&[("guide", json!({"type": "shift_agenda"}), R::NotFound)]);
    play.does("guide", step(None, Some("welcome")));
    play.now += 20 * MINUTE;
    play.does("guide", json!({"type": "shift_agenda"}));
    assert_eq!(play.state.course().unwrap().planned_end, NOW + 75 * MINUTE, "ten minutes late");
    play.does("guide", json!({"type": "skip_item", "item": "compare", "skipped": true}));
    play.does("guide", json!({"type": "lengthen_item", "item": "maps", "minutes": 10}));
    play.does("guide", json!({"type": "shift_agenda"}));
    assert_eq!(play.state.course().unwrap().planned_end, NOW + 65 * MINUTE);
    play.need_not("guide", json!({"type": "skip_item", "item": "compare", "skipped": true}));
    play.cannot(&[
        ("guide", json!({"type": "lengthen_item", "item": "close", "minutes": -5}), R::BadValue),
        ("guide", json!({"type": "lengthen_item", "item": "close", "minutes": 2_000_000_000}), R::BadValue),
        ("guide", json!({"type": "lengthen_item", "item": "none", "minutes": 5}), R::NotFound),
        ("guide", json!({"type": "skip_item", "item": "none", "skipped": true}), R::NotFound),
    ]);
}

#[test]
fn what_the_facilitator_wants_to_say_is_sent_to_facilitators_alone() {
    let play = play();
    let said = |to: &Audience| match play.seen(to, "agenda") {
        Some(Record::Agenda(agenda)) => agenda.items.iter().any(|item| !item.say.is_empty()),
        _ => false,
    };
    assert!(said(&Audience::Facilitators) && said(&Audience::Helpers(vec![id("p1")])));
    assert!(!said(&partner("p1")) && play.seen(&partner("p1"), "agenda").is_some());
}

#[test]
fn an_item_without_an_id_gets_one_and_two_never_share_one() {
    let mut play = Play::new();
    let items = json!([
        {"title": "One", "minutes": 5, "stage": null},
        {"id": "item-1", "title": "Two", "minutes": 5, "stage": null},
        {"id": "item-1", "title": "Three", "minutes": 5, "stage": null},
        {"id": "a.b", "title": "Four", "minutes": 5, "stage": null},
    ]);
    play.does("guide", json!({"type": "set_agenda", "items": items}));
    let ids: std::collections::HashSet<_> =
        play.state.agenda().unwrap().items.iter().map(|item| item.id.clone().unwrap()).collect();
    assert_eq!(ids.len(), 4, "{ids:?}");
    play.does("guide", step(None, Some("item-1")));
}

#[test]
fn g1_a_stage_that_is_moved_by_hand_takes_the_agenda_along() {
    let mut play = play();
    let items = json!([
        {"id": "welcome", "title": "Welcome", "minutes": 5, "stage": "own_maps"},
        {"id": "values", "title": "Values", "minutes": 20},
        {"id": "left-out", "title": "Left out", "minutes": 5, "stage": "compare", "skipped": true},
        {"id": "compare", "title": "Compare", "minutes": 20},
        {"id": "joint", "title": "One map", "minutes": 20, "stage": "joint_map"},
        {"id": "words", "title": "In words", "minutes": 20},
    ]);
    play.does("guide", json!({"type": "set_agenda", "items": items}));
    play.stage(Stage::OwnMaps);
    assert_eq!(item(&play), None, "an agenda that has not begun stays where it is");
    play.does("guide", step(None, Some("welcome")));
    play.stage(Stage::Compare);
    assert_eq!(item(&play).as_deref(), Some("compare"), "what is left out is passed over");
    play.stage(Stage::JointMap);
    assert_eq!(item(&play).as_deref(), Some("joint"));
    play.does("guide", step(Some("joint"), Some("words")));
    play.stage(Stage::Agreement);
    assert_eq!(item(&play).as_deref(), Some("words"), "the agenda has nothing of that stage");
    play.stage(Stage::OwnMaps);
    assert_eq!(item(&play).as_deref(), Some("values"), "back to the last one of that stage");
    let deed = play.state.deeds().max_by_key(|deed| deed.id.as_str()[5..].parse::<u64>().unwrap()).unwrap();
    let deed = deed.id.clone();
    play.does("guide", json!({"type": "take_back", "deed": deed}));
    assert_eq!(play.state.workshop().unwrap().stage, Stage::Agreement);
}
