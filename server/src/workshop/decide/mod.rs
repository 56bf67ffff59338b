//! What may happen: a command and the state give changes, or a refusal.
//!
//! Each file holds the commands of one subject. A new command gets an arm in [`decide`].

mod actions;
mod agenda;
mod both;
mod cards;
mod check;
mod clashes;
mod consent;
mod desk;
mod dice;
mod flags;
mod found;
mod guide;
mod items;
mod leaving;
mod links;
mod logbook;
mod messages;
mod moderate;
mod people;
mod prepare;
mod proposals;
mod recognition;
mod release;
mod rooms;
mod standing;
mod themes;
mod timers;
mod whispers;

use std::collections::HashSet;

use samenkaart_protocol::{Command, Id};

use super::{Change, Refused, State};
use desk::Desk;
pub use {
    check::normal_code,
    found::{Founder, found},
    people::{Entrance, enter},
};

/// What a decision needs to know beside the state: handed in, so that the rules stay plain functions.
#[derive(Debug, Clone, Copy)]
pub struct Context<'a> {
    /// Milliseconds since 1970.
    pub now: u64,
    /// Who is here at this moment.
    pub present: &'a HashSet<Id>,
    /// Fresh random bytes, for codes and ids that the server makes.
    pub random: [u8; 16],
}

type Decision = Result<Vec<Change>, Refused>;

