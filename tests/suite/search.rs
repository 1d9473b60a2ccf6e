//! What readers find: queries against the files that a build has written, read as the script of the search page reads
//! them.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::test_site::TestSite;

pub const SITE: &str = "
--- site.yaml ---
title: {en: Bridge Institute, sq: Instituti Ura, sr-Cyrl: Институт Мост}
base_url: https://bridge.example/
timezone: Europe/Belgrade
languages:
  en: {name: English}
  sq: {name: Shqip}
  sr-Cyrl: {name: Српски, path: sr}
  sr-Latn: {name: Srpski, from: sr-Cyrl}
topics: {energy: {en: Energy, sq: Energjia, sr-Cyrl: Енергија}}
search: true
--- content/about.en.md ---
---
title: About us
---
We count elections & rivers.
--- content/publications/older.en.md ---
---
title: Older ledger
type: report
date: 2024-03-01
topics: [energy]
---
Water flows.
--- content/publications/newer.en.md ---
---
title: Newer ledger
type: report
date: 2026-03-01
---
Water flows. The rule of good law is not the law of a good rule.
--- content/publications/election.en.md ---
---
title: The Election
type: policy-brief
date: 2025-03-01
keywords: [ballots]
---
One word about the ledger, and of the rule of law.

## Turbines

Rivers.
--- content/publications/izbori.sr-Cyrl.md ---
---
title: Избори
type: report
date: 2025-05-01
---
О изборима у општинама пише Ђорђевић.
--- content/publications/zgjedhjet.sq.md ---
---
title: Zgjedhjet
type: report
date: 2025-04-01
---
Në qytetet tona ka zgjedhje.
--- content/publications/gone.en.md ---
---
title: Gone
type: report
date: 2025-01-01
withdrawn: {date: 2026-01-01, reason: The unmistakable data were wrong.}
---
Secret words.
--- content/publications/waits.en.md ---
---
title: Waits
type: report
date: 2026-10-02
draft: true
---
Secret words.
--- content/publications/embargo.en.md ---
---
title: Embargo
type: report
date: 2026-12-02
publish_at: 2026-12-02T09:00
---
Secret words.
--- content/people/ana-krasniqi.en.md ---
---
title: Ana Krasniqi
role: Analyst
---
She counts.
";

const LETTERS: &str = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_";

fn value(letter: char) -> u32 {
    LETTERS.find(letter).unwrap() as u32
}

fn numbers(text: &str) -> Vec<u32> {
    let (mut numbers, mut number, mut shift) = (Vec::new(), 0, 0);
    for bits in text.chars().map(value) {
        number |= (bits & 31) << shift;
        shift += 5;
        if bits < 32 {
            numbers.push(number);
            (number, shift) = (0, 0);
        }
    }
    numbers
}

fn words(text: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        let shared = value(word.chars().next().unwrap()) as usize;
        let last = words.last().map_or("", String::as_str);
        words.push(format!("{}{}", last.chars().take(shared).collect::<String>(), &word[1..]));
    }
    words
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap()
}

/// The index of a language, all files at once.
struct Index {
    manifest: Value,
    /// Words with their groups.
    words: Vec<(String, u32)>,
    /// Of each group the texts and weights.
    postings: Vec<Vec<(u32, u32)>>,
    /// Of each group, text by text.
    positions: Vec<Vec<Vec<u32>>>,
    found: Vec<Value>,
}

impl Index {
    fn of(output: &BTreeMap<String, String>, folder: &str) -> Index {
        let json =
            |name: &str| -> Value { serde_json::from_str(&output[&format!("{folder}{name}")]).unwrap() };
        let manifest = json("index.json");
        let edition = manifest["v"].clone();
        let files = |kind: &str| {
            let count = output.keys().filter(|path| path.starts_with(&format!("{folder}{kind}-"))).count();
            let files: Vec<Value> = (0..count).map(|number| json(&format!("{kind}-{number}.json"))).collect();
            assert!(files.iter().all(|file| file["v"] == edition), "all files are of one edition");
            files
        };
        let mut index = Index {
            words: Vec::new(),
            postings: Vec::new(),
            positions: Vec::new(),
            found: files("texts").iter().flat_map(|file| file["d"].as_array().unwrap().clone()).collect(),
            manifest,
        };
        let mut first = 0;
        for (file, step) in files("words").iter().zip(numbers(text(&index.manifest["groups"]))) {
            first += step;
            assert_eq!(index.postings.len(), first as usize);
            let mut group = first.cast_signed();
            let groups = numbers(text(&file["g"])).into_iter().map(|step| {
                group += (step >> 1).cast_signed() ^ -(step & 1).cast_signed();
                group.cast_unsigned()
            });
            index.words.extend(words(text(&file["w"])).into_iter().zip(groups));
            index.postings.extend(file["p"].as_array().unwrap().iter().map(|list| postings(text(list))));
        }
        for file in files("positions") {
            index.positions.extend(file["p"].as_array().unwrap().iter().map(|list| positions(text(list))));
        }
        index
    }

