//! What Tribina knows about the languages that people write in: spaces, scripts, texts in the wrong file.

use crate::test_site::{SETTINGS, TestSite};

/// A site in some languages with some files.
fn site(languages: &str, files: &str) -> TestSite {
    TestSite::new(&format!("--- site.yaml ---\n{SETTINGS}languages: {{{languages}}}\n{files}"))
}

#[test]
fn spaces_do_not_break_where_the_language_wants_it_in_texts_and_titles() {
    let site = site(
        "fr: {name: Français}, sr-Cyrl: {name: Српски}",
        "--- content/about.fr.md ---\n---\ntitle: Que faire ?\nsummary: \"L'«État» : 5 %\"\n---\n\n\
         Voilà : *5* km, `a : b`, <b title=\"a : b\">c</b> !\n\
         --- content/about.sr-Cyrl.md ---\n---\ntitle: Шта каже чл. 5\n---\n\nПише И. Андрић, стр. 12.\n",
    );
    site.build(&[]).fine();
    let french = site.page("about/index.html");
    assert!(french.contains("Que faire\u{202F}?"), "{french}");
    let body = "Voilà\u{A0}: <em>5</em>\u{A0}km, <code>a : b</code>, <b title=\"a : b\">c</b>\u{202F}!";
    assert!(french.contains(body), "{french}");
    let serbian = site.page("sr-cyrl/sta-kaze-cl-5/index.html");
    assert!(serbian.contains("Шта каже чл.\u{A0}5"), "{serbian}");
    assert!(serbian.contains("Пише И.\u{A0}Андрић, стр.\u{A0}12."), "{serbian}");
}

/// Foreign words where they may stand: names, quotes, code, footnotes, what HTML marks; Serbian in either script where
/// the tag names none.
const FINE: &str = "\
--- content/projects/horizon.mk.md ---
---
title: Horizon Europe Western Balkans
---

Проект за соработка.
--- content/about.mk.md ---
---
title: За институтот
summary: Студијата Western Balkans Barometer во бројки
---

Во извештајот пишува ова, а повеќе има во прилогот.[^1]

> The valley has two mines, and it is not the only one that would have been closed by this law. They were told that
> the companies have the right to appeal, which these people would not have thought of when it was built.

<span lang=\"en\">The valley has two mines, and they were <span>built</span> by the state which has not been asked.
</span>

`The valley has two mines which were not closed by the state and that is it`

[^1]: The Institute, *The valley and its mines, and what they have to do with the people who live by it*.
--- content/news/open-day.sr.md ---
---
title: Dan otvorenih vrata
date: 2026-03-05
---

Vrata Instituta su u subotu otvorena svima koje zanima čime se bavimo, kao i onima koji nisu bili kod nas do sada.
--- content/news/open-door.sr.md ---
---
title: Дан отворених врата
date: 2026-03-06
---

Врата Института су у суботу отворена свима које занима чиме се бавимо, као и онима који нису били код нас до сада.
--- content/news/open-door.hr.md ---
---
title: Dan otvorenih vrata
---

Vrata Instituta su u subotu otvorena svima koje zanima čime se bavimo, kao i onima koji nisu bili kod nas do sada. Što
se dogodilo prije toga, nije poznato, jer nitko nije mogao reći koje su vrste zaštićene, a koje više nisu.
";

#[test]
fn foreign_words_that_are_meant_raise_no_alarm() {
    let site = site("mk: , sr: , en: , hr: ", FINE);
    let said = site.check(&[]);
    let codes: Vec<String> = said.codes().into_iter().filter(|code| code.starts_with("language/")).collect();
    assert!(codes.is_empty(), "{}", said.stderr);
}

#[test]
fn of_very_many_mixed_words_only_their_number_is_told() {
    let words = "рeч ".repeat(25);
    let site =
        site("sr-Cyrl: ", &format!("--- content/about.sr-Cyrl.md ---\n---\ntitle: О нама\n---\n\n{words}\n"));
    let said = site.check(&[]);
    assert_eq!(said.stderr.matches("[language/mixed-script]").count(), 11, "{}", said.stderr);
    assert!(said.stderr.contains("from here on 15 more words mix two scripts"), "{}", said.stderr);
}

#[test]
fn a_mixed_word_in_fields_and_in_strings_is_pointed_at() {
    let site = site(
        "sr-Cyrl: ",
        "--- content/news/day.sr-Cyrl.md ---\n---\ntitle: Дан\ndate: 2026-03-05\nsummary: \"Ана Kовач\"\n---\n\
         --- strings/sr-Cyrl.ftl ---\nhours = Рaдно време { $count }\n",
    );
    let said = site.check(&[]);
    assert!(said.stderr.contains("content/news/day.sr-Cyrl.md:4:15"), "{}", said.stderr);
    assert!(said.stderr.contains("strings/sr-Cyrl.ftl:1:9"), "{}", said.stderr);
}

#[test]
fn the_default_theme_leaves_hyphens_and_local_letters_to_the_language() {
    let style = include_str!("../../themes/default/assets/css/prose.css");
    assert!(style.contains(".prose { ") && style.contains("hyphens: auto"));
    for wrong in ["font-feature-settings", "font-language-override"] {
        assert!(!style.contains(wrong), "{wrong} would turn off what `lang` chooses");
    }
}

#[test]
fn links_that_can_lead_nowhere_are_told_with_what_to_write() {
    for (link, help) in [
        ("", "write where it leads"),
        ("file:///C:/brief.doc", "put the file beside the page"),
        ("<C:/brief.doc>", "put the file beside the page"),
        ("C:\\Users\\ana\\brief.doc", "put the file beside the page"),
        ("htps://bridge.example/", "did you mean `https:`?"),
        ("mailo:ana@bridge.example", "did you mean `mailto:`?"),
        ("www.bridge.example", "write `https://www.bridge.example`"),
    ] {
        let files = format!("--- content/about.en.md ---\n---\ntitle: About us\n---\n\n[words]({link})\n");
        let said = site("en: {name: English}", &files).check(&[]);
        assert_eq!(said.codes(), ["link/missing-target"], "{link}\n{}", said.stderr);
        assert!(said.stderr.contains(&format!("help: {help}")), "{link}\n{}", said.stderr);
    }
    let fine =
        "[a](HTTPS://bridge.example) [b](mailto:x@y.example) [c](tel:+38344) [d](ftp://x.example) [e](#x)";
    let files = format!("--- content/about.en.md ---\n---\ntitle: About us\n---\n\n## A {{#x}}\n\n{fine}\n");
    site("en: {name: English}", &files).build(&[]).fine();
}
