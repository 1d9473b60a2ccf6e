//! What browsers are told about the site: a policy under which nothing runs and nothing is loaded but what the site itself
//! brings, and the hosts of what its texts embed (Content Security Policy Level 3).
//!
//! Every page of the default theme keeps to it: no script and no style stands in a page, blocks of data apart.

use std::collections::BTreeSet;

use super::Site;
use super::links::Target;
use crate::config::Config;
use crate::content::work::Details;
use crate::content::{Work, WorkId};
use crate::markdown::Document;
use crate::vocabulary::embed::{asked, recognise};
use crate::vocabulary::{LangId, Shape};

/// What all pages may load.
const OWN: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; \
                   connect-src 'self'; media-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'";

/// The policy for some hosts that may be shown in frames.
fn policy(frames: &BTreeSet<String>) -> String {
    if frames.is_empty() {
        return format!("{OWN}; frame-src 'none'");
    }
    let frames: Vec<&str> = frames.iter().map(String::as_str).collect();
    format!("{OWN}; frame-src {}", frames.join(" "))
}

impl Site {
    /// The policy of all pages, for a server. Nobody else may show them in a frame either, which only a server can say.
    pub fn policy(&self) -> String {
        let mut frames = BTreeSet::new();
        for (id, work) in self.published() {
            for lang in self.languages_of(id) {
                self.add_frames(id, lang, &mut frames);
            }
            of_recordings(work, &self.config, &mut frames);
        }
        format!("{}; frame-ancestors 'self'", policy(&frames))
    }

    /// The policy of a page that shows some texts, for the page itself.
    pub fn policy_of(&self, shown: Option<(WorkId, LangId)>) -> String {
        let mut frames = BTreeSet::new();
        if let Some((id, lang)) = shown {
            self.add_frames(id, lang, &mut frames);
            of_recordings(self.work(id), &self.config, &mut frames);
        }
        policy(&frames)
    }

    fn add_frames(&self, id: WorkId, lang: LangId, frames: &mut BTreeSet<String>) {
        let (Some(words), Some(links)) = (self.words(id, lang), self.links(id, lang)) else { return };
        let body: &Document = &words.body;
        for embed in &body.embeds {
            let file = embed.file.and_then(|file| links.images.get(file as usize));
            if let Some(frame) = &embed.frame {
                add(frame, frames);
            } else if embed.shape == Shape::Chart
                && matches!(file, Some(Target::File(_) | Target::Rooted(..)))
            {
                frames.insert("'self'".to_owned());
            }
        }
    }
}

fn of_recordings(work: &Work, config: &Config, frames: &mut BTreeSet<String>) {
    let Details::Event(event) = &work.details else { return };
    let known = event.recordings.iter().filter_map(|link| recognise(&link.url, &config.embeds));
    known.filter_map(|embed| embed.frame).for_each(|frame| add(&frame, frames));
}

fn add(frame: &str, frames: &mut BTreeSet<String>) {
    frames.extend(asked(frame).map(|host| format!("https://{host}")));
}
