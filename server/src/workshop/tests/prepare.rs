//! Preparing, and changing it later.

use samenkaart_protocol::{Mode, Purpose, RefusalCode as R, Stage, limits};
use serde_json::{Value, json};

use super::play::{Play, add_card, id, template};

fn new_partner(name: &str) -> Value {
    let partner = json!({"id": name, "name": format!("Home care {name}"), "colour": "plum", "pattern": "zigzag", "anonymous": false});
    json!({"type": "add_partner", "partner": partner})
}

fn set_template(change: impl FnOnce(&mut samenkaart_protocol::Template)) -> Value {
    let mut template = template();
    change(&mut template);
    json!({"type": "set_template", "template": template})
}

#[test]
fn c3_what_is_left_out_stays_as_it_is() {
    let mut play = Play::prepared(Mode::OwnMaps);
    let before = play.state.workshop().unwrap().clone();
    play.does("guide", json!({"type": "set_workshop", "title": " Another title ", "language": "nl"}));
    let after = play.state.workshop().unwrap().clone();
    assert_eq!((after.title.as_str(), after.occasion), ("Another title", before.occasion));
    assert_eq!((after.retention, after.mode, after.joining), (before.retention, before.mode, before.joining));
    play.does("guide", json!({"type": "set_workshop", "occasion": "", "retention": "2028-01-01"}));
    let after = play.state.workshop().unwrap();
    assert_eq!((after.occasion.as_str(), after.retention.as_str()), ("", "2028-01-01"));
}

#[test]
fn a_workshop_keeps_its_limits_when_it_is_changed() {
    let mut play = Play::prepared(Mode::OwnMaps);
    let set = |name: &str, value: &str| json!({"type": "set_workshop", name: value});
    play.cannot(&[
        ("guide", set("title", " "), R::Empty),
        ("guide", set("title", &"x".repeat(limits::LINE + 1)), R::TooLong),
        ("guide", set("title", "a\u{8}b"), R::BadValue),
        ("guide", set("occasion", &"x".repeat(limits::SHORT + 1)), R::TooLong),
        ("guide", set("retention", "2020-01-01"), R::BadValue),
        ("guide", set("retention", "never"), R::BadValue),
        ("anna", set("title", "Mine"), R::FacilitatorsOnly),
    ]);
}

#[test]
fn the_way_of_working_changes_only_while_no_cards_lie_on_the_map() {
    let mut play = Play::new();
    play.does("guide", json!({"type": "set_workshop", "mode": "mixed"}));
    assert_eq!(play.state.workshop().unwrap().stage, Stage::Prepare, "every way has its own stages");
    play.does("guide", json!({"type": "set_workshop", "mode": "own_maps"}));
    play.stage(Stage::OwnMaps);
    play.card("anna", "c1", "That we are heard");
    play.does("anna", json!({"type": "remove_card", "card": "c1"}));
    play.cannot(&[("guide", json!({"type": "set_workshop", "mode": "mixed"}), R::InUse)]);
    play.does("guide", json!({"type": "set_workshop", "mode": "own_maps", "title": "The same mode"}));
    assert_eq!(play.state.workshop().unwrap().stage, Stage::OwnMaps, "nothing changed, so nothing moves");
}

#[test]
fn a_template_can_be_tailored_as_long_as_no_card_loses_its_place() {
    let mut play = Play::new();
    play.card("anna", "c1", "That we are heard");
    play.does("guide", set_template(|t| t.columns[0].name = "What we find important".into()));
    play.does("guide", set_template(|t| t.columns.reverse()));
    play.does("guide", set_template(|t| t.columns.truncate(1)));
    play.cannot(&[
        ("guide", set_template(|t| drop(t.columns.remove(0))), R::InUse),
        ("guide", set_template(|t| drop(t.columns[0].fields.remove(0))), R::InUse),
        ("guide", set_template(|t| t.columns.clear()), R::TooFew),
        ("guide", set_template(|t| t.columns[0].name = String::new()), R::Empty),
        ("guide", set_template(|t| t.columns[0].name = "x".repeat(81)), R::TooLong),
        ("guide", set_template(|t| t.columns = vec![t.columns[0].clone(); 9]), R::TooMany),
        ("guide", set_template(|t| t.columns[1].id = id("values")), R::BadValue),
        ("anna", set_template(|_| {}), R::FacilitatorsOnly),
    ]);
    play.does("anna", json!({"type": "remove_card", "card": "c1"}));
    play.cannot(&[("guide", set_template(|t| drop(t.columns.remove(0))), R::InUse)]); // it can come back
}

