//! What stands where.

use samenkaart_protocol::{
    Answer, CardOutcome, ClashOutcome, Id, Language, Left, Mode, Recognised, Record, Stage, ThemeStatus,
};

use super::sheet::{Sheet, full, id};
use crate::{
    agreement::{Block, Mark, Marked, Outline},
    words::Words,
};

/// The chapters with their text, by their headings.
fn chapters(markdown: &str) -> Vec<(&str, &str)> {
    let parts = markdown.split("\n## ").skip(1);
    parts.map(|part| part.split_once('\n').unwrap()).collect()
}

fn chapter<'a>(markdown: &'a str, name: &str) -> &'a str {
    let found = chapters(markdown).into_iter().find(|(heading, _)| heading.ends_with(name));
    found.unwrap_or_else(|| panic!("no chapter {name} in\n{markdown}")).1
}

/// One section of a chapter.
fn section<'a>(chapter: &'a str, name: &str) -> &'a str {
    let found =
        chapter.split("### ").find(|part| part.lines().next().is_some_and(|line| line.ends_with(name)));
    found.unwrap_or_else(|| panic!("no section {name} in\n{chapter}"))
}

fn marks(outline: &Outline) -> Vec<Vec<Mark>> {
    let rows = outline.blocks.iter().filter_map(|block| match block {
        Block::Marks(marks) => Some(marks.iter().map(|Marked { mark, .. }| *mark).collect()),
        _ => None,
    });
    rows.collect()
}

#[test]
fn the_chapters_stand_in_the_order_of_an_agreement() {
    let text = full().markdown();
    let names: Vec<_> = chapters(&text).into_iter().map(|(heading, _)| heading).collect();
    assert_eq!(
        names,
        [
            "1. De partners",
            "2. Doel en waarden",
            "3. Hoe wij samenwerken",
            "4. Wat iedereen doet",
            "5. Wat er nodig is",
            "6. Wat wij gaan doen",
            "7. Waarover de partners verschillen",
            "8. Geparkeerd",
            "9. Wat nog te regelen is",
            "10. Ondertekening",
            "11. Wat van wie komt",
            "12. Hoe dit document is gemaakt",
        ]
    );
    assert!(text.starts_with("# Samen in de wijk\n\n**Concept van een samenwerkingsovereenkomst**"));
    assert!(text.contains("Dit is geen juridisch advies."));
    assert!(text.contains("**Gemaakt op:** 3 maart 2027"));
    assert!(text.contains("**Aanleiding:** Ouderen wachten te lang op hulp."));
}

#[test]
fn every_shared_thought_stands_once_in_its_own_place_with_its_partner() {
    let text = full().markdown();
    for (words, chapter_name, section_name, from) in [
        (
            "Luisteren naar wat iemand echt nodig heeft ☕",
            "Doel en waarden",
            "Luisteren",
            "— Thuiszorg, Succes",
        ),
        (
            "Ik wil weten wie er komt.",
            "Doel en waarden",
            "Luisteren",
            "— Bewoners, namens een buurvrouw van 84, Succes",
        ),
        ("Minder wachttijd", "Doel en waarden", "één partner: Gemeente", "— Gemeente, Succes"),
        (
            "Eén aanspreekpunt voor elke bewoner",
            "samenwerken",
            "Eén aanspreekpunt",
            "— Thuiszorg, Kennis delen",
        ),
        (
            "Besluiten nemen we",
            "samenwerken",
            "Besluiten nemen we in het maandelijks overleg.",
            "— Gemeente, Kennis delen",
        ),
        ("De zorg belt", "iedereen doet", "één partner: Thuiszorg", "— Thuiszorg, Rollen"),
        ("Wij koken", "Geparkeerd", "Samen eten", "— Bewoners, Rollen"),
        ("De gemeente betaalt", "verschillen", "De sleutel", "— Gemeente, Middelen"),
        ("De bewoners hebben de sleutel.", "verschillen", "De sleutel", "— Bewoners, Middelen"),
    ] {
        // A theme without a name is called by its first words.
        let times = if section_name.starts_with(words) { 2 } else { 1 };
        assert_eq!(text.matches(words).count(), times, "{words} in\n{text}");
        let part = section(chapter(&text, chapter_name), section_name);
        let (_, behind) = part.rsplit_once(words).unwrap_or_else(|| panic!("{words} is not in {part}"));
        assert!(
            behind.lines().take(4).any(|line| line.contains(from)),
            "{from} is not behind {words}: {behind}"
        );
    }
    let values = section(chapter(&text, "Doel en waarden"), "Luisteren");
    assert!(
        values.contains("Waar dit vandaan komt: Bewoners (2 kaarten) en Thuiszorg (1 kaart)"),
        "{values}"
    );
    assert!(
        values.contains("\n> Dat er naar ons geluisterd wordt,\\\n> ook als het even duurt.\n"),
        "{values}"
    );
    assert!(values.contains("**Waarom:** Iedereen noemde dit als eerste."));
}

