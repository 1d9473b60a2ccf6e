//! The search in a browser: what it makes of a question, what it says of the answer, and the way back.

use crate::browser::Browser;
use crate::preview_server::Served;
use crate::search::SITE;

/// A preview of the site with a DOI, and a browser, if there is one.
fn searched() -> Option<(Served, Browser)> {
    let browser = Browser::start()?;
    let site = SITE.replace("date: 2024-03-01", "date: 2024-03-01\ndoi: 10.59999/bridge.7");
    Some((Served::with_default_theme(&site, &["-p", "0"]), browser))
}

const STATUS: &str = "document.querySelector('[data-search-status]').textContent";

/// What the page says about a question, as it stands in an address.
fn said(served: &Served, browser: &mut Browser, address: &str) -> String {
    browser.open("about:blank");
    browser.open(&served.url(address));
    browser.wait(STATUS);
    browser.ask(STATUS).as_str().unwrap().to_owned()
}

#[test]
fn what_was_guessed_is_said_in_the_words_of_readers_and_texts() {
    let Some((served, mut browser)) = searched() else { return };
    for (address, words) in [
        ("/search/?q=electons", "2 results No text has “electons”; these have “elections, Election”."),
        ("/search/?q=legder", "3 results No text has “legder”; these have “ledger”."),
        ("/search/?q=elections", "2 results"),
        (
            "/sr/search/?q=изборимо",
            "1 резултат Ниједан текст нема реч „изборимо”; ови имају „изборима, Избори”.",
        ),
    ] {
        assert_eq!(said(&served, &mut browser, address), words, "{address}");
    }
}

#[test]
fn questions_are_read_as_they_are_meant() {
    let Some((served, mut browser)) = searched() else { return };
    let no_word = "Type a word to look for too: a minus only leaves texts out.";
    for (address, words) in [
        ("/search/?q=ledger's", "3 results"),
        ("/search/?q=l’ledger", "3 results"),
        ("/search/?q=ledger+f", "3 results"),
        ("/search/?q=water+-rule", "1 result"),
        ("/search/?q=water+–rule", "1 result"),
        ("/search/?q=−rule+water", "1 result"),
        ("/search/?q=ledger+-the-ledger", "2 results"),
        ("/search/?q=-ledger", no_word),
        ("/search/?q=https://doi.org/10.59999/bridge.7", "1 result"),
        ("/search/?q=doi:10.59999/bridge.7", "1 result"),
    ] {
        assert_eq!(said(&served, &mut browser, address), words, "{address}");
    }
    said(&served, &mut browser, "/search/?q=ledger’s");
    let marks = "new Set([...document.querySelectorAll('mark')].map((it) => it.textContent)).size";
    assert_eq!(browser.ask(marks), 1, "no word is marked for its s");
}

#[test]
fn filters_that_do_not_exist_are_dropped() {
    let Some((served, mut browser)) = searched() else { return };
    assert_eq!(said(&served, &mut browser, "/search/?q=ledger&year=1999&type=nonsense"), "3 results");
    assert_eq!(browser.ask("location.search"), "?q=ledger");
    assert_eq!(said(&served, &mut browser, "/search/?q=ledger&year=2024"), "1 result");
    said(&served, &mut browser, "/sr/search/?q=ledger");
    assert_eq!(browser.ask("document.querySelector('option[value=en]').lang"), "en");
}

#[test]
fn back_and_forward_lead_from_question_to_question() {
    let Some((served, mut browser)) = searched() else { return };
    assert_eq!(said(&served, &mut browser, "/search/?q=ledger&type=report"), "2 results");
    browser.ask(
        "(() => {
            const { q } = document.querySelector('[data-index]').elements;
            q.value = 'election';
            q.dispatchEvent(new Event('input'));
            q.form.elements.type.value = '';
            q.form.elements.type.dispatchEvent(new Event('change'));
            q.form.requestSubmit();
        })()",
    );
    let asks = |address: &str, count: &str| {
        format!(
            "location.search === '{address}' && {STATUS} === '{count}' && \
             document.querySelector('[name=type]').value === (new URLSearchParams('{address}').get('type') ?? '') && \
             document.querySelector('[data-index]').elements.q.value === new URLSearchParams('{address}').get('q')"
        )
    };
    browser.wait(&asks("?q=election", "2 results"));
    browser.ask("history.back()");
    browser.wait(&asks("?q=ledger&type=report", "2 results"));
    browser.ask("history.forward()");
    browser.wait(&asks("?q=election", "2 results"));
}
