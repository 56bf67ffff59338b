//! Inputs of lines: lines come, go and change places, or one of them changes.

use base64::{Engine, engine::general_purpose::STANDARD as BASE64};
use samenkaart::workshop::text::Text;
use samenkaart_protocol::Id;
use serde_json::{Value, json};

use super::{Bytewise, Chance, json, letters::Letters, words};
use crate::bodies::commands::BEGINNINGS;

/// One command of every kind, said by somebody who may, as far as the cast's workshops go.
const SAID: &str = include_str!("said.txt");

/// How much longer than a command an update may get in one step.
const MORE: usize = 512;

/// One message.
pub fn frames(text: &str, chance: &mut Chance, _: Bytewise) -> Option<String> {
    let read = serde_json::from_str::<Value>(text).ok();
    let anew = chance.one_in(if read.is_some() { 20 } else { 2 });
    let mut value = read.unwrap_or_default();
    let mut others = Vec::new();
    json::leaves(&value, &mut others);
    if anew {
        let command =
            said(chance).split_once(' ').and_then(|(_, said)| serde_json::from_str::<Value>(said).ok())?;
        value = json!({"type": "command", "id": "k1", "command": command});
    }
    if value.is_null() {
        return None;
    }
    (0..1 + chance.below(3)).for_each(|_| json::change(&mut value, chance, &others));
    Some(value.to_string())
}

/// A workshop.
pub fn commands(text: &str, chance: &mut Chance, _: Bytewise) -> Option<String> {
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    if chance.one_in(30) && lines.first().is_none_or(|first| BEGINNINGS.contains(&first.as_str())) {
        let first = chance.pick(&BEGINNINGS)?;
        lines.splice(..lines.len().min(1), [(*first).to_owned()]);
    } else if chance.one_in(3) {
        let at = 1 + chance.below(lines.len());
        lines.insert(at.min(lines.len()), said(chance).to_owned());
    } else if chance.one_in(3) {
        shuffle(&mut lines, chance);
    } else {
        let at =
            usize::from(lines.len() > 1 && !chance.one_in(8)) + chance.below(lines.len().saturating_sub(1));
        let mut others = Vec::new();
        let near = lines[at.saturating_sub(6)..lines.len().min(at + 6)].iter();
        near.filter_map(|line| value_of(line)).for_each(|value| json::leaves(&value, &mut others));
        let people: Vec<String> =
            lines.iter().filter_map(|line| Some(line.split_once(' ')?.0.to_owned())).collect();
        let line = lines.get_mut(at)?;
        let (who, said) = line.split_once(' ')?;
        if chance.one_in(4) {
            let who = chance.pick(&people)?;
            *line = format!("{who} {said}");
        } else {
            let begin = said.find('{').unwrap_or(0);
            let mut value: Value = serde_json::from_str(&said[begin..]).ok()?;
            json::change(&mut value, chance, &others);
            *line = format!("{who} {}{value}", &said[..begin]);
        }
    }
    Some(lines.join("\n"))
}

/// A text and its updates.
pub fn texts(text: &str, chance: &mut Chance, bytewise: Bytewise) -> Option<String> {
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    if lines.len() < 2 || chance.one_in(5) {
        let at = 1 + chance.below(lines.len());
        let new = written(&lines[..at.min(lines.len())], chance)?;
        lines.insert(at.min(lines.len()), new);
        return Some(lines.join("\n"));
    }
    if chance.one_in(5) {
        shuffle(&mut lines, chance);
        return Some(lines.join("\n"));
    }
    let writers: Vec<u64> =
        lines.iter().filter_map(|line| Letters::read(&bytes_of(line)?)).flat_map(|l| l.writers()).collect();
    let at = 1 + chance.below(lines.len() - 1);
    let ends = so_far(&lines[..at]).and_then(|text| Letters::read(&BASE64.decode(text.state()).ok()?));
    let ends = ends.map(|letters| letters.ends()).unwrap_or_default();
    let line = &mut lines[at];
    match (line.strip_prefix("= "), bytes_of(line)) {
        (Some(words), _) => {
            let mut words: Value = serde_json::from_str(words).ok()?;
            json::change(&mut words, chance, &[]);
            *line = format!("= {words}");
        }
        (_, Some(bytes)) => {
            let mark = if line.starts_with("? ") != chance.one_in(12) { "? " } else { "" };
            let changed = match Letters::read(&bytes) {
                Some(mut letters) if !chance.one_in(8) => {
                    (0..1 + chance.below(3)).for_each(|_| letters.change(chance, &writers));
                    if !chance.one_in(8) {
                        letters.go_on(&ends);
                    }
                    letters.written()
                }
                _ => {
                    let (size, most) = (bytes.len(), bytes.len() + MORE);
                    let mut bytes = bytes;
                    bytes.resize(most, 0);
                    let size = bytewise(&mut bytes, size, most);
                    bytes.truncate(size);
                    bytes
                }
            };
            *line = format!("{mark}{}", BASE64.encode(changed));
        }
        _ => return None,
    }
    Some(lines.join("\n"))
}

/// What these lines make of the text.
fn so_far(lines: &[String]) -> Option<Text> {
    let (id, first) = lines.first()?.split_once(' ')?;
    let mut text = Text::new(&Id::new(id).ok()?, &serde_json::from_str::<String>(first).ok()?);
    for (number, line) in lines.iter().enumerate().skip(1) {
        let update = match line.strip_prefix("= ") {
            Some(words) => text.rewrite(&serde_json::from_str::<String>(words).ok()?, number as u32).ok(),
            None => Some(line.clone()),
        };
        if let Some(update) = update.filter(|update| text.check(update).is_ok()) {
            text.edit(&update).ok()?;
        }
    }
    Some(text)
}

/// What somebody sends who has taken in these lines.
fn written(lines: &[String], chance: &mut Chance) -> Option<String> {
    let text = so_far(lines)?;
    let mut words: Value = json!(text.words());
    json::change(&mut words, chance, &[]);
    let words = words.as_str().map_or_else(|| words::string(chance).to_owned(), str::to_owned);
    if chance.one_in(3) {
        return Some(format!("= {}", json!(words)));
    }
    text.rewrite(&words, 100 + chance.below(5) as u32).ok()
}

fn shuffle(lines: &mut Vec<String>, chance: &mut Chance) {
    let (one, other) = (1 + chance.below(lines.len().saturating_sub(1)), chance.below(lines.len()));
    if one >= lines.len() || other == 0 {
        return;
    }
    match chance.below(4) {
        0 => drop(lines.remove(one)),
        1 => lines.swap(one, other),
        2 => lines.insert(other, lines[one].clone()),
        _ => drop(lines.drain(one.min(other)..one.max(other))),
    }
}

fn said(chance: &mut Chance) -> &'static str {
    let all = SAID.lines().count();
    SAID.lines().nth(chance.below(all)).unwrap_or_default()
}

fn value_of(line: &str) -> Option<Value> {
    serde_json::from_str(&line[line.find('{')?..]).ok()
}

fn bytes_of(line: &str) -> Option<Vec<u8>> {
    BASE64.decode(line.strip_prefix("? ").unwrap_or(line)).ok()
}
