//! What theme makers have for the page's language: the filters, and lists divided by letters.

use crate::test_site::{SETTINGS, TestSite};

/// The home pages of a site whose template prints these lines, in Serbian, English and Albanian.
fn printed(template: &str) -> [String; 3] {
    let site = TestSite::new("--- content/about.md ---\n---\ntitle: O nama\nlang: sr-Latn\n---\n");
    let languages = "languages: {sr-Latn: , en-GB: {path: en}, sq: }\nseverity: {strings/missing: off}\n";
    site.write("site.yaml", &format!("{SETTINGS}{languages}"));
    site.write("templates/home.html", template);
    site.build(&[]).fine();
    ["index.html", "en/index.html", "sq/index.html"]
        .map(|page| site.page(page).replace(['\u{a0}', '\u{202f}'], "+"))
}

#[test]
fn dates_are_written_in_the_language_of_the_page() {
    let template = "{{ '2024-03-05' | date }}|{{ '2024-03-05' | date(style='month') }}|{{ '2024-03-05' | date(style='short') }}|{{ '2024-03-05T14:30' | date }}|{{ '2024-03' | date }}|{{ site.today | date }}";
    let [sr, en, sq] = printed(template);
    assert_eq!(sr, "5. mart 2024.|mart 2024.|05.03.2024.|5. mart 2024. 14:30|mart 2024.|22. novembar 2026.");
    assert_eq!(en, "5 March 2024|March 2024|5 Mar 2024|5 March 2024, 14:30|March 2024|22 November 2026");
    assert_eq!(sq, "5 mars 2024|mars 2024|5 mar 2024|5 mars 2024, 2:30+m.d.|mars 2024|22 nëntor 2026");
}

#[test]
fn lists_and_numbers_are_written_in_the_language_of_the_page() {
    let template = "{% for l in site.languages %}<b>{{ l.tag }}</b>{{ site.languages | separator(after=loop.index) }}{% endfor %}";
    let [sr, _, sq] = printed(template);
    assert_eq!(sr, "<b>sr-Latn</b>, <b>en-GB</b> i <b>sq</b>");
    assert_eq!(sq, "<b>sr-Latn</b>, <b>en-GB</b> dhe <b>sq</b>");
    let template = "{{ ['A', 'B', 'C'] | list }}|{{ 12345 | number }}|{{ 1.5 | number }}|{{ site.languages | list(by='tag') }}";
    let [sr, en, sq] = printed(template);
    assert_eq!(sr, "A, B i C|12.345|1,5|sr-Latn, en-GB i sq");
    assert_eq!(en, "A, B and C|12,345|1.5|sr-Latn, en-GB and sq");
    assert_eq!(sq, "A, B dhe C|12+345|1,5|sr-Latn, en-GB dhe sq");
}

#[test]
fn things_are_sorted_by_the_alphabet_of_the_page() {
    let template = "{{ ['zhurmë', 'žaba', 'zog', 'dhomë', 'dy', 'čas', 'cilj'] | sorted | join(sep=' ') }}|{% for l in site.languages | sorted(by='tag') %}{{ l.tag }} {% endfor %}|{{ 'Ljubić' | letter }} {{ 'Dhima' | letter }} {{ 'Вук' | letter }}";
    let [sr, en, sq] = printed(template);
    assert_eq!(sr, "cilj čas dhomë dy zhurmë zog žaba|en-GB sq sr-Latn |Lj D …");
    assert_eq!(en, "čas cilj dhomë dy žaba zhurmë zog|en-GB sq sr-Latn |L D …");
    assert_eq!(sq, "čas cilj dy dhomë žaba zog zhurmë|en-GB sq sr-Latn |L Dh …");
}

#[test]
fn groups_stand_in_the_order_of_their_first_things() {
    let things = ["m", "b", "z", "a", "k", "b", "m"];
    let things: Vec<String> = things
        .iter()
        .enumerate()
        .map(|(at, by)| format!("{{\"of\": {{\"by\": \"{by}\"}}, \"at\": {at}}}"))
        .collect();
    let template = format!(
        "{{% set things = [{}, {{\"of\": {{\"by\": none}}}}] %}}{{% for by, group in things | group_by(attribute='of.by') %}}{{{{ by }}}}{{% for thing in group %}}{{{{ thing.at }}}}{{% endfor %}} {{% endfor %}}",
        things.join(", ")
    );
    assert_eq!(printed(&template), ["m06 b15 z2 a3 k4 "; 3]);
}

