//! How a simulated person takes what happens: when the stage changes, a proposal lies on the table,
//! somebody asks what is meant, or a joint statement waits for an answer.

use std::time::Duration;

use samenkaart_protocol::{Answer, Command, Id, Recognised, Stage, Theme};

use super::{actor::Actor, deeds::Deed, story};

/// In which time the cards come that are not there at once.
const WRITING: u64 = 240_000;
/// How often a room proposes to release, whatever a facilitator does about it.
const PROPOSALS: usize = 3;

impl Actor {
    /// About half of the cards lie there soon, so that a newcomer sees full rooms; the others
    /// follow one by one.
    pub fn plan_cards(&mut self) {
        let columns: Vec<&Id> = self.cards.iter().map(|card| &card.column).collect();
        let is_first_half = |place: usize| {
            let before = columns[..place].iter().filter(|column| **column == columns[place]).count();
            let all = columns.iter().filter(|column| **column == columns[place]).count();
            before < all.div_ceil(2)
        };
        let (now, later): (Vec<usize>, Vec<usize>) = (0..self.cards.len()).partition(|n| is_first_half(*n));
        for card in now {
            let pause = self.chance.pause(100, 2_200);
            self.plans.add(pause, Deed::Lay(card));
        }
        let slot = WRITING / later.len().max(1) as u64;
        for (turn, card) in later.into_iter().enumerate() {
            // The first one soon: whoever opens the page should see somebody write.
            let (from, until) = match turn as u64 {
                0 => (1_500, 12_000.min(1_500 + slot)),
                turn => (5_000 + slot * turn, 5_000 + slot * (turn + 1)),
            };
            let pause = self.chance.pause(from, until);
            self.plans.add(pause, Deed::Write(card));
        }
        let pause = self.chance.pause(2_500, 8_000);
        self.plans.add(pause, Deed::Wander);
        if self.part.leads() && self.part.story.hand == *self.part.partner() {
            let pause = self.chance.pause(35_000, 50_000);
            self.plans.add(pause, Deed::Hand(true));
            self.plans.add(pause + Duration::from_secs(60), Deed::Hand(false));
        }
    }

    /// Looks around and plans what follows from it.
    pub fn react(&mut self) {
        let stage = self.view.stage();
        self.react_to_questions(stage);
        self.react_to_release(stage);
        if stage >= Stage::Compare && self.begins("together") {
            let chance = &mut self.chance;
            self.plans.hurry(|| chance.pause(50, 700));
        }
        if stage >= Stage::Compare {
            self.react_to_themes_of_others();
        }
        if stage >= Stage::JointMap {
            self.react_to_joint_map(stage);
        }
        if stage >= Stage::Agreement {
            self.react_to_agreement();
        }
    }

    fn react_to_questions(&mut self, stage: Stage) {
        let Self { view, part, plans, chance, begun, .. } = self;
        for (flag, card) in view.questions() {
            if part.story.writer(&card.id) == Some(part.person) && card.partner == *part.partner() {
                plans.once(chance.pause(4_000, 9_000), Deed::Explain(flag.clone()));
            }
        }
        for (number, question) in part.story.flags.iter().enumerate() {
            let there = stage >= question.stage && view.card(&question.card).is_some();
            if there && asks(part, question) && begun.insert(format!("ask {number}")) {
                plans.add(chance.pause(6_000, 30_000), Deed::Ask(number));
            }
        }
    }

    fn react_to_release(&mut self, stage: Stage) {
        let partner = self.part.partner();
        if self.view.release(partner).is_some() {
            if self.has_to_agree() {
                let pause = self.chance.pause(1_200, 3_500);
                self.plans.once(pause, Deed::Agree);
            }
            return;
        }
        if !self.part.leads() {
            return;
        }
        let mut own = self.part.story.cards.iter().filter(|card| card.partner == *partner);
        let all_there = own.all(|card| self.view.card(&card.id).is_some());
        if stage == Stage::OwnMaps && all_there && self.begins("release") {
            let pause = self.chance.pause(9_000, 15_000);
            self.plans.add(pause, Deed::Ready);
            self.plans.add(pause + Duration::from_secs(9), Deed::Propose);
        }
        let waiting = self.goes().iter().any(|id| self.part.story.cards.iter().any(|card| card.id == *id));
        if stage >= Stage::Compare && waiting {
            // After the last cards of the room have come.
            let pause = self.chance.pause(1_300, 1_900);
            self.plans.once(pause, Deed::Propose);
        }
    }

