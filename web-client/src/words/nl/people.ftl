people-title = Mensen
people-about = Wie is er, in welke groep, en wat mag iemand beslissen? Met ⋯ doet u iets voor één persoon.
people-search = Zoek op naam
people-no-match = Niemand gevonden
people-count = { $here } van { $count } aanwezig
people-guides = Begeleiders
people-of = Mensen van deze groep
only-whole = Dit is voor wie de hele bijeenkomst begeleidt.
steps-not-yours = U kunt hier nu niets instellen. De stappen staan vrij, of ze horen bij de hele bijeenkomst.
person-here = aanwezig
person-away = niet aanwezig
person-waiting = in de wachtruimte
person-out = eruit gehaald
may-decides = mag beslissen
may-reports_back = overleg met wie beslist
guides-whole = begeleidt de hele bijeenkomst
guides-rooms = begeleidt { $rooms }
person-menu = Meer met { $name }
person-tell = Bericht sturen
person-rename = Andere naam geven
person-move = Naar een andere groep
person-rooms = Kiezen welke groepen
take-aside = Naar de wachtruimte
take-out = Eruit halen
take-out-question = { $name } eruit halen?
take-out-about = De links en codes van { $group } worden vernieuwd, en ook die voor iedereen. Zo komt deze persoon er niet onder een andere naam weer in. Wie binnen is, blijft binnen. Wat deze persoon schreef, blijft liggen. Later weer binnenlaten kan.
take-out-about-helper = De links voor begeleiders worden vernieuwd. Wie binnen is, blijft binnen. Later weer binnenlaten kan.
take-out-yes = Ja, eruit halen
end-key = Eigen link vervangen
show-link = Nieuwe link laten zien
end-key-question = De link van { $name } vervangen?
end-key-about = De oude link werkt meteen niet meer en de verbinding stopt. Met de nieuwe link komt deze persoon terug als zichzelf. Doe dit als een link in verkeerde handen is, of kwijt.
end-key-yes = Ja, vervangen
new-link-title = Nieuwe link voor { $name }
new-link-about = Geef deze link alleen aan { $name }. Hij werkt één keer; daarna heeft deze persoon weer een eigen link.
new-link-label = Link om terug te komen
new-link-used = { $name } is terug met deze link. De link werkt nu niet meer.
rename-title = Andere naam voor { $name }
rename-label = Naam
rename-hint = Iedereen die deze persoon ziet, ziet de nieuwe naam. De persoon kan hem zelf niet veranderen; in het logboek kunt u hem terugdraaien.
person-move-title = { $name } naar een andere groep
person-move-about = Wat deze persoon schreef, blijft bij de groep waar het nu ligt.
person-move-to = Naar welke groep?
person-move-missing = Kies een groep.
person-move-yes = Verplaatsen
rooms-title = Welke groepen begeleidt { $name }?
rooms-legend = Alleen deze groepen
rooms-whole = Niets aangevinkt: de hele bijeenkomst.
rooms-some = Alleen de gekozen groepen. De rest van de bijeenkomst stuurt iemand anders. Links waarmee iemand meer mag begeleiden, worden vernieuwd.
rooms-self = Let op: dit gaat over uzelf. Uitnodigingen, voorbereiding en logboek ziet u dan niet meer.

waits-title = { $count ->
    [one] 1 persoon wacht om binnen te komen
   *[other] { $count } mensen wachten om binnen te komen
  }
waits-short = { $count ->
    [one] 1 wacht
   *[other] { $count } wachten
  }
waits-more = Nog { $count } laten zien
waits-about = Zolang iemand van een groep wacht, wachten nieuwe mensen van die groep ook.
let-in = Binnenlaten
let-in-name = { $name } binnenlaten
let-all-in = Iedereen binnenlaten
let-in-done = { $count ->
    [one] { $name } is binnen.
   *[other] { $count } mensen zijn binnen.
  }
wall-yours = U begeleidt: { $rooms }

