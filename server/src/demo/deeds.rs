//! What a simulated person is about to do, and when.

use std::time::Duration;

use samenkaart_protocol::Id;
use tokio::time::Instant;

/// One thing to do. Whoever does it looks first whether it is still called for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Deed {
    /// Lays down one of one's own cards, with all its words.
    Lay(usize),
    /// Takes a pen: goes to the field of one of one's own cards, as somebody who writes.
    Write(usize),
    /// Lays down the first words of that card.
    Begin(usize),
    /// Goes on writing until the text says that. It may take so many looks until the text is there.
    Type { text: Id, words: String, looks: u8 },
    /// Looks elsewhere.
    Wander,
    /// Says that the room is done.
    Ready,
    /// Proposes to release what is in the room.
    Propose,
    /// Agrees with a proposal of the room.
    Agree,
    /// Puts the hand up or down.
    Hand(bool),
    /// Asks a question of the story.
    Ask(usize),
    /// Answers a question about one's own card.
    Explain(Id),
    /// Says whether one's own partner recognises a theme of others.
    Recognise(Id),
    /// Begins a theme of the story.
    Theme(usize),
    /// Answers a joint statement.
    Consent(Id),
    /// Writes down an action of the story.
    Action(usize),
    /// Writes down what is asked of others.
    Request(usize),
}

/// Everything that is planned.
#[derive(Debug, Default)]
pub struct Plans(Vec<(Instant, Deed)>);

impl Plans {
    /// Plans something.
    pub fn add(&mut self, after: Duration, deed: Deed) {
        self.0.push((Instant::now() + after, deed));
    }

    /// Plans something that is not planned yet.
    pub fn once(&mut self, after: Duration, deed: Deed) {
        if !self.0.iter().any(|(_, planned)| *planned == deed) {
            self.add(after, deed);
        }
    }

    /// When the next is due.
    pub fn due(&self) -> Option<Instant> {
        self.0.iter().map(|(at, _)| *at).min()
    }

    /// The next that is due.
    pub fn take(&mut self) -> Option<Deed> {
        let next = (0..self.0.len()).min_by_key(|place| self.0[*place].0)?;
        Some(self.0.swap_remove(next).1)
    }

    /// The time of quiet writing is over: every card comes on the table, each after its own pause.
    pub fn hurry(&mut self, mut pause: impl FnMut() -> Duration) {
        let now = Instant::now();
        for (at, deed) in &mut self.0 {
            match deed {
                Deed::Write(card) | Deed::Begin(card) => *deed = Deed::Lay(*card),
                Deed::Type { .. } => {}
                _ => continue,
            }
            *at = now + pause();
        }
    }
}
