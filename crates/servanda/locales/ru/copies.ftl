# Текст, его варианты, заверенные копии.
text-heading = Текст и его заверенные копии
text-none = В Реестре текста нет.
text-count =
    { $count ->
        [one] Текст есть в Реестре на { $count } языке.
        [few] Текст есть в Реестре на { $count } языках.
        [many] Текст есть в Реестре на { $count } языках.
       *[other] Текст есть в Реестре на { $count } языка.
    }
text-chain = Каждый вариант называет хеш предыдущего, а удостоверение — хеш последнего.
text-caption = Варианты, начиная с первого
text-stage = Вариант
text-symbol = Условное обозначение
text-hash = SHA-256 файла
text-revision = пересмотренный проект
text-adopted = принятый текст
text-corrected = исправленный текст
text-certified = Заверено: { $day }.
text-not-certified = Последний вариант не заверен.
text-certificate = Удостоверение
text-take = Взять с собой заверенную копию
text-file = Файл последнего варианта
text-check = Проверить её без этого дома:
text-not-shown = Текст — файл, который на этой странице не показан.
text-all = Текст на всех языках
text-title = Текст: { $language }
text-language = Язык
