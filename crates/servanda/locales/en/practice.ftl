# A house for exercises: the first line of its pages, and signing in where nothing is encrypted.
practice-fictional = A fictional committee.
practice-paused = Paused: nothing is taken until it goes on.
practice-copy = A copy that steps back: { $origin }.
practice-open-link = If this is you, sign in with the button. It signs in one person, once.
practice-sign-in-once = Sign in for twelve hours
practice-no-passkey = At this address no passkey works, because what travels here is not encrypted. What you hand in is attested by the house, not signed by you.
practice-link-instead = Open the link that you were given, or ask whoever leads the practice for a new one.
practice-to-meeting = To the meeting
