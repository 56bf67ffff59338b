//! Facilitators keep everybody safe: hiding, locking, taking out, moving, and taking it back.

use samenkaart_protocol::{Did, MessageKind, Purpose, Record, RefusalCode as R, Stage, Standing};
use serde_json::json;

use super::{
    super::Audience,
    play::{Play, add_card, but, id, partner},
};

fn last_deed(play: &Play) -> String {
    let newest = play.state.deeds().max_by_key(|deed| deed.id.as_str()[5..].parse::<u64>().unwrap());
    newest.expect("a deed").id.to_string()
}

fn take_back(play: &mut Play) {
    let deed = last_deed(play);
    play.does("guide", json!({"type": "take_back", "deed": deed}));
}

fn standing(play: &Play, name: &str) -> Standing {
    play.state.person(&id(name)).unwrap().standing
}

#[test]
fn a_hidden_card_is_sent_to_facilitators_alone_and_comes_back_with_its_words_and_place() {
    let mut play = Play::joint();
    play.does("anna", json!({"type": "add_theme", "theme": "t1", "title": "", "cards": ["c1", "c2"]}));
    let theme = play.state.theme(&id("t1")).unwrap().clone();
    let all = || [partner("p1"), partner("p2"), Audience::Screens, Audience::Person(id("anna"))];
    play.does(
        "guide",
        json!({"type": "hide_card", "card": "c1", "hidden": true, "why": "It names somebody"}),
    );
    for to in all() {
        assert!(play.seen(&to, "c1").is_none() && play.read(&to, "c1").is_none(), "{to:?}");
    }
    assert_eq!(play.read(&Audience::Facilitators, "c1"), Some("That we are heard"));
    play.cannot(&[
        ("anna", json!({"type": "set_text", "text": "c1", "words": "Other"}), R::NotFound),
        ("anna", json!({"type": "move_card", "card": "c1", "column": "actions", "field": "i"}), R::NotFound),
        ("anna", json!({"type": "hide_card", "card": "c1", "hidden": false}), R::FacilitatorsOnly),
        ("bea", json!({"type": "join_theme", "theme": "t1", "card": "c1"}), R::NotFound),
        ("guide", json!({"type": "hide_card", "card": "c9", "hidden": true}), R::NotFound),
    ]);
    let said: Vec<_> = play
        .state
        .records()
        .filter_map(|record| match record {
            Record::Message(message) => Some((message.what, message.person.clone(), message.text.clone())),
            _ => None,
        })
        .collect();
    assert!(said.contains(&(MessageKind::CardAside, None, String::new())), "everybody hears it kindly");
    assert!(said.contains(&(MessageKind::Why, Some(id("anna")), "It names somebody".into())));
    play.need_not("guide", json!({"type": "hide_card", "card": "c1", "hidden": true}));
    take_back(&mut play);
    assert_eq!(play.read(&partner("p2"), "c1"), Some("That we are heard"));
    assert_eq!(play.state.theme(&id("t1")).unwrap(), &theme, "it lies where it lay");
}

#[test]
fn p3_who_hides_a_card_of_an_anonymous_room_does_not_learn_whose_it_was() {
    let mut play = Play::new();
    play.does("guide", json!({"type": "set_partner", "partner": "p1", "anonymous": true}));
    play.card("anna", "c9", "Harsh words");
    play.does("guide", json!({"type": "hide_card", "card": "c9", "hidden": true, "why": "Too harsh"}));
    let why = play.state.records().find_map(|record| match record {
        Record::Message(message) if message.what == MessageKind::Why => Some(message.clone()),
        _ => None,
    });
    let why = why.expect("a message to its author");
    let seen = |to: &Audience| play.seen(to, why.id.as_str());
    assert!(matches!(seen(&Audience::Facilitators), Some(Record::Message(m)) if m.person.is_none()));
    assert!(matches!(seen(&Audience::Person(id("anna"))), Some(Record::Message(m)) if m.text == "Too harsh"));
    assert!(seen(&Audience::Person(id("adam"))).is_none() && seen(&partner("p1")).is_none());
}

