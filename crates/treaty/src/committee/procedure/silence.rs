//! The silence procedure between meetings: opened, then kept until its end, or broken.

use super::act::Act;
use super::floor::{Floor, Site};
use super::question::{Question, Standing};
use super::rules::{Procedure, Ruled};
use super::unfit::Unfit;
use crate::act::Header;
use record::entry::Instant;

const HOUR_MILLIS: i64 = 3_600_000;

impl Floor {
    pub(super) fn may_open_silence(
        &self,
        act: &Act,
        procedure: &Procedure<'_>,
        site: &Site<'_>,
    ) -> Result<(), Unfit> {
        let Act::SilenceOpened {
            question,
            until,
            allowed_by,
            ..
        } = act
        else {
            return Ok(());
        };
        self.pending(question)?;
        let adopted = |held: &Question| matches!(held.standing, Standing::Adopted(_));
        if !self.question(allowed_by).is_some_and(adopted) {
            return Err(Unfit::SilenceNotAllowed);
        }
        let until = Instant::parse(until).map_err(|_| Unfit::NoDeadline {
            until: until.clone(),
        })?;
        let hours: Ruled<u32> = procedure.value("silence.hours")?;
        let lasts = until.unix_millis() - site.now.unix_millis();
        if lasts < i64::from(hours.value) * HOUR_MILLIS {
            return Err(Unfit::SilenceTooShort {
                rule: hours.rule,
                hours: hours.value,
            });
        }
        Ok(())
    }

    fn under_silence(&self, question: &str) -> Result<Instant, Unfit> {
        self.put(question)?;
        let question = question.to_owned();
        let until = self.silence.get(&question).copied();
        until.ok_or(Unfit::NoSilence { question })
    }

    /// Silence is broken before it ends, and an open act does not say by whom.
    pub(super) fn may_break_silence(
        &self,
        question: &str,
        header: &Header,
        site: &Site<'_>,
    ) -> Result<(), Unfit> {
        let until = self.under_silence(question)?;
        if header.participant.is_some() {
            return Err(Unfit::BreakerNamed);
        }
        if site.now > until {
            let until = until.to_string();
            return Err(Unfit::SilenceEnded { until });
        }
        Ok(())
    }

    /// Silence is kept once it has ended.
    pub(super) fn may_keep_silence(&self, question: &str, site: &Site<'_>) -> Result<(), Unfit> {
        let until = self.under_silence(question)?;
        if site.now <= until {
            let until = until.to_string();
            return Err(Unfit::SilenceLasts { until });
        }
        Ok(())
    }
}
