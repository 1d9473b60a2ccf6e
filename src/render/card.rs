//! Cards: works as lists show them. A card is made once a work and language, and shared by every list.

use tera::Value;

use super::lens::Lens;
use super::shared::Shared;
use super::view::{CardView, DateView};
use crate::content::work::{Details, Project, Role};
use crate::content::{Kind, Work, WorkId};
use crate::site::Overview;
use crate::vocabulary::LangId;

impl Lens<'_> {
    /// The card of a work whose words are shown in `shown`, but for its HTML.
    pub(super) fn card_view(&self, id: WorkId, shown: LangId, shared: &Shared) -> Option<CardView> {
        let work = self.site.work(id);
        let words = self.site.words(id, shown)?;
        let language = &self.site.config.languages[shown];
        let is_foreign = shown != self.lang;
        let body = || Some(words.body.excerpt.clone()).filter(|excerpt| !excerpt.is_empty());
        let (place, status, is_past, note, former) = self.particulars(work, shown);
        let topics = work.common.topics.iter();
        let note_lang = (work.kind == Kind::Person).then(|| self.position(shown, words).1).flatten();
        Some(CardView {
            kind: work.kind.name(),
            key: work.key.to_string(),
            url: self.local(self.site.url(id, shown)?),
            title: words.title.clone(),
            subtitle: words.subtitle.clone(),
            summary: words.summary.clone().or_else(body),
            lang: self.foreign(shown),
            lang_name: is_foreign.then(|| language.name.clone()),
            dir: language.tag.direction().to_owned(),
            r#type: shared.type_of(self, work),
            date: self.card_date(work),
            day: match &work.details {
                Details::Event(event) => self.leaf(event.start),
                _ => None,
            },
            people: self.people(work, shared),
            series: self.series_line(work),
            topics: topics.map(|term| shared.term(self, Overview::Topics, term)).collect(),
            place,
            status,
            is_past,
            ends: match &work.details {
                Details::Event(event) => self.ends(event),
                Details::News(news) => self.deadline_ends(news),
                _ => None,
            },
            note,
            note_lang,
            former,
            image: self.image(id, shown),
            featured: work.common.featured,
            replaced: self.site.replaced_by(id).is_some(),
            html: Value::none(),
        })
    }

    fn people(&self, work: &Work, shared: &Shared) -> Vec<Value> {
        let role = match &work.details {
            Details::Publication(_) => Role::Author,
            Details::Event(_) => Role::Speaker,
            Details::Project(_)
            | Details::News(_)
            | Details::Person(_)
            | Details::Organisation(_)
            | Details::Page(_) => {
                return Vec::new();
            }
        };
        work.credited(role).map(|credit| shared.name(self, &credit.who)).collect()
    }

    pub(super) fn card_date(&self, work: &Work) -> Option<DateView> {
        match &work.details {
            Details::Event(event) => {
                let start = event.start?;
                Some(DateView { iso: start.to_string(), text: self.locale().event(start, event.end) })
            }
            Details::Project(project) => self.period(project),
            Details::Person(_) | Details::Organisation(_) | Details::Page(_) => None,
            Details::Publication(_) | Details::News(_) => work.common.date.map(|date| self.date(date)),
        }
    }

    /// From when to when a project runs; an open end is a dash.
    pub(super) fn period(&self, project: &Project) -> Option<DateView> {
        let locale = self.locale();
        match (project.start, project.end) {
            (Some(start), Some(end)) => {
                Some(DateView { iso: start.to_string(), text: locale.period(start, Some(end)) })
            }
            (Some(start), None) => Some(DateView { iso: start.to_string(), text: locale.since(start) }),
            (None, Some(end)) => Some(DateView { iso: end.to_string(), text: locale.until(end) }),
            (None, None) => None,
        }
    }

    /// `Policy Brief 13’2023`.
    pub(super) fn series_line(&self, work: &Work) -> Option<String> {
        let Details::Publication(publication) = &work.details else { return None };
        let title = self.term(Overview::Series, publication.series.as_ref()?).title;
        Some(match &publication.number {
            Some(number) => format!("{title} {number}"),
            None => title,
        })
    }

    /// Place, status, whether it is over, note, whether former: what only some kinds have.
    pub(super) fn particulars(
        &self,
        work: &Work,
        shown: LangId,
    ) -> (Option<String>, Option<String>, bool, Option<String>, bool) {
        let words = work.translations[shown].as_deref();
        let today = self.site.now.date();
        match &work.details {
            Details::Event(event) => {
                let town = event.venue.as_ref().and_then(|venue| venue.city.as_ref().or(venue.name.as_ref()));
                let online = || event.online.is_some().then(|| self.words("online", &[]));
                let place = town.map(|town| self.text(town)).or_else(online);
                let is_past = event.end.or(event.start).is_some_and(|last| last.date < today);
                (place, Some(event.status.to_owned()), is_past, None, false)
            }
            Details::Project(project) => {
                let status = self.project_status(project);
                (
                    None,
                    Some(status.to_owned()),
                    false,
                    words.and_then(|words| words.names.short.clone()),
                    false,
                )
            }
            Details::News(news) => {
                (None, None, news.deadline.is_some_and(|deadline| deadline.date < today), None, false)
            }
            Details::Person(person) => {
                (None, None, false, words.and_then(|words| words.names.role.clone()), person.former)
            }
            Details::Organisation(organisation) => (
                organisation.country.clone(),
                None,
                false,
                words.and_then(|words| words.names.short.clone()),
                false,
            ),
            Details::Publication(_) | Details::Page(_) => (None, None, false, None, false),
        }
    }

    /// As the editor says, else by the dates.
    pub(super) fn project_status(&self, project: &Project) -> &'static str {
        let today = self.site.now.date();
        match project.status {
            Some(status) => status,
            None if project.start.is_some_and(|start| start.first_day() > today) => "planned",
            None if project.end.is_some_and(|end| end.last_day() < today) => "completed",
            None => "running",
        }
    }
}
