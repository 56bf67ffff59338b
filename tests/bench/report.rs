//! The table: in the terminal, as Markdown and as JSON.

use std::{fs, path::Path};

use serde_json::{Value, json};

use crate::{machine::Machine, picture, rival::Rival};

/// One line of the table.
pub struct Row {
    /// What was measured.
    pub what: String,
    /// What is to be reached.
    pub goal: String,
    /// What came out, per candidate.
    pub cells: Vec<(Rival, String)>,
    /// Whether the goal was reached; none where there is no goal.
    pub reached: Option<bool>,
    /// The figures behind it.
    pub figures: Value,
}

/// A point of the curve: people, and what a delivery cost and how long the slowest percent took.
#[derive(Debug, Clone)]
pub struct Point {
    /// Who.
    pub rival: Rival,
    /// In one room.
    pub people: usize,
    /// Microseconds per delivery.
    pub cost: f64,
    /// Milliseconds.
    pub p99: f64,
}

/// Everything that was measured.
pub struct Report {
    machine: Machine,
    rivals: Vec<Rival>,
    rows: Vec<Row>,
    notes: Vec<String>,
    points: Vec<Point>,
}

impl Report {
    /// Nothing yet.
    pub fn new(machine: Machine, rivals: Vec<Rival>) -> Self {
        println!("{}, {} files per process; {}", machine.name, machine.files, machine.busy());
        Self { machine, rivals, rows: Vec::new(), notes: Vec::new(), points: Vec::new() }
    }

    /// How many files a process may have open.
    pub fn files(&self) -> u64 {
        self.machine.files
    }

    /// A line is done.
    pub fn row(&mut self, row: Row) {
        println!("{}: goal {}{}", row.what, row.goal, word(row.reached));
        for (rival, cell) in &row.cells {
            println!("    {:15} {cell}", rival.name());
        }
        self.rows.push(row);
    }

    /// Something to know about a line.
    pub fn note(&mut self, note: String) {
        println!("    ({note})");
        self.notes.push(note);
    }

    /// A point of the curve is done.
    pub fn point(&mut self, point: Point) {
        self.points.push(point);
    }

    /// Prints the table and writes it down.
    pub fn finish(&self, into: &Path) {
        self.keep(into);
        println!("\n{}\nWritten to {}", self.markdown(), into.display());
    }

    /// Writes down what there is, also when something later goes wrong.
    pub fn keep(&self, into: &Path) {
        let table = self.markdown();
        fs::create_dir_all(into).expect("a folder for the results");
        fs::write(into.join("result.md"), &table).expect("the table can be written");
        let json = serde_json::to_string_pretty(&self.json()).expect("JSON");
        fs::write(into.join("result.json"), json + "\n").expect("the figures can be written");
        if !self.points.is_empty() {
            fs::write(into.join("curve.svg"), picture::curve(&self.points))
                .expect("the picture can be written");
        }
    }

    fn markdown(&self) -> String {
        let names: Vec<&str> = self.rivals.iter().map(|rival| rival.name()).collect();
        let mut table = format!(
            "| | goal | {} | reached |\n|---|---|{}---|\n",
            names.join(" | "),
            "---|".repeat(names.len())
        );
        for row in &self.rows {
            let cell = |rival: &Rival| {
                let found = row.cells.iter().find(|(other, _)| other == rival);
                found.map_or("—".to_owned(), |(_, cell)| cell.clone())
            };
            let cells: Vec<String> = self.rivals.iter().map(cell).collect();
            table +=
                &format!("| {} | {} | {} |{} |\n", row.what, row.goal, cells.join(" | "), word(row.reached));
        }
        table += "\n";
        for note in &self.notes {
            table += &format!("- {note}\n");
        }
        table + &format!("\nMeasured on {}; {}.\n", self.machine.name, self.machine.busy())
    }

    fn json(&self) -> Value {
        let rows = self.rows.iter().map(
            |row| json!({"what": row.what, "goal": row.goal, "reached": row.reached, "figures": row.figures}),
        );
        let points = self.points.iter().map(|point| {
            json!({"who": point.rival.name(), "people": point.people, "microseconds": point.cost, "p99_ms": point.p99})
        });
        json!({
            "machine": self.machine.name, "busy": self.machine.busy(), "notes": self.notes,
            "rows": rows.collect::<Vec<_>>(), "curve": points.collect::<Vec<_>>(),
        })
    }
}

fn word(reached: Option<bool>) -> &'static str {
    match reached {
        Some(true) => " yes",
        Some(false) => " **no**",
        None => "",
    }
}
