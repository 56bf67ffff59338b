//! What never gets into the document.

use samenkaart_protocol::{Answer, Id, Mandate, Partner, Record, Stage};

use super::{
    files::parts,
    sheet::{Sheet, full, id},
};
use crate::{agreement::markdown, workshop::Audience};

fn everybody() -> [Audience; 3] {
    [Audience::Facilitators, Audience::Partner(Id::from("p1")), Audience::Partner(Id::from("p2"))]
}

#[test]
fn p2_what_a_room_has_not_released_is_in_nobodys_document() {
    let mut sheet = full();
    sheet.card_with("x1", "p1", "values", "GEHEIM-een", |_| ());
    sheet.card_with("x2", "p1", "values", "GEHEIM-twee", |card| card.stays = true);
    sheet.card_with("x3", "p2", "acting", "GEHEIM-drie", |card| (card.released, card.removed) = (true, true));
    sheet.card_with("x4", "p2", "acting", "GEHEIM-vier", |card| (card.joint, card.removed) = (true, true));
    // Even when a theme should still name them.
    sheet.theme("tx", "values", "Rest", "", &["x1", "x2", "x3", "x4"]);
    sheet.card_with("y1", "p2", "acting", "ZICHTBAAR", |card| card.joint = true);
    for to in everybody() {
        let outline = sheet.outline_to(&to);
        assert!(!format!("{outline:?}").contains("GEHEIM"), "{to:?}");
        let text = markdown(&outline);
        assert!(text.contains("ZICHTBAAR"), "{to:?}");
        assert!(text.contains("| **Bewoners** | 4 |"), "private cards are not counted either: {text}");
        let parts = parts(&outline);
        assert!(parts["word/document.xml"].contains("ZICHTBAAR"));
        assert!(parts.values().all(|part| !part.contains("GEHEIM")));
    }
}

#[test]
fn p3_a_card_never_names_who_wrote_it() {
    let text = full().markdown();
    let (parties, rest) = text.split_once("## 2.").unwrap();
    assert!(parties.contains("Bewoner 1 (mag beslissen)"));
    // Names stand with the parties, and in an action where somebody wrote one down.
    for name in ["Bewoner 1", "Bewoner 2", "Bewoner 3", "Verpleegkundige 1", "Ambtenaar 1"] {
        assert!(!rest.contains(name), "{name} in {rest}");
    }
}

#[test]
fn p3_an_anonymous_partner_is_counted_and_never_named() {
    let mut sheet = full();
    sheet.partner("p1", "Bewoners", 0, true);
    sheet.card_with("c3", "p1", "values", "Ik wil weten wie er komt.", |card| {
        (card.released, card.on_behalf_of) = (true, Some("een buurvrouw van 84".into()));
    });
    let text = sheet.markdown();
    assert!(
        text.contains(
            "| **Bewoners** | Deze partner werkt zonder namen. 3 personen; 1 persoon mag beslissen. |"
        ),
        "{text}"
    );
    for name in ["Bewoner 1", "Bewoner 2", "Bewoner 3", "buurvrouw"] {
        assert!(!text.contains(name), "{name} in {text}");
    }
    assert!(text.contains("Ik wil weten wie er komt."), "the words themselves stay");
    assert!(text.contains("Teamleider 1 (mag beslissen)"), "the others are named as before");
}

#[test]
fn p5_before_the_comparison_a_partner_reads_only_its_own_names() {
    let mut sheet = full();
    sheet.change(|workshop| workshop.stage = Stage::OwnMaps);
    let text = markdown(&sheet.outline_to(&Audience::Partner(Id::from("p1"))));
    assert!(text.contains("Bewoner 1 (mag beslissen)"));
    assert!(!text.contains("Verpleegkundige 1") && !text.contains("Ambtenaar 1"), "{text}");
    assert!(text.contains("De namen staan hier zodra de partners hun kaarten vergelijken."));
    assert!(markdown(&sheet.outline()).contains("Verpleegkundige 1"));
}

#[test]
fn no_more_people_are_named_than_an_agreement_needs() {
    let mut sheet = Sheet::new();
    for person in 0..60 {
        let mandate = if person < 20 { Mandate::Decides } else { Mandate::NotSaid };
        sheet.person(&format!("n{person}"), &format!("Iemand {person:02}"), "p1", mandate);
    }
    let text = sheet.markdown();
    assert_eq!(text.matches("Iemand ").count(), 8);
    assert!(
        text.contains("nog 12 personen en 40 personen van wie nog niet bekend is of zij mogen beslissen |"),
        "{text}"
    );
}

#[test]
fn the_same_workshop_gives_the_same_document_whatever_the_order_of_its_records() {
    let (one, two) = (full(), full());
    // Two tables of hashes hold the same records in different orders.
    for _ in 0..5 {
        assert_eq!(one.outline(), two.outline());
    }
    let mut sheet = full();
    sheet.put(Record::Partner(Partner { rank: 9, ..sheet.state().partner(&id("p1")).unwrap().clone() }));
    sheet.consent("t1", "p3", "n6", Answer::Agree, "");
    let text = sheet.markdown();
    assert!(text.contains("| Thuiszorg | Gemeente | Bewoners |"), "partners stand in their order: {text}");
}
