//! The document as Markdown (CommonMark, with the tables of GitHub).
//!
//! Whatever people wrote is escaped: none of it can become a heading, a table, a link or HTML.

use super::block::{Block, Marked, Outline, Table};

/// Writes the document down.
pub fn markdown(outline: &Outline) -> String {
    let mut parts = vec![format!("# {}", escape(&outline.title)), format!("**{}**", escape(&outline.kind))];
    let (mut chapter, mut section) = (0, 0);
    for block in &outline.blocks {
        parts.push(match block {
            Block::Chapter(text) => {
                (chapter, section) = (chapter + 1, 0);
                format!("## {chapter}. {}", escape(text))
            }
            Block::Section(text) => {
                section += 1;
                format!("### {chapter}.{section} {}", escape(text))
            }
            Block::Notice(text) => quoted(&format!("**{}**", lines(text, "\\\n"))),
            Block::Label(text) => format!("**{}**", escape(text)),
            Block::Text(text) => lines(text, "\\\n"),
            Block::Statement { words, from: None } => lines(words, "\\\n"),
            Block::Statement { words, from: Some(from) } => {
                format!("{}\n\n— {}", lines(words, "\\\n"), escape(from))
            }
            Block::Note(text) => format!("*{}*", escape(text)),
            Block::Quote { words, from } => {
                quoted(&format!("{}\n\n— {}", lines(words, "\\\n"), escape(from)))
            }
            Block::Named { name, text } => format!("**{}:** {}", escape(name), lines(text, "\\\n")),
            Block::List(items) => {
                let item = |item: &String| format!("- {}", lines(item, " "));
                items.iter().map(item).collect::<Vec<_>>().join("\n")
            }
            Block::Marks(marks) => marks_table(marks),
            Block::Table(table) => table_of(table),
        });
    }
    parts.join("\n\n") + "\n"
}

fn marks_table(marks: &[Marked]) -> String {
    let head = marks.iter().map(|mark| mark.partner.clone()).collect();
    let row = marks.iter().map(|mark| mark.label.clone()).collect();
    table_of(&Table { head, rows: vec![row], widths: Vec::new(), named: false, by_hand: false })
}

fn table_of(table: &Table) -> String {
    let row = |cells: &Vec<String>| {
        let cells: Vec<_> = cells.iter().map(|cell| lines(cell, "<br>")).collect();
        format!("| {} |", cells.join(" | "))
    };
    let rule = format!("|{}", " --- |".repeat(table.head.len()));
    let body = |cells: &Vec<String>| {
        let row = row(cells);
        let name = lines(cells[0].lines().next().unwrap_or_default(), "");
        let bold = table.named && !name.is_empty();
        if bold { row.replacen(&name, &format!("**{name}**"), 1) } else { row }
    };
    let rows = table.rows.iter().map(body);
    [row(&table.head), rule].into_iter().chain(rows).collect::<Vec<_>>().join("\n")
}

fn quoted(text: &str) -> String {
    let line = |line: &str| if line.is_empty() { ">".to_owned() } else { format!("> {line}") };
    text.lines().map(line).collect::<Vec<_>>().join("\n")
}

/// A text of several lines, with `end` between them. Empty lines go: they would end the paragraph.
fn lines(text: &str, end: &str) -> String {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.map(escape).collect::<Vec<_>>().join(end)
}

/// One line of words that stays words. A backslash before punctuation is the punctuation itself, in
/// every place, so signs that could mean something anywhere always get one; signs that mean
/// something only where a line begins get one there.
fn escape(line: &str) -> String {
    let mut escaped = String::with_capacity(line.len() + 8);
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    for (at, c) in line.char_indices() {
        let anywhere =
            matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '|' | '~' | '#' | '$');
        let begins = at == 0 && matches!(c, '+' | '-' | '=' | ':');
        let numbers = digits > 0 && at == digits && matches!(c, '.' | ')');
        if anywhere || begins || numbers {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    escaped
}

#[cfg(test)]
mod tests {
    use pulldown_cmark::{Event, Options, Parser, Tag};
    use samenkaart_protocol::Language;

    use super::*;

    /// Things that people could write to break out of where their words stand.
    const NASTY: [&str; 21] = [
        "# A heading",
        "Title\n===",
        "Title\n---",
        "---",
        "- a list\n- of things",
        "+ plus",
        "1. first\n2) second",
        "> a quote",
        "```\ncode\n```",
        "~~~\ncode",
        "    indented\n\tcode",
        "<script>alert(1)</script>",
        "<!-- gone",
        "[a link](http://example.org) ![x](y)",
        "[ref]: http://example.org",
        "a | b\n--|--\nc | d",
        "*bold* __more__ `code` ~~gone~~ \\",
        "&lt;b&gt; &amp; &copy;",
        "one\n\n\n# two\n\nthree",
        "$x^2$ :a: ==b== ends in a backslash\\",
        "a\\\n# b\\",
    ];

    fn document(block: Block) -> String {
        markdown(&Outline {
            title: "T".into(),
            language: Language::En,
            kind: "K".into(),
            label: "L".into(),
            page: ["p".into(), "of".into()],
            made: 0,
            blocks: vec![block, Block::Chapter("After".into())],
        })
    }

    fn said_by(words: &str) -> Block {
        Block::Statement { words: words.into(), from: Some("X".into()) }
    }

    /// The text alone, with breaks as line ends, and the kinds of things that hold it.
    fn read(text: &str) -> (String, Vec<String>) {
        let (mut words, mut tags) = (String::new(), Vec::new());
        for event in Parser::new_ext(text, Options::all() - Options::ENABLE_SMART_PUNCTUATION) {
            match event {
                Event::Start(tag) => tags.push(match tag {
                    Tag::Heading { level, .. } => format!("{level}"),
                    other => format!("{other:?}").split([' ', '(', '{']).next().unwrap_or("").to_owned(),
                }),
                Event::Text(text) => words.push_str(&text),
                Event::HardBreak | Event::SoftBreak => words.push('\n'),
                Event::InlineHtml(html) if &*html == "<br>" => words.push('\n'),
                Event::End(_) => words.push('\u{1}'),
                other => panic!("{other:?} in {text}"),
            }
        }
        (words, tags)
    }

    #[test]
    fn no_words_become_structure_and_none_are_lost() {
        for nasty in NASTY {
            let nonempty: Vec<_> = nasty.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
            let said = nonempty.join("\n");
            let quote = Block::Quote { words: nasty.into(), from: "X".into() };
            let named = Block::Named { name: "N".into(), text: nasty.into() };
            let cells = Table {
                head: vec!["H".into(), "I".into()],
                rows: vec![vec![nasty.into(), "last".into()]],
                widths: vec![1, 1],
                named: false,
                by_hand: false,
            };
            for (block, plain) in [
                (Block::Text(nasty.into()), Block::Text("x".into())),
                (said_by(nasty), said_by("x")),
                (quote, Block::Quote { words: "x".into(), from: "X".into() }),
                (named, Block::Named { name: "N".into(), text: "x".into() }),
                (
                    Block::Table(cells.clone()),
                    Block::Table(Table { rows: vec![vec!["x".into(), "last".into()]], ..cells }),
                ),
            ] {
                let (words, tags) = read(&document(block));
                let (_, expected) = read(&document(plain));
                assert_eq!(tags, expected, "{nasty} became {words}");
                assert!(words.contains(&said), "{said:?} is not in {words:?}");
            }
            let (words, tags) = read(&document(Block::Section(said.replace('\n', " "))));
            assert_eq!(tags, ["h1", "Paragraph", "Strong", "h3", "h2"], "{words}");
        }
    }
}
