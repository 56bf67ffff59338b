//! What the document holds, from top to bottom.

use samenkaart_protocol::{ClauseKey, Language, Record};

use super::{
    actions,
    block::{Block, Outline},
    chapters, endings,
    facts::Facts,
    front, parties, share,
};
use crate::{
    words::Words,
    workshop::{Audience, State},
};

/// The chapters that grow out of columns, in their order.
const CHAPTERS: [ClauseKey; 5] =
    [ClauseKey::Purpose, ClauseKey::Relations, ClauseKey::Acting, ClauseKey::Conditions, ClauseKey::Actions];

/// Makes the document as `to` may read it, `made` milliseconds after 1970; none before the first
/// event of the workshop.
///
/// What the partners said is the same for every audience. Only names of people depend on it: before
/// the comparison, a partner does not see who the others' people are.
pub fn outline(state: &State, to: &Audience, made: u64, words: &Words) -> Option<Outline> {
    let facts = Facts::gather(state)?;
    let mut pen = Pen { state, facts: &facts, words, made, blocks: Vec::new() };
    front::write(&mut pen, to);
    parties::write(&mut pen, to);
    for chapter in CHAPTERS {
        chapters::write(&mut pen, chapter);
        if chapter == ClauseKey::Actions {
            actions::write(&mut pen);
        }
    }
    endings::differences(&mut pen);
    endings::parked(&mut pen);
    endings::to_arrange(&mut pen);
    endings::signatures(&mut pen);
    share::write(&mut pen);
    share::how(&mut pen);
    let outline = Outline {
        title: facts.workshop.title.clone(),
        language: facts.workshop.language,
        kind: pen.say("kind"),
        label: pen.say("label"),
        page: [pen.say("page"), pen.say("of")],
        made,
        blocks: pen.blocks,
    };
    Some(outline.cleaned())
}

/// Writes blocks, in the workshop's language.
pub struct Pen<'a> {
    /// The workshop.
    pub state: &'a State,
    /// What was gathered from it.
    pub facts: &'a Facts<'a>,
    /// When the document is made, in milliseconds since 1970.
    pub made: u64,
    words: &'a Words,
    blocks: Vec<Block>,
}

impl Pen<'_> {
    /// Adds a block.
    pub fn put(&mut self, block: Block) {
        self.blocks.push(block);
    }

    /// Adds a chapter's heading.
    pub fn chapter(&mut self, name: &str) {
        let block = Block::Chapter(self.say(name));
        self.put(block);
    }

    /// Adds a line of explanation.
    pub fn note(&mut self, name: &str) {
        let block = Block::Note(self.say(name));
        self.put(block);
    }

    /// A message of the words files, whose names all begin with `agreement-`.
    pub fn say(&self, name: &str) -> String {
        self.say_with(name, &[])
    }

    /// The same with variables.
    pub fn say_with(&self, name: &str, args: &[(&str, &str)]) -> String {
        self.words.say(self.language(), &format!("agreement-{name}"), args)
    }

    /// The same with a number, `$count`.
    pub fn count(&self, name: &str, count: usize, args: &[(&str, &str)]) -> String {
        self.words.count(self.language(), &format!("agreement-{name}"), count, args)
    }

    /// "a", "a and b", "a, b and c".
    pub fn list(&self, parts: &[String]) -> String {
        match parts {
            [] => String::new(),
            [one] => one.clone(),
            [most @ .., last] => format!("{} {} {last}", most.join(", "), self.say("and")),
        }
    }

    /// What the group already says about a clause.
    pub fn clause(&self, key: ClauseKey) -> Option<&str> {
        self.state.records().find_map(|record| match record {
            Record::Clause(clause) if clause.clause == key => {
                Some(clause.text.trim()).filter(|text| !text.is_empty())
            }
            _ => None,
        })
    }

    fn language(&self) -> Language {
        self.facts.workshop.language
    }
}
