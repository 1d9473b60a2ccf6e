//! Tests of whole texts through the front.

use super::*;

fn to_latin() -> Conversion {
    Conversion::between("sr-Cyrl", "sr-Latn").unwrap()
}

fn to_cyrillic() -> Conversion {
    Conversion::between("sr-Latn", "sr-Cyrl").unwrap()
}

fn check(conversion: &Conversion, cases: &[(&str, &str)]) {
    for (text, expected) in cases {
        assert_eq!(conversion.convert(text), *expected);
    }
}

#[test]
fn tags() {
    for (from, to, expected) in [
        ("sr-Cyrl", "sr-Latn", true),
        ("sr", "sr-Latn", true),
        ("SR-latn-RS", "sr", true),
        ("sr-RS", "sr-ME", true),
        ("cnr", "cnr-Cyrl", true),
        ("cnr-Cyrl", "cnr", true),
        ("bs", "bs-Cyrl", true),
        ("sr", "sr-Cyrl", false),
        ("sr", "cnr", false),
        ("sr", "sr-Arab", false),
        ("ru-Cyrl", "ru-Latn", false),
        ("", "sr", false),
    ] {
        assert_eq!(Conversion::between(from, to).is_some(), expected, "{from} {to}");
    }
}

#[test]
fn cyrillic_text() {
    check(
        &to_latin(),
        &[
            ("Љубав и ЉУБАВ", "Ljubav i LJUBAV"),
            ("ЊУ-ЏЕРСИ, Њ. Џонсон", "NJU-DŽERSI, Nj. Džonson"),
            ("SMS-ом у 5. веку", "SMS-om u 5. veku"),
            ("Пиши на ана@пошта.срб или @марко!", "Piši na ана@пошта.срб ili @марко!"),
            ("извештај.pdf на пример.срб-у", "извештај.pdf na пример.срб-u"),
            ("#туризам и/или спорт", "#turizam i/ili sport"),
            ("роман „Мёртвый дом“ Гогоља", "roman „Мёртвый dom“ Gogolja"),
            ("во́да, ку̏ћа", "vo\u{301}da, ku\u{30F}ća"),
        ],
    );
}

#[test]
fn latin_text() {
    check(
        &to_cyrillic(),
        &[
            ("Ljubav, Njegoš i džep", "Љубав, Његош и џеп"),
            ("I XIV vek i Petar I", "И XIV век и Петар I"),
            ("MI SMO OVDE. Glava II, str. iii", "МИ СМО ОВДЕ. Глава II, стр. iii"),
            ("80 km/h, 5GB i 20 °C", "80 km/h, 5GB и 20 °C"),
            ("Piši na ana@primer.rs, vidi www.rts.rs.", "Пиши на ana@primer.rs, види www.rts.rs."),
            ("Google i Microsoft-ov Windows", "Google и Microsoft-ов Windows"),
            ("e-mail i e-pošta", "e-mail и е-пошта"),
            ("USB-om, HTML-om, C++", "УСБ-ом, HTML-ом, C++"),
            ("in\u{AD}jekcija", "ин\u{AD}јекција"),
            ("#turizam i/ili sport", "#туризам и/или спорт"),
        ],
    );
}

#[test]
fn montenegrin() {
    let latin = Conversion::between("cnr-Cyrl", "cnr").unwrap();
    let cyrillic = Conversion::between("cnr", "cnr-Cyrl").unwrap();
    assert_eq!(latin.convert("С\u{301}утра из\u{301}ести"), "Śutra iźesti");
    assert_eq!(cyrillic.convert("Śutra iźesti"), "С\u{301}утра из\u{301}ести");
}

#[test]
fn exceptions_of_a_site() {
    let pairs = [("New York*", "Њујорк*"), ("Petar I", "Petar I"), ("Opera", ""), ("Novak*", "")];
    let own = pairs.map(|(phrase, becomes)| (phrase.to_string(), becomes.to_string()));
    check(
        &to_cyrillic().with_exceptions(own),
        &[
            ("u New\nYorku i NEW YORK", "у Њујорку и ЊУЈОРК"),
            ("Petar I i opera", "Petar I и opera"),
            ("Opera-om, Operu, Novakom", "Opera-ом, Оперу, Novakom"),
        ],
    );
}

#[test]
fn borrows_what_stays() {
    for text in ["", "XIV", "https://пример.срб", "123", "Већ ћирилица"] {
        assert!(matches!(to_cyrillic().convert(text), Cow::Borrowed(_)), "{text}");
    }
    assert!(matches!(to_latin().convert("već latinica"), Cow::Borrowed(_)));
}

#[test]
fn shared_between_threads() {
    fn is_shared<T: Send + Sync + Clone>() {}
    is_shared::<Conversion>();
}
