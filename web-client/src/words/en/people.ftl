people-title = People
people-about = Who is here, in which group, and what may they decide? With ⋯ you do something for one person.
people-search = Look for a name
people-no-match = Nobody found
people-count = { $here } of { $count } here
people-guides = Facilitators
people-of = People of this group
only-whole = This is for those who guide the whole workshop.
steps-not-yours = There is nothing for you to set here now. The steps are free, or they belong to the whole workshop.
person-here = here
person-away = not here
person-waiting = in the waiting room
person-out = taken out
may-decides = may decide
may-reports_back = reports back to those who decide
guides-whole = guides the whole workshop
guides-rooms = guides { $rooms }
person-menu = More with { $name }
person-tell = Send a message
person-rename = Give another name
person-move = Move to another group
person-rooms = Choose which groups
take-aside = To the waiting room
take-out = Take out
take-out-question = Take { $name } out?
take-out-about = The links and codes of { $group } are made new, and those for everybody too. So this person cannot come back under another name. Whoever is inside stays inside. What this person wrote stays. You can let them in again later.
take-out-about-helper = The links for facilitators are made new. Whoever is inside stays inside. You can let them in again later.
take-out-yes = Yes, take out
end-key = Replace their own link
show-link = Show the new link
end-key-question = Replace the link of { $name }?
end-key-about = The old link stops working at once and the connection ends. With the new link this person comes back as themselves. Do this when a link is in the wrong hands, or lost.
end-key-yes = Yes, replace it
new-link-title = New link for { $name }
new-link-about = Give this link to { $name } alone. It works once; then this person has a link of their own again.
new-link-label = Link to come back
new-link-used = { $name } came back with this link. It does not work any more.
rename-title = Another name for { $name }
rename-label = Name
rename-hint = Everybody who sees this person sees the new name. They cannot change it themselves; you can take it back in the logbook.
person-move-title = Move { $name } to another group
person-move-about = What this person wrote stays with the group where it lies now.
person-move-to = To which group?
person-move-missing = Choose a group.
person-move-yes = Move
rooms-title = Which groups does { $name } guide?
rooms-legend = These groups only
rooms-whole = Nothing ticked: the whole workshop.
rooms-some = The chosen groups only. Somebody else steers the rest of the workshop. Links for guiding more than that are renewed.
rooms-self = Mind: this is about yourself. You will no longer see invitations, preparation and logbook.

waits-title = { $count ->
    [one] 1 person waits to come in
   *[other] { $count } people wait to come in
  }
waits-short = { $count ->
    [one] 1 waits
   *[other] { $count } wait
  }
waits-more = Show { $count } more
waits-about = While somebody of a group waits, newcomers of that group wait as well.
let-in = Let in
let-in-name = Let { $name } in
let-all-in = Let everybody in
let-in-done = { $count ->
    [one] { $name } is in.
   *[other] { $count } people are in.
  }
wall-yours = You guide: { $rooms }

invite-waiting = Waiting room
invite-waiting-hint = Whoever is new waits on a page of their own until you let them in.
invite-renewed = New link made. The old one does not work any more.
helpers-title = Facilitators of certain groups
helpers-about = Whoever has such a link sees and guides only the groups that you choose. Preparation and invitations stay with you.
helper-rooms = Which groups?
helper-add = Make an invitation
helper-added = The invitation for a facilitator of { $rooms } has been made.
helper-there = There is an invitation for { $rooms } already.
helper-for = Facilitator of { $rooms }
helper-end = End this invitation
helper-end-question = End the invitation for { $rooms }?
helper-end-about = The link then stops working. Whoever came in with it goes on guiding.
helper-ended = The invitation for { $rooms } has ended.

recovery-title = Recovery link: keep it in a separate place
recovery-about = With this link you come back in as a facilitator, even when you have lost all your other links. You see it only now. Give it to nobody.
recovery-print = Print
recovery-save = Save as a file
recovery-away = I have kept it
recovery-away-question = Have you kept the link?
recovery-away-about = We do not show it again after this.
recovery-file = samenkaart-recovery-link

logbook-title = Logbook
logbook-about = What facilitators did to keep things safe and in order. Only those who guide the whole workshop see this.
logbook-empty = Nothing here yet. When you take somebody out, for instance, or lock a card, you read it here and can take it back.
logbook-older = Show older ones
deed-back = Take back
deed-back-question = Take this back?
deed-taken-back = taken back
deed-taken-back-by = taken back by { $who }, { $time }
deed-you = You
deed-by-you = you
deed-somebody = A facilitator
deed-some-card = a card
deed-some-group = a group that is gone
deed-joint-map = the joint map
deed-hide_card = { $who } put a card aside: “{ $card }”
deed-show_card = { $who } brought a card back: “{ $card }”
deed-lock_card = { $who } locked a card: “{ $card }”
deed-unlock_card = { $who } unlocked a card: “{ $card }”
deed-remove_card = { $who } put a card in the bin: “{ $card }”
deed-lock_room = { $who } locked the room of { $group }
deed-unlock_room = { $who } unlocked the room of { $group }
deed-lock_steps = { $who } locked steps in { $where }: { $steps }
deed-unlock_steps = { $who } unlocked all steps in { $where }
deed-take_aside = { $who } sent { $person } to the waiting room
deed-take_out = { $who } took { $person } out
deed-let_in = { $who } let { $person } in
deed-move_person = { $who } moved { $person } from { $before } to { $after }
deed-rename_person = { $who } changed the name { $before } to { $after }
deed-set_rooms = { $who } made { $person } guide only { $rooms }
deed-set_all_rooms = { $who } made { $person } guide the whole workshop
deed-end_key = { $who } replaced the own link of { $person }
deed-renew_invitation = { $who } made a new invitation: { $purpose }
deed-remove_message = { $who } took a message away: “{ $text }”
deed-remove_items = { $who } took out of the programme: { $items }
deed-remove_nudge = { $who } took a message without words away
deed-set_stage = { $who } moved from { $before } to { $after }
purpose-anyone = for everybody
purpose-facilitator = co-facilitator
purpose-helper = facilitator of { $rooms }
purpose-screen = screen (projector)
purpose-recovery = recovery link
