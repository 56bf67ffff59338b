compare-title = Vergelijken
compare-about = Alles wat gedeeld is, naast elkaar. Vink kaartjes aan die over hetzelfde gaan en leg ze bij elkaar.
compare-waiting = { $names } { $count ->
    [one] heeft
   *[other] hebben
  } nog niets gedeeld.
compare-table = Gedeelde kaartjes bij { $name }, per onderwerp en per groep
sideways = De tabel is breder dan uw scherm. Schuif opzij voor de andere groepen.
sideways-back = Schuif terug
sideways-on = Schuif verder
compare-theme = Onderwerp
compare-alone = Staat op zichzelf
compare-all = Gedeelde kaartjes
compare-alone-about = Wat maar één groep zegt, telt net zo goed.
not-shared = heeft nog niets gedeeld
nothing-alone = –
only-one = Alleen deze groep noemt dit. Dat maakt het niet minder belangrijk.
silent = { $names } { $count ->
    [one] zei
   *[other] zeiden
  } hier niets over. Dat is geen “nee”.
pick = Kies kaartje: { $words }
picked = { $count } { $count ->
    [one] kaartje
   *[other] kaartjes
  } gekozen, van { $partners } { $partners ->
    [one] groep
   *[other] groepen
  }
picked-bar = Gekozen kaartjes
picked-clear = Niets kiezen
picked-to = Naar de knoppen voor wat u koos
picked-how = Met Tab en Enter komt u bij de knoppen. Met Escape gaat u terug.
picked-more = Meer…
picked-subjects = { $subjects } { $subjects ->
    [one] onderwerp
   *[other] onderwerpen
  }{ $count ->
    [0] { "" }
    [one] { " " }en één kaartje
   *[other] { " " }en { $count } kaartjes
  } gekozen
theme-put = Leg bij elkaar
theme-add-to = Bij een onderwerp…
theme-make = Bij elkaar leggen
theme-name = Hoe noemen we dit onderwerp?
theme-name-hint = Kort. Mag ook leeg blijven.
theme-rename = Naam veranderen
theme-on-screen = Op het scherm zetten
screen-thought = Wat { $name } zegt
theme-split = Weer uit elkaar halen
theme-split-question = “{ $name }” uit elkaar halen?
theme-split-about = De kaartjes liggen dan weer los. U kunt het onderwerp later terughalen.
theme-menu = Meer met onderwerp { $name }
theme-leave = Uit dit onderwerp halen
theme-join = Bij “{ $name }” leggen
theme-alone = Maak hier een onderwerp van
theme-bin = Uit elkaar gehaalde onderwerpen ({ $count })
theme-bin-title = Uit elkaar gehaalde onderwerpen
theme-bin-empty = Er is niets om terug te halen.
theme-no-cards = Er liggen geen kaartjes meer bij dit onderwerp.
theme-status = Wat doen we ermee?
theme-reason = Waarom?
theme-reason-about = Iedereen kan later teruglezen waarom dit zo is.
theme-reason-needed = Schrijf kort op waarom.
status-open = Nog open
status-taken_up = Komt in de afspraken
status-parked = Bewaren we voor later
status-not_agreed = Hier zijn we het niet over eens
joint-title = Samen één kaart
joint-about = Schrijf bij elk onderwerp samen op wat u wilt afspreken. De eigen woorden van de groepen blijven erbij staan.
joint-no-themes = Er zijn hier nog geen onderwerpen. Vink kaartjes aan en leg ze bij elkaar.
joint-alone = Staat op zichzelf ({ $count })
joint-none-alone = Alle kaartjes van deze stap liggen bij een onderwerp.
joint-alone-about = Wat maar één groep zegt, is net zo zichtbaar. Maak er een onderwerp van of leg het ergens bij.
asked-only = { $count ->
    [one] Eén gedachte waar alleen naar gevraagd is
   *[other] { $count } gedachten waar alleen naar gevraagd is
  }
asked-only-about = Eén groep noemde dit; de andere groepen kregen de vraag of zij het herkennen. Het telt net zo goed.
asked-known = { $count ->
    [one] Eén gedachte die andere groepen herkennen
   *[other] { $count } gedachten die andere groepen herkennen
  }
asked-work = Samen uitwerken
asked-work-of = Samen uitwerken: { $name }
statement = Zo zeggen we het samen
statement-of = Zo zeggen we het samen: { $name }
statement-hint = Wat spreken we af? Schrijf het zo dat iedereen het snapt.
original-words = De eigen woorden ({ $count })