#[test]
fn what_is_locked_stands_still_for_participants() {
    let mut play = Play::new();
    play.card("anna", "c1", "Stands");
    let change = |card: &str| json!({"type": "set_text", "text": card, "words": "Other"});
    let shift = |card: &str| json!({"type": "move_card", "card": card, "column": "actions", "field": "i"});
    let remove = |card: &str| json!({"type": "remove_card", "card": card});
    let locked = |play: &mut Play| {
        play.cannot(&[
            ("anna", change("c1"), R::Locked),
            ("anna", shift("c1"), R::Locked),
            ("adam", remove("c1"), R::Locked),
            ("adam", json!({"type": "set_card", "card": "c1", "stays": true}), R::Locked),
        ]);
    };
    play.does("guide", json!({"type": "lock_card", "card": "c1", "locked": true}));
    locked(&mut play);
    play.does("guide", change("c1"));
    play.card("anna", "c2", "Another one is free");
    take_back(&mut play);
    play.does("anna", json!({"type": "set_text", "text": "c1", "words": "Free again"}));

    play.does("guide", json!({"type": "lock_steps", "partner": "p1", "columns": ["values"]}));
    locked(&mut play);
    play.cannot(&[("anna", add_card("c3", "New"), R::Locked)]);
    play.does("bea", but(add_card("b1", "Elsewhere"), json!({})));
    take_back(&mut play);

    play.does("guide", json!({"type": "lock_room", "partner": "p1", "locked": true}));
    locked(&mut play);
    play.cannot(&[(
        "anna",
        but(add_card("c3", "New"), json!({"column": "actions", "field": "i"})),
        R::Locked,
    )]);
    take_back(&mut play);
    play.does("anna", remove("c1"));
}

#[test]
fn a_locked_step_of_the_joint_session_keeps_its_subjects() {
    let mut play = Play::agreement();
    play.does("guide", json!({"type": "lock_steps", "columns": ["values"]}));
    play.cannot(&[
        ("anna", json!({"type": "set_text", "text": "t1", "words": "Other"}), R::Locked),
        ("bea", json!({"type": "split_theme", "theme": "t1"}), R::Locked),
        ("bea", json!({"type": "leave_theme", "card": "c1"}), R::Locked),
        ("cees", json!({"type": "add_theme", "theme": "t2", "title": "New", "cards": ["c3"]}), R::Locked),
        ("cees", json!({"type": "restore_theme", "theme": "t1"}), R::Locked),
        ("cees", json!({"type": "join_theme", "theme": "t1", "card": "c3"}), R::Locked),
        ("cees", json!({"type": "set_theme", "theme": "t1", "title": "Other"}), R::Locked),
        ("guide", json!({"type": "lock_steps", "columns": ["nowhere"]}), R::NotFound),
    ]);
    play.does("guide", json!({"type": "lock_steps", "columns": []}));
    play.does("anna", json!({"type": "set_text", "text": "t1", "words": "Other"}));
}

#[test]
fn who_is_taken_out_for_good_does_nothing_more_and_finds_the_old_links_dead() {
    let mut play = Play::new();
    play.card("anna", "c1", "Stays behind");
    play.does("anna", json!({"type": "raise_hand", "up": true}));
    let (anyone, own) =
        (play.invitation(&Purpose::Anyone {}), play.invitation(&Purpose::Partner { partner: id("p1") }));
    let other = play.invitation(&Purpose::Partner { partner: id("p2") });
    play.does("guide", json!({"type": "take_out", "person": "anna", "may_return": false}));
    assert!(play.state.record(&id("hand.anna")).is_none());
    play.cannot(&[
        ("anna", add_card("c2", "One more"), R::TakenOut),
        ("anna", json!({"type": "set_me", "name": "Somebody"}), R::TakenOut),
    ]);
    for old in [anyone, own] {
        assert_eq!(play.enter("again", &old, Some("p1")).unwrap_err().code, R::WrongKey);
    }
    play.enter("bob", &other, None).expect("the other room's link is the same");
    assert_eq!(play.state.words(&id("c1")), "Stays behind");
    take_back(&mut play);
    assert_eq!(standing(&play, "anna"), Standing::Inside);
    play.does("anna", add_card("c2", "Back again"));
}

