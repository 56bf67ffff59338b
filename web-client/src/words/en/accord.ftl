draft-label = Draft, no legal advice
accord-about = This is the agreement as it grows. Say of every subject whether it is acceptable.
accord-standing = { $total ->
    [0] There is no subject to decide on yet.
    [one] { $count ->
        [0] The one subject does not stand yet. It stands when all groups answered and no group objects.
       *[other] The one subject stands: all groups answered, and no group objects.
      }
   *[other] { $count } of { $total } subjects { $count ->
        [one] stands
       *[other] stand
      }: all groups answered, and no group objects.
  }
accord-to-answer = You still have { $count } { $count ->
    [one] subject
   *[other] subjects
  } to answer →
accord-parties = Who agrees on this?
accord-nobody = Nobody has taken part yet.
accord-mandate-decides = decides
accord-mandate-reports_back = reports back to those who decide
accord-mandate-not_said = not known yet
accord-occasion = Occasion
accord-no-themes = Nothing has been agreed on this yet.
accord-alone = Said by one group, not in a subject yet ({ $count })
accord-aside = Where we differ, and what we keep for later
accord-behind-opposite = What matters here:
accord-behind-same_words = What is meant by it:
accord-clash-open = This has not been talked about further yet.
accord-clash-left = This difference stays:
accord-clash-left-plain = This difference stays.
accord-clash-elsewhere = What helps both stands with “{ $name }”.
accord-clash-here = This text is there for { $words } as well
accord-signatures = Signatures
accord-no-advice = This is a draft and no legal advice. Have it checked before you sign.
marks = What the groups say
mark-agree = agrees
mark-remark = agrees, with a remark
mark-objection = objects
mark-open = not said yet
my-answer = Can you live with this?
answer-agree = Yes, it is acceptable
answer-remark = Yes, with a remark
answer-objection = No, I object
answer-withdraw = Take my answer away
answer-outdated = The text changed after you answered. Say again whether it is acceptable.
reason-remark = Your remark
reason-objection = What is your objection?
reason-objection-hint = Explain why. That helps the group to improve the proposal.
reason-needed = Write in a few words why.
said-remark = { $name }, remark:
said-objection = { $name }, objection:
said-before = (to an earlier text)
no-statement = There is no joint text yet.
statement-change = Change the text
statement-write = Write the text
statement-change-hint = If you change the text, everybody has to say again whether it is acceptable.
comes-from = Where does this come from? ({ $count })
download-docx = Download as a Word document
download-markdown = Download as text (Markdown)
actions-title = Who does what, and when?
actions-empty = There are no actions yet.
action-add = Add an action
action-what = What?
action-what-needed = Write down what will happen.
action-who = Who?
action-when = Ready when?
action-no-date = no date
action-partners = Which groups?
action-theme = With which subject? (may stay empty)
action-change-one = Change action: { $what }
action-open = not begun yet
action-started = under way
action-done = done
action-dropped = will not happen
change = Change
asks-title = What do we ask of others?
ask-to = Of whom?
ask-to-example = For example: the province
ask-what = What do we ask?
ask-remove = Take away what we ask of { $to }
ask-remove-yes = Take away
clauses-title = Still to be arranged
clauses-about = { $count ->
    [0] Something has been written on everything below.
   *[other] This is not on the map but belongs in an agreement. Still open: { $count }.
  }
clause-open = Still to be arranged
clause-term = How long does it hold?
clause-change = How do we change it?
clause-ending = How do we end it?
clause-disputes = What do we do in a dispute?
clause-liability = Who is liable?
clause-confidentiality = What stays confidential?
clause-signatures = Who signs, and when?
followup-title = Look back
followup-about = What did we agree, and what came of it?
followup-empty = There are no actions to look back on yet. You make them at:
followup-done = { $total ->
    [one] The one action is { $count ->
        [0] not done yet
       *[other] done
      }
   *[other] { $count } of { $total } actions { $count ->
        [one] is
       *[other] are
      } done
  }
followup-by = Ready on { $date }
followup-late = late
followup-how = How is it going?
followup-document = The agreement
