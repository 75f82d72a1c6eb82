# Why a treaty stands as it does: the steps of the law, by its own codes. English is the law’s own.
because-asked = La regla pide { $asked }{ $eligible }; { $organizations }.
because-one-instrument = un instrumento
because-instruments =
    { $count ->
        [one] { $count } instrumento
       *[other] { $count } instrumentos
    }
because-instruments-of = los instrumentos de: { $named }
because-share = depositantes que reúnan al menos el { $at_least } % de las cuotas
because-one-eligible = ; solo cuenta el instrumento del depositante designado
because-eligible = ; solo cuentan los instrumentos de los depositantes designados, en número de { $count }
because-organizations-count = las organizaciones cuentan como los Estados
because-organizations-do-not = el instrumento de una organización no se suma a los de los Estados
because-taken = De { $rows }, se toman en cuenta las fechadas hasta el { $as_of }{ $known } y no reemplazadas por otra: { $taken }.
because-one-row = una línea
because-rows =
    { $count ->
        [one] { $count } línea
       *[other] { $count } líneas
    }
because-known-by = , conocidas al { $day },
because-replaced = { $kind } ({ $who }) de { $dated }: reemplazada por el acto siguiente: { $by } de { $by_dated }, conocido desde el { $known }.
because-ended = { $kind } ({ $who }) de { $dated }: terminó el { $until }, por { $notice } de { $of }.
because-ends = { $kind } ({ $who }) de { $dated }: termina el { $until }, por { $notice } de { $of }.
because-ends-nothing = { $kind } ({ $who }) de { $dated }: no pone fin a nada, pues ese día no había ningún instrumento vigente.
because-not-counted = Vigentes al { $day }, pero no contados según la regla: { $listed }.
because-never-count = Firma o aplicación provisional, { $rows }: nunca cuentan.
because-none-counted = Contados al { $day }: ninguno.
because-counted = Contados al { $day }, cada uno una vez, por su primer instrumento aún vigente: { $count } ({ $listed }).
because-all-named = Todos los que nombra la regla ({ $count }) están entre los depositantes.
because-some-named = Nombrados por la regla: { $count }; entre los depositantes: { $there }; faltan: { $missing }.
because-shares-reach = Sus cuotas, en por ciento: { $terms } = { $sum }, que alcanza { $at_least }.
because-shares-less = Sus cuotas, en por ciento: { $terms } = { $sum }, menos de { $at_least }.
because-met-by-one = Todas las condiciones se reunieron por primera vez el { $day }, por el depósito de: { $who }.
because-met-by = Todas las condiciones se reunieron por primera vez el { $day }, por los depósitos de: { $listed }.
because-reckoned = Plazo de { $delay } desde el { $start }{ $then }: el { $end }.
because-from-deposit = { $day } (el día del depósito es el día 0)
because-from-month = { $day } (primer día del mes del depósito)
because-then-first = , y después el primer día del mes siguiente
because-bound-holds = No antes del { $day }: vale el día más tardío.
because-bound-passed = No antes del { $day }: ya es posterior.
because-parent-holds = No antes de la entrada en vigor del tratado del que depende, el { $day }: vale el día más tardío.
because-parent-passed = No antes de la entrada en vigor del tratado del que depende, el { $day }: ya es posterior.
because-enters-later = El tratado entra en vigor el { $entry }, después del { $as_of }; hasta entonces no hay ninguna Parte; contratantes: { $contracting }.
because-entered = El tratado entró en vigor el { $entry }; al { $as_of } está en vigor para { $parties }{ $contracting }.
because-one-party = una Parte
because-parties =
    { $count ->
        [one] { $count } Parte
       *[other] { $count } Partes
    }
