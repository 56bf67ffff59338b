//! What is not settled: differences, what is parked, and what still has to be arranged.

use samenkaart_protocol::{ClauseKey, Left, ThemeStatus};

use super::{
    block::{Block, Table},
    chapters, compared,
    facts::Topic,
    outline::Pen,
};

/// Clauses that the map does not ask about.
const TO_ARRANGE: [ClauseKey; 6] = [
    ClauseKey::Term,
    ClauseKey::Change,
    ClauseKey::Ending,
    ClauseKey::Disputes,
    ClauseKey::Liability,
    ClauseKey::Confidentiality,
];

/// Themes on which the partners do not agree, themes that somebody objects to, clashes that were left, and cards that
/// are not agreed on.
pub fn differences(pen: &mut Pen<'_>) {
    pen.chapter("differences");
    let not_agreed = |topic: &&Topic<'_>| topic.theme.status == ThemeStatus::NotAgreed;
    let objected = |topic: &&Topic<'_>| topic.is_in() && topic.has_objection();
    let facts = pen.facts;
    let disputes = compared::disputes(pen);
    let left = compared::left_out(facts, Left::NotAgreed);
    let themes = facts.topics.iter().any(|topic| not_agreed(&topic) || objected(&topic));
    if !themes && disputes.is_empty() && left.is_empty() {
        return pen.note("differences-none");
    }
    pen.note("differences-intro");
    for topic in facts.topics.iter().filter(not_agreed) {
        chapters::section(pen, topic);
        pen.note("status-not-agreed");
        let said = !topic.theme.reason.trim().is_empty() || topic.has_objection();
        if !said {
            pen.note("reason-none");
        }
        whole(pen, topic);
    }
    for topic in facts.topics.iter().filter(objected) {
        chapters::section(pen, topic);
        if let Some(words) = topic.statement {
            pen.put(Block::Statement { words: words.to_owned(), from: None });
        }
        chapters::objections(pen, topic);
        let column = facts.workshop.template.column(&topic.theme.column);
        let chapter = column.map_or(ClauseKey::Purpose, |(_, column)| column.chapter);
        let chapter = pen.say(chapters::name(chapter));
        pen.put(Block::Note(pen.say_with("elsewhere", &[("chapter", &chapter)])));
    }
    disputes.iter().for_each(|dispute| compared::dispute(pen, dispute));
    compared::left(pen, &left);
}

/// Themes and cards for another time.
pub fn parked(pen: &mut Pen<'_>) {
    pen.chapter("parked");
    let facts = pen.facts;
    let parked = |topic: &&Topic<'_>| topic.theme.status == ThemeStatus::Parked;
    let left = compared::left_out(facts, Left::Parked);
    if !facts.topics.iter().any(|topic| parked(&topic)) && left.is_empty() {
        return pen.note("parked-none");
    }
    pen.note("parked-intro");
    for topic in facts.topics.iter().filter(parked) {
        chapters::section(pen, topic);
        whole(pen, topic);
    }
    compared::left(pen, &left);
}

/// What every agreement needs beside what the map asks.
pub fn to_arrange(pen: &mut Pen<'_>) {
    pen.chapter("arrange");
    pen.note("arrange-intro");
    let row = |key: &ClauseKey| {
        let name = chapters::name(*key);
        let clause = format!("{}\n{}", pen.say(name), pen.say(&format!("{name}.question")));
        let said = pen.clause(*key).map_or_else(|| pen.say("arrange-nothing"), str::to_owned);
        vec![clause, said]
    };
    let rows = TO_ARRANGE.iter().map(row).collect();
    let head = vec![pen.say("arrange-clause"), pen.say("arrange-said")];
    pen.put(Block::Table(Table { head, rows, widths: vec![2, 3], named: true, by_hand: false }));
    // A template may let one of these clauses grow out of a column.
    TO_ARRANGE.into_iter().for_each(|key| chapters::body(pen, key));
}

/// A line for every partner.
pub fn signatures(pen: &mut Pen<'_>) {
    pen.chapter("clause-signatures");
    match pen.clause(ClauseKey::Signatures).map(str::to_owned) {
        Some(text) => pen.put(Block::Text(text)),
        None => pen.note("clause-signatures.question"),
    }
    chapters::body(pen, ClauseKey::Signatures);
    pen.note("sign-intro");
    let blank = String::new;
    let rows = pen.facts.partners.iter().map(|partner| vec![partner.name.clone(), blank(), blank(), blank()]);
    let rows = rows.collect();
    let head = ["party", "sign-name", "sign-date", "sign-signature"].map(|name| pen.say(name)).to_vec();
    pen.put(Block::Table(Table { head, rows, widths: vec![4, 5, 4, 5], named: true, by_hand: true }));
}

fn whole(pen: &mut Pen<'_>, topic: &Topic<'_>) {
    chapters::why(pen, topic);
    chapters::statement(pen, topic);
    chapters::marks(pen, topic);
    chapters::origin(pen, topic);
}
