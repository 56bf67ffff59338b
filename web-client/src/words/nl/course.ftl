## Het programma terwijl het loopt, en hoe de groepen werken; voor wie begeleidt.

agenda-tools = Het programma
agenda-none = Er is nog geen programma. U schrijft het bij Voorbereiden.
agenda-not-begun = Het programma is nog niet begonnen.
agenda-done = Alle onderdelen van het programma zijn gedaan.
agenda-left = { $minutes ->
    [one] nog ongeveer 1 minuut
   *[other] nog ongeveer { $minutes } minuten
}
agenda-over = { $minutes ->
    [0] de tijd is om
    [one] 1 minuut over tijd
   *[other] { $minutes } minuten over tijd
}
agenda-ends = we eindigen om { $time }
agenda-ends-looks = zoals het nu loopt wordt het { $time }
agenda-late = { $minutes ->
    [one] 1 minuut te laat.
   *[other] { $minutes } minuten te laat.
}
agenda-shift = Zeg iedereen: we eindigen om { $time }
agenda-make-up = Tijd inhalen
agenda-apart = Iedereen is nu bij “{ $stage }”. Het programma is daar nog niet.
agenda-back = Vorig onderdeel
agenda-next = Verder: { $title }
agenda-end = Programma afsluiten
agenda-longer = 5 minuten langer
agenda-begin = Begin: { $title }
agenda-all = Programma
agenda-question = Naar “{ $title }” gaan?
agenda-question-end = Het programma afsluiten?
agenda-yes = Ga verder
agenda-yes-end = Sluit af
agenda-opens-stage = Dan gaat dit open: { $stage }. Iedereen gaat mee; er gaat niets verloren.
agenda-goes-back = Dan gaat iedereen terug naar: { $stage }. Er gaat niets verloren.
agenda-opens-steps = Open voor alle groepen: { $steps }. De andere stappen zijn dan dicht.
agenda-opens-all = Dan zijn alle stappen open, voor alle groepen.
agenda-opens-none = Dan gaan alle stappen dicht, voor alle groepen.
agenda-told = Aan iedereen is gezegd dat we om { $time } eindigen.
agenda-looks = Zoals het nu loopt, eindigen we om { $time }.
agenda-skipped = overgeslagen
agenda-runs = nu
agenda-shorter-of = 5 minuten korter voor “{ $title }”
agenda-longer-of = 5 minuten langer voor “{ $title }”
agenda-skip = Overslaan
agenda-take-in = Toch doen
agenda-go = Ga hierheen
agenda-edit = Programma veranderen
ways-title = Hoe de groepen werken
rooms-about = Wat u aanvinkt, geldt meteen. Er gaat niets verloren.
rooms-each = Per groep
rooms-all = Alle groepen
rooms-paused = Even opkijken
rooms-paused-hint = vraagt de groep om aandacht
rooms-silent = Stille minuten
rooms-silent-hint = iedereen ziet alleen eigen kaartjes
rooms-turns = Om de beurt
rooms-turns-hint = ieder één kaartje per ronde
rooms-next-round = Begin ronde { $number }
rooms-go-on = { $count ->
    [one] Laat { $name } verdergaan
   *[other] Laat { $count } groepen verdergaan
}
rooms-let-go = Laat iedereen zijn gang gaan
gather-title = Breng iedereen naar één plek
gather-about = Iedereen ziet en hoort waar het om gaat, met een knop om erheen te gaan. Bij niemand verspringt de pagina tijdens het typen.
gather-where = Waarheen?
gather-choose = Kies een plek
gather-steps = Stappen
gather-themes = Onderwerpen
gather-do = Vraag iedereen om te kijken
