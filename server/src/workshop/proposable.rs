//! Which of the proposals of the program may be shown. What people put together, took apart, marked or refused is
//! their decision, and is not brought up again.

use std::collections::{HashMap, HashSet};

use samenkaart_protocol::{Card, Declined, Id, Mode, Proposal, ProposalKind, Stage, limits};

use super::{State, view::is_silent};

/// Whether the program looks for proposals at all: while they are switched on, in a joint session.
pub fn proposes(state: &State) -> bool {
    let joint = |mode| if mode == Mode::Mixed { Stage::JointMap } else { Stage::Compare };
    state.workshop().is_some_and(|workshop| workshop.proposals && workshop.stage >= joint(workshop.mode))
}

/// The cards that everybody sees, with their words: what proposals are made of. In no order.
pub fn comparable(state: &State) -> impl Iterator<Item = (&Card, &str)> {
    let cards = state.cards().filter(|card| is_seen(state, card));
    cards.map(|card| (card, state.words(&card.id)))
}

/// Whether everybody sees it.
fn is_seen(state: &State, card: &Card) -> bool {
    card.is_shared() && !is_silent(state, card)
}

/// What is left of the proposals that were found, the strongest first.
pub fn proposable(state: &State, found: &[Proposal]) -> Vec<Proposal> {
    if !proposes(state) {
        return Vec::new();
    }
    let decided = Decided::new(state);
    found.iter().filter_map(|proposal| decided.left_of(state, proposal)).take(limits::PROPOSALS).collect()
}

/// What people have decided about cards.
struct Decided<'a> {
    /// In which theme a card lies, and how many lie there.
    themes: HashMap<&'a Id, (&'a Id, usize)>,
    /// The themes that were taken apart, in which a card was.
    split: HashMap<&'a Id, Vec<&'a Id>>,
    /// The refusals that name a card, and whether it is one of those that are apart from the others.
    declined: HashMap<&'a Id, Vec<(&'a Declined, bool)>>,
    /// Pairs with a mark of a clash, and whether it is still there.
    clashes: HashMap<[&'a Id; 2], bool>,
}

impl<'a> Decided<'a> {
    fn new(state: &'a State) -> Self {
        let mut this = Self {
            themes: HashMap::new(),
            split: HashMap::new(),
            declined: HashMap::new(),
            clashes: HashMap::new(),
        };
        for theme in state.themes() {
            for card in &theme.cards {
                if theme.removed {
                    this.split.entry(card).or_default().push(&theme.id);
                } else {
                    this.themes.insert(card, (&theme.id, theme.cards.len()));
                }
            }
        }
        for declined in state.all_declined() {
            for card in &declined.cards {
                this.declined.entry(card).or_default().push((declined, true));
            }
            for card in &declined.apart_from {
                this.declined.entry(card).or_default().push((declined, false));
            }
        }
        for clash in state.clashes() {
            let [one, other] = &clash.cards;
            this.clashes.insert(pair(one, other), !clash.removed);
        }
        this
    }

    fn left_of(&self, state: &State, proposal: &Proposal) -> Option<Proposal> {
        let mut kept: Vec<&Id> = Vec::new();
        let mut joins: Option<&Id> = None;
        for id in &proposal.cards {
            let there =
                state.card(id).is_some_and(|card| is_seen(state, card) && card.column == proposal.column);
            if !there || kept.iter().any(|other| self.is_decided(proposal.proposal, other, id)) {
                continue;
            }
            if proposal.proposal == ProposalKind::Same {
                // Who said what becomes of a card was not asking where it belongs.
                if state.card(id).is_some_and(|card| card.outcome.is_some()) {
                    continue;
                }
                // Two heaps that people made are not thrown together.
                if let Some((theme, cards)) = self.themes.get(id)
                    && *cards > 1
                    && *joins.get_or_insert(theme) != *theme
                {
                    continue;
                }
            }
            kept.push(id);
        }
        let partners: HashSet<_> =
            kept.iter().filter_map(|id| state.card(id)).map(|card| &card.partner).collect();
        let theme = |id: &&Id| self.themes.get(*id).map(|(theme, _)| *theme);
        let together =
            kept.first().and_then(theme).is_some_and(|one| kept.iter().all(|id| theme(id) == Some(one)));
        let done = proposal.proposal == ProposalKind::Same && together;
        (partners.len() > 1 && !done)
            .then(|| Proposal { cards: kept.into_iter().cloned().collect(), ..proposal.clone() })
    }

    /// Whether people have said of two cards what a proposal would ask.
    fn is_decided(&self, kind: ProposalKind, one: &Id, other: &Id) -> bool {
        let none = Vec::new();
        let refused = self.declined.get(one).unwrap_or(&none).iter().any(|(declined, here)| {
            let alike = self.declined.get(other).unwrap_or(&none).iter();
            let mut there = alike.filter(|(also, _)| also.id == declined.id).map(|(_, there)| there);
            declined.proposal == kind && there.any(|there| declined.apart_from.is_empty() || here != there)
        });
        let mark = self.clashes.get(&pair(one, other));
        refused
            || match kind {
                ProposalKind::Same => {
                    let split = |id: &Id| self.split.get(id).into_iter().flatten();
                    let taken_apart = split(one).any(|theme| split(other).any(|also| theme == also));
                    // Whose heap has both now does not think of the old one.
                    mark == Some(&true) || (taken_apart && !self.is_together(one, other))
                }
                ProposalKind::Clash | ProposalKind::SameWords => mark.is_some(),
            }
    }

    fn is_together(&self, one: &Id, other: &Id) -> bool {
        let theme = |id: &Id| self.themes.get(id).map(|(theme, _)| *theme);
        theme(one).is_some() && theme(one) == theme(other)
    }
}

fn pair<'a>(one: &'a Id, other: &'a Id) -> [&'a Id; 2] {
    if one < other { [one, other] } else { [other, one] }
}
