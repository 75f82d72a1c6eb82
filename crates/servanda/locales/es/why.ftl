# Why a treaty stands as it does: the steps of the law, by its own codes. English is the law’s own.
why-asked = La regla pide { $asked }{ $eligible }; { $organizations }.
why-one-instrument = un instrumento
why-instruments =
    { $count ->
        [one] { $count } instrumento
       *[other] { $count } instrumentos
    }
why-instruments-of = los instrumentos de: { $named }
why-share = depositantes que reúnan al menos el { $at_least } % de las cuotas
why-one-eligible = ; solo cuenta el instrumento del depositante designado
why-eligible = ; solo cuentan los instrumentos de los depositantes designados, en número de { $count }
why-organizations-count = las organizaciones cuentan como los Estados
why-organizations-do-not = el instrumento de una organización no se suma a los de los Estados
why-taken = De { $rows }, se toman en cuenta las fechadas hasta el { $as_of }{ $known } y no reemplazadas por otra: { $taken }.
why-one-row = una línea
why-rows =
    { $count ->
        [one] { $count } línea
       *[other] { $count } líneas
    }
why-known-by = , conocidas al { $day },
why-replaced = { $kind } ({ $who }) de { $dated }: reemplazada por el acto siguiente: { $by } de { $by_dated }, conocido desde el { $known }.
why-ended = { $kind } ({ $who }) de { $dated }: terminó el { $until }, por { $notice } de { $of }.
why-ends = { $kind } ({ $who }) de { $dated }: termina el { $until }, por { $notice } de { $of }.
why-ends-nothing = { $kind } ({ $who }) de { $dated }: no pone fin a nada, pues ese día no había ningún instrumento vigente.
why-not-counted = Vigentes al { $day }, pero no contados según la regla: { $listed }.
why-never-count = Firma o aplicación provisional, { $rows }: nunca cuentan.
why-none-counted = Contados al { $day }: ninguno.
why-counted = Contados al { $day }, cada uno una vez, por su primer instrumento aún vigente: { $count } ({ $listed }).
why-all-named = Todos los que nombra la regla ({ $count }) están entre los depositantes.
why-some-named = Nombrados por la regla: { $count }; entre los depositantes: { $there }; faltan: { $missing }.
why-shares-reach = Sus cuotas, en por ciento: { $terms } = { $sum }, que alcanza { $at_least }.
why-shares-less = Sus cuotas, en por ciento: { $terms } = { $sum }, menos de { $at_least }.
why-met-by-one = Todas las condiciones se reunieron por primera vez el { $day }, por el depósito de: { $who }.
why-met-by = Todas las condiciones se reunieron por primera vez el { $day }, por los depósitos de: { $listed }.
why-reckoned = Plazo de { $delay } desde el { $start }{ $then }: el { $end }.
why-from-deposit = { $day } (el día del depósito es el día 0)
why-from-month = { $day } (primer día del mes del depósito)
why-then-first = , y después el primer día del mes siguiente
why-bound-holds = No antes del { $day }: vale el día más tardío.
why-bound-passed = No antes del { $day }: ya es posterior.
why-parent-holds = No antes de la entrada en vigor del tratado del que depende, el { $day }: vale el día más tardío.
why-parent-passed = No antes de la entrada en vigor del tratado del que depende, el { $day }: ya es posterior.
why-enters-later = El tratado entra en vigor el { $entry }, después del { $as_of }; hasta entonces no hay ninguna Parte; contratantes: { $contracting }.
why-entered = El tratado entró en vigor el { $entry }; al { $as_of } está en vigor para { $parties }{ $contracting }.
why-one-party = una Parte
why-parties =
    { $count ->
        [one] { $count } Parte
       *[other] { $count } Partes
    }