#[test]
fn a_waiting_room_keeps_newcomers_outside_until_somebody_lets_them_in() {
    let mut play = Play::new();
    play.does("guide", json!({"type": "set_workshop", "waiting_room": true}));
    let invitation = play.invitation(&Purpose::Partner { partner: id("p1") });
    play.enter("wim", &invitation, None).unwrap();
    assert_eq!(standing(&play, "wim"), Standing::Waiting);
    assert!(play.seen(&partner("p1"), "wim").is_none(), "nobody meets them yet");
    assert!(play.seen(&Audience::Person(id("wim")), "wim").is_some());
    play.cannot(&[
        ("wim", add_card("w1", "Early"), R::Waits),
        ("anna", json!({"type": "let_in", "person": "wim"}), R::FacilitatorsOnly),
        ("guide", json!({"type": "let_in", "person": "nobody"}), R::NotFound),
    ]);
    play.does("guide", json!({"type": "let_in", "person": "wim"}));
    play.does("wim", add_card("w1", "In time"));
    play.does("guide", json!({"type": "take_out", "person": "wim", "may_return": true}));
    assert_eq!(standing(&play, "wim"), Standing::Waiting, "who may return waits");
    let helpers = play.invitation(&Purpose::Facilitator { rooms: Vec::new() });
    play.enter("gerda", &helpers, None).unwrap();
    assert_eq!(standing(&play, "gerda"), Standing::Inside, "facilitators do not wait");
}

#[test]
fn somebody_who_guides_everything_is_always_left() {
    let mut play = Play::new();
    play.cannot(&[
        ("guide", json!({"type": "take_out", "person": "guide", "may_return": true}), R::BadValue),
        ("guide", json!({"type": "set_rooms", "person": "guide", "rooms": ["p1"]}), R::LastFacilitator),
        ("guide", json!({"type": "end_key", "person": "guide"}), R::BadValue),
        ("guide", json!({"type": "set_rooms", "person": "anna", "rooms": []}), R::BadValue),
    ]);
    play.helper("hanna", "p1");
    play.cannot(&[
        ("hanna", json!({"type": "take_out", "person": "guide", "may_return": true}), R::OtherRooms),
        ("hanna", json!({"type": "set_rooms", "person": "hanna", "rooms": []}), R::OtherRooms),
        ("hanna", json!({"type": "move_person", "person": "anna", "partner": "p2"}), R::OtherRooms),
    ]);
    play.does("hanna", json!({"type": "take_out", "person": "anna", "may_return": true}));
    play.does("guide", json!({"type": "set_rooms", "person": "hanna", "rooms": []}));
    play.does("guide", json!({"type": "set_rooms", "person": "guide", "rooms": ["p2"]}));
    play.cannot(&[(
        "hanna",
        json!({"type": "set_rooms", "person": "hanna", "rooms": ["p1"]}),
        R::LastFacilitator,
    )]);
    let recovery = play.invitation(&Purpose::Recovery {});
    play.enter("rescue", &recovery, None).unwrap();
    let rescue = play.state.person(&id("rescue")).unwrap();
    assert!(rescue.facilitator && rescue.rooms.is_empty());
}

