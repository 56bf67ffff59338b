guide-tools = Hulpmiddelen van de begeleider
guide-fold = Hulpmiddelen
guide-prepare = Voorbereiding
guide-invite = Uitnodigingen
guide-wall = Alle groepen
guide-steps = Stappen openen
guide-timer = Tijd
guide-message = Bericht
guide-screen = Scherm
stage-back = ← Terug
stage-on = Verder naar { $stage } →
stage-question = Gaan we naar “{ $stage }”?
stage-on-about = Iedereen gaat mee en hoort het. Er gaat niets verloren, en u kunt altijd terug.
stage-back-about = Iedereen gaat mee terug. Wat er al gemaakt is, blijft bewaard.
stage-unready = { $count ->
    [one] Deze groep heeft de kaart nog niet gedeeld: { $names }. Daarvan is dan nog niets te zien. De groep kan later alsnog delen.
   *[other] { $count } groepen hebben hun kaart nog niet gedeeld: { $names }. Van hen is dan nog niets te zien. Zij kunnen later alsnog delen.
  }
stage-agenda-along = Het programma gaat mee naar het eerste onderdeel van deze fase. Heeft het daar niets voor, dan verandert het programma niet.
stage-yes = Ja, naar { $stage }

steps-free = Alle stappen vrij
steps-free-hint = Elke groep kiest zelf waar zij aan werkt.
steps-upto = Open stap 1 tot en met
steps-upto-step = Open stap 1 tot en met { $number }, { $name }
steps-table = Of kies per groep wat open is.
steps-table-mixed = Of vink aan welke stappen open zijn.
steps-title = Stappen: open of op slot
steps-all = Alle groepen
timer-minutes = Hoeveel minuten?
timer-wrong = Vul een aantal minuten in van 1 tot en met { $most }.
timer-label = Waarvoor? (mag leeg blijven)
timer-start = Tijd starten
timer-anew = Opnieuw starten
timer-pause = Pauze
timer-go-on = Verder
timer-stop = Stoppen
message-to = Aan wie?
message-text = Uw bericht
message-text-missing = Schrijf eerst iets op, of stuur de vraag om iets te schrijven.
message-send = Versturen
message-sent = Verstuurd
message-remove = Weghalen
message-remove-question = Dit bericht weghalen?
message-remove-about = Niemand ziet het dan meer.
screen-open = Open op de computer van de beamer:
screen-link = het scherm in een nieuw venster
screen-join = Meedoen (QR-code)
screen-rules = Vijf afspraken
screen-timer = De tijd
screen-compare = De vergelijking
screen-map = Hele gezamenlijke kaart
screen-blank = Leeg scherm
screen-step = Een stap, met alles wat gedeeld is
screen-room = De kaart van één groep
screen-room-hint = Op het scherm staat alleen wat de groep heeft gedeeld.
screen-theme = Een onderwerp
screen-page = Blad { $page } van { $pages }
screen-nothing = Hier is nog niets gedeeld.
screen-no-timer = Er loopt nu geen tijd.
screen-code = Code
screen-go-to = Ga naar

wall-title = Alle groepen
wall-people = { $count ->
    [one] 1 deelnemer is er nu
   *[other] { $count } deelnemers zijn er nu
  }
wall-released = { $total ->
    [one] { $count ->
        [0] De groep heeft de kaart nog niet gedeeld
       *[other] De groep heeft de kaart gedeeld
      }
   *[other] { $count } van { $total } groepen { $count ->
        [one] heeft de kaart gedeeld
       *[other] hebben hun kaart gedeeld
      }
  }
wall-guides = begeleiders: { $names }
wall-empty = Er is nog niemand binnen. Deel de links of de codes.
wall-menu = Meer met { $name }
wall-enter = Naar deze ruimte
wall-enter-room = Naar de ruimte van { $name }, { $count } { $count ->
    [one] kaartje
   *[other] kaartjes
  }
