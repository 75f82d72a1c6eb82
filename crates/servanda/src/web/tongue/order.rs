//! The alphabetical order of each language, as its readers look things up (Unicode collation, CLDR): in
//! Spanish Ñ follows N, in French É stands with E, Chinese goes by its sound.

use super::Tongue;
use icu_collator::options::CollatorOptions;
use icu_collator::{CollatorBorrowed, CollatorPreferences};
use icu_locale_core::Locale;
use std::cmp::Ordering;
use std::sync::LazyLock;

static ORDERS: LazyLock<[Option<CollatorBorrowed<'static>>; 6]> =
    LazyLock::new(|| Tongue::ALL.map(order));

fn order(tongue: Tongue) -> Option<CollatorBorrowed<'static>> {
    let locale: Locale = tongue.code().parse().ok()?;
    let order = CollatorBorrowed::try_new(
        CollatorPreferences::from(&locale),
        CollatorOptions::default(),
    );
    order.ok()
}

impl Tongue {
    /// Which of two names stands first in this language.
    pub(crate) fn compare(self, one: &str, other: &str) -> Ordering {
        let place = Self::ALL.iter().position(|tongue| *tongue == self);
        let order = place.and_then(|place| ORDERS.get(place)?.as_ref());
        order.map_or_else(|| one.cmp(other), |order| order.compare(one, other))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_stand_where_readers_of_the_language_look_for_them() {
        let rows: [(Tongue, &[&str]); 5] = [
            (
                Tongue::French,
                &["Danemark", "Égypte", "Équateur", "Espagne", "Zambie"],
            ),
            (
                Tongue::Spanish,
                &["Níger", "Nueva Zelandia", "Ñandú", "Omán"],
            ),
            (Tongue::Russian, &["Германия", "Египет", "Ёлка", "Япония"]),
            (Tongue::Arabic, &["الأردن", "البرازيل", "تونس", "مصر"]),
            (Tongue::Chinese, &["阿富汗", "巴西", "德国", "中国"]),
        ];
        for (tongue, names) in rows {
            let mut sorted = names.to_vec();
            sorted.reverse();
            sorted.sort_by(|one, other| tongue.compare(one, other));
            assert_eq!(sorted, names, "{}", tongue.code());
        }
    }
}