#[test]
fn a_theme_in_the_bin_keeps_its_column_too() {
    let mut play = Play::joint();
    play.does("anna", json!({"type": "add_theme", "theme": "t1", "title": "Heard", "cards": ["c1"]}));
    play.does("anna", json!({"type": "split_theme", "theme": "t1"}));
    for card in ["c1", "c2", "c3", "s1"] {
        play.does("guide", json!({"type": "move_card", "card": card, "column": "actions", "field": "i"}));
    }
    play.cannot(&[("guide", set_template(|t| drop(t.columns.remove(0))), R::InUse)]);
}

#[test]
fn a_step_that_leaves_the_template_is_open_nowhere_and_no_room_is_left_without_one() {
    let mut play = Play::prepared(Mode::OwnMaps);
    play.does("guide", json!({"type": "open_steps", "columns": ["values"]}));
    play.does("guide", json!({"type": "open_steps", "partner": "p2", "columns": ["values", "actions"]}));
    play.does("guide", json!({"type": "open_steps", "partner": "p3", "columns": []}));
    play.does("guide", set_template(|t| drop(t.columns.remove(0))));
    let open = |partner: &str| play.state.partner(&id(partner)).unwrap().open_columns.clone();
    assert_eq!((open("p1"), open("p2"), open("p3")), (vec![id("actions")], vec![id("actions")], vec![]));
    assert_eq!(play.state.workshop().unwrap().open_columns, [id("actions")]);
}

#[test]
fn an_agenda_is_replaced_as_a_whole() {
    let mut play = Play::prepared(Mode::OwnMaps);
    let agenda = |items: Value| json!({"type": "set_agenda", "items": items});
    let part = |title: &str, minutes: u32| json!({"title": title, "minutes": minutes, "stage": null});
    play.does("guide", agenda(json!([part("Values", 20), part(" Break ", 480)])));
    let items = &play.state.agenda().unwrap().items;
    assert_eq!((items.len(), items[1].title.as_str()), (2, "Break"));
    play.does("guide", agenda(json!([])));
    play.cannot(&[
        ("guide", agenda(json!(vec![part("Values", 1); 41])), R::TooMany),
        ("guide", agenda(json!([part("Values", 0)])), R::BadValue),
        ("guide", agenda(json!([part("", 1)])), R::Empty),
        ("guide", agenda(json!([part(&"x".repeat(201), 1)])), R::TooLong),
        ("bea", agenda(json!([])), R::FacilitatorsOnly),
    ]);
}

#[test]
fn a_partner_comes_last_and_with_an_invitation_and_goes_with_it() {
    let mut play = Play::prepared(Mode::OwnMaps);
    play.does("guide", json!({"type": "open_steps", "columns": ["actions"]}));
    play.does("guide", new_partner("p4"));
    let new = play.state.partner(&id("p4")).unwrap();
    assert!(play.state.partners().all(|other| other.id == new.id || other.rank < new.rank));
    assert_eq!(new.open_columns, [id("actions")], "the same steps as for everybody");
    let invitation = play.invitation(&Purpose::Partner { partner: id("p4") });
    assert!(play.state.invitation(&invitation).unwrap().code.is_some());
    play.does("guide", json!({"type": "send_message", "id": "m4", "partner": "p4", "text": "Welcome"}));
    play.does("guide", json!({"type": "send_message", "id": "m1", "partner": "p1", "text": "Welcome"}));
    play.does("guide", json!({"type": "remove_partner", "partner": "p4"}));
    assert!(play.state.record(&id("m4")).is_none(), "what was said to that room goes with it");
    assert!(play.state.record(&id("m1")).is_some());
    assert!(play.state.partner(&id("p4")).is_none() && play.state.invitation(&invitation).is_none());
}

