//! The law of the preview: after any series of changes, what it serves is what a clean build writes, and what it says is
//! wrong is what a clean check says.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;

use tribina::darkroom::Darkroom;
use tribina::diagnostics::{Diagnostics, human};
use tribina::outputs::{self, Artifact};
use tribina::pipeline::{self, BuildOptions, Now};
use tribina::preview::{Page, Preview};
use tribina::source::{self, Data, Sources};
use tribina::vocabulary::EventTime;

use crate::test_site::{TODAY, TestSite};

/// A site with everything that one file can change in another: lists, cards, relations, links to headings, an edition
/// in another script, old addresses, attachments, drafts and embargoes.
const SITE: &str = "\
--- site.yaml ---
title: {en: Bridge Institute, sq: Instituti Ura, sr-Cyrl: Институт Мост}
base_url: https://bridge.example/
feeds: {formats: [atom, rss, json], content: full}
llms: true
search: true
redirects: [nginx]
citations: {styles: [apa], downloads: [ris, csl-json], bibliography: citations/all.bib}
timezone: Europe/Belgrade
languages:
  en: {name: English}
  sq: {name: Shqip}
  sr-Cyrl: {name: Српски, path: sr}
  sr-Latn: {name: Srpski, from: sr-Cyrl}
topics: {energy: {en: Energy, sq: Energjia, sr-Cyrl: Енергија}}
menu: [publications, events, topics, about]
publisher: {email: office@bridge.example}
repositories: {oai: {gateway: https://gateway.example/oai}}
--- citations/all.bib ---
@book{one, author = {Zogu, Lea}, title = {One}, date = {2020}}
--- content/about.en.md ---
---
title: About
---
Who we [are](publications/lithium.md#the-deal).
--- content/publications/lithium.en.md ---
---
title: Lithium
type: policy-brief
date: 2026-05-04
topics: [energy]
authors: [ana-kodra]
projects: [barometer]
aliases: [/old/lithium/]
---
First words.

## The deal

See [the event](../events/launch.md) and [the paper](lithium/paper.pdf).
--- content/publications/lithium.sq.md ---
---
title: Litiumi
---
Fjalët e para.

## Marrëveshja

Shih [ngjarjen](../events/launch.md).
--- content/publications/lithium/paper.pdf ---
%PDF-1.4 nothing much
--- content/publications/copper.sr-Cyrl.md ---
---
title: Бакар
type: report
date: 2026-04-01
topics: [energy]
---
Прве речи о [литијуму](lithium.md).

## Договор
--- content/publications/draft.en.md ---
---
title: Unfinished
type: report
date: 2026-06-01
draft: true
---
Words.
--- content/publications/later.en.md ---
---
title: Later
type: report
date: 2026-12-01
publish_at: 2026-12-01T08:00
---
Words.
--- content/projects/barometer.en.md ---
---
title: Barometer
start: 2025
---
A project.
--- content/events/launch.en.md ---
---
title: Launch
type: launch
start: 2026-12-03T11:00
speakers: [ana-kodra]
---
Come.
--- content/people/ana-kodra.en.md ---
---
given: Ana
family: Kodra
role: Director
---
--- content/news/hello.en.md ---
---
title: Hello
type: announcement
date: 2026-02-02
---
Hello.
";

/// A previewed site, changed and compared.
struct Previewed {
    site: TestSite,
    root: PathBuf,
    preview: Preview,
    options: BuildOptions,
    changed: BTreeSet<PathBuf>,
}

impl Previewed {
    fn new(text: &str) -> Previewed {
        let site = TestSite::new(text);
        let root = site.path("").canonicalize().unwrap();
        let now = Now::Local(EventTime::parse(TODAY).unwrap().start());
        let options = BuildOptions {
            drafts: true,
            future: true,
            now,
            base_url: None,
            citations: std::sync::Arc::default(),
            pictures: std::sync::Arc::default(),
        };
        let preview = Preview::open(&root, &root.join("output"), &options).unwrap();
        Previewed { site, root, preview, options, changed: BTreeSet::new() }
    }

    fn touch(&mut self, path: &str) {
        self.changed.insert(self.root.join(path));
    }

    fn write(&mut self, path: &str, text: &str) -> &mut Previewed {
        self.site.write(path, text);
        self.touch(path);
        self
    }

    fn replace(&mut self, path: &str, old: &str, new: &str) -> &mut Previewed {
        let text = fs::read_to_string(self.site.path(path)).unwrap();
        assert!(text.contains(old), "{path} has no {old}:\n{text}");
        self.write(path, &text.replace(old, new))
    }

    fn remove(&mut self, path: &str) -> &mut Previewed {
        self.site.remove(path);
        self.touch(path);
        self
    }

    fn rename(&mut self, from: &str, to: &str) -> &mut Previewed {
        self.site.rename(from, to);
        self.touch(from);
        self.touch(to);
        self
    }

    /// Brings the preview up to date and compares it with a clean build.
    #[track_caller]
    fn holds(&mut self) -> &mut Previewed {
        let changed = std::mem::take(&mut self.changed);
        self.preview.update(Some(&changed), &self.options);
        self.is_as_built(&changed)
    }

    /// As [`Previewed::holds`], where nobody knows what has changed.
    #[track_caller]
    fn holds_after_anything(&mut self) -> &mut Previewed {
        let changed = std::mem::take(&mut self.changed);
        self.preview.update(None, &self.options);
        self.is_as_built(&changed)
    }

    #[track_caller]
    fn is_as_built(&mut self, changed: &BTreeSet<PathBuf>) -> &mut Previewed {
        let (built, problems) = self.built();
        let showing = self.preview.showing();
        assert_eq!(told(&showing.diagnostics, &showing.sources), problems, "after {changed:?}");
        let is_shown = showing.plan.is_some();
        assert!(is_shown || showing.diagnostics.has_errors(), "there is no plan after {changed:?}");
        assert!(!is_shown || built.is_some(), "there is a plan after {changed:?}");
        let Some(built) = built.filter(|_| is_shown) else { return self };
        let routes = showing.plan.iter().flat_map(|plan| plan.routes.iter());
        let planned: Vec<String> = routes.map(|route| route.path.to_string()).collect();
        assert_eq!(planned, built.keys().cloned().collect::<Vec<_>>(), "after {changed:?}");
        for (path, expected) in built {
            let url = format!("/{}", path.strip_suffix("index.html").unwrap_or(&path));
            let (served, is_old) = match showing.page(&url) {
                Page::Made { bytes, is_old, .. } => (bytes, is_old),
                Page::File(file) => (fs::read(file).unwrap(), false),
                Page::Slash(_) | Page::Missing => panic!("{url} is not there after {changed:?}"),
            };
            assert!(!is_old, "{url} is an old version after {changed:?}");
            let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
            assert_eq!(text(&served), text(&expected), "{url} after {changed:?}");
        }
        self
    }

    /// What a clean build would write, and what it says is wrong.
    fn built(&self) -> (Option<BTreeMap<String, Vec<u8>>>, BTreeSet<String>) {
        let sources = source::read(&self.root, &self.root.join("output")).unwrap();
        let planned = pipeline::plan(sources, &self.options, None, &|_| {});
        let problems = told(&planned.diagnostics, &planned.sources);
        let darkroom = Darkroom::new(&self.root.join("elsewhere"));
        let files = planned.plan.map(|plan| {
            let made = plan.routes.iter().filter_map(|route| {
                let bytes = match outputs::produce(&plan, route).ok()? {
                    Artifact::Bytes(bytes) => bytes,
                    Artifact::CopyOf(file) => fs::read(plan.sources.on_disk(file)).unwrap(),
                    Artifact::Cleaned(file) => darkroom.cleaned(&plan.sources, file).unwrap(),
                    Artifact::Print(file, print) => darkroom.print(&plan.sources, file, &print).unwrap(),
                    Artifact::Drawing(svg) => darkroom.drawing(&svg).unwrap(),
                };
                Some((route.path.to_string(), bytes))
            });
            made.collect()
        });
        (files, problems)
    }

    fn text(&self, url: &str) -> String {
        match self.preview.showing().page(url) {
            Page::Made { bytes, .. } => String::from_utf8(bytes).unwrap(),
            Page::File(_) | Page::Slash(_) | Page::Missing => panic!("{url} is not there"),
        }
    }
}

fn told(problems: &Diagnostics, sources: &Sources) -> BTreeSet<String> {
    let style = human::Style { colour: false, width: 140 };
    problems.iter().map(|problem| human::render(problem, sources, style)).collect()
}

#[test]
fn an_edit_of_a_body_shows_on_its_page_and_wherever_its_words_stand() {
    let mut site = Previewed::new(SITE);
    site.holds();
    site.replace("content/publications/lithium.en.md", "See [", "Look: see [").holds();
    assert!(site.text("/publications/lithium/").contains("Look: see"));
    // The first paragraph is the summary in lists.
    site.replace("content/publications/lithium.en.md", "First words.", "Other words.").holds();
    assert!(site.text("/feed.xml").contains("Other words."));
    // Other pages link to the heading.
    site.replace("content/publications/lithium.en.md", "## The deal", "## The bargain").holds();
    // Cyrillic is read, Latin is made of it.
    site.replace("content/publications/copper.sr-Cyrl.md", "Прве речи", "Нове речи").holds();
    assert!(site.text("/sr-latn/publications/bakar/").contains("Nove reči"));
    site.replace("content/publications/lithium.sq.md", "## Marrëveshja", "## A\n\n## B").holds();
}

#[test]
fn an_edit_of_facts_shows_on_every_page_that_tells_them() {
    let mut site = Previewed::new(SITE);
    site.replace("content/publications/lithium.en.md", "title: Lithium", "title: Lithium again").holds();
    site.replace("content/people/ana-kodra.en.md", "family: Kodra", "family: Kodheli").holds();
    assert!(site.text("/publications/lithium-again/").contains("Ana Kodheli"));
    site.replace("content/publications/lithium.en.md", "topics: [energy]", "topics: [water]").holds();
    site.replace("content/publications/draft.en.md", "draft: true", "draft: false").holds();
    site.replace("content/publications/lithium.en.md", "aliases: [/old/lithium/]", "slug: li").holds();
    site.replace("content/events/launch.en.md", "2026-12-03T11:00", "2026-10-03T11:00").holds();
}

#[test]
fn numbers_versions_withdrawals_and_funders_change_under_the_preview() {
    let (lithium, copper) = ("content/publications/lithium.en.md", "content/publications/copper.sr-Cyrl.md");
    let mut site = Previewed::new(SITE);
    site.replace(lithium, "type: policy-brief", "type: policy-brief\nseries: s\nnumber: 1").holds();
    site.replace(copper, "type: report", "type: report\nseries: s\nnumber: 3").holds();
    site.replace("content/publications/draft.en.md", "draft: true", "draft: true\nseries: s\nnumber: 2")
        .holds();
    site.replace(copper, "number: 3", "number: 3\nreplaces: lithium").holds();
    site.replace(lithium, "number: 1", "number: 1\nwithdrawn: {date: 2026-06-01, reason: Wrong.}").holds();
    assert!(site.text("/publications/lithium/").contains("Wrong."));
    site.replace(lithium, "First words.", "Words that nobody sees.").holds();
    site.replace(lithium, "reason: Wrong.", "reason: Quite wrong.").holds();
    assert!(site.text("/publications/lithium/").contains("Quite wrong."));
    site.replace(lithium, "withdrawn: {date: 2026-06-01, reason: Quite wrong.}", "version: '2'").holds();
    site.replace(lithium, "version: '2'", "corrections: {date: 2026-07-01, text: One figure.}").holds();
    assert!(site.text("/sq/publications/litiumi/").contains("One figure."));
    site.write("content/organisations/fund.en.md", "---\ntitle: Fund\ndisclaimer: eu-funded\n---\n").holds();
    site.replace("content/projects/barometer.en.md", "start: 2025", "start: 2025\nfunders: [fund]").holds();
    assert!(site.text("/publications/lithium/").contains("Funded by the European Union"));
    site.replace("content/organisations/fund.en.md", "eu-funded", "eu-cerv").holds();
    assert!(site.text("/publications/lithium/").contains("(EACEA)"));
}

#[test]
fn bibliographies_and_styles_change_under_the_preview() {
    let (about, all) = ("content/about.en.md", "citations/all.bib");
    let mut site = Previewed::new(SITE);
    site.replace(about, "Who we", "As [@one] says, who we").holds();
    assert!(site.text("/about/").contains("Zogu, 2020"));
    site.replace(all, "2020", "2021").holds();
    assert!(site.text("/about/").contains("Zogu, 2021"));
    site.replace(all, "@book{one,", "@book{two,").holds();
    site.replace(all, "@book{two,", "@book{one").holds();
    site.replace(all, "@book{one", "@book{one,").holds();
    site.rename(all, "citations/aside.bib").holds();
    site.rename("citations/aside.bib", all).holds();
    site.replace("site.yaml", "styles: [apa]", "styles: [ieee], style: chicago-notes").holds();
    assert!(site.text("/about/").contains("fn-1"));
    site.write("content/publications/lithium.bib", "@book{own, title = {Own}, date = {1999}}\n");
    site.replace("content/publications/lithium.en.md", "topics:", "bibliography: lithium.bib\ntopics:")
        .holds();
    site.replace("content/publications/lithium.en.md", "First words", "First [@own] and [@one] words")
        .holds();
    assert!(site.text("/publications/lithium/").contains("1999"));
    site.replace("content/people/ana-kodra.en.md", "family: Kodra", "family: Kodraliu").holds();
}

#[test]
fn pictures_and_cards_change_under_the_preview() {
    let lithium = "content/publications/lithium.en.md";
    let picture = |width: u32| {
        let image = image::RgbImage::from_fn(width, 300, |x, y| image::Rgb([x as u8, y as u8, 90]));
        let mut bytes = std::io::Cursor::new(Vec::new());
        let format = image::ImageFormat::Jpeg;
        image::DynamicImage::ImageRgb8(image).write_to(&mut bytes, format).unwrap();
        bytes.into_inner()
    };
    let mut site = Previewed::new(SITE);
    site.site.write_bytes("content/publications/mine.jpg", &picture(500));
    site.touch("content/publications/mine.jpg");
    site.replace(lithium, "topics:", "image: {src: mine.jpg, alt: A mine}\ntopics:").holds();
    let named = |site: &Previewed| site.text("/publications/lithium/").matches("mine-").count();
    assert!(named(&site) > 0, "{}", site.text("/publications/lithium/"));
    let before = site.text("/publications/lithium/");
    site.site.write_bytes("content/publications/mine.jpg", &picture(600));
    site.touch("content/publications/mine.jpg");
    site.holds();
    assert_ne!(site.text("/publications/lithium/"), before);
    site.replace(lithium, "alt: A mine}", "alt: A mine, focus: 10% 10%}").holds();
    site.replace(lithium, "First words.", "First words, [whole](mine.jpg).").holds();
    site.site.write_bytes("static/up.jpg", &picture(450));
    site.touch("static/up.jpg");
    site.replace(lithium, "First words", "![Up](/up.jpg) First words").holds();
    site.replace("site.yaml", "menu:", "pictures: {cards: where-missing, widths: [300]}\nmenu:").holds();
    site.write("templates/social-card.svg", "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>");
    site.holds();
    site.site.write_bytes("content/publications/mine.jpg", b"no picture");
    site.touch("content/publications/mine.jpg");
    site.holds();
    site.remove("content/publications/mine.jpg").holds();
}

#[test]
fn files_come_and_go_and_move() {
    let mut site = Previewed::new(SITE);
    site.write(
        "content/publications/tin.en.md",
        "---\ntitle: Tin\ntype: report\ndate: 2026\n---\n[x](lithium.md)\n",
    );
    site.holds();
    site.write("content/publications/lithium.sr-Cyrl.md", "---\ntitle: Литијум\n---\nРечи.\n").holds();
    site.remove("content/publications/copper.sr-Cyrl.md").holds();
    // The place of a file that went is taken by one that came at the same time.
    site.remove("content/publications/tin.en.md");
    site.write("content/publications/zinc.en.md", "---\ntitle: Zinc\ntype: report\ndate: 2026\n---\n")
        .holds();
    site.rename("content/publications/zinc.en.md", "content/publications/alu.en.md").holds();
    site.rename("content/publications/lithium", "content/publications/aside").holds();
    site.rename("content/publications/aside", "content/publications/lithium").holds();
    site.write("content/publications/lithium/paper.pdf", "%PDF-1.4 a longer one").holds();
    site.remove("content/events").holds();
    site.remove("content").holds();
}

#[test]
fn themes_words_and_settings_change_under_the_preview() {
    let mut site = Previewed::new(SITE);
    site.replace("templates/home.html", "{% ", "<!-- new -->{% ").holds();
    site.write("strings/en.ftl", "section-publications = Papers\n").holds();
    site.replace("site.yaml", "{name: Shqip}", "{name: Shqip, path: al}").holds();
    assert!(site.text("/al/").contains("Instituti Ura"));
    site.replace("site.yaml", "timezone: Europe/Belgrade", "timezone: Europe/London").holds();
    site.write("themes/mine/theme.yaml", "extends: default\n");
    site.write("themes/mine/assets/style.css", "body { color: red }\n");
    site.replace("site.yaml", "menu:", "theme: mine\nmenu:").holds();
    site.write("themes/mine/assets/style.css", "@import \"css/part.css\";\n").holds();
    site.write("themes/mine/assets/css/part.css", "body { color: blue }\n").holds();
    site.write("themes/mine/assets/css/part.css", "body { color: green; }\n").holds();
    site.remove("themes/mine/assets/css").holds();
    site.remove("themes").holds();
    site.replace("site.yaml", "theme: mine\n", "").holds();
    site.write("static/robots.txt", "User-agent: *\n").holds();
    site.remove("static").holds();
}

#[test]
fn mistakes_come_and_go() {
    let mut site = Previewed::new(SITE);
    site.replace("content/publications/lithium.en.md", "date: 2026-05-04", "daet: 2026-05-04").holds();
    site.replace("content/publications/lithium.en.md", "daet: 2026-05-04", "date: 2026-05-04").holds();
    site.replace("content/publications/lithium.sq.md", "---\ntitle: Litiumi\n---", "---\ntitle: \"Liti\n")
        .holds();
    site.replace("content/publications/lithium.sq.md", "---\ntitle: \"Liti\n", "---\ntitle: Litiumi\n---")
        .holds();
    site.replace("content/publications/copper.sr-Cyrl.md", "(lithium.md)", "(litium.md)").holds();
    site.replace("site.yaml", "languages:", "langauges:").holds();
    site.replace("site.yaml", "langauges:", "languages:").holds();
    site.replace("templates/home.html", "{% ", "{% nonsense %}{% ").holds();
    site.replace("templates/home.html", "{% nonsense %}", "").holds();
    site.write("content/publications/lithium.en.md", "no front matter").holds();
    site.remove("site.yaml").holds();
    site.write("site.yaml", "title: Bridge\nbase_url: https://bridge.example/\n").holds();
}

#[test]
fn the_last_good_version_stays_behind_a_mistake() {
    let mut site = Previewed::new(SITE);
    site.replace("content/publications/lithium.sq.md", "---\ntitle: Litiumi\n---", "title: Litiumi");
    site.holds();
    let showing = site.preview.showing();
    assert!(showing.diagnostics.has_errors());
    // Its words are still to be seen, though nobody can tell what they belong to.
    assert!(site.text("/publications/lithium/").contains("First words."));
    site.replace("site.yaml", "title:", "title: [");
    site.holds();
    let Page::Made { is_old, .. } = site.preview.showing().page("/publications/lithium/") else {
        panic!("the page is gone")
    };
    assert!(is_old);
    // A page whose file was deleted is gone, whatever else is wrong.
    site.replace("site.yaml", "title: [", "title:");
    site.remove("content/news/hello.en.md").holds();
    assert!(matches!(site.preview.showing().page("/news/hello/"), Page::Missing));
}

/// A few hundred changes as chance has it, the same ones in every run.
#[test]
fn whatever_is_changed_what_is_served_is_what_a_clean_build_writes() {
    let mut site = Previewed::new(SITE);
    let mut seed: u32 = 20_261_122;
    let mut chance = move |below: usize| {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (seed >> 8) as usize % below
    };
    let pages = [
        "content/publications/lithium.en.md",
        "content/publications/lithium.sq.md",
        "content/publications/copper.sr-Cyrl.md",
        "content/projects/barometer.en.md",
        "content/events/launch.en.md",
        "content/news/hello.en.md",
        "content/about.en.md",
        "content/publications/new.en.md",
        "content/publications/new.sr-Cyrl.md",
        "content/publications/new.sr-Latn.md",
    ];
    let words = [
        "First",
        "Прве",
        "Ujku",
        "the deal",
        "[x](lithium.md)",
        "[x](new.md#a)",
        "[@one, p. 3]",
        "[@two]",
        "## A",
        "![](a.svg)",
        "&",
        "```r\nx\n```",
    ];
    let fields = [
        "title: A",
        "title: Ђ",
        "type: report",
        "date: 2026",
        "date: 2025-02-30",
        "topics: [energy]",
        "draft: true",
        "slug: lithium",
        "aliases: [/old/]",
        "related: [new]",
        "projects: [barometer]",
        "nonsense: 1",
        "authors: [ana-kodra]",
        "translation_of: lithium",
        "summary: Words",
        "start: 2026-12-03",
        "publish_at: 2027-01-01",
        "image: {src: a.svg, alt: A}",
    ];
    for step in 0..160 {
        for _ in 0..=chance(3) {
            let page = pages[chance(pages.len())];
            let old = fs::read_to_string(site.site.path(page)).unwrap_or_default();
            match chance(12) {
                0..=3 => {
                    let text = format!("{old}\n\n{}\n", words[chance(words.len())]);
                    site.write(page, &text);
                }
                4..=6 => {
                    let text = old.replacen("---\n", &format!("---\n{}\n", fields[chance(fields.len())]), 1);
                    site.write(page, &text);
                }
                7 | 8 => {
                    let lines = [fields[chance(3)], fields[2], fields[3], fields[chance(fields.len())]];
                    let lines: BTreeSet<&str> = lines.into_iter().collect();
                    let text = format!(
                        "---\n{}\n---\n\n{}\n",
                        Vec::from_iter(lines).join("\n"),
                        words[chance(words.len())]
                    );
                    site.write(page, &text);
                }
                9 if site.site.path(page).exists() => {
                    site.remove(page);
                }
                10 => {
                    site.write("content/publications/a.svg", &format!("<svg><!--{step}--></svg>"));
                }
                _ if site.site.path("content/publications/a.svg").exists() => {
                    site.remove("content/publications/a.svg");
                }
                _ => {}
            }
        }
        if step % 9 == 8 {
            site.holds_after_anything()
        } else {
            site.holds()
        };
    }
}

#[cfg(unix)]
#[test]
fn links_folders_that_take_the_place_of_others_and_marks_of_editors_are_seen_as_a_build_sees_them() {
    use std::os::unix::fs::symlink;
    let mut site = Previewed::new(SITE);
    // A file that becomes a link out of the site is not followed.
    let outside = tempfile::NamedTempFile::new().unwrap();
    for path in ["content/publications/lithium/paper.pdf", "content/about.en.md"] {
        site.site.remove(path);
        symlink(outside.path(), site.site.path(path)).unwrap();
        site.touch(path);
        site.holds();
    }
    let problems = told(&site.preview.showing().diagnostics, &site.preview.showing().sources);
    assert!(
        problems.iter().any(|problem| problem.contains("leads out of the site's folder")),
        "{problems:?}"
    );
    // What was wrong with a link is mended with it, and is wrong as soon as it is there.
    site.remove("content/about.en.md").holds();
    site.remove("content/publications/lithium/paper.pdf").holds();
    symlink("nowhere.md", site.site.path("content/news/x.en.md")).unwrap();
    site.touch("content/news/x.en.md");
    site.holds();
    site.remove("content/news/x.en.md").holds();
    // Emacs marks a file that is being edited.
    symlink("ana@desk.123:1", site.site.path("content/news/.#hello.en.md")).unwrap();
    site.write("content/news/new.en.md", "---\ntitle: New\ntype: announcement\ndate: 2026\n---\n").holds();
    assert!(
        !told(&site.preview.showing().diagnostics, &site.preview.showing().sources)
            .iter()
            .any(|problem| problem.contains(".#hello"))
    );
    // A folder with the same names in it, told of by its own path alone.
    let text = fs::read_to_string(site.site.path("content/news/hello.en.md")).unwrap();
    site.site.write("aside/hello.en.md", &text.replace("title: Hello", "title: Swapped"));
    site.site.remove("content/news");
    site.site.rename("aside", "content/news");
    site.touch("content/news");
    site.holds();
    let news = site.text("/news/");
    assert!(news.contains("Swapped"), "{news}");
}

/// Nothing is remembered for good: after many changes there are as many places for files as after few.
#[test]
fn places_of_files_that_went_are_used_again() {
    let mut site = Previewed::new(SITE);
    let mut ids = BTreeSet::new();
    for round in 0..40 {
        let path = format!("content/publications/n{round}.en.md");
        site.write(&path, "---\ntitle: N\ntype: report\ndate: 2026\n---\n");
        let changed = std::mem::take(&mut site.changed);
        site.preview.update(Some(&changed), &site.options);
        let showing = site.preview.showing();
        ids.insert(showing.sources.find(&tribina::vocabulary::SitePath::new(path.as_str())).unwrap());
        site.remove(&path);
        let changed = std::mem::take(&mut site.changed);
        site.preview.update(Some(&changed), &site.options);
    }
    assert!(ids.len() <= 2, "{ids:?}");
}

/// On a large site the texts are a third of all memory.
#[test]
fn a_build_gives_up_the_texts_that_it_has_understood_and_a_preview_keeps_them() {
    let site = Previewed::new(SITE);
    let kept = |sources: &Sources| {
        let texts = sources.below("content").filter(|(_, file)| matches!(file.data, Data::Text(_)));
        texts.count()
    };
    let sources = source::read(&site.root, &site.root.join("output")).unwrap();
    let planned = pipeline::plan(sources, &site.options, None, &|_| {});
    assert_eq!(kept(&planned.sources), 0);
    assert!(kept(&site.preview.showing().sources) > 5);
}
