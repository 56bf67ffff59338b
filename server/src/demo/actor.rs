//! One simulated person: comes in by the partner's invitation, sees what any participant sees, and
//! does what it planned.

use std::{collections::HashSet, net::SocketAddr, sync::Arc};

use samenkaart_protocol::{ClientFrame, Command, Id, Key, ServerFrame, Stage};
use tokio::time::{sleep, sleep_until};
use tokio_util::sync::CancellationToken;
use tracing::debug;

use super::{
    cast::Company,
    chance::Chance,
    deeds::{Deed, Plans},
    line::{Line, Lost},
    story::{Party, Somebody, Story, Words},
    view::View,
};

/// Who somebody is in the story.
#[derive(Clone, Copy)]
pub struct Part {
    pub story: &'static Story,
    pub party: &'static Party,
    pub somebody: &'static Somebody,
    /// Which of the partner's people; the first one speaks for the room.
    pub person: usize,
    /// Which of all people.
    pub number: usize,
    pub seed: u64,
}

impl Part {
    pub fn partner(&self) -> &'static Id {
        &self.party.partner.id
    }

    /// Whether one speaks for the room.
    pub fn leads(&self) -> bool {
        self.person == 0
    }
}

/// A person at work.
pub struct Actor {
    pub part: Part,
    pub cards: Vec<&'static Words>,
    pub view: View,
    pub chance: Chance,
    pub plans: Plans,
    /// What was begun and is not begun again.
    pub begun: HashSet<String>,
    /// Has a pen in the hand.
    pub writing: bool,
    line: Line,
    sent: u32,
}

/// Plays a part until the server stops or somebody ends it.
pub async fn play(server: SocketAddr, key: Key, part: Part, company: Arc<Company>, stop: CancellationToken) {
    let mut chance = Chance::new(part.seed, part.number);
    // People come one after the other.
    sleep(chance.pause(0, 600)).await;
    let ended = tokio::select! {
        () = stop.cancelled() => return,
        entered = enter(server, &key, part, chance) => match entered {
            Ok(mut actor) => {
                let ended = actor.stay(&company, &stop).await;
                actor.line.close().await;
                ended
            }
            Err(lost) => Err(lost),
        }
    };
    if ended.is_err() {
        // Somebody who lost the line stays away: the demo goes on with the others.
        debug!("a simulated person left early");
    }
}

async fn enter(server: SocketAddr, key: &Key, part: Part, chance: Chance) -> Result<Actor, Lost> {
    let tab = Id::new(&format!("demo-{}", part.number)).map_err(|_| Lost)?;
    let mut line = Line::open(server, key, tab, part.story.language).await?;
    loop {
        match line.next().await? {
            ServerFrame::Door { .. } => break,
            ServerFrame::Refused { .. } => return Err(Lost),
            _ => {}
        }
    }
    let (name, mandate) = (part.somebody.name.clone(), part.somebody.mandate);
    line.send(&ClientFrame::Enter { name, partner: None, mandate }).await?;
    Ok(Actor {
        cards: part.story.cards_of(part.partner(), part.person),
        view: View::default(),
        plans: Plans::default(),
        begun: HashSet::new(),
        writing: false,
        sent: 0,
        part,
        chance,
        line,
    })
}

impl Actor {
    async fn stay(&mut self, company: &Company, stop: &CancellationToken) -> Result<(), Lost> {
        self.plan_cards();
        loop {
            let due = self.plans.due();
            tokio::select! {
                () = stop.cancelled() => return Ok(()),
                frame = self.line.next() => {
                    let frame = frame?;
                    let looks = matches!(frame, ServerFrame::Patch(_));
                    if let ServerFrame::Welcome { person: Some(person), .. } = &frame {
                        company.join(person.clone());
                    }
                    self.view.take(frame);
                    if looks {
                        self.react();
                    }
                }
                () = async { if let Some(due) = due { sleep_until(due).await } }, if due.is_some() => {
                    company.sees(self.view.here());
                    if let Some(deed) = self.plans.take() {
                        self.perform(deed).await?;
                    }
                }
            }
        }
    }

    async fn perform(&mut self, deed: Deed) -> Result<(), Lost> {
        match deed {
            Deed::Lay(card) => self.lay(card).await,
            Deed::Write(card) => self.write(card).await,
            Deed::Begin(card) => self.begin(card).await,
            Deed::Type { text, words, looks } => self.type_on(text, words, looks).await,
            Deed::Wander => self.wander().await,
            other => match self.answer(&other) {
                Some(command) => self.ask(command).await,
                None => Ok(()),
            },
        }
    }

