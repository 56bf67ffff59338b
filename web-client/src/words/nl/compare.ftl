code = Samen
code-agreement = Eens
code-partly = Deels eens
code-only = Alleen { $name }
code-nobody = Nog van niemand
code-clash = Botst
so-far-agreement = Tot nu toe eens
so-far-partly = Tot nu toe deels eens
so-far-only = Tot nu toe alleen { $name }
code-same_words = Zelfde woorden, andere betekenis
code-not_agreed = Hier zijn we het niet over eens
code-between-opposite = { $names } spreken elkaar tegen
code-between-same_words = { $names } bedoelen er iets anders mee
code-count = { $shared } van de { $partners } groepen
code-alone = { $count ->
    [one] ○ Eén kaartje van één groep
   *[other] ○ { $count } kaartjes, elk van één groep
  }
voice-ours = Herkennen wij ook
voice-not_ours = Niet van ons
voice-unknown = Weten wij niet
voice-divided = Wij zijn verdeeld
voice-against = Zegt iets anders
not-answered = nog geen antwoord
not-asked = niet gevraagd: hier staan twee kanten tegenover elkaar
filter = Laat zien
filter-everything = Alles
filter-all = Van allen
filter-some = Van een deel
filter-one = Van één groep
filter-clash = Wat botst
filter-empty = Niets in deze stap. Kies “{ filter-everything }” om de andere onderwerpen te zien.
pair-one = Welke groepen?
pair-all = Alle groepen
pair-other = Naast welke groep?
parts = Manieren om te kijken
part-table = Naast elkaar
part-overview = Overzicht
part-proposals = Voorstellen
part-ask = Herkent u dit?
part-clashes = Wat botst
part-map = Kaart
part-coherence = Samenhang
part-ends = Kaartjes zonder besluit
part-balance = Aandeel per groep
partly-on = Deels eens: ze bedoelen bijna hetzelfde
partly-off = Toch helemaal eens

overview-title = Alle stappen in één oogopslag
overview-about = Wat één groep alleen zegt, is geen “nee” van de anderen.
overview-table = Per groep en per stap: hoeveel er gedeeld is
legend-shared = deelt de groep met andere groepen
legend-only = zegt alleen deze groep
legend-clash = botst met een andere groep
overview-on-screen = Op het scherm zetten
overview-nothing = nog niets
overview-shared = { $count } samen
overview-only = { $count } alleen
overview-clashes = { $count } { $count ->
    [one] botsing
   *[other] botsingen
  }
overview-together = Alle groepen
overview-total = { $shared } gedeeld, { $all } door allen

proposals-title = Wat lijkt er op elkaar?
proposals-about = Het programma zoekt kaartjes van verschillende groepen die op elkaar lijken of elkaar tegenspreken. U ziet waaraan het dat ziet. U beslist: er gebeurt niets vanzelf.
proposals-on = Laat het programma voorstellen doen
proposals-off = De voorstellen staan uit. De begeleider kan ze weer aanzetten.
proposals-none = Er zijn nu geen voorstellen. Het programma ziet niet alles: kijk ook zelf in de tabel.
proposals-early = Zodra groepen hun kaartjes delen, komen hier voorstellen.
proposals-count = { $count } { $count ->
    [one] voorstel
   *[other] voorstellen
  }
proposed-here = { $count ->
    [one] Het programma ziet in deze stap één plek waar kaartjes op elkaar lijken of botsen.
   *[other] Het programma ziet in deze stap { $count } plekken waar kaartjes op elkaar lijken of botsen.
  }
proposal-same = Zeggen deze hetzelfde?
proposal-clash = Spreken deze elkaar tegen?
proposal-same_words = Zelfde woorden, andere betekenis?
proposal-in = ligt bij “{ $name }”
proposal-along = Deze hoort erbij
proposal-yes = Ja, leg bij elkaar
proposal-yes-join = Ja, leg erbij
proposal-yes-clash = Ja, markeer dit
proposal-no = Nee, dit is niet hetzelfde
proposal-no-clash = Nee, dit botst niet
proposal-together = De kaartjes liggen bij elkaar.
proposal-declined = Dit wordt niet meer voorgesteld.
why = Waaraan het programma dat ziet
why-words = { $count ->
    [one] Hetzelfde woord:
   *[other] Dezelfde woorden:
  } { $words }
why-near = Bijna hetzelfde geschreven: “{ $one }” en “{ $other }”
why-related = Verwante woorden: “{ $one }” en “{ $other }”
why-opposites = Tegenover elkaar: “{ $one }” en “{ $other }”
why-negated = De een zegt “{ $word }” met niet of geen, de ander zonder
why-negated-all = De een zegt “niet” of “geen”, de ander niet
why-quantity = Verschil in hoeveel: “{ $one }” en “{ $other }”
why-whom = Anders wie het doet of van wie het is: “{ $one }” en “{ $other }”
why-thought = Beide lijken te gaan over: “{ $thought }”
why-meaning = De betekenis lijkt op elkaar
refused-title = Afgewezen voorstellen ({ $count })
refused-allow = Toch weer voorstellen