#[test]
fn c2_a_partner_needs_an_id_and_a_name_of_its_own_and_there_are_thirty_at_most() {
    let mut play = Play::prepared(Mode::OwnMaps);
    let named = |name: &str, said: &str| {
        let mut new = new_partner(name);
        new["partner"]["name"] = json!(said);
        new
    };
    play.cannot(&[
        ("guide", new_partner("p1"), R::Exists),
        ("guide", new_partner("anna"), R::Exists),
        ("guide", new_partner("screen"), R::BadValue),
        ("guide", new_partner("p.4"), R::BadValue),
        ("guide", named("p4", ""), R::Empty),
        ("guide", named("p4", &"x".repeat(81)), R::TooLong),
        ("anna", new_partner("p4"), R::FacilitatorsOnly),
    ]);
    play.does("guide", named("p4", "Home care"));
    play.cannot(&[
        ("guide", named("p5", " home CARE "), R::SameName),
        ("guide", json!({"type": "set_partner", "partner": "p1", "name": "Home care"}), R::SameName),
    ]);
    play.does("guide", json!({"type": "set_partner", "partner": "p4", "name": "Home care"}));
    play.does("guide", json!({"type": "remove_partner", "partner": "p4"}));
    (4..=30).for_each(|i| drop(play.does("guide", new_partner(&format!("p{i}")))));
    play.cannot(&[("guide", new_partner("p31"), R::TooMany)]);
}

#[test]
fn a_partner_with_people_cards_or_actions_stays_and_two_always_do() {
    let mut play = Play::new();
    let remove = |name: &str| json!({"type": "remove_partner", "partner": name});
    play.cannot(&[
        ("guide", remove("p1"), R::InUse),
        ("guide", remove("p9"), R::NotFound),
        ("anna", remove("p2"), R::FacilitatorsOnly),
    ]);
    play.does("guide", new_partner("p4"));
    let mut card = add_card("c1", "On behalf of p4");
    card["partner"] = json!("p4");
    play.does("guide", card);
    play.does("guide", json!({"type": "remove_card", "card": "c1"}));
    play.cannot(&[("guide", remove("p4"), R::InUse)]); // a card in the bin is a card
    play.does("guide", new_partner("p5"));
    play.stage(Stage::Agreement);
    let action = json!({"type": "add_action", "action": "a1", "what": "Call", "partners": ["p5"], "who": "", "by_when": ""});
    play.does("guide", action);
    play.cannot(&[("guide", remove("p5"), R::InUse)]);
}

#[test]
fn two_partners_always_stay() {
    use super::super::{Context, Event, Founder, State, decide, found};
    let mut create = super::play::create(Mode::OwnMaps);
    create.partners.truncate(2);
    let context = Context { now: super::play::NOW, present: &Default::default(), random: [1; 16] };
    let founder = Founder { person: id("guide"), alias: id("alias"), fictitious: false };
    let changes = found(&create, &context, &founder).unwrap();
    let mut state = State::default();
    let (cause, command) = ("create".into(), None);
    state.apply(&Event { seq: 1, at: 0, by: None, cause, command, changes }).unwrap();
    let remove = super::play::command(&json!({"type": "remove_partner", "partner": "p1"}));
    assert_eq!(decide(&state, &context, &id("guide"), &remove).unwrap_err().code, R::TooFew);
}

