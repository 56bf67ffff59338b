code = Together
code-agreement = Agreement
code-partly = Partly agreed
code-only = Only { $name }
code-nobody = Nobody’s yet
code-clash = Clash
so-far-agreement = Agreement so far
so-far-partly = Partial agreement so far
so-far-only = So far only { $name }
code-same_words = Same words, other meaning
code-not_agreed = We do not agree on this
code-between-opposite = { $names } contradict each other
code-between-same_words = { $names } mean something else by it
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
not-asked = not asked: two sides stand against each other here
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
overview-about = What one group alone says is no “no” of the others.
overview-table = How much is shared, per group and step
legend-shared = the group shares this with other groups
legend-only = only this group says this
legend-clash = clashes with another group
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
why-thought = Both seem to be about: “{ $thought }”
why-meaning = The meaning is similar
refused-title = Refused proposals ({ $count })
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
recognise-step = { $step }: question { $number } of { $all }
recognise-on = On to the next one
recognise-about = You answer for yourself. Together you give the answer of { $name }, which weighs as much as any other group, however many people it has.
recognise-none = There is nothing to answer now
recognise-none-about = As soon as another group has a subject that your group did not mention, the question comes here.
recognised-by = Also recognised by { $names }
recognised-waiting = No answer yet from { $names }
recognised-not = { $names }: not ours
recognised-against = Says otherwise: { $names }
recognised-divided = Divided: { $names }
recognised-unknown = Does not know: { $names }
recognised-people = { $ours } ours too, { $not_ours } not ours, { $unknown } do not know
ask-all-title = { $count ->
    [one] One card stands alone
   *[other] { $count } cards stand alone
  }
ask-all = Ask about these…
ask-all-yes = Yes, ask
ask-all-about = Each chosen card becomes a question on the screens of the other groups: “Do you recognise this?” On the joint map it then stands briefly among the thoughts that are only asked about, until something is added.
ask-which = What would you like to ask about?
ask-step = { $name }: { $count ->
    [one] one card
   *[other] all { $count } cards
  }
ask-choose = Choose cards
ask-choose-of = Choose cards of { $name }
ask-nothing = Choose a step or single cards. You then see here how many questions each group gets.
ask-means = Each group gets this many more questions:
ask-count = { $count ->
    [0] none
    [one] one question
   *[other] { $count } questions
  }
ask-each = { $name }: { $count ->
    [0] no questions
    [one] one question
   *[other] { $count } questions
  }
ask-question = { $count ->
    [one] Ask about one card?
   *[other] Ask about { $count } cards?
  }
asked-title = Who still has to answer?
asked-about = What one group says is no difference yet: perhaps the others forgot it. The other groups answer on their own screens, subject by subject.
asked-nothing = There is nothing to ask this group.
asked-not-shared = This group has not shared anything yet. It can answer already.
asked-nobody = Nobody of this group is in yet.
asked-done = Everybody has answered everything.
asked-open = { $asked ->
    [one] { $open ->
        [0] The one question has an answer
       *[other] The one question has no answer yet
      }
   *[other] { $open ->
        [0] All { $asked } questions have an answer
        [one] One of { $asked } questions has no answer yet
       *[other] { $open } of { $asked } questions have no answer yet
      }
  }
asked-person = { $name }: { $count ->
    [one] one question
   *[other] { $count } questions
  } left
asked-anonymous = { $done } of { $all } { $all ->
    [one] answer
   *[other] answers
  } given. In this group it cannot be seen who still has to answer.

