//! What facilitators did stands in the logbook, and can be taken back while it still holds.

use samenkaart_protocol::{Did, Purpose, RefusalCode as R, Stage, Standing};
use serde_json::json;

use super::play::{Play, id};

#[test]
fn the_logbook_says_who_did_what_and_what_can_be_taken_back() {
    let mut play = Play::new();
    play.card("anna", "c1", "In the bin by mistake");
    play.does("guide", json!({"type": "remove_card", "card": "c1"}));
    let deed = play.state.deed(&id(&play.last_deed())).unwrap();
    assert_eq!((&deed.by, &deed.what), (&id("guide"), &Did::RemoveCard { card: id("c1") }));
    play.takes_back();
    assert!(!play.state.card(&id("c1")).unwrap().removed);
    let deed = play.last_deed();
    play.need_not("guide", json!({"type": "take_back", "deed": deed}));
    play.does("anna", json!({"type": "remove_card", "card": "c1"}));
    assert_eq!(play.last_deed(), deed, "what participants do with their own cards is no moderation");

    play.stage(Stage::Compare);
    play.takes_back();
    assert_eq!(play.state.workshop().unwrap().stage, Stage::OwnMaps);
    let anyone = play.invitation(&Purpose::Anyone {});
    play.does("guide", json!({"type": "renew_invitation", "invitation": anyone}));
    play.cannot(&[
        ("guide", json!({"type": "take_back", "deed": play.last_deed()}), R::BadValue),
        ("guide", json!({"type": "take_back", "deed": "deed.9999"}), R::NotFound),
        ("anna", json!({"type": "take_back", "deed": deed}), R::FacilitatorsOnly),
    ]);
}

#[test]
fn the_logbook_forgets_the_oldest() {
    let mut play = Play::new();
    play.card("anna", "c1", "On and off");
    for turn in 0..520 {
        play.does("guide", json!({"type": "lock_card", "card": "c1", "locked": turn % 2 == 0}));
    }
    assert_eq!(play.state.deeds().count(), 500);
    assert!(play.state.deed(&id(&play.last_deed())).is_some());
}

#[test]
fn what_was_overtaken_is_not_called_taken_back() {
    let mut play = Play::new();
    play.stage(Stage::Compare);
    let deed = play.last_deed();
    play.stage(Stage::JointMap);
    play.cannot(&[("guide", json!({"type": "take_back", "deed": deed}), R::Moved)]);
    play.takes_back();
    play.does("guide", json!({"type": "take_back", "deed": deed}));
    let deed = play.state.deed(&id(&deed)).unwrap();
    assert_eq!((deed.taken_back, deed.taken_back_by.clone()), (true, Some(id("guide"))));
    assert!(deed.taken_back_at.is_some());
}

#[test]
fn an_older_deed_does_not_undo_a_later_one_and_somebody_goes_back_to_where_they_were() {
    let mut play = Play::new();
    let out = |may_return: bool| json!({"type": "take_out", "person": "anna", "may_return": may_return});
    play.does("guide", out(false));
    let first = play.last_deed();
    play.does("guide", json!({"type": "let_in", "person": "anna"}));
    play.takes_back();
    assert_eq!(play.standing("anna"), Standing::Out, "out for good, as before");
    play.does("guide", json!({"type": "let_in", "person": "anna"}));
    play.does("guide", out(true));
    play.does("guide", json!({"type": "let_in", "person": "anna"}));
    play.cannot(&[("guide", json!({"type": "take_back", "deed": first}), R::Moved)]);
    play.takes_back();
    assert_eq!(play.standing("anna"), Standing::Waiting);
}