    fn groups(&self, word: &str) -> Vec<u32> {
        self.words.iter().filter(|(own, _)| own == word).map(|(_, group)| *group).collect()
    }

    fn title(&self, of: u32) -> String {
        text(&self.found[of as usize]["t"]).to_owned()
    }

    /// The titles of what a word finds, the best first.
    fn find(&self, word: &str) -> Vec<String> {
        let groups = self.groups(word);
        let mut found: Vec<(u32, u32)> =
            groups.iter().flat_map(|group| self.postings[*group as usize].clone()).collect();
        found.sort_by_key(|(of, weight)| (std::cmp::Reverse(*weight), *of));
        found.into_iter().map(|(of, _)| self.title(of)).collect()
    }

    /// Where a word stands in a text.
    fn places(&self, word: &str, of: u32) -> Vec<u32> {
        let groups = self.groups(word).into_iter();
        let places = groups.filter_map(|group| {
            let row = self.postings[group as usize].iter().position(|(own, _)| *own == of)?;
            Some(self.positions[group as usize][row].clone())
        });
        places.flatten().collect()
    }

    fn phrase(&self, phrase: &str) -> Vec<String> {
        let words: Vec<&str> = phrase.split(' ').collect();
        let stands_in = |of: &u32| {
            self.places(words[0], *of).iter().any(|place| {
                (1..words.len()).all(|at| self.places(words[at], *of).contains(&(place + at as u32)))
            })
        };
        (0..self.found.len() as u32).filter(stands_in).map(|of| self.title(of)).collect()
    }
}

fn postings(text: &str) -> Vec<(u32, u32)> {
    let (mut list, mut next, mut number, mut shift) = (Vec::new(), 0, 0, 0);
    let mut letters = text.chars().map(value);
    while let Some(bits) = letters.next() {
        number |= (bits & 31) << shift;
        shift += 5;
        if bits < 32 {
            list.push((next + number, letters.next().unwrap()));
            next += number + 1;
            (number, shift) = (0, 0);
        }
    }
    list
}

fn positions(text: &str) -> Vec<Vec<u32>> {
    let (mut lists, mut numbers) = (Vec::new(), numbers(text).into_iter());
    while let Some(count) = numbers.next() {
        let mut place = 0;
        let list = numbers.by_ref().take(count as usize).map(|step| {
            place += step;
            place
        });
        lists.push(list.collect());
    }
    lists
}

fn built(text: &str) -> BTreeMap<String, String> {
    let site = TestSite::new(text);
    site.build(&[]).fine();
    site.output()
}

fn index(folder: &str) -> Index {
    Index::of(&built(SITE), folder)
}

#[test]
fn a_site_that_says_nothing_has_no_search() {
    let site = SITE.replace("search: true\n", "");
    let files: Vec<String> = built(&site).into_keys().filter(|path| path.contains("search")).collect();
    assert!(files.iter().all(|path| path.starts_with("assets/")), "{files:?}");
}

#[test]
fn a_word_in_a_title_counts_most_and_of_equals_the_newer_leads() {
    let en = index("search/");
    assert_eq!(en.find("ledger"), ["Newer ledger", "Older ledger", "The Election"]);
    assert_eq!(en.find("water"), ["Older ledger", "Newer ledger"], "the shorter text is more about water");
}

#[test]
fn what_is_said_about_a_text_is_found_too() {
    let en = index("search/");
    assert_eq!(en.find("ballots"), ["The Election"]);
    assert_eq!(en.find("energy"), ["Older ledger"], "the name of its topic");
    assert_eq!(en.find("analyst"), ["Ana Krasniqi"]);
    assert_eq!(en.find("turbines"), ["The Election"], "a heading");
}

