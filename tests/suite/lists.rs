//! The order of lists.

use crate::test_site::{SETTINGS, TestSite};

#[test]
fn events_of_one_day_stand_in_the_order_of_their_hours() {
    let event = |start: &str| format!("---\ntitle: At {start}\ntype: panel\nstart: {start}\n---\n");
    let site = TestSite::new("--- content/about.md ---\n---\ntitle: About\n---\n");
    site.write("site.yaml", &format!("{SETTINGS}timezone: Europe/Belgrade\n"));
    for (id, start) in [("a", "2030-12-04T09:00"), ("b", "2030-12-04T18:00"), ("c", "2030-12-04")] {
        site.write(&format!("content/events/{id}.md"), &event(start));
    }
    site.build(&["--strict"]).fine();
    let page = site.page("events/index.html");
    let [day, morning, evening] = ["- events/c", "- events/a", "- events/b"].map(|event| page.find(event));
    assert!(day.is_some() && day < morning && morning < evening, "{page}");
}