because-contracting = ; contratantes hasta un día posterior: { $count }
because-successions = Parte por sucesión, fecha que no consta en esta fuente: { $listed }. La sucesión se remonta a la fecha de la sucesión, y nunca a una calculada desde su depósito.
because-not-met = No todas las condiciones se reúnen al { $as_of }: no está en vigor, ninguna Parte; contratantes: { $contracting }.
because-no-rule = El Registro no contiene ninguna regla de entrada en vigor de este tratado, de modo que no se determina ningún día; los instrumentos se enumeran tal como se depositaron.
because-undated = Se informa de otros instrumentos sin día de depósito: { $count }; lo dicho arriba cuenta solo los que tienen día.
because-listed = Nombrados en el Registro: { $listed }, de ellos con día: { $dated }.
because-reported = Número que da una fuente al { $day }: { $count }; nombrados después de ese día: { $later }; { $count } + { $later } = { $sum }.
because-unnamed-signatures = Contados sin nombre en el Registro: { $missing } de { $stated }, de modo que la lista no está completa. Cada firma se inscribe cuando una fuente la indica.
because-unnamed-instruments = Contados sin nombre en el Registro: { $missing } de { $stated }, de modo que la lista no está completa. Cada instrumento se inscribe cuando una fuente lo indica.
because-with-instrument = hecha el { $made } con el instrumento
because-confirmed = hecha el { $made } en el momento de la firma y confirmada el { $on }
because-unconfirmed = hecha el { $made } en el momento de la firma y no confirmada con el instrumento (Convención de Viena sobre el Derecho de los Tratados, art. 23, párr. 2)
because-to-confirm = hecha el { $made } en el momento de la firma; ha de confirmarse con el instrumento (Convención de Viena sobre el Derecho de los Tratados, art. 23, párr. 2)
because-late-untold = hecha el { $made }, después del instrumento, y aún no notificada a los demás
because-beyond-calendar = el plazo para objeciones rebasa el calendario
because-late-objected = hecha tardíamente, el { $made }; objeción formulada a tiempo, de modo que no hay depósito: { $by }
because-late-open = hecha tardíamente, el { $made }; solo hay depósito si ningún Estado contratante formula objeción hasta el { $until }
because-late-accepted = hecha tardíamente, el { $made }; ningún Estado contratante formuló objeción hasta el { $until }
because-both = { $first }; { $then }
because-withdrawn = retirada el { $withdrawn }; notificación recibida el { $noticed } (Convención de Viena, art. 22, párr. 3): { $other }
because-authorized = expresamente autorizada por el tratado, por lo que no exige aceptación (Convención de Viena, art. 20, párr. 1)
because-accepted = aceptada el { $on } (Convención de Viena, art. 21, párr. 1): { $other }
because-prevents = { $other }: objeción el { $on }, con la intención inequívocamente manifestada de que el tratado no entre en vigor entre ambos (Convención de Viena, art. 20, párr. 4 b)
because-objected = { $other }: objeción el { $on }, de modo que las disposiciones no se aplican entre ambos en la medida determinada por la reserva (Convención de Viena, art. 21, párr. 3)
because-untold = aún no notificada, de modo que no corre ningún plazo: { $other }
because-may-object = puede formularse objeción hasta el { $until } (Convención de Viena, art. 20, párr. 5): { $other }
because-silent = ninguna objeción hasta el { $until }, lo que equivale a aceptación (Convención de Viena, art. 20, párr. 5): { $other }
because-organ-accepted = aceptada por el órgano competente el { $on } (Convención de Viena, art. 20, párr. 3)
because-organ-awaited = exige la aceptación del órgano competente (Convención de Viena, art. 20, párr. 3)
because-all-but-one = exige la aceptación de todas las Partes; objeción el { $on } (Convención de Viena, art. 20, párr. 2): { $other }
because-all-awaited = exige la aceptación de todas las Partes; falta la respuesta (Convención de Viena, art. 20, párr. 2): { $other }
because-all-accepted = aceptada por todas las Partes al { $since } (Convención de Viena, art. 20, párr. 2)
because-side = { $said }
because-sentence = { $part }.
because-itself = Un tratado no obliga a un Estado respecto de sí mismo.
because-terminated = El tratado terminó el { $on }.
because-no-rule-tells = El Registro no contiene ninguna regla de entrada en vigor, por lo que no permite decirlo.
because-suspended = Su aplicación entre ambos está suspendida desde el { $since }.
because-called = su autor ({ $by }) la llama «{ $label }»; no modifica ninguna disposición
because-binds-one = Enmienda { $id }: obliga a { $bound }, pero no a { $not }; entre ambos rige el texto sin ella (Convención de Viena, art. 30, párr. 4 b, y art. 40, párr. 4).
