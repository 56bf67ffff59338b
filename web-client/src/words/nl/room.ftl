step = Stap { $number }
steps = Stappen
step-word = Stap
cards-word = { $count ->
    [one] kaartje
   *[other] kaartjes
  }
unfold = { $name } openen
step-closed = Nog niet open
step-waits = Deze stap is nog niet open. U kunt al wel lezen waar het over gaat.
steps-opened = Nu open: { $names }.
step-news = { $count ->
    [one] Stap { $names } is nu open.
   *[other] De stappen { $names } zijn nu open.
  } U kunt hier rustig verder schrijven.
step-stay = Blijf hier
draft-closed = Deze stap is nu dicht. Wat u schrijft, blijft hier bewaard, alleen voor u. Toevoegen kan als de stap weer open is.
draft-locked = De begeleider heeft dit even op slot gezet. Wat u schrijft, blijft hier bewaard, alleen voor u. Toevoegen kan als het slot eraf is.
draft-copy = Mijn woorden kopiëren
draft-waits = Hier wacht nog wat u schreef
room-to-wall = Terug naar alle groepen
room-private = Onze eigen ruimte. Wat hier staat, zien alleen wij en de begeleiders.
room-partly = Onze eigen ruimte. Gedeelde kaartjes ziet iedereen. De andere zien alleen wij en de begeleiders.
room-guest = De ruimte van deze groep. U ziet mee omdat u begeleidt.
room-anonymous = Zonder namen: niemand ziet wie wat schreef. In een kleine groep kunnen mensen het soms raden.
here-now = { $count ->
    [one] Nu hier:
   *[other] Nu hier ({ $count }):
  }
field-empty = Nog leeg.
types = { $names } { $count ->
    [one] schrijft…
   *[other] schrijven…
  }
add-thought = Schrijf een gedachte op
thought-hint = Eén gedachte per kaartje
where-belongs = Waar hoort dit bij?
more-choices = Meer
card-added = Kaartje toegevoegd.
card-moved = Kaartje verplaatst naar: { $name }.
card-removed = Kaartje weggehaald. Onder aan de ruimte kunt u het terugleggen.
words-too-long = Dit is { $count } tekens te lang voor één kaartje. Maak het korter, of maak er twee kaartjes van.
card-moved-along = Iemand heeft het kaartje waarin u schrijft verplaatst naar: { $name }. U kunt verder schrijven.
cut-removed = Iemand heeft het kaartje weggehaald waarin u aan het schrijven was.
cut-shared = Het kaartje waarin u aan het schrijven was, is nu gedeeld. De woorden staan daarmee vast.
author-left = Iemand die niet meer bij deze groep is
cut-kept = Dit stond erop:
cut-words = De woorden van dat kaartje
whose-thought = Van welke groep is deze gedachte?
choose-partner = Kies een groep

card-menu = Meer met kaartje: { $words }
card-words = De woorden van dit kaartje
change-words = Woorden veranderen
letters-left = Nog { $count } tekens
move-to = Verplaatsen naar…
move-title = Kaartje verplaatsen
move-place = Naar welke plek?
move-where = Op welke plaats?
move-first = Bovenaan
move-after = Na: { $words }
move = Verplaatsen
keep-here = Blijft in onze ruimte
may-go = Mag toch gedeeld worden
stays = blijft in onze ruimte
stays-hint = Dit kaartje wordt nooit met de andere groepen gedeeld.
released = gedeeld
on-behalf = namens { $name }
behalf-of = Namens iemand anders
behalf-name = Namens wie schrijft u?
behalf-hint = Voor iemand die niet zelf typt. Een bijnaam mag ook. Laat leeg als het uw eigen gedachte is.
remove-card = Weghalen
what-mean = Wat bedoelt u?
flag-question = Wat is niet duidelijk? (mag leeg blijven)
flag-hint = Vraag het vriendelijk. Wie dit kaartje schreef, kan antwoorden.
flag-ask = Vraag stellen
flag-asks = { $name } vraagt:
flag-answer = Antwoord:
flag-give = Antwoorden
flag-change = Antwoord veranderen
flag-drop = Vraag weghalen
bin = Weggehaalde kaartjes ({ $count })
bin-title = Weggehaalde kaartjes
bin-empty = Er zijn geen weggehaalde kaartjes meer.
bring-back = Terugleggen

release-title = Onze kaart delen
release-about = Straks leggen we de kaarten van alle groepen naast elkaar. Elke groep beslist zelf wat zij deelt.
released-at = Gedeeld om { $time }: { $count } { $count ->
    [one] kaartje
   *[other] kaartjes
  }.
released-left = { $count } { $count ->
    [one] kaartje is
   *[other] kaartjes zijn
  } nog niet gedeeld.
release-silent = Beslissen over delen kan als de stilte voorbij is. Dan ziet u ook wat de anderen schreven.
release-staying = { $count } { $count ->
    [one] kaartje blijft
   *[other] kaartjes blijven
  } in onze ruimte.
