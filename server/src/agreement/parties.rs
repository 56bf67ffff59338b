//! The parties, and who represents them with what mandate.

use samenkaart_protocol::{Mandate, Partner, Person};

use super::{
    block::{Block, Table},
    outline::Pen,
};
use crate::workshop::{Audience, sees_people_of};

/// People named per partner; the others are counted. A document travels further than a workshop,
/// so it names no more people than an agreement needs.
const NAMED: usize = 8;

pub fn write(pen: &mut Pen<'_>, to: &Audience) {
    pen.chapter("parties");
    let row = |partner: &&Partner| vec![partner.name.clone(), people(pen, partner, to)];
    let rows = pen.facts.partners.iter().map(row).collect();
    let head = vec![pen.say("party"), pen.say("represented")];
    pen.put(Block::Table(Table { head, rows, widths: vec![2, 5], named: true, by_hand: false }));
}

/// Who speaks for a partner.
///
/// An anonymous partner's people are counted and not named: beside the partner's own words, a short
/// list of names is all it takes to guess who said what. Who signs writes their name by hand.
fn people(pen: &Pen<'_>, partner: &Partner, to: &Audience) -> String {
    let own = |person: &&Person| person.partner.as_ref() == Some(&partner.id);
    let mut people: Vec<_> = pen.state.people().filter(own).collect();
    if people.is_empty() {
        return pen.say("people-none");
    }
    if !sees_people_of(pen.state, Some(&partner.id), to) {
        return pen.say("people-hidden");
    }
    let with = |mandate| people.iter().filter(|person| person.mandate == mandate).count();
    let (decide, report) = (with(Mandate::Decides), with(Mandate::ReportsBack));
    if partner.anonymous {
        let mut parts = vec![pen.count("people-count", people.len(), &[])];
        parts.extend((decide > 0).then(|| pen.count("people-decide", decide, &[])));
        parts.extend((report > 0).then(|| pen.count("people-report", report, &[])));
        return format!("{} {}.", pen.say("people-anonymous"), sentence(&parts.join("; ")));
    }
    people.sort_by_key(|person| (weight(person.mandate), &person.name, &person.id));
    let spoken = people.iter().filter(|person| person.mandate != Mandate::NotSaid);
    let mut parts: Vec<String> = spoken.take(NAMED).map(|person| named(pen, person)).collect();
    let more = (decide + report).saturating_sub(parts.len());
    parts.extend((more > 0).then(|| pen.count("people-rest", more, &[])));
    let silent = people.len() - decide - report;
    parts.extend((silent > 0).then(|| pen.count("people-silent", silent, &[])));
    pen.list(&parts)
}

fn named(pen: &Pen<'_>, person: &Person) -> String {
    let name = if person.mandate == Mandate::Decides { "decides" } else { "reports-back" };
    pen.say_with(name, &[("name", &person.name)])
}

fn weight(mandate: Mandate) -> u8 {
    match mandate {
        Mandate::Decides => 0,
        Mandate::ReportsBack => 1,
        Mandate::NotSaid => 2,
    }
}

fn sentence(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
