//! Entering, and what one says of oneself.

use samenkaart_protocol::{Mandate, Mode, Purpose, Record, RefusalCode as R, limits};
use serde_json::json;

use super::play::{NOW, Play, id};

#[test]
fn j2_a_partners_invitation_fixes_the_partner_whatever_the_browser_says() {
    let mut play = Play::prepared(Mode::OwnMaps);
    let invitation = play.invitation(&Purpose::Partner { partner: id("p2") });
    play.enter("bart", &invitation, Some("p1")).unwrap();
    let bart = play.state.person(&id("bart")).unwrap();
    assert_eq!((bart.partner.as_ref(), bart.facilitator), (Some(&id("p2")), false));
    assert_eq!(bart.mandate, Mandate::Decides);
    assert_eq!(play.state.alias(&id("bart")), Some(&id("alias-bart")));
}

#[test]
fn j2_the_invitation_for_everybody_asks_for_a_partner() {
    let mut play = Play::prepared(Mode::OwnMaps);
    let anyone = play.invitation(&Purpose::Anyone {});
    assert_eq!(play.enter("bart", &anyone, None).unwrap_err().code, R::Empty);
    assert_eq!(play.enter("bart", &anyone, Some("p9")).unwrap_err().code, R::NotFound);
    play.enter("bart", &anyone, Some("p3")).unwrap();
    assert_eq!(play.state.person(&id("bart")).unwrap().partner, Some(id("p3")));
}

#[test]
fn a_co_facilitator_guides_and_belongs_to_no_partner() {
    let mut play = Play::prepared(Mode::OwnMaps);
    let invitation = play.invitation(&Purpose::Facilitator { rooms: Vec::new() });
    play.enter("gerda", &invitation, Some("p1")).unwrap();
    let gerda = play.state.person(&id("gerda")).unwrap();
    assert!(gerda.facilitator && gerda.partner.is_none());
    play.does("gerda", json!({"type": "set_workshop", "title": "Another title"}));
}

#[test]
fn j5_a_screen_has_no_door_and_an_ended_invitation_none_either() {
    let mut play = Play::prepared(Mode::OwnMaps);
    let screen = play.invitation(&Purpose::Screen {});
    assert_eq!(play.enter("bart", &screen, None).unwrap_err().code, R::WrongKey);
    assert_eq!(play.enter("bart", &id("invite-never"), None).unwrap_err().code, R::WrongKey);
    let old = play.invitation(&Purpose::Anyone {});
    play.does("guide", json!({"type": "renew_invitation", "invitation": old}));
    assert_eq!(play.enter("bart", &old, Some("p1")).unwrap_err().code, R::WrongKey);
}

#[test]
fn j6_nobody_new_comes_in_while_the_door_is_closed_but_a_co_facilitator() {
    let mut play = Play::prepared(Mode::OwnMaps);
    let (anyone, help) =
        (play.invitation(&Purpose::Anyone {}), play.invitation(&Purpose::Facilitator { rooms: Vec::new() }));
    play.does("guide", json!({"type": "set_workshop", "joining": false}));
    assert_eq!(play.enter("bart", &anyone, Some("p1")).unwrap_err().code, R::DoorClosed);
    play.enter("gerda", &help, None).unwrap();
    play.does("guide", json!({"type": "set_workshop", "joining": true}));
    play.enter("bart", &anyone, Some("p1")).unwrap();
}

#[test]
fn a_name_is_needed_and_limited() {
    let mut play = Play::prepared(Mode::OwnMaps);
    let anyone = play.invitation(&Purpose::Anyone {});
    for (name, code) in
        [("  ", R::Empty), (&"x".repeat(limits::NAME + 1), R::TooLong), ("a\u{7}", R::BadValue)]
    {
        assert_eq!(play.enter_as("bart", name, &anyone, Some("p1")).unwrap_err().code, code);
    }
    play.enter_as("bart", "  Bart ", &anyone, Some("p1")).unwrap();
    assert_eq!(play.state.person(&id("bart")).unwrap().name, "Bart");
}

