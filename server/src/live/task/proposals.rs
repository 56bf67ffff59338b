//! What the program finds in the cards by itself. The cards are compared beside the workshop's task, on a copy, so that
//! no edit waits for it; one comparison at a time, and a result that is older than the cards is dropped when the next
//! one is due. Nothing of it is logged.

use std::{future::pending, sync::Arc, time::Duration};

use samenkaart_protocol::{Id, Proposal, ServerFrame};
use tokio::{
    task::{JoinError, JoinHandle, spawn_blocking},
    time::Instant,
};
use tracing::error;

use super::{
    super::{connection::Connection, frame::Frame, lens::encode, outbox::Outgoing},
    Task,
};
use crate::{
    compare::{Card, Comparison, Lexicons},
    workshop::{Audience, comparable, proposable, proposes, text::Splice},
};

/// How long it waits after a change, for what comes with it.
const PAUSE: Duration = Duration::from_millis(150);
/// How long between two looks at the least: people read what is proposed.
const EVERY: Duration = Duration::from_millis(500);
/// While people write without a pause, an older result is shown after so long.
const AT_LAST: Duration = Duration::from_secs(3);

/// What a comparison found, and itself, for the next time.
pub type Found = Result<(Comparison, Vec<Proposal>, Duration), JoinError>;

/// The proposals of one workshop.
pub struct Proposals {
    lexicons: Arc<Lexicons>,
    /// Away while it compares.
    comparison: Option<Comparison>,
    looking: Option<JoinHandle<(Comparison, Vec<Proposal>, Duration)>>,
    /// When it is looked at again what may be proposed.
    due: Option<Instant>,
    /// The cards or their words changed since they were compared.
    stale: bool,
    looked: Option<Instant>,
    shown_at: Option<Instant>,
    found: Vec<Proposal>,
    shown: Vec<Proposal>,
    frame: Option<Frame>,
}

impl Proposals {
    /// Nothing is compared yet.
    pub fn new(lexicons: Arc<Lexicons>) -> Self {
        Self {
            lexicons,
            comparison: None,
            looking: None,
            due: None,
            stale: true,
            looked: None,
            shown_at: None,
            found: Vec::new(),
            shown: Vec::new(),
            frame: None,
        }
    }

    /// Cards or their words may have changed.
    pub fn changed(&mut self) {
        self.stale = true;
        self.decided();
    }

    /// People decided something about what may be proposed.
    fn decided(&mut self) {
        let now = Instant::now();
        let next = self.looked.map_or(now, |looked| looked + EVERY).max(now + PAUSE);
        self.due.get_or_insert(next);
    }

    /// When to look again.
    pub fn due(&self) -> Option<Instant> {
        // One comparison at a time: the next one begins when this one is back.
        self.due.filter(|_| self.looking.is_none())
    }

    /// Whether a comparison is under way.
    pub fn is_looking(&self) -> bool {
        self.looking.is_some()
    }

    /// Waits for the comparison that is under way.
    pub async fn found(&mut self) -> Found {
        match &mut self.looking {
            Some(looking) => looking.await,
            None => pending().await,
        }
    }
}

impl Task {
    /// After a commit: whether what may be proposed can be otherwise now.
    pub(super) fn proposals_may_change(&mut self, touched: &[Id], edits: &[(Id, Splice, String)]) {
        use samenkaart_protocol::Record as R;
        let mut decided = false;
        for id in touched {
            match self.state.record(id) {
                Some(R::Card(_) | R::Workshop(_) | R::Partner(_)) => return self.proposals.changed(),
                Some(R::Theme(_) | R::Clash(_) | R::Declined(_)) | None => decided = true,
                Some(_) => {}
            }
        }
        if edits.iter().any(|(text, ..)| self.state.card(text).is_some()) {
            self.proposals.changed();
        } else if decided {
            self.proposals.decided();
        }
    }

    /// Begins to compare, or only looks anew at what was found.
    pub(super) fn look_for_proposals(&mut self) {
        self.proposals.due = None;
        self.proposals.looked = Some(Instant::now());
        let Some(language) = self.state.workshop().map(|workshop| workshop.language) else { return };
        if !self.proposals.stale || !proposes(&self.state) {
            return self.show_proposals();
        }
        let cards: Vec<Card> = comparable(&self.state)
            .map(|(card, words)| Card {
                id: card.id.clone(),
                partner: card.partner.clone(),
                column: card.column.clone(),
                text: words.to_owned(),
            })
            .collect();
        self.proposals.stale = false;
        let kept = self.proposals.comparison.take().filter(|kept| kept.language() == language);
        let mut comparison = kept.unwrap_or_else(|| self.proposals.lexicons.comparison(language));
        self.proposals.looking = Some(spawn_blocking(move || {
            let begin = Instant::now();
            let found = comparison.update(&cards);
            (comparison, found, begin.elapsed())
        }));
    }

    /// A comparison is back.
    pub(super) fn take_proposals(&mut self, found: Found) {
        self.proposals.looking = None;
        match found {
            Ok((comparison, found, took)) => {
                self.measures.compared(took);
                self.proposals.comparison = Some(comparison);
                self.proposals.found = found;
                let waits = self.proposals.shown_at.is_some_and(|shown| shown.elapsed() < AT_LAST);
                if !(self.proposals.stale && waits) {
                    self.show_proposals();
                }
            }
            // Without proposals a workshop goes on; with the next change it is tried again.
            Err(failed) => error!(workshop = %self.id, %failed, "the cards could not be compared"),
        }
    }

    /// Tells what may be proposed, where that is otherwise than before.
    fn show_proposals(&mut self) {
        let proposals = proposable(&self.state, &self.proposals.found);
        self.proposals.shown_at = Some(Instant::now());
        if proposals == self.proposals.shown {
            return;
        }
        let frame = encode(&ServerFrame::Proposals { proposals: proposals.clone() });
        self.proposals.frame = (!proposals.is_empty()).then(|| frame.clone());
        self.proposals.shown = proposals;
        for connection in self.connections.values().filter(|connection| hears(connection)) {
            connection.outbox.send(Outgoing::Frame(frame.clone()));
        }
    }

    /// What is proposed now, for who comes.
    pub(super) fn send_proposals(&mut self, to: &Connection) {
        if !hears(to) || !proposes(&self.state) {
            return;
        }
        match &self.proposals.frame {
            Some(frame) => to.outbox.send(Outgoing::Frame(frame.clone())),
            None if self.proposals.looked.is_none() => self.proposals.changed(),
            None => {}
        }
    }
}

/// Screens show what people decide, and who waits is told nothing yet.
fn hears(connection: &Connection) -> bool {
    !matches!(connection.audience, Audience::Screens | Audience::Waiting)
}