wall-tell = Bericht aan deze groep
wall-open-next = Open stap { $number } ({ $name })
wall-is-released = gedeeld: { $count } { $count ->
    [one] kaartje
   *[other] kaartjes
  }
wall-proposed = beslist nu over delen
wall-cards = { $count } { $count ->
    [one] kaartje
   *[other] kaartjes
  }
wall-nobody = Nog niemand binnen
wall-away = Nu niemand aanwezig
wall-closed = De deur is dicht: nieuwe mensen kunnen nu niet binnenkomen.
wall-here = { $count } aanwezig:
wall-by = Volgorde van de groepen
wall-by-attention = Aandacht eerst
wall-by-order = Vaste volgorde
wall-only = Alleen wie aandacht vraagt ({ $count })
wall-small = Kleine vakken
wall-moved = { $count ->
    [one] 1 groep schuift naar boven
   *[other] { $count } groepen schuiven naar boven
  }
wall-calm = Op dit moment vraagt geen groep om aandacht.
wall-show-all = Alle groepen tonen
wall-step = { $name }: { $count } { $count ->
    [one] kaartje
   *[other] kaartjes
  }
wall-step-open = { $name } (open): { $count } { $count ->
    [one] kaartje
   *[other] kaartjes
  }
wall-activity = In de laatste { $minutes } minuten { $count } keer iets gedaan, waarvan { $last } keer in de laatste 5
wall-locked = op slot
wall-steps-locked = { $count } { $count ->
    [one] stap
   *[other] stappen
  } op slot
wall-paused = kijkt even op
wall-silent = schrijft in stilte
wall-let-in = { $name } binnenlaten
wall-why-unwell = { $count ->
    [one] Met iemand gaat het niet goed
   *[other] Met { $count } mensen gaat het niet goed
  }
wall-why-hand = { $count ->
    [one] { $name } steekt een hand op
   *[other] { $count } handen omhoog
  }
wall-why-whisper = { $count ->
    [one] Iemand zegt u iets privé
   *[other] { $count } privéberichten
  }
wall-why-question = { $count ->
    [one] “Wat bedoelt u?” bij een kaartje
   *[other] { $count } keer “Wat bedoelt u?” bij een kaartje
  }
wall-why-waits = { $count ->
    [one] { $name } wacht tot u opendoet
   *[other] { $count } mensen wachten tot u opendoet
  }
wall-why-silence = Al { $count } minuten gebeurt er niets
wall-silence = { $count ->
    [one] Het is al een tijd stil bij { $names }.
   *[other] Het is al een tijd stil bij: { $names }.
  }
wall-turns = om de beurt, ronde { $number }
wall-why-one = { $name } schreef bijna alles: { $count } van de { $total } kaartjes
wall-balance = Wie schrijft er?
is-typing = schrijft

writing-title = Wie schrijft er bij { $name }?
writing-yours = Alleen u als begeleider ziet dit. Weinig schrijven is niet hetzelfde als weinig bijdragen.
writing-anonymous = Deze groep schrijft zonder namen. Daarom ziet u hier alleen het totaal.
writing-here = { $count ->
    [one] 1 persoon aanwezig
   *[other] { $count } mensen aanwezig
  }
writing-everybody = Iedereen heeft al iets geschreven.
writing-not-yet = Nog niets geschreven:
writing-who = Naam
writing-cards = Kaartjes
writing-away = nu niet aanwezig
writing-behalf = { $count ->
    [one] 1 kaartje is voor iemand anders geschreven. Dat telt hier bij niemand mee.
   *[other] { $count } kaartjes zijn voor iemand anders geschreven. Die tellen hier bij niemand mee.
  }
writing-others = { $count ->
    [one] 1 kaartje is van iemand die nu niet meer bij deze groep hoort.
   *[other] { $count } kaartjes zijn van mensen die nu niet meer bij deze groep horen.
  }
writing-nudge = Vraag om iets te schrijven
writing-nudge-one = Vraag om iets te schrijven: { $name }
writing-nudge-room = Vraag de hele groep om iets te schrijven
writing-nudge-about = Wie u dit vraagt, leest: “{ $words }” Anderen zien dat niet.
writing-nudge-sent = De vraag is verstuurd.
writing-nudged = gevraagd om { $time }

