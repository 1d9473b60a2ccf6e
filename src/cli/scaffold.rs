//! The first words of new sites and works. Each builds without an error as it stands.

use jiff::civil::Date;

use crate::content::Kind;

/// The files of a new site.
pub(super) fn site(today: Date) -> Vec<(&'static str, String)> {
    let own = |text: &str| text.replace("TODAY", &today.to_string());
    vec![
        ("site.yaml", own(SETTINGS)),
        (".gitignore", "/output\n/.output.tribina-*\n".to_owned()),
        ("content/index.en.md", own(HOME)),
        ("content/about.en.md", own(ABOUT)),
        ("content/publications/first-brief.en.md", own(BRIEF)),
        ("content/people/your-name.en.md", own(PERSON)),
    ]
}

/// The text of a new work; a translation holds only words.
pub(super) fn work(kind: Kind, title: &str, today: Date, is_translation: bool) -> String {
    let title = title.split_whitespace().collect::<Vec<_>>().join(" ");
    let title = title.replace('\\', "\\\\").replace('"', "\\\"");
    let facts = if is_translation { String::new() } else { facts(kind, today) };
    let summary = match kind {
        Kind::Person => "role:\n",
        Kind::Organisation => "short_name:\n",
        _ => "summary:\n",
    };
    format!("---\ntitle: \"{title}\"\n{summary}{facts}draft: true\n---\n\n")
}

fn facts(kind: Kind, today: Date) -> String {
    let facts = match kind {
        Kind::Publication => "type: policy-brief\ndate: TODAY\nauthors: []\ntopics: []\nprojects: []\n",
        Kind::Project => "start: TODAY\nend:\nlead:\npartners: []\nfunders: []\nteam: []\n",
        Kind::Event => {
            "type: workshop\ndate: TODAY\nstart: TODAYT10:00\nend:\nvenue: {name: , city: }\norganisers: []\nspeakers: []\n"
        }
        Kind::News => "type: news\ndate: TODAY\ntopics: []\n",
        Kind::Person => "given:\nfamily:\nemail:\n",
        Kind::Organisation => "website:\ncountry:\n",
        Kind::Page => "",
    };
    facts.replace("TODAY", &today.to_string())
}

const SETTINGS: &str = "\
# The settings of the site. Change what you like; a mistake is explained when you run `tribina check`.

title: Our Institute                  # or one name a language: {en: Our Institute, sq: Instituti ynë}
base_url: https://institute.example/  # where the site will stand

languages:                            # the first one is the default and lives at the root of the site
  en: {name: English}
  # sq: {name: Shqip}
  # sr-Cyrl: {name: Српски, path: sr}

citations:
  styles: [apa, chicago-author-date]  # how each publication offers to be cited; files for reference managers come with it

# theme:                              # how the site looks; more in the documentation of site.yaml
#   colours: {accent: '#0b5054'}      # links, buttons, bands; what follows from it is worked out
#   fonts: {headings: serif}
#   logo: /logo.svg                   # a file of static/

search: true                          # readers can search the site; nothing that they type leaves their browser
pictures:
  cards: where-missing                # a picture for social networks, drawn for each page that shows none

timezone: Europe/Belgrade             # the clock of events that name no other

menu: [publications, people, about]   # sections, works by SECTION/ID, or {title: …, url: …}

topics:                               # names of topics; works refer to them by their key
  democracy: Democracy
";

const HOME: &str = "\
---
title: Welcome
summary: What we do, in one sentence.
---

Write a few words of welcome here. The latest publications, events and news follow by themselves.
";

const ABOUT: &str = "\
---
title: About us
---

Who you are, since when, and what for.
";

const BRIEF: &str = "\
---
title: Our first policy brief
summary: Two or three sentences that say what the brief argues.
type: policy-brief
date: TODAY
authors: [your-name]
topics: [democracy]
---

Begin with what happened and why it matters. A note stands at the foot of the page.[^1]

## Policy recommendations {.recommendations}

1. Say who should do what.
2. And by when.

[^1]: Like this one.
";

const PERSON: &str = "\
---
title: Your Name
given: Your
family: Name
role: Researcher
---

A few lines about you.
";
