//! The offers are whole, alike in both languages, and the rules of a workshop take them.

use std::collections::HashSet;

use samenkaart_protocol::{
    AgendaItem, ClauseKey, Colour, Create, Id, Language, Mode, NewPartner, Pattern, Plan, Stage, Template,
};

use super::offers;
use crate::workshop::{Context, Founder, found};

const MODES: [Mode; 2] = [Mode::OwnMaps, Mode::Mixed];
const LANGUAGES: [Language; 2] = [Language::Nl, Language::En];

fn plan(language: Language, mode: Mode, minutes: u32) -> &'static Plan {
    let wanted = |plan: &&Plan| plan.language == language && plan.mode == mode && plan.minutes == minutes;
    let found: Vec<_> = offers().plans.iter().filter(wanted).collect();
    assert_eq!(found.len(), 1, "{language:?} {mode:?} {minutes}");
    found[0]
}

/// What has to be the same in both languages.
fn bones(template: &Template) -> Vec<(&Id, ClauseKey, Vec<&Id>)> {
    let columns = template.columns.iter();
    columns.map(|c| (&c.id, c.chapter, c.fields.iter().map(|field| &field.id).collect())).collect()
}

fn partner(id: &'static str, colour: Colour, pattern: Pattern) -> NewPartner {
    NewPartner { id: Id::from(id), name: id.into(), colour, pattern, anonymous: false }
}

#[test]
fn every_offer_makes_a_workshop_by_the_same_rules_as_any_other() {
    let nobody = HashSet::new();
    let context = Context { now: 1_800_000_000_000, present: &nobody, random: [7; 16] };
    let founder = Founder { person: Id::from("n1"), alias: Id::from("a1"), fictitious: false };
    let mut made = 0;
    for offer in &offers().templates {
        for plan in offers().plans.iter().filter(|plan| plan.language == offer.language) {
            let create = Create {
                title: offer.template.name.clone(),
                occasion: offer.about.clone(),
                language: offer.language,
                mode: plan.mode,
                partners: vec![
                    partner("p1", Colour::Blue, Pattern::Dots),
                    partner("p2", Colour::Orange, Pattern::Stripes),
                ],
                template: offer.template.clone(),
                agenda: plan.items.clone(),
                retention: "2028-01-01".into(),
                facilitator: "Facilitator".into(),
                create_key: None,
            };
            let changes = found(&create, &context, &founder);
            assert!(changes.is_ok(), "{} with {} minutes: {changes:?}", offer.id, plan.minutes);
            made += 1;
        }
    }
    assert_eq!(made, 2 * 2 * 2 * 3, "templates, languages, ways of working, lengths");
}

#[test]
fn the_templates_are_alike_in_both_languages_and_have_the_columns_of_the_method() {
    for id in ["map", "learning"] {
        let [nl, en] = LANGUAGES.map(|language| offers().template(id, language).expect(id));
        assert_eq!(bones(&nl.template), bones(&en.template), "{id}");
        let ids: Vec<_> = nl.template.columns.iter().map(|column| column.id.as_str()).collect();
        assert_eq!(ids, ["values", "relations", "acting", "conditions", "actions"], "step 1 comes first");
        for column in [nl, en].iter().flat_map(|offer| &offer.template.columns) {
            assert!(column.question.ends_with('?'), "{}", column.question);
            assert!(column.fields.iter().all(|field| !field.hint.is_empty()), "{}: a hint", column.name);
        }
    }
}

#[test]
fn the_minutes_of_every_agenda_add_up() {
    for (language, mode) in LANGUAGES.into_iter().flat_map(|l| MODES.map(|mode| (l, mode))) {
        for minutes in [60, 150, 240] {
            let sum: u32 = plan(language, mode, minutes).items.iter().map(|item| item.minutes).sum();
            assert_eq!(sum, minutes, "{language:?} {mode:?}");
        }
    }
}

#[test]
fn the_agendas_are_alike_in_both_languages_and_keep_to_their_stages() {
    let bones =
        |items: &[AgendaItem]| items.iter().map(|i| (i.minutes, i.stage, i.open.clone())).collect::<Vec<_>>();
    for (mode, minutes) in MODES.into_iter().flat_map(|mode| [60, 150, 240].map(|m| (mode, m))) {
        let [nl, en] = LANGUAGES.map(|language| bones(&plan(language, mode, minutes).items));
        assert_eq!(nl, en, "{mode:?} {minutes}");
        let stages: Vec<Stage> =
            nl.iter().map(|(_, stage, _)| stage.expect("every part has a stage")).collect();
        assert!(stages.is_sorted(), "no agenda goes back: {stages:?}");
        let own = [Stage::OwnMaps, Stage::Compare];
        let apart = own.iter().filter(|stage| stages.contains(stage)).count();
        assert_eq!(apart, if mode == Mode::OwnMaps { 2 } else { 0 }, "{mode:?} {minutes}");
    }
}

#[test]
fn every_part_of_an_agenda_has_something_to_say_in_a_few_sentences() {
    for plan in &offers().plans {
        for item in &plan.items {
            let sentences = item.say.matches(['.', '?', '!']).count();
            assert!((2..=5).contains(&sentences), "{}: {sentences}", item.title);
            assert!(item.say.chars().count() <= 400, "{}", item.title);
        }
    }
}

#[test]
fn the_agendas_open_the_steps_from_right_to_left_and_close_none() {
    for plan in &offers().plans {
        for offer in offers().templates.iter().filter(|offer| offer.language == plan.language) {
            let columns: Vec<_> = offer.template.columns.iter().map(|column| &column.id).collect();
            let mut open = 0;
            for item in &plan.items {
                // While everybody is welcomed the steps stay as they are.
                let Some(steps) = &item.open else {
                    assert_eq!(item.stage, Some(Stage::Prepare), "{}", item.title);
                    continue;
                };
                assert!(steps.len() >= open, "{} closes a step", item.title);
                open = steps.len();
                assert!(
                    steps.iter().eq(columns[..open].iter().copied()),
                    "{}: in the order of the map",
                    item.title
                );
                let step = item.title.strip_prefix("Stap ").or(item.title.strip_prefix("Step "));
                if let Some(number) = step.and_then(|rest| rest.split(',').next()?.parse::<usize>().ok()) {
                    assert_eq!(open, number, "{}", item.title);
                }
            }
            assert_eq!(open, columns.len(), "all steps have been open");
        }
    }
}
