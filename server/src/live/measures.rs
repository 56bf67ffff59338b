//! What the workshops' tasks count about themselves, for whoever runs the server. No id, name or text of
//! anybody: labels come from closed lists.

use std::time::Duration;

use prometheus_client::{
    metrics::{
        counter::Counter,
        family::Family,
        gauge::Gauge,
        histogram::{Histogram, exponential_buckets},
    },
    registry::{Registry, Unit},
};
use samenkaart_protocol::RefusalCode;

/// What was asked, and what came of it.
type Deed = [(&'static str, &'static str); 2];

/// The counters of all workshops.
pub struct Measures {
    commands: Family<Deed, Counter>,
    answer: Histogram,
    fan_out: Histogram,
    compared: Histogram,
    /// How often a whole map was encoded, for one audience.
    pub wholes: Counter,
    /// Workshops in memory.
    pub workshops: Gauge,
    /// People and screens in them.
    pub inside: Gauge,
}

impl Default for Measures {
    fn default() -> Self {
        Self {
            commands: Family::default(),
            answer: Histogram::new(exponential_buckets(0.000_25, 2.0, 14)),
            fan_out: Histogram::new(exponential_buckets(0.000_01, 2.0, 16)),
            compared: Histogram::new(exponential_buckets(0.000_25, 2.0, 14)),
            wholes: Counter::default(),
            workshops: Gauge::default(),
            inside: Gauge::default(),
        }
    }
}

impl Measures {
    /// Names them for whoever collects them.
    pub fn register(&self, registry: &mut Registry) {
        registry.register(
            "commands",
            "Commands by kind, and what came of them: done, or the code of the refusal",
            self.commands.clone(),
        );
        registry.register_with_unit(
            "answer",
            "From a command's arrival at its workshop until it is on disk and told to everybody",
            Unit::Seconds,
            self.answer.clone(),
        );
        registry.register_with_unit(
            "fan_out",
            "From a commit until its patches are written to everybody, or queued for who is slow",
            Unit::Seconds,
            self.fan_out.clone(),
        );
        registry.register_with_unit(
            "compared",
            "How long the cards of a workshop were compared for proposals, beside everything else",
            Unit::Seconds,
            self.compared.clone(),
        );
        registry.register(
            "wholes",
            "Whole maps that were encoded: once for all who come to one audience, until something in it changes",
            self.wholes.clone(),
        );
        registry.register("workshops", "Workshops in memory", self.workshops.clone());
        registry.register("inside", "People and screens that are in a workshop", self.inside.clone());
    }

    /// A command was done, after so long.
    pub fn done(&self, kind: &'static str, took: Duration) {
        self.commands.get_or_create(&[("kind", kind), ("outcome", "done")]).inc();
        self.answer.observe(took.as_secs_f64());
    }

    /// A command was refused.
    pub fn refused(&self, kind: &'static str, code: RefusalCode) {
        self.commands.get_or_create(&[("kind", kind), ("outcome", code.into())]).inc();
    }

    /// A workshop's cards were compared, which took so long.
    pub fn compared(&self, took: Duration) {
        self.compared.observe(took.as_secs_f64());
    }

    /// What was committed was told, which took so long.
    pub fn told(&self, took: Duration) {
        self.fan_out.observe(took.as_secs_f64());
    }
}
