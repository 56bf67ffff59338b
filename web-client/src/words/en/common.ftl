skip = To the content
cancel = Cancel
close = Close
save = Save
done = Done
add = Add
copy = Copy
copied = Copied
copy-failed = Copying does not work here. Select the text yourself.
copy-link = Copy link
loading = Loading…
words-wait = You can change these words as soon as there is a connection again. You can add new cards meanwhile.
connecting = Connecting…
no-connection = There is no connection to the server. Check your internet and try again.
somebody = somebody
you = you
to-home = To the home page
home-code = I have a code
ended-wrong-key = This link does not work (any more). Ask the facilitator for a new one.
untitled = Untitled
fictitious = This is an example. The organisations, the people and what they say are made up.
fictitious-short = Example, made up

rules-title = Five rules for our talk
rule-1 = Does it concern you? Then you belong here and may take part.
rule-2 = Being here is not enough: join in.
rule-3 = Say what you think yourself, and help others to do the same.
rule-4 = Does somebody else have the better idea? Then let it win.
rule-5 = Look together for agreements that you can really act on.

your-name = Your name or nickname
mandate = May you decide about working together?
mandate-decides = Yes, I decide for my group
mandate-reports_back = No, I report back to those who decide
mandate-not_said = I do not know yet
you-belong = You belong to

timer-over = Time is up
timer-over-for = Time is up: { $label }.
timer-begins = Time begins: { $minutes } { $minutes ->
    [one] minute
   *[other] minutes
  }.
timer-begins-for = Time for { $label } begins: { $minutes } { $minutes ->
    [one] minute
   *[other] minutes
  }.
timer-left = { $time } left
timer-left-for = { $label }: { $time } left
timer-paused = (paused)

stage-prepare = Prepare
stage-own_maps = Own maps
stage-compare = Compare
stage-joint_map = One map together
stage-agreement = Agreement
stage-follow_up = Look back
groups-more = { $count } other groups
try-again = Try again
pasted-cut = There is room for { $limit } characters. The last { $count ->
    [one] character
   *[other] { $count } characters
  } of what you pasted did not fit.
