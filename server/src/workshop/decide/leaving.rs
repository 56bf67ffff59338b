//! Cards that leave their themes, and what becomes of a theme that is empty then, and of the answers about it.

use std::collections::{BTreeMap, HashSet};

use samenkaart_protocol::{ClashOutcome, Id, Recognised, Recognition, Record, ScreenTarget, Theme};

use super::{
    super::{Change, State},
    guide,
};

/// Themes that lose cards, each changed once however many cards leave it.
#[derive(Default)]
pub struct Leaving(Vec<Theme>);

impl Leaving {
    /// A card leaves its theme, if it is in one.
    pub fn leave(&mut self, state: &State, card: &Id) {
        let Some(theme) = state.theme_of(card) else { return };
        if !self.0.iter().any(|left| left.id == theme.id) {
            self.0.push(theme.clone());
        }
        for left in &mut self.0 {
            left.cards.retain(|id| id != card);
        }
    }

    /// A theme that has neither cards nor words, and to which nothing refers, is gone. One about which people only
    /// answered goes into the bin with the cards that it had, and the answers count for the theme that the cards are
    /// in now, if they are in one: whoever recognises a part has not said no to the whole. Others stay.
    pub fn into_changes(self, state: &State, into: Option<&Id>) -> Vec<Change> {
        let mut changes = Vec::new();
        let mut answers = BTreeMap::new();
        for theme in self.0 {
            let named = !theme.title.is_empty() || !state.words(&theme.id).trim().is_empty();
            if !theme.cards.is_empty() || named || is_referred_to(state, &theme.id) {
                changes.push(Record::Theme(theme).into());
            } else if is_answered(state, &theme.id) {
                if let Some(into) = into {
                    carry(state, &theme.id, into, &mut answers);
                }
                let before = state.theme(&theme.id).map(|before| before.cards.clone()).unwrap_or_default();
                changes.push(Record::Theme(Theme { cards: before, removed: true, ..theme }).into());
            } else {
                changes.push(Change::Drop { id: theme.id });
            }
        }
        changes.extend(answers.into_values().map(|answer| Record::Recognition(answer).into()));
        changes
    }
}

/// Themes in the bin that people answered about, of which all cards are among these: they come back when the cards
/// lie alone again, so that nobody is asked twice.
pub fn asleep(state: &State, cards: &[Id]) -> Vec<Theme> {
    let mut free: HashSet<&Id> = cards.iter().collect();
    let mut binned: Vec<&Theme> = state
        .themes()
        .filter(|theme| theme.removed && !theme.cards.is_empty() && theme.title.is_empty())
        .filter(|theme| is_answered(state, &theme.id))
        .collect();
    binned.sort_by(|a, b| a.id.cmp(&b.id));
    let mut found = Vec::new();
    for theme in binned {
        if theme.cards.iter().all(|card| free.contains(card)) {
            theme.cards.iter().for_each(|card| {
                free.remove(card);
            });
            found.push(Theme { removed: false, ..theme.clone() });
        }
    }
    found
}

/// Everybody's answers about one theme as answers about another, where they said nothing stronger about that.
fn carry(state: &State, from: &Id, into: &Id, answers: &mut BTreeMap<Id, Recognition>) {
    for old in state.recognitions().filter(|one| one.theme == *from) {
        let alias = old.id.as_str().strip_prefix(&format!("known.{from}."));
        let Some(id) = alias.and_then(|alias| Id::new(&format!("known.{into}.{alias}")).ok()) else {
            continue;
        };
        let said = answers.get(&id).or_else(|| state.recognition(&id)).map(|one| one.answer);
        if said.is_none_or(|said| weight(old.answer) > weight(said)) {
            answers.insert(id.clone(), Recognition { id, theme: into.clone(), ..old.clone() });
        }
    }
}

fn weight(answer: Recognised) -> u8 {
    match answer {
        Recognised::Unknown => 0,
        Recognised::NotOurs => 1,
        Recognised::Ours => 2,
    }
}

fn is_answered(state: &State, theme: &Id) -> bool {
    state.recognitions().any(|recognition| recognition.theme == *theme)
}

/// Whether consent, an action, an ask, a link, a clash or the projector is about the theme.
fn is_referred_to(state: &State, theme: &Id) -> bool {
    state.consents().any(|consent| consent.theme == *theme)
        || state.actions().any(|action| action.theme.as_ref() == Some(theme))
        || state.asks().any(|ask| ask.theme.as_ref() == Some(theme))
        || state.links().any(|link| link.from == *theme || link.to == *theme)
        || state.clashes().any(|clash| clash.outcome == ClashOutcome::Option { theme: theme.clone() })
        || guide::is_on_screen(state, &ScreenTarget::Theme { theme: theme.clone() })
}
