skip = Naar de inhoud
cancel = Annuleren
close = Sluiten
save = Bewaren
done = Klaar
add = Toevoegen
copy = Kopiëren
copied = Gekopieerd
copy-failed = Kopiëren lukt hier niet. Selecteer de tekst zelf.
copy-link = Link kopiëren
loading = Even laden…
words-wait = Zodra er weer verbinding is, kunt u deze woorden veranderen. Nieuwe kaartjes toevoegen kan wel.
connecting = Verbinding maken…
no-connection = Er is geen verbinding met de server. Controleer uw internet en probeer het opnieuw.
somebody = iemand
you = u
to-home = Naar de startpagina
home-code = Ik heb een code
ended-wrong-key = Deze link werkt niet (meer). Vraag de begeleider om een nieuwe.
untitled = Zonder titel
fictitious = Dit is een voorbeeld. De organisaties, de mensen en wat zij zeggen zijn verzonnen.
fictitious-short = Voorbeeld, verzonnen

rules-title = Vijf afspraken voor ons gesprek
rule-1 = Raakt het u? Dan hoort u erbij en mag u meedoen.
rule-2 = Erbij zitten is niet genoeg: doe mee.
rule-3 = Zeg wat u zelf denkt, en help anderen om dat ook te doen.
rule-4 = Heeft iemand anders een beter idee? Dan mag dat winnen.
rule-5 = Zoek samen naar afspraken waar u echt iets mee kunt doen.

your-name = Uw naam of bijnaam
mandate = Mag u beslissen over de samenwerking?
mandate-decides = Ja, ik beslis voor mijn groep
mandate-reports_back = Nee, ik overleg met wie beslist
mandate-not_said = Dat weet ik nog niet
you-belong = U hoort bij

timer-over = De tijd is om
timer-over-for = De tijd is om: { $label }.
timer-begins = De tijd gaat in: { $minutes } { $minutes ->
    [one] minuut
   *[other] minuten
  }.
timer-begins-for = De tijd voor { $label } gaat in: { $minutes } { $minutes ->
    [one] minuut
   *[other] minuten
  }.
timer-left = Nog { $time }
timer-left-for = { $label }: nog { $time }
timer-paused = (pauze)

stage-prepare = Voorbereiden
stage-own_maps = Eigen kaarten
stage-compare = Vergelijken
stage-joint_map = Samen één kaart
stage-agreement = Afspraken
stage-follow_up = Terugkijken
groups-more = { $count } andere groepen
try-again = Opnieuw proberen
pasted-cut = Er passen { $limit } tekens in. Van wat u plakte { $count ->
    [one] is het laatste teken
   *[other] zijn de laatste { $count } tekens
  } weggevallen.