#[test]
fn partners_weigh_equally_whatever_their_number_of_people() {
    let mut sheet = Sheet::new();
    sheet.card("c1", "p1", "values", "Rust");
    sheet.theme("t1", "values", "Rust", "Wij geven elkaar rust.", &["c1"]);
    for person in 0..100 {
        sheet.consent("t1", "p1", &format!("n{person}"), Answer::Agree, "");
    }
    sheet.consent("t1", "p2", "m1", Answer::Objection, "Dat kan niet in de nacht.");
    let one = marks(&sheet.outline());
    assert_eq!(one, [[Mark::Agree, Mark::Objection, Mark::None]]);

    // A hundred objections give one mark as well, and one among a hundred is not lost.
    sheet.consent("t1", "p1", "n50", Answer::Objection, "Ik wil het anders.");
    for person in 0..100 {
        sheet.consent("t1", "p3", &format!("o{person}"), Answer::Objection, "");
    }
    let outline = sheet.outline();
    assert_eq!(marks(&outline), [[Mark::Objection, Mark::Objection, Mark::Objection]]);
    let text = crate::agreement::markdown(&outline);
    assert!(text.contains("Bij Bewoners geven mensen verschillende antwoorden."));
    assert!(!text.contains("Bij Thuiszorg geven"));
    assert!(!text.contains("100"), "nobody counts heads");
}

#[test]
fn an_answer_to_words_that_were_changed_does_not_count() {
    let mut sheet = Sheet::new();
    sheet.theme("t1", "values", "Rust", "Wij geven elkaar rust.", &[]);
    sheet.consent("t1", "p1", "n1", Answer::Agree, "");
    sheet.consent("t1", "p2", "n2", Answer::Objection, "Nee, zo niet.");
    let mut outdated = sheet.state().consents().next().unwrap().clone();
    outdated = samenkaart_protocol::Consent {
        id: Id::from("t1.n2"),
        partner: Id::from("p2"),
        answer: Answer::Objection,
        reason: "Nee, zo niet.".into(),
        outdated: true,
        ..outdated
    };
    sheet.put(Record::Consent(outdated));
    assert_eq!(marks(&sheet.outline()), [[Mark::Agree, Mark::None, Mark::None]]);
    let text = sheet.markdown();
    assert!(!text.contains("Nee, zo niet."), "{text}");
    assert!(chapter(&text, "verschillen").contains("geen verschillen"), "{text}");
}

#[test]
fn a_theme_with_an_objection_stands_among_the_differences_with_its_reason() {
    let text = full().markdown();
    let differences = chapter(&text, "verschillen");
    let objected = section(differences, "Eén aanspreekpunt");
    assert!(objected.contains("**Bezwaar van Bewoners:** Ik wil zelf kiezen wie dat is."), "{objected}");
    assert!(objected.contains("in het hoofdstuk ‘Hoe wij samenwerken’"), "{objected}");
    let not_agreed = section(differences, "De sleutel");
    assert!(not_agreed.contains("**Waarom:** De gemeente wil zelf sluiten"), "{not_agreed}");
    assert!(not_agreed.contains("Er is nog geen gezamenlijke tekst."), "{not_agreed}");
    assert!(!chapter(&text, "Wat er nodig is").contains("sleutel"));
    assert!(chapter(&text, "Wat er nodig is").contains("Hierover is nog niets gedeeld."));
}

