//! What came from whom, and how the document was made.

use samenkaart_protocol::{Id, Partner, ThemeStatus};

use super::{
    block::{Block, Table},
    dates,
    facts::Topic,
    outline::Pen,
};

/// How often a partner's cards come back, in plain numbers, by partner and never by person.
pub fn write(pen: &mut Pen<'_>) {
    pen.chapter("share");
    pen.note("share-intro");
    let facts = pen.facts;
    let taken = |topic: &Topic<'_>| topic.is_agreed();
    let open = |topic: &Topic<'_>| topic.is_in() && !topic.is_agreed();
    let left = |topic: &Topic<'_>| matches!(topic.theme.status, ThemeStatus::Parked | ThemeStatus::NotAgreed);
    let of = |partner: &Id, such: &dyn Fn(&Topic<'_>) -> bool| {
        let with = |topic: &&Topic<'_>| topic.thoughts.iter().any(|thought| thought.partner.id == *partner);
        facts.topics.iter().filter(|topic| such(topic)).filter(with).count()
    };
    let row = |partner: &&Partner| {
        let id = &partner.id;
        let alone = facts.alone.iter().filter(|thought| thought.partner.id == *id).count();
        let linked = facts.topics.iter().flat_map(|topic| &topic.thoughts);
        let cards = alone + linked.filter(|thought| thought.partner.id == *id).count();
        let counts = [cards, of(id, &taken), of(id, &open), of(id, &left), alone];
        [partner.name.clone()].into_iter().chain(counts.map(|count| count.to_string())).collect()
    };
    let rows = facts.partners.iter().map(row).collect();
    let all = |such: &dyn Fn(&Topic<'_>) -> bool| facts.topics.iter().filter(|topic| such(topic)).count();
    let head = vec![
        pen.say("party"),
        pen.say("share-cards"),
        pen.count("share-taken", all(&taken), &[]),
        pen.count("share-open", all(&open), &[]),
        pen.count("share-left", all(&left), &[]),
        pen.say("share-alone"),
    ];
    pen.put(Block::Table(Table { head, rows, widths: vec![5, 4, 5, 4, 5, 4], named: true, by_hand: false }));
}

/// The way of working, and where it comes from.
pub fn how(pen: &mut Pen<'_>) {
    pen.chapter("how");
    let day = dates::day_of(pen.made).map(|day| dates::in_words(pen, day)).unwrap_or_default();
    let name = if pen.facts.has_rooms() { "how-rooms" } else { "how-mixed" };
    pen.put(Block::Text(pen.say_with(name, &[("date", &day)])));
    pen.put(Block::Text(pen.say("how-private")));
    pen.put(Block::Label(pen.say("sources")));
    let sources = ["source-map", "source-model", "source-partner", "source-version", "source-own"];
    pen.put(Block::List(sources.map(|source| pen.say(source)).to_vec()));
}