    /// "Do you recognise this?"
    fn react_to_themes_of_others(&mut self) {
        let themes: Vec<Id> = self
            .view
            .themes()
            .filter(|theme| self.is_of_others(theme))
            .map(|theme| theme.id.clone())
            .collect();
        for theme in themes {
            if self.begins(&format!("recognise {theme}")) {
                let pause = self.chance.pause(4_000, 60_000);
                self.plans.add(pause, Deed::Recognise(theme));
            }
        }
    }

    fn is_of_others(&self, theme: &Theme) -> bool {
        let own = |card: &Id| self.view.card(card).is_none_or(|card| card.partner == *self.part.partner());
        !theme.cards.is_empty() && !theme.cards.iter().any(own)
    }

    fn react_to_joint_map(&mut self, stage: Stage) {
        for (number, theme) in self.part.story.themes.iter().enumerate() {
            let first = theme.cards.first().and_then(|card| self.cards.iter().find(|own| own.id == *card));
            if first.is_some() && self.begins(&format!("theme {number}")) {
                let slot = if stage == Stage::JointMap { 8_000 } else { 1_500 };
                let from = 3_000 + slot * number as u64;
                let pause = self.chance.pause(from, from + slot);
                self.plans.add(pause, Deed::Theme(number));
            }
        }
    }

    fn react_to_agreement(&mut self) {
        let themes = self.view.themes().map(|theme| theme.id.clone());
        let open: Vec<Id> = themes.filter(|theme| self.has_to_answer(theme)).collect();
        for theme in open {
            let pause = self.chance.pause(3_000, 25_000);
            self.plans.once(pause, Deed::Consent(theme));
        }
        if !self.part.leads() || !self.begins("agreement") {
            return;
        }
        let (story, partner) = (self.part.story, self.part.partner());
        for (number, _) in story.actions.iter().enumerate().filter(|(_, action)| action.by == *partner) {
            let pause = self.chance.pause(6_000, 30_000);
            self.plans.add(pause, Deed::Action(number));
        }
        for (number, _) in story.asks.iter().enumerate().filter(|(_, ask)| ask.by == *partner) {
            let pause = self.chance.pause(10_000, 40_000);
            self.plans.add(pause, Deed::Request(number));
        }
    }

    /// The command of a deed, when it is still called for.
    pub fn answer(&mut self, deed: &Deed) -> Option<Command> {
        let (story, partner) = (self.part.story, self.part.partner());
        match deed {
            Deed::Ready => {
                let ready = self.view.partner(partner).is_some_and(|partner| partner.ready);
                (!ready).then_some(Command::SetReady { partner: None, ready: true })
            }
            Deed::Propose => {
                let cards = self.goes();
                let free = !cards.is_empty() && self.view.release(partner).is_none();
                let may = free && (0..PROPOSALS).any(|turn| self.begins(&format!("proposal {turn}")));
                may.then_some(Command::ProposeRelease { cards })
            }
            Deed::Agree => self.has_to_agree().then_some(Command::AnswerRelease { agree: true }),
            Deed::Hand(up) => Some(Command::RaiseHand { up: *up }),
            Deed::Ask(number) => {
                let asked = &story.flags[*number];
                let (flag, card) = (asked.id.clone(), asked.card.clone());
                Some(Command::RaiseFlag { flag, card, question: asked.question.clone() })
            }
            Deed::Explain(flag) => {
                self.view.questions().find(|(waiting, _)| *waiting == flag)?;
                let known = story.flags.iter().find(|question| question.id == *flag);
                if let Some((text, words)) = known.and_then(|q| Some((q.card.clone(), q.words.clone()?))) {
                    let pause = self.chance.pause(1_500, 3_000);
                    self.plans.add(pause, Deed::Type { text, words, looks: 0 });
                }
                let answer = known.map_or(&story.thinking, |question| &question.answer).clone();
                Some(Command::AnswerFlag { flag: flag.clone(), answer })
            }
            Deed::Recognise(theme) => {
                let there = self.view.themes().find(|other| other.id == *theme)?;
                // What it is depends on the person, as it does among people.
                let answer = match self.chance.below(6) {
                    0..3 => Recognised::Ours,
                    3..5 => Recognised::Unknown,
                    _ => Recognised::NotOurs,
                };
                self.is_of_others(there).then(|| Command::Recognise { theme: theme.clone(), answer })
            }
            Deed::Theme(number) => self.theme(*number),
            Deed::Consent(theme) => self.consent(theme),
            Deed::Action(number) => {
                let action = &story.actions[*number];
                Some(Command::AddAction {
                    action: action.id.clone(),
                    what: action.what.clone(),
                    partners: action.partners.clone(),
                    who: action.who.clone(),
                    by_when: story::day(self.view.began, action.days),
                    theme: action.theme.clone().filter(|theme| self.view.get(theme).is_some()),
                })
            }
            Deed::Request(number) => {
                let ask = &story.asks[*number];
                let (to, what) = (ask.to.clone(), ask.what.clone());
                Some(Command::AddAsk { ask: ask.id.clone(), to, what, theme: None })
            }
            Deed::Lay(_) | Deed::Write(_) | Deed::Begin(_) | Deed::Type { .. } | Deed::Wander => None,
        }
    }

