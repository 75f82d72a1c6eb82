# The committee: bodies, sessions, meetings, officers, who takes part.
committee-lead =
    { $bodies ->
        [one] { $bodies } organe
       *[other] { $bodies } organes
    }, { $sessions ->
        [one] { $sessions } session
       *[other] { $sessions } sessions
    } dont une source précise les dates, { $decisions ->
        [one] { $decisions } décision
       *[other] { $decisions } décisions
    }, { $votes ->
        [one] { $votes } vote
       *[other] { $votes } votes
    }.
participants-by-group = Participants par groupe régional
capacities-link = Ce que permet chaque qualité
participants = Participants
sessions-clock = Sessions : prescrites et tenues
calendar = Calendrier
bodies = Organes
bodies-caption = Organes qui ont eu affaire à la convention
col-of = Relève de
established-by = Créé par
body-standing = permanent
kind-of-body = { $kind } ({ $parent })
open-to = Ouvert à
secretariat = Secrétariat
sessions = Sessions
sessions-none = Aucune session de cet organe ne figure au Registre à ces dates.
sessions-lead = Ce qui était prescrit en regard de ce qui a eu lieu, au { $day }.
sessions-beside = Ce qui était prescrit figure en regard de ce qui a eu lieu.
sessions-holidays = Les jours de semaine vont du lundi au vendredi lorsque le Registre ne contient pas les jours fériés du lieu d’affectation ; les jours ouvrables les excluent.
sessions-mandated =
    { $symbol } prescrit { $count ->
        [one] { $count } session
       *[other] { $count } sessions
    }{ $least ->
        [yes] {" "}au moins
       *[no] {""}
    }
sessions-known =
    { $mandated } ; { $count ->
        [one] { $count } a
       *[other] { $count } ont
    } des dates précisées par une source
sessions-reported = { $words }, et { $count } sont rapportées
sessions-begin = Début : { $window }.
col-mandated = Prescrit
col-happened = Ce qui a eu lieu
col-departures = Écarts
up-to = au plus { $days }
planned-when = prévue : { $window }
reported-without-days = { $reported } ; dates non précisées
reported = rapportée
reconvened = reprise
sits-now = siège actuellement
convened = convoquée
suspended = suspendue
cancelled = annulée
postponed = reportée
postponed-to = reportée : { $window }
place-not-stated = lieu non précisé
after-planned = après le { $day }, fin de ce qui était prévu
not-in-place = lieu prescrit non suivi : { $place }
length-departed =
    { $held ->
        [one] { $held } jour de semaine
       *[other] { $held } jours de semaine
    } là où { $mandated } jours ouvrables étaient prescrits
no-source-found = aucune source trouvée
reported-heading = Rapportées sans leurs dates
reported-kind =
    { $count ->
        [one] { $count } session
       *[other] { $count } sessions
    } ({ $kind })
session-reconvened = Reprise
session-convened-for = Convoquée pour
session-held = Tenue
session-of = Session : { $body }.
officers = Membres du Bureau
officers-elected = { $body } : membres du Bureau élus
group-not-stated = Groupe non précisé
col-elected = Élection
officer-left = parti
officers-reported = { $body } : tel que rapporté, sans préciser depuis quand.
seats-counted = { $held } pourvus, { $vacant } vacants, { $unknown } non précisés.
meetings = Séances
meeting = Séance
meeting-numbered =
    { $number ->
        [1] 1re séance
       *[other] { $number }e séance
    }
meeting-of = { $meeting } ({ $body })
hours = { $day }, { $begins }-{ $ends } ({ $zone })
moved = déplacée
put-off = reportée sans nouvelle date
meeting-informal = , séance informelle : elle ne décide rien
meeting-between = , entre les sessions : elle ne décide rien
agenda-items = Points de l’ordre du jour
documents = Documents
documents-caption = Documents que citent les sources, le plus récent d’abord
no-symbol = sans cote imprimée
reissued = réédité
meeting-when = Quand
meeting-where = Où
to-preside = Présidence de séance
summary-record = Compte rendu analytique
statements = Déclarations
programme = Programme
programme-caption = Ordre du jour, dans l’ordre d’examen des points
col-item = Point
decisions = Décisions
decisions-caption = Décisions, la plus récente d’abord, avec le terme et le mode qu’indique la source
col-decision = Décision
col-how = Mode
decision-named = { $verb } : { $what }
votes = Votes
declared-void = déclaré nul
vote-open = ouvert
not-voting-count = { $count } sans participation au vote
decision-taken =
    { $body } : { $verb ->
        [adopted] adoption
        [approved] approbation
        [recommended] recommandation
       *[decided] décision
    }{ $how }.
how-said = , { $how }
fact-vote = Vote
board-and-tally = le tableau et le décompte
counts-reported = Décompte rapporté
counts = { $yes } pour, { $no } contre, { $abstain } abstentions
fact-proposal = Proposition
proposals = Propositions
sponsors-with = Avec { $symbol }
sponsors-joined-with = Ralliés avec { $symbol }
sponsors-joined-after = Ralliés ensuite
sponsors-in-all =
    { $sponsors } en tout, en { $lists ->
        [one] { $lists } liste
       *[other] { $lists } listes
    } :
