//! The keys of invitations.

use samenkaart_protocol::Purpose;

use super::super::keys::{Root, code_hash};
use crate::{
    log::{Grant, KeyChange, KeyRow},
    workshop::{Audience, Change, State},
};

/// The keys that come and go with invitations.
pub fn invitation_keys(before: &State, changes: &[Change], root: &Root) -> Vec<KeyChange> {
    let mut keys = Vec::new();
    for change in changes {
        match change {
            Change::Drop { id } if before.invitation(id).is_some() => {
                keys.push(KeyChange::End(Grant::Invitation { invitation: id.clone() }));
            }
            Change::Put { record: samenkaart_protocol::Record::Invitation(new) } => {
                if new.purpose == (Purpose::Recovery {}) {
                    continue; // its key follows from nothing that another facilitator holds
                }
                if let Purpose::Return { person } = &new.purpose {
                    keys.push(KeyChange::End(Grant::Person { person: person.clone() }));
                }
                let secret = root.invitation(&new.id);
                let grant = Grant::Invitation { invitation: new.id.clone() };
                // Who guides a part gets no root: with it goes every link of the workshop.
                let whole = match &new.purpose {
                    Purpose::Facilitator { rooms } => rooms.is_empty(),
                    Purpose::Return { person } => {
                        before.person(person).and_then(Audience::of) == Some(Audience::Facilitators)
                    }
                    _ => false,
                };
                let wrapped = whole.then(|| root.wrap(&secret));
                keys.push(KeyChange::Add(KeyRow { hash: secret.hash(), grant: grant.clone(), wrapped }));
                if let Some(code) = &new.code {
                    keys.push(KeyChange::Add(KeyRow { hash: code_hash(code), grant, wrapped: None }));
                }
            }
            _ => {}
        }
    }
    keys
}
