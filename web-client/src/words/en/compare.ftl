code = Together
code-agreement = Agreement
code-partly = Partly agreed
code-only = Only { $name }
code-nobody = Nobody’s yet
code-clash = Clash
code-same_words = Same words, other meaning
code-count = { $shared } of { $partners } groups
code-alone = { $count ->
    [one] ○ One card of one group
   *[other] ○ { $count } cards, each of one group
  }
voice-ours = We recognise this too
voice-not_ours = Not ours
voice-unknown = We do not know
voice-divided = We are divided
voice-against = Says otherwise
not-answered = no answer yet
filter = Show
filter-everything = Everything
filter-all = Shared by all
filter-some = Shared by some
filter-one = Said by one
filter-clash = Clashes
filter-empty = Nothing in this step. Choose “{ filter-everything }” to see the other subjects.
pair-one = Which groups?
pair-all = All groups
pair-other = Beside which group?
parts = Ways to look
part-table = Side by side
part-overview = Overview
part-proposals = Proposals
part-ask = Do you recognise this?
part-clashes = Clashes
part-map = Map
part-coherence = What helps what
part-ends = Cards without a decision
part-balance = Share of each group
partly-on = Partly agreed: they mean nearly the same
partly-off = Fully agreed after all

overview-title = All steps at a glance
overview-about = Filled bar: what this group shares with other groups. Open bar: what only this group says. That is no “no” of the others.
overview-table = How much is shared, per group and step
overview-on-screen = Put it on the screen
overview-nothing = nothing yet
overview-shared = { $count } shared
overview-only = { $count } alone
overview-clashes = { $count } { $count ->
    [one] clash
   *[other] clashes
  }
overview-together = All groups
overview-total = { $shared } shared, { $all } by all

proposals-title = What looks alike?
proposals-about = The program looks for cards of different groups that seem alike or contradict each other, and shows you why. You decide: nothing moves by itself.
proposals-on = Let the program make proposals
proposals-off = Proposals are switched off. The facilitator can switch them on again.
proposals-none = There are no proposals now. The program does not see everything: look at the table yourself too.
proposals-early = Proposals come here as soon as groups share their cards.
proposals-count = { $count } { $count ->
    [one] proposal
   *[other] proposals
  }
proposed-here = { $count ->
    [one] In this step the program sees one place where cards look alike or clash.
   *[other] In this step the program sees { $count } places where cards look alike or clash.
  }
proposal-same = Do these say the same?
proposal-clash = Do these contradict each other?
proposal-same_words = Same words, another meaning?
proposal-in = lies with “{ $name }”
proposal-along = This one belongs here
proposal-yes = Yes, put them together
proposal-yes-join = Yes, add it
proposal-yes-clash = Yes, mark it
proposal-no = No, not the same
proposal-no-clash = No, this is no clash
proposal-together = The cards lie together.
proposal-declined = This will not be proposed again.
why = Why the program thinks so
why-words = { $count ->
    [one] The same word:
   *[other] The same words:
  } { $words }
why-near = Nearly the same spelling: “{ $one }” and “{ $other }”
why-related = Related words: “{ $one }” and “{ $other }”
why-opposites = Opposites: “{ $one }” and “{ $other }”
why-negated = One says “{ $word }” with not or no, the other without
why-negated-all = One says “not” or “no”, the other does not
why-quantity = How much differs: “{ $one }” and “{ $other }”
why-whom = Somebody else does it, or owns it: “{ $one }” and “{ $other }”
why-meaning = The meaning is similar
refused-title = Proposals that you refused ({ $count })
refused-allow = Propose it again

proposal-gone = Somebody answered this proposal, or the cards have changed.
clash-theirs = { $name } can write this down themselves.
recognise-left = { $count ->
    [one] One question left
   *[other] { $count } questions left
  }
recognise-question = Do you recognise this?
recognise-ours = Yes, ours too
recognise-not_ours = No, not ours
recognise-unknown = We do not know
recognise-mine = Your answers ({ $count })
recognise-change = Change
recognise-change-of = Change the answer: { $name }
recognise-back = Back to the previous one
recognise-later = Later
recognise-on = On to the next one
recognise-about = You answer for yourself. Together you give the answer of { $name }, which weighs as much as any other group, however many people it has.
recognise-none = There is nothing to answer now
recognise-none-about = As soon as another group has a subject that your group did not mention, the question comes here.
recognised-by = Also recognised by { $names }
