//! Paragraphs.

use docx_rs::{BreakType, IndentLevel, NumberingId, Paragraph, Run};

/// A paragraph of one line.
pub fn line(style: &str, text: &str) -> Paragraph {
    directed(Paragraph::new().style(style).add_run(Run::new().add_text(text)), text)
}

/// A paragraph that keeps its line ends.
pub fn lines(style: &str, text: &str) -> Paragraph {
    directed(Paragraph::new().style(style).add_run(broken(Run::new(), text)), text)
}

/// A heading or an item of a list. Its style has the numbering too; here it makes the library add
/// the numberings to the package.
pub fn numbered(style: &str, text: &str, numbering: usize, level: usize) -> Paragraph {
    line(style, &text.replace('\n', " ")).numbering(NumberingId::new(numbering), IndentLevel::new(level))
}

/// A paragraph whose first line is a name.
pub fn headed(style: &str, text: &str) -> Paragraph {
    let (name, rest) = text.split_once('\n').unwrap_or((text, ""));
    let name = Run::new().style("Strong").add_text(name);
    let paragraph = Paragraph::new().style(style).add_run(name);
    let paragraph = match rest {
        "" => paragraph,
        rest => paragraph.add_run(broken(Run::new().add_break(BreakType::TextWrapping), rest)),
    };
    directed(paragraph, text)
}

/// A paragraph whose letters have a style of their own.
pub fn styled(style: &str, text: &str, letters: &str) -> Paragraph {
    Paragraph::new().style(style).add_run(broken(Run::new().style(letters), text))
}

/// What it is, and what there is to say about it.
pub fn named(name: &str, text: &str) -> Paragraph {
    let name = Run::new().style("Strong").add_text(format!("{name}: "));
    Paragraph::new().style("Normal").add_run(name).add_run(broken(Run::new(), text))
}

fn broken(run: Run, text: &str) -> Run {
    let mut lines = text.lines();
    let run = run.add_text(lines.next().unwrap_or_default());
    lines.fold(run, |run, line| run.add_break(BreakType::TextWrapping).add_text(line))
}

/// Arabic, Hebrew and their like are read from the right.
fn directed(mut paragraph: Paragraph, text: &str) -> Paragraph {
    let first = text.chars().find(|c| c.is_alphabetic());
    let from_right = first.is_some_and(|c| {
        matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}' | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
    });
    if from_right {
        paragraph.property = paragraph.property.bidi(true);
    }
    paragraph
}
