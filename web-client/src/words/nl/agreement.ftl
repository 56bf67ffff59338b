## De woorden van het document: het concept van een samenwerkingsovereenkomst.

agreement-kind = Concept van een samenwerkingsovereenkomst
agreement-label = Concept. Dit is geen juridisch advies.
agreement-label-more = De partners schreven dit in een bijeenkomst. Laat een deskundige meekijken voordat u tekent.
agreement-fictitious = Dit is een verzonnen voorbeeld. De partners, mensen en uitspraken bestaan niet echt.
agreement-page = Pagina
agreement-of = van
agreement-date = { $day } { $month ->
        [m1] januari
        [m2] februari
        [m3] maart
        [m4] april
        [m5] mei
        [m6] juni
        [m7] juli
        [m8] augustus
        [m9] september
        [m10] oktober
        [m11] november
       *[m12] december
    } { $year }
agreement-and = en

agreement-occasion = Aanleiding
agreement-occasion-none = Niet opgeschreven.
agreement-made = Gemaakt op
agreement-stage = Hoe ver de partners zijn
agreement-stage-prepare = De bijeenkomst wordt voorbereid.
agreement-stage-own-maps = De partners vullen elk hun eigen kaart in.
agreement-stage-compare = De partners vergelijken hun kaarten.
agreement-stage-joint-map = De partners maken samen één kaart.
agreement-stage-agreement = De partners maken afspraken.
agreement-stage-follow-up = De partners kijken terug op hun afspraken.
agreement-facilitation = Begeleid door
agreement-reading = Zo leest u dit document
agreement-reading-origin = Bij elke afspraak staat van welke partners de woorden komen.
agreement-reading-alone = Wat maar één partner zei, staat er net zo duidelijk in als wat alle partners zeiden.
agreement-reading-silence = Noemt een partner iets niet? Dan is die partner er niet tegen. Het is dan nog niet besproken of niet gezegd.
agreement-reading-weight = Elke partner telt even zwaar, hoe groot de groep ook is. Eén bezwaar binnen een partner maakt het antwoord van die partner een bezwaar.
agreement-empty = Er is nog niets gedeeld. De kaarten van de partners liggen nog in hun eigen ruimte. Daarom staat er nog niets in de hoofdstukken.
agreement-empty-mixed = Er ligt nog niets op de kaart. Daarom staat er nog niets in de hoofdstukken.

agreement-parties = De partners
agreement-party = Partner
agreement-represented = Wie de partner vertegenwoordigt
agreement-decides = { $name } (mag beslissen)
agreement-reports-back = { $name } (overlegt eerst met de achterban)
agreement-people-none = Nog niemand.
agreement-people-hidden = De namen staan hier zodra de partners hun kaarten vergelijken.
agreement-people-rest = { $count ->
        [one] nog 1 persoon
       *[other] nog { $count } personen
    }
agreement-people-silent = { $count ->
        [one] 1 persoon van wie nog niet bekend is of die mag beslissen
       *[other] { $count } personen van wie nog niet bekend is of zij mogen beslissen
    }
agreement-people-count = { $count ->
        [one] 1 persoon
       *[other] { $count } personen
    }
agreement-people-decide = { $count ->
        [one] 1 persoon mag beslissen
       *[other] { $count } personen mogen beslissen
    }
agreement-people-report = { $count ->
        [one] 1 persoon overlegt eerst met de achterban
       *[other] { $count } personen overleggen eerst met de achterban
    }
agreement-people-anonymous = Deze partner werkt zonder namen.

agreement-chapter-purpose = Doel en waarden
agreement-chapter-relations = Hoe wij samenwerken
agreement-chapter-acting = Wat iedereen doet
agreement-chapter-conditions = Wat er nodig is
agreement-chapter-actions = Wat wij gaan doen
agreement-step = Stap { $step }, { $column }: { $question }
agreement-step-plain = Stap { $step }, { $column }
agreement-chapter-empty = Hierover is nog niets gedeeld.
agreement-untitled = Thema zonder naam
agreement-status-open = Hierover is nog niet besloten.
agreement-objection-open = Er is nog een bezwaar. Lees ook het hoofdstuk ‘Waarover de partners verschillen’.
agreement-status-taken-up = Dit hoort bij de afspraken.
agreement-status-proposed = Dit is voorgesteld als afspraak. Het staat pas vast als het bezwaar is opgelost.
agreement-status-unanswered = Dit is voorgesteld als afspraak. Het staat pas vast als elke partner heeft gezegd of dit zo kan.
agreement-status-parked = Dit is geparkeerd voor een andere keer.
agreement-status-not-agreed = Hierover zijn de partners het niet eens.
agreement-why = Waarom
agreement-no-statement = Er is nog geen gezamenlijke tekst. Hieronder staan de woorden van de partners zelf.
agreement-no-words = Er is nog geen gezamenlijke tekst, en er liggen geen kaarten meer bij dit thema.
agreement-mark-agree = Akkoord
agreement-mark-remark = Akkoord, met een opmerking
agreement-mark-objection = Bezwaar
agreement-mark-none = Nog geen antwoord
agreement-divided = Bij { $partner } geven mensen verschillende antwoorden.
agreement-remark-of = Opmerking van { $partner }
agreement-objection-of = Bezwaar van { $partner }
agreement-origin = Waar dit vandaan komt: { $partners }
agreement-origin-one = Waar dit vandaan komt: alleen { $partners }
agreement-recognised = Ook herkend door: { $partners }
agreement-origin-none = Bij deze tekst liggen geen kaarten.
agreement-origin-part = { $partner } ({ $count ->
        [one] 1 kaart
       *[other] { $count } kaarten
    })