    /// A card with all its words.
    async fn lay(&mut self, number: usize) -> Result<(), Lost> {
        self.writing = false; // who was about to write it slowly was hurried
        let card = self.cards[number];
        if self.view.card(&card.id).is_some() {
            return Ok(());
        }
        if !self.view.is_open(self.part.partner(), &card.column) {
            let pause = self.chance.pause(4_000, 9_000);
            self.plans.add(pause, Deed::Lay(number));
            return Ok(());
        }
        self.add(card, card.text.clone()).await
    }

    async fn write(&mut self, number: usize) -> Result<(), Lost> {
        let card = self.cards[number];
        let open = self.view.is_open(self.part.partner(), &card.column);
        if self.writing || !open {
            let pause = self.chance.pause(4_000, 9_000);
            self.plans.add(pause, Deed::Write(number));
            return Ok(());
        }
        self.writing = true;
        let pause = self.chance.pause(1_200, 2_600);
        self.plans.add(pause, Deed::Begin(number));
        self.go(Some(&card.column), Some(&card.field), true).await
    }

    async fn begin(&mut self, number: usize) -> Result<(), Lost> {
        let card = self.cards[number];
        if self.view.card(&card.id).is_some() {
            self.writing = false;
            return Ok(());
        }
        self.add(card, grown("", &card.text).to_owned()).await?;
        let (text, words) = (card.id.clone(), card.text.clone());
        let pause = self.chance.pause(600, 1_000);
        self.plans.add(pause, Deed::Type { text, words, looks: 5 });
        self.go(Some(&card.column), Some(&card.id), true).await
    }

    /// A few words more. Where somebody else wrote something different, the pen is put down.
    async fn type_on(&mut self, text: Id, words: String, looks: u8) -> Result<(), Lost> {
        let now = self.view.words(&text);
        let known = self.view.get(&text).is_some();
        if !known && looks > 0 {
            let pause = self.chance.pause(400, 700);
            self.plans.add(pause, Deed::Type { text, words, looks: looks - 1 });
            return Ok(());
        }
        if !known || !words.starts_with(now) || words == now {
            self.writing = false;
            return self.go(None, Some(&text), false).await;
        }
        let last_minute = self.view.stage() >= Stage::Compare && self.view.card(&text).is_some();
        let next = if last_minute { words.clone() } else { grown(now, &words).to_owned() };
        let pause = self.chance.pause(450, 900);
        self.plans.add(pause, Deed::Type { text: text.clone(), words, looks });
        self.go(None, Some(&text), true).await?;
        self.ask(Command::SetText { text, words: next }).await
    }

    async fn add(&mut self, card: &Words, text: String) -> Result<(), Lost> {
        let on_behalf_of = self.part.story.behalf.get(&card.id).cloned();
        self.ask(Command::AddCard {
            card: card.id.clone(),
            partner: None,
            column: card.column.clone(),
            field: card.field.clone(),
            after: None,
            text,
            on_behalf_of,
            stays: self.part.story.stays.contains(&card.id),
            joint: false,
        })
        .await
    }

    /// Looks at a card somewhere, or just at a step.
    async fn wander(&mut self) -> Result<(), Lost> {
        let pause = self.chance.pause(5_000, 12_000);
        self.plans.add(pause, Deed::Wander);
        if self.writing {
            return Ok(());
        }
        let cards: Vec<_> = self.view.cards().map(|card| (card.column.clone(), card.id.clone())).collect();
        let Some((column, card)) = cards.get(self.chance.below(cards.len())) else { return Ok(()) };
        let card = (self.chance.below(3) > 0).then_some(card);
        self.go(Some(column), card, false).await
    }

    async fn go(&mut self, column: Option<&Id>, text: Option<&Id>, typing: bool) -> Result<(), Lost> {
        let column = column.or_else(|| {
            let text = text?;
            let theme = self.view.themes().find(|theme| theme.id == *text).map(|theme| &theme.column);
            self.view.card(text).map(|card| &card.column).or(theme)
        });
        let apart = self.view.stage() < Stage::Compare;
        let room = apart.then(|| self.part.partner().clone());
        let (column, text) = (column.cloned(), text.cloned());
        self.line.send(&ClientFrame::Here { room, column, text, typing }).await
    }

    async fn ask(&mut self, command: Command) -> Result<(), Lost> {
        self.sent += 1;
        let id = Id::new(&format!("demo-{}-{}", self.part.number, self.sent)).map_err(|_| Lost)?;
        self.line.send(&ClientFrame::Command { id, command }).await
    }
}

/// Of a text of which that much is written, two words more.
pub fn grown<'a>(written: &str, words: &'a str) -> &'a str {
    let rest = &words[written.len()..];
    let mut ends = rest.char_indices().skip(1).filter(|(_, c)| c.is_whitespace());
    ends.nth(1).map_or(words, |(end, _)| &words[..written.len() + end])
}
