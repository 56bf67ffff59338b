//! The rules of a workshop: what may happen ([`decide`]), what then is ([`State::apply`]), and who
//! may see what ([`view()`]).
//!
//! Architecture invariant: plain functions on plain data. There is no clock here, no socket, no
//! storage, no randomness and nothing asynchronous; what is needed of those is handed in.

mod activity;
mod decide;
mod event;
mod proposable;
pub mod rank;
mod refused;
mod state;
#[cfg(test)]
mod tests;
pub mod text;
mod view;

pub use activity::Activity;
pub use decide::{Context, Entrance, Founder, decide, enter, found, normal_code};
pub use event::{Change, Event};
pub use proposable::{comparable, proposable, proposes};
pub use refused::Refused;
use state::name_items;
pub use state::{Applied, Corrupt, Snapshot, State};
use view::sees_card_as;
pub use view::{
    Audience, Dependent, depends_on, is_anonymous, is_together, sees, sees_people_of, sees_person, sees_text,
    view,
};