room-ready = Onze kaart is klaar
room-ready-hint = De begeleider ziet dit. U kunt daarna nog verder schrijven.
release-propose = Delen voorstellen…
release-nothing = Er zijn nog geen kaartjes om te delen.
room-is-ready = klaar
room-not-ready = nog bezig
release-by-facilitator-hint = Er is nu niemand van deze groep. Alleen dan kunt u als begeleider voor hen delen. Dat wordt vastgelegd.
release-by-facilitator = { $count } { $count ->
    [one] kaartje
   *[other] kaartjes
  } delen namens deze groep
release-dialog = Wat delen we?
release-dialog-about = Haal het vinkje weg bij wat hier moet blijven. Het wordt gedeeld zodra meer dan de helft van wie er nu is het goed vindt. Daarna staan de woorden vast.
release-dialog-alone = Haal het vinkje weg bij wat hier moet blijven. U bent nu als enige van uw groep aanwezig: het wordt meteen gedeeld. Daarna staan de woorden vast.
release-sum = { $going } delen, { $staying } { $staying ->
    [one] blijft
   *[other] blijven
  } hier
release-send = Voorstellen aan de groep
release-now = Nu delen
release-proposed = { $name } stelt voor om { $count } { $count ->
    [one] kaartje
   *[other] kaartjes
  } te delen.
release-count = { $agreed } van de { $present } vinden het goed; er zijn er { $needed } nodig.
release-against = { $count } { $count ->
    [one] wil
   *[other] willen
  } liever nog wachten.
release-changed = Er is iets veranderd sinds het voorstel. Bekijk de kaartjes nog eens. Wie al akkoord was, wordt opnieuw gevraagd.
release-look = Bekijk de kaartjes
release-goes = Dit wordt gedeeld
release-agree = Ik vind het goed
release-wait = Liever nog wachten
release-withdraw = Voorstel intrekken
release-above = Er ligt een voorstel. Het staat bovenaan, boven de kaart.
release-announced = Er is een voorstel om { $count } { $count ->
    [one] kaartje
   *[other] kaartjes
  } te delen.
flag-count = { $count } { $count ->
    [one] vraag
   *[other] vragen
  }
silent-now = Stille minuten.
silent-about = U ziet nu alleen uw eigen kaartjes. Als de stilte voorbij is, komen de kaartjes van de groep bij elkaar.
silent-about-mixed = U ziet van uw groep nu alleen uw eigen kaartjes. Als de stilte voorbij is, liggen alle kaartjes bij elkaar.
silent-guide = Iedereen in deze groep ziet nu alleen de eigen kaartjes; u ziet ze allemaal.
silent-begins = De stille minuten beginnen. U ziet alleen uw eigen kaartjes.
silent-ends = De stille minuten zijn voorbij. De kaartjes van de groep liggen bij elkaar.
silent-ends-mixed = De stille minuten zijn voorbij. Alle kaartjes liggen weer bij elkaar.
round-add = Ronde { $number }: voeg één kaartje toe.
round-done = Ronde { $number }: uw kaartje ligt er. { $count } van de { $total } { $count ->
    [one] heeft
   *[other] hebben
  } er een toegevoegd. De volgende ronde begint als iedereen dat heeft gedaan.
round-next = Ronde { $number }: iedereen die er is, heeft een kaartje toegevoegd. Voeg er nog een toe; dan begint de volgende ronde.
round-guide = Om de beurt, ronde { $number }: { $count } van de { $total } { $count ->
    [one] heeft
   *[other] hebben
  } een kaartje toegevoegd.
turn-waits = Schrijf gerust vast. Toevoegen kan weer in de volgende ronde.

locked = op slot
room-locked = Deze ruimte staat op slot.
room-locked-about = De begeleider wil even rust of aandacht. U kunt alles lezen en vragen stellen.
room-locked-guide = De groep kan lezen en vragen stellen, maar niets veranderen. U zelf wel.
room-unlocked = Deze ruimte is weer open. U kunt verder schrijven.
room-unlock = Van slot halen
step-locked = Deze stap staat op slot.
step-locked-about = U kunt lezen en vragen stellen; veranderen kan nu niet.
lock-why-card = De begeleider heeft dit kaartje op slot gezet. Veranderen kan nu niet; lezen en vragen wel.
lock-why-step = De begeleider heeft deze stap op slot gezet. Veranderen kan hier nu niet; lezen en vragen wel.
lock-why-room = De begeleider heeft deze ruimte op slot gezet. Schrijven en veranderen kan nu niet; lezen en vragen wel.
cut-aside = De begeleider heeft het kaartje opzij gelegd waarin u aan het schrijven was. Het is niet weg.
cut-locked = De begeleider heeft op slot gezet waar u aan het schrijven was.
cut-moved = U schreef in een kaartje van uw vorige groep. Het blijft daar liggen.
cut-silent = Iedereen schrijft nu even in stilte voor zichzelf. Het kaartje waarin u aan het schrijven was, is van een ander en komt daarna terug.
cut-again = U kunt weer schrijven in het kaartje waarin u bezig was.
aside-mark = Opzij gelegd: alleen begeleiders zien dit
aside-short = Opzij gelegd
aside-title = Opzij gelegd, alleen te zien voor begeleiders
