//! What the partners say to a joint statement: one mark per partner.

use std::collections::HashMap;

use samenkaart_protocol::{Answer, Consent, Id, Partner};

use crate::workshop::State;

/// A partner's answer to a joint statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mark {
    /// Nobody of the partner has answered.
    None,
    /// Nobody has anything to add.
    Agree,
    /// Somebody agrees with something to add, and nobody objects.
    Remark,
    /// Somebody objects.
    Objection,
}

/// The mark of one partner, and why.
#[derive(Debug)]
pub struct Voice<'a> {
    /// Whose.
    pub partner: &'a Partner,
    /// Which.
    pub mark: Mark,
    /// The partner's people give different answers, an objection among them.
    pub divided: bool,
    /// Reasons of objections, without names.
    pub objections: Vec<&'a str>,
    /// Remarks, without names.
    pub remarks: Vec<&'a str>,
}

/// The answers that count, by theme: one to words that were changed since does not.
pub struct Answers<'a>(HashMap<&'a Id, Vec<&'a Consent>>);

impl<'a> Answers<'a> {
    /// All of them.
    pub fn new(state: &'a State) -> Self {
        let mut answers: HashMap<_, Vec<_>> = HashMap::new();
        for consent in state.consents().filter(|consent| !consent.outdated) {
            answers.entry(&consent.theme).or_default().push(consent);
        }
        // Records come in no order; a document made twice is the same.
        answers.values_mut().for_each(|given| given.sort_by(|a, b| a.id.cmp(&b.id)));
        Self(answers)
    }

    /// One voice per partner, in the partners' order.
    ///
    /// Partners weigh equally: answers are never counted. Consent asks whether somebody has an
    /// overriding objection, so a partner's mark is the weightiest answer that anybody of it gave:
    /// an objection before a remark, a remark before plain agreement. One person's objection thus
    /// shows as clearly as a hundred people's, and a hundred who agree give one mark, as one does.
    pub fn voices(&self, theme: &Id, partners: &[&'a Partner]) -> Vec<Voice<'a>> {
        let given = self.0.get(theme).map_or(&[][..], Vec::as_slice);
        partners.iter().map(|partner| voice(partner, given)).collect()
    }
}

fn voice<'a>(partner: &'a Partner, given: &[&'a Consent]) -> Voice<'a> {
    let own: Vec<&Consent> = given.iter().copied().filter(|consent| consent.partner == partner.id).collect();
    let mark_of = |consent: &&Consent| match consent.answer {
        Answer::Agree => Mark::Agree,
        Answer::Remark => Mark::Remark,
        Answer::Objection => Mark::Objection,
    };
    let reasons = |mark: Mark| {
        let such = own.iter().filter(|consent| mark_of(consent) == mark && !consent.reason.trim().is_empty());
        such.map(|consent| consent.reason.trim()).collect()
    };
    let mark = own.iter().map(mark_of).max().unwrap_or(Mark::None);
    let divided = mark == Mark::Objection && own.iter().any(|consent| mark_of(consent) != mark);
    Voice { partner, mark, divided, objections: reasons(Mark::Objection), remarks: reasons(Mark::Remark) }
}
