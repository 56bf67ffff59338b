//! The first page: what this document is, and how to read it.

use samenkaart_protocol::Stage;

use super::{block::Block, dates, outline::Pen};
use crate::workshop::{Audience, sees_people_of};

pub fn write(pen: &mut Pen<'_>, to: &Audience) {
    let workshop = pen.facts.workshop;
    pen.put(Block::Notice(format!("{} {}", pen.say("label"), pen.say("label-more"))));
    if workshop.fictitious {
        pen.put(Block::Notice(pen.say("fictitious")));
    }
    let occasion = workshop.occasion.trim();
    let occasion = if occasion.is_empty() { pen.say("occasion-none") } else { occasion.to_owned() };
    named(pen, "occasion", occasion);
    if let Some(day) = dates::day_of(pen.made) {
        named(pen, "made", dates::in_words(pen, day));
    }
    named(pen, "stage", pen.say(stage(workshop.stage)));
    if sees_people_of(pen.state, None, to) {
        let guides = pen.state.people().filter(|person| person.facilitator);
        let mut names: Vec<String> = guides.map(|person| person.name.clone()).collect();
        names.sort();
        named(pen, "facilitation", pen.list(&names));
    }
    if pen.facts.is_empty() {
        let what = if pen.facts.has_rooms() { "empty" } else { "empty-mixed" };
        pen.put(Block::Notice(pen.say(what)));
    }
    pen.put(Block::Label(pen.say("reading")));
    let lines = ["reading-origin", "reading-alone", "reading-silence", "reading-weight"];
    pen.put(Block::List(lines.map(|line| pen.say(line)).to_vec()));
}

fn named(pen: &mut Pen<'_>, name: &str, text: String) {
    if !text.is_empty() {
        pen.put(Block::Named { name: pen.say(name), text });
    }
}

fn stage(stage: Stage) -> &'static str {
    match stage {
        Stage::Prepare => "stage-prepare",
        Stage::OwnMaps => "stage-own-maps",
        Stage::Compare => "stage-compare",
        Stage::JointMap => "stage-joint-map",
        Stage::Agreement => "stage-agreement",
        Stage::FollowUp => "stage-follow-up",
    }
}