#[test]
fn all_forms_of_a_word_are_one() {
    let all = built(SITE);
    let en = Index::of(&all, "search/");
    assert_eq!(en.find("election"), ["The Election", "About us"]);
    assert_eq!(en.find("elections"), en.find("election"));
    let sq = Index::of(&all, "sq/search/");
    assert_eq!(sq.find("zgjedhje"), ["Zgjedhjet"]);
    assert_eq!(sq.groups("zgjedhje"), sq.groups("zgjedhjet"));
    let sr = Index::of(&all, "sr/search/");
    assert_eq!(sr.find("izborima"), sr.find("izbori"));
}

#[test]
fn both_scripts_find_the_same_and_show_the_readers_own() {
    let all = built(SITE);
    let (cyrillic, latin) = (Index::of(&all, "sr/search/"), Index::of(&all, "sr-latn/search/"));
    assert_eq!(cyrillic.find("izbori"), ["Избори"]);
    assert_eq!(latin.find("izbori"), ["Izbori"]);
    assert_eq!(cyrillic.find("djordjevic"), ["Избори"]);
    assert_eq!(latin.find("djordjevic"), ["Izbori"]);
    assert_eq!(cyrillic.manifest["fold"]["ђ"], "dj", "the browser is told how to fold what is typed");
}

#[test]
fn a_conjunction_is_no_pronoun() {
    let site = SITE.replace("пише Ђорђевић.", "пише Ђорђевић, него о његовој и његова.");
    let sr = Index::of(&built(&site), "sr/search/");
    assert_eq!(sr.groups("njegovoj"), sr.groups("njegova"));
    assert_ne!(sr.groups("nego"), sr.groups("njegova"));
}

#[test]
fn what_readers_do_not_see_is_not_found() {
    for folder in ["search/", "sq/search/", "sr/search/"] {
        let index = index(folder);
        for word in ["gone", "secret", "unmistakable", "waits", "embargo"] {
            assert_eq!(index.find(word), [""; 0], "{word}");
        }
    }
}

#[test]
fn a_text_without_a_translation_is_found_in_its_language() {
    let sq = index("sq/search/");
    assert_eq!(sq.find("ledger").len(), 3);
    let tags: Vec<&str> =
        sq.manifest["langs"].as_array().unwrap().iter().map(|lang| text(&lang[0])).collect();
    assert_eq!(tags, ["sq", "en", "sr-Cyrl"], "the readers' own language leads");
    let langs = numbers(text(&sq.manifest["lang"]));
    let of = sq.found.iter().position(|found| found["t"] == "Zgjedhjet").unwrap();
    assert_eq!(langs[of], 0);
    let hidden = SITE.replace("search: true\n", "search: true\nuntranslated: hide\n");
    let sq = Index::of(&built(&hidden), "sq/search/");
    assert_eq!(sq.found.len(), 1);
    assert_eq!(sq.manifest["lang"], "", "where all is in one language nothing is to be chosen");
}

#[test]
fn a_phrase_is_told_from_its_words() {
    let en = index("search/");
    assert_eq!(en.phrase("rule of law"), ["The Election"]);
    assert_eq!(en.phrase("law of a good rule"), ["Newer ledger"]);
    assert_eq!(en.phrase("election one"), [""; 0], "a phrase does not reach from the title into the text");
}

#[test]
fn works_are_filtered_by_type_topic_and_year() {
    let en = index("search/");
    let names: Vec<&str> =
        en.manifest["types"].as_array().unwrap().iter().map(|type_| text(&type_[0])).collect();
    assert_eq!(names, ["publication", "policy-brief", "report", "person", "page"]);
    let types = numbers(text(&en.manifest["type"]));
    let years = numbers(text(&en.manifest["year"]));
    let of = |title: &str| en.found.iter().position(|found| found["t"] == title).unwrap();
    assert_eq!(names[types[of("The Election")] as usize], "policy-brief");
    assert_eq!(names[types[of("About us")] as usize], "page");
    assert_eq!(en.manifest["years"], serde_json::json!([2026, 2025, 2024]));
    assert_eq!((years[of("Older ledger")], years[of("About us")]), (3, 0));
    assert_eq!(en.manifest["topics"], serde_json::json!([["energy", "Energy"]]));
    assert_eq!(en.manifest["count"], en.found.len());
}