#[test]
fn somebody_moves_to_another_partner_and_what_they_wrote_stays() {
    let mut play = Play::new();
    play.card("anna", "c1", "Of p1");
    play.does("guide", json!({"type": "move_person", "person": "anna", "partner": "p2"}));
    assert_eq!(play.state.card(&id("c1")).unwrap().partner, id("p1"));
    play.cannot(&[
        ("anna", json!({"type": "set_text", "text": "c1", "words": "Mine"}), R::NotFound),
        ("guide", json!({"type": "move_person", "person": "anna", "partner": "p9"}), R::NotFound),
        ("guide", json!({"type": "move_person", "person": "guide", "partner": "p1"}), R::ParticipantsOnly),
    ]);
    play.need_not("guide", json!({"type": "move_person", "person": "anna", "partner": "p2"}));
    take_back(&mut play);
    play.does("anna", json!({"type": "set_text", "text": "c1", "words": "Mine again"}));
    play.does("guide", json!({"type": "rename_person", "person": "anna", "name": "Resident 5"}));
    assert_eq!(play.state.person(&id("anna")).unwrap().name, "Resident 5");
    take_back(&mut play);
    assert_eq!(play.state.person(&id("anna")).unwrap().name, "anna");
}

#[test]
fn the_logbook_says_who_did_what_and_what_can_be_taken_back() {
    let mut play = Play::new();
    play.card("anna", "c1", "In the bin by mistake");
    play.does("guide", json!({"type": "remove_card", "card": "c1"}));
    let deed = play.state.deed(&id(&last_deed(&play))).unwrap();
    assert_eq!((&deed.by, &deed.what), (&id("guide"), &Did::RemoveCard { card: id("c1") }));
    take_back(&mut play);
    assert!(!play.state.card(&id("c1")).unwrap().removed);
    let deed = last_deed(&play);
    play.need_not("guide", json!({"type": "take_back", "deed": deed}));
    play.does("anna", json!({"type": "remove_card", "card": "c1"}));
    assert_eq!(last_deed(&play), deed, "what participants do with their own cards is no moderation");

    play.stage(Stage::Compare);
    take_back(&mut play);
    assert_eq!(play.state.workshop().unwrap().stage, Stage::OwnMaps);
    let anyone = play.invitation(&Purpose::Anyone {});
    play.does("guide", json!({"type": "renew_invitation", "invitation": anyone}));
    play.cannot(&[
        ("guide", json!({"type": "take_back", "deed": last_deed(&play)}), R::BadValue),
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
    assert!(play.state.deed(&id(&last_deed(&play))).is_some());
}

#[test]
fn a_whisper_is_between_one_person_and_who_guides_their_room() {
    let mut play = Play::new();
    let whisper = |id: &str, unwell: bool, named: bool, text: &str| json!({"type": "whisper", "whisper": id, "unwell": unwell, "named": named, "text": text});
    play.cannot(&[
        ("anna", whisper("v1", false, true, " "), R::Empty),
        ("anna", whisper("v1", true, true, &"x".repeat(1_001)), R::TooLong),
        ("anna", whisper("anna", true, true, ""), R::Exists),
        ("guide", whisper("v1", true, true, ""), R::ParticipantsOnly),
    ]);
    play.does("anna", whisper("v1", true, false, ""));
    let who = |play: &Play, to: &Audience| match play.seen(to, "v1") {
        Some(Record::Whisper(whisper)) => whisper.person.map(|person| person.to_string()),
        _ => panic!("{to:?} does not hear it"),
    };
    assert_eq!(who(&play, &Audience::Facilitators), None, "said without a name");
    assert_eq!(who(&play, &Audience::Person(id("anna"))).as_deref(), Some("anna"));
    for to in [partner("p1"), partner("p2"), Audience::Screens, Audience::Person(id("adam"))] {
        assert!(play.seen(&to, "v1").is_none(), "{to:?}");
    }
    play.does(
        "guide",
        json!({"type": "answer_whisper", "whisper": "v1", "answer": "Shall we talk in the break?"}),
    );
    assert!(play.state.whisper(&id("v1")).unwrap().settled);
    play.does("guide", json!({"type": "settle_whisper", "whisper": "v1", "settled": false}));
    play.cannot(&[
        ("adam", json!({"type": "drop_whisper", "whisper": "v1"}), R::NotFound),
        ("adam", json!({"type": "answer_whisper", "whisper": "v1", "answer": "x"}), R::FacilitatorsOnly),
        ("guide", json!({"type": "answer_whisper", "whisper": "v1", "answer": ""}), R::Empty),
    ]);
    play.does("anna", json!({"type": "drop_whisper", "whisper": "v1"}));
    assert!(play.state.whisper(&id("v1")).is_none());
}

#[test]
fn messages_go_to_several_rooms_or_to_one_person() {
    let mut play = Play::new();
    let send = |id: &str, more: serde_json::Value| {
        but(json!({"type": "send_message", "id": id, "text": "Look up, please"}), more)
    };
    play.does("guide", send("m1", json!({"rooms": ["p1", "p2"]})));
    play.does("guide", send("m2", json!({"person": "anna"})));
    play.does("guide", send("m3", json!({"rooms": ["p1"], "nudge": true, "text": ""})));
    let sees = |to: &Audience, id: &str| play.seen(to, id).is_some();
    assert!(sees(&partner("p1"), "m1") && sees(&partner("p2"), "m1") && !sees(&partner("p3"), "m1"));
    assert!(sees(&Audience::Person(id("anna")), "m2") && !sees(&partner("p1"), "m2"));
    assert!(!sees(&Audience::Person(id("adam")), "m2") && !sees(&Audience::Screens, "m2"));
    play.cannot(&[
        ("guide", send("m4", json!({"rooms": ["p1"], "person": "anna"})), R::BadValue),
        ("guide", send("m4", json!({"rooms": ["p9"]})), R::NotFound),
        ("guide", send("m4", json!({"person": "nobody"})), R::NotFound),
        ("guide", send("m4", json!({"text": ""})), R::Empty),
    ]);
}

#[test]
fn what_is_hidden_leaves_the_proposal_and_is_not_shared_behind_everybodys_back() {
    let mut play = Play::new();
    for card in ["a1", "a2"] {
        play.card("anna", card, "Words");
    }
    play.does("anna", json!({"type": "propose_release", "cards": ["a1", "a2"]}));
    play.does("guide", json!({"type": "hide_card", "card": "a1", "hidden": true}));
    let release = play.state.release(&id("release.p1")).unwrap();
    assert_eq!((release.cards.clone(), release.changed, release.agreed.len()), (vec![id("a2")], true, 0));
    for name in ["anna", "adam"] {
        play.does(name, json!({"type": "answer_release", "agree": true}));
    }
    assert!(play.state.card(&id("a2")).unwrap().released);
    play.does("guide", json!({"type": "hide_card", "card": "a1", "hidden": false}));
    assert_eq!(play.seen(&partner("p2"), "a1"), None, "back in its room, and no further");

    play.card("bea", "b1", "Words");
    play.does("guide", json!({"type": "hide_card", "card": "b1", "hidden": true}));
    play.present.remove(&id("bea"));
    play.does("guide", json!({"type": "release_room", "partner": "p2"}));
    assert!(!play.state.card(&id("b1")).unwrap().released);
}

#[test]
fn g5_what_is_locked_is_not_shared_either() {
    let mut play = Play::new();
    play.card("anna", "a1", "Words");
    let propose = || json!({"type": "propose_release", "cards": ["a1"]});
    let agree = || json!({"type": "answer_release", "agree": true});
    play.does("guide", json!({"type": "lock_card", "card": "a1", "locked": true}));
    play.cannot(&[("anna", propose(), R::Locked)]);
    play.does("guide", json!({"type": "lock_card", "card": "a1", "locked": false}));
    play.does("anna", propose());
    play.does("guide", json!({"type": "lock_steps", "partner": "p1", "columns": ["values"]}));
    play.cannot(&[("adam", agree(), R::Locked)]);
    play.does("adam", json!({"type": "answer_release", "agree": false}));
    play.does("guide", json!({"type": "lock_steps", "partner": "p1", "columns": []}));
    play.does("guide", json!({"type": "lock_room", "partner": "p1", "locked": true}));
    play.cannot(&[
        ("adam", agree(), R::Locked),
        ("anna", json!({"type": "set_ready", "ready": true}), R::Locked),
    ]);
    play.does("guide", json!({"type": "lock_room", "partner": "p1", "locked": false}));
    play.does("adam", agree());
    assert!(play.state.card(&id("a1")).unwrap().released);
}

#[test]
fn who_was_put_into_the_waiting_room_does_not_come_in_past_it_under_another_name() {
    let mut play = Play::new();
    let (own, anyone, other) = (
        play.invitation(&Purpose::Partner { partner: id("p1") }),
        play.invitation(&Purpose::Anyone {}),
        play.invitation(&Purpose::Partner { partner: id("p2") }),
    );
    play.does("guide", json!({"type": "take_out", "person": "anna", "may_return": true}));
    play.enter("diederik", &own, None).unwrap();
    play.enter("dorien", &anyone, Some("p3")).unwrap();
    play.enter("boris", &other, None).unwrap();
    assert_eq!(standing(&play, "diederik"), Standing::Waiting);
    assert_eq!(standing(&play, "dorien"), Standing::Waiting);
    assert_eq!(standing(&play, "boris"), Standing::Inside, "the other rooms go on");
    for name in ["anna", "diederik", "dorien"] {
        play.does("guide", json!({"type": "let_in", "person": name}));
    }
    play.enter("later", &own, None).unwrap();
    assert_eq!(standing(&play, "later"), Standing::Inside);
}

#[test]
fn who_guides_less_from_now_on_finds_the_old_links_dead() {
    let mut play = Play::new();
    play.helper("hanna", "p1");
    let all = play.invitation(&Purpose::Facilitator { rooms: Vec::new() });
    play.does("guide", json!({"type": "add_invitation", "rooms": ["p1"]}));
    let some = play.invitation(&Purpose::Facilitator { rooms: vec![id("p1")] });
    play.does("guide", json!({"type": "set_rooms", "person": "hanna", "rooms": ["p1", "p2"]}));
    assert!(play.enter("again", &all, None).is_err());
    assert!(play.enter("some", &some, None).is_ok(), "who guides p1 alone may still be invited");
    let anew = play.invitation(&Purpose::Facilitator { rooms: Vec::new() });
    assert_ne!(anew, all);
    play.does("guide", json!({"type": "set_rooms", "person": "hanna", "rooms": []}));
    assert_eq!(
        play.invitation(&Purpose::Facilitator { rooms: Vec::new() }),
        anew,
        "who guides more needs no new link"
    );
}

#[test]
fn a_name_that_a_facilitator_gave_stays_and_nobody_takes_anothers() {
    let mut play = Play::new();
    play.does("anna", json!({"type": "set_me", "name": "adam"}));
    assert_eq!(play.state.person(&id("anna")).unwrap().name, "adam (2)");
    play.does("guide", json!({"type": "rename_person", "person": "anna", "name": "Resident 1"}));
    play.cannot(&[("anna", json!({"type": "set_me", "name": "Something rude"}), R::NotYours)]);
    play.does("anna", json!({"type": "set_me", "name": "Resident 1", "mandate": "decides"}));
    take_back(&mut play);
    play.does("anna", json!({"type": "set_me", "name": "Anna"}));
}

#[test]
fn what_was_overtaken_is_not_called_taken_back() {
    let mut play = Play::new();
    play.stage(Stage::Compare);
    let deed = last_deed(&play);
    play.stage(Stage::JointMap);
    play.cannot(&[("guide", json!({"type": "take_back", "deed": deed}), R::Moved)]);
    take_back(&mut play);
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
    let first = last_deed(&play);
    play.does("guide", json!({"type": "let_in", "person": "anna"}));
    take_back(&mut play);
    assert_eq!(standing(&play, "anna"), Standing::Out, "out for good, as before");
    play.does("guide", json!({"type": "let_in", "person": "anna"}));
    play.does("guide", out(true));
    play.does("guide", json!({"type": "let_in", "person": "anna"}));
    play.cannot(&[("guide", json!({"type": "take_back", "deed": first}), R::Moved)]);
    take_back(&mut play);
    assert_eq!(standing(&play, "anna"), Standing::Waiting);
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
