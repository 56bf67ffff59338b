//! Which characters a document can hold.

/// The text without what XML forbids and without marks that would turn the direction of words
/// around it. Every kind of line end becomes `\n`; letters, emoji and joiners stay as they are.
pub fn clean(text: &str) -> String {
    let text = text.replace("\r\n", "\n");
    text.chars().filter_map(kept).collect::<String>().trim().to_owned()
}

fn kept(c: char) -> Option<char> {
    match c {
        '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => Some('\n'),
        '\t' => Some(' '),
        '\n' => Some('\n'),
        '\u{fffe}' | '\u{ffff}' | '\u{feff}' => None,
        // Embeddings, overrides and isolates of text direction.
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => None,
        c if c.is_control() => None,
        c => Some(c),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_no_document_can_hold_is_lost() {
        assert_eq!(clean(" a\u{0}b\u{1b}c\r\nd\te\u{202e}f\u{ffff} "), "abc\nd ef");
        for text in ["👩‍👩‍👧 en 🏳️‍🌈", "שלום עולם", "é ñ ĳ", "a\n\nb", "\u{200f}א\u{200e}"]
        {
            assert_eq!(clean(text), text);
        }
    }
}
