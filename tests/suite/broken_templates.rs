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
    ] {
        let site = TestSite::new("--- content/about.md ---\n---\ntitle: About us\n---\n");
        site.remove("templates");
        site.write("templates/page.html", template);
        let said = site.refused().stderr;
        assert!(said.contains(&format!("help: {advice}")), "{template}\n{said}");
    }
}
