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

/// Stages of the items: prepare, own maps twice, a break without a stage, compare twice, agreement.
fn long() -> Play {
    let mut play = Play::prepared(samenkaart_protocol::Mode::OwnMaps);
    let item = |id: &str, stage: Option<&str>, open: Option<&[&str]>| json!({"id": id, "title": id, "minutes": 10, "stage": stage, "open": open});
    let items = json!([
        item("welcome", Some("prepare"), None),
        item("values", Some("own_maps"), Some(&["values"])),
        item("rest", Some("own_maps"), Some(&["values", "actions"])),
        item("break", None, None),
        item("read", Some("compare"), None),
        item("ask", Some("compare"), None),
        item("close", Some("agreement"), None),
    ]);
    play.does("guide", json!({"type": "set_agenda", "items": items}));
    play.does("guide", step(None, Some("welcome")));
    play
}

fn stage(play: &Play) -> Stage {
    play.state.workshop().unwrap().stage
}

#[test]
fn g1_the_agenda_goes_along_when_the_stage_is_moved_by_hand() {
    let mut play = long();
    let end = play.state.course().unwrap().planned_end;
    play.now += MINUTE;
    play.stage(Stage::OwnMaps);
    assert_eq!(item(&play).as_deref(), Some("values"), "the first of the stage");
    assert_eq!(play.state.workshop().unwrap().open_columns, [id("values")], "with its steps");
    assert_eq!(play.state.course().unwrap().began_at, NOW + MINUTE);
    play.stage(Stage::Compare);
    assert_eq!(item(&play).as_deref(), Some("read"));
    play.stage(Stage::OwnMaps);
    assert_eq!(item(&play).as_deref(), Some("break"), "back to the last one, which has the stage before it");
    play.stage(Stage::Prepare);
    assert_eq!(item(&play).as_deref(), Some("welcome"));
    play.stage(Stage::Agreement);
    assert_eq!(item(&play).as_deref(), Some("close"), "over everything between");
    assert_eq!(play.state.course().unwrap().planned_end, end, "what everybody was told stays");
}

#[test]
fn g1_what_is_left_out_or_not_there_is_not_gone_to() {
    let mut play = long();
    for left_out in ["values", "break"] {
        play.does("guide", json!({"type": "skip_item", "item": left_out, "skipped": true}));
    }
    play.stage(Stage::OwnMaps);
    assert_eq!(item(&play).as_deref(), Some("rest"));
    play.stage(Stage::JointMap);
    assert_eq!(item(&play).as_deref(), Some("rest"), "nothing for that stage");
    play.stage(Stage::OwnMaps);
    assert_eq!(item(&play).as_deref(), Some("rest"), "it is there already");
    play.stage(Stage::Compare);
    play.does("guide", step(Some("read"), Some("ask")));
    play.stage(Stage::Agreement);
    play.stage(Stage::JointMap);
    play.stage(Stage::Compare);
    assert_eq!(item(&play).as_deref(), Some("ask"));
    play.does("guide", step(Some("ask"), None));
    play.stage(Stage::OwnMaps);
    assert_eq!(item(&play), None, "done stays done");
    let mut play = self::play();
    play.stage(Stage::Compare);
    assert!(play.state.course().is_none(), "the stage does not begin the agenda");
}

#[test]
fn g1_an_agenda_that_comes_back_to_a_stage_goes_on_from_where_it_is() {
    let mut play = Play::prepared(samenkaart_protocol::Mode::OwnMaps);
    let items = ["own_maps", "compare", "own_maps", "compare"].iter().enumerate();
    let items: Vec<_> = items
        .map(|(at, stage)| json!({"id": format!("i{at}"), "title": "Part", "minutes": 5, "stage": stage}))
        .collect();
    play.does("guide", json!({"type": "set_agenda", "items": items}));
    play.does("guide", step(None, Some("i2")));
    play.stage(Stage::Compare);
    assert_eq!(item(&play).as_deref(), Some("i3"));
    play.stage(Stage::OwnMaps);
    assert_eq!(item(&play).as_deref(), Some("i2"));
    play.does("guide", step(Some("i2"), Some("i0")));
    play.stage(Stage::Compare);
    play.does("guide", step(Some("i1"), Some("i0")));
    assert_eq!(item(&play).as_deref(), Some("i0"));
}

#[test]
fn g1_the_stage_by_hand_and_the_agenda_at_the_same_moment_are_one_step() {
    let mut play = long();
    play.helper("gerda", "p1");
    play.does("guide", json!({"type": "set_rooms", "person": "gerda", "rooms": []}));
    play.does("guide", step(Some("welcome"), Some("break")));
    play.does("guide", json!({"type": "set_stage", "stage": "compare"}));
    play.need_not("gerda", step(Some("break"), Some("read")));
    play.does("guide", step(Some("read"), Some("close")));
    play.need_not("gerda", json!({"type": "set_stage", "stage": "agreement"}));
    assert_eq!((stage(&play), item(&play).as_deref()), (Stage::Agreement, Some("close")));
}

