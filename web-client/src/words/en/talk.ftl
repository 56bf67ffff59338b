talk-mine = What I said to the facilitator
talk-about = Only the facilitators of your group read this. Your group and the other groups do not see it.
talk-unwell-about = It is good that you say so. You need not explain anything. Only the facilitators of your group read this; your group notices nothing.
talk-text = What would you like to say?
talk-text-unwell = Would you like to say something about it? (may stay empty)
talk-text-missing = First write down what you want to say.
talk-named = With your name or without?
talk-without = Without my name
talk-without-about = The facilitator does see which group it comes from. You get an answer without a name, too.
talk-guess = { $count ->
    [0] In a small group the facilitator can guess who it is.
    [one] You are the only one of your group: the facilitator will know that it is you.
   *[other] Your group has { $count } people. In a small group the facilitator can sometimes guess who it is.
  }
talk-with = With my name: { $name }
talk-with-about = The facilitator knows that it is you and can come to you.
talk-send = Send
talk-sent = Sent. Only the facilitators read it.
talk-sent-unwell = Sent. Only the facilitators read it. Do take a rest; you need not do anything now.
talk-none = You said nothing yet, or took everything back.
talk-was-named = with your name
talk-was-unnamed = without your name
talk-answer = The facilitator’s answer:
talk-seen = The facilitator read this and did something with it.
talk-waits = No answer yet.
talk-back = Take back
talk-back-question = Take this back?
talk-back-about = It disappears here and for the facilitators, with the answer. They may have read it already.
