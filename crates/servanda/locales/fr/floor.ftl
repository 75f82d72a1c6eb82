# Steps that may come next, as one takes them.
step-open = Ouvrir la séance
step-hand-over = Céder la présidence ({ $capacity })
step-voting-right = Dire où en est le droit de vote d’un membre
step-rule = Statuer sur la motion d’ordre
step-declare-present = Annoncer le nombre des présents
step-take-up = Aborder un point
step-list-open = Ouvrir la liste des orateurs
step-list-close = Clore la liste des orateurs
step-list-reopen = Rouvrir la liste des orateurs
step-suspend = Suspendre la séance
step-adjourn = Lever la séance
step-give-floor = Donner la parole : { $name }
step-pass-over = Passer le tour : { $name }
step-draw-lot = Tirer au sort le membre appelé en premier
step-voting-open = Ouvrir le vote sur { $question }
step-no-answer = Noter l’absence de réponse à l’appel sur { $question } : { $name }
step-lock = Verrouiller le vote sur { $question }
step-void = Déclarer nul le vote sur { $question }
step-result = Proclamer le résultat sur { $question }
step-hands = Inscrire le décompte des mains levées sur { $question }
step-voting-announce = Annoncer le vote sur { $question } ({ $majority })
step-voting-announce-part = Annoncer le vote sur { $part } de { $question } ({ $majority })
step-decide = Décider de { $question } sans vote
step-ask-vote = Demander un vote enregistré sur { $question }
step-object = S’opposer à une décision sans vote sur { $question }
step-speak-for = Parler en faveur de { $question }
step-speak-against = Parler contre { $question }
step-bureau = Décider au Bureau que le consensus sur { $question } est épuisé
step-consensus = Informer l’organe que le consensus sur { $question } est épuisé
step-nature-substance = Statuer que { $question } est une question de fond
step-nature-procedure = Statuer que { $question } est une question de procédure
step-amend = Présenter un amendement à { $question }
step-no-budget = Déclarer que { $question } n’a pas d’incidences sur le budget
step-sponsor = Se joindre aux auteurs de { $question }
step-permit = Autoriser { $question }, bien que distribuée tard
step-distance = Dire quels amendements à { $question } s’éloignent le plus
step-drop = Déclarer que { $question } n’est pas mise aux voix
step-silence = Distribuer { $question } sous silence
step-withdraw = Retirer { $question }
step-point-of-order = Présenter une motion d’ordre
step-appeal = En appeler de la décision
step-ask-count = Demander le décompte des présents
step-ask-floor = Demander la parole
step-statement = Faire une déclaration
step-reply = Exercer le droit de réponse
step-explain-before = Expliquer le vote avant le scrutin
step-explain-after = Expliquer le vote après le scrutin
step-explain-position = Expliquer la position
step-ballot = Voter sur { $question }
step-correct-ballot = Corriger le vote inscrit sur { $question }
step-propose = Présenter une proposition
step-move = Présenter { $motion }
step-dissociate = Se dissocier de { $question }
step-intent = Dire l’intention de vote qu’on avait sur { $question }
step-correct-result = Corriger le résultat proclamé sur { $question }
step-reintroduce = Présenter de nouveau { $question }
step-break-silence = Rompre le silence sur { $question }
step-silence-broken = Annoncer que le silence sur { $question } a été rompu
step-silence-kept = Annoncer que le silence sur { $question } a été gardé

# Motions, as one moves them.
motion-suspend-meeting = la motion de suspension de la séance
motion-adjourn-meeting = la motion d’ajournement de la séance
motion-adjourn-debate = la motion d’ajournement du débat
motion-close-debate = la motion de clôture du débat
motion-competence = la motion sur la compétence
motion-reconsideration = la motion de nouvel examen
motion-division = la motion de division
motion-priority = la motion de priorité
motion-no-vote = la motion de non-vote
motion-limit-time = la motion limitant le temps de parole
motion-waiver = la motion de dérogation au délai de distribution
motion-appeal = l’appel de la décision
motion-other = la motion

# How a question stands.
stands-pending = devant l’organe
stands-under-silence = sous silence
stands-adopted = adopté
stands-adopted-by-consensus = adopté par consensus
stands-adopted-without-a-vote = adopté sans vote
stands-rejected = rejeté
stands-short = non adopté (les deux tiers ne sont pas atteints)
stands-silence-broken = non adopté (silence rompu)
stands-withdrawn = retiré
stands-dropped = non mis aux voix
stands-no-action = laissé sans décision
stands-not-competent = hors de la compétence de l’organe
stands-lapsed = devenu sans objet
stands-carried = adoptée
stands-carried-without-a-vote = adoptée sans vote
stands-not-carried = non adoptée
stands-retained = maintenu