#[test]
fn a_screen_that_shows_a_step_that_goes_shows_the_way_in_again() {
    let mut play = Play::prepared(Mode::OwnMaps);
    play.does("guide", json!({"type": "set_screen", "target": {"show": "step", "column": "actions"}}));
    play.does("guide", set_template(|t| t.columns.reverse()));
    let target =
        |play: &Play| serde_json::to_value(play.state.record(&id("screen"))).unwrap()["target"].clone();
    assert_eq!(target(&play)["show"], "step");
    play.does("guide", set_template(|t| t.columns.truncate(1)));
    assert_eq!(target(&play), json!({"show": "join"}));
}

#[test]
fn a_screen_that_shows_a_partner_who_goes_shows_the_way_in_again() {
    let mut play = Play::prepared(Mode::OwnMaps);
    play.does("guide", new_partner("p4"));
    play.does("guide", json!({"type": "set_screen", "target": {"show": "room", "partner": "p4"}}));
    play.does("guide", json!({"type": "remove_partner", "partner": "p4"}));
    let screen = serde_json::to_value(play.state.record(&id("screen"))).unwrap();
    assert_eq!(screen["target"], json!({"show": "join"}));
}

#[test]
fn p3_a_promise_of_anonymity_is_not_taken_back() {
    let mut play = Play::new();
    let set =
        |name: &str, anonymous: bool| json!({"type": "set_partner", "partner": name, "anonymous": anonymous});
    play.does("guide", set("p1", true));
    // Whoever entered was promised it, also before they wrote anything.
    play.cannot(&[("guide", set("p1", false), R::Promise)]);
    play.does("guide", new_partner("p4"));
    play.does("guide", set("p4", true));
    play.does("guide", set("p4", false)); // nobody relied on it yet
    play.does("guide", set("p4", true));
    let mut card = add_card("c1", "On behalf of p4");
    card["partner"] = json!("p4");
    play.does("guide", card);
    play.cannot(&[("guide", set("p4", false), R::Promise)]);
}

#[test]
fn a_partner_changes_its_name_and_looks() {
    let mut play = Play::new();
    play.does(
        "guide",
        json!({"type": "set_partner", "partner": "p1", "name": " Residents ", "colour": "teal", "pattern": "waves"}),
    );
    let p1 = serde_json::to_value(play.state.partner(&id("p1"))).unwrap();
    assert_eq!(
        (&p1["name"], &p1["colour"], &p1["pattern"]),
        (&json!("Residents"), &json!("teal"), &json!("waves"))
    );
    let set = |name: &str, said: &str| json!({"type": "set_partner", "partner": name, "name": said});
    play.cannot(&[
        ("guide", set("p9", "Nobody"), R::NotFound),
        ("guide", set("p1", ""), R::Empty),
        ("guide", set("p1", &"x".repeat(81)), R::TooLong),
        ("guide", set("p1", "a\u{2}"), R::BadValue),
        ("anna", set("p1", "We"), R::FacilitatorsOnly),
    ]);
}

#[test]
fn a_renewed_invitation_has_another_id_and_another_code() {
    let mut play = Play::prepared(Mode::OwnMaps);
    let purpose = Purpose::Partner { partner: id("p1") };
    let old = play.state.invitation(&play.invitation(&purpose)).unwrap().clone();
    play.does("guide", json!({"type": "renew_invitation", "invitation": old.id}));
    let new = play.state.invitation(&play.invitation(&purpose)).unwrap();
    assert!(new.id != old.id && new.code != old.code);
    assert!(play.state.invitation(&old.id).is_none(), "the old one is over");
    play.cannot(&[
        ("guide", json!({"type": "renew_invitation", "invitation": old.id}), R::NotFound),
        ("guide", json!({"type": "renew_invitation", "invitation": "p1"}), R::NotFound),
        ("anna", json!({"type": "renew_invitation", "invitation": new.id.clone()}), R::FacilitatorsOnly),
    ]);
}
