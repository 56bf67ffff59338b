//! A chapter that grows out of a column of the map: its themes, and what one partner alone said.

use samenkaart_protocol::{ClauseKey, Partner, ThemeStatus};

use super::{
    block::{Block, Marked},
    compared,
    consent::{Mark, Voice},
    facts::{Thought, Topic},
    outline::Pen,
};

/// The name of a chapter in the words files.
pub fn name(chapter: ClauseKey) -> &'static str {
    match chapter {
        ClauseKey::Purpose => "chapter-purpose",
        ClauseKey::Relations => "chapter-relations",
        ClauseKey::Acting => "chapter-acting",
        ClauseKey::Conditions => "chapter-conditions",
        ClauseKey::Actions => "chapter-actions",
        ClauseKey::Term => "clause-term",
        ClauseKey::Change => "clause-change",
        ClauseKey::Ending => "clause-ending",
        ClauseKey::Disputes => "clause-disputes",
        ClauseKey::Liability => "clause-liability",
        ClauseKey::Confidentiality => "clause-confidentiality",
        ClauseKey::Signatures => "clause-signatures",
    }
}

pub fn write(pen: &mut Pen<'_>, chapter: ClauseKey) {
    pen.chapter(name(chapter));
    steps(pen, chapter);
    if let Some(text) = pen.clause(chapter).map(str::to_owned) {
        pen.put(Block::Text(text));
    }
    let acts = chapter == ClauseKey::Actions
        && (pen.state.actions().next().is_some() || pen.state.asks().next().is_some());
    if pen.clause(chapter).is_none() && !has_body(pen, chapter) && !acts {
        pen.note("chapter-empty");
    }
    body(pen, chapter);
}

/// Whether a chapter has themes or cards to show.
fn has_body(pen: &Pen<'_>, chapter: ClauseKey) -> bool {
    let facts = pen.facts;
    facts.topics_of(chapter).any(Topic::is_in) || facts.alone_of(chapter).next().is_some()
}

/// The themes of a chapter, then what one partner alone said.
pub fn body(pen: &mut Pen<'_>, chapter: ClauseKey) {
    let facts = pen.facts;
    for topic in facts.topics_of(chapter).filter(|topic| topic.is_in()) {
        section(pen, topic);
        let status = match topic.theme.status {
            ThemeStatus::TakenUp if topic.is_agreed() => "status-taken-up",
            ThemeStatus::TakenUp if topic.has_objection() => "status-proposed",
            ThemeStatus::TakenUp => "status-unanswered",
            _ => "status-open",
        };
        pen.note(status);
        if topic.has_objection() {
            pen.note("objection-open");
        }
        why(pen, topic);
        statement(pen, topic);
        marks(pen, topic);
        origin(pen, topic);
    }
    for partner in &facts.partners {
        let own = facts.alone_of(chapter).filter(|thought| thought.partner.id == partner.id);
        alone(pen, partner, &own.collect::<Vec<_>>());
    }
}

/// The heading of a theme.
pub fn section(pen: &mut Pen<'_>, topic: &Topic<'_>) {
    pen.put(Block::Section(title(pen, topic)));
}

/// Letters of a heading that is made of people's words.
const HEADING: usize = 60;

/// How a theme is called: by its name, or the first words of its statement or its first card.
pub fn title(pen: &Pen<'_>, topic: &Topic<'_>) -> String {
    let title = topic.theme.title.trim();
    if !title.is_empty() {
        return title.to_owned();
    }
    let first = topic.statement.or_else(|| topic.thoughts.first().map(|thought| thought.words));
    match first.map(|words| words.split_whitespace().collect::<Vec<_>>().join(" ")) {
        Some(words) if words.chars().count() > HEADING => {
            let cut: String = words.chars().take(HEADING).collect();
            format!("{}…", cut.trim_end())
        }
        Some(words) if !words.is_empty() => words,
        _ => pen.say("untitled"),
    }
}

/// Why a theme got its status.
pub fn why(pen: &mut Pen<'_>, topic: &Topic<'_>) {
    let reason = topic.theme.reason.trim();
    if !reason.is_empty() {
        pen.put(Block::Named { name: pen.say("why"), text: reason.to_owned() });
    }
}

