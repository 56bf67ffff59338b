draft-label = Concept, geen juridisch advies
accord-about = Dit is de afspraak zoals die nu groeit. Zeg bij elk onderwerp of het zo kan.
accord-standing = { $total ->
    [0] Er is nog geen onderwerp om over te beslissen.
    [one] { $count ->
        [0] Het ene onderwerp staat nog niet. Het staat als alle groepen hebben geantwoord en geen groep bezwaar heeft.
       *[other] Het ene onderwerp staat: alle groepen hebben geantwoord en geen groep heeft bezwaar.
      }
   *[other] { $count } van de { $total } onderwerpen { $count ->
        [one] staat
       *[other] staan
      }: alle groepen hebben geantwoord en geen groep heeft bezwaar.
  }
accord-to-answer = U hebt nog { $count } { $count ->
    [one] onderwerp
   *[other] onderwerpen
  } te beantwoorden →
accord-parties = Wie spreken dit af?
accord-nobody = Er deed nog niemand mee.
accord-mandate-decides = beslist
accord-mandate-reports_back = overlegt met wie beslist
accord-mandate-not_said = nog niet bekend
accord-occasion = Aanleiding
accord-no-themes = Hier is nog niets over afgesproken.
accord-alone = Zei één groep, nog zonder onderwerp ({ $count })
accord-aside = Waar we van mening verschillen, en wat we bewaren
accord-behind-opposite = Daarbij is belangrijk:
accord-behind-same_words = Daarmee is bedoeld:
accord-clash-open = Hierover is nog niet verder gesproken.
accord-clash-left = Dit verschil blijft staan:
accord-clash-left-plain = Dit verschil blijft staan.
accord-clash-elsewhere = Wat beide helpt, staat bij “{ $name }”.
accord-clash-here = Deze tekst is er ook voor { $words }
accord-signatures = Handtekeningen
accord-no-advice = Dit is een concept en geen juridisch advies. Laat het nakijken voordat u tekent.
marks = Wat de groepen zeggen
mark-agree = akkoord
mark-remark = akkoord, met opmerking
mark-objection = bezwaar
mark-open = nog niet gezegd
my-answer = Kunt u hiermee leven?
answer-agree = Ja, zo kan het
answer-remark = Ja, met een opmerking
answer-objection = Nee, ik heb bezwaar
answer-withdraw = Antwoord weghalen
answer-outdated = De tekst is veranderd nadat u antwoordde. Zeg opnieuw of het zo kan.
reason-remark = Uw opmerking
reason-objection = Wat is uw bezwaar?
reason-objection-hint = Leg uit waarom. Zo kan de groep het voorstel beter maken.
reason-needed = Schrijf in een paar woorden waarom.
said-remark = { $name }, opmerking:
said-objection = { $name }, bezwaar:
said-before = (bij een eerdere tekst)
no-statement = Er is nog geen gezamenlijke tekst.
statement-change = Tekst veranderen
statement-write = Tekst schrijven
statement-change-hint = Verandert u de tekst, dan moet iedereen opnieuw zeggen of het zo kan.
comes-from = Waar komt dit vandaan? ({ $count })
download-docx = Downloaden als Word-document
download-markdown = Downloaden als tekst (Markdown)
actions-title = Wie doet wat, en wanneer?
actions-empty = Er zijn nog geen acties.
action-add = Actie toevoegen
action-what = Wat?
action-what-needed = Schrijf op wat er gaat gebeuren.
action-who = Wie?
action-when = Wanneer klaar?
action-no-date = geen datum
action-partners = Welke groepen?
action-theme = Bij welk onderwerp? (mag leeg blijven)
action-change-one = Actie veranderen: { $what }
action-open = nog niet begonnen
action-started = bezig
action-done = klaar
action-dropped = gaat niet door
change = Veranderen
asks-title = Wat vragen we aan anderen?
ask-to = Aan wie?
ask-to-example = Bijvoorbeeld: de provincie
ask-what = Wat vragen we?
ask-remove = Vraag aan { $to } weghalen
ask-remove-yes = Weghalen
clauses-title = Nog te regelen
clauses-about = { $count ->
    [0] Over alles hieronder is iets opgeschreven.
   *[other] Dit staat niet op de kaart, maar hoort wel in een overeenkomst. Nog open: { $count }.
  }
clause-open = Nog te regelen
clause-term = Hoe lang geldt het?
clause-change = Hoe veranderen we het?
clause-ending = Hoe stoppen we ermee?
clause-disputes = Wat doen we bij ruzie?
clause-liability = Wie is aansprakelijk?
clause-confidentiality = Wat blijft geheim?
clause-signatures = Wie tekent, en wanneer?
followup-title = Terugkijken
followup-about = Wat hebben we afgesproken, en wat is ervan gekomen?
followup-empty = Er zijn nog geen acties om op terug te kijken. Die maakt u bij:
followup-done = { $total ->
    [one] De ene actie is { $count ->
        [0] nog niet klaar
       *[other] klaar
      }
   *[other] { $count } van de { $total } acties { $count ->
        [one] is
       *[other] zijn
      } klaar
  }
followup-by = Klaar op { $date }
followup-late = te laat
followup-how = Hoe staat het ervoor?
followup-document = De afspraken