#[test]
fn a_filter_that_cannot_work_says_why() {
    for (template, said) in [
        ("{{ 'soon' | date }}", "`soon` is not a date such as `2024-03-05`"),
        (
            "{{ '2024' | date(style='tiny') }}",
            "`tiny` is not a style of dates; choose from long, month, short",
        ),
        ("{{ 'x' | number }}", "`x` is not a number"),
        ("{{ [1] | separator }}", "after"),
        ("{{ site.languages | list }}", "say by which field"),
        ("{{ site.languages | sorted(by='titel') }}", "has no field `titel`"),
        ("{{ '2024' | date(sytle='month') }}", "`date` has no argument `sytle`; did you mean `style`?"),
        ("{{ '2024' | date(format='%Y') }}", "`date` has no argument `format`; it has style"),
        ("{{ t(key='results') }}", "the string `results` needs `count`: write `t(key=\"results\", count=…)`"),
        ("{{ t(key='results', cuont=5) }}", "the string `results` needs `count`"),
        ("{{ site.languages | group_by(attribute='titel') }}", "has no field `titel` to be grouped by"),
        ("{{ [{'a': site}] | group_by(attribute='a') }}", "cannot be grouped by `a`: it is a map"),
    ] {
        let site = TestSite::new("--- content/about.md ---\n---\ntitle: About us\n---\n");
        site.write("templates/home.html", template);
        let problems = site.build(&[]).problems();
        assert!(problems.contains(said), "{template}:\n{problems}");
    }
}

#[test]
fn long_lists_of_people_are_divided_by_letters() {
    let site = TestSite::new("--- content/about.md ---\n---\ntitle: Rreth nesh\n---\n");
    let settings =
        "languages: {sq: }\nseverity: {strings/missing: off}\nsections: {people: {per_page: 12}}\n";
    site.write("site.yaml", &format!("{SETTINGS}{settings}"));
    let names = [
        "Zog", "Zhuta", "Dhima", "Doda", "Çela", "Cana", "Gashi", "Gjoka", "Hoxha", "Kola", "Leka", "Llalla",
        "Meta", "Noli", "Njazi", "Prifti", "Rama", "Rrahmani", "Shala", "Thaçi", "Вук",
    ];
    for (number, name) in names.iter().enumerate() {
        let former = if *name == "Doda" { "former: true\n" } else { "" };
        let text = format!("---\ngiven: Ana\nfamily: {name}\n{former}---\n");
        site.write(&format!("content/people/p{number}.md"), &text);
    }
    let template = "{% for l in list.letters %}{{ l.letter }} {{ l.id }} {{ l.url }}:{% for c in l.cards %} {{ c.title }}{% endfor %};\n{% endfor %}";
    site.write("templates/list.html", template);
    site.build(&[]).fine();
    let first = site.page("people/index.html");
    assert!(first.starts_with("C x-letter-c /people/#x-letter-c: Ana Cana;\nÇ x-letter-ç"), "{first}");
    assert!(first.contains("\nD x-letter-d /people/#x-letter-d: Ana Doda;\nDh x-letter-dh "), "{first}");
    assert!(first.contains("\nZh x-letter-zh /people/page/2/#x-letter-zh:;\n"), "{first}");
    assert!(first.ends_with("… x-letter-other /people/page/2/#x-letter-other:;\n"), "{first}");
    let second = site.page("people/page/2/index.html");
    assert!(
        second.contains("\nC x-letter-c /people/#x-letter-c:;\n") || second.starts_with("C x-letter-c"),
        "{second}"
    );
    assert!(second.contains("Zh x-letter-zh /people/page/2/#x-letter-zh: Ana Zhuta;\n"), "{second}");
    // One fewer, and the list is short enough to be seen at once.
    site.remove("content/people/p0.md");
    site.remove("content/people/p1.md");
    site.build(&[]).fine();
    assert_eq!(site.page("people/index.html"), "");
}

#[test]
fn the_default_theme_shows_the_letters() {
    let site = TestSite::new("--- content/about.md ---\n---\ntitle: About us\n---\n");
    site.remove("templates");
    for number in 0..20 {
        let letter = char::from(b'A' + number);
        site.write(
            &format!("content/organisations/o{number}.md"),
            &format!("---\ntitle: {letter}lpha\n---\n"),
        );
    }
    site.build(&[]).fine();
    let page = site.page("organisations/index.html");
    assert!(page.contains("aria-label=\"Jump to a letter\""), "{page}");
    assert!(page.contains("<li><a href=\"/organisations/#x-letter-b\">B</a></li>"), "{page}");
    assert!(page.contains("<h2 class=\"letter\" id=\"x-letter-b\">B</h2>"), "{page}");
}

#[test]
fn a_date_pattern_is_checked() {
    let site = TestSite::new("--- content/about.md ---\n---\ntitle: About us\n---\n");
    for (languages, said) in [
        ("{en: {date: d MMMM at y}}", "this is not a date pattern: `a` is not a field of a date"),
        ("{en: {date: MMMM y}}", "a date pattern has one day `d`, one month `MMMM` and one year `y`"),
        ("{en: {date: \"d MMMM y 'x\"}}", "a quotation mark `'` is not closed"),
        ("{en: {clock: 13}}", "choose from 12, 24"),
    ] {
        site.write("site.yaml", &format!("{SETTINGS}languages: {languages}\n"));
        let problems = site.check(&[]).problems();
        assert!(problems.contains(said) && problems.contains("site.yaml:3:"), "{languages}\n{problems}");
    }
}

