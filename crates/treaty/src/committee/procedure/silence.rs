//! The silence procedure between meetings: opened, then kept until its end, or broken.

use super::act::Act;
use super::floor::{Floor, Site};
use super::question::{Question, Silence, Standing};
use super::rules::{Procedure, Ruled};
use super::unfit::Unfit;
use crate::act::Header;
use record::entry::Instant;

const HOUR_MILLIS: i64 = 3_600_000;

impl Floor {
    pub(super) fn may_open_silence(
        &self,
        act: &Act,
        header: &Header,
        procedure: &Procedure<'_>,
        site: &Site<'_>,
    ) -> Result<(), Unfit> {
        let Act::SilenceOpened {
            question,
            until,
            allowed_by,
            zone,
        } = act
        else {
            return Ok(());
        };
        let held = self.pending(question)?;
        let mut waiting = self.before_the_body();
        if let Some(first) = waiting.find(|other| other.about() == Some(question)) {
            return Err(Unfit::SilenceWaits {
                question: first.name.clone(),
            });
        }
        if held.motion().is_some() {
            let question = question.clone();
            return Err(Unfit::SilenceOfMotions { question });
        }
        let adopted = |held: &Question| matches!(held.standing, Standing::Adopted(_));
        if !self.question(allowed_by).is_some_and(adopted) {
            return Err(Unfit::SilenceNotAllowed);
        }
        if !site.zone_known {
            return Err(Unfit::NoSuchZone { zone: zone.clone() });
        }
        let until = Instant::parse(until).map_err(|_| Unfit::NoDeadline {
            until: until.clone(),
        })?;
        let hours: Ruled<u32> = procedure.value("silence.hours")?;
        let lasts = until.unix_millis() - beginning(header, site).unix_millis();
        if lasts < i64::from(hours.value) * HOUR_MILLIS {
            return Err(Unfit::SilenceTooShort {
                rule: hours.rule,
                hours: hours.value,
            });
        }
        Ok(())
    }

    fn under_silence(&self, name: &str) -> Result<&Silence, Unfit> {
        let held = self.put(name)?;
        let open = held.standing == Standing::UnderSilence;
        let question = name.to_owned();
        let silence = held.silence.as_ref().filter(|_| open);
        silence.ok_or(Unfit::NoSilence { question })
    }

    /// A member breaks the silence while it lasts, once; also where another has broken it already.
    pub(super) fn may_be_breaker(
        &self,
        name: &str,
        header: &Header,
        site: &Site<'_>,
    ) -> Result<(), Unfit> {
        let held = self.put(name)?;
        let stands = matches!(
            held.standing,
            Standing::UnderSilence | Standing::SilenceBroken
        );
        let silence = held.silence.as_ref().filter(|_| stands);
        let silence = silence.ok_or_else(|| Unfit::NoSilence {
            question: name.to_owned(),
        })?;
        if let Some(who) = header.participant.as_ref()
            && silence.breakers.contains(who)
        {
            let participant = who.to_string();
            return Err(Unfit::BrokeAlready { participant });
        }
        lasts(silence.until, header, site)
    }

    /// Silence is broken before it ends, and an open act does not say by whom. Where a member is
    /// known to have broken it in time, it is told also after the end.
    pub(super) fn may_break_silence(
        &self,
        question: &str,
        header: &Header,
        site: &Site<'_>,
    ) -> Result<(), Unfit> {
        let silence = self.under_silence(question)?;
        if header.participant.is_some() {
            return Err(Unfit::BreakerNamed);
        }
        if silence.breakers.is_empty() {
            return lasts(silence.until, header, site);
        }
        Ok(())
    }

    /// Silence is kept once it has ended and nobody is known to have broken it.
    pub(super) fn may_keep_silence(
        &self,
        question: &str,
        header: &Header,
        site: &Site<'_>,
    ) -> Result<(), Unfit> {
        let silence = self.under_silence(question)?;
        if !silence.breakers.is_empty() {
            let question = question.to_owned();
            return Err(Unfit::WasBroken { question });
        }
        if end(header, site) <= silence.until {
            let until = silence.until.to_string();
            return Err(Unfit::SilenceLasts { until });
        }
        Ok(())
    }
}

fn lasts(until: Instant, header: &Header, site: &Site<'_>) -> Result<(), Unfit> {
    if beginning(header, site) > until {
        let until = until.to_string();
        return Err(Unfit::SilenceEnded { until });
    }
    Ok(())
}

/// When it happened: now; for what a source tells, the first instant of its day.
fn beginning(header: &Header, site: &Site<'_>) -> Instant {
    of_a_source(header, site, "T00:00:00.000Z").unwrap_or(site.now)
}

/// When it happened: now; for what a source tells, the last instant of its day.
fn end(header: &Header, site: &Site<'_>) -> Instant {
    of_a_source(header, site, "T23:59:59.999Z").unwrap_or(site.now)
}

fn of_a_source(header: &Header, site: &Site<'_>, hour: &str) -> Option<Instant> {
    header.source.as_ref()?;
    Instant::parse(&format!("{}{hour}", site.day)).ok()
}
