# All treaties of the house by chapter, and one participant over all of them.
chapters = Traités
chapters-lead =
    { $count ->
        [one] { $count } traité est tenu ici, au { $day }.
       *[other] { $count } traités sont tenus ici, au { $day }.
    }
chapters-ask = Un participant dans tous les traités
chapter = Chapitre { $chapter }
chapter-none = Sans chapitre
col-number = Numéro
col-instruments = Instruments
col-instrument = Instrument
col-signed = Signature
col-statements = Réserves et déclarations
treaties-of = Traités : { $name }
treaties-of-lead =
    { $count ->
        [one] Partie à { $count } traité au { $day }, sur { $acted } où un acte de ce participant est inscrit.
       *[other] Partie à { $count } traités au { $day }, sur { $acted } où un acte de ce participant est inscrit.
    }
treaties-unstated =
    { $count ->
        [one] Dans { $count } autre, son instrument subsiste et le Registre ne dit pas depuis quand il est lié.
       *[other] Dans { $count } autres, ses instruments subsistent et le Registre ne dit pas depuis quand il est lié.
    }
treaties-others =
    { $count ->
        [one] Dans { $count } autre traité tenu ici, aucun acte de ce participant n’est inscrit.
       *[other] Dans { $count } autres traités tenus ici, aucun acte de ce participant n’est inscrit.
    }
in-the-place-of = à la place de : { $name }
place-outside = ni signataire ni lié
place-renounced = ne deviendra pas partie
place-signatory = signataire
place-pending = instrument reçu, en attente
place-contracting = État contractant
place-party = Partie
place-day-not-stated = lié, date non indiquée
place-left = n’est plus lié
place-ceased = n’est plus un État

# The Parties as tiles; the days on which a status changed.
by-group = Parties et signataires par groupe régional
tile-letter-consented = P
tile-letter-signed = S
tile-party = Partie
tile-contracting = État contractant
tile-signed = a signé
tile-neither = ni l’un ni l’autre
tile-words = { $consented } liés ou en voie de l’être, { $signed } signataires, { $neither } ni l’un ni l’autre
slider-on = Jour de changement
slider-known = État des connaissances
slider-now = aujourd’hui, avec tout ce qui est connu
slider-span = Jours de changement : { $count }, du { $first } au { $last }.
slider-before = Changement précédent : { $day }.
slider-after = Changement suivant : { $day }.
