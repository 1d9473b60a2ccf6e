//! Four works of the kinds that institutes of the region publish, with everything that such a page carries: a policy
//! brief, a project, an event and a letter. Each has a place in front matter and is found again on its page.

use crate::test_site::TestSite;

/// The settings: series, topics, the words that funders ask for.
const SETTINGS: &str = "--- site.yaml ---
title: {en: Valley Institute, sq: Instituti i Luginës}
base_url: https://valley.example/
timezone: Europe/Belgrade
languages: {en: {name: English}, sq: {name: Shqip}}
topics: {democracy: {en: Democracy, sq: Demokracia}, dialogue: {en: Dialogue, sq: Dialogu}}
regions: {serbia: {en: Serbia, sq: Serbia}, kosovo: {en: Kosovo, sq: Kosova}}
series: {briefs: {title: Valley Policy Brief, issn: 1234-5679}}
disclaimers:
  union:
    line: Co-funded by the Union
    text: The Union's support is no endorsement of the contents, which reflect the views of the authors alone.
";

/// A brief of three authors in a series, made in a project, with a photo and its maker, recommendations and a PDF.
const BRIEF: &str = "--- content/publications/from-below/index.en.md ---
---
title: \"Democracy from below: what citizens can do\"
summary: Three stories of people who changed a law.
type: policy-brief
date: 2023-07-11
authors:
  - radmila-ilic
  - {name: Luka Marić, affiliation: University of the Valley}
  - Mirjana Đokić
publisher: {name: Danube Society}
place: Vienna
series: briefs
number: 13’2023
pages: 11
isbn: 978-3-16-148410-0
license: CC-BY-4.0
topics: [democracy]
regions: [serbia]
keywords: [citizens’ assemblies]
projects: [momentum]
pdf: brief.pdf
image: {src: square.jpg, alt: People on a square, credit: monkey / Envato}
---

When a parliament does not listen, assemblies of citizens may.

## Policy recommendations {.recommendations}

1. Tell citizens what they can do.
2. Try assemblies and polls.
--- content/publications/from-below/brief.pdf ---
--- content/publications/from-below/square.jpg ---
--- content/people/radmila-ilic.en.md ---
---
title: Radmila Ilić
role: Researcher
email: radmila@valley.example
---
";

