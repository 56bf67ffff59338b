talk-mine = Wat ik tegen de begeleider zei
talk-about = Alleen de begeleiders van uw groep lezen dit. Uw groep en de andere groepen zien het niet.
talk-unwell-about = Goed dat u het laat weten. U hoeft niets uit te leggen. Alleen de begeleiders van uw groep lezen dit; uw groep merkt er niets van.
talk-text = Wat wilt u zeggen?
talk-text-unwell = Wilt u er iets over zeggen? (mag leeg blijven)
talk-text-missing = Schrijf eerst op wat u wilt zeggen.
talk-named = Met uw naam of zonder?
talk-without = Zonder mijn naam
talk-without-about = De begeleider ziet wel uit welke groep het komt. Een antwoord krijgt u ook zonder naam.
talk-guess = { $count ->
    [0] In een kleine groep kan de begeleider raden wie het is.
    [one] U bent de enige van uw groep: de begeleider weet dan toch dat u het bent.
   *[other] Uw groep telt { $count } mensen. In een kleine groep kan de begeleider soms raden wie het is.
  }
talk-with = Met mijn naam: { $name }
talk-with-about = De begeleider weet dat u het bent en kan naar u toe komen.
talk-send = Versturen
talk-sent = Verstuurd. Alleen de begeleiders lezen het.
talk-sent-unwell = Verstuurd. Alleen de begeleiders lezen het. Neem gerust even rust; u hoeft nu niets.
talk-none = U hebt nog niets gezegd, of alles teruggenomen.
talk-was-named = met uw naam
talk-was-unnamed = zonder uw naam
talk-answer = Antwoord van de begeleider:
talk-seen = De begeleider heeft dit gelezen en er iets mee gedaan.
talk-waits = Nog geen antwoord.
talk-back = Terugnemen
talk-back-question = Dit terugnemen?
talk-back-about = Het verdwijnt hier en bij de begeleiders, met het antwoord. Misschien hebben zij het al gelezen.