#[test]
fn a_page_and_the_sitemap_name_the_same_alternates() {
    let site = TestSite::new(&format!(
        "--- site.yaml ---\n{SETTINGS}languages: {{en: {{name: English}}, sq: {{name: Shqip}}}}\n\
         --- content/about.en.md ---\n---\ntitle: About us\n---\n\
         --- content/about.sq.md ---\n---\ntitle: Rreth nesh\n---\n\
         --- content/jobs.en.md ---\n---\ntitle: Jobs\n---\n"
    ));
    site.remove("templates");
    site.build(&["--strict"]).fine();
    let sitemap = site.page("sitemap.xml");
    let alternates = |text: &str| -> Vec<String> {
        let links =
            text.split('<').filter(|tag| tag.contains("hreflang=") && tag.contains("rel=\"alternate\""));
        let links = links.filter(|tag| tag.starts_with("link") || tag.starts_with("xhtml:link"));
        let value = |tag: &str, name: &str| {
            tag.split(&format!(" {name}=\"")).nth(1)?.split('"').next().map(str::to_owned)
        };
        links.map(|tag| format!("{:?} {:?}", value(tag, "hreflang"), value(tag, "href"))).collect()
    };
    for (page, count) in [("about/index.html", 3), ("sq/rreth-nesh/index.html", 3), ("jobs/index.html", 0)] {
        let url = format!("<loc>https://bridge.example/{}</loc>", page.trim_end_matches("index.html"));
        let entry = sitemap.split("<url>").find(|entry| entry.contains(&url)).unwrap();
        assert_eq!(alternates(&site.page(page)), alternates(entry), "{page}");
        assert_eq!(alternates(entry).len(), count, "{page}");
    }
}

#[test]
fn positions_and_affiliations_of_another_language_say_which() {
    let site = TestSite::new(&format!(
        "--- site.yaml ---\n{SETTINGS}languages: {{en: {{name: English}}, sq: {{name: Shqip}}}}\n\
         --- content/people/ana.en.md ---\n---\ntitle: Ana Krasniqi\nrole: Senior researcher\naffiliation: {{en: River Lab}}\n---\n\
         --- content/people/ana.sq.md ---\n---\ntitle: Ana Krasniqi\n---\n\
         --- content/people/ben.en.md ---\n---\ntitle: Ben Hoxha\nrole: Driver\n---\n\
         --- content/people/cen.sq.md ---\n---\ntitle: Cen Kodra\nrole: Drejtor\n---\n\
         --- content/publications/a.sq.md ---\n---\ntitle: Litiumi\ntype: report\ndate: 2024\n\
         authors: [ana, ben, cen, {{name: Dea, affiliation: {{en: Uni}}, role: {{en: Judge}}}}]\n---\n"
    ));
    site.remove("templates");
    site.build(&["--strict"]).fine();
    let page = site.page("sq/publications/litiumi/index.html");
    for part in [
        "<span lang=\"en\">Senior researcher</span>",
        "<span lang=\"en\">River Lab</span>",
        "<span lang=\"en\">Driver</span>",
        "<span class=\"role\">Drejtor</span>",
        "<span class=\"role\"><span lang=\"en\">Judge</span>, <span lang=\"en\">Uni</span></span>",
    ] {
        assert!(page.contains(part), "{part}\n{page}");
    }
    let own = site.page("sq/people/ana-krasniqi/index.html");
    assert!(own.contains("<p class=\"position\" lang=\"en\">Senior researcher</p>"), "{own}");
    let list = site.page("sq/people/index.html");
    assert!(
        list.contains("<span lang=\"en\">Driver</span>") && list.contains("<p class=\"role\">Drejtor</p>"),
        "{list}"
    );
}

#[test]
fn the_languages_of_an_event_are_called_by_their_own_names_and_say_which_they_are() {
    let site = TestSite::new(&format!(
        "--- site.yaml ---\n{SETTINGS}languages: {{en: {{name: English}}, sr-Latn: {{name: Srpski}}}}\n\
         --- content/events/panel.en.md ---\n---\ntitle: The panel\ntype: conference\nstart: 2026-12-01\n\
         languages: [en, sr-Latn, fr, tlh]\n---\n"
    ));
    site.remove("templates");
    site.build(&[]).fine();
    let page = site.page("events/the-panel/index.html");
    let spoken = "<dt>Languages</dt><dd><span>English</span>, <span lang=\"sr-Latn\">Srpski</span>, \
                  <span lang=\"fr\">Français</span>, <span lang=\"tlh\">tlh</span></dd>";
    assert!(page.contains(spoken), "{page}");
}
