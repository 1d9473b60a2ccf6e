//! One event as a `VEVENT` (RFC 5545, section 3.6.1), in the words of one language.
//! Must not know in which calendar it will stand.

use super::lines::Lines;
use super::moment;
use crate::config::Text;
use crate::content::work::{Details, Event};
use crate::content::{Translation, Work, WorkId};
use crate::render::Lens;
use crate::site::Overview;
use crate::vocabulary::{LangId, PartialDate, UrlPath};

/// What only an event has.
pub fn of(work: &Work) -> Option<&Event> {
    match &work.details {
        Details::Event(event) => Some(event),
        _ => None,
    }
}

/// The event in the language of the lens. `ORGANIZER` is left out: it is for invitations, and "must not be specified" in
/// a calendar that only announces (RFC 5545, section 3.8.4.3). So is `SEQUENCE`: nobody counts changes.
pub fn write(lines: &mut Lines, lens: &Lens<'_>, id: WorkId) {
    let (site, lang) = (lens.site, lens.lang);
    let work = site.work(id);
    let (Some(event), Some(words), Some(url)) = (of(work), site.words(id, lang), site.url(id, lang)) else {
        return;
    };
    let tag = &site.config.languages[lang].tag;
    let url = lens.absolute(url);
    lines.raw("BEGIN", "VEVENT");
    lines.text("UID", &uid(lens, work));
    stamps(lines, work, words, event);
    moment::write(lines, event, &site.config.timezone);
    lines.text(&format!("SUMMARY;LANGUAGE={tag}"), &words.title);
    lines.text(&format!("DESCRIPTION;LANGUAGE={tag}"), &description(lens, event, words, &url));
    place(lines, lens, event);
    lines.raw("URL", &url);
    let topics = work.common.topics.iter().map(|topic| lens.term(Overview::Topics, topic).title);
    lines.texts("CATEGORIES", &topics.collect::<Vec<String>>());
    lines.raw("STATUS", status(event));
    if let Some(online) = &event.online {
        lines.raw("CONFERENCE;VALUE=URI", online);
    }
    lines.raw("END", "VEVENT");
}

/// The same in all languages and for ever: made of the work's name and the site's address, not of the page's, which
/// changes with the title.
fn uid(lens: &Lens<'_>, work: &Work) -> String {
    let site = lens.absolute(&UrlPath::page([]));
    let site = site.split_once("://").map_or(&*site, |(_, address)| address);
    format!("{}@{}", work.key, site.trim_end_matches('/'))
}

/// When the event last changed, as its files say: the same input has to make the same bytes. `DTSTAMP` may not be missing,
/// so where no file says anything it is the event's own day.
fn stamps(lines: &mut Lines, work: &Work, words: &Translation, event: &Event) {
    let midnight = |date: PartialDate| format!("{}T000000Z", moment::day(date.first_day()));
    let changed = work.common.updated.max(words.updated).max(work.common.date);
    let stamp = changed.or(event.start.map(|start| PartialDate::day(start.date)));
    if let Some(stamp) = stamp {
        lines.raw("DTSTAMP", &midnight(stamp));
    }
    if let Some(changed) = changed {
        lines.raw("LAST-MODIFIED", &midnight(changed));
    }
}

/// What is off, the summary, where it is on the web, and the page: few programs show `STATUS`, `CONFERENCE` and `URL`.
fn description(lens: &Lens<'_>, event: &Event, words: &Translation, url: &str) -> String {
    let mut parts = Vec::new();
    if matches!(event.status, "cancelled" | "postponed") {
        let say = |part: &str| lens.words(&format!("{part}-{}", event.status), &[]);
        parts.push(format!("{}. {}", say("status"), say("event")));
    }
    let summary = words.summary.as_ref().unwrap_or(&words.body.excerpt);
    if !summary.is_empty() {
        parts.push(summary.clone());
    }
    let online = event.online.as_ref().map(|online| format!("{}: {online}\n", lens.words("online", &[])));
    parts.push(format!("{}{url}", online.unwrap_or_default()));
    parts.join("\n\n")
}

/// `LOCATION` and `GEO`: house, street and town, else "Online".
fn place(lines: &mut Lines, lens: &Lens<'_>, event: &Event) {
    let languages = &lens.site.config.languages;
    let venue = event.venue.as_ref();
    let parts = venue.map(|venue| [&venue.name, &venue.address, &venue.city]);
    let parts: Vec<&Text> = parts.into_iter().flatten().flatten().collect();
    // An address may have several lines.
    let line = |line: &str| line.trim().trim_end_matches(',').to_owned();
    let say = |text: &Text| lens.text(text).lines().map(line).collect::<Vec<_>>().join(", ");
    // Names that are the same in all languages are taken for words of this one.
    let lang_of = |text: &&Text| text.get_with_lang(lens.lang, languages).1.unwrap_or(lens.lang);
    let (text, lang) = match parts[..] {
        [] if event.online.is_some() => (lens.words("online", &[]), Some(lens.lang)),
        [] => (String::new(), None),
        _ => {
            let first: LangId = lang_of(&parts[0]);
            let is_one = parts.iter().all(|part| lang_of(part) == first);
            (parts.iter().map(|part| say(part)).collect::<Vec<_>>().join(", "), is_one.then_some(first))
        }
    };
    if !text.is_empty() {
        let parameter = lang.map_or(String::new(), |lang| format!(";LANGUAGE={}", languages[lang].tag));
        lines.text(&format!("LOCATION{parameter}"), &text);
    }
    if let Some((north, east)) = venue.and_then(|venue| venue.geo) {
        lines.raw("GEO", &format!("{north};{east}"));
    }
}

/// RFC 5545, section 3.8.1.11. The old date of a postponed event stands until there is a new one.
fn status(event: &Event) -> &'static str {
    match event.status {
        "cancelled" => "CANCELLED",
        "postponed" => "TENTATIVE",
        _ => "CONFIRMED",
    }
}
