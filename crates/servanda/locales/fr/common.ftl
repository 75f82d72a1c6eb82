# Words of tables and links that many pages share.
in-entry = inscription { $entry }
entry-stop = Inscription { $entry }.
with-note = { $words } ({ $note })
labelled = { $label } : { $words }
yes = oui
no = non
not-yet = pas encore
none = aucune
of-this-house = du présent dépôt
col-name = Nom
col-entry = Inscription
col-day = Date
col-source = Source
col-place = Lieu
col-participant = Participant
col-state = État
col-form = Forme
col-kind = Nature
col-body = Organe
col-session = Session
col-office = Fonction
col-group = Groupe
col-title = Titre
col-symbol = Cote
col-standing = Situation
col-capacity = Qualité
col-what = Objet
col-code = Code
col-documents = Documents
col-rule = Règle
col-value = Valeur

# Numbers with their noun.
count-sessions =
    { $count ->
        [one] { $count } session
       *[other] { $count } sessions
    }
count-participants =
    { $count ->
        [one] { $count } participant
       *[other] { $count } participants
    }
count-values =
    { $count ->
        [one] { $count } valeur
       *[other] { $count } valeurs
    }
count-sponsors =
    { $count ->
        [one] { $count } auteur
       *[other] { $count } auteurs
    }
count-working-days =
    { $count ->
        [one] { $count } jour ouvrable
       *[other] { $count } jours ouvrables
    }
count-weekdays =
    { $count ->
        [one] { $count } jour de semaine
       *[other] { $count } jours de semaine
    }
count-organizations =
    { $count ->
        [one] { $count } organisation
       *[other] { $count } organisations
    }
count-lines =
    { $count ->
        [one] { $count } ligne
       *[other] { $count } lignes
    }
count-places =
    { $count ->
        [one] { $count } siège
       *[other] { $count } sièges
    }
