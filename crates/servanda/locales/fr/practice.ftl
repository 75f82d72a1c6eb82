# A house for exercises: the first line of its pages, and signing in where nothing is encrypted.
practice-fictional = Un comité fictif.
practice-paused = En pause : rien n’est reçu jusqu’à la reprise.
practice-copy = Une copie qui revient en arrière : { $origin }.
practice-open-link = Si c’est bien vous, identifiez-vous avec le bouton. Il ne sert qu’à une personne, une seule fois.
practice-sign-in-once = S’identifier pour douze heures
practice-no-passkey = À cette adresse, aucune clé d’accès ne fonctionne, car ce qui y circule n’est pas chiffré. Ce que vous remettez est attesté par la maison et n’est pas signé par vous.
practice-link-instead = Ouvrez le lien que vous avez reçu, ou demandez-en un nouveau à la personne qui dirige l’exercice.
practice-to-meeting = Vers la séance
