guide-tools = The facilitator’s tools
guide-fold = Tools
guide-prepare = Preparation
guide-invite = Invitations
guide-wall = All groups
guide-steps = Open steps
guide-timer = Timer
guide-message = Message
guide-screen = Screen
stage-back = ← Back
stage-on = On to { $stage } →
stage-question = Shall we go to “{ $stage }”?
stage-on-about = Everybody comes along and hears it. Nothing is lost, and you can always go back.
stage-back-about = Everybody goes back with you. What has been made stays.
stage-unready = { $count ->
    [one] This group has not shared its map yet: { $names }. Nothing of it can be seen then. It can still share later.
   *[other] { $count } groups have not shared their map yet: { $names }. Nothing of theirs can be seen then. They can still share later.
  }
stage-agenda-along = The programme goes along to the first part of this stage. If it has none, the programme does not change.
stage-yes = Yes, to { $stage }

steps-free = All steps free
steps-free-hint = Every group chooses for itself what it works on.
steps-upto = Open step 1 up to
steps-upto-step = Open step 1 up to { $number }, { $name }
steps-table = Or choose group by group what is open.
steps-table-mixed = Or tick which steps are open.
steps-title = Steps: open or locked
steps-all = All groups
timer-minutes = How many minutes?
timer-wrong = Fill in a number of minutes from 1 to { $most }.
timer-label = What for? (may stay empty)
timer-start = Start the timer
timer-anew = Start anew
timer-pause = Pause
timer-go-on = Go on
timer-stop = Stop
message-to = To whom?
message-text = Your message
message-text-missing = First write something, or send the request to write something.
message-send = Send
message-sent = Sent
message-remove = Take away
message-remove-question = Take this message away?
message-remove-about = Then nobody sees it any more.
screen-open = Open on the projector’s computer:
screen-link = the screen in a new window
screen-join = Take part (QR code)
screen-rules = Five rules
screen-timer = The timer
screen-compare = The comparison
screen-map = The whole joint map
screen-blank = Blank screen
screen-step = One step, with all that was shared
screen-room = One group’s map
screen-room-hint = The screen shows only what the group has shared.
screen-theme = One subject
screen-page = Page { $page } of { $pages }
screen-nothing = Nothing has been shared here yet.
screen-no-timer = No timer is running now.
screen-code = Code
screen-go-to = Go to

wall-title = All groups
wall-people = { $count ->
    [one] 1 participant is here now
   *[other] { $count } participants are here now
  }
wall-released = { $total ->
    [one] { $count ->
        [0] The group has not shared its map yet
       *[other] The group has shared its map
      }
   *[other] { $count } of { $total } groups { $count ->
        [one] has shared its map
       *[other] have shared their map
      }
  }
wall-guides = facilitators: { $names }
wall-empty = Nobody has come in yet. Share the links or the codes.
wall-menu = More with { $name }
wall-enter = Enter this room
wall-enter-room = Enter the room of { $name }, { $count } { $count ->
    [one] card
   *[other] cards
  }
wall-tell = Message to this group
wall-open-next = Open step { $number } ({ $name })
wall-is-released = shared: { $count } { $count ->
    [one] card
   *[other] cards
  }
wall-proposed = now decides about sharing
wall-cards = { $count } { $count ->
    [one] card
   *[other] cards
  }
wall-nobody = Nobody in yet
wall-away = Nobody is here now
wall-closed = The door is closed: new people cannot come in now.
wall-here = { $count } here:
wall-by = Order of the groups
wall-by-attention = Attention first
wall-by-order = Fixed order
wall-only = Only who needs attention ({ $count })
wall-small = Small tiles
wall-moved = { $count ->
    [one] 1 group moves up
   *[other] { $count } groups move up
  }
wall-calm = No group needs attention at the moment.
wall-show-all = Show all groups
wall-step = { $name }: { $count } { $count ->
    [one] card
   *[other] cards
  }
wall-step-open = { $name } (open): { $count } { $count ->
    [one] card
   *[other] cards
  }