/// A barometer of three countries that continues an older one, in Albanian too, with leader, partners and funders.
const PROJECT: &str = "--- content/projects/momentum.en.md ---
---
title: \"Neighbours in search of momentum: a network\"
acronym: NIM
summary: Institutes of the region and of member states think together.
start: 2020
end: 2027-06
lead: valley-institute
partners: [{name: Centre for Policies, affiliation: Serbia}, Institute for Democracy]
funders: [{id: endowment, grant: E/2020/77, amount: \"€ 90,000\", logo: endowment.svg}]
team: [{id: radmila-ilic, role: Coordinator}]
succeeds: old-barometer
website: https://momentum.example/
topics: [democracy]
regions: [serbia, kosovo]
disclaimer: union
---

The network measures what people think of safety and justice.
--- content/projects/momentum.sq.md ---
---
title: Fqinjët në kërkim të vrullit
summary: Institutet e rajonit mendojnë së bashku.
---

Rrjeti mat se çfarë mendojnë njerëzit për sigurinë dhe drejtësinë.
--- content/projects/endowment.svg ---
<svg xmlns=\"http://www.w3.org/2000/svg\"/>
--- content/projects/old-barometer.en.md ---
---
title: Old barometer
start: 2012
end: 2019
---
--- content/organisations/valley-institute.en.md ---
---
title: Valley Institute
short_name: VI
website: https://valley.example/
country: XK
---
--- content/organisations/endowment.en.md ---
---
title: Endowment for Democracy
---
";

/// A workshop of a day with a place, speakers, what was launched there, and a recording.
const EVENT: &str = "--- content/events/dialogue.en.md ---
---
title: \"Workshop: what became of the dialogue?\"
type: workshop
start: 2020-02-25T10:00
end: 2020-02-25T12:30
venue: {name: Faculty of Law, address: Rruga e Parë 1, city: {en: Prishtina, sq: Prishtinë}, country: XK}
organisers: [valley-institute]
speakers: [{id: radmila-ilic, role: Moderator}, {name: Sonja Lukić, role: President, affiliation: Fund for the East}]
funders: [{name: Fund for Local Initiatives}]
projects: [momentum]
publications: [from-below]
languages: [sq, sr]
topics: [dialogue]
regions: [kosovo]
registration: {url: \"https://forms.example/dialogue\", deadline: 2020-02-20}
recordings: [{title: The discussion, url: \"https://video.example/dialogue\"}]
---

Students of law asked what the agreements have changed.
";

/// An open letter with whom it was sent by, known by its month, and an op-ed that stood elsewhere first.
const LETTER: &str = "--- content/publications/letter.en.md ---
---
title: Letter on the sharing of committees
type: letter
date: 2020-02
authors: [valley-institute]
contributors: [Group for Advocacy]
topics: [democracy]
attachments: [{file: signed.pdf, title: The signed letter, lang: sq}]
first_published: {title: The Daily, url: \"https://daily.example/letter\", date: 2020-02-06}
related: [events/dialogue]
---

We call on the assembly to share its committees.
--- content/publications/signed.pdf ---
";

fn site() -> TestSite {
    let site = TestSite::bare(&[SETTINGS, BRIEF, PROJECT, EVENT, LETTER].concat());
    // The theme that everybody has.
    site.remove("templates");
    site.build(&["--strict"]).fine();
    site
}

/// The words of a page, without its tags, each run of blanks one.
fn words(page: &str) -> String {
    let text: String =
        page.split('<').map(|piece| piece.split_once('>').map_or(piece, |(_, text)| text)).collect();
    text.replace("&#39;", "'").replace("&nbsp;", " ").split_whitespace().collect::<Vec<_>>().join(" ")
}

#[track_caller]
fn holds(page: &str, said: &[&str]) {
    let words = words(page);
    let lost: Vec<&&str> =
        said.iter().filter(|part| !words.contains(**part) && !page.contains(**part)).collect();
    assert!(lost.is_empty(), "{lost:#?} is not on the page\n{words}\n{page}");
}

#[test]
fn a_policy_brief_shows_authors_series_photo_project_and_the_words_of_its_funder() {
    holds(
        &site().page("publications/democracy-from-below-what-citizens-can-do/index.html"),
        &[
            "Democracy from below: what citizens can do",
            "Three stories of people who changed a law.",
            "July 11, 2023",
            "Radmila Ilić",
            "href=\"/people/radmila-ilic/\"",
            "Luka Marić",
            "University of the Valley",
            "Mirjana Đokić",
            "Danube Society",
            "Vienna",
            "Valley Policy Brief",
            "13’2023",
            "1234-5679",
            "978-3-16-148410-0",
            "CC-BY-4.0",
            "Serbia",
            "alt=\"People on a square\"",
            "monkey / Envato",
            "brief.pdf",
            "class=\"recommendations\"",
            "Try assemblies and polls.",
            "href=\"/projects/neighbours-in-search-of-momentum-a-network/\"",
            "Endowment for Democracy",
            "Co-funded by the Union",
            "which reflect the views of the authors alone.",
        ],
    );
}

#[test]
fn a_project_shows_its_years_its_people_its_money_and_what_came_of_it_in_both_languages() {
    let site = site();
    let said = [
        "NIM",
        "Valley Institute",
        "Centre for Policies",
        "Institute for Democracy",
        "Endowment for Democracy",
        "E/2020/77",
        "€ 90,000",
        "endowment.svg",
        "Radmila Ilić",
        "Coordinator",
        "Old barometer",
        "https://momentum.example/",
        "Democracy from below: what citizens can do",
        "Workshop: what became of the dialogue?",
        "Co-funded by the Union",
    ];
    let page = site.page("projects/neighbours-in-search-of-momentum-a-network/index.html");
    holds(&page, &said);
    holds(&page, &["2020 – June 2027", "The network measures"]);
    let page = site.page("sq/projects/fqinjet-ne-kerkim-te-vrullit/index.html");
    holds(&page, &said);
    holds(&page, &["Fqinjët në kërkim të vrullit", "Rrjeti mat", "Demokracia"]);
}

#[test]
fn an_event_shows_when_and_where_who_spoke_and_what_was_launched() {
    let site = site();
    holds(
        &site.page("events/workshop-what-became-of-the-dialogue/index.html"),
        &[
            "Workshop: what became of the dialogue?",
            "February 25, 2020",
            "10:00 AM",
            "12:30 PM",
            "Faculty of Law",
            "Rruga e Parë 1",
            "Prishtina",
            "Valley Institute",
            "Radmila Ilić",
            "Moderator",
            "Sonja Lukić",
            "President",
            "Fund for the East",
            "Fund for Local Initiatives",
            "Shqip",
            "The discussion",
            "https://video.example/dialogue",
            "Dialogue",
            "Neighbours in search of momentum: a network",
            "Democracy from below: what citizens can do",
        ],
    );
    let person = site.page("people/radmila-ilic/index.html");
    holds(&person, &["Researcher", "radmila@valley.example", "Workshop: what became of the dialogue?"]);
}

#[test]
fn a_letter_shows_its_month_who_sent_it_where_it_stood_first_and_the_signed_copy() {
    holds(
        &site().page("publications/letter-on-the-sharing-of-committees/index.html"),
        &[
            "Letter on the sharing of committees",
            "February 2020",
            "Valley Institute",
            "Group for Advocacy",
            "The signed letter",
            "signed.pdf",
            "The Daily",
            "https://daily.example/letter",
            "February 6, 2020",
            "Workshop: what became of the dialogue?",
        ],
    );
}
