//! What always holds, looked at after every step, and remembered apart from the rules. The fuzz targets
//! look at it as well.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use samenkaart::workshop::{Applied, Audience, State, depends_on, sees_text, view};
use samenkaart_protocol::{Card, ClashOutcome, Id, Record, ScreenTarget, Standing};
use serde_json::{Value, json};

use super::{Play, id};

/// Records as an audience sees them, and the words that it reads.
type Sight = BTreeMap<Id, (Record, Option<String>)>;

/// What was, told apart from the rules: everything that must still be true later.
pub struct Memory {
    /// Partner and words of every card ever.
    cards: BTreeMap<Id, (Id, String)>,
    released: BTreeSet<Id>,
    /// What every audience saw last.
    seen: Vec<(Audience, Sight)>,
}

fn look(state: &State) -> Vec<(Audience, Sight)> {
    let see = |to: Audience| {
        let seen = state.records().filter_map(|record| {
            let words = sees_text(state, record.id(), &to).then(|| state.words(record.id()).to_owned());
            view(state, record, &to).map(|seen| (record.id().clone(), (seen, words)))
        });
        let seen = seen.collect();
        (to, seen)
    };
    Audience::all(state).into_iter().map(see).collect()
}

impl Memory {
    /// Of a workshop that was played so far.
    pub fn new(state: &State) -> Self {
        let card = |card: &Card| (card.id.clone(), (card.partner.clone(), state.words(&card.id).to_owned()));
        let released = state.cards().filter(|card| card.released).map(|card| card.id.clone());
        Self { cards: state.cards().map(card).collect(), released: released.collect(), seen: look(state) }
    }

    /// Looks at what a step did, done by `who`; none: it was refused or changed nothing.
    pub fn check(&mut self, play: &Play, who: &str, said: &Value, done: Option<&Applied>) {
        if done.is_none() {
            return;
        }
        self.no_card_is_lost(play, who, said);
        self.what_is_released_was_let_go(play, who);
        self.no_partner_sees_what_is_anothers(play);
        if let Some(applied) = done {
            self.a_patch_would_hold_all_that_changed(play, applied);
        }
        themes_hold_shared_cards_once(play);
        places_differ(play);
        nothing_points_nowhere(play);
    }

    fn no_card_is_lost(&mut self, play: &Play, who: &str, said: &Value) {
        for (name, (partner, words)) in &mut self.cards {
            let card = play.state.card(name).unwrap_or_else(|| panic!("{name} is lost"));
            assert_eq!(card.partner, *partner, "a card keeps its partner for ever");
            let now = play.state.words(name);
            if now != words {
                let edited = said["text"] == json!(name) && !self.released.contains(name);
                let person = play.state.person(&id(who)).expect("somebody who entered");
                let may = person.facilitator || person.partner.as_ref() == Some(partner);
                assert!(edited && may, "{who} changed the words of {name}: {said}");
                now.clone_into(words);
            }
        }
        for card in play.state.cards() {
            let words = || (card.partner.clone(), play.state.words(&card.id).to_owned());
            self.cards.entry(card.id.clone()).or_insert_with(words);
        }
    }

    fn what_is_released_was_let_go(&mut self, play: &Play, who: &str) {
        for card in play.state.cards() {
            if !card.released {
                assert!(!self.released.contains(&card.id), "what was said is said");
            } else if self.released.insert(card.id.clone()) {
                let cause = play.event().cause.as_str();
                let by_room = matches!(cause, "propose_release" | "answer_release");
                let person = play.state.person(&id(who)).expect("somebody who entered");
                assert!(by_room && person.partner.as_ref() == Some(&card.partner) || cause == "release_room");
                assert!(!card.stays && !card.removed && !card.joint, "{card:?} left its room");
                let there =
                    |p: &&Id| play.state.person(p).is_some_and(|p| p.partner.as_ref() == Some(&card.partner));
                let there = play.present.iter().filter(there).count();
                assert!(if by_room { there > 0 } else { there == 0 }, "p5: {there} present, {cause}");
            }
        }
    }

