# Evidence: what everyone sees of it, and the chains of custody for their parties.
evidence-title = Evidence
evidence-lead = The evidence itself is never here. Of what is done with it the Record keeps hashes, roles and days, and shows the public a commitment to each act.
evidence-not-open =
    { $count ->
        [0] Every entry of this Record is open.
        [one] { $count } entry of this Record is not open: it stands there as a commitment, counts, and can be neither altered nor moved. What it says is for the parties to its matter.
       *[other] { $count } entries of this Record are not open: each stands there as a commitment, counts, and can be neither altered nor moved. What they say is for the parties to their matters.
    }
evidence-newest = The newest of them: { $entries }.
evidence-yours = Chains of custody in which you act
evidence-yours-caption = Each chain with where the evidence is, its packages and its last act
evidence-sign-in = { $link } to read the chains in which you did an act. To everyone else they are as if they were not there.
evidence-none = You did no act in a chain of custody here.
evidence-by-hand = Evidence is sealed, opened and checked on your own machine:
col-chain = Chain
col-where = Where it is
col-packages = Packages
col-last-act = Last act
col-link = Signed link (SHA-256)
col-package = Package
col-statement = Its statement (SHA-256)
col-root = Root over its files
custody-title = Custody of { $name }
custody-returned = It went back, and the chain has ended.
custody-destroyed = It was destroyed, and the chain has ended.
custody-on-its-way = On its way to { $to }: handed over, and not yet received.
custody-with = In the hands of: { $holder }.
custody-nowhere = In whose hands it is, is not recorded.
custody-private = For the parties to this chain. The public sees a commitment at each of these entries and nothing else.
custody-picture =
    { $count ->
        [one] { $count } act from the left to the right, in the row of the role that did it. The table below says it in words.
       *[other] { $count } acts from the left to the right, each in the row of the role that did it. The table below says each in words.
    }
custody-links = Link by link
custody-links-caption = Each act with its day, who did it by role, and the hash of the signed link that says the rest
custody-erased = Erased: an act stood here, and nobody can read it again
custody-erased-short = erased
packages-caption = Each package with what was done with it, and what its sender signed
package-sealed = sealed
package-opened = opened
package-passed-on = passed on
package-notified = its first sender told
not-recorded = not recorded
custody-gaps = What is not recorded
custody-no-gap = Everything that the acquisition has to state is stated, and nothing was erased.
custody-shows-heading = What this shows, and what it does not
custody-shows = Each of these acts stands in the Record at its entry since its instant, in this order; each is bound to the signed link with that hash and, by it, to the link before.
custody-does-not = It does not show who used a device, that the acquisition was lawful or complete, or that a court will admit it.
custody-check-heading = For whoever you show it to
custody-check = { $json } holds each act’s content and its salt. Whoever has them computes the commitment and compares it with the one in the Record; no account and no word of this house is needed:

# Who takes part in a chain of custody, what an acquisition states, and what was done.
custody-authority = an authority
custody-authority-abroad = an authority of another State
custody-organization = an organization
custody-court = the court
custody-prosecutor = the prosecutor
custody-expert = an expert
custody-defence = the defence
custody-carrier = a carrier
custody-holder = its holder
stated-legal-authority = the legal authority
stated-place = the place
stated-holder = the holder
stated-item = the item or account
stated-method = the method
stated-tool = the tool with its version
stated-write-protection = whether writing was blocked or the system was live
stated-hash = the hash at acquisition
stated-device-clock = the device's clock and its offset
stated-persons-present = the persons present
kept-acquired = acquired the evidence
kept-sealed = sealed it as package { $package }
kept-handed-over = handed it over to { $to }
kept-received = received it from { $from }
kept-opened = opened package { $package }
kept-copied = made a copy
kept-returned = returned it to { $to }
kept-destroyed = destroyed it
kept-passed-on-proceedings = passed it on to { $to } in the proceedings, as package { $package }
kept-passed-on-consent = passed it on to { $to } with the first sender's consent, as package { $package }
kept-passed-on-exculpatory = passed it on to { $to } as exculpatory, as package { $package }
kept-notified = told the first sender of package { $package }
gap-not-known = not known at acquisition: { $field }
gap-acquired = acquired: not recorded here
gap-erased = { $count } acts were erased
gap-notice = notice to the first sender of package { $package }: not recorded
custody-line = { $who } { $what }
