//! Templates that cannot be used: all of them are told in one run, and what to do.

use crate::test_site::TestSite;

#[test]
fn every_broken_template_is_told_in_one_run() {
    let site = TestSite::new("--- content/about.md ---\n---\ntitle: About us\n---\n");
    site.write("templates/news.html", "{% extends \"bse.html\" %}");
    site.write("templates/event.html", "{% extends \"nope.html\" %}");
    site.write("templates/page.html", "<h1>{{ work.title }</h1>");
    site.write("templates/person.html", "{{ work.title | shout }}{{ zork(a=1) }}");
    let said = site.refused().stderr;
    for message in [
        "extends `nope.html`, which does not exist",
        "extends `bse.html`, which does not exist",
        "Found `}` but expected }}",
        "Unknown filter `shout`",
        "Unknown function `zork`",
    ] {
        assert!(said.contains(message), "{message}\n{said}");
    }
}

#[test]
fn a_broken_parent_is_told_without_what_its_children_miss() {
    let site = TestSite::new("--- content/about.md ---\n---\ntitle: About us\n---\n");
    site.remove("templates");
    site.write("templates/base.html", "<body>{% block main %}{% endblock %}{% block foot %}</body>\n");
    let said = site.refused();
    assert_eq!(said.codes(), ["template/syntax"], "{}", said.stderr);
    assert!(said.stderr.contains("templates/base.html:"), "{}", said.stderr);
    assert!(said.stderr.ends_with("Nothing was published: 1 error.\n"), "{}", said.stderr);
}

#[test]
fn a_frame_without_a_part_that_pages_fill_is_told_what_to_add() {
    let site = TestSite::new("--- content/about.md ---\n---\ntitle: About us\n---\n");
    site.remove("templates");
    let frame = "<title>{% block title %}{% endblock %}</title>{% block head %}{% endblock %}{% block main %}{% endblock %}\n";
    site.write("templates/base.html", frame);
    let said = site.refused().stderr;
    assert!(said.contains("built-in:default/templates/not_found.html:"), "{said}");
    assert!(said.ends_with("Nothing was published: 1 error.\n"), "{said}");
    let advice = "help: add `{% block breadcrumbs %}{% endblock breadcrumbs %}` to templates/base.html, where it shall stand";
    assert!(said.contains(advice), "{said}");
}

#[test]
fn names_that_do_not_exist_and_habits_from_elsewhere_get_advice() {
    for (template, advice) in [
        ("{% include \"components/foter.html\" %}", "did you mean `components/footer.html`?"),
        ("{{ <datte date={work.date} /> }}", "did you mean `date`?"),
        ("{% extends \"base.html\" %}{% block mian %}{% endblock mian %}", "did you mean `main`?"),
        ("{% extends \"base.html\" %}{% block text %}{% endblock text %}", "choose from title, meta, styles"),
        ("{{ asset(\"x.css\") }}", "arguments have names"),
        ("{% macro x() %}{% endmacro %}", "write a component"),
        ("{% import \"a.html\" as a %}", "components need no import"),
        ("{% extends \"default/base.html\" %}", "that of the program is `built-in/base.html`"),
        ("{{ work.title | uper }}", "did you mean `upper`?"),
        ("{{ work.date | dte }}", "did you mean `date`?"),
        ("{{ aset(path=\"x.css\") }}", "did you mean `asset`?"),
        ("{% if work.date is defind %}{% endif %}", "did you mean `defined`?"),
        (
            "{% block a %}{% if work.date %}\n{% endblock a %}",
            "`{% if work.date %}` in line 1 is still open: write `{% endif %}` where it ends",
        ),
        (
            "x\n{% block main %}{% for t in work.topics %}{% endfor %}\n",
            "`{% block main %}` in line 2 is still open: write `{% endblock main %}` where it ends",
        ),
        ("{% endif %}", "nothing is open that `endif` could end"),
    ] {
        let site = TestSite::new("--- content/about.md ---\n---\ntitle: About us\n---\n");
        site.remove("templates");
        site.write("templates/page.html", template);
        let said = site.refused().stderr;
        assert!(said.contains(&format!("help: {advice}")), "{template}\n{said}");
    }
}

#[test]
fn a_template_that_another_replaces_is_not_looked_at() {
    let site = TestSite::new(
        "--- content/events/launch.en.md ---\n---\ntitle: Launch\ntype: conference\nstart: 2026-03-05\n---\n",
    );
    site.remove("templates");
    let frame = "<title>{% block title %}{% endblock %}</title>{% block breadcrumbs %}{% endblock %}{% block main %}{% endblock %}\n";
    site.write("templates/base.html", frame);
    let page = "{% extends \"base.html\" %}{% block main %}{{ page.title }}{% endblock main %}";
    for name in ["event.html", "home.html", "list.html", "news.html", "search.html"] {
        site.write(&format!("templates/{name}"), page);
    }
    // The built-in ones of these names fill a block `head`, which this frame does not have.
    assert_eq!(site.build(&[]).codes(), Vec::<String>::new());
}

#[test]
fn of_a_file_that_is_replaced_the_components_that_the_new_one_lacks_stay() {
    let site =
        TestSite::new("--- content/people/ana.en.md ---\n---\ntitle: Ana\ngiven: Ana\nfamily: Hoxha\n---\n");
    site.remove("templates");
    site.write(
        "templates/components/card.html",
        "{% component card(item) %}{{ item.title }}{% endcomponent card %}",
    );
    site.build(&[]).fine();
    let people = site.page("people/index.html");
    assert!(people.contains("class=\"tile"), "{people}");
}