budget-statement = Budget : { $summary }
asked-heading = Ce que demandent les résolutions
asked-words = Une décision lie, une demande sollicite, un appel exhorte sans fixer de date. Une échéance passée sans acte connu porte « aucune source à ce jour ».
asked-draft = Lu dans le projet ; le texte adopté n’a pas été lu.
col-paragraph = Par.
col-asked = Ce qui est demandé, et à qui
col-force = Portée
col-when = Quand
ad-referendum = convenu ad referendum
to-be-filled = À compléter : { $words }
answered-in = Suite donnée dans { $matter } : { $summary }

# Participants and participation.
participants-lead = { $count } participants au { $day }, selon le groupe régional avec lequel chacun est compté aux élections.
participants-unofficial = ° signale un nom qui n’est pas officiel dans cette langue ; un nom absent du tableau est donné en anglais.
col-what-it-is = Ce qu’il est
until-day = jusqu’au { $day }
participation-title = Participants : { $body }
sessions-title = Sessions : { $body }
participation-none = Aucune communication de représentants ni aucune inscription n’est consignée ({ $body }).
participation-lead =
    Liste provisoire : { $count ->
        [one] { $count } délégation ou organisation
       *[other] { $count } délégations et organisations
    }, au { $day }.
participation-designations = Les appellations n’impliquent aucune prise de position quant au statut d’un pays ou territoire.
without-vote = Sans droit de vote
vote-suspended = Droit de vote suspendu : { $names } ; chacun reste membre pour tous les décomptes.
lists-heading = Listes soumises à la procédure de non-objection
list-decided = { $organizations }, décidée
list-circulated = { $organizations }, distribuée
who-takes-part = Qui participe
takes-part-caption = Délégations et organisations avec le nombre de leurs membres, par fonction
col-seated = Siège
col-credentials = Pouvoirs
col-vote = Droit de vote
none-that-day = aucune à cette date
credentials-provisional = provisoires
credentials-to-accept = rapport : à accepter
credentials-not-to-accept = rapport : à ne pas accepter
credentials-accepted = acceptés
credentials-not-accepted = non acceptés
seated = siège
seated-rival = concurrente, l’organe n’a pas décidé
seated-not = ne siège pas
who-may-take-part = Qui peut participer
admitted-caption = Chaque qualité, la formule qui la confère et où elle a été lue
col-who = Qui
col-to-what = À quoi
col-from = À partir de
who-serves = Qui est en fonction
person-numbered = personne { $id }
written-input = Contributions écrites
count-words =
    { $count ->
        [one] { $count } mot
       *[other] { $count } mots
    }

# What each capacity may do.
capacities = Qualités
capacities-lead = Quiconque participe à un organe le fait en une qualité. Ce qui est signé avec la clef d’une personne n’est recevable que si cette qualité le permet.
capacities-words = « Dans certaines limites » renvoie aux limites de la ligne, sur lesquelles la présidence statue ; « en dernier » signifie une fois que tous les autres ont parlé. Les personnes exercent des fonctions à côté de la qualité du participant qu’elles représentent.
rights-caption = Droits selon la qualité
within-limits = dans certaines limites
mark-last = en dernier
capacities-sources = Ce qui confère chacune
limits-caption = Limites et sources
col-limits = Limites
col-compared-text = Comparé au texte

# A list of organizations for non-objection.
silence-ends = Fin de la période d’approbation tacite
stated-in-zone = { $instant } (indiqué pour { $zone })
not-circulated = non distribuée
taken-in = prise, { $entry }
not-taken = non prise
objections-private = Qui s’oppose, et pour quel motif, relève de la présidence et du secrétariat ; rien sur cette page n’en dépend.
names = Noms
names-caption = Noms proposés, noms définitifs et noms admis par l’organe
col-category = Catégorie
col-country = Pays
col-expertise = Compétence
col-final = Définitif
col-decided = Décidé
col-proposed = Proposé
balance = Équilibre
balance-caption = Organisations par région et catégorie, personnes par genre
organizations = Organisations
women = Femmes
men = Hommes
gender-not-stated = Genre non précisé
without-persons = Organisations n’ayant désigné personne

# Elections.
election-title = Élection : { $office }
election-lead = { $filled } sièges sur { $places } sont pourvus ; majorité requise : { $rule }.
election-rooms = L’organe se réunit ici : { $rooms }.
fills = Pourvoit
fills-in = { $office } ({ $bureau })
conducted-by = Conduite par
tellers = Scrutateurs
left-before-term = Départs avant la fin du mandat
elected = Élus
nobody-yet = Personne pour l’instant.
elected-by-for = { $who } ({ $how }), { $group }
places-candidates = Sièges et candidats
places-caption = Sièges par groupe, et candidats aux sièges restants
col-places = Sièges
col-left = Restants
col-candidates = Candidats
ballot-asked-for = un scrutin a été demandé
ballot-heading =
    { $restricted ->
        [yes] Scrutin limité
       *[no] Scrutin
    }, { $group }, { $places }
papers-not-counted = Les bulletins ne sont pas dépouillés : { $names }.
papers-figures = { $papers } bulletins, { $invalid } nuls, { $valid } valables, { $abstentions } abstentions : { $voting } votants, { $needed } voix requises.
candidates-caption = Voix par candidat, par ordre décroissant
col-candidate = Candidat
col-votes = Voix
elections = Élections
places-filled = { $places } : pourvu

# Lists on pages of their own.
all-votes = Tous les votes ({ $count })
all-decisions = Toutes les décisions ({ $count })
all-meetings = Toutes les séances ({ $count })
all-documents = Tous les documents ({ $count })
newest-first = { $lines }, la plus récente d’abord.
further-pages = Autres pages
the-newest = Les plus récents
older-ones = Plus anciens
