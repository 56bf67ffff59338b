//! Proposals of the program: what people decided is not brought up again.

use samenkaart_protocol::{Proposal, ProposalKind, Stage};
use serde_json::json;

use super::{
    super::{comparable, proposable},
    play::{Play, add_card, but, id},
};

/// Everybody has shared: `a0`, `a1`, `b0`, `b1`, `z0`, each its own words, all in one step.
fn shared() -> Play {
    let mut play = Play::joint();
    for (who, card) in [("anna", "a0"), ("anna", "a1"), ("bea", "b0"), ("bea", "b1"), ("cees", "z0")] {
        play.does(who, but(add_card(card, &format!("words of {card}")), json!({"joint": true})));
    }
    play
}

fn found(proposal: ProposalKind, cards: &[&str]) -> Proposal {
    let cards = cards.iter().map(|card| id(card)).collect();
    Proposal { proposal, column: id("values"), cards, strength: 50, reasons: Vec::new() }
}

/// The cards of what is left of a proposal that they are the same; nothing: it is not made.
fn left(play: &Play, cards: &[&str]) -> Vec<String> {
    left_of(play, ProposalKind::Same, cards)
}

fn left_of(play: &Play, kind: ProposalKind, cards: &[&str]) -> Vec<String> {
    let left = proposable(&play.state, &[found(kind, cards)]);
    left.into_iter().flat_map(|one| one.cards).map(|card| card.to_string()).collect()
}

#[test]
fn f1_proposals_are_about_what_everybody_sees_and_only_while_they_are_on() {
    let mut play = shared();
    play.does("anna", add_card("own", "of the room"));
    play.does("bea", json!({"type": "remove_card", "card": "b1"}));
    let mut cards: Vec<_> = comparable(&play.state).map(|(card, words)| (card.id.as_str(), words)).collect();
    cards.sort_unstable();
    assert_eq!(cards[..3], [("a0", "words of a0"), ("a1", "words of a1"), ("b0", "words of b0")]);
    assert!(cards.iter().all(|(card, _)| !["own", "b1"].contains(card)));
    assert_eq!(left(&play, &["a0", "own", "b1", "b0"]), ["a0", "b0"]);
    assert!(left(&play, &["own", "b0"]).is_empty());
    assert!(left(&play, &["a0", "a1"]).is_empty(), "of one partner alone");
    play.does("guide", json!({"type": "set_workshop", "proposals": false}));
    assert!(left(&play, &["a0", "b0"]).is_empty());
    play.does("guide", json!({"type": "set_workshop", "proposals": true}));
    play.stage(Stage::OwnMaps);
    assert!(left(&play, &["a0", "b0"]).is_empty(), "while the rooms are on their own");
}

#[test]
fn f2_what_lies_together_is_not_proposed_and_what_is_missing_in_it_is() {
    let mut play = shared();
    play.does("anna", json!({"type": "add_theme", "theme": "n1", "title": "", "cards": ["a0", "b0"]}));
    assert!(left(&play, &["a0", "b0"]).is_empty());
    assert_eq!(left(&play, &["a0", "b0", "z0"]), ["a0", "b0", "z0"]);
    play.does("anna", json!({"type": "add_theme", "theme": "n2", "title": "", "cards": ["a1", "b1"]}));
    assert_eq!(
        left(&play, &["a0", "b0", "a1", "b1", "z0"]),
        ["a0", "b0", "z0"],
        "two heaps of people stay two"
    );
    play.does("cees", json!({"type": "add_theme", "theme": "n3", "title": "", "cards": ["z0"]}));
    assert_eq!(left(&play, &["z0", "a0", "b0"]), ["z0", "a0", "b0"], "a card alone is no heap");
}

#[test]
fn f2_what_people_refused_or_took_apart_does_not_come_back() {
    let mut play = shared();
    let refuse =
        json!({"type": "decline_proposal", "declined": "d1", "proposal": "same", "cards": ["a0", "b0"]});
    play.does("anna", refuse);
    assert!(left(&play, &["a0", "b0"]).is_empty());
    assert_eq!(left(&play, &["a0", "b0", "z0"]), ["a0", "z0"], "only those two are apart");
    assert_eq!(left_of(&play, ProposalKind::Clash, &["a0", "b0"]), ["a0", "b0"], "that was not asked");
    play.does("bea", json!({"type": "allow_proposal", "declined": "d1"}));
    assert_eq!(left(&play, &["a0", "b0"]), ["a0", "b0"]);

    play.does("anna", json!({"type": "add_theme", "theme": "n1", "title": "", "cards": ["a0", "b0", "z0"]}));
    play.does("cees", json!({"type": "leave_theme", "card": "z0"}));
    assert!(left(&play, &["a0", "b0", "z0"]).is_empty(), "it was taken out of these");
    assert_eq!(left(&play, &["a1", "z0"]), ["a1", "z0"]);

    play.does("anna", json!({"type": "add_theme", "theme": "n2", "title": "", "cards": ["a1", "b1"]}));
    play.does("anna", json!({"type": "split_theme", "theme": "n2"}));
    assert!(left(&play, &["a1", "b1"]).is_empty());
    assert_eq!(left(&play, &["a1", "b1", "z0"]), ["a1", "z0"]);
}

#[test]
fn f2_a_clash_that_was_marked_or_unmarked_is_not_proposed() {
    let mut play = shared();
    play.does("anna", json!({"type": "mark_clash", "clash": "x1", "cards": ["b0", "a0"], "how": "opposite"}));
    for kind in [ProposalKind::Clash, ProposalKind::SameWords, ProposalKind::Same] {
        assert!(left_of(&play, kind, &["a0", "b0"]).is_empty(), "{kind:?}");
    }
    play.does("bea", json!({"type": "drop_clash", "clash": "x1"}));
    assert!(left_of(&play, ProposalKind::Clash, &["a0", "b0"]).is_empty());
    assert_eq!(left(&play, &["a0", "b0"]), ["a0", "b0"]);
}

#[test]
fn f2_a_card_that_was_left_out_with_a_reason_is_not_proposed() {
    let mut play = shared();
    let parked = json!({"status": "parked", "reason": "Next year"});
    play.does("anna", json!({"type": "set_outcome", "cards": ["b0"], "outcome": parked}));
    assert!(left(&play, &["a0", "b0"]).is_empty());
    assert_eq!(left_of(&play, ProposalKind::Clash, &["a0", "b0"]), ["a0", "b0"]);
}

#[test]
fn f1_no_more_than_a_browser_can_show() {
    let play = shared();
    let many = vec![found(ProposalKind::Same, &["a0", "b0"]); 1_000];
    assert_eq!(proposable(&play.state, &many).len(), samenkaart_protocol::limits::PROPOSALS);
}