proposal-gone = Iemand heeft dit voorstel beantwoord, of de kaartjes zijn veranderd.
clash-theirs = { $name } kan dit zelf opschrijven.
recognise-left = { $count ->
    [one] Nog één vraag
   *[other] Nog { $count } vragen
  }
recognise-question = Herkent u dit?
recognise-ours = Ja, ook van ons
recognise-not_ours = Nee, niet van ons
recognise-unknown = Weten wij niet
recognise-mine = Uw antwoorden ({ $count })
recognise-change = Wijzigen
recognise-change-of = Antwoord wijzigen: { $name }
recognise-back = Terug naar de vorige
recognise-later = Later
recognise-step = { $step }: vraag { $number } van { $all }
recognise-on = Verder met de volgende
recognise-about = U antwoordt voor uzelf. Samen geeft u het antwoord van { $name }. Dat telt even zwaar als dat van elke andere groep, hoeveel mensen er ook in zitten.
recognise-none = Er is nu niets te vragen
recognise-none-about = Zodra een andere groep een onderwerp heeft dat uw groep niet noemde, komt hier de vraag.
recognised-by = Ook herkend door { $names }
recognised-waiting = Nog geen antwoord van { $names }
recognised-not = { $names }: niet van ons
recognised-against = Zegt iets anders: { $names }
recognised-divided = Verdeeld: { $names }
recognised-unknown = Weet het niet: { $names }
recognised-people = { $ours } ook van ons, { $not_ours } niet van ons, { $unknown } weten het niet
ask-all-title = { $count ->
    [one] Eén kaartje staat op zichzelf
   *[other] { $count } kaartjes staan op zichzelf
  }
ask-all = Vraag ernaar…
ask-all-yes = Ja, vraag ernaar
ask-all-about = Elk gekozen kaartje wordt een vraag op het scherm van de andere groepen: “Herkent u dit?” In de gezamenlijke kaart staat het daarna kort bij de gedachten waar alleen naar gevraagd is, tot er iets bij komt.
ask-which = Waar wilt u naar vragen?
ask-step = { $name }: { $count ->
    [one] één kaartje
   *[other] alle { $count } kaartjes
  }
ask-choose = Kaartjes kiezen
ask-choose-of = Kaartjes kiezen bij { $name }
ask-nothing = Kies een stap of losse kaartjes. Dan ziet u hier hoeveel vragen elke groep krijgt.
ask-means = Zoveel vragen krijgt elke groep erbij:
ask-count = { $count ->
    [0] geen
    [one] één vraag
   *[other] { $count } vragen
  }
ask-each = { $name }: { $count ->
    [0] geen vragen
    [one] één vraag
   *[other] { $count } vragen
  }
ask-question = { $count ->
    [one] Naar één kaartje vragen?
   *[other] Naar { $count } kaartjes vragen?
  }
asked-title = Wie moet nog antwoorden?
asked-about = Wat één groep zegt, is nog geen verschil: misschien vergaten de anderen het. De andere groepen antwoorden op hun eigen scherm, per onderwerp.
asked-nothing = Er is niets te vragen aan deze groep.
asked-not-shared = Deze groep heeft nog niets gedeeld. Antwoorden kan al wel.
asked-nobody = Er is nog niemand van deze groep binnen.
asked-done = Iedereen heeft op alles geantwoord.
asked-open = { $asked ->
    [one] { $open ->
        [0] Op de ene vraag is een antwoord
       *[other] Op de ene vraag is nog geen antwoord
      }
   *[other] { $open ->
        [0] Op alle { $asked } vragen is een antwoord
        [one] Op één van de { $asked } vragen is nog geen antwoord
       *[other] Op { $open } van de { $asked } vragen is nog geen antwoord
      }
  }
asked-person = { $name }: nog { $count ->
    [one] één vraag
   *[other] { $count } vragen
  }
asked-anonymous = Er zijn { $done } van de { $all } antwoorden gegeven. Wie er nog moet antwoorden, is in deze groep niet te zien.

clashes-title = Waar het botst
clashes-about = Een botsing is geen mislukking. Vraag elkaar wat erachter zit, en zoek iets waar beide groepen mee geholpen zijn.
clashes-none = Er is niets gemarkeerd. Vink in de tabel twee kaartjes van verschillende groepen aan om een botsing te markeren.
clash-menu = Deze botsen…
clash-needs = Kies precies twee kaartjes, van twee verschillende groepen. Dan kunt u aangeven dat die botsen.
clash-marked = Gemarkeerd. U vindt het bij “{ part-clashes }”.
clash-opposite = Deze spreken elkaar tegen
clash-same_words = Zelfde woorden, andere betekenis
clash-with-opposite = Botst met { $name }: “{ $words }”
clash-with-same_words = Bedoelt iets anders dan { $name }: “{ $words }”
clash-interest = Wat is hierin belangrijk voor { $name }?
clash-meaning = Wat bedoelt { $name } hiermee?
clash-option = Wat helpt beide
clash-option-hint = Schrijf wat u kunt afspreken, zo dat beide krijgen wat voor hen belangrijk is.
clash-find-option = Wij zien iets wat beide helpt
clash-option-with = Deze tekst staat bij het onderwerp “{ $name }”.
clash-option-lost = Het onderwerp waar stond wat beide helpt, is uit elkaar gehaald. Kies opnieuw, of haal het terug bij “{ part-table }”.
clash-where = Waar schrijft u wat beide helpt?
clash-where-about = De twee kaartjes liggen niet bij elkaar. Dat blijft zo: er verschuift niets. Kies bij welke kant de tekst komt te staan.
clash-where-theme = Bij “{ $name }” ({ $count ->
    [one] één kaartje
   *[other] { $count } kaartjes
  })