    /// Puts cards together that nobody has put together yet, and goes on to write the statement.
    fn theme(&mut self, number: usize) -> Option<Command> {
        let theme = &self.part.story.themes[number];
        let is_free = |id: &&Id| {
            let shared =
                self.view.card(id).is_some_and(|card| !card.removed && (card.released || card.joint));
            shared && !self.view.themes().any(|other| other.cards.contains(*id))
        };
        let cards: Vec<Id> = theme.cards.iter().filter(is_free).cloned().collect();
        if cards.len() < 2 || self.view.get(&theme.id).is_some() {
            return None;
        }
        let (text, words) = (theme.id.clone(), theme.statement.clone());
        let pause = self.chance.pause(2_000, 3_500);
        self.plans.add(pause, Deed::Type { text, words, looks: 5 });
        Some(Command::AddTheme {
            theme: theme.id.clone(),
            title: theme.title.clone(),
            cards,
            from: Vec::new(),
        })
    }

    /// What the partner thinks of a statement. When it was changed after an objection, it agrees.
    fn consent(&mut self, id: &Id) -> Option<Command> {
        if !self.has_to_answer(id) {
            return None;
        }
        let anew = self.view.consent(id).is_some_and(|consent| consent.answer != Answer::Agree);
        let theme = self.part.story.themes.iter().find(|theme| theme.id == *id);
        let voices = theme.into_iter().flat_map(|theme| &theme.voices);
        let own = voices.into_iter().find(|voice| voice.partner == *self.part.partner());
        let own = own.filter(|_| self.part.leads() && !anew);
        let (answer, reason) = own.map_or((Answer::Agree, String::new()), |v| (v.answer, v.reason.clone()));
        Some(Command::GiveConsent { theme: id.clone(), answer, reason })
    }

    /// Whether a statement waits for one's own answer.
    fn has_to_answer(&self, theme: &Id) -> bool {
        let answered = self.view.consent(theme).is_some_and(|consent| !consent.outdated);
        let there = self.view.themes().any(|other| other.id == *theme);
        there && !answered && !self.view.words(theme).trim().is_empty()
    }

    /// Whether a proposal of the room waits for one's own answer.
    fn has_to_agree(&self) -> bool {
        let (Some(release), Some(me)) = (self.view.release(self.part.partner()), &self.view.me) else {
            return false;
        };
        !release.agreed.contains(me) && !release.against.contains(me)
    }

    /// What may leave the room and has not left it yet.
    fn goes(&self) -> Vec<Id> {
        let own = self.view.cards().filter(|card| card.partner == *self.part.partner());
        let goes = own.filter(|card| !card.stays && !card.released && !card.joint);
        goes.map(|card| card.id.clone()).collect()
    }

    /// Whether that was not begun before; from now on it was.
    fn begins(&mut self, what: &str) -> bool {
        self.begun.insert(what.to_owned())
    }
}

/// Whether it is oneself who asks: the partner's first person, or the second about a card of the
/// first.
fn asks(part: &super::actor::Part, question: &story::Question) -> bool {
    let own = part.story.cards.iter().any(|c| c.id == question.card && c.partner == question.partner);
    let asker = usize::from(own && part.story.writer(&question.card) == Some(0));
    question.partner == *part.partner() && asker == part.person
}
