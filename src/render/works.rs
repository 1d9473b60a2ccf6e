//! The works that belong to a work, from either side of each relation, as cards.

use tera::Value;

use super::Renderer;
use super::lens::Lens;
use super::view::{RoleView, WorksView, YearView};
use crate::content::Kind;
use crate::content::work::{Relation, Role, WorkId};
use crate::site::Incoming;

impl Lens<'_> {
    /// `work.works`.
    pub(super) fn works(&self, renderer: &Renderer, id: WorkId) -> WorksView {
        let work = self.site.work(id);
        let mut of_kind: Vec<(Kind, WorkId)> = Vec::new();
        let mut view = WorksView::default();
        let mut succeeds = Vec::new();
        for (relation, other) in &work.relations {
            match relation {
                Relation::Succeeds => succeeds.push(*other),
                Relation::Related | Relation::Replaces | Relation::ReplacedBy => {}
                Relation::Project | Relation::Event | Relation::Publication => {
                    of_kind.push((self.site.work(*other).kind, *other));
                }
            }
        }
        let mut succeeded_by = Vec::new();
        let mut by_role: Vec<(Role, WorkId)> = Vec::new();
        for (incoming, other) in self.site.incoming(id) {
            match incoming {
                Incoming::By(Relation::Succeeds) => succeeded_by.push(*other),
                Incoming::By(Relation::Related | Relation::Replaces | Relation::ReplacedBy) => {}
                Incoming::By(_) => of_kind.push((self.site.work(*other).kind, *other)),
                Incoming::As(role) => by_role.push((*role, *other)),
            }
        }
        let of = |kind: Kind| {
            of_kind.iter().filter(move |(of, _)| *of == kind).map(|(_, id)| *id).collect::<Vec<_>>()
        };
        view.publications = self.cards(renderer, of(Kind::Publication));
        view.projects = self.cards(renderer, of(Kind::Project));
        view.events = self.cards(renderer, of(Kind::Event));
        view.news = self.cards(renderer, of(Kind::News));
        view.succeeds = self.cards(renderer, succeeds);
        view.succeeded_by = self.cards(renderer, succeeded_by);
        if work.kind == Kind::Project {
            view.timeline = self.timeline(renderer, &of_kind);
        }
        if work.kind.is_output() {
            // What the page lists anyway is no news.
            let versions = [self.site.replaces(id), self.site.replaced_by(id).into_iter().collect()].concat();
            let listed = |other: &&WorkId| {
                !of_kind.iter().any(|(_, listed)| listed == *other) && !versions.contains(other)
            };
            let related = self.site.related(id).iter().filter(listed);
            let related = related.filter_map(|other| Some((*other, self.site.shown_in(*other, self.lang)?)));
            view.related = related.take(5).map(|(other, shown)| renderer.card(self, other, shown)).collect();
        }
        for role in Role::ALL {
            let works: Vec<WorkId> = by_role.iter().filter(|(of, _)| of == role).map(|(_, id)| *id).collect();
            let cards = self.cards(renderer, works);
            if *role == Role::Affiliation {
                view.people = cards;
            } else if !cards.is_empty() {
                view.by_role.push(RoleView { role: role.name(), cards });
            }
        }
        view
    }

    /// What came out of a project, by year, the newest first.
    fn timeline(&self, renderer: &Renderer, of_kind: &[(Kind, WorkId)]) -> Vec<YearView> {
        let is_step = |kind: Kind| matches!(kind, Kind::Publication | Kind::Event | Kind::News);
        let mut steps: Vec<WorkId> =
            of_kind.iter().filter(|(kind, _)| is_step(*kind)).map(|(_, id)| *id).collect();
        self.order(&mut steps);
        let year = |id: &WorkId| self.site.work(*id).sort_date().map(|date| date.first_day().year());
        let years = steps.chunk_by(|one, other| year(one) == year(other)).map(|steps| {
            let year = year(&steps[0]).map_or_else(String::new, |year| year.to_string());
            YearView { year, cards: self.cards(renderer, steps.to_vec()) }
        });
        years.filter(|year| !year.cards.is_empty()).collect()
    }

    /// The newest first, each once.
    fn order(&self, works: &mut Vec<WorkId>) {
        works.sort_by_key(|id| (std::cmp::Reverse(self.site.work(*id).sort_date()), *id));
        works.dedup();
    }

    /// Cards of works, the newest first, each once.
    fn cards(&self, renderer: &Renderer, mut works: Vec<WorkId>) -> Vec<Value> {
        self.order(&mut works);
        let shown = works.into_iter().filter_map(|id| Some((id, self.site.shown_in(id, self.lang)?)));
        shown.map(|(id, shown)| renderer.card(self, id, shown)).collect()
    }
}
