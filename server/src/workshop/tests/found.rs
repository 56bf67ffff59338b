//! Founding a workshop.

use std::collections::HashSet;

use samenkaart_protocol::{
    AgendaItem, Create, Mode, Purpose, RefusalCode as R, ScreenTarget, Stage, Template, limits,
};

use super::{
    super::{Change, Context, Founder, Refused, State, found},
    play::{NOW, Play, create, id, template},
};

fn try_with(change: impl FnOnce(&mut Create)) -> Result<Vec<Change>, Refused> {
    let mut create = create(Mode::OwnMaps);
    change(&mut create);
    let context = Context { now: NOW, present: &HashSet::new(), random: [7; 16] };
    found(&create, &context, &Founder { person: id("guide"), alias: id("alias"), fictitious: true })
}

#[track_caller]
fn refused(code: R, what: &str, change: impl FnOnce(&mut Create)) {
    let refused = try_with(change).expect_err("it was founded");
    assert_eq!((refused.code, refused.what), (code, what));
}

#[track_caller]
fn template_refused(code: R, what: &str, change: impl FnOnce(&mut Template)) {
    refused(code, what, |create| change(&mut create.template));
}

#[test]
fn a_workshop_begins_prepared_with_its_first_step_open_and_its_door_too() {
    let play = Play::prepared(Mode::OwnMaps);
    let workshop = play.state.workshop().unwrap();
    assert_eq!((workshop.stage, workshop.joining), (Stage::Prepare, true));
    assert_eq!(workshop.open_columns, [id("values")]);
    assert_eq!(workshop.created_at, NOW);
    assert!(!workshop.fictitious && !workshop.steps_free);
    let partners: Vec<_> = play.state.partners_in_order().iter().map(|p| p.id.to_string()).collect();
    assert_eq!(partners, ["p1", "p2", "p3"], "in the order in which they were filled in");
    assert!(play.state.partners().all(|partner| partner.open_columns == [id("values")]));
    assert!(
        play.state.person(&id("guide")).is_some_and(|guide| guide.facilitator && guide.partner.is_none())
    );
    assert_eq!(play.state.agenda().unwrap().items.len(), 1);
    assert!(matches!(
        play.state.record(&id("screen")),
        Some(samenkaart_protocol::Record::Screen(screen)) if screen.target == ScreenTarget::Join {}
    ));
}

#[test]
fn every_way_in_has_an_invitation_and_those_of_participants_a_code_of_their_own() {
    let play = Play::prepared(Mode::OwnMaps);
    let invitations: Vec<_> = play.state.invitations().collect();
    assert_eq!(invitations.len(), 7, "anyone, three partners, a co-facilitator, a screen, the last way in");
    let mut codes = HashSet::new();
    for invitation in invitations {
        let aloud = matches!(invitation.purpose, Purpose::Anyone {} | Purpose::Partner { .. });
        assert_eq!(invitation.code.is_some(), aloud, "{:?}", invitation.purpose);
        if let Some(code) = &invitation.code {
            assert!(code.len() == limits::CODE && !code.contains(['0', 'O', '1', 'I', 'L', 'U']), "{code}");
            assert!(codes.insert(code.clone()), "codes differ");
        }
    }
}

#[test]
fn an_example_is_marked_as_made_up() {
    let changes = try_with(|_| {}).unwrap();
    let mut state = State::default();
    let (cause, command) = ("create".into(), None);
    state.apply(&super::super::Event { seq: 1, at: NOW, by: None, cause, command, changes }).unwrap();
    assert!(state.workshop().unwrap().fictitious);
    assert_eq!(state.alias(&id("guide")), Some(&id("alias")));
}

