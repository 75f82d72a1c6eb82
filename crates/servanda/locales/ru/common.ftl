# Words of tables and links that many pages share.
in-entry = запись { $entry }
entry-stop = Запись { $entry }.
with-note = { $words } ({ $note })
labelled = { $label }: { $words }
yes = да
no = нет
not-yet = пока нет
none = нет
of-this-house = собственные данные
col-name = Имя или название
col-entry = Запись
col-day = Дата
col-source = Источник
col-place = Место
col-participant = Участник
col-state = Государство
col-form = Форма
col-kind = Вид
col-body = Орган
col-session = Сессия
col-office = Должность
col-group = Группа
col-title = Название
col-symbol = Условное обозначение
col-standing = Положение
col-capacity = Качество
col-what = Что
col-code = Код
col-documents = Документы
col-rule = Правило
col-value = Значение

# Numbers with their noun.
count-sessions =
    { $count ->
        [one] { $count } сессия
        [few] { $count } сессии
       *[other] { $count } сессий
    }
count-participants =
    { $count ->
        [one] { $count } участник
        [few] { $count } участника
       *[other] { $count } участников
    }
count-values =
    { $count ->
        [one] { $count } значение
        [few] { $count } значения
       *[other] { $count } значений
    }
count-sponsors =
    { $count ->
        [one] { $count } автор
        [few] { $count } автора
       *[other] { $count } авторов
    }
count-working-days =
    { $count ->
        [one] { $count } рабочий день
        [few] { $count } рабочих дня
       *[other] { $count } рабочих дней
    }
count-weekdays =
    { $count ->
        [one] { $count } будний день
        [few] { $count } будних дня
       *[other] { $count } будних дней
    }
count-organizations =
    { $count ->
        [one] { $count } организация
        [few] { $count } организации
       *[other] { $count } организаций
    }
count-lines =
    { $count ->
        [one] { $count } строка
        [few] { $count } строки
       *[other] { $count } строк
    }
count-places =
    { $count ->
        [one] { $count } место
        [few] { $count } места
       *[other] { $count } мест
    }