wall-activity = Something was done { $count } times in the last { $minutes } minutes, { $last } of them in the last 5
wall-locked = locked
wall-steps-locked = { $count } { $count ->
    [one] step
   *[other] steps
  } locked
wall-paused = looking up
wall-silent = writing in silence
wall-let-in = Let { $name } in
wall-why-unwell = { $count ->
    [one] Somebody is not doing well
   *[other] { $count } people are not doing well
  }
wall-why-hand = { $count ->
    [one] { $name } has a hand up
   *[other] { $count } hands up
  }
wall-why-whisper = { $count ->
    [one] Somebody tells you something in private
   *[other] { $count } private messages
  }
wall-why-question = { $count ->
    [one] “What do you mean?” about a card
   *[other] “What do you mean?” about a card, { $count } times
  }
wall-why-waits = { $count ->
    [one] { $name } waits until you open the door
   *[other] { $count } people wait until you open the door
  }
wall-why-silence = Nothing has happened for { $count } minutes
wall-silence = { $count ->
    [one] It has been quiet for a while at { $names }.
   *[other] It has been quiet for a while at: { $names }.
  }
wall-turns = equal turns, round { $number }
wall-why-one = { $name } wrote nearly everything: { $count } of the { $total } cards
wall-balance = Who is writing?
is-typing = is writing

writing-title = Who is writing in { $name }?
writing-yours = Only you as a facilitator see this. Writing little is not the same as bringing little.
writing-anonymous = This group writes without names. That is why you see only the total here.
writing-here = { $count ->
    [one] 1 person here
   *[other] { $count } people here
  }
writing-everybody = Everybody has written something.
writing-not-yet = Nothing written yet:
writing-who = Name
writing-cards = Cards
writing-away = not here now
writing-behalf = { $count ->
    [one] 1 card was written for somebody else. It counts for nobody here.
   *[other] { $count } cards were written for somebody else. They count for nobody here.
  }
writing-others = { $count ->
    [one] 1 card is by somebody who no longer belongs to this group.
   *[other] { $count } cards are by people who no longer belong to this group.
  }
writing-nudge = Ask to write something
writing-nudge-one = Ask to write something: { $name }
writing-nudge-room = Ask the whole group to write something
writing-nudge-about = Whom you ask will read: “{ $words }” Others do not see it.
writing-nudge-sent = The request was sent.
writing-nudged = asked at { $time }

invite-title = Invitations
invite-about = Every group has a link, a QR code and a code to read aloud. Share them, or print this page.
invite-print = Print this page
invite-group = For { $name }
invite-anyone = For everybody
invite-anyone-about = Whoever comes in with this chooses a group at the door.
invite-helper = For a co-facilitator
invite-helper-about = Whoever has this link sees everything and can do everything that you can.
invite-screen = For the screen (projector)
invite-screen-about = Open this link on the projector’s computer. You choose what it shows under “Screen”.
invite-code = Code
invite-code-at = Code, to fill in at { $address }
invite-qr = QR code for { $name }
invite-renew = Make a new link
invite-renew-question = Make a new link for { $name }?
invite-renew-about = The old link and code then stop working. Whoever is in stays in.
invite-joining = New people may come in
invite-joining-hint = Turn this off when everybody is there. Whoever takes part can always come back.
invite-mine = Your own link as the facilitator
invite-mine-about = Keep this link: with it you come back yourself, also on another device. Give it to nobody.
invite-start = Ready to begin?
invite-start-about = Let everybody come in first. Then press “On to …” above.
invite-start-agenda = Let everybody come in first. Then press “Begin: { $title }” above.
print-back = ← Back
print-which = Which map?
print-room = The map of { $name }
print-joint = The joint map
print-empty = An empty map, to write on
print-now = Print
print-hint = Choose A3, landscape, in the print window. It fits on A4 too, smaller.
print-sources = After the partnership map (Jansen, Wilbrink, Baur & De Wit, 2012; version 2.0 Werkplaats Sociaal Domein Arnhem & Nijmegen). The questions are in our own words.
screen-join-title = Take part on your phone
invite-local = These links work on this computer only. Open Samenkaart by this computer’s address in the network, or ask the operator to set the address (--public-url).
message-author = the author of a card
timer-for = For whom?