#[test]
fn names_and_lines_are_needed_and_limited() {
    refused(R::Empty, "title", |c| c.title = " \n ".into());
    refused(R::TooLong, "title", |c| c.title = "x".repeat(limits::LINE + 1));
    refused(R::BadValue, "title", |c| c.title = "a\u{0}b".into());
    refused(R::TooLong, "occasion", |c| c.occasion = "x".repeat(limits::SHORT + 1));
    refused(R::Empty, "name", |c| c.facilitator = String::new());
    refused(R::TooLong, "name", |c| c.facilitator = "x".repeat(limits::NAME + 1));
    refused(R::Empty, "name", |c| c.partners[1].name = " ".into());
    assert!(try_with(|c| c.title = "☕".repeat(limits::LINE)).is_ok(), "counted in UTF-16, not in bytes");
    refused(R::TooLong, "title", |c| c.title = "😀".repeat(limits::LINE / 2 + 1));
}

#[test]
fn there_are_two_to_thirty_partners_with_ids_of_their_own() {
    refused(R::TooFew, "partners", |c| c.partners.truncate(1));
    let many = |c: &mut Create| {
        let first = c.partners[0].clone();
        c.partners = (0..31)
            .map(|i| {
                let mut p = first.clone();
                p.id = id(&format!("q{i}"));
                p.name = format!("Group {i}");
                p
            })
            .collect();
    };
    refused(R::TooMany, "partners", many);
    refused(R::Exists, "", |c| c.partners[1].id = id("p1"));
    refused(R::BadValue, "id", |c| c.partners[1].id = id("p.1"));
    refused(R::BadValue, "id", |c| c.partners[1].id = id(&"p".repeat(41)));
}

#[test]
fn o5_a_partner_cannot_take_the_id_of_what_exists_once() {
    for taken in ["workshop", "agenda", "timer", "screen"] {
        refused(R::BadValue, "id", |c| c.partners[0].id = id(taken));
    }
}

#[test]
fn a_template_has_columns_and_fields_with_names_and_ids_that_differ() {
    template_refused(R::Empty, "name", |t| t.name = String::new());
    template_refused(R::TooFew, "columns", |t| t.columns.clear());
    template_refused(R::TooMany, "columns", |t| t.columns = vec![t.columns[0].clone(); 9]);
    template_refused(R::Empty, "column", |t| t.columns[0].name = String::new());
    template_refused(R::TooLong, "question", |t| t.columns[0].question = "x".repeat(limits::LINE + 1));
    template_refused(R::TooFew, "fields", |t| t.columns[1].fields.clear());
    template_refused(R::TooMany, "fields", |t| t.columns[1].fields = vec![t.columns[1].fields[0].clone(); 9]);
    template_refused(R::Empty, "field", |t| t.columns[1].fields[0].name = " ".into());
    template_refused(R::TooLong, "hint", |t| t.columns[1].fields[0].hint = "x".repeat(limits::LINE + 1));
    template_refused(R::BadValue, "template", |t| t.columns[1].id = id("values"));
    template_refused(R::BadValue, "template", |t| t.columns[1].fields[0].id = id("values"));
    template_refused(R::BadValue, "template", |t| t.columns[1].fields[0].id = id("a.b"));
    assert_eq!(template(), create(Mode::Mixed).template);
}

#[test]
fn an_agenda_has_parts_of_one_minute_to_eight_hours() {
    let item = AgendaItem { minutes: 20, ..super::play::welcome() };
    refused(R::TooMany, "agenda", |c| c.agenda = vec![item.clone(); limits::AGENDA + 1]);
    refused(R::BadValue, "minutes", |c| c.agenda[0].minutes = 0);
    refused(R::BadValue, "minutes", |c| c.agenda[0].minutes = 481);
    refused(R::Empty, "title", |c| c.agenda[0].title = String::new());
    assert!(try_with(|c| c.agenda.clear()).is_ok());
}

#[test]
fn a_workshop_is_kept_from_today_to_ten_years_ahead() {
    for bad in ["", "soon", "2026-02-30", "2026-09-01", "2037-01-01", "01-05-2027"] {
        refused(R::BadValue, "retention", |c| c.retention = bad.into());
    }
    for good in ["2026-09-21", "2036-09-20"] {
        assert!(try_with(|c| c.retention = good.into()).is_ok(), "{good}");
    }
}
