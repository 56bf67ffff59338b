//! Who does what, by when, and what is asked of others.

use samenkaart_protocol::{Action, ActionStatus, Ask, Id};

use super::{
    block::{Block, Table},
    chapters, dates,
    outline::Pen,
};

pub fn write(pen: &mut Pen<'_>) {
    actions(pen);
    asks(pen);
}

fn actions(pen: &mut Pen<'_>) {
    pen.put(Block::Section(pen.say("actions")));
    let mut actions: Vec<_> = pen.state.actions().collect();
    if actions.is_empty() {
        return pen.note("actions-none");
    }
    actions.sort_by_key(|action| (action.rank, &action.id));
    let row = |action: &&Action| {
        let when = dates::filled_in(pen, &action.by_when);
        let status = pen.say(match action.status {
            ActionStatus::Open => "action-open",
            ActionStatus::Started => "action-started",
            ActionStatus::Done => "action-done",
            ActionStatus::Dropped => "action-dropped",
        });
        let (who, when) = (said(pen, who(pen, action)), said(pen, when));
        vec![action.what.clone(), who, when, status, theme(pen, action.theme.as_ref())]
    };
    let rows = actions.iter().map(row).collect();
    let head = ["action-what", "action-who", "action-when", "action-status", "action-theme"];
    let head = head.map(|name| pen.say(name)).to_vec();
    pen.put(Block::Table(Table { head, rows, widths: vec![8, 5, 4, 4, 5], named: false, by_hand: false }));
}

fn asks(pen: &mut Pen<'_>) {
    pen.put(Block::Section(pen.say("asks")));
    let mut asks: Vec<_> = pen.state.asks().collect();
    if asks.is_empty() {
        return pen.note("asks-none");
    }
    asks.sort_by_key(|ask| (ask.rank, &ask.id));
    let row = |ask: &&Ask| vec![ask.to.clone(), ask.what.clone(), theme(pen, ask.theme.as_ref())];
    let rows = asks.iter().map(row).collect();
    let head = ["ask-to", "ask-what", "action-theme"].map(|name| pen.say(name)).to_vec();
    pen.put(Block::Table(Table { head, rows, widths: vec![5, 11, 5], named: true, by_hand: false }));
}

/// The partners, and who of them in words.
fn who(pen: &Pen<'_>, action: &Action) -> String {
    let involved = pen.facts.partners.iter().filter(|partner| action.partners.contains(&partner.id));
    let partners = pen.list(&involved.map(|partner| partner.name.clone()).collect::<Vec<_>>());
    match (partners.is_empty(), action.who.trim()) {
        (_, "") => partners,
        (true, who) => who.to_owned(),
        (false, who) => format!("{partners}: {who}"),
    }
}

fn said(pen: &Pen<'_>, text: String) -> String {
    if text.is_empty() { pen.say("not-said") } else { text }
}

/// The name of the theme, as long as it is one.
fn theme(pen: &Pen<'_>, theme: Option<&Id>) -> String {
    let topic = theme.and_then(|id| pen.facts.topics.iter().find(|topic| topic.theme.id == *id));
    topic.map_or_else(|| "–".to_owned(), |topic| chapters::title(pen, topic))
}