#[test]
fn counts_are_said_in_the_forms_of_the_language() {
    let said = |index: &Index, count: usize| {
        let of = numbers(text(&index.manifest["counts"]["of"]));
        text(&index.manifest["counts"]["forms"][of[count] as usize]).replace("{}", &count.to_string())
    };
    let all = built(SITE);
    let sr = Index::of(&all, "sr/search/");
    assert_eq!(said(&sr, 1), "1 резултат");
    assert_eq!(said(&sr, 3), "3 резултата");
    assert_eq!(said(&sr, 21), "21 резултат");
    assert_eq!(said(&sr, 112), "112 резултата");
    assert_eq!(said(&Index::of(&all, "sr-latn/search/"), 5), "5 rezultata");
    assert_eq!(said(&Index::of(&all, "sq/search/"), 1), "1 rezultat");
}

#[test]
fn results_show_what_they_are() {
    let en = index("search/");
    let found = en.found.iter().find(|found| found["t"] == "The Election").unwrap();
    assert_eq!(found["u"], "/publications/the-election/");
    assert_eq!(found["m"], serde_json::json!(["Policy brief", "March 1, 2025"]));
    assert_eq!(found["x"], "One word about the ledger, and of the rule of law.\nTurbines\nRivers.");
    let about = en.found.iter().find(|found| found["t"] == "About us").unwrap();
    assert_eq!(about["x"], "We count elections & rivers.");
}

#[test]
fn the_page_works_below_a_folder_and_without_its_script() {
    let site = SITE.replace("https://bridge.example/", "https://bridge.example/institute/");
    let site =
        TestSite::new(&site.replace("search: true", "search: true\nsections: {search: {slug: {sq: kerko}}}"));
    site.build(&[]).fine();
    let page = site.page("search/index.html");
    assert!(page.contains("data-index=\"/institute/search/index.json\""), "{page}");
    assert!(page.contains("<a href=\"/institute/publications/\">Publications</a>"), "{page}");
    assert!(page.contains("<meta name=\"robots\" content=\"noindex\">"), "{page}");
    assert!(!page.contains("style=") && !page.contains("<style"), "{page}");
    let all: BTreeMap<String, String> = site.output();
    assert!(all.contains_key("sq/kerko/index.json"));
    let sitemap = &all["sitemap.xml"];
    assert!(!sitemap.contains("/search/"), "{sitemap}");
}

#[test]
fn a_long_site_is_cut_into_files_that_hold_together() {
    let mut long = SITE.to_owned();
    for number in 0..60 {
        let words: Vec<String> =
            (0..900).map(|at| format!("w{}", (at * 7919 + number * 104_729) % 9973)).collect();
        long.push_str(&format!(
            "--- content/publications/long-{number}.en.md ---\n---\ntitle: Long {number}\ntype: report\ndate: 2020-01-01\n---\n{}\n",
            words.join(" ")
        ));
    }
    let all = built(&long);
    let en = Index::of(&all, "search/");
    assert!(all.contains_key("search/words-3.json") && all.contains_key("search/texts-60.json"));
    assert_eq!(en.find("ledger"), ["Newer ledger", "Older ledger", "The Election"]);
    assert!(en.words.is_sorted());
    assert_eq!(en.postings.len(), en.positions.len());
    let rare = "w104";
    let holds = |found: &&Value| text(&found["x"]).split(' ').any(|word| word == rare);
    let mut titles: Vec<String> =
        en.found.iter().filter(holds).map(|found| text(&found["t"]).to_owned()).collect();
    let mut found = en.find(rare);
    titles.sort();
    found.sort();
    assert_eq!(found, titles);
    // The place of each file of texts is where the index says.
    let starts = numbers(text(&en.manifest["texts"]));
    assert_eq!(starts.len(), all.keys().filter(|path| path.starts_with("search/texts-")).count());
}

#[test]
fn the_same_site_gives_the_same_files_with_any_number_of_threads() {
    let files = |threads: &str| {
        let site = TestSite::new(SITE);
        site.run("build", &[], &[("RAYON_NUM_THREADS", threads)]).fine();
        let all: BTreeMap<String, String> = site.output();
        all.into_iter().filter(|(path, _)| path.contains("search")).collect::<BTreeMap<_, _>>()
    };
    assert!(files("1") == files("4"));
}
