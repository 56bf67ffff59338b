//! Forms and lengths of what people fill in.

use std::{collections::HashSet, ops::RangeInclusive};

use samenkaart_protocol::{AgendaItem, Id, RefusalCode, Template, limits};
use time::{Date, Duration, OffsetDateTime, macros::format_description};

use super::super::{Refused, text::length};

/// A text that may be empty, without white space around it.
pub fn optional(text: &str, what: &'static str, limit: usize) -> Result<String, Refused> {
    let text = text.trim();
    if length(text) > limit {
        return Err(Refused::limit(RefusalCode::TooLong, what, limit));
    }
    if text.chars().any(|c| c.is_control() && c != '\n' && c != '\t') {
        return Err(Refused::about(RefusalCode::BadValue, what));
    }
    Ok(text.to_owned())
}

/// A text that is needed, without white space around it.
pub fn needed(text: &str, what: &'static str, limit: usize) -> Result<String, Refused> {
    let text = optional(text, what, limit)?;
    if is_blank(&text) { Err(Refused::about(RefusalCode::Empty, what)) } else { Ok(text) }
}

/// Whether a text has nothing in it that anybody could see.
pub fn is_blank(text: &str) -> bool {
    let unseen = |c: char| {
        c.is_whitespace()
            || matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}')
            || matches!(c, '\u{115f}' | '\u{1160}' | '\u{2800}' | '\u{3164}' | '\u{feff}' | '\u{ffa0}')
    };
    text.chars().all(unseen)
}

/// Whether people take two names for one.
pub fn same_name(one: &str, other: &str) -> bool {
    one.trim().to_lowercase() == other.trim().to_lowercase()
}

/// An id that a browser chose: not of the form of those that the server makes, and none of those
/// that exist once.
pub fn id(id: &Id) -> Result<(), Refused> {
    if !id.is_plain()
        || matches!(id.as_str(), "workshop" | "agenda" | "timer" | "screen" | "course" | "gather")
    {
        return Err(Refused::about(RefusalCode::BadValue, "id"));
    }
    Ok(())
}

/// These ids in their order, each once.
pub fn each_once(ids: &[Id]) -> Vec<Id> {
    let mut seen = HashSet::new();
    ids.iter().filter(|id| seen.insert(*id)).cloned().collect()
}

/// A number of things.
pub fn number(count: usize, what: &'static str, range: RangeInclusive<usize>) -> Result<(), Refused> {
    if count < *range.start() {
        return Err(Refused::limit(RefusalCode::TooFew, what, *range.start()));
    }
    if count > *range.end() {
        return Err(Refused::limit(RefusalCode::TooMany, what, *range.end()));
    }
    Ok(())
}

/// A date `YYYY-MM-DD`, or empty.
pub fn date(text: &str, what: &'static str) -> Result<String, Refused> {
    if text.is_empty() || parse_date(text).is_some() {
        return Ok(text.to_owned());
    }
    Err(Refused::about(RefusalCode::BadValue, what))
}

/// The last day on which a workshop is kept: from today to ten years ahead.
pub fn retention(text: &str, now: u64) -> Result<String, Refused> {
    let wrong = Refused::about(RefusalCode::BadValue, "retention");
    let day = parse_date(text).ok_or(wrong)?;
    let today = i64::try_from(now / 1000).ok().and_then(|s| OffsetDateTime::from_unix_timestamp(s).ok());
    let today = today.ok_or(wrong)?.date();
    // A day of grace on both sides: the reader's clock may be a time zone ahead.
    let range = (today - Duration::days(1))..=(today + Duration::days(3_655));
    if range.contains(&day) { Ok(text.to_owned()) } else { Err(wrong) }
}

fn parse_date(text: &str) -> Option<Date> {
    Date::parse(text, format_description!("[year]-[month]-[day]")).ok()
}

/// A template: numbers, names, and ids that differ.
pub fn template(template: &Template) -> Result<Template, Refused> {
    let mut checked = template.clone();
    checked.name = needed(&template.name, "name", limits::NAME)?;
    number(template.columns.len(), "columns", limits::COLUMNS)?;
    let mut ids: Vec<&Id> = Vec::new();
    for (column, kept) in template.columns.iter().zip(&mut checked.columns) {
        kept.name = needed(&column.name, "column", limits::NAME)?;
        kept.question = optional(&column.question, "question", limits::LINE)?;
        number(column.fields.len(), "fields", limits::FIELDS)?;
        ids.push(&column.id);
        for (field, kept) in column.fields.iter().zip(&mut kept.fields) {
            kept.name = needed(&field.name, "field", limits::NAME)?;
            kept.hint = optional(&field.hint, "hint", limits::LINE)?;
            ids.push(&field.id);
        }
    }
    let count = ids.len();
    ids.sort();
    ids.dedup();
    if ids.len() < count || !ids.iter().all(|id| id.is_plain()) {
        return Err(Refused::about(RefusalCode::BadValue, "template"));
    }
    Ok(checked)
}

/// The agenda. An item without an id of its own gets one.
pub fn agenda(items: &[AgendaItem]) -> Result<Vec<AgendaItem>, Refused> {
    number(items.len(), "agenda", 0..=limits::AGENDA)?;
    let item = |item: &AgendaItem| {
        if !(1..=limits::MINUTES).contains(&item.minutes) {
            return Err(Refused::limit(RefusalCode::BadValue, "minutes", limits::MINUTES as usize));
        }
        number(item.open.iter().flatten().count(), "columns", 0..=*limits::COLUMNS.end())?;
        Ok(AgendaItem {
            title: needed(&item.title, "title", limits::LINE)?,
            say: optional(&item.say, "say", limits::SHORT)?,
            ..item.clone()
        })
    };
    items.iter().map(item).collect()
}

/// A code as it is looked up: capitals, without spaces and hyphens; none when it cannot be one.
pub fn normal_code(said: &str) -> Option<String> {
    let code: String = said.chars().filter(|c| !c.is_whitespace() && *c != '-').collect();
    let code = code.to_ascii_uppercase();
    (code.len() == limits::CODE && code.bytes().all(|b| b.is_ascii_alphanumeric())).then_some(code)
}