invite-title = Uitnodigingen
invite-about = Iedere groep heeft een eigen link, een QR-code en een code om voor te lezen. Deel ze, of druk deze pagina af.
invite-print = Deze pagina afdrukken
invite-group = Voor { $name }
invite-anyone = Voor iedereen
invite-anyone-about = Wie hiermee binnenkomt, kiest zelf bij welke groep hij hoort.
invite-helper = Voor een medebegeleider
invite-helper-about = Wie deze link heeft, ziet alles en kan alles wat u kunt.
invite-screen = Voor het scherm (beamer)
invite-screen-about = Open deze link op de computer van de beamer. Wat daar te zien is, kiest u bij “Scherm”.
invite-code = Code
invite-code-at = Code, in te vullen op { $address }
invite-qr = QR-code voor { $name }
invite-renew = Nieuwe link maken
invite-renew-question = Een nieuwe link maken voor { $name }?
invite-renew-about = De oude link en code werken dan niet meer. Wie al binnen is, blijft binnen.
invite-joining = Nieuwe mensen mogen binnenkomen
invite-joining-hint = Zet dit uit als iedereen er is. Wie al meedoet, kan altijd terugkomen.
invite-mine = Uw eigen link als begeleider
invite-mine-about = Bewaar deze link: hiermee komt u zelf terug, ook op een ander apparaat. Geef hem aan niemand.
invite-start = Klaar om te beginnen?
invite-start-about = Laat iedereen eerst binnenkomen. Druk dan hierboven op “Verder naar …”.
invite-start-agenda = Laat iedereen eerst binnenkomen. Druk dan hierboven op “Begin: { $title }”.
print-back = ← Terug
print-which = Welke kaart?
print-room = De kaart van { $name }
print-joint = De gezamenlijke kaart
print-empty = Een lege kaart, om op te schrijven
print-now = Afdrukken
print-hint = Kies in het afdrukvenster A3, liggend. Op A4 past het ook, kleiner.
print-sources = Naar de partnerschapskaart (Jansen, Wilbrink, Baur & De Wit, 2012; versie 2.0 Werkplaats Sociaal Domein Arnhem & Nijmegen). De vragen zijn in eigen woorden gesteld.
screen-join-title = Doe mee op uw telefoon
invite-local = Deze links werken alleen op deze computer. Open Samenkaart met het adres van deze computer in het netwerk, of vraag de beheerder het adres in te stellen (--public-url).
message-author = wie een kaartje schreef
timer-for = Voor wie?

