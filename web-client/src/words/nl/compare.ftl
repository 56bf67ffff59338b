code = Samen
code-agreement = Eens
code-partly = Deels eens
code-only = Alleen { $name }
code-nobody = Nog van niemand
code-clash = Botst
code-same_words = Zelfde woorden, andere betekenis
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
overview-about = Dichte balk: wat deze groep met andere groepen deelt. Open balk: wat alleen deze groep zegt. Dat is geen “nee” van de anderen.
overview-table = Per groep en per stap: hoeveel er gedeeld is
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
why-meaning = De betekenis lijkt op elkaar
refused-title = Voorstellen die u afwees ({ $count })
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
recognise-on = Verder met de volgende
recognise-about = U antwoordt voor uzelf. Samen geeft u het antwoord van { $name }. Dat telt even zwaar als dat van elke andere groep, hoeveel mensen er ook in zitten.
recognise-none = Er is nu niets te vragen
recognise-none-about = Zodra een andere groep een onderwerp heeft dat uw groep niet noemde, komt hier de vraag.
recognised-by = Ook herkend door { $names }
