## The words of the document: the draft of a collaboration agreement.

agreement-kind = Draft of a collaboration agreement
agreement-label = Draft. This is not legal advice.
agreement-label-more = The partners wrote this in a workshop. Let an expert read it before you sign.
agreement-fictitious = This is a made-up example. The partners, people and statements are not real.
agreement-page = Page
agreement-of = of
agreement-date = { $day } { $month ->
        [m1] January
        [m2] February
        [m3] March
        [m4] April
        [m5] May
        [m6] June
        [m7] July
        [m8] August
        [m9] September
        [m10] October
        [m11] November
       *[m12] December
    } { $year }
agreement-and = and

agreement-occasion = Occasion
agreement-occasion-none = Not written down.
agreement-made = Made on
agreement-stage = How far the partners are
agreement-stage-prepare = The workshop is being prepared.
agreement-stage-own-maps = Each partner is filling in its own map.
agreement-stage-compare = The partners are comparing their maps.
agreement-stage-joint-map = The partners are making one map together.
agreement-stage-agreement = The partners are making agreements.
agreement-stage-follow-up = The partners are looking back at their agreements.
agreement-facilitation = Facilitated by
agreement-reading = How to read this document
agreement-reading-origin = Every agreement says from which partners its words come.
agreement-reading-alone = What only one partner said is as easy to see as what all partners said.
agreement-reading-silence = A partner that does not mention something is not against it. It has not been discussed or said yet.
agreement-reading-weight = Every partner weighs the same, however large its group. One objection within a partner makes that partner’s answer an objection.
agreement-empty = Nothing has been shared yet. The partners’ cards are still in their own rooms. That is why the chapters are empty.
agreement-empty-mixed = There is nothing on the map yet. That is why the chapters are empty.

agreement-parties = The partners
agreement-party = Partner
agreement-represented = Who represents the partner
agreement-decides = { $name } (can decide)
agreement-reports-back = { $name } (reports back first)
agreement-people-none = Nobody yet.
agreement-people-hidden = The names will be here once the partners compare their maps.
agreement-people-rest = { $count ->
        [one] 1 more person
       *[other] { $count } more people
    }
agreement-people-silent = { $count ->
        [one] 1 person of whom it is not known yet whether they can decide
       *[other] { $count } people of whom it is not known yet whether they can decide
    }
agreement-people-count = { $count ->
        [one] 1 person
       *[other] { $count } people
    }
agreement-people-decide = { $count ->
        [one] 1 person can decide
       *[other] { $count } people can decide
    }
agreement-people-report = { $count ->
        [one] 1 person reports back first
       *[other] { $count } people report back first
    }
agreement-people-anonymous = This partner works without names.

agreement-chapter-purpose = Purpose and values
agreement-chapter-relations = How we work together
agreement-chapter-acting = What everyone does
agreement-chapter-conditions = What is needed
agreement-chapter-actions = What we are going to do
agreement-step = Step { $step }, { $column }: { $question }
agreement-step-plain = Step { $step }, { $column }
agreement-chapter-empty = Nothing has been shared about this yet.
agreement-untitled = Theme without a name
agreement-status-open = This has not been decided yet.
agreement-objection-open = There is still an objection. See also the chapter ‘Where the partners differ’.
agreement-status-taken-up = This is part of the agreement.
agreement-status-proposed = This is proposed for the agreement. It only stands when the objection has been solved.
agreement-status-unanswered = This is proposed for the agreement. It only stands when every partner has said whether it can live with it.
agreement-status-parked = This is parked for another time.
agreement-status-not-agreed = The partners do not agree on this.
agreement-why = Why
agreement-no-statement = There is no joint text yet. Below are the partners’ own words.
agreement-no-words = There is no joint text yet, and there are no cards left in this theme.
agreement-mark-agree = Agrees
agreement-mark-remark = Agrees, with a remark
agreement-mark-objection = Objects
agreement-mark-none = No answer yet
agreement-divided = People of { $partner } give different answers.
agreement-remark-of = Remark of { $partner }
agreement-objection-of = Objection of { $partner }
agreement-origin = Where this comes from: { $partners }
agreement-origin-one = Where this comes from: only { $partners }
agreement-recognised = Also recognised by: { $partners }
agreement-origin-none = This text has no cards.
agreement-origin-part = { $partner } ({ $count ->
        [one] 1 card
       *[other] { $count } cards
    })
