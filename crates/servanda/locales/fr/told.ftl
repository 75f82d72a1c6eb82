# What an act says, in one line.
told-body = { $name } : création par { $decision }
told-body-standing = { $name }, organe permanent
told-secretariat =
    { $office } { $continues ->
        [yes] continue d’assurer
       *[no] assure
    } le secrétariat ({ $body })
told-mandate = { $symbol }, paragraphes { $paragraphs }, donne mandat ({ $body }) : { $result }
told-asked = { $symbol }, paragraphe { $paragraph } ({ $force }), à { $addressee } : { $summary }
told-answered = Suite donnée à { $symbol }, paragraphe { $paragraph }, dans { $matter } : { $summary }
item = Point
item-numbered = Point { $number }
session-ordinal =
    { $number ->
        [1] 1re
       *[other] { $number }e
    }
told-included =
    { $item }, « { $title } », figure à { $provisional ->
        [yes] l’ordre du jour provisoire
       *[no] l’ordre du jour
    } ({ $sessions } { $count ->
        [one] session
       *[other] sessions
    })
told-allocated = { $item } : renvoi ({ $body })
told-direct = { $item } : examen direct, sans renvoi à une commission
told-discussed = { $item } : examiné, { $meetings }
told-discussed-jointly = { $words }, conjointement avec les points { $items }
told-elected = { $name } ({ $state }) : élection, { $office } ({ $body })
told-vacated = Vacance : { $office }, jusqu’ici { $name }
told-officers-reported = Une source rapporte la composition du Bureau ({ $body }) : { $held } pourvus, { $vacant } vacants, { $unknown } non précisés
told-session-planned = { $session } ({ $body }) : prévue
told-session-planned-in = { $session } ({ $body }) : prévue, { $place }
told-session-convened = { $session } ({ $body }) : convoquée, { $days }, { $place }
told-session-cancelled = { $session } : annulée. { $reason }
told-session-closed = { $session } : close
told-session-postponed = { $session } : reportée
told-session-postponed-to = { $session } : reportée, { $window }
told-session-held = { $session } ({ $body })
told-session-suspended = { $session } : suspendue
told-recommends = { $words }. Recommandation : { $what }
told-then = { $words }. { $what }
told-session-reconvened = { $session } : reprise
told-sessions-reported = Une source rapporte { $sessions } ({ $body } ; { $kind })
in-place = { $words }, { $place }
told-meeting-convened = { $meeting } : convoquée, { $hours }, { $place }. { $summary }
told-programme = Programme de la séance
told-programme-item = point { $item }, { $title }
told-the-meeting = La séance
told-meeting-moved = { $meeting } : déplacée sans nouvelle date
told-meeting-moved-to = { $meeting } : déplacée au { $day }
told-meeting-cancelled = { $meeting } : annulée. { $reason }
told-at-the-meeting = À la séance
told-issued = { $document } : publication ({ $kind })
told-reissued = { $document } : nouvelle publication. { $reason }
moment-before = avant la décision
moment-after = après la décision
on-behalf-of = au nom de : { $group }
also-on-behalf-of = également au nom de : { $names }
told-proposal = Proposition { $symbol }, « { $title } », présentée avec { $sponsors }
told-revised = Révisée sous la cote { $symbol }, ralliée par { $sponsors }
told-joined = { $proposal } : ralliement, { $sponsors }
told-budget = Incidences sur le budget, { $proposal } : { $summary }
in-favour = { $yes } pour, { $no } contre, { $abstain } abstentions
told-voting-on = Vote sur { $question }
told-result = Résultat du vote
told-result-corrected = Résultat corrigé
told-intent = { $name } indique que son intention était de voter : { $ballot } ; { $tally } : inchangé
the-tally = décompte
told-decision =
    { $body } : { $verb ->
        [adopted] adoption de
        [approved] approbation de
        [recommended] recommandation,
       *[decided] décision,
    } { $what }
told-recommendation = { $link } ({ $body }) : { $summary }
recommendation = Recommandation
the-body = L’organe

# The depositary.
told-text-adopted = Adoption du texte ({ $body }), { $symbol }
told-concluded = Une source indique que le traité a été conclu
told-authentic = Texte arrêté comme authentique, en { $languages }
told-opened-for-signature = Ouverture à la signature : { $windows }
told-opened-window = { $place }, { $days }
told-opened-then = { $before }, puis { $after }
told-extended-for-signature = Ouverture à la signature également : { $windows }
told-signs = { $name } : signature
told-signs-ad-referendum = { $name } : signature ad referendum
told-succeeds-to-signature = { $name } : succession à la signature
told-confirms-signature = { $name } : confirmation de la signature ad referendum
told-renounces = { $name } : intention manifestée de ne pas devenir Partie
told-signatories-reported =
    Une source fait état de { $count ->
        [one] { $count } signataire
       *[other] { $count } signataires
    }
