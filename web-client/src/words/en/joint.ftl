compare-title = Compare
compare-about = All that was shared, side by side. Tick cards that are about the same and put them together.
compare-waiting = { $names } { $count ->
    [one] has
   *[other] have
  } not shared anything yet.
compare-table = Shared cards in { $name }, by subject and by group
sideways = The table is wider than your screen. Move sideways for the other groups.
sideways-back = Move back
sideways-on = Move on
compare-theme = Subject
compare-alone = Stands alone
compare-all = Shared cards
compare-alone-about = What only one group says counts just as much.
not-shared = has not shared anything yet
nothing-alone = –
only-one = Only this group says this. That makes it no less important.
silent = { $names } said nothing of this. That is not a “no”.
pick = Choose card: { $words }
picked = { $count } { $count ->
    [one] card
   *[other] cards
  } chosen, of { $partners } { $partners ->
    [one] group
   *[other] groups
  }
picked-bar = Chosen cards
picked-clear = Choose none
picked-to = To the buttons for what you chose
picked-how = Tab and Enter take you to the buttons. Escape takes you back.
picked-more = More…
picked-subjects = { $subjects } { $subjects ->
    [one] subject
   *[other] subjects
  }{ $count ->
    [0] { "" }
    [one] { " " }and one card
   *[other] { " " }and { $count } cards
  } chosen
theme-put = Put together
theme-add-to = Add to a subject…
theme-make = Put together
theme-name = What do we call this subject?
theme-name-hint = Keep it short. It may stay empty.
theme-rename = Change the name
theme-on-screen = Show on the screen
screen-thought = What { $name } says
theme-split = Take apart again
theme-split-question = Take “{ $name }” apart?
theme-split-about = Its cards then lie alone again. You can bring the subject back later.
theme-menu = More with subject { $name }
theme-leave = Take out of this subject
theme-join = Put with “{ $name }”
theme-alone = Make this a subject
theme-bin = Subjects taken apart ({ $count })
theme-bin-title = Subjects taken apart
theme-bin-empty = There is nothing to bring back.
theme-no-cards = No cards lie with this subject any more.
theme-status = What do we do with it?
theme-reason = Why?
theme-reason-about = Everybody can read later why this is so.
theme-reason-needed = Write down briefly why.
status-open = Still open
status-taken_up = Goes into the agreement
status-parked = We keep it for later
status-not_agreed = We do not agree on this
joint-title = One map together
joint-about = Write with every subject what you want to agree. The groups’ own words stay with it.
joint-no-themes = There are no subjects here yet. Tick cards and put them together.
joint-alone = Stands alone ({ $count })
joint-none-alone = All cards of this step lie with a subject.
joint-alone-about = What only one group says is just as visible. Make it a subject or put it with one.
asked-only = { $count ->
    [one] One thought that is only asked about
   *[other] { $count } thoughts that are only asked about
  }
asked-only-about = One group said this; the other groups were asked whether they recognise it. It counts just as much.
asked-known = { $count ->
    [one] One thought that other groups recognise
   *[other] { $count } thoughts that other groups recognise
  }
asked-work = Work it out together
asked-work-of = Work it out together: { $name }
statement = This is how we say it together
statement-of = This is how we say it together: { $name }
statement-hint = What do we agree? Write it so that everybody understands.
original-words = The original words ({ $count })
