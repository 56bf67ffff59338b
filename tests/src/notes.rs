//! Writes down what is said, as food for the fuzz targets: with the environment variable
//! `SAMENKAART_RECORD`, into the folder that it names, in the forms that `tests/fuzz/src/bodies` describes.
//!
//! Keys are never written down: each stands as 32 zeros. Ids that the server made are shortened.

use std::{
    env, fs,
    hash::{DefaultHasher, Hash, Hasher},
    io::Write,
    path::PathBuf,
};

use samenkaart_protocol::{ClientFrame, Command, Create, Id, Role, ServerFrame};

/// What one connection says and hears.
pub struct Notes {
    folder: PathBuf,
    /// Under which name somebody goes in.
    name: String,
    /// In which workshop somebody is, and who.
    inside: Option<(Id, Id)>,
}

impl Notes {
    /// Of a new connection; none unless the environment asks for it.
    pub fn begin() -> Option<Self> {
        let folder = PathBuf::from(env::var_os("SAMENKAART_RECORD")?);
        Some(Self { folder, name: String::new(), inside: None })
    }

    /// A frame goes to the server.
    pub fn said(&mut self, text: &str) {
        self.frame(text);
        match serde_json::from_str(text) {
            Ok(ClientFrame::Enter { name, .. }) => self.name = name,
            Ok(ClientFrame::Command { command, .. }) => {
                let written = serde_json::to_string(&command).expect("a command can be written");
                self.line(&written);
                self.letters(&command);
            }
            _ => {}
        }
    }

    /// A frame came from the server.
    pub fn heard(&mut self, text: &str) {
        self.frame(text);
        let Ok(ServerFrame::Welcome { workshop, person: Some(person), role, partner, .. }) =
            serde_json::from_str(text)
        else {
            return;
        };
        self.inside = Some((workshop, person));
        match (std::mem::take(&mut self.name), role, partner) {
            (name, Role::Facilitator, _) if !name.is_empty() => {
                self.line(&format!("enters facilitator {name}"))
            }
            (name, Role::Participant, Some(partner)) if !name.is_empty() => {
                self.line(&format!("enters {partner} {name}"));
            }
            _ => self.line("comes"),
        }
    }

    /// The one who made the workshop has come into it.
    pub fn founded(&self, create: &Create) {
        let written = serde_json::to_string(create).expect("it can be written");
        let Some((workshop, person)) = &self.inside else { return };
        let line = replaced(&format!("{person} founds {written}\n"), short);
        let file = self.file("commands", workshop.as_str());
        // It came in already, which the founding says as well.
        fs::write(file, line).expect("the folder can be written");
    }

    fn line(&self, what: &str) {
        if let Some((workshop, person)) = &self.inside {
            self.append("commands", workshop.as_str(), &replaced(&format!("{person} {what}"), short));
        }
    }

    /// A text of its own for each card that somebody writes letter by letter.
    fn letters(&self, command: &Command) {
        let Some((workshop, _)) = &self.inside else { return };
        let append = |text: &Id, line: &str| self.append("texts", &format!("{workshop}-{text}"), line);
        let json = |words: &str| serde_json::to_string(words).expect("words can be written");
        match command {
            Command::AddCard { card, text, .. } => append(card, &format!("{card} {}", json(text))),
            Command::EditText { text, update } => append(text, update),
            Command::SetText { text, words } => append(text, &format!("= {}", json(words))),
            _ => {}
        }
    }

    fn frame(&self, text: &str) {
        let blanked = replaced(text, zeros);
        let mut hash = DefaultHasher::new();
        blanked.hash(&mut hash);
        let file = self.file("frames", &format!("{:016x}", hash.finish()));
        fs::write(file, blanked).expect("the folder can be written");
    }

    fn append(&self, target: &str, name: &str, line: &str) {
        let file = fs::OpenOptions::new().create(true).append(true).open(self.file(target, name));
        // In one piece: several people write into it.
        file.and_then(|mut file| file.write_all(format!("{line}\n").as_bytes()))
            .expect("the folder can be written");
    }

    fn file(&self, target: &str, name: &str) -> PathBuf {
        let folder = self.folder.join(target);
        fs::create_dir_all(&folder).expect("the folder can be made");
        folder.join(replaced(name, short))
    }
}

impl Drop for Notes {
    fn drop(&mut self) {
        self.line("goes");
    }
}

/// With something else in the place of every key and every id that the server made.
fn replaced(text: &str, by: impl Fn(&str) -> String) -> String {
    let piece = |piece: &str| {
        let end = piece.trim_start_matches(|c: char| c.is_ascii_hexdigit());
        let (secret, end) = piece.split_at(piece.len() - end.len());
        if secret.len() == 32 { by(secret) + end } else { piece.to_owned() }
    };
    text.split_inclusive(|c: char| !c.is_ascii_hexdigit()).map(piece).collect()
}

fn zeros(_: &str) -> String {
    "0".repeat(32)
}

fn short(id: &str) -> String {
    format!("x{}", &id[..6])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_not_written_down() {
        let key = "0123456789abcdef0123456789abcdef";
        assert_eq!(
            replaced(&format!(r#"{{"key":"{key}"}}"#), zeros),
            format!(r#"{{"key":"{}"}}"#, "0".repeat(32))
        );
        assert_eq!(replaced(key, zeros), "0".repeat(32));
        assert_eq!(replaced("That we are heard, 019a", zeros), "That we are heard, 019a");
    }
}
