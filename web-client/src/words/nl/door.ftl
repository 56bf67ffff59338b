door-title = Meedoen
door-shut = U kunt hier nu niet naar binnen
other-code = Een code invullen
welcome-back = Welkom terug
welcome-back-about = Op dit apparaat deed iemand al mee aan “{ $title }”.
go-on-as = Verder als { $name }
somebody-else = Ik ben iemand anders

code-title = Meedoen met een code
code-label = De code van de begeleider
code-hint = Zes letters en cijfers. Hoofdletters en streepjes maken niet uit.
code-go = Verder

enter-facilitator = U helpt deze bijeenkomst begeleiden. U ziet wat alle groepen schrijven.
enter-helper = U helpt deze bijeenkomst begeleiden. U begeleidt: { $rooms }. Van andere groepen ziet u alleen wat zij delen.
your-name-hint = Uw echte naam hoeft niet. De anderen zien wat u hier invult.
your-name-anonymous = Uw echte naam hoeft niet. In deze groep staat er geen naam bij wat u schrijft. Let op: in een kleine groep kunnen mensen soms raden van wie iets is.
name-needed = Vul een naam of bijnaam in.
your-partner = Bij welke groep hoort u?
partner-needed = Kies bij welke groep u hoort.
take-part = Ik doe mee
help-guide = Ik begeleid mee
door-privacy = Geen account nodig. Wat u schrijft, zien eerst alleen uw eigen groep en de begeleiders. Alles wordt bewaard tot en met { $date } en daarna gewist.
