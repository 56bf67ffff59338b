//! What one simulated person sees: the table that a browser would keep.

use std::collections::{BTreeMap, HashSet};

use samenkaart_protocol::{
    Card, Consent, Id, Invitation, Partner, Patch, Purpose, Record, Release, ServerFrame, Stage, TextPatch,
    Theme, Workshop,
};

/// Records, words and who is here.
#[derive(Debug, Default)]
pub struct View {
    records: BTreeMap<Id, Record>,
    words: BTreeMap<Id, String>,
    here: HashSet<Id>,
    /// Oneself.
    pub me: Option<Id>,
    /// How one's own consents are called.
    pub alias: Option<Id>,
    /// The server's clock at the beginning.
    pub began: u64,
}

impl View {
    /// Takes a frame in.
    pub fn take(&mut self, frame: ServerFrame) {
        match frame {
            ServerFrame::Welcome { person, alias, now, .. } => {
                (self.me, self.alias, self.began) = (person, alias, now);
            }
            ServerFrame::Patch(patch) => self.patch(patch),
            ServerFrame::Presence { all, here, gone } => {
                if all {
                    self.here.clear();
                }
                self.here.retain(|person| !gone.contains(person));
                self.here.extend(here.into_iter().map(|presence| presence.person));
            }
            _ => {}
        }
    }

    fn patch(&mut self, patch: Patch) {
        if patch.reset {
            self.records.clear();
            self.words.clear();
        }
        self.records.extend(patch.put.into_iter().map(|record| (record.id().clone(), record)));
        for id in &patch.del {
            self.records.remove(id);
            self.words.remove(id);
        }
        for text in patch.text {
            match text {
                TextPatch::Whole { id, whole } => drop(self.words.insert(id, whole)),
                TextPatch::Splice { id, at, cut, add, .. } => {
                    let words = self.words.entry(id).or_default();
                    *words = spliced(words, at as usize, cut as usize, &add);
                }
            }
        }
    }

    /// The workshop, once it is known.
    pub fn workshop(&self) -> Option<&Workshop> {
        match self.records.get("workshop") {
            Some(Record::Workshop(workshop)) => Some(workshop),
            _ => None,
        }
    }

    /// How far it is.
    pub fn stage(&self) -> Stage {
        self.workshop().map_or(Stage::Prepare, |workshop| workshop.stage)
    }

    /// A record.
    pub fn get(&self, id: &Id) -> Option<&Record> {
        self.records.get(id)
    }

    /// A partner.
    pub fn partner(&self, id: &Id) -> Option<&Partner> {
        match self.get(id) {
            Some(Record::Partner(partner)) => Some(partner),
            _ => None,
        }
    }

    /// The invitation of a partner; facilitators see it.
    pub fn invitation(&self, partner: &Id) -> Option<&Id> {
        self.records.values().find_map(|record| match record {
            Record::Invitation(Invitation { id, purpose: Purpose::Partner { partner: other }, .. }) => {
                (other == partner).then_some(id)
            }
            _ => None,
        })
    }

    /// A card.
    pub fn card(&self, id: &Id) -> Option<&Card> {
        match self.get(id) {
            Some(Record::Card(card)) => Some(card),
            _ => None,
        }
    }

    /// All cards that are not in the bin.
    pub fn cards(&self) -> impl Iterator<Item = &Card> {
        self.records.values().filter_map(|record| match record {
            Record::Card(card) if !card.removed => Some(card),
            _ => None,
        })
    }

    /// All themes that are not in the bin.
    pub fn themes(&self) -> impl Iterator<Item = &Theme> {
        self.records.values().filter_map(|record| match record {
            Record::Theme(theme) if !theme.removed => Some(theme),
            _ => None,
        })
    }

    /// The proposal of a room, if there is one.
    pub fn release(&self, partner: &Id) -> Option<&Release> {
        self.records.values().find_map(|record| match record {
            Record::Release(release) if release.partner == *partner => Some(release),
            _ => None,
        })
    }

    /// Flags that wait for an answer, with their cards.
    pub fn questions(&self) -> impl Iterator<Item = (&Id, &Card)> {
        self.records.values().filter_map(|record| match record {
            Record::Flag(flag) if flag.answer.is_none() => Some((&flag.id, self.card(&flag.card)?)),
            _ => None,
        })
    }

    /// One's own answer to a theme.
    pub fn consent(&self, theme: &Id) -> Option<&Consent> {
        let id = Id::pair(theme, self.alias.as_ref()?).ok()?;
        match self.get(&id) {
            Some(Record::Consent(consent)) => Some(consent),
            _ => None,
        }
    }

    /// The words of a card or theme; empty when there are none.
    pub fn words(&self, id: &Id) -> &str {
        self.words.get(id).map_or("", String::as_str)
    }

    /// Who is here.
    pub fn here(&self) -> &HashSet<Id> {
        &self.here
    }

    /// Whether one's own room may write in that step.
    pub fn is_open(&self, partner: &Id, column: &Id) -> bool {
        let free = self.workshop().is_some_and(|workshop| workshop.steps_free);
        free || self.partner(partner).is_some_and(|partner| partner.open_columns.contains(column))
    }
}

/// A splice, counted in UTF-16 code units.
fn spliced(words: &str, at: usize, cut: usize, add: &str) -> String {
    let mut units: Vec<u16> = words.encode_utf16().collect();
    let end = (at + cut).min(units.len());
    units.splice(at.min(end)..end, add.encode_utf16());
    String::from_utf16_lossy(&units)
}