invite-waiting = Wachtruimte
invite-waiting-hint = Wie nieuw is, wacht op een eigen pagina tot u hem of haar binnenlaat.
invite-renewed = Nieuwe link gemaakt. De oude werkt niet meer.
helpers-title = Begeleiders van bepaalde groepen
helpers-about = Wie zo’n link heeft, ziet en begeleidt alleen de groepen die u kiest. Voorbereiding en uitnodigingen blijven bij u.
helper-rooms = Welke groepen?
helper-add = Uitnodiging maken
helper-added = De uitnodiging voor een begeleider van { $rooms } is gemaakt.
helper-there = Voor { $rooms } is er al een uitnodiging.
helper-for = Begeleider van { $rooms }
helper-end = Uitnodiging stoppen
helper-end-question = De uitnodiging voor { $rooms } stoppen?
helper-end-about = De link werkt dan niet meer. Wie er al mee binnenkwam, blijft begeleiden.
helper-ended = De uitnodiging voor { $rooms } is gestopt.

recovery-title = Noodlink: bewaar hem apart
recovery-about = Met deze link komt u weer binnen als begeleider, ook als u al uw andere links kwijt bent. U ziet hem alleen nu. Geef hem aan niemand.
recovery-print = Afdrukken
recovery-save = Opslaan als bestand
recovery-away = Ik heb hem bewaard
recovery-away-question = Hebt u de link bewaard?
recovery-away-about = Hierna laten we hem niet meer zien.
recovery-file = samenkaart-noodlink

logbook-title = Logboek
logbook-about = Wat begeleiders deden om het veilig en ordelijk te houden. Alleen begeleiders van de hele bijeenkomst zien dit.
logbook-empty = Hier staat nog niets. Haalt u bijvoorbeeld iemand eruit, of zet u een kaartje op slot, dan leest u dat hier en kunt u het terugdraaien.
logbook-older = Oudere laten zien
deed-back = Terugdraaien
deed-back-question = Dit terugdraaien?
deed-taken-back = teruggedraaid
deed-taken-back-by = teruggedraaid door { $who }, { $time }
deed-you = U
deed-by-you = u
deed-somebody = Een begeleider
deed-some-card = een kaartje
deed-some-group = een groep die er niet meer is
deed-joint-map = de gezamenlijke kaart
deed-hide_card = { $who } – kaartje opzij gelegd: “{ $card }”
deed-show_card = { $who } – kaartje teruggelegd: “{ $card }”
deed-lock_card = { $who } – kaartje op slot gezet: “{ $card }”
deed-unlock_card = { $who } – kaartje van het slot gehaald: “{ $card }”
deed-remove_card = { $who } – kaartje in de prullenbak gelegd: “{ $card }”
deed-lock_room = { $who } – ruimte van { $group } op slot gezet
deed-unlock_room = { $who } – ruimte van { $group } van het slot gehaald
deed-lock_steps = { $who } – op slot bij { $where }: { $steps }
deed-unlock_steps = { $who } – alle stappen van het slot bij { $where }
deed-take_aside = { $who } – { $person } naar de wachtruimte gestuurd
deed-take_out = { $who } – { $person } eruit gehaald
deed-let_in = { $who } – { $person } binnengelaten
deed-move_person = { $who } – { $person } verplaatst van { $before } naar { $after }
deed-rename_person = { $who } – naam { $before } veranderd in { $after }
deed-set_rooms = { $who } – { $person } begeleidt nu alleen { $rooms }
deed-set_all_rooms = { $who } – { $person } begeleidt nu de hele bijeenkomst
deed-end_key = { $who } – eigen link van { $person } vervangen
deed-renew_invitation = { $who } – nieuwe uitnodiging gemaakt: { $purpose }
deed-remove_message = { $who } – bericht weggehaald: “{ $text }”
deed-remove_items = { $who } – uit het programma gehaald: { $items }
deed-remove_nudge = { $who } – bericht zonder woorden weggehaald
deed-set_stage = { $who } – van { $before } naar { $after } gegaan
purpose-anyone = voor iedereen
purpose-facilitator = medebegeleider
purpose-helper = begeleider van { $rooms }
purpose-screen = scherm (beamer)
purpose-recovery = noodlink