clashes-title = Where it clashes
clashes-about = A clash is no failure. Ask each other what matters behind it, and look for something that helps both.
clashes-none = No clashes are marked. Tick two cards of different groups in the table to mark one.
clash-menu = These clash…
clash-needs = Choose exactly two cards, of two different groups. Then you can say that they clash.
clash-marked = Marked. You find it under “{ part-clashes }”.
clash-opposite = These contradict each other
clash-same_words = Same words, another meaning
clash-with-opposite = Clashes with { $name }: “{ $words }”
clash-with-same_words = Means something else than { $name }: “{ $words }”
clash-interest = What matters to { $name } here?
clash-meaning = What does { $name } mean by it?
clash-option = What helps both
clash-option-hint = Write what you could agree on so that both get what matters to them.
clash-find-option = We see something that helps both
clash-option-with = This text stands with the subject “{ $name }”.
clash-option-lost = The subject that held what helps both was taken apart. Choose again, or bring it back under “{ part-table }”.
clash-where = Where do you write what helps both?
clash-where-about = The two cards do not lie together. That stays so: nothing moves. Choose the side where the text will stand.
clash-where-theme = With “{ $name }” ({ $count ->
    [one] one card
   *[other] { $count } cards
  })
clash-where-card = With “{ $words }”: this card becomes a subject
clash-where-words = There is a text already, and you go on writing in it: “{ $words }”
clash-leave = We leave it as a difference
clash-reopen = Still open
clash-difference-is = This stays a point on which the groups differ. It comes into the agreement as such.
clash-difference-reason = What do you want to say about it?
clash-drop = This is no clash
clash-drop-about = The mark goes away. What was written about it is kept, in case you mark it again.

link-add = Link with another step…
link-add-short = Link
link-add-to = Link: { $name }
link-how = How do they belong together?
link-direction-serves = This helps something in another step
link-direction-served = Something in another step helps this
link-other = With what?
link-choose = Choose a subject or card
link-needed = Choose what to link it with.
link-save = Link
link-serves = helps { $step }: “{ $name }”
link-served = helped by { $step }: “{ $name }”
link-remove = Remove the link with { $name }
coherence-title = What helps what?
coherence-about = A condition helps an action, an action helps a value. Link them, and you see what is still loose.
coherence-unserved = { $name }: nothing helps these yet
coherence-unserved-about = What will you do or arrange for them?
coherence-aimless = { $name }: these help nothing yet
coherence-aimless-about = To which subject of { $name } does this belong?
coherence-actions = Agreed actions that belong to no value yet
coherence-actions-about = Choose the subject that the action belongs to, and link that subject with a value.
coherence-all = Everything is linked: something helps every value, and every action helps something.
coherence-early = There are no subjects to link yet.
coherence-links = Links
coherence-helps = helps

end-set = What happens with this?
end-title = What happens with this?
end-parked = Kept for later
end-not_agreed = Not agreed on
end-clear = Open again
ends-title = Cards without a decision
ends-open = { $count ->
    [one] For one card nobody has said yet what happens with it.
   *[other] For { $count } of { $all } cards nobody has said yet what happens with them.
  }
ends-none = For every card it is said what happens with it.
ends-early = There are no shared cards yet.
ends-about = A card comes into the agreement, is kept for later, or is not agreed on. Write down why, so that everybody sees what became of their words.
ends-write = First write how you say it together. Then choose “Goes into the agreement” again.
ends-theme = { $count ->
    [one] one card
   *[other] { $count } cards
  }
ends-choose = Choose subject:
ends-tick-all = { $count ->
    [one] Choose it or not
   *[other] Choose all { $count }, or none
  }

balance-title = Share of each group in the joint map
balance-about = { $count ->
    [0] There are no joint statements yet.
    [one] There is one joint statement. A statement with cards of several groups counts for each of them in part.
   *[other] There are { $count } joint statements. A statement with cards of several groups counts for each of them in part.
  }
balance-faint = The words of { $names } hardly come through in the joint map. Look together whether something is missing.
balance-group = Group
balance-part = Share of the statements
balance-statements = Statements with their words
balance-lines = Lines that go into the agreement
balance-lines-about = Texts, actions and requests to others go into the agreement. Whether a text is acceptable, all groups still say under “{ stage-agreement }”.
balance-cards = Cards in a statement
balance-of = { $count } of { $all }
