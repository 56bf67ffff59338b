step = Step { $number }
steps = Steps
step-word = Step
cards-word = { $count ->
    [one] card
   *[other] cards
  }
unfold = Open { $name }
step-closed = Not open yet
step-waits = This step is not open yet. You can already read what it is about.
steps-opened = Now open: { $names }.
step-news = { $count ->
    [one] Step { $names } is open now.
   *[other] Steps { $names } are open now.
  } You can go on writing here.
step-stay = Stay here
draft-closed = This step is closed now. What you write is kept here, for you alone. You can add it when the step is open again.
draft-locked = The facilitator has locked this for a while. What you write is kept here, for you alone. You can add it when it is unlocked.
draft-copy = Copy my words
draft-waits = Something you wrote waits here
room-to-wall = Back to all groups
room-private = Our own room. Only we and the facilitators see what is here.
room-partly = Our own room. Everybody sees the shared cards. Only we and the facilitators see the others.
room-guest = This group’s room. You see it because you facilitate.
room-anonymous = Without names: nobody sees who wrote what. In a small group people can sometimes guess.
here-now = { $count ->
    [one] Here now:
   *[other] Here now ({ $count }):
  }
field-empty = Still empty.
types = { $names } { $count ->
    [one] is writing…
   *[other] are writing…
  }
add-thought = Write down a thought
thought-hint = One thought per card
where-belongs = Where does it belong?
more-choices = More
card-added = Card added.
card-moved = Card moved to: { $name }.
card-removed = Card taken away. You can put it back at the bottom of the room.
words-too-long = This is { $count } characters too long for one card. Make it shorter, or make two cards of it.
card-moved-along = Somebody moved the card that you write in to: { $name }. You can go on writing.
cut-removed = Somebody took away the card that you were writing in.
cut-shared = The card that you were writing in is shared now. Its words therefore stand.
author-left = Somebody who is no longer in this group
cut-kept = This is what it said:
cut-words = The words of that card
whose-thought = Which group’s thought is it?
choose-partner = Choose a group

card-menu = More with card: { $words }
card-words = The words of this card
change-words = Change the words
letters-left = { $count } characters left
move-to = Move to…
move-title = Move the card
move-place = To which place?
move-where = In which position?
move-first = At the top
move-after = After: { $words }
move = Move
keep-here = Stays in our room
may-go = May be shared after all
stays = stays in our room
stays-hint = This card is never shared with the other groups.
released = shared
on-behalf = on behalf of { $name }
behalf-of = On behalf of somebody else
behalf-name = On whose behalf do you write?
behalf-hint = For somebody who does not type. A nickname will do. Leave empty when it is your own thought.
remove-card = Take away
what-mean = What do you mean?
flag-question = What is not clear? (may stay empty)
flag-hint = Ask kindly. Whoever wrote this card can answer.
flag-ask = Ask
flag-asks = { $name } asks:
flag-answer = Answer:
flag-give = Answer
flag-change = Change the answer
flag-drop = Take the question away
bin = Cards taken away ({ $count })
bin-title = Cards taken away
bin-empty = There are no cards taken away any more.
bring-back = Put back

release-title = Share our map
release-about = Soon we lay the maps of all groups side by side. Every group decides itself what it shares.
released-at = Shared at { $time }: { $count } { $count ->
    [one] card
   *[other] cards
  }.
released-left = { $count } { $count ->
    [one] card is
   *[other] cards are
  } not shared yet.
release-silent = You can decide about sharing when the silence is over. Then you also see what the others wrote.
release-staying = { $count } { $count ->
    [one] card stays
   *[other] cards stay
  } in our room.
room-ready = Our map is ready
room-ready-hint = The facilitator sees this. You can still go on writing.
release-propose = Propose to share…
release-nothing = There are no cards to share yet.
room-is-ready = ready
room-not-ready = still busy
release-by-facilitator-hint = Nobody of this group is here now. Only then can you share for them as a facilitator. It goes on the record.
release-by-facilitator = Share { $count } { $count ->
    [one] card
   *[other] cards
  } for this group
release-dialog = What do we share?
release-dialog-about = Take the tick away from what has to stay here. It is shared as soon as more than half of those who are here agree. After that the words stand.
release-dialog-alone = Take the tick away from what has to stay here. You are the only one of your group who is here: it is shared at once. After that the words stand.
release-sum = { $going } to share, { $staying } { $staying ->
    [one] stays
   *[other] stay
  } here
release-send = Propose to the group
release-now = Share now
release-proposed = { $name } proposes to share { $count } { $count ->
    [one] card
   *[other] cards
  }.
release-count = { $agreed } of { $present } agree; { $needed } are needed.
release-against = { $count } would rather wait.
release-changed = Something changed since the proposal. Please look at the cards again. Whoever agreed before is asked again.
release-look = Look at the cards
release-goes = This will be shared
release-agree = I agree
release-wait = Rather wait
release-withdraw = Withdraw the proposal
release-above = There is a proposal. It stands at the top, above the map.
release-announced = There is a proposal to share { $count } { $count ->
    [one] card
   *[other] cards
  }.
flag-count = { $count } { $count ->
    [one] question
   *[other] questions
  }
silent-now = Silent minutes.
silent-about = You see only your own cards now. When the silence ends, the group’s cards come together.
silent-about-mixed = Of your group you see only your own cards now. When the silence ends, all cards come together.
silent-guide = Everybody in this group sees only their own cards now; you see them all.
silent-begins = Silent minutes begin. You see only your own cards.
silent-ends = The silent minutes are over. The group’s cards are together.
silent-ends-mixed = The silent minutes are over. All cards are together again.
round-add = Round { $number }: add one card.
round-done = Round { $number }: you have added your card. { $count } of { $total } { $count ->
    [one] has
   *[other] have
  }. The next round begins when everybody has.
round-next = Round { $number }: everybody who is here has added a card. Add another one; then the next round begins.
round-guide = Equal turns, round { $number }: { $count } of { $total } { $count ->
    [one] has
   *[other] have
  } added a card.
turn-waits = Go ahead and write. You can add it in the next round.

locked = locked
room-locked = This room is locked.
room-locked-about = The facilitator asks for a moment of rest or attention. You can read everything and ask questions.
room-locked-guide = The group can read and ask questions, but change nothing. You still can.
room-unlocked = This room is open again. You can go on writing.
room-unlock = Unlock
step-locked = This step is locked.
step-locked-about = You can read and ask; nothing can be changed now.
lock-why-card = The facilitator locked this card. It cannot be changed now; you can read it and ask about it.
lock-why-step = The facilitator locked this step. Nothing can be changed here now; you can read and ask.
lock-why-room = The facilitator locked this room. You cannot write or change anything now; you can read and ask.
cut-aside = The facilitator put the card aside that you were writing in. It is not gone.
cut-locked = The facilitator locked what you were writing in.
cut-moved = You were writing in a card of your former group. It stays there.
cut-silent = Everybody writes in silence for themselves now. The card in which you were writing is somebody else’s, and comes back afterwards.
cut-again = You can write again in the card in which you were busy.
aside-mark = Put aside: only facilitators see this
aside-short = Put aside
aside-title = Put aside, for facilitators’ eyes only