    fn no_partner_sees_what_is_anothers(&self, play: &Play) {
        let silent: HashSet<&Id> = play.state.partners().filter(|p| p.silent).map(|p| &p.id).collect();
        let anonymous: HashSet<&Id> = play.state.partners().filter(|p| p.anonymous).map(|p| &p.id).collect();
        for (to, seen) in look(&play.state) {
            for (name, (record, words)) in seen {
                let foreign = |partner: &Id| match &to {
                    Audience::Facilitators => false,
                    Audience::Helpers(rooms) => !rooms.contains(partner),
                    Audience::Partner(own) => own != partner,
                    Audience::Person(own) => {
                        play.state.person(own).is_none_or(|own| own.partner.as_ref() != Some(partner))
                    }
                    Audience::Waiting | Audience::Screens => true,
                };
                let hidden = |card: &Id| {
                    let card = play.state.card(card).expect("a card");
                    foreign(&card.partner) && !card.joint && !self.released.contains(&card.id)
                };
                let inside =
                    |name: &Id| play.state.person(name).is_some_and(|one| one.standing == Standing::Inside);
                match &to {
                    Audience::Waiting => {
                        assert!(matches!(record, Record::Workshop(_)), "who waits sees {record:?}")
                    }
                    Audience::Person(own) if !inside(own) => {
                        assert!(
                            !matches!(record, Record::Card(_) | Record::Round(_)),
                            "{own} sees {record:?}"
                        )
                    }
                    _ => {}
                }
                let guides = to.guides() && !matches!(&record, Record::Card(card) if foreign(&card.partner));
                match &record {
                    Record::Card(card) if card.hidden => assert!(guides, "{to:?} sees {card:?}"),
                    Record::Card(card) if silent.contains(&card.partner) && !card.released => {
                        let author = play.state.card(&card.id).and_then(|card| card.author.clone());
                        let own = matches!(&to, Audience::Person(own) if Some(own) == author.as_ref());
                        assert!(guides || own, "g2: {to:?} sees {card:?}");
                        assert!(!anonymous.contains(&card.partner) || card.author.is_none(), "p3: {card:?}");
                    }
                    Record::Card(card) => {
                        assert!(!hidden(&card.id), "{to:?} sees {card:?}");
                        assert!(!anonymous.contains(&card.partner) || card.author.is_none(), "p3: {card:?}");
                    }
                    Record::Flag(flag) => assert!(!hidden(&flag.card), "{to:?} sees {flag:?}"),
                    Record::Release(release) => assert!(!foreign(&release.partner)),
                    Record::Theme(theme) => assert!(!theme.cards.iter().any(hidden)),
                    Record::Clash(clash) => assert!(!clash.cards.iter().any(hidden)),
                    Record::Declined(declined) => assert!(!declined.cards.iter().any(hidden)),
                    Record::Whisper(whisper) => {
                        let own =
                            matches!(&to, Audience::Person(own) if Some(own) == whisper.person.as_ref());
                        assert!(own || to.guides() && !foreign(&whisper.partner), "{to:?} sees {whisper:?}");
                        assert!(own || whisper.named || whisper.person.is_none(), "{whisper:?} has no name");
                    }
                    Record::Message(message) if message.person.is_some() => {
                        let own =
                            matches!(&to, Audience::Person(own) if Some(own) == message.person.as_ref());
                        assert!(own || to.guides(), "{to:?} sees {message:?}");
                    }
                    Record::Round(round) => {
                        let others = |name: &Id| !matches!(&to, Audience::Person(own) if own == name);
                        let named = round.done.iter().any(others);
                        assert!(!named || !anonymous.contains(&round.partner), "p3: {round:?}");
                    }
                    Record::Message(message) => {
                        assert!(message.rooms.is_empty() || !message.rooms.iter().all(foreign))
                    }
                    Record::Recognition(recognition) => {
                        assert!(!anonymous.contains(&recognition.partner) || recognition.person.is_none());
                    }
                    Record::Consent(consent) => {
                        assert!(!anonymous.contains(&consent.partner) || consent.person.is_none());
                    }
                    _ => {}
                }
                let is_text = matches!(record, Record::Card(_) | Record::Theme(_));
                assert_eq!(words.is_some(), is_text, "{name}: words are read by those who see the record");
            }
        }
    }

