//! The rules, played: a whole workshop without a runtime. A test's name begins with the rule of the
//! protocol that it is about, where there is one.

mod actions;
mod agenda;
mod cards;
mod compare;
mod consent;
mod edges;
mod flags;
mod found;
mod guide;
mod logbook;
mod moderation;
mod people;
mod permissions;
mod play;
mod prepare;
mod private;
mod proposals;
mod random;
mod release;
mod rooms;
mod texts;
mod themes;
mod view;
mod words;
