//! The comparison as a whole.

use proptest::prelude::*;
use samenkaart_protocol::{Id, Language, Proposal, ProposalKind, Reason};

use super::{Card, Comparison, Lexicon, Lexicons, similarity};

/// Cards of partners by turns, all in one step.
fn cards(texts: &[&str]) -> Vec<Card> {
    let card = |(at, text): (usize, &&str)| Card {
        id: Id::new(&format!("c{at:04}")).unwrap(),
        partner: Id::from(["p1", "p2", "p3"][at % 3]),
        column: Id::from("values"),
        text: (*text).to_owned(),
    };
    texts.iter().enumerate().map(card).collect()
}

fn compare(language: Language, texts: &[&str]) -> Vec<Proposal> {
    Comparison::new(Lexicons::default().of(language)).update(&cards(texts))
}

/// The first proposal about two cards among some that have nothing to do with them.
fn between(language: Language, one: &str, other: &str) -> Option<(ProposalKind, Vec<Reason>)> {
    let others: [&str; 4] = match language {
        Language::Nl => [
            "Iedere dinsdag soep",
            "De sleutel hangt bij de voordeur",
            "Twee bankjes op het plein",
            "Een koor voor mannen",
        ],
        Language::En => [
            "Soup on Tuesdays",
            "The key hangs by the front door",
            "Two benches on the square",
            "A choir for men",
        ],
    };
    let found = compare(language, &[one, other, others[0], others[1], others[2], others[3]]);
    let both = |proposal: &&Proposal| {
        ["c0000", "c0001"].iter().all(|card| proposal.cards.contains(&Id::from(*card)))
    };
    found.iter().find(both).map(|proposal| (proposal.proposal, proposal.reasons.clone()))
}

#[test]
fn the_same_in_other_words_is_proposed_with_the_words_that_show_it() {
    let (kind, reasons) =
        between(Language::Nl, "Vergoeding voor de oppas", "een oppas betalen als we vergaderen").unwrap();
    assert_eq!(kind, ProposalKind::Same);
    assert!(reasons.contains(&Reason::Words { words: vec!["oppas".into()] }), "{reasons:?}");
    let (kind, reasons) =
        between(Language::Nl, "kennisdeling tussen wijkverpleegkundigen", "Kennis delen").unwrap();
    assert_eq!(kind, ProposalKind::Same);
    assert!(reasons.iter().any(|reason| matches!(reason, Reason::Related { .. })), "{reasons:?}");
    let (kind, reasons) =
        between(Language::En, "Wheelchair accessible toilets", "acessible toilet for wheelchairs").unwrap();
    assert_eq!(kind, ProposalKind::Same);
    assert!(reasons.iter().any(|reason| matches!(reason, Reason::Near { .. })), "{reasons:?}");
}

#[test]
fn what_has_nothing_in_common_is_not_proposed() {
    assert_eq!(between(Language::Nl, "Een tuin met kippen", "De trein rijdt op tijd"), None);
    assert_eq!(between(Language::En, "A garden with hens", "The train is on time"), None);
}

#[test]
fn opposites_are_a_clash_and_never_agreement() {
    for (one, other) in [
        ("meer vergaderingen", "minder vergaderingen"),
        ("hooguit 1 uur vergaderen", "minimaal 3 uur vergaderen"),
        ("Wel een taxi vergoeden", "geen taxi vergoeden"),
        ("Het geld komt bij de bewoners", "Het geld komt bij de gemeente"),
    ] {
        let found = between(Language::Nl, one, other);
        assert_eq!(
            found.as_ref().map(|(kind, _)| *kind),
            Some(ProposalKind::Clash),
            "{one} / {other}: {found:?}"
        );
    }
    let (kind, reasons) = between(Language::En, "more newsletters", "fewer newsletters").unwrap();
    assert_eq!(kind, ProposalKind::Clash);
    assert!(reasons.contains(&Reason::Opposites { pair: ["more".into(), "fewer".into()] }), "{reasons:?}");
}

#[test]
fn less_of_a_trouble_and_none_of_it_are_no_contradiction() {
    let found =
        between(Language::Nl, "Minder overbelasting van mantelzorgers", "Mantelzorgers zijn niet overbelast");
    assert_eq!(found.map(|(kind, _)| kind), Some(ProposalKind::Same));
}

#[test]
fn the_same_frame_around_another_thing_is_no_agreement() {
    let found = between(
        Language::Nl,
        "De verzekering van de fietsen moet geregeld zijn",
        "De verzekering van het zwembad moet geregeld zijn",
    );
    assert_eq!(found, None);
}

#[test]
fn cards_of_one_partner_or_of_two_steps_are_not_compared() {
    let mut all = cards(&["oppas voor de kinderen", "oppas voor de kinderen"]);
    let found = |all: &[Card]| Comparison::new(Lexicons::default().of(Language::Nl)).update(all).len();
    assert_eq!(found(&all), 1);
    all[1].column = Id::from("actions");
    assert_eq!(found(&all), 0);
    all[1].column = all[0].column.clone();
    all[1].partner = all[0].partner.clone();
    assert_eq!(found(&all), 0);
}