clash-where-card = Bij “{ $words }”: dit kaartje wordt een onderwerp
clash-where-words = Hier staat al een tekst, u schrijft daarin verder: “{ $words }”
clash-leave = Wij laten het verschil staan
clash-reopen = Nog open
clash-difference-is = Hierover blijven de groepen van mening verschillen. Zo komt het ook in de overeenkomst.
clash-difference-reason = Wat wilt u erover zeggen?
clash-drop = Dit botst niet
clash-drop-about = De markering gaat weg. Wat erover is geschreven blijft bewaard, voor als u het weer markeert.

link-add = Verbind met een andere stap…
link-add-short = Verbinden
link-add-to = Verbinden: { $name }
link-how = Hoe hoort het bij elkaar?
link-direction-serves = Dit helpt bij iets uit een andere stap
link-direction-served = Iets uit een andere stap helpt hierbij
link-other = Waarmee?
link-choose = Kies een onderwerp of kaartje
link-needed = Kies waarmee u het verbindt.
link-save = Verbinden
link-serves = helpt bij { $step }: “{ $name }”
link-served = geholpen door { $step }: “{ $name }”
link-remove = Verbinding weghalen met { $name }
coherence-title = Wat helpt waarbij?
coherence-about = Een voorwaarde helpt een actie, een actie helpt een waarde. Verbind ze, dan ziet u wat er nog los staat.
coherence-unserved = { $name }: hier helpt nog niets bij
coherence-unserved-about = Wat gaat u hiervoor doen of regelen?
coherence-aimless = { $name }: dit helpt nog nergens bij
coherence-aimless-about = Bij welk onderwerp van { $name } hoort dit?
coherence-actions = Afgesproken acties die nog bij geen waarde horen
coherence-actions-about = Kies bij de actie het onderwerp waar zij bij hoort, en verbind dat onderwerp met een waarde.
coherence-all = Alles is verbonden: bij elke waarde helpt iets, en elke actie helpt ergens bij.
coherence-early = Er zijn nog geen onderwerpen om te verbinden.
coherence-links = Verbindingen
coherence-helps = helpt bij

end-set = Wat gebeurt hiermee?
end-title = Wat gebeurt hiermee?
end-parked = Bewaren we voor later
end-not_agreed = Hier zijn we het niet over eens
end-clear = Toch weer open
ends-title = Kaartjes zonder besluit
ends-open = { $count ->
    [one] Van één kaartje is nog niet gezegd wat ermee gebeurt.
   *[other] Van { $count } van de { $all } kaartjes is nog niet gezegd wat ermee gebeurt.
  }
ends-none = Van alle kaartjes is gezegd wat ermee gebeurt.
ends-early = Er zijn nog geen gedeelde kaartjes.
ends-about = Een kaartje komt in de afspraken, wordt bewaard voor later, of u bent het er niet over eens. Schrijf erbij waarom, zodat iedereen ziet wat er met zijn woorden is gebeurd.
ends-write = Schrijf eerst hoe u het samen zegt. Kies daarna nog eens “Komt in de afspraken”.
ends-theme = { $count ->
    [one] één kaartje
   *[other] { $count } kaartjes
  }
ends-choose = Kies onderwerp:
ends-tick-all = { $count ->
    [one] Deze kiezen of niet
   *[other] Alle { $count } kiezen, of geen
  }

balance-title = Aandeel per groep in de gezamenlijke kaart
balance-about = { $count ->
    [0] Er zijn nog geen gezamenlijke teksten.
    [one] Er is één gezamenlijke tekst. Een tekst met kaartjes van meer groepen telt voor elk van hen voor een deel.
   *[other] Er zijn { $count } gezamenlijke teksten. Een tekst met kaartjes van meer groepen telt voor elk van hen voor een deel.
  }
balance-faint = De woorden van { $names } komen nauwelijks terug in de gezamenlijke kaart. Kijk samen of er iets mist.
balance-group = Groep
balance-part = Deel van de teksten
balance-statements = Teksten met hun woorden
balance-lines = Regels die in de afspraken komen
balance-lines-about = In de afspraken komen teksten, acties en vragen aan anderen. Of een tekst zo kan, zeggen alle groepen daarna nog bij “{ stage-agreement }”.
balance-cards = Kaartjes in een tekst
balance-of = { $count } van { $all }
