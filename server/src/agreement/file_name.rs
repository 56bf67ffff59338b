//! What a document's file is called.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use samenkaart_protocol::{ExportFormat, Language};
use unicode_normalization::UnicodeNormalization;

use super::block::Outline;

/// Letters of the title in a file name. Some systems allow 255 bytes in all.
const LONGEST: usize = 60;
/// What RFC 8187 lets stand as it is.
const PLAIN: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_');

/// A name out of `a-z 0-9 -` that every system takes.
pub fn file_name(outline: &Outline, format: ExportFormat) -> String {
    let mut name = String::new();
    for c in outline.title.nfkd() {
        match c {
            c if c.is_ascii_alphanumeric() => name.push(c.to_ascii_lowercase()),
            // Accents go, and so do letters without a plain one; an apostrophe joins, as in "zo'n".
            '\'' | '’' | '\u{300}'..='\u{36f}' => {}
            c if c.is_alphanumeric() => {}
            _ if !name.ends_with('-') && !name.is_empty() => name.push('-'),
            _ => {}
        }
    }
    name.truncate(LONGEST);
    let name = name.trim_end_matches('-');
    format!("{}-{}.{}", if name.is_empty() { "samenkaart" } else { name }, kind(outline), ending(format))
}

/// The title itself with its letters and accents, percent-encoded for the header `filename*`.
pub fn full_name(outline: &Outline, format: ExportFormat) -> String {
    let forbidden =
        |c: char| matches!(c, '/' | '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|') || c.is_control();
    let title: String = outline.title.chars().map(|c| if forbidden(c) { ' ' } else { c }).collect();
    let title: String =
        title.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(LONGEST).collect();
    let title = title.trim_matches(['.', ' ']);
    let title = if title.is_empty() { "Samenkaart" } else { title };
    let name = format!("{title} - {}.{}", kind(outline), ending(format));
    format!("UTF-8''{}", utf8_percent_encode(&name, PLAIN))
}

fn kind(outline: &Outline) -> &'static str {
    match outline.language {
        Language::Nl => "concept",
        Language::En => "draft",
    }
}

fn ending(format: ExportFormat) -> &'static str {
    match format {
        ExportFormat::Markdown => "md",
        ExportFormat::Docx => "docx",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(title: &str, format: ExportFormat) -> (String, String) {
        let outline = Outline {
            title: title.into(),
            language: Language::Nl,
            kind: String::new(),
            label: String::new(),
            page: Default::default(),
            made: 0,
            blocks: Vec::new(),
        };
        (file_name(&outline, format), full_name(&outline, format))
    }

    #[test]
    fn a_title_becomes_a_name_that_every_system_takes() {
        let (name, full) = named("Zo'n café: samen/beter—2027", ExportFormat::Docx);
        assert_eq!(name, "zon-cafe-samen-beter-2027-concept.docx");
        assert_eq!(full, "UTF-8''Zo%27n%20caf%C3%A9%20samen%20beter%E2%80%942027%20-%20concept.docx");
        assert_eq!(named("שלום", ExportFormat::Markdown).0, "samenkaart-concept.md");
        assert_eq!(named("../..", ExportFormat::Markdown).0, "samenkaart-concept.md");
        assert!(named(&"lang ".repeat(40), ExportFormat::Docx).0.len() < 80);
        let (name, full) = named("a\r\nSet-Cookie: x", ExportFormat::Docx);
        assert!(!format!("{name}{full}").contains(['\r', '\n', ' ']));
    }
}
