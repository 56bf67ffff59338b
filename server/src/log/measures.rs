//! What the log counts about itself.

use std::time::Duration;

use prometheus_client::{
    metrics::{
        counter::Counter,
        histogram::{Histogram, exponential_buckets},
    },
    registry::{Registry, Unit},
};

/// The counters of one log.
#[derive(Clone)]
pub struct Measures {
    commit: Histogram,
    orders: Histogram,
    events: Histogram,
    failed: Counter,
}

impl Default for Measures {
    fn default() -> Self {
        let sizes = || Histogram::new(exponential_buckets(1.0, 2.0, 9));
        Self {
            commit: Histogram::new(exponential_buckets(0.000_1, 2.0, 14)),
            orders: sizes(),
            events: sizes(),
            failed: Counter::default(),
        }
    }
}

impl Measures {
    /// Names them for whoever collects them.
    pub fn register(&self, registry: &mut Registry) {
        registry.register_with_unit(
            "commit",
            "How long a commit to disk takes",
            Unit::Seconds,
            self.commit.clone(),
        );
        registry.register("commit_orders", "Orders of workshops in one commit", self.orders.clone());
        registry.register("commit_events", "Events in one commit", self.events.clone());
        registry.register("commit_failures", "Commits that the storage did not take", self.failed.clone());
    }

    /// A commit of so many orders with so many events took so long.
    pub fn committed(&self, orders: usize, events: usize, took: Duration) {
        self.commit.observe(took.as_secs_f64());
        self.orders.observe(orders as f64);
        self.events.observe(events as f64);
    }

    /// A commit failed as a whole.
    pub fn failed(&self) {
        self.failed.inc();
    }
}
