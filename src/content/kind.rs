//! `Kind`: what a work is. Every question that a kind decides is answered here.   (add a kind: start here)

/// The kinds of content.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Kind {
    /// A brief, report, study, op-ed …
    Publication,
    /// A project, past or running.
    Project,
    /// A workshop, conference, launch …
    Event,
    /// A notice, a press release, a vacancy …
    News,
    /// Somebody: staff, author, speaker.
    Person,
    /// A partner, funder, host; also the institute itself.
    Organisation,
    /// Anything else: "about us".
    Page,
}

/// How the works of a kind are ordered in lists.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Order {
    /// The newest first, by date.
    Newest,
    /// By name, in the alphabet of the list's language.
    Name,
}

impl Kind {
    /// Every kind, in the order of menus and home pages.
    pub const ALL: [Kind; 7] = [
        Kind::Publication,
        Kind::Project,
        Kind::Event,
        Kind::News,
        Kind::Person,
        Kind::Organisation,
        Kind::Page,
    ];

    /// The folder of its works below `content/`; `None` for plain pages, which may stand anywhere else.
    pub fn section(self) -> Option<&'static str> {
        match self {
            Kind::Publication => Some("publications"),
            Kind::Project => Some("projects"),
            Kind::Event => Some("events"),
            Kind::News => Some("news"),
            Kind::Person => Some("people"),
            Kind::Organisation => Some("organisations"),
            Kind::Page => None,
        }
    }

    /// The kind of what stands in a folder.
    pub fn of_section(section: &str) -> Kind {
        Kind::ALL.into_iter().find(|kind| kind.section() == Some(section)).unwrap_or(Kind::Page)
    }

    /// Its name in templates, strings, messages and on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Kind::Publication => "publication",
            Kind::Project => "project",
            Kind::Event => "event",
            Kind::News => "news",
            Kind::Person => "person",
            Kind::Organisation => "organisation",
            Kind::Page => "page",
        }
    }

    /// The template of its page, unless a work names another.
    pub fn template(self) -> &'static str {
        match self {
            Kind::Publication => "publication.html",
            Kind::Project => "project.html",
            Kind::Event => "event.html",
            Kind::News => "news.html",
            Kind::Person => "person.html",
            Kind::Organisation => "organisation.html",
            Kind::Page => "page.html",
        }
    }

    /// The order of its lists.
    pub fn order(self) -> Order {
        match self {
            Kind::Publication | Kind::Project | Kind::Event | Kind::News => Order::Newest,
            Kind::Person | Kind::Organisation | Kind::Page => Order::Name,
        }
    }

    /// Whether its works appear in the site's feeds, archives by year and lists of topics.
    pub fn is_output(self) -> bool {
        match self {
            Kind::Publication | Kind::Project | Kind::Event | Kind::News => true,
            Kind::Person | Kind::Organisation | Kind::Page => false,
        }
    }
}
