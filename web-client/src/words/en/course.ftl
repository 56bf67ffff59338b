## The programme while it runs, and how the groups work; for who guides.

agenda-tools = The programme
agenda-none = There is no programme yet. You can write one under Prepare.
agenda-not-begun = The programme has not begun.
agenda-done = All parts of the programme are done.
agenda-left = { $minutes ->
    [one] about 1 minute left
   *[other] about { $minutes } minutes left
}
agenda-over = { $minutes ->
    [0] the time is up
    [one] 1 minute over
   *[other] { $minutes } minutes over
}
agenda-ends = we end at { $time }
agenda-ends-looks = as it looks now it will be { $time }
agenda-late = { $minutes ->
    [one] 1 minute late.
   *[other] { $minutes } minutes late.
}
agenda-shift = Tell everybody: we end at { $time }
agenda-make-up = Make up time
agenda-apart = Everybody is at “{ $stage }” now. The programme is not there yet.
agenda-back = Previous part
agenda-next = Next: { $title }
agenda-end = End the programme
agenda-longer = 5 minutes more
agenda-begin = Begin: { $title }
agenda-all = Programme
agenda-question = Go to “{ $title }”?
agenda-question-end = End the programme?
agenda-yes = Go
agenda-yes-end = End it
agenda-opens-stage = This opens: { $stage }. Everybody goes along; nothing is lost.
agenda-goes-back = Then everybody goes back to: { $stage }. Nothing is lost.
agenda-opens-steps = Open for all groups: { $steps }. The other steps are closed then.
agenda-opens-all = All steps are open then, for all groups.
agenda-opens-none = All steps close then, for all groups.
agenda-told = Everybody was told that we end at { $time }.
agenda-looks = As it looks now, we end at { $time }.
agenda-skipped = left out
agenda-runs = now
agenda-shorter-of = 5 minutes less for “{ $title }”
agenda-longer-of = 5 minutes more for “{ $title }”
agenda-skip = Leave out
agenda-take-in = Take in again
agenda-go = Go there
agenda-edit = Change the programme
ways-title = How the groups work
rooms-about = What you tick takes effect at once. Nothing is lost.
rooms-each = Group by group
rooms-all = All groups
rooms-paused = Look up
rooms-paused-hint = asks the group for its attention
rooms-silent = Silent minutes
rooms-silent-hint = everybody sees only their own cards
rooms-turns = Equal turns
rooms-turns-hint = one card each, round by round
rooms-next-round = Begin round { $number }
rooms-go-on = { $count ->
    [one] Let { $name } go on
   *[other] Let { $count } groups go on
}
rooms-let-go = Let everybody go their own way
gather-title = Bring everybody to one place
gather-about = Everybody sees and hears where to look, with a button to go there. Nobody’s page moves while they type.
gather-where = Where?
gather-choose = Choose a place
gather-steps = Steps
gather-themes = Subjects
gather-do = Ask everybody to look
