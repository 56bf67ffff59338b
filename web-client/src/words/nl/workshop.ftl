menu = Menu
stages = De stappen van de bijeenkomst
stage-now = hier zijn we nu
stage-moved = We gaan naar: { $stage }.
stage-go = U bent nog aan het schrijven. Wat u schreef, blijft bewaard.
stage-go-yes = Ga mee
saved = Bewaard
all-saved = Alles wat u schreef is bewaard.
saving = { $count } { $count ->
    [one] wijziging wordt
   *[other] wijzigingen worden
  } bewaard…
offline = Geen verbinding. We proberen het steeds opnieuw.
offline-waiting = Geen verbinding. { $count } { $count ->
    [one] wijziging staat
   *[other] wijzigingen staan
  } veilig op dit apparaat.
kept-here = Wat u schreef, blijft zolang op dit apparaat.
storage-full = De server kan nu niets opslaan. U kunt alles lezen en verder schrijven: wat u schrijft blijft op dit apparaat en wordt vanzelf opgeslagen zodra het weer kan. Sluit deze pagina nog niet.
retention-near = Deze bijeenkomst wordt bewaard tot en met { $date }. Daarna wordt alles gewist.
retention-keep = Download eerst wat u wilt houden →
retention-change = Langer bewaren →
keeps-nothing = Deze browser bewaart niets. Sluit deze pagina niet zolang er geen vinkje staat bij “Bewaard”.
hand-raise = Hand opsteken
hand-lower = Hand omlaag
hand-up = hand omhoog
messages = Berichten
message-from = Van de begeleider:
message-read = Gelezen
message-count = { $count } berichten van de begeleider.
message-newest = Nieuwste:
message-all = Lees alle { $count }
message-all-read = Alles gelezen
note-more = Lees verder
note-others = Nog meer ↓
note-less = Minder
moved-to = De begeleider heeft u bij { $name } gezet.
moved-left = Wat u nog niet had toegevoegd, is bewaard:
moved-along = Neem mee
moved-taken = Meegenomen. U vindt het in het veld van die stap.
about-me = Mijn naam en rol
name-given = De begeleider heeft u deze naam gegeven. Vraag de begeleider als u een andere wilt.
return-title = Mijn eigen link
return-about = Met deze link komt u op elk apparaat weer binnen als uzelf, ook na weken. Bewaar hem goed.
return-link = Uw eigen link
return-secret = Deze link is alleen voor u. Wie hem heeft, kan meedoen alsof hij u is.
print-map = Kaart afdrukken (A3)
key-ended-title = Uw eigen link werkt niet meer
key-ended-about = De begeleider heeft hem beëindigd of een nieuwe gemaakt. Vraag de begeleider om uw nieuwe link, en open die hier. Wat u schreef, is bewaard.
unknown-title = Dit apparaat kent deze bijeenkomst niet
unknown-about = Open de link die u kreeg, of vul de code in. Deed u al mee? Gebruik dan uw eigen link.
gone-title = Deze bijeenkomst is er niet meer
gone-about = De bewaartermijn is voorbij, of de begeleider heeft de bijeenkomst gewist.
replaced-title = U bent hier in een ander venster verdergegaan
room-not-guided = U begeleidt die ruimte nu niet.
replaced-about = Er is niets verloren. U kunt ook hier verdergaan; het andere venster stopt dan.
use-here = Hier verdergaan
not-accepted-title = De verbinding is gestopt
not-accepted-about = De server begreep iets van deze pagina niet. Laad de pagina opnieuw. Wat u schreef, staat nog op dit apparaat.
waiting-title = U bent binnen. We beginnen zo.
waiting-about = Deze pagina gaat vanzelf verder als de begeleider begint.
agenda = Programma
minutes = { $count } min
untitled-theme = Onderwerp zonder naam
fictitious-tag = Verzonnen

taken-out-title = U doet niet meer mee in deze bijeenkomst
taken-out-about = De begeleider heeft u eruit gehaald. Wat u schreef, is bewaard. Praat met de begeleider als u terug wilt komen; probeer het daarna hier opnieuw.
message-card-aside = Ik heb een kaartje even opzij gelegd, zodat we er rustig naar kunnen kijken. Er gaat niets verloren.
message-card-back = { $count ->
    [one] Het kaartje dat opzij lag, ligt er weer.
   *[other] De kaartjes die opzij lagen, liggen er weer.
  }
message-why = Over uw kaartje dat ik opzij heb gelegd: { $words }
message-nudge = Wilt u ook iets toevoegen? Elke gedachte helpt; een paar woorden zijn genoeg.
course-now = Nu:
course-now-said = { $title } begint. { $minutes } minuten.
course-left = { $minutes ->
    [one] nog ongeveer 1 minuut
   *[other] nog ongeveer { $minutes } minuten
}
course-elapsed = { $elapsed } van de { $total } minuten voorbij
course-rounding = we ronden af
course-ends = we eindigen om { $time }
course-ends-said = We eindigen om { $time }.
course-say = Wat ik wil zeggen
cue-paused = Kijk even op, alstublieft.
cue-paused-about = De begeleider wil iets zeggen. Wat u schrijft, blijft bewaard.
cue-look = De begeleider vraagt u te kijken naar { $place }
cue-over = U kunt weer uw eigen gang gaan.
cue-step = stap { $number }, { $name }
cue-card = het kaartje “{ $words }”
cue-theme = het onderwerp “{ $words }”
cue-go = Ga erheen
cue-seen = Gezien
message-alone = Van de begeleider, alleen voor u:
talk = Alleen met de begeleider praten
talk-say = Iets privé tegen de begeleider zeggen
talk-unwell = Dit gaat niet goed voor mij
talk-said = Wat ik zei ({ $count })
talk-answered = U hebt een antwoord. Niemand anders ziet het.
talk-read = Lezen

lobby-title = Even wachten
lobby-welcome = Fijn dat u er bent, { $name }.
lobby-about = De begeleider laat u zo binnen. U hoeft niets te doen.
lobby-back = De begeleider heeft u even naar de wachtruimte gezet, { $name }. Wat u schreef, is bewaard.
lobby-back-about = De begeleider laat u ook weer binnen. U hoeft niets te doen.
lobby-stay = Laat deze pagina open. Zodra u binnen bent, gaat hij vanzelf verder.
lobby-in = U bent binnen.
