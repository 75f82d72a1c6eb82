# A house for exercises: the first line of its pages, and signing in where nothing is encrypted.
practice-fictional = Un comité ficticio.
practice-paused = En pausa: no se recibe nada hasta que se reanude.
practice-copy = Una copia que vuelve atrás: { $origin }.
practice-open-link = Si es usted, inicie sesión con el botón. Sirve para una sola persona y una sola vez.
practice-sign-in-once = Iniciar sesión por doce horas
practice-no-passkey = En esta dirección no funciona ninguna clave de acceso, porque lo que se transmite no está cifrado. Lo que presente queda atestiguado por la casa y no firmado por usted.
practice-link-instead = Abra el enlace que recibió o pida uno nuevo a quien dirige el ejercicio.
practice-to-meeting = Ir a la sesión
