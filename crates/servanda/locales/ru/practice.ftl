# A house for exercises: the first line of its pages, and signing in where nothing is encrypted.
practice-fictional = Вымышленный комитет.
practice-paused = Приостановлено: до возобновления ничего не принимается.
practice-copy = Копия с возвратом к более раннему моменту: { $origin }.
practice-open-link = Если это вы, войдите, нажав на кнопку. Она действует для одного человека и один раз.
practice-sign-in-once = Войти на двенадцать часов
practice-no-passkey = По этому адресу ключи доступа не работают, поскольку передаваемые данные не шифруются. То, что вы представляете, удостоверяется системой и не подписывается вами.
practice-link-instead = Откройте полученную ссылку или попросите новую у того, кто проводит занятие.
practice-to-meeting = Перейти на заседание