/// Decides about a command of somebody who entered. No changes: it already is as wanted.
///
/// # Errors
/// Refuses what the rules do not allow; nothing happens then.
pub fn decide(state: &State, context: &Context<'_>, by: &Id, command: &Command) -> Decision {
    use Command as C;
    let desk = Desk::new(state, context, by)?;
    match command {
        C::SetWorkshop { title, occasion, language, mode, retention, joining, waiting_room, proposals } => {
            let change = prepare::WorkshopChange {
                title: title.as_deref(),
                occasion: occasion.as_deref(),
                language: *language,
                mode: *mode,
                retention: retention.as_deref(),
                joining: *joining,
                waiting_room: *waiting_room,
                proposals: *proposals,
            };
            prepare::set_workshop(&desk, &change)
        }
        C::SetTemplate { template } => prepare::set_template(&desk, template),
        C::SetAgenda { items, was } => items::set(&desk, items, was.as_deref()),
        C::AddPartner { partner } => prepare::add_partner(&desk, partner),
        C::SetPartner { partner, name, colour, pattern, anonymous } => {
            let change = prepare::PartnerChange {
                name: name.as_deref(),
                colour: *colour,
                pattern: *pattern,
                anonymous: *anonymous,
            };
            prepare::set_partner(&desk, partner, &change)
        }
        C::RemovePartner { partner } => prepare::remove_partner(&desk, partner),
        C::RenewInvitation { invitation } => prepare::renew_invitation(&desk, invitation),
        C::AddInvitation { rooms } => prepare::add_invitation(&desk, rooms),
        C::EndInvitation { invitation } => prepare::end_invitation(&desk, invitation),

        C::HideCard { card, hidden, why } => moderate::hide_card(&desk, card, *hidden, why.as_deref()),
        C::LockCard { card, locked } => moderate::lock_card(&desk, card, *locked),
        C::LockRoom { partner, locked } => moderate::lock_room(&desk, partner, *locked),
        C::LockSteps { partner, columns } => moderate::lock_steps(&desk, partner.as_ref(), columns),
        C::TakeOut { person, may_return } => standing::take_out(&desk, person, *may_return),
        C::LetIn { person } => standing::let_in(&desk, person),
        C::MovePerson { person, partner } => standing::shift(&desk, person, partner),
        C::RenamePerson { person, name } => standing::rename(&desk, person, name),
        C::SetRooms { person, rooms } => standing::set_rooms(&desk, person, rooms),
        C::EndKey { person } => standing::end_key(&desk, person),
        C::TakeBack { deed } => logbook::take_back(&desk, deed),

        C::Whisper { whisper, unwell, named, text } => whispers::say(&desk, whisper, *unwell, *named, text),
        C::AnswerWhisper { whisper, answer } => whispers::answer(&desk, whisper, answer),
        C::SettleWhisper { whisper, settled } => whispers::settle(&desk, whisper, *settled),
        C::DropWhisper { whisper } => whispers::take_back(&desk, whisper),

        C::SetStage { stage, from } => agenda::set_stage(&desk, *stage, *from),
        C::OpenStep { column, open } => guide::open_step(&desk, column, *open),
        C::OpenSteps { partner, columns } => guide::open_steps(&desk, partner.as_ref(), columns),
        C::FreeSteps { free } => guide::free_steps(&desk, *free),
        C::StepAgenda { from, to } => agenda::step(&desk, from.as_ref(), to.as_ref()),
        C::ShiftAgenda {} => agenda::shift(&desk),
        C::LengthenItem { item, minutes } => agenda::lengthen(&desk, item, *minutes),
        C::SkipItem { item, skipped } => agenda::skip(&desk, item, *skipped),
        C::Gather { to } => rooms::gather(&desk, to),
        C::LetGo {} => rooms::let_go(&desk),
        C::SetRoom { partner, paused, silent, turns } => {
            let change = rooms::RoomChange { paused: *paused, silent: *silent, turns: *turns };
            rooms::set(&desk, partner.as_ref(), change)
        }
        C::NextRound { partner, from } => rooms::next_round(&desk, partner, *from),
        C::StartTimer { partner, seconds, label } => timers::start(&desk, partner.as_ref(), *seconds, label),
        C::PauseTimer { partner, paused } => timers::pause(&desk, partner.as_ref(), *paused),
        C::StopTimer { partner } => timers::stop(&desk, partner.as_ref()),
        C::SendMessage { id, rooms, person, nudge, text } => {
            let new = messages::NewMessage { id, rooms, person: person.as_ref(), nudge: *nudge, text };
            messages::send(&desk, &new)
        }
        C::RemoveMessage { id } => messages::remove(&desk, id),
        C::SetScreen { target } => guide::set_screen(&desk, target),
        C::LowerHand { person } => guide::lower_hand(&desk, person),

        C::AddCard { card, partner, column, field, after, text, on_behalf_of, stays, joint } => {
            let new = cards::NewCard {
                id: card,
                partner: partner.as_ref(),
                column,
                field,
                after: after.as_ref(),
                words: text,
                on_behalf_of: on_behalf_of.as_deref(),
                stays: *stays,
                joint: *joint,
            };
            cards::add(&desk, &new)
        }
        C::EditText { text, update } => cards::edit_text(&desk, text, update),
        C::SetText { text, words } => cards::set_text(&desk, text, words),
        C::MoveCard { card, column, field, after } => {
            cards::shift(&desk, card, column, field, after.as_ref())
        }
        C::SetCard { card, stays, on_behalf_of } => cards::set(&desk, card, *stays, on_behalf_of.as_deref()),
        C::RemoveCard { card } => cards::remove(&desk, card),
        C::RestoreCard { card } => cards::restore(&desk, card),
        C::RaiseFlag { flag, card, question } => flags::raise(&desk, flag, card, question),
        C::AnswerFlag { flag, answer } => flags::answer(&desk, flag, answer),
        C::DropFlag { flag } => flags::drop(&desk, flag),

        C::SetReady { partner, ready } => release::set_ready(&desk, partner.as_ref(), *ready),
        C::ProposeRelease { cards } => release::propose(&desk, cards),
        C::AnswerRelease { agree } => release::answer(&desk, *agree),
        C::WithdrawRelease { partner } => release::withdraw(&desk, partner),
        C::ReleaseRoom { partner } => release::by_facilitator(&desk, partner),

        C::SetMe { name, mandate } => people::set_me(&desk, name.as_deref(), *mandate),
        C::RaiseHand { up } => people::raise_hand(&desk, *up),

        C::AddTheme { theme, title, cards, from } => themes::add(&desk, theme, title, cards, from),
        C::JoinTheme { theme, card, from } => themes::join(&desk, theme, card, from.as_ref()),
        C::LeaveTheme { card } => themes::leave(&desk, card),
        C::SetTheme { theme, title, status, reason, after, was, partly } => {
            let change = themes::ThemeChange {
                title: title.as_deref(),
                status: *status,
                reason: reason.as_deref(),
                after: after.as_ref(),
                was: was.as_deref(),
                partly: *partly,
            };
            themes::set(&desk, theme, &change)
        }
        C::SplitTheme { theme } => themes::split(&desk, theme),
        C::RestoreTheme { theme } => themes::restore(&desk, theme),

        C::AskAll { column } => recognition::ask_all(&desk, column.as_ref()),
        C::Recognise { theme, answer } => recognition::give(&desk, theme, *answer),
        C::WithdrawRecognition { theme } => recognition::withdraw(&desk, theme),
        C::MarkClash { clash, cards, how } => clashes::mark(&desk, clash, cards, *how),
        C::DropClash { clash } => clashes::drop(&desk, clash),
        C::SetInterest { clash, card, text, was } => {
            clashes::set_interest(&desk, clash, card, text, was.as_deref())
        }
        C::SettleClash { clash, outcome } => clashes::settle(&desk, clash, outcome),
        C::AddLink { link, from, to } => links::add(&desk, link, from, to),
        C::RemoveLink { link } => links::remove(&desk, link),
        C::SetOutcome { cards, outcome } => themes::set_outcome(&desk, cards, outcome.as_ref()),
        C::DeclineProposal { declined, proposal, cards } => {
            proposals::decline(&desk, declined, *proposal, cards)
        }
        C::AllowProposal { declined } => proposals::allow(&desk, declined),

        C::GiveConsent { theme, answer, reason } => consent::give(&desk, theme, *answer, reason),
        C::WithdrawConsent { theme } => consent::withdraw(&desk, theme),
        C::AddAction { action, what, partners, who, by_when, theme } => {
            actions::add(&desk, action, what, partners, who, by_when, theme.as_ref())
        }
        C::SetAction { action, what, partners, who, by_when, status, was } => {
            let change = actions::ActionChange {
                what: what.as_deref(),
                partners: partners.as_deref(),
                who: who.as_deref(),
                by_when: by_when.as_deref(),
                status: *status,
                was: was.as_deref(),
            };
            actions::set(&desk, action, &change)
        }
        C::AddAsk { ask, to, what, theme } => actions::add_ask(&desk, ask, to, what, theme.as_ref()),
        C::SetAsk { ask, to, what, was } => {
            actions::set_ask(&desk, ask, to.as_deref(), what.as_deref(), was.as_deref())
        }
        C::RemoveAsk { ask } => actions::remove_ask(&desk, ask),
        C::SetClause { clause, text, was } => actions::set_clause(&desk, *clause, text, was.as_deref()),
    }
}