#[test]
fn actions_asks_and_clauses_are_tables() {
    let text = full().markdown();
    let actions = chapter(&text, "gaan doen");
    let row = "| Een lijst maken met wie wanneer belt | Thuiszorg en Gemeente: Teamleider 1 | 1 april 2027 | Nog niet begonnen | Eén aanspreekpunt |";
    assert!(actions.contains(row), "{actions}");
    let row = "| Een ruimte zoeken | Thuiszorg en Gemeente | Nog niet afgesproken | Nog niet begonnen | – |";
    assert!(actions.contains(row), "{actions}");
    assert!(
        actions.contains("| **Woningstichting** | Mogen wij de leegstaande winkel gebruiken? | – |"),
        "{actions}"
    );
    let arrange = chapter(&text, "te regelen is");
    assert!(arrange.contains("| Een jaar, en dan kijken wij opnieuw. |"), "{arrange}");
    assert_eq!(arrange.matches("| Nog te regelen. |").count(), 5, "{arrange}");
    assert!(chapter(&text, "samenwerken").contains("\n\nWij spreken elkaar elke maand.\n\n"));
    let lines = chapter(&text, "Ondertekening");
    for partner in ["Bewoners", "Thuiszorg", "Gemeente"] {
        assert!(lines.contains(&format!("| **{partner}** |  |  |  |")), "{lines}");
    }
}

#[test]
fn the_share_of_each_partner_is_counted_by_themes_and_cards() {
    let text = full().markdown();
    let share = chapter(&text, "van wie komt");
    assert!(share.contains("(van\u{a0}2)") && share.contains("(van\u{a0}1)"), "{share}");
    assert!(share.contains("| **Bewoners** | 4 | 1 | 0 | 2 | 0 |"), "{share}");
    assert!(share.contains("| **Thuiszorg** | 3 | 1 | 1 | 0 | 1 |"), "{share}");
    assert!(share.contains("| **Gemeente** | 3 | 0 | 1 | 1 | 1 |"), "{share}");
}

#[test]
fn an_empty_workshop_says_so_in_every_chapter() {
    let sheet = Sheet::new();
    let text = sheet.markdown();
    assert!(text.contains("Er is nog niets gedeeld."));
    assert_eq!(text.matches("Hierover is nog niets gedeeld.").count(), 5);
    assert!(chapter(&text, "gaan doen").contains("Er zijn nog geen acties afgesproken."));
    assert!(chapter(&text, "De partners").contains("| **Bewoners** | Nog niemand. |"));
    let mut mixed = Sheet::new();
    mixed.change(|workshop| (workshop.mode, workshop.occasion) = (Mode::Mixed, String::new()));
    let text = mixed.markdown();
    assert!(
        text.contains("Er ligt nog niets op de kaart.")
            && text.contains("**Aanleiding:** Niet opgeschreven.")
    );
}

#[test]
fn a_theme_in_the_bin_is_gone_and_its_cards_lie_alone() {
    let mut sheet = Sheet::new();
    sheet.card("c1", "p1", "values", "Rust in huis");
    sheet.theme_with("t1", "values", "Weg ermee", "Oude woorden", &["c1"], |theme| {
        (theme.removed, theme.status) = (true, ThemeStatus::TakenUp);
    });
    let text = sheet.markdown();
    assert!(!text.contains("Weg ermee") && !text.contains("Oude woorden"));
    assert!(section(chapter(&text, "Doel en waarden"), "één partner: Bewoners").contains("Rust in huis"));
}

#[test]
fn a_made_up_example_says_so_and_english_is_english() {
    let mut sheet = full().language(Language::En);
    sheet.change(|workshop| workshop.fictitious = true);
    sheet.change(|workshop| workshop.stage = Stage::FollowUp);
    let text = sheet.markdown();
    assert!(text.contains("This is a made-up example."));
    assert!(text.contains("**Made on:** 3 March 2027"));
    assert!(text.contains(
        "| **Bewoners** | Bewoner 1 (can decide) and 2 people of whom it is not known yet whether they can decide |"
    ));
    assert!(!text.contains("Waar dit vandaan komt") && !text.contains("agreement-"), "{text}");
}