#[test]
fn three_partners_who_say_the_same_are_one_proposal() {
    let found = compare(
        Language::Nl,
        &[
            "rolstoeltoegankelijke toiletten",
            "toiletten voor een rolstoel",
            "rolstoel en toiletten",
            "soep op dinsdag",
        ],
    );
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].cards.len(), 3);
}

#[test]
fn words_of_the_users_own_count() {
    let texts = ["zwieberdijk onderhouden", "de flapperkade onderhouden", "soep", "koor"];
    let before = compare(Language::Nl, &texts);
    let own = Lexicons::default().with("= zwieberdijk, flapperkade").unwrap();
    let after = Comparison::new(own.of(Language::Nl)).update(&cards(&texts));
    let strength = |found: &[Proposal]| found.first().map_or(0, |proposal| proposal.strength);
    assert!(strength(&after) > strength(&before), "{before:?} {after:?}");
    assert!(
        after[0].reasons.contains(&Reason::Related { pair: ["zwieberdijk".into(), "flapperkade".into()] })
    );
}

#[test]
fn whatever_is_written_is_compared_without_a_crash() {
    let long = "x".repeat(2_000);
    let many = "woord ".repeat(330);
    let strange = [
        "",
        " ",
        "😀😀😀",
        "a",
        "1",
        "?!",
        &long,
        &many,
        "مرحبا بكم في الحي",
        "我们 一起 做饭",
        "ไปด้วยกัน",
        "Ɐʇxǝʇ",
        "e\u{301}\u{301}\u{301}",
        "\u{202e}omgekeerd",
        "\u{0}\u{1}\u{7f}",
        "geen niet nooit zonder",
        "2,5.3,,",
        "-- -- --",
        "don't not never",
        "ﬁets ﬁets",
        "İstanbul İ",
        "ß ẞ straße",
        "1e100 99999999999999999999",
        "'''",
        "een een een een",
    ];
    for language in [Language::Nl, Language::En] {
        let twice: Vec<&str> = strange.iter().chain(&strange).copied().collect();
        for proposal in compare(language, &twice) {
            assert!(proposal.cards.len() > 1 && proposal.strength <= 100);
        }
        assert_eq!(compare(language, &["", "", "", "😀", "😀"]), []);
    }
    let (kind, _) = between(Language::Nl, "مرحبا بكم في الحي", "مرحبا بكم في الحي").unwrap();
    assert_eq!(kind, ProposalKind::Same, "the same words in a script that is not read are still the same");
}

#[test]
fn thousands_of_identical_cards_are_not_compared_each_with_each() {
    let all = vec!["Meer geld voor de wijk"; 5_000];
    let found = compare(Language::Nl, &all);
    assert!(found.len() <= super::PER_STEP, "{}", found.len());
}

#[test]
fn similarity_is_between_nothing_and_all() {
    let lexicon = Lexicon::of(Language::En);
    let like = |one, other| similarity(&lexicon, one, other);
    assert!(like("A woman plays the violin", "A woman plays the violin") > 0.95);
    assert!(like("A woman plays the violin", "Rain in Groningen") < 0.1);
    let near = like("A woman plays the violin", "The violin is played by a man");
    assert!((0.2..0.9).contains(&near), "{near}");
}

fn text() -> impl Strategy<Value = String> {
    const WORDS: [&str; 22] = [
        "geen",
        "meer",
        "minder",
        "oppas",
        "oppassen",
        "geld",
        "vergoeding",
        "kennisdeling",
        "kennis",
        "delen",
        "huisarts",
        "dokter",
        "taal",
        "bewoners",
        "gemeente",
        "bij",
        "de",
        "tuin",
        "tuinfeest",
        "1",
        "2 uur",
        "😀",
    ];
    prop::collection::vec(prop::sample::select(&WORDS[..]), 0..7).prop_map(|words| words.join(" "))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, ..ProptestConfig::default() })]

    /// Whatever was compared before, the same cards give the same proposals.
    #[test]
    fn what_was_compared_before_does_not_show(
        texts in prop::collection::vec(text(), 2..14),
        changes in prop::collection::vec((0_usize..14, text()), 1..6),
        order in any::<prop::sample::Index>(),
    ) {
        let refs: Vec<&str> = texts.iter().map(String::as_str).collect();
        let mut all = cards(&refs);
        let lexicon = Lexicons::default().of(Language::Nl);
        let mut kept = Comparison::new(lexicon.clone());
        kept.update(&all);
        for (at, text) in changes {
            let place = at % all.len();
            all[place].text = text;
            let found = kept.update(&all);
            prop_assert_eq!(&found, &Comparison::new(lexicon.clone()).update(&all));
            let turn = order.index(all.len());
            let mut turned = all.clone();
            turned.rotate_left(turn);
            prop_assert_eq!(&found, &kept.update(&turned), "nor does the order of the cards");
        }
    }
}
