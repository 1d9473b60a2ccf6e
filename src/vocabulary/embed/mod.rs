//! Things that stand on other hosts and can be shown in a page: whose they are, and the address that shows them.
//!
//! Must not know: how they are shown. Nothing is fetched to find out: the address alone says it, so a site is built
//! without a network.

mod providers;
#[cfg(test)]
mod tests;

use providers::{chart, film, map, post, sound};

/// Hosts that a site names itself, besides those that everybody knows.
#[derive(Clone, Default, PartialEq, Eq, Debug)]
pub struct EmbedHosts {
    /// Hosts whose pages are shown as they are.
    pub others: Vec<String>,
    /// Hosts of PeerTube.
    pub peertube: Vec<String>,
}

impl EmbedHosts {
    /// All of them.
    pub fn all(&self) -> impl Iterator<Item = &str> {
        self.others.iter().chain(&self.peertube).map(String::as_str)
    }
}

/// Something that stands elsewhere.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Embed {
    /// Whose it is, as readers know them: `YouTube`.
    pub provider: String,
    /// The address that shows it in a frame. `None` where there is none, or none that respects readers.
    pub frame: Option<String>,
    /// What it is.
    pub shape: Shape,
}

/// What is shown, and so how much room it takes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Shape {
    /// A film.
    Video,
    /// Something to listen to.
    Audio,
    /// A chart.
    Chart,
    /// A map.
    Map,
    /// A post of a social network.
    Post,
}

impl Shape {
    /// Its name in classes and words: `video`.
    pub fn name(self) -> &'static str {
        match self {
            Shape::Video => "video",
            Shape::Audio => "audio",
            Shape::Chart => "chart",
            Shape::Map => "map",
            Shape::Post => "post",
        }
    }
}

/// The host that a reader's browser asks for an address: `www.youtube-nocookie.com`.
pub fn asked(address: &str) -> Option<&str> {
    Address::of(address).map(|address| address.host)
}

/// The hosts that everybody knows, for "did you mean".
pub const KNOWN: [&str; 19] = [
    "youtube.com",
    "youtu.be",
    "vimeo.com",
    "dailymotion.com",
    "soundcloud.com",
    "open.spotify.com",
    "openstreetmap.org",
    "google.com",
    "datawrapper.de",
    "datawrapper.dwcdn.net",
    "flourish.studio",
    "infogram.com",
    "x.com",
    "twitter.com",
    "bsky.app",
    "facebook.com",
    "instagram.com",
    "linkedin.com",
    "tiktok.com",
];

/// What the address of one film, chart, place or post looks like, of the providers that show one in a frame.
const FORMS: [(&str, &str); 10] = [
    ("YouTube", "https://www.youtube.com/watch?v=…"),
    ("Vimeo", "https://vimeo.com/76979871"),
    ("Dailymotion", "https://www.dailymotion.com/video/…"),
    ("SoundCloud", "https://soundcloud.com/institute/title"),
    ("Spotify", "https://open.spotify.com/episode/…"),
    ("OpenStreetMap", "https://www.openstreetmap.org/#map=14/42.2139/20.7397"),
    ("Datawrapper", "https://datawrapper.dwcdn.net/…/"),
    ("Flourish", "https://public.flourish.studio/visualisation/123456/"),
    ("Infogram", "https://infogram.com/title-of-the-chart"),
    ("X", "https://x.com/institute/status/…"),
];

/// An address that would be shown, for help with one of the same provider that is not. `None` for those that show nothing to
/// readers who have not agreed, such as Facebook.
pub fn form(provider: &str) -> Option<&'static str> {
    FORMS.iter().find(|(name, _)| *name == provider).map(|(_, form)| *form)
}

/// The parts of an address.
struct Address<'a> {
    whole: &'a str,
    host: &'a str,
    /// Without `www.` and its like.
    name: &'a str,
    path: Vec<&'a str>,
    query: &'a str,
    fragment: &'a str,
}

impl<'a> Address<'a> {
    fn of(whole: &'a str) -> Option<Address<'a>> {
        let rest = whole.strip_prefix("https://").or_else(|| whole.strip_prefix("http://"))?;
        let (rest, fragment) = rest.split_once('#').unwrap_or((rest, ""));
        let (rest, query) = rest.split_once('?').unwrap_or((rest, ""));
        let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
        let is_host =
            !host.is_empty() && host.bytes().all(|b| b.is_ascii_alphanumeric() || b".-:".contains(&b));
        let name = ["www.", "m.", "mobile."].iter().find_map(|start| host.strip_prefix(start));
        is_host.then(|| Address {
            whole,
            host,
            name: name.unwrap_or(host),
            path: path.split('/').filter(|part| !part.is_empty()).collect(),
            query,
            fragment,
        })
    }

    /// A value of the query, if it is a plain one.
    fn value(&self, key: &str) -> Option<&'a str> {
        let mut pairs = self.query.split('&').filter_map(|pair| pair.split_once('='));
        pairs.find(|(name, _)| *name == key).map(|(_, value)| value).filter(|value| is_id(value))
    }

    fn is(&self, name: &str) -> bool {
        self.name == name || self.name.strip_suffix(name).is_some_and(|before| before.ends_with('.'))
    }
}

/// The host of an address of the web.
pub fn host(address: &str) -> Option<&str> {
    Address::of(address).map(|address| address.name)
}

/// What an address shows that is one of the known hosts, or of those that the site names.
pub fn recognise(address: &str, hosts: &EmbedHosts) -> Option<Embed> {
    let address = Address::of(address)?;
    if hosts.peertube.iter().any(|host| host == address.host) {
        let id = match address.path[..] {
            ["w", id] | ["videos", "watch" | "embed", id] if is_id(id) => Some(id),
            _ => None,
        };
        let frame = id.map(|id| format!("https://{}/videos/embed/{id}?p2p=0&autoplay=1", address.host));
        return Some(embed(address.host, frame, Shape::Video));
    }
    if hosts.others.iter().any(|host| host == address.host || host == address.name) {
        let frame = address.whole.starts_with("https://").then(|| address.whole.to_owned());
        return Some(embed(address.host, frame, Shape::Chart));
    }
    film(&address)
        .or_else(|| sound(&address))
        .or_else(|| map(&address))
        .or_else(|| chart(&address))
        .or_else(|| post(&address))
}

fn embed(provider: &str, frame: Option<String>, shape: Shape) -> Embed {
    Embed { provider: provider.to_owned(), frame, shape }
}

fn is_id(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_.".contains(&b))
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit())
}
