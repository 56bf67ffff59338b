//! What goes into the document, gathered from the state.
//!
//! Only what everybody may see: a card is here when the projector may show it. So a document never
//! depends on who asked for it, apart from the names of people in [`super::parties`].

use std::collections::HashMap;

use samenkaart_protocol::{Card, ClauseKey, Column, Id, Mode, Partner, Record, Theme, ThemeStatus, Workshop};

use super::{
    clean::clean,
    consent::{Answers, Mark, Voice},
};
use crate::workshop::{Audience, State, view};

/// A card that everybody sees.
#[derive(Debug, Clone, Copy)]
pub struct Thought<'a> {
    /// The card.
    pub card: &'a Card,
    /// Whose thought it is.
    pub partner: &'a Partner,
    /// In the words of whoever wrote it.
    pub words: &'a str,
}

impl<'a> Thought<'a> {
    /// On whose behalf it was written. Left out where nobody should learn who said what: whoever
    /// speaks through somebody else's hands is an author too.
    pub fn on_behalf_of(&self) -> Option<&'a str> {
        let behalf = self.card.on_behalf_of.as_deref()?;
        (!self.partner.anonymous).then_some(behalf)
    }
}

/// A theme with what belongs to it.
#[derive(Debug)]
pub struct Topic<'a> {
    /// The theme.
    pub theme: &'a Theme,
    /// The joint statement; none while it is empty.
    pub statement: Option<&'a str>,
    /// The cards that it comes from.
    pub thoughts: Vec<Thought<'a>>,
    /// What every partner says to the statement.
    pub voices: Vec<Voice<'a>>,
}

impl<'a> Topic<'a> {
    /// The partners whose cards it comes from, in their order, with the number of cards.
    pub fn origins(&self) -> Vec<(&'a Partner, usize)> {
        let mut origins: Vec<(&Partner, usize)> = Vec::new();
        for voice in &self.voices {
            let count = self.thoughts.iter().filter(|t| t.partner.id == voice.partner.id).count();
            if count > 0 {
                origins.push((voice.partner, count));
            }
        }
        origins
    }

    /// Whether some partner objects.
    pub fn has_objection(&self) -> bool {
        self.voices.iter().any(|voice| voice.mark == Mark::Objection)
    }

    /// Whether some partner has not answered yet.
    pub fn is_unanswered(&self) -> bool {
        self.voices.iter().any(|voice| voice.mark == Mark::None)
    }

    /// Taken up, and it stands: every partner answered and none objects.
    pub fn is_agreed(&self) -> bool {
        self.theme.status == ThemeStatus::TakenUp && !self.has_objection() && !self.is_unanswered()
    }

    /// Part of what the partners agree, or on its way there.
    pub fn is_in(&self) -> bool {
        matches!(self.theme.status, ThemeStatus::TakenUp | ThemeStatus::Open)
    }
}

/// Everything that the document tells.
pub struct Facts<'a> {
    /// The workshop.
    pub workshop: &'a Workshop,
    /// In their order.
    pub partners: Vec<&'a Partner>,
    /// Themes, by column and rank.
    pub topics: Vec<Topic<'a>>,
    /// Cards in no theme, by column, field and rank.
    pub alone: Vec<Thought<'a>>,
}