agreement-behalf = on behalf of { $name }
agreement-alone = Said by one partner: { $partner }
agreement-alone-more = These words have not been linked to any other card yet. They count just as much.

agreement-actions = List of actions
agreement-actions-none = No actions have been agreed yet.
agreement-action-what = What
agreement-action-who = Who
agreement-action-when = By when
agreement-action-status = Status
agreement-action-theme = Comes from
agreement-action-open = Not begun
agreement-action-started = Under way
agreement-action-done = Done
agreement-action-dropped = Will not happen
agreement-not-said = Not agreed yet
agreement-asks = What we ask of others
agreement-asks-none = Nothing has been asked of others yet.
agreement-ask-to = Of whom
agreement-ask-what = What we ask

agreement-differences = Where the partners differ
agreement-differences-none = No differences are open now. That does not mean that everybody thinks the same about everything.
agreement-differences-intro = It is fine to differ. This chapter says what the partners do not agree on, and why.
agreement-elsewhere = The cards that this comes from are in the chapter ‘{ $chapter }’.
agreement-reason-none = The reason has not been written down.
agreement-clash = { $one } and { $other }
agreement-clash-opposite = These words contradict each other.
agreement-clash-same-words = These partners use the same words and mean something else.
agreement-clash-interest = What matters to { $partner } here
agreement-clash-meaning = What { $partner } means by it
agreement-clash-difference = What the partners say about it
agreement-clash-difference-left = The partners leave this difference as it is.
agreement-clash-open = This has not been talked about further yet.
agreement-left-cards = { $count ->
        [one] One card
       *[other] { $count } cards
    }
agreement-parked = Parked
agreement-parked-intro = This is not lost. The partners want to talk about it another time.
agreement-parked-none = Nothing is parked.

agreement-arrange = Still to be arranged
agreement-arrange-intro = These subjects belong in an agreement as well. The map does not ask about them.
agreement-arrange-clause = Subject
agreement-arrange-said = What the group says about it so far
agreement-arrange-nothing = Still to be arranged.
agreement-clause-term = Term
    .question = When does the agreement begin, and how long does it last?
agreement-clause-change = Changes
    .question = How do we change what we agreed?
agreement-clause-ending = Ending
    .question = How can a partner stop, and what happens then?
agreement-clause-disputes = Disputes
    .question = What do we do when we cannot work something out together?
agreement-clause-liability = Liability
    .question = Who pays when there is damage?
agreement-clause-confidentiality = Confidentiality
    .question = What stays between us, and how do we handle personal data?
agreement-clause-signatures = Signatures
    .question = Who signs for each partner?
agreement-sign-intro = Sign only when everything above has been arranged and checked.
agreement-sign-name = Name and position
agreement-sign-date = Place and date
agreement-sign-signature = Signature

agreement-share = What comes from whom
agreement-share-intro = This is how many cards each partner shared, and how often they come back. The numbers are about partners, never about persons. A higher number is not better.
agreement-share-cards = Cards shared
agreement-share-taken = Agreements in which they come back (of { $count })
agreement-share-open = Themes still open (of { $count })
agreement-share-left = Parked or not agreed (of { $count })
agreement-share-alone = Cards that lie alone
agreement-how = How this document was made
agreement-how-rooms = Each partner first filled in a map of its own. Then the partners laid their maps side by side and made one joint map. This document was made out of it with Samenkaart, on { $date }.
agreement-how-mixed = The partners filled in one map together, as one group. This document was made out of it with Samenkaart, on { $date }.
agreement-how-private = What a partner kept in its own room is not in it. Neither are the names of those who wrote a card.
agreement-sources = The way of working comes from:
agreement-source-map = Jansen, E., Wilbrink, N., Baur, V., & De Wit, M. (2012). Project Krachtig Cliëntperspectief: the partnership map.
agreement-source-model = Hook, M. L. (2006). Partnering with patients: a concept ready for action. Journal of Advanced Nursing 56, 133–143. The model behind the map.
agreement-source-partner = Baur, V. (2012), and Abma et al. The PARTNER approach.
agreement-source-version = Werkplaats Sociaal Domein Arnhem & Nijmegen. Version 2.0 of the map.
agreement-source-own = The map in Samenkaart is our own elaboration, not the published map.
