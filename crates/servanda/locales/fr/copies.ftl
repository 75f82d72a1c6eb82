# Le texte, ses versions, les copies certifiées conformes.
text-heading = Le texte et ses copies certifiées conformes
text-none = Aucun texte ne figure au Registre.
text-elsewhere = Il y est inscrit une fois transcrit et collationné. D’ici là, le consulter auprès de : { $authority }.
text-count =
    { $count ->
        [one] Le texte figure au Registre en une langue.
       *[other] Le texte figure au Registre en { $count } langues.
    }
text-chain = Chaque version nomme l’empreinte de la précédente, et le certificat celle de la dernière.
text-caption = Versions, la plus ancienne d’abord
text-stage = Version
text-symbol = Cote
text-hash = SHA-256 du fichier
text-revision = révision
text-adopted = texte adopté
text-corrected = texte corrigé
text-certified = Certifié le { $day }.
text-not-certified = La dernière version n’est pas certifiée.
text-certificate = Certificat
text-take = Emporter la copie certifiée conforme
text-file = Le fichier de la dernière version
text-check = La vérifier sans cette maison :
text-not-shown = Le texte est un fichier qui n’est pas affiché sur cette page.
text-all = Le texte dans toutes les langues
text-title = Le texte : { $language }
text-language = Langue