    /// Browsers hear of the records that an event touched and of those that depend on them. Nothing
    /// else may look different afterwards.
    fn a_patch_would_hold_all_that_changed(&mut self, play: &Play, applied: &Applied) {
        let state = &play.state;
        let mut told: HashSet<Id> = applied.records.iter().cloned().collect();
        let mut in_sight_or_not: HashSet<Id> = HashSet::new();
        for touched in &applied.records {
            let dependent = depends_on(state, touched);
            if dependent.differ { &mut told } else { &mut in_sight_or_not }.extend(dependent.ids);
        }
        let edited: HashSet<&Id> = applied.edits.iter().map(|(text, ..)| text).collect();
        let now = look(state);
        for (to, seen) in &now {
            let Some((_, before)) = self.seen.iter().find(|(other, _)| other == to) else { continue };
            for name in before.keys().chain(seen.keys()) {
                let (was, is) = (before.get(name), seen.get(name));
                if was.map(|was| &was.0) != is.map(|is| &is.0) {
                    let in_sight_or_not = was.is_some() != is.is_some() && in_sight_or_not.contains(name);
                    assert!(
                        in_sight_or_not || told.contains(name),
                        "{to:?} would not hear of {name}: {was:?} → {is:?}"
                    );
                } else if was != is {
                    assert!(edited.contains(name), "{to:?} would not hear of the words of {name}");
                }
            }
        }
        self.seen = now;
    }
}

fn themes_hold_shared_cards_once(play: &Play) {
    let mut held = HashSet::new();
    for theme in play.state.themes().filter(|theme| !theme.removed) {
        for name in &theme.cards {
            let card = play.state.card(name).expect("a theme refers to cards that are there");
            assert!(held.insert(name), "{name} lies in two themes");
            assert_eq!(card.column, theme.column, "{name} lies in another column than {}", theme.id);
            assert!((card.joint || card.released) && !card.removed, "{name} is not before everybody");
        }
    }
}

fn places_differ(play: &Play) {
    let state = &play.state;
    let mut places = HashSet::new();
    let mut place =
        |of: String, rank: i64| assert!(places.insert((of.clone(), rank)), "two in {of} at {rank}");
    state.cards().for_each(|card| place(format!("{} {}", card.column, card.field), card.rank));
    state.themes().for_each(|theme| place(format!("themes {}", theme.column), theme.rank));
    state.partners().for_each(|partner| place("partners".into(), partner.rank));
    state.actions().for_each(|action| place("actions".into(), action.rank));
    state.asks().for_each(|ask| place("asks".into(), ask.rank));
}

fn nothing_points_nowhere(play: &Play) {
    let state = &play.state;
    let workshop = state.workshop().expect("the workshop");
    let theme = |name: &Id| assert!(state.theme(name).is_some(), "no theme {name}");
    let card = |name: &Id| assert!(state.card(name).is_some(), "no card {name}");
    let partner = |name: &Id| assert!(state.partner(name).is_some(), "no partner {name}");
    for record in state.records() {
        match record {
            Record::Card(card) => {
                assert!(workshop.template.has_field(&card.column, &card.field), "{card:?} has no place");
                partner(&card.partner);
            }
            Record::Theme(theme) => assert!(workshop.template.column(&theme.column).is_some()),
            Record::Flag(flag) => assert!(state.card(&flag.card).is_some()),
            Record::Release(release) => {
                partner(&release.partner);
                assert!(
                    release.cards.iter().all(|c| state.card(c).is_some_and(|c| c.partner == release.partner))
                );
            }
            Record::Consent(consent) => theme(&consent.theme),
            Record::Recognition(recognition) => theme(&recognition.theme),
            Record::Clash(clash) => {
                clash.cards.iter().for_each(card);
                if let ClashOutcome::Option { theme: name } = &clash.outcome {
                    theme(name);
                }
            }
            Record::Link(link) => [&link.from, &link.to]
                .into_iter()
                .for_each(|end| assert!(state.theme(end).is_some() || state.card(end).is_some(), "{link:?}")),
            Record::Declined(declined) => declined.cards.iter().chain(&declined.apart_from).for_each(card),
            Record::Action(action) => {
                action.theme.iter().for_each(theme);
                action.partners.iter().for_each(partner);
            }
            Record::Ask(ask) => ask.theme.iter().for_each(theme),
            Record::Person(person) => person.partner.iter().for_each(partner),
            Record::Message(message) => message.rooms.iter().for_each(partner),
            Record::Screen(screen) => match &screen.target {
                ScreenTarget::Room { partner: name } => partner(name),
                ScreenTarget::Theme { theme: name } => theme(name),
                ScreenTarget::Step { column } => assert!(workshop.template.column(column).is_some()),
                _ => {}
            },
            _ => {}
        }
    }
    let columns = state.partners().flat_map(|partner| &partner.open_columns).chain(&workshop.open_columns);
    columns.for_each(|column| assert!(workshop.template.column(column).is_some(), "no step {column}"));
}