impl<'a> Facts<'a> {
    /// Gathers; none before the first event.
    pub fn gather(state: &'a State) -> Option<Self> {
        let workshop = state.workshop()?;
        let partners = state.partners_in_order();
        let answers = Answers::new(state);
        let thoughts = thoughts(state, workshop);
        let mut place_of_card: HashMap<&Id, &Id> = HashMap::new();
        let mut themes: Vec<_> = state.themes().filter(|theme| !theme.removed).collect();
        themes.sort_by_key(|theme| (column_at(workshop, &theme.column), theme.rank, &theme.id));
        for theme in &themes {
            place_of_card.extend(theme.cards.iter().map(|card| (card, &theme.id)));
        }
        let mut members: HashMap<&Id, Vec<Thought<'a>>> = HashMap::new();
        let mut alone = Vec::new();
        for thought in thoughts {
            match place_of_card.get(&thought.card.id) {
                Some(theme) => members.entry(*theme).or_default().push(thought),
                None => alone.push(thought),
            }
        }
        let topic = |theme: &'a Theme| Topic {
            theme,
            statement: Some(state.words(&theme.id).trim()).filter(|words| !words.is_empty()),
            thoughts: members.remove(&theme.id).unwrap_or_default(),
            voices: answers.voices(&theme.id, &partners),
        };
        let topics = themes.into_iter().map(topic).collect();
        Some(Self { workshop, topics, alone, partners })
    }

    /// Whether there is anything to agree about yet.
    pub fn is_empty(&self) -> bool {
        self.topics.is_empty() && self.alone.is_empty()
    }

    /// Whether the partners first had rooms of their own.
    pub fn has_rooms(&self) -> bool {
        self.workshop.mode == Mode::OwnMaps
    }

    /// The columns that a chapter grows out of, with their step numbers.
    pub fn columns(&self, chapter: ClauseKey) -> impl Iterator<Item = (usize, &'a Column)> {
        let columns = self.workshop.template.columns.iter().enumerate();
        columns.filter(move |(_, column)| column.chapter == chapter).map(|(at, column)| (at + 1, column))
    }

    /// The themes of a chapter. One of a column that is no more goes into the first chapter, so
    /// that nothing is lost.
    pub fn topics_of(&self, chapter: ClauseKey) -> impl Iterator<Item = &Topic<'a>> {
        self.topics.iter().filter(move |topic| self.chapter_of(&topic.theme.column) == chapter)
    }

    /// Every card that everybody sees, those in themes first.
    pub fn thoughts(&self) -> impl Iterator<Item = &Thought<'a>> {
        self.topics.iter().flat_map(|topic| &topic.thoughts).chain(&self.alone)
    }

    /// A card that everybody sees.
    pub fn thought(&self, card: &Id) -> Option<&Thought<'a>> {
        self.thoughts().find(|thought| thought.card.id == *card)
    }

    /// Where a card lies: by step.
    pub fn place(&self, thought: &Thought<'_>) -> usize {
        column_at(self.workshop, &thought.card.column)
    }

    /// The cards of a chapter that are in no theme, and were not left out with a reason.
    pub fn alone_of(&self, chapter: ClauseKey) -> impl Iterator<Item = &Thought<'a>> {
        let here = move |thought: &&Thought<'_>| self.chapter_of(&thought.card.column) == chapter;
        self.alone.iter().filter(here).filter(|thought| thought.card.outcome.is_none())
    }

    fn chapter_of(&self, column: &Id) -> ClauseKey {
        self.workshop.template.column(column).map_or(ClauseKey::Purpose, |(_, column)| column.chapter)
    }
}

fn thoughts<'a>(state: &'a State, workshop: &'a Workshop) -> Vec<Thought<'a>> {
    let shared = |record: &&Record| view(state, record, &Audience::Screens).is_some();
    let cards = state.records().filter(shared).filter_map(|record| match record {
        Record::Card(card) => Some(card),
        _ => None,
    });
    let mut thoughts: Vec<_> = cards
        .filter_map(|card| {
            let words = state.words(&card.id).trim();
            let partner = state.partner(&card.partner)?;
            (!clean(words).is_empty()).then_some(Thought { card, partner, words })
        })
        .collect();
    thoughts.sort_by_key(|thought| {
        let card = thought.card;
        let column = column_at(workshop, &card.column);
        let fields = workshop.template.columns.get(column).map(|column| &column.fields);
        let field = fields.and_then(|fields| fields.iter().position(|field| field.id == card.field));
        (column, field, thought.partner.rank, card.rank, &card.id)
    });
    thoughts
}

fn column_at(workshop: &Workshop, column: &Id) -> usize {
    workshop.template.columns.iter().position(|other| other.id == *column).unwrap_or(usize::MAX)
}