#[test]
fn every_word_that_the_document_needs_is_there_in_both_languages() {
    let words = Words::new();
    let names = |text: &'static str| -> Vec<&str> {
        let lines = text.lines().filter(|line| line.starts_with("agreement-"));
        lines.filter_map(|line| line.split_once(" =")).map(|(name, _)| name).collect()
    };
    let nl = names(include_str!("../../../../web-client/src/words/nl/agreement.ftl"));
    let en = names(include_str!("../../../../web-client/src/words/en/agreement.ftl"));
    assert_eq!(nl, en);
    assert!(nl.len() > 100);
    for name in nl {
        for language in [Language::Nl, Language::En] {
            let said = words.count(language, name, 2, &[]);
            assert!(!said.is_empty() && said != name, "{name}");
        }
    }
    for language in [Language::Nl, Language::En] {
        let text = full().language(language).markdown();
        assert!(!text.contains("agreement-") && !text.contains("{$"), "{text}");
        assert!(!Sheet::new().language(language).markdown().contains("agreement-"));
    }
}

#[test]
fn clashes_that_were_left_stand_in_the_differences_with_what_is_behind_them() {
    let mut sheet = Sheet::new();
    sheet.card("c1", "p1", "values", "Een brief in de bus");
    sheet.card("c2", "p3", "values", "Alles digitaal");
    sheet.card("c3", "p2", "values", "Overdag");
    sheet.theme("t1", "values", "Contact", "Wie wil krijgt een brief", &["c1"]);
    let difference = ClashOutcome::Difference { reason: "Wij praten verder in mei".into() };
    sheet.clash("x1", ["c1", "c2"], ["Niet iedereen heeft internet", ""], difference);
    sheet.clash("x2", ["c2", "c3"], ["", ""], ClashOutcome::Option { theme: id("t1") });
    let text = sheet.markdown();
    let differences = chapter(&text, "Waarover de partners verschillen");
    let said = section(differences, "Bewoners en Gemeente");
    for words in
        ["Een brief in de bus", "Alles digitaal", "Niet iedereen heeft internet", "Wij praten verder in mei"]
    {
        assert!(said.contains(words), "{words} in\n{said}");
    }
    assert!(!differences.contains("Overdag"), "something helps both, and so it is no difference any more");
    sheet.clash("x2", ["c2", "c3"], ["", ""], ClashOutcome::Option { theme: id("gone") });
    let text = sheet.markdown();
    let differences = chapter(&text, "Waarover de partners verschillen");
    assert!(differences.contains("Overdag"), "not while the subject in which it stood is taken apart");
}

#[test]
fn a_card_that_was_left_out_stands_with_its_reason_and_not_among_those_that_lie_alone() {
    let mut sheet = Sheet::new();
    let left = |status, reason: &str| Some(CardOutcome { status, reason: reason.into() });
    sheet.card_with("c1", "p1", "values", "Een zwembad", |card| {
        card.released = true;
        card.outcome = left(Left::Parked, "Pas na de verbouwing");
    });
    sheet.card_with("c2", "p2", "values", "Een pretpark", |card| {
        card.released = true;
        card.outcome = left(Left::NotAgreed, "Te duur");
    });
    let text = sheet.markdown();
    let parked = chapter(&text, "Geparkeerd");
    assert!(parked.contains("Een zwembad") && parked.contains("Pas na de verbouwing"), "{parked}");
    let differences = chapter(&text, "Waarover de partners verschillen");
    assert!(differences.contains("Een pretpark") && differences.contains("Te duur"), "{differences}");
    assert!(!chapter(&text, "Doel en waarden").contains("Een zwembad"));
}

#[test]
fn who_recognises_what_another_raised_is_named_and_each_partner_weighs_the_same() {
    let mut sheet = Sheet::new();
    sheet.card("c1", "p1", "values", "Gehoord worden");
    sheet.theme("t1", "values", "Gehoord", "Iedereen wordt gehoord", &["c1"]);
    sheet.recognises("t1", "p2", "n2", Recognised::Ours);
    for who in ["n3", "n4", "n5"] {
        sheet.recognises("t1", "p3", who, Recognised::NotOurs);
    }
    sheet.recognises("t1", "p3", "n6", Recognised::Ours);
    let text = sheet.markdown();
    let said = section(chapter(&text, "Doel en waarden"), "Gehoord");
    assert!(said.contains("Ook herkend door: Thuiszorg"), "{said}");
    assert!(!said.contains("Thuiszorg en Gemeente"), "{said}");
}