/// The joint statement, or that there is none yet.
pub fn statement(pen: &mut Pen<'_>, topic: &Topic<'_>) {
    match topic.statement {
        Some(words) => pen.put(Block::Statement { words: words.to_owned(), from: None }),
        None if topic.thoughts.is_empty() => pen.note("no-words"),
        None => pen.note("no-statement"),
    }
}

/// One mark per partner, and what was said with it. Left out as long as nobody was asked or has answered.
pub fn marks(pen: &mut Pen<'_>, topic: &Topic<'_>) {
    if topic.theme.status != ThemeStatus::TakenUp && topic.voices.iter().all(|voice| voice.mark == Mark::None)
    {
        return;
    }
    let marked = |voice: &Voice<'_>| Marked {
        partner: voice.partner.name.clone(),
        mark: voice.mark,
        label: pen.say(match voice.mark {
            Mark::None => "mark-none",
            Mark::Agree => "mark-agree",
            Mark::Remark => "mark-remark",
            Mark::Objection => "mark-objection",
        }),
    };
    pen.put(Block::Marks(topic.voices.iter().map(marked).collect()));
    objections(pen, topic);
    for voice in &topic.voices {
        let name = pen.say_with("remark-of", &[("partner", &voice.partner.name)]);
        for remark in &voice.remarks {
            pen.put(Block::Named { name: name.clone(), text: (*remark).to_owned() });
        }
    }
}

/// The objections, with their reasons.
pub fn objections(pen: &mut Pen<'_>, topic: &Topic<'_>) {
    for voice in &topic.voices {
        let partner = [("partner", voice.partner.name.as_str())];
        let name = pen.say_with("objection-of", &partner);
        for reason in &voice.objections {
            pen.put(Block::Named { name: name.clone(), text: (*reason).to_owned() });
        }
        if voice.divided {
            pen.put(Block::Note(pen.say_with("divided", &partner)));
        }
    }
}

/// Where a theme comes from: its partners, and their words as they were.
pub fn origin(pen: &mut Pen<'_>, topic: &Topic<'_>) {
    let part = |(partner, count): &(&Partner, usize)| {
        pen.count("origin-part", *count, &[("partner", &partner.name)])
    };
    let origins: Vec<String> = topic.origins().iter().map(part).collect();
    let name = match origins.len() {
        0 if topic.statement.is_none() => return,
        0 => "origin-none",
        1 => "origin-one",
        _ => "origin",
    };
    pen.put(Block::Note(pen.say_with(name, &[("partners", &pen.list(&origins))])));
    let recognised: Vec<String> =
        compared::recognised_by(pen, topic).into_iter().map(|partner| partner.name.clone()).collect();
    if !recognised.is_empty() {
        pen.put(Block::Note(pen.say_with("recognised", &[("partners", &pen.list(&recognised))])));
    }
    for thought in &topic.thoughts {
        pen.put(Block::Quote { words: thought.words.to_owned(), from: whose(pen, thought) });
    }
}

/// What one partner alone said stands as large as what all said.
fn alone(pen: &mut Pen<'_>, partner: &Partner, thoughts: &[&Thought<'_>]) {
    if thoughts.is_empty() {
        return;
    }
    pen.put(Block::Section(pen.say_with("alone", &[("partner", &partner.name)])));
    pen.note("alone-more");
    for thought in thoughts {
        let from = Some(whose(pen, thought));
        pen.put(Block::Statement { words: thought.words.to_owned(), from });
    }
}

/// The partner, on whose behalf, and in which field of the map.
pub fn whose(pen: &Pen<'_>, thought: &Thought<'_>) -> String {
    let behalf = thought.on_behalf_of().map(|name| pen.say_with("behalf", &[("name", name)]));
    let column = pen.facts.workshop.template.column(&thought.card.column).map(|(_, column)| column);
    let field = column.and_then(|column| column.fields.iter().find(|field| field.id == thought.card.field));
    let parts = [Some(thought.partner.name.clone()), behalf, field.map(|field| field.name.clone())];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

fn steps(pen: &mut Pen<'_>, chapter: ClauseKey) {
    for (step, column) in pen.facts.columns(chapter) {
        let (step, question) = (step.to_string(), column.question.trim());
        let args = [("step", step.as_str()), ("column", &column.name), ("question", question)];
        let name = if question.is_empty() { "step-plain" } else { "step" };
        pen.put(Block::Note(pen.say_with(name, &args)));
    }
}
