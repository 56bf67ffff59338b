//! The words of cards and joint statements, as commands change them.

use samenkaart_protocol::{RefusalCode as R, Stage, limits};
use serde_json::{Value, json};

use super::{
    super::{Change, text::Text},
    play::{Play, id},
};

fn edit(text: &str, update: &str) -> Value {
    json!({"type": "edit_text", "text": text, "update": update})
}

fn set(text: &str, words: &str) -> Value {
    json!({"type": "set_text", "text": text, "words": words})
}

#[test]
fn t2_a_browser_that_knows_only_the_first_words_edits_the_servers_document() {
    let mut play = Play::new();
    play.card("anna", "c1", "That we are heard");
    let browser = Text::new(&id("c1"), "That we are heard");
    let update = browser.rewrite("That we are really heard ☕", 77).unwrap();
    let applied = play.does("adam", edit("c1", &update));
    assert_eq!(play.words("c1"), "That we are really heard ☕");
    assert_eq!(applied.edits.len(), 1);
    assert_eq!(applied.edits[0].2, update, "t1: the same update goes out");
    assert!(matches!(&play.event().changes[..], [Change::EditText { .. }]), "the words of nothing else");
}

#[test]
fn t4_two_people_who_write_at_once_keep_both_their_words() {
    let mut play = Play::new();
    play.card("anna", "c1", "bread");
    let browser = Text::new(&id("c1"), "bread");
    let (one, two) =
        (browser.rewrite("warm bread", 5).unwrap(), browser.rewrite("bread and salt", 6).unwrap());
    play.does("anna", edit("c1", &one));
    play.does("adam", edit("c1", &two));
    assert_eq!(play.words("c1"), "warm bread and salt");
}

#[test]
fn t4_what_does_not_fit_is_refused_and_the_words_stay() {
    let mut play = Play::new();
    play.card("anna", "c1", "bread");
    let browser = Text::new(&id("c1"), "bread");
    let room = limits::TEXT - 5;
    let fits = browser.rewrite(&format!("bread{}", "x".repeat(room)), 5).unwrap();
    play.does("anna", edit("c1", &fits));
    let more = browser.rewrite("bread!", 6).unwrap();
    play.cannot(&[
        ("anna", edit("c1", &more), R::TooLong),
        ("anna", edit("c1", ""), R::BadText),
        ("anna", edit("c1", "no base64"), R::BadText),
        ("anna", edit("c1", "/////w=="), R::BadText),
    ]);
}

#[test]
fn t4_an_update_has_sixteen_kib_at_most() {
    let text = Text::new(&id("c1"), "bread");
    let mut bytes = vec![0, 0];
    bytes.resize(limits::TEXT_UPDATE + 1, 0);
    let encode = |bytes: &[u8]| base64::Engine::encode(&base64::engine::general_purpose::STANDARD, bytes);
    assert!(text.check(&encode(&bytes)).is_err());
}

#[test]
fn t5_all_the_words_at_once_become_the_difference() {
    let mut play = Play::new();
    play.card("anna", "c1", "one two three");
    let applied = play.does("adam", set("c1", "one 2 three"));
    assert_eq!((applied.edits[0].1.at, applied.edits[0].1.cut, applied.edits[0].1.add.as_str()), (4, 3, "2"));
    play.need_not("adam", set("c1", "one 2 three"));
    play.does("adam", set("c1", ""));
    assert_eq!(play.words("c1"), "");
    play.does("adam", set("c1", "again"));
    play.does("guide", set("c1", "and by the facilitator"));
    play.cannot(&[("anna", set("c1", &"x".repeat(limits::TEXT + 1)), R::TooLong)]);
}

#[test]
fn words_of_a_card_are_changed_by_its_partner_until_it_is_released_or_in_the_bin() {
    let mut play = Play::joint();
    play.does("anna", json!({"type": "remove_card", "card": "s1"}));
    let update = Text::new(&id("c1"), "That we are heard").rewrite("Never", 5).unwrap();
    for (who, text, code) in [
        ("anna", "c1", R::Released),
        ("guide", "c1", R::Released),
        ("bea", "c1", R::NotYours),
        ("bea", "s1", R::NotFound),
        ("anna", "s1", R::Removed),
        ("anna", "c99", R::NotFound),
        ("guide", "p1", R::NotFound),
    ] {
        play.cannot(&[(who, set(text, "Never"), code), (who, edit(text, &update), code)]);
    }
}

#[test]
fn what_was_written_while_away_can_be_sent_in_every_stage() {
    let mut play = Play::new();
    play.card("anna", "c1", "bread");
    for (stage, words) in [(Stage::Prepare, "one"), (Stage::FollowUp, "two"), (Stage::JointMap, "three")] {
        play.stage(stage);
        play.does("guide", json!({"type": "free_steps", "free": false}));
        play.does("guide", json!({"type": "open_steps", "columns": []}));
        play.does("anna", set("c1", words));
    }
}

#[test]
fn a_joint_statement_is_written_by_everybody_in_the_joint_session() {
    let mut play = Play::agreement();
    for who in ["anna", "cees", "guide"] {
        play.does(who, set("t1", &format!("As {who} says")));
    }
    play.stage(Stage::OwnMaps);
    play.cannot(&[("anna", set("t1", "Not now"), R::WrongStage)]);
    play.stage(Stage::Compare);
    play.does("anna", set("t1", "Now"));
    play.does("bea", json!({"type": "split_theme", "theme": "t1"}));
    play.cannot(&[("anna", set("t1", "Gone"), R::Removed)]);
    assert_eq!(play.words("t1"), "Now", "in the bin with its words");
}
