menu = Menu
stages = The stages of the workshop
stage-now = this is where we are
stage-moved = We move on to: { $stage }.
stage-go = You are still writing. What you wrote stays.
stage-go-yes = Come along
saved = Saved
all-saved = Everything that you wrote is saved.
saving = Saving { $count } { $count ->
    [one] change
   *[other] changes
  }…
offline = No connection. We keep trying.
offline-waiting = No connection. { $count } { $count ->
    [one] change is
   *[other] changes are
  } safe on this device.
kept-here = What you wrote stays on this device meanwhile.
storage-full = The server cannot save anything now. You can read everything and write on: what you write stays on this device and is saved by itself as soon as it can be. Do not close this page yet.
retention-near = This workshop is kept until { $date }. After that everything is deleted.
retention-keep = First download what you want to keep →
retention-change = Keep it longer →
keeps-nothing = This browser keeps nothing. Do not close this page until the tick says “Saved”.
hand-raise = Raise hand
hand-lower = Lower hand
hand-up = hand raised
messages = Messages
message-from = From the facilitator:
message-read = Got it
message-count = { $count } messages from the facilitator.
message-newest = Newest:
message-all = Read all { $count }
message-all-read = All read
note-more = Read on
note-others = More ↓
note-less = Less
moved-to = The facilitator has placed you with { $name }.
moved-left = What you had not added yet is kept:
moved-along = Take it along
moved-taken = Taken along. You find it in the field of that step.
about-me = My name and role
name-given = The facilitator gave you this name. Ask the facilitator if you want another.
return-title = My own link
return-about = With this link you come back in as yourself on any device, even after weeks. Keep it well.
return-link = Your own link
return-secret = This link is for you alone. Whoever has it can take part as if they were you.
print-map = Print the map (A3)
key-ended-title = Your own link does not work any more
key-ended-about = The facilitator ended it or made a new one. Ask the facilitator for your new link, and open it here. What you wrote is kept.
unknown-title = This device does not know this workshop
unknown-about = Open the link that you got, or fill in the code. Did you take part already? Use your own link.
gone-title = This workshop no longer exists
gone-about = Its retention date has passed, or the facilitator deleted it.
replaced-title = You went on in another window
room-not-guided = You do not guide that room now.
replaced-about = Nothing is lost. You can also go on here; the other window then stops.
use-here = Go on here
not-accepted-title = The connection has stopped
not-accepted-about = The server did not understand something of this page. Load the page again. What you wrote is still on this device.
waiting-title = You are in. We are about to begin.
waiting-about = This page goes on by itself when the facilitator begins.
agenda = Programme
minutes = { $count } min
untitled-theme = Subject without a name
fictitious-tag = Made up

taken-out-title = You are no longer in this workshop
taken-out-about = The facilitator has taken you out. What you wrote is kept. Talk to the facilitator if you want to come back; then try again here.
message-card-aside = I have put a card aside for a moment, so that we can look at it in peace. Nothing is lost.
message-card-back = { $count ->
    [one] The card that was put aside is back.
   *[other] The cards that were put aside are back.
  }
message-why = About your card that I put aside: { $words }
message-nudge = Would you like to add something, too? Every thought helps; a few words are enough.
course-now = Now:
course-now-said = { $title } begins. { $minutes } minutes.
course-left = { $minutes ->
    [one] about 1 minute left
   *[other] about { $minutes } minutes left
}
course-elapsed = { $elapsed } of { $total } minutes gone
course-rounding = we are rounding off
course-ends = we end at { $time }
course-ends-said = We end at { $time }.
course-say = What I want to say
cue-paused = Look up for a moment, please.
cue-paused-about = The facilitator has something to say. What you write is kept.
cue-look = The facilitator asks you to look at { $place }
cue-over = You can go your own way again.
cue-step = step { $number }, { $name }
cue-card = the card “{ $words }”
cue-theme = the subject “{ $words }”
cue-go = Go there
cue-seen = Seen
message-alone = From the facilitator, just for you:
talk = Talk with the facilitator alone
talk-say = Say something privately to the facilitator
talk-unwell = This is not going well for me
talk-said = What I said ({ $count })
talk-answered = You have an answer. Nobody else sees it.
talk-read = Read it

lobby-title = Please wait a moment
lobby-welcome = Good to have you here, { $name }.
lobby-about = The facilitator lets you in soon. You need not do anything.
lobby-back = The facilitator has put you in the waiting room for a while, { $name }. What you wrote is kept.
lobby-back-about = The facilitator lets you in again as well. You need not do anything.
lobby-stay = Keep this page open. It goes on by itself as soon as you are in.
lobby-in = You are in.
