//! What the comparison left: clashes and what is behind them, cards that were left out with a reason, and who
//! recognised what another partner raised.

use samenkaart_protocol::{Clash, ClashKind, ClashOutcome, Left, Partner, Recognised};

use super::{
    block::Block,
    chapters,
    facts::{Facts, Thought, Topic},
    outline::Pen,
};

/// A clash with the words that clash.
pub struct Dispute<'a> {
    /// What people said of it.
    pub clash: &'a Clash,
    /// The two cards.
    pub sides: [&'a Thought<'a>; 2],
}

/// Clashes that were not solved by something that helps both. What was written in a theme that was taken apart since
/// helps nobody.
pub fn disputes<'a>(pen: &Pen<'a>) -> Vec<Dispute<'a>> {
    let facts = pen.facts;
    let solved = |clash: &Clash| match &clash.outcome {
        ClashOutcome::Option { theme } => pen.state.theme(theme).is_some_and(|theme| !theme.removed),
        _ => false,
    };
    let mut left: Vec<&Clash> =
        pen.state.clashes().filter(|clash| !clash.removed && !solved(clash)).collect();
    left.sort_by_key(|clash| &clash.id);
    let mut found: Vec<Dispute<'a>> = left
        .into_iter()
        .filter_map(|clash| {
            let [one, other] = &clash.cards;
            Some(Dispute { clash, sides: [facts.thought(one)?, facts.thought(other)?] })
        })
        .collect();
    found.sort_by_key(|dispute| facts.place(dispute.sides[0]));
    found
}

/// The words on both sides, what matters behind each, and what is left to say.
pub fn dispute(pen: &mut Pen<'_>, dispute: &Dispute<'_>) {
    let names = dispute.sides.map(|side| side.partner.name.as_str());
    let (one, other) = (names[0], names[1]);
    pen.put(Block::Section(pen.say_with("clash", &[("one", one), ("other", other)])));
    let (kind, behind) = match dispute.clash.how {
        ClashKind::Opposite => ("clash-opposite", "clash-interest"),
        ClashKind::SameWords => ("clash-same-words", "clash-meaning"),
    };
    pen.note(kind);
    for (side, interest) in dispute.sides.iter().zip(&dispute.clash.interests) {
        pen.put(Block::Quote { words: side.words.to_owned(), from: chapters::whose(pen, side) });
        if !interest.trim().is_empty() {
            let name = pen.say_with(behind, &[("partner", &side.partner.name)]);
            pen.put(Block::Named { name, text: interest.trim().to_owned() });
        }
    }
    match &dispute.clash.outcome {
        ClashOutcome::Difference { reason } if !reason.trim().is_empty() => {
            pen.put(Block::Named { name: pen.say("clash-difference"), text: reason.trim().to_owned() });
        }
        ClashOutcome::Difference { .. } => pen.note("clash-difference-left"),
        _ => pen.note("clash-open"),
    }
}

/// The cards that were left out in that way.
pub fn left_out<'a>(facts: &'a Facts<'a>, how: Left) -> Vec<&'a Thought<'a>> {
    let is =
        |thought: &&Thought<'_>| thought.card.outcome.as_ref().is_some_and(|outcome| outcome.status == how);
    facts.thoughts().filter(is).collect()
}

/// Their words, whose they are, and why.
pub fn left(pen: &mut Pen<'_>, thoughts: &[&Thought<'_>]) {
    if thoughts.is_empty() {
        return;
    }
    pen.put(Block::Section(pen.count("left-cards", thoughts.len(), &[])));
    for thought in thoughts {
        pen.put(Block::Quote { words: thought.words.to_owned(), from: chapters::whose(pen, thought) });
        if let Some(outcome) = &thought.card.outcome {
            pen.put(Block::Named { name: pen.say("why"), text: outcome.reason.clone() });
        }
    }
}

/// The partners who said that a theme of others is theirs too: each by what more of its people say.
pub fn recognised_by<'a>(pen: &Pen<'a>, topic: &Topic<'_>) -> Vec<&'a Partner> {
    let answers: Vec<_> = pen.state.recognitions().filter(|one| one.theme == topic.theme.id).collect();
    let count = |partner: &Partner, answer: Recognised| {
        answers.iter().filter(|one| one.partner == partner.id && one.answer == answer).count()
    };
    let own = |partner: &Partner| topic.thoughts.iter().any(|thought| thought.partner.id == partner.id);
    let is = |partner: &&&Partner| {
        !own(partner) && count(partner, Recognised::Ours) > count(partner, Recognised::NotOurs)
    };
    pen.facts.partners.iter().filter(is).copied().collect()
}