told-naming = { $words }, dont { $count } nommés sans date
told-deposits = { $name } : dépôt de l’instrument ({ $form })
told-correcting = { $words }, rectifiant celui du { $day }
told-denounces = { $name } : dénonciation de la convention
told-withdraws-instrument = { $name } : retrait de l’instrument
told-revokes-denunciation = { $name } : révocation de la dénonciation du { $day }
told-instruments-reported =
    Une source fait état de { $count ->
        [one] { $count } instrument déposé
       *[other] { $count } instruments déposés
    }
told-notification = Notification dépositaire { $number } : { $subject }

# The rest of a treaty's life.
told-full-powers = Pleins pouvoirs reçus : { $name }, { $holder }
told-received = Instrument reçu : { $form }, { $name } ({ $id })
told-raised = { $name } : signalé ; l’instrument est en suspens et n’est pas compté : { $defects }
told-cures = { $name } : régularisation : { $defects }
told-reserves = { $name } : { $label }{ $moment }
reserve-signature = {" "}lors de la signature
reserve-instrument = {" "}avec son instrument
reserve-late = {" "}après son instrument
told-confirms = { $name } : confirmation, { $id }
told-notified-made = Notification aux autres : { $id } formulée
told-notified-withdrawn = Notification aux autres : { $id } retirée
told-accepts = { $name } : acceptation, { $id }
told-admits = { $organ } : acceptation, { $id }
told-withdraws = { $name } : retrait, { $id }
told-withdraws-in-part = { $name } : retrait, { $id }, pour { $articles }
told-objects = { $name } : objection à { $id }
told-objects-prevents = { $name } : objection à { $id } ; le traité n’entrera pas en vigueur entre les deux
told-withdraws-objection = { $name } : retrait de l’objection { $id }
told-declares = { $name } : déclaration ({ $subject }) : { $text }
told-changes = { $name } : modification, { $id } : { $text }
told-extends = { $name } : application étendue à { $territory }
told-excludes = { $name } : exclusion de { $territory }
told-provisional = { $name } : application provisoire du traité
told-provisional-ends = { $name } : fin de l’application provisoire
told-continues-state = { $name } : continuité de { $predecessor }
told-union = { $name } : par unification, aux lieu et place de { $predecessor }
told-renamed = { $name } : porte à compter de ce jour le nom { $new }
told-registered = Enregistrement auprès du Secrétariat sous le numéro { $number }
told-text-entered = Le texte { $name } est inscrit : { $stage }, { $language }
told-text-certified = Une copie conforme du texte est certifiée : { $language }
among-all = {" "}pour toutes les Parties
among-some = {" "}entre { $names }
told-suspended = Application suspendue{ $among } : { $ground }
told-resumed = Application reprise{ $among }
told-ends = Extinction du traité : { $ground }
told-correction = Correction proposée, { $place } : au lieu de « { $reads } » lire « { $should } » ; objections jusqu’au { $day }
told-objects-correction = { $name } : objection à la correction { $id }
told-corrected = Correction { $id } effectuée par procès-verbal, ab initio
told-proposes-amendment = { $name } : proposition d’amendement { $id }
told-amendment-adopted = Amendement adopté, { $how } : { $title }
told-accepts-amendment = { $name } : acceptation de l’amendement { $id }

# The convention's own data.
told-opened =
    { $title } : ouverture ici, { $house ->
        [depositary] en qualité de dépositaire
        [secretariat] en qualité de secrétariat
       *[copy] comme copie transcrite de sources publiques
    }
told-source-listed = Source répertoriée : { $source }
told-rules-entered = Règles inscrites : { $rules }, { $values }
told-value-changed = Valeur modifiée : { $value }, { $rule }
told-participants-entered = Tableau inscrit ({ $participants }) : { $count }
told-participants-word = participants
told-described = Description : { $what }
told-erased = Ce qui était conservé de l’inscription { $entry }, non publique, a été détruit : { $reason }
told-differ = Divergence entre sources : { $subject } ; prévaut : { $source }

# What many do together.
told-sign-together =
    { $count ->
        [one] Signature par { $count } participant
       *[other] Signature par { $count } participants
    }
told-elected-together =
    { $count ->
        [one] { $count } membre du Bureau élu
       *[other] { $count } membres du Bureau élus
    } ({ $body }) : { $names }
told-asked-together =
    { $symbol } demande, en { $count ->
        [one] { $count } paragraphe
       *[other] { $count } paragraphes
    }
told-of-whom = à qui, et pour quand
told-statements-together =
    { $count ->
        [one] { $count } déclaration
       *[other] { $count } déclarations
    } { $matter }
on-the-vote = sur le { $link }
the-vote = vote
on-the-decision = sur la { $link }
the-decision = décision
at-the-meeting = à la { $link }
the-meeting = séance