#[test]
fn g1_a_stage_taken_back_in_the_logbook_takes_the_agenda_back() {
    let mut play = long();
    play.stage(Stage::OwnMaps);
    play.stage(Stage::Compare);
    play.does("guide", json!({"type": "take_back", "deed": format!("deed.{}", play.state.seq())}));
    assert_eq!((stage(&play), item(&play).as_deref()), (Stage::OwnMaps, Some("break")));
}

#[test]
fn an_agenda_that_begins_later_on_ends_after_what_is_still_to_come() {
    let mut play = play();
    play.does("guide", step(None, Some("compare")));
    assert_eq!(play.state.course().unwrap().planned_end, NOW + 25 * MINUTE);
}

#[test]
fn an_item_closes_all_steps_only_when_it_says_so() {
    let mut play = play();
    let open = |ids: Value| {
        json!({"type": "set_agenda", "items": [
            {"id": "a", "title": "A", "minutes": 5, "stage": null},
            {"id": "b", "title": "B", "minutes": 5, "stage": null, "open": ids},
        ]})
    };
    play.does("guide", open(json!(["gone"])));
    play.does("guide", step(None, Some("a")));
    let before = play.state.workshop().unwrap().open_columns.clone();
    assert!(!before.is_empty());
    play.does("guide", step(Some("a"), Some("b")));
    assert_eq!(play.state.workshop().unwrap().open_columns, before, "steps that the map no longer has");
    play.does("guide", open(json!([])));
    play.does("guide", step(Some("b"), Some("a")));
    play.does("guide", step(Some("a"), Some("b")));
    assert!(play.state.workshop().unwrap().open_columns.is_empty(), "none: all are closed");
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
    play.takes_back();
    assert_eq!(play.state.workshop().unwrap().stage, Stage::Agreement);
}

#[test]
fn g1_an_old_question_about_the_stage_moves_nobody() {
    let mut play = Play::new();
    play.does("guide", json!({"type": "set_stage", "stage": "compare", "from": "own_maps"}));
    play.stage(Stage::JointMap);
    play.cannot(&[
        ("guide", json!({"type": "set_stage", "stage": "own_maps", "from": "compare"}), R::Moved),
        ("anna", json!({"type": "set_stage", "stage": "own_maps", "from": "compare"}), R::FacilitatorsOnly),
    ]);
    play.need_not("guide", json!({"type": "set_stage", "stage": "joint_map", "from": "compare"}));
}

fn titles(play: &Play) -> Vec<(String, u32)> {
    play.state.agenda().unwrap().items.iter().map(|item| (item.title.clone(), item.minutes)).collect()
}

#[test]
fn two_who_change_the_agenda_at_the_same_time_lose_nothing_of_each_other() {
    let mut play = play();
    let was = serde_json::to_value(&play.state.agenda().unwrap().items).unwrap();
    // One takes an item out, adds one and gives the first more time; meanwhile the other has written since `was`.
    let mut theirs = was.as_array().unwrap().clone();
    theirs.remove(2);
    theirs.insert(1, json!({"id": "walk", "title": "walk", "minutes": 7, "stage": null}));
    theirs[0]["minutes"] = json!(15);
    play.does("guide", json!({"type": "set_agenda", "items": theirs, "was": &was}));
    play.does("guide", json!({"type": "skip_item", "item": "close", "skipped": true}));
    let mut mine = was.as_array().unwrap().clone();
    mine[0]["title"] = json!("Hello");
    mine.push(json!({"title": "drinks", "minutes": 30, "stage": null}));
    play.does("guide", json!({"type": "set_agenda", "items": mine, "was": was}));
    let all = [("Hello", 15), ("walk", 7), ("maps", 30), ("close", 5), ("drinks", 30)];
    assert_eq!(titles(&play), all.map(|(title, minutes)| (title.to_owned(), minutes)));
    assert!(
        play.state.agenda().unwrap().items[3].skipped,
        "what one did not touch stays as the other left it"
    );
}

#[test]
fn an_agenda_whose_current_item_is_taken_out_goes_on_beside_it_and_can_be_put_back() {
    let mut play = play();
    play.does("guide", step(None, Some("maps")));
    let all = serde_json::to_value(&play.state.agenda().unwrap().items).unwrap();
    let without = |gone: &[&str]| {
        let items = all.as_array().unwrap().iter();
        let left: Vec<&Value> = items.filter(|item| !gone.iter().any(|gone| item["id"] == **gone)).collect();
        json!({"type": "set_agenda", "items": left, "was": all})
    };
    let before = titles(&play);
    play.does("guide", without(&["maps"]));
    assert_eq!(item(&play).as_deref(), Some("compare"), "nothing of that stage is left: the next one");
    play.takes_back();
    assert_eq!(titles(&play), before);
    assert_eq!(item(&play).as_deref(), Some("compare"), "where it is by now");
    play.does("guide", without(&["welcome", "maps", "compare", "close"]));
    assert!(play.state.course().is_none() && titles(&play).is_empty());
    play.takes_back();
    assert_eq!(titles(&play), before, "an agenda that was emptied by mistake");
}