guide-more = More
guide-cues = Cue cards
card-lock = Lock
gather-here = Ask everybody to look here
gather-asked = Everybody was asked to look here.
card-unlock = Unlock
card-aside = Put aside for now
card-back = Bring back
card-back-said = The card is back on the map.
aside-eyes = After this only facilitators still see the card.
aside-message-room = { $name } gets a kind message:
aside-message-all = All groups get a kind message:
aside-back = Nothing is lost. You can always bring the card back.
aside-tell = Tell the author why
aside-tell-about = Only who wrote the card gets to read this.
aside-tell-nameless = Only who wrote the card gets to read this. You do not see who that is, either.
aside-why = Why do you put it aside?
aside-why-hint = Say what you see, without judging who wrote it. For example: “It has the name of somebody in it who is not here.”
aside-why-needed = Write down why, or take the tick away.
aside-put = Put aside
aside-done = Put aside. The group gets a kind message.
away-title = Put aside and taken away
away-aside = Put aside by a facilitator ({ $count })
away-aside-about = Only facilitators see these cards.
away-aside-none = No card is put aside. In the menu of a card you can put it aside for now.
away-removed = Taken away ({ $count })
away-removed-about = Of all groups that you guide.
away-removed-none = No card was taken away.
away-room = in the own room, at { $step }
away-joint = shared with everybody, at { $step }
steps-way-open = Open
steps-way-lock = Lock
lock-about = What is locked the group can read and ask about, but not change. Facilitators still can.
lock-table = Tick what is to be locked.
lock-joint = Joint map
lock-room-where = You lock a whole room at “All groups”, in the menu of that group.
wall-lock = Lock this room
wall-unlock = Unlock this room
wall-do-paused = Ask this group to look up
wall-stop-paused = Let this group go on
wall-do-silent = Silent minutes for this group
wall-stop-silent = Stop the silent minutes
queue = Hands and questions
queue-button = Hands and questions: { $count } waiting
queue-hands = Hands
queue-no-hands = Nobody has a hand up now.
queue-whispers = Said in private
queue-no-whispers = Nothing said in private is waiting.
queue-flags = Questions about cards
queue-flags-about = The group can answer them itself. If a question stays open, give a hand.
queue-flag-go = To the card
queue-waits = { $count ->
    [0] just now
   *[other] waiting { $count } min
  }
queue-answer = Answer privately
queue-settled = Settled ({ $count })
queue-new-unwell = { $count ->
    [one] It is not going well for somebody: { $whose }.
   *[other] It is not going well for { $count } people: { $whose }.
  }
queue-new-hand = { $count ->
    [one] A hand is up: { $whose }.
   *[other] { $count } hands are up: { $whose }.
  }
queue-new-whisper = { $count ->
    [one] Something was said in private: { $whose }.
   *[other] { $count } things were said in private: { $whose }.
  }
queue-new-flag = { $count ->
    [one] A question about a card: { $whose }.
   *[other] { $count } questions about cards: { $whose }.
  }
whisper-unwell-guide = “This is not going well for me”
whisper-unnamed = Without a name
whisper-no-words = Without further words.
whisper-answered = Answered by { $names }:
whisper-you = you
whisper-answer = Answer
whisper-answer-more = Answer something more
whisper-answer-send = Send the answer
whisper-answer-hint = Only this person reads it, and the other facilitators.
whisper-answer-unnamed = Only who said this reads it, and the other facilitators. You do not see who that is: please do not ask, either.
whisper-settle = Settled
whisper-unsettle = Not settled after all
message-everybody = To everybody
message-rooms = To certain groups
message-to-missing = Choose at least one group.
message-to-person = Private message to { $name }
message-person-about = Only { $name } reads this, and the other facilitators.
message-as-nudge = As a request to write something
message-as-nudge-about = You need not think of words yourself.
message-text-nudge = Words of your own (may stay empty)
message-preset = They read:
message-gone = Message sent.
message-only = { $name } alone
message-is-nudge = request to write something