agreement-behalf = namens { $name }
agreement-alone = Gezegd door één partner: { $partner }
agreement-alone-more = Deze woorden zijn nog met geen andere kaart verbonden. Ze tellen even zwaar mee.

agreement-actions = Actielijst
agreement-actions-none = Er zijn nog geen acties afgesproken.
agreement-action-what = Wat
agreement-action-who = Wie
agreement-action-when = Wanneer
agreement-action-status = Stand
agreement-action-theme = Komt uit
agreement-action-open = Nog niet begonnen
agreement-action-started = Begonnen
agreement-action-done = Klaar
agreement-action-dropped = Gaat niet door
agreement-not-said = Nog niet afgesproken
agreement-asks = Wat wij aan anderen vragen
agreement-asks-none = Er is nog niets aan anderen gevraagd.
agreement-ask-to = Aan wie
agreement-ask-what = Wat wij vragen

agreement-differences = Waarover de partners verschillen
agreement-differences-none = Er staan nu geen verschillen open. Dat wil niet zeggen dat iedereen over alles hetzelfde denkt.
agreement-differences-intro = Verschil mag er zijn. Hier staat waarover de partners het niet eens zijn, en waarom.
agreement-elsewhere = De kaarten waar dit vandaan komt, staan in het hoofdstuk ‘{ $chapter }’.
agreement-reason-none = De reden is niet opgeschreven.
agreement-clash = { $one } en { $other }
agreement-clash-opposite = Deze woorden spreken elkaar tegen.
agreement-clash-same-words = Deze partners gebruiken dezelfde woorden en bedoelen iets anders.
agreement-clash-interest = Wat hierin belangrijk is voor { $partner }
agreement-clash-meaning = Wat { $partner } hiermee bedoelt
agreement-clash-difference = Wat de partners erover zeggen
agreement-clash-difference-left = De partners laten dit verschil staan.
agreement-clash-open = Hierover is nog niet verder gesproken.
agreement-left-cards = { $count ->
        [one] Eén kaart
       *[other] { $count } kaarten
    }
agreement-parked = Geparkeerd
agreement-parked-intro = Dit is niet weg. De partners willen het er een andere keer over hebben.
agreement-parked-none = Er is niets geparkeerd.

agreement-arrange = Wat nog te regelen is
agreement-arrange-intro = Deze onderwerpen horen ook in een overeenkomst. De kaart vraagt er niet naar.
agreement-arrange-clause = Onderwerp
agreement-arrange-said = Wat de groep er al over zegt
agreement-arrange-nothing = Nog te regelen.
agreement-clause-term = Looptijd
    .question = Wanneer begint de overeenkomst, en tot wanneer geldt zij?
agreement-clause-change = Wijzigen
    .question = Hoe veranderen we een afspraak?
agreement-clause-ending = Stoppen
    .question = Hoe kan een partner ermee stoppen, en wat gebeurt er dan?
agreement-clause-disputes = Ruzie of een geschil
    .question = Wat doen we als we er samen niet uitkomen?
agreement-clause-liability = Aansprakelijkheid
    .question = Wie betaalt als er schade is?
agreement-clause-confidentiality = Geheimhouding
    .question = Wat blijft tussen ons, en hoe gaan we om met persoonsgegevens?
agreement-clause-signatures = Ondertekening
    .question = Wie tekent er namens elke partner?
agreement-sign-intro = Teken pas als alles hierboven is geregeld en nagekeken.
agreement-sign-name = Naam en functie
agreement-sign-date = Plaats en datum
agreement-sign-signature = Handtekening

agreement-share = Wat van wie komt
agreement-share-intro = Zo veel kaarten deelde elke partner, en zo vaak komen die terug. De getallen gaan over partners, nooit over personen. Een hoger getal is niet beter.
agreement-share-cards = Gedeelde kaarten
agreement-share-taken = Afspraken waarin zij terugkomen (van { $count })
agreement-share-open = Thema’s die nog open zijn (van { $count })
agreement-share-left = Geparkeerd of niet eens (van { $count })
agreement-share-alone = Kaarten die alleen liggen
agreement-how = Hoe dit document is gemaakt
agreement-how-rooms = Elke partner vulde eerst een eigen kaart in. Daarna legden de partners hun kaarten naast elkaar en maakten zij samen één kaart. Dit document is daaruit gemaakt met Samenkaart, op { $date }.
agreement-how-mixed = De partners vulden in één groep samen een kaart in. Dit document is daaruit gemaakt met Samenkaart, op { $date }.
agreement-how-private = Wat een partner in de eigen ruimte hield, staat er niet in. De namen van wie een kaart schreef, staan er ook niet in.
agreement-sources = De manier van werken komt uit:
agreement-source-map = Jansen, E., Wilbrink, N., Baur, V., & De Wit, M. (2012). Project Krachtig Cliëntperspectief: de partnerschapskaart.
agreement-source-model = Hook, M. L. (2006). Partnering with patients: a concept ready for action. Journal of Advanced Nursing 56, 133–143. Het model achter de kaart.
agreement-source-partner = Baur, V. (2012), en Abma en anderen. De PARTNER-aanpak.
agreement-source-version = Werkplaats Sociaal Domein Arnhem & Nijmegen. Versie 2.0 van de kaart.
agreement-source-own = De kaart in Samenkaart is onze eigen uitwerking, niet de uitgegeven kaart.