guide-more = Meer
guide-cues = Spiekbriefjes
card-lock = Op slot zetten
gather-here = Vraag iedereen hier te kijken
gather-asked = Iedereen is gevraagd om hier te kijken.
card-unlock = Van slot halen
card-aside = Even opzij leggen
card-back = Weer terugleggen
card-back-said = Het kaartje ligt weer op de kaart.
aside-eyes = Daarna zien alleen begeleiders dit kaartje nog.
aside-message-room = { $name } krijgt een vriendelijk bericht:
aside-message-all = Alle groepen krijgen een vriendelijk bericht:
aside-back = Er gaat niets verloren. U kunt het kaartje altijd weer terugleggen.
aside-tell = Vertel de schrijver waarom
aside-tell-about = Alleen wie het kaartje schreef, krijgt dit te lezen.
aside-tell-nameless = Alleen wie het kaartje schreef, krijgt dit te lezen. Ook u ziet niet wie dat is.
aside-why = Waarom legt u het opzij?
aside-why-hint = Zeg wat u ziet, zonder oordeel over de schrijver. Bijvoorbeeld: “Hier staat een naam in van iemand die er niet bij is.”
aside-why-needed = Schrijf op waarom, of haal het vinkje weg.
aside-put = Opzij leggen
aside-done = Opzij gelegd. De groep krijgt een vriendelijk bericht.
away-title = Opzij gelegd en weggehaald
away-aside = Opzij gelegd door een begeleider ({ $count })
away-aside-about = Alleen begeleiders zien deze kaartjes.
away-aside-none = Er ligt geen kaartje opzij. In het menu van een kaartje kunt u het even opzij leggen.
away-removed = Weggehaald ({ $count })
away-removed-about = Van alle groepen die u begeleidt.
away-removed-none = Er is geen kaartje weggehaald.
away-room = in de eigen ruimte, bij { $step }
away-joint = gedeeld met iedereen, bij { $step }
steps-way-open = Openen
steps-way-lock = Op slot zetten
lock-about = Waar een slot op zit, kan de groep lezen en vragen stellen, maar niets veranderen. Begeleiders kunnen dat wel.
lock-table = Zet een vinkje bij wat op slot moet.
lock-joint = Gezamenlijke kaart
lock-room-where = Een hele ruimte zet u op slot bij “Alle groepen”, in het menu van die groep.
wall-lock = Deze ruimte op slot zetten
wall-unlock = Deze ruimte van slot halen
wall-do-paused = Deze groep even laten opkijken
wall-stop-paused = Deze groep weer verder laten gaan
wall-do-silent = Stille minuten voor deze groep
wall-stop-silent = Stille minuten stoppen
queue = Handen en vragen
queue-button = Handen en vragen: { $count } { $count ->
    [one] wacht
   *[other] wachten
  }
queue-hands = Handen
queue-no-hands = Niemand steekt nu een hand op.
queue-whispers = Privé gezegd
queue-no-whispers = Er wacht niets dat privé is gezegd.
queue-flags = Vragen bij kaartjes
queue-flags-about = De groep kan ze zelf beantwoorden. Blijft een vraag liggen, help dan even.
queue-flag-go = Naar het kaartje
queue-waits = { $count ->
    [0] net
   *[other] wacht { $count } min
  }
queue-answer = Privé antwoorden
queue-settled = Afgehandeld ({ $count })
queue-new-unwell = { $count ->
    [one] Met iemand gaat het niet goed: { $whose }.
   *[other] Met { $count } mensen gaat het niet goed: { $whose }.
  }
queue-new-hand = { $count ->
    [one] Een hand omhoog: { $whose }.
   *[other] { $count } handen omhoog: { $whose }.
  }
queue-new-whisper = { $count ->
    [one] Iemand zei iets privé: { $whose }.
   *[other] { $count } keer iets privé gezegd: { $whose }.
  }
queue-new-flag = { $count ->
    [one] Een vraag bij een kaartje: { $whose }.
   *[other] { $count } vragen bij kaartjes: { $whose }.
  }
whisper-unwell-guide = “Dit gaat niet goed voor mij”
whisper-unnamed = Zonder naam
whisper-no-words = Zonder verdere woorden.
whisper-answered = Beantwoord door { $names }:
whisper-you = u
whisper-answer = Antwoorden
whisper-answer-more = Nog iets antwoorden
whisper-answer-send = Antwoord versturen
whisper-answer-hint = Alleen deze persoon leest het, en de andere begeleiders.
whisper-answer-unnamed = Alleen wie dit zei leest het, en de andere begeleiders. U ziet niet wie dat is: vraag er ook niet naar.
whisper-settle = Afgehandeld
whisper-unsettle = Toch nog niet afgehandeld
message-everybody = Aan iedereen
message-rooms = Aan bepaalde groepen
message-to-missing = Kies minstens één groep.
message-to-person = Privébericht aan { $name }
message-person-about = Alleen { $name } leest dit, en de andere begeleiders.
message-as-nudge = Als vraag om iets te schrijven
message-as-nudge-about = U hoeft dan zelf geen tekst te bedenken.
message-text-nudge = Eigen woorden (mag leeg blijven)
message-preset = Zij lezen:
message-gone = Bericht verstuurd.
message-only = alleen { $name }
message-is-nudge = vraag om iets te schrijven