# What is on the floor, and what whoever presides should know.
floor-closed = Aucune séance n’est ouverte.
floor-point = Une motion d’ordre attend la décision de la présidence.
floor-appeal = L’appel { $question } attend d’être mis aux voix.
floor-voting-announced = Le vote sur { $question } est annoncé.
floor-voting-open = Le vote sur { $question } est ouvert.
floor-voting-locked = Le vote sur { $question } est verrouillé.
floor-no-item = Aucun point n’est à l’examen.
floor-item = Le point { $item } est à l’examen.
floor-before = Devant l’organe : { $questions }.
notice-alone = { $name } préside sans autre représentant dans la salle : cédez la présidence avant un vote, afin que son vote soit possible.
notice-count = Le décompte des présents a été demandé.
notice-suspended = L’organe a décidé la suspension de la séance.
notice-adjourned = L’organe a décidé la levée de la séance.

# Majorities, and the rule traced step by step.
majority-simple = majorité des membres présents et votants
majority-two-thirds = majorité des deux tiers des membres présents et votants
majority-of-members = majorité des membres
majority-by-rule = { $majority } ({ $rule })
trace-counted = Décompte : { $yes } pour, { $no } contre, { $abstain } abstentions, { $silent } sans vote.
trace-voting = Sont présents et votants ceux qui votent pour ou contre : { $yes } + { $no } = { $voting } ; qui s’abstient est considéré comme non votant ({ $rule }).
trace-half = Plus de la moitié de { $of } présents et votants : { $required } ; la moitié de { $of }, arrondie à l’unité inférieure, est { $half }, plus un ({ $rule }).
trace-half-members = Plus de la moitié de { $of } membres : { $required } ; la moitié de { $of }, arrondie à l’unité inférieure, est { $half }, plus un ({ $rule }).
trace-two-thirds = Deux tiers de { $of } présents et votants : 2 × { $of } = { $twice }, divisé par 3 et arrondi à l’unité supérieure : { $required } ({ $rule }).
trace-nobody = Personne n’a voté pour ni contre : non adopté ({ $rule }).
trace-tied = Les voix sont également partagées, { $yes } et { $yes } : non adopté ({ $rule }).
trace-carried = { $yes } pour atteint les { $required } requis : adopté ({ $rule }).
trace-not-carried = { $yes } pour est inférieur aux { $required } requis : non adopté ({ $rule }).
cited-assembly = Règlement intérieur de l’Assemblée générale, art. { $numbers }
cited-rule = art. { $numbers }
cited-charter = Charte, Article { $numbers }

# Who takes a step.
by-bureau = le Bureau
by-secretary = le Secrétaire
by-member = un membre
by-speaker = qui peut prendre la parole

# The page of a floor.
floor-title = En séance
floor-of = En séance : { $body }
floor-meeting = Séance
floor-open-on = ouverte, { $day }
floor-not-open = non ouverte
floor-as-counted = { $present }, selon le décompte
floor-quorum = Quorum
floor-limit = Temps de parole
floor-rules = Règles
col-step = Étape
col-by-whom = Par qui
col-why-not = Pourquoi non
not-now-caption = Ce qui n’est pas recevable maintenant, selon quelle règle, et que faire à la place
questions-put = Questions présentées
questions-caption = Dans l’ordre de leur présentation
col-question = Question
col-by = Par
col-how-it-stands = Où elle en est
decided-caption = Chacune avec son vote, s’il y en a eu un
col-came-out = Résultat
rulings = Décisions de la présidence
ruling-overruled = { $ruling } (infirmée)
ruling-appealed = { $ruling } (objet d’un appel)
said-for-group = au nom de { $group }
said-on = sur { $question }
floor-acts-at = Chacun de ses actes se trouve à { $address }.
next-caption =
    { $count ->
        [one] { $count } étape recevable maintenant, essayée selon les règles de l’organe
       *[other] { $count } étapes recevables maintenant, chacune essayée selon les règles de l’organe
    }
questions-before =
    { $count ->
        [one] L’organe est saisi de { $count } question.
       *[other] L’organe est saisi de { $count } questions.
    }

# Where other rules stand.
cited-vienna = Convention de Vienne sur le droit des traités, art. { $numbers }
cited-final-clauses = clauses finales