#[test]
fn a_workshop_holds_so_many_people_and_no_more() {
    let mut play = Play::prepared(Mode::OwnMaps);
    let anyone = play.invitation(&Purpose::Anyone {});
    for i in play.state.people().count()..limits::PEOPLE {
        play.enter(&format!("n{i}"), &anyone, Some("p1")).unwrap();
    }
    let refused = play.enter("bart", &anyone, Some("p1")).unwrap_err();
    assert_eq!((refused.code, refused.limit), (R::Full, limits::PEOPLE));
}

#[test]
fn who_did_not_enter_can_do_nothing() {
    let mut play = Play::new();
    play.cannot(&[("nobody", json!({"type": "raise_hand", "up": true}), R::NotEntered)]);
}

#[test]
fn namesakes_in_one_room_are_told_apart() {
    let mut play = Play::prepared(Mode::OwnMaps);
    let invitation = |play: &Play, partner: &str| play.invitation(&Purpose::Partner { partner: id(partner) });
    let (p1, p2) = (invitation(&play, "p1"), invitation(&play, "p2"));
    for (person, name, room) in
        [("x1", "Kim", &p1), ("x2", "kim", &p1), ("x3", "Kim", &p1), ("x4", "Kim", &p2)]
    {
        play.enter_as(person, name, room, None).unwrap();
    }
    let names = ["x1", "x2", "x3", "x4"].map(|one| play.state.person(&id(one)).unwrap().name.clone());
    assert_eq!(names, ["Kim", "kim (2)", "Kim (3)", "Kim"]);
}

#[test]
fn everybody_changes_their_own_name_and_mandate() {
    let mut play = Play::new();
    play.does("anna", json!({"type": "set_me", "mandate": "reports_back"}));
    play.does("anna", json!({"type": "set_me", "name": " Resident 1 "}));
    let anna = play.state.person(&id("anna")).unwrap();
    assert_eq!((anna.name.as_str(), anna.mandate), ("Resident 1", Mandate::ReportsBack));
    assert_eq!(anna.partner, Some(id("p1")), "not their partner");
    play.does("guide", json!({"type": "set_me", "name": "Facilitator 2"}));
    play.cannot(&[
        ("anna", json!({"type": "set_me", "name": ""}), R::Empty),
        ("anna", json!({"type": "set_me", "name": "x".repeat(limits::NAME + 1)}), R::TooLong),
        ("anna", json!({"type": "set_me", "name": "a\u{1}"}), R::BadValue),
    ]);
}

#[test]
fn a_hand_goes_up_once_and_comes_down_again() {
    let mut play = Play::new();
    play.does("anna", json!({"type": "raise_hand", "up": true}));
    play.now += 5_000;
    play.need_not("anna", json!({"type": "raise_hand", "up": true}));
    let Some(Record::Hand(hand)) = play.state.record(&id("hand.anna")) else { panic!("a hand") };
    assert_eq!((&hand.person, hand.at), (&id("anna"), NOW), "since the first time");
    play.does("anna", json!({"type": "raise_hand", "up": false}));
    assert!(play.state.record(&id("hand.anna")).is_none());
    play.need_not("anna", json!({"type": "raise_hand", "up": false}));
    play.cannot(&[("guide", json!({"type": "raise_hand", "up": true}), R::ParticipantsOnly)]);
}

#[test]
fn a_facilitator_puts_somebodys_hand_down() {
    let mut play = Play::new();
    play.does("bea", json!({"type": "raise_hand", "up": true}));
    play.cannot(&[("anna", json!({"type": "lower_hand", "person": "bea"}), R::FacilitatorsOnly)]);
    play.does("guide", json!({"type": "lower_hand", "person": "bea"}));
    assert!(play.state.record(&id("hand.bea")).is_none());
    play.need_not("guide", json!({"type": "lower_hand", "person": "bea"}));
    play.cannot(&[("guide", json!({"type": "lower_hand", "person": "x".repeat(95)}), R::BadValue)]);
}
