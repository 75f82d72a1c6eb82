# El texto, sus versiones, las copias certificadas.
text-heading = El texto y sus copias certificadas conformes
text-none = No hay ningún texto en el Registro.
text-elsewhere = Se inscribe aquí una vez transcrito y cotejado. Hasta entonces, consúltese en: { $authority }.
text-count =
    { $count ->
        [one] El texto figura en el Registro en un idioma.
       *[other] El texto figura en el Registro en { $count } idiomas.
    }
text-chain = Cada versión nombra el resumen criptográfico de la anterior, y el certificado el de la última.
text-caption = Versiones, la más antigua primero
text-stage = Versión
text-symbol = Signatura
text-hash = SHA-256 del archivo
text-revision = revisión
text-adopted = texto aprobado
text-corrected = texto corregido
text-certified = Certificado el { $day }.
text-not-certified = La última versión no está certificada.
text-certificate = Certificado
text-take = Llevarse la copia certificada conforme
text-file = El archivo de la última versión
text-check = Comprobarla sin esta casa:
text-not-shown = El texto es un archivo que no se muestra en esta página.
text-all = El texto en todos los idiomas
text-title = El texto: { $language }
text-language = Idioma
