//! What the sockets count about themselves.

use prometheus_client::{
    metrics::{counter::Counter, family::Family, gauge::Gauge},
    registry::{Registry, Unit},
};

/// The counters of all sockets.
#[derive(Default)]
pub struct Measures {
    /// Sockets that are open.
    pub connections: Gauge,
    /// Sockets that ended, by who or what ended them.
    closed: Family<[(&'static str, &'static str); 1], Counter>,
    /// Bytes that came from browsers over their sockets.
    pub received: Counter,
    /// Bytes that went to browsers over their sockets.
    pub sent: Counter,
}

impl Measures {
    /// Names them for whoever collects them.
    pub fn register(&self, registry: &mut Registry) {
        registry.register("connections", "Sockets that are open", self.connections.clone());
        registry.register(
            "closed",
            "Sockets that ended, and why: lagging is somebody who reads too slowly",
            self.closed.clone(),
        );
        let (received, sent) = (self.received.clone(), self.sent.clone());
        registry.register_with_unit("received", "From browsers, over their sockets", Unit::Bytes, received);
        registry.register_with_unit("sent", "To browsers, over their sockets", Unit::Bytes, sent);
    }

    /// A socket ended.
    pub fn closed(&self, why: &'static str) {
        self.closed.get_or_create(&[("why", why)]).inc();
    }
}
