//! Paragraphs.

use docx_rs::{BreakType, Paragraph, Run};

/// A paragraph of one line.
pub fn line(style: &str, text: &str) -> Paragraph {
    directed(Paragraph::new().style(style).add_run(Run::new().add_text(text)), text)
}

/// A paragraph that keeps its line ends.
pub fn lines(style: &str, text: &str) -> Paragraph {
    directed(Paragraph::new().style(style).add_run(broken(Run::new(), text)), text)
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
