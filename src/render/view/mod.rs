//! What a template sees: the theme maker's contract, as types. `docs/theme-makers/data.md` describes the same, and
//! a test compares the two.
//!
//! Every key is always there; what is not known is `none` or an empty list. URLs begin with `/` and can be used as
//! they are, unless the name says `absolute`. Texts are plain and escaped by the template, unless they are HTML:
//! `content` and the `html` of a heading are safe to print.
//!
//! A template gets `site`, `page`, and one of `work`, `list`, `overview`, `home`, `search` (the others are `none`).

mod card;
mod kinds;
mod lists;
mod page;
mod parts;
mod pictures;
mod site;
mod work;

pub use card::CardView;
pub use kinds::{
    CitationView, CitedView, EventView, FirstPublishedView, NewsView, OrganisationView, PersonView,
    ProjectView, PublicationView,
};
pub use lists::{
    CountView, HomeView, LetterView, ListView, OverviewView, PageNumberView, SearchListView, SearchView,
};
pub use page::{AlternateView, CalendarView, DownloadView, FeedView, MetaView, PageView};
pub use parts::{
    CreditView, DateView, DayView, FileView, HeadingView, NameView, RecordingView, SpokenView, TermView,
};
pub use pictures::{ImageView, RenditionView, SocialCardView};
pub use site::{
    ColumnView, DesignView, FooterView, LanguageView, LinkView, LogoView, PublisherView, SiteView,
};
pub use work::{
    CorrectionView, CreditsView, DisclaimerView, RoleView, VersionView, WithdrawnView, WorkView, WorksView,
    YearView,
};
