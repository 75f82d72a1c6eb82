//! Words of a chain of custody: who takes part, what was done, and what nobody stated.

use crate::web::tongue::{Tongue, args, key};
use treaty::evidence::Role;
use treaty::evidence::custody::{Act, Gap, Stated};
use treaty::evidence::transfer::{self, Ground};

/// A role.
pub(crate) fn role(tongue: Tongue, role: Role) -> String {
    tongue.word(match role {
        Role::Authority => key("custody-authority"),
        Role::AuthorityAbroad => key("custody-authority-abroad"),
        Role::Organization => key("custody-organization"),
        Role::Court => key("custody-court"),
        Role::Prosecutor => key("custody-prosecutor"),
        Role::Expert => key("custody-expert"),
        Role::Defence => key("custody-defence"),
        Role::Carrier => key("custody-carrier"),
        Role::Holder => key("custody-holder"),
    })
}

/// What an acquisition states.
pub(crate) fn stated(tongue: Tongue, stated: Stated) -> String {
    tongue.word(match stated {
        Stated::LegalAuthority => key("stated-legal-authority"),
        Stated::Place => key("stated-place"),
        Stated::Holder => key("stated-holder"),
        Stated::Item => key("stated-item"),
        Stated::Method => key("stated-method"),
        Stated::Tool => key("stated-tool"),
        Stated::WriteProtection => key("stated-write-protection"),
        Stated::Hash => key("stated-hash"),
        Stated::DeviceClock => key("stated-device-clock"),
        Stated::PersonsPresent => key("stated-persons-present"),
    })
}

/// Either of the two, as the law writes it.
pub(super) fn called(tongue: Tongue, written: &str) -> String {
    let mut roles = Role::ALL.into_iter();
    let mut fields = Stated::ALL.into_iter();
    match (
        roles.find(|held| held.in_words() == written),
        fields.find(|held| held.in_words() == written),
    ) {
        (Some(held), _) => role(tongue, held),
        (None, Some(held)) => stated(tongue, held),
        (None, None) => written.to_owned(),
    }
}

/// What was done in custody.
pub(crate) fn done(tongue: Tongue, act: &Act) -> String {
    let with = |key, package: &dyn std::fmt::Display| {
        tongue.word_with(key, &args![package = package.to_string()])
    };
    match act {
        Act::Acquired { .. } => tongue.word("kept-acquired"),
        Act::Sealed { package, .. } => with(key("kept-sealed"), package),
        Act::HandedOver { to, .. } => {
            tongue.word_with("kept-handed-over", &args![to = role(tongue, *to)])
        }
        Act::Received { from, .. } => {
            tongue.word_with("kept-received", &args![from = role(tongue, *from)])
        }
        Act::Opened { package, .. } => with(key("kept-opened"), package),
        Act::Copied { .. } => tongue.word("kept-copied"),
        Act::Returned { to, .. } => {
            tongue.word_with("kept-returned", &args![to = role(tongue, *to)])
        }
        Act::Destroyed { .. } => tongue.word("kept-destroyed"),
    }
}

/// What was passed on, and of what its first sender was told.
pub(crate) fn passed_on(tongue: Tongue, act: &transfer::Act) -> String {
    match act {
        transfer::Act::PassedOn {
            package,
            to,
            ground,
            ..
        } => {
            let key = match ground {
                Ground::Proceedings => key("kept-passed-on-proceedings"),
                Ground::Consent { .. } => key("kept-passed-on-consent"),
                Ground::Exculpatory { .. } => key("kept-passed-on-exculpatory"),
            };
            let given = args![to = role(tongue, *to), package = package.to_string()];
            tongue.word_with(key, &given)
        }
        transfer::Act::Notified { package } => {
            tongue.word_with("kept-notified", &args![package = package.to_string()])
        }
    }
}

/// What is missing.
pub(crate) fn gap(tongue: Tongue, gap: &Gap) -> String {
    match gap {
        Gap::NotKnown(field) => {
            tongue.word_with("gap-not-known", &args![field = stated(tongue, *field)])
        }
        Gap::NotAcquired => tongue.word("gap-acquired"),
        Gap::Erased(count) => tongue.word_with("gap-erased", &args![count = *count]),
        Gap::NotNotified(package) => {
            tongue.word_with("gap-notice", &args![package = package.to_string()])
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn english_is_the_law_s() {
        for held in Role::ALL {
            assert_eq!(role(Tongue::English, held), held.in_words());
            assert_eq!(
                called(Tongue::French, held.in_words()),
                role(Tongue::French, held)
            );
        }
        for held in Stated::ALL {
            assert_eq!(stated(Tongue::English, held), held.in_words());
            assert_eq!(
                called(Tongue::French, held.in_words()),
                stated(Tongue::French, held)
            );
        }
        let gaps = [
            Gap::NotKnown(Stated::Tool),
            Gap::NotAcquired,
            Gap::Erased(2),
        ];
        for held in &gaps {
            assert_eq!(gap(Tongue::English, held), held.in_words());
        }
    }
}