why-contracting = ; contratantes hasta un día posterior: { $count }
why-successions = Parte por sucesión, fecha que no consta en esta fuente: { $listed }. La sucesión se remonta a la fecha de la sucesión, y nunca a una calculada desde su depósito.
why-not-met = No todas las condiciones se reúnen al { $as_of }: no está en vigor, ninguna Parte; contratantes: { $contracting }.
why-no-rule = El Registro no contiene ninguna regla de entrada en vigor de este tratado, de modo que no se determina ningún día; los instrumentos se enumeran tal como se depositaron.
why-undated = Se informa de otros instrumentos sin día de depósito: { $count }; lo dicho arriba cuenta solo los que tienen día.
why-listed = Nombrados en el Registro: { $listed }, de ellos con día: { $dated }.
why-reported = Número que da una fuente al { $day }: { $count }; nombrados después de ese día: { $later }; { $count } + { $later } = { $sum }.
why-unnamed-signatures = Contados sin nombre en el Registro: { $missing } de { $stated }, de modo que la lista no está completa. Cada firma se inscribe cuando una fuente la indica.
why-unnamed-instruments = Contados sin nombre en el Registro: { $missing } de { $stated }, de modo que la lista no está completa. Cada instrumento se inscribe cuando una fuente lo indica.
why-with-instrument = hecho el { $made } con el instrumento
why-confirmed = hecho el { $made } en el momento de la firma y confirmado el { $on }
why-unconfirmed = hecho el { $made } en el momento de la firma y no confirmado con el instrumento (Convención de Viena sobre el Derecho de los Tratados, art. 23, párr. 2)
why-to-confirm = hecho el { $made } en el momento de la firma; ha de confirmarse con el instrumento (Convención de Viena sobre el Derecho de los Tratados, art. 23, párr. 2)
why-late-untold = hecho el { $made }, después del instrumento, y aún no notificado a los demás
why-beyond-calendar = el plazo para objeciones rebasa el calendario
why-late-objected = hecho tardíamente, el { $made }; objeción formulada a tiempo, de modo que no hay depósito: { $by }
why-late-open = hecho tardíamente, el { $made }; solo hay depósito si ningún Estado contratante formula objeción hasta el { $until }
why-late-accepted = hecho tardíamente, el { $made }; ningún Estado contratante formuló objeción hasta el { $until }
why-both = { $first }; { $then }
why-withdrawn = retirado el { $withdrawn }; notificación recibida el { $noticed } (Convención de Viena, art. 22, párr. 3): { $other }
why-authorized = expresamente autorizado por el tratado, por lo que no exige aceptación (Convención de Viena, art. 20, párr. 1)
why-accepted = aceptado el { $on } (Convención de Viena, art. 21, párr. 1): { $other }
why-prevents = { $other }: objeción el { $on }, con la intención inequívocamente manifestada de que el tratado no entre en vigor entre ambos (Convención de Viena, art. 20, párr. 4 b)
why-objected = { $other }: objeción el { $on }, de modo que las disposiciones no se aplican entre ambos en la medida determinada por la reserva (Convención de Viena, art. 21, párr. 3)
why-untold = aún no notificado, de modo que no corre ningún plazo: { $other }
why-may-object = puede formularse objeción hasta el { $until } (Convención de Viena, art. 20, párr. 5): { $other }
why-silent = ninguna objeción hasta el { $until }, lo que equivale a aceptación (Convención de Viena, art. 20, párr. 5): { $other }
why-organ-accepted = aceptado por el órgano competente el { $on } (Convención de Viena, art. 20, párr. 3)
why-organ-awaited = exige la aceptación del órgano competente (Convención de Viena, art. 20, párr. 3)
why-all-but-one = exige la aceptación de todas las Partes; objeción el { $on } (Convención de Viena, art. 20, párr. 2): { $other }
why-all-awaited = exige la aceptación de todas las Partes; falta la respuesta (Convención de Viena, art. 20, párr. 2): { $other }
why-all-accepted = aceptado por todas las Partes al { $since } (Convención de Viena, art. 20, párr. 2)
why-side = { $said }
why-sentence = { $part }.
why-itself = Un tratado no obliga a un Estado respecto de sí mismo.
why-terminated = El tratado terminó el { $on }.
why-no-rule-tells = El Registro no contiene ninguna regla de entrada en vigor, por lo que no permite decirlo.
why-suspended = Su aplicación entre ambos está suspendida desde el { $since }.
why-called = su autor ({ $by }) lo llama así: { $label }; no modifica ninguna disposición
why-binds-one = Enmienda { $id }: obliga a { $bound }, pero no a { $not }; entre ambos rige el texto sin ella (Convención de Viena, art. 30, párr. 4 b, y art. 40, párr. 4).
