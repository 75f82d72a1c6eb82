# Les preuves : ce que chacun en voit, et les chaînes de conservation pour leurs parties.
evidence-title = Preuves
evidence-lead = Les preuves elles-mêmes ne sont jamais ici. De ce qui en est fait, le Registre garde des empreintes, des rôles et des jours, et montre au public un engagement pour chaque acte.
evidence-not-open =
    { $count ->
        [0] Chaque inscription de ce Registre est ouverte.
        [one] { $count } inscription de ce Registre n’est pas ouverte : elle y figure comme engagement, elle compte, et ne peut être ni modifiée ni déplacée. Ce qu’elle dit est pour les parties à son affaire.
       *[other] { $count } inscriptions de ce Registre ne sont pas ouvertes : chacune y figure comme engagement, compte, et ne peut être ni modifiée ni déplacée. Ce qu’elles disent est pour les parties à leurs affaires.
    }
evidence-newest = Les plus récentes : { $entries }.
evidence-yours = Chaînes de conservation dans lesquelles vous agissez
evidence-yours-caption = Chaque chaîne, avec le lieu où sont les preuves, ses paquets et son dernier acte
evidence-sign-in = { $link } pour lire les chaînes dans lesquelles vous avez accompli un acte. Pour tous les autres, c’est comme si elles n’existaient pas.
evidence-none = Vous n’avez accompli ici aucun acte dans une chaîne de conservation.
evidence-by-hand = Les preuves sont scellées, ouvertes et vérifiées sur votre propre machine :
col-chain = Chaîne
col-where = Où elles sont
col-packages = Paquets
col-last-act = Dernier acte
col-link = Maillon signé (SHA-256)
col-package = Paquet
col-statement = Sa déclaration (SHA-256)
col-root = Racine de ses fichiers
custody-title = Conservation de { $name }
custody-returned = Elles ont été restituées, et la chaîne a pris fin.
custody-destroyed = Elles ont été détruites, et la chaîne a pris fin.
custody-on-its-way = En route vers { $to } : remises, et pas encore reçues.
custody-with = Entre les mains de : { $holder }.
custody-nowhere = Il n’est pas consigné entre quelles mains elles sont.
custody-private = Pour les parties à cette chaîne. À chacune de ces inscriptions le public voit un engagement, et rien d’autre.
custody-picture =
    { $count ->
        [one] { $count } acte, de gauche à droite, à la ligne du rôle qui l’a accompli. Le tableau ci-dessous le dit en mots.
       *[other] { $count } actes, de gauche à droite, chacun à la ligne du rôle qui l’a accompli. Le tableau ci-dessous dit chacun en mots.
    }
custody-links = Maillon par maillon
custody-links-caption = Chaque acte avec son jour, le rôle de qui l’a accompli, et l’empreinte du maillon signé qui dit le reste
custody-erased = Effacé : un acte figurait ici, et personne ne peut plus le lire
custody-erased-short = effacé
packages-caption = Chaque paquet avec ce qui en a été fait, et ce que son expéditeur a signé
package-sealed = scellé
package-opened = ouvert
package-passed-on = transmis
package-notified = son premier expéditeur informé
not-recorded = non consigné
custody-gaps = Ce qui n’est pas consigné
custody-no-gap = Tout ce que l’acquisition doit énoncer est énoncé, et rien n’a été effacé.
custody-shows-heading = Ce que cela montre, et ce que cela ne montre pas
custody-shows = Chacun de ces actes figure au Registre à son inscription depuis son instant, dans cet ordre ; chacun est lié au maillon signé qui a cette empreinte et, par lui, au maillon précédent.
custody-does-not = Cela ne montre pas qui s’est servi d’un appareil, que l’acquisition était licite ou complète, ni qu’un tribunal l’admettra.
custody-check-heading = Pour qui vous le montrez
custody-check = { $json } contient le contenu et le sel de chaque acte. Qui les a calcule l’engagement et le compare à celui du Registre ; il ne faut ni compte ni parole de cette maison :

# Who takes part in a chain of custody, what an acquisition states, and what was done.
custody-authority = une autorité
custody-authority-abroad = une autorité d’un autre État
custody-organization = une organisation
custody-court = le tribunal
custody-prosecutor = le ministère public
custody-expert = un expert
custody-defence = la défense
custody-carrier = un transporteur
custody-holder = leur détenteur
stated-legal-authority = le fondement juridique
stated-place = le lieu
stated-holder = le détenteur
stated-item = l’objet ou le compte
stated-method = la méthode
stated-tool = l’outil et sa version
stated-write-protection = si l’écriture était bloquée ou le système en marche
stated-hash = l’empreinte à l’acquisition
stated-device-clock = l’horloge de l’appareil et son écart
stated-persons-present = les personnes présentes
kept-acquired = preuves acquises
kept-sealed = mise sous scellés, paquet { $package }
kept-handed-over = remise à : { $to }
kept-received = réception, de : { $from }
kept-opened = ouverture du paquet { $package }
kept-copied = copie effectuée
kept-returned = restitution à : { $to }
kept-destroyed = destruction
kept-passed-on-proceedings = transmission dans la procédure, à : { $to }, paquet { $package }
kept-passed-on-consent = transmission avec le consentement du premier expéditeur, à : { $to }, paquet { $package }
kept-passed-on-exculpatory = transmission comme disculpatoire, à : { $to }, paquet { $package }
kept-notified = information du premier expéditeur, paquet { $package }
gap-not-known = inconnu à l’acquisition : { $field }
gap-acquired = acquisition : non consignée ici
gap-erased = actes effacés : { $count }
gap-notice = avis au premier expéditeur du paquet { $package } : non consigné
custody-line = { $who } : { $what }
