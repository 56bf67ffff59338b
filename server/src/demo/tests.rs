//! The examples are whole, and fit the map and the rules.

use std::collections::HashSet;

use samenkaart_protocol::{Id, Language, limits};

use super::{actor::grown, chance::Chance, story};
use crate::workshop::{Context, Founder, found};

const LANGUAGES: [Language; 2] = [Language::Nl, Language::En];
const NOW: u64 = 1_800_000_000_000;

#[test]
fn the_rules_of_a_workshop_take_the_examples() {
    let nobody = HashSet::new();
    let context = Context { now: NOW, present: &nobody, random: [7; 16] };
    let founder = Founder { person: Id::from("n1"), alias: Id::from("a1"), fictitious: true };
    for language in LANGUAGES {
        found(&story::create(language, NOW), &context, &founder).expect("a workshop");
    }
}

#[test]
fn every_card_has_its_place_and_its_writer() {
    for language in LANGUAGES {
        let (story, template) = (story::story(language), story::create(language, NOW).template);
        let mut ids = HashSet::new();
        for card in &story.cards {
            assert!(template.has_field(&card.column, &card.field), "{}: {}", card.id, card.field);
            assert!(ids.insert(&card.id), "{} stands twice", card.id);
            assert!(story.writer(&card.id).is_some(), "nobody writes {}", card.id);
            assert!(!card.text.trim().is_empty() && card.text.len() < limits::TEXT);
        }
        assert!(story.cards.len() > 90);
        for field in template.columns.iter().flat_map(|column| &column.fields) {
            assert!(story.cards.iter().any(|card| card.field == field.id), "{} is empty", field.id);
        }
    }
}

#[test]
fn what_the_people_do_is_about_cards_that_are_there() {
    for language in LANGUAGES {
        let story = story::story(language);
        let card = |id: &Id| story.cards.iter().find(|card| card.id == *id).expect("a card of the story");
        let partner = |id: &Id| assert!(story.partners.iter().any(|party| party.partner.id == *id), "{id}");
        for theme in &story.themes {
            let columns: HashSet<_> = theme.cards.iter().map(|id| &card(id).column).collect();
            assert_eq!(columns.len(), 1, "{}: a theme lies in one column", theme.id);
            assert!(theme.cards.iter().all(|id| !story.stays.contains(id)), "{}: it stays", theme.id);
            theme.voices.iter().for_each(|voice| partner(&voice.partner));
        }
        for question in &story.flags {
            partner(&question.partner);
            let text = &card(&question.card).text;
            assert!(question.words.as_ref().is_none_or(|words| words.starts_with(text)), "{text}");
        }
        for id in story.stays.iter().chain(story.behalf.keys()) {
            assert_eq!(card(id).id, *id);
        }
        story.actions.iter().flat_map(|action| action.partners.iter().chain([&action.by])).for_each(partner);
        story.asks.iter().map(|ask| &ask.by).chain([&story.hand]).for_each(partner);
    }
}

#[test]
fn words_grow_by_two_until_all_are_there() {
    let words = "één kop koffie ☕ graag";
    let mut written = String::new();
    let mut steps = Vec::new();
    while written != words {
        written = grown(&written, words).to_owned();
        steps.push(written.clone());
    }
    assert_eq!(steps, ["één kop", "één kop koffie ☕", words]);
}

#[test]
fn chance_follows_from_its_seed_and_stays_within_its_bounds() {
    let row = |seed| {
        let mut chance = Chance::new(seed, 1);
        (0..50).map(|_| chance.pause(100, 200).as_millis()).collect::<Vec<_>>()
    };
    assert_eq!(row(1), row(1));
    assert_ne!(row(1), row(2));
    assert!(row(1).iter().all(|pause| (100..200).contains(pause)));
}

#[test]
fn a_day_is_counted_over_the_end_of_a_month() {
    assert_eq!(story::day(NOW, 0), "2027-01-15");
    assert_eq!(story::day(NOW, 30), "2027-02-14");
}
