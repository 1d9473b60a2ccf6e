//! What the languages of the users get: dates, ranges, times, numbers, plurals, alphabets, as CLDR has them.

use super::*;
use crate::config;
use crate::diagnostics::FileId;

/// The locales of a site with these languages, each `tag` or `tag: {settings}`.
fn load_all(languages: &[&str]) -> Vec<Arc<Locale>> {
    let yaml = format!("title: x\nbase_url: https://x.example/\nlanguages:\n  {}\n", languages.join("\n  "));
    let parsed = config::parse(&yaml, FileId(0));
    assert!(parsed.diagnostics.is_empty(), "{:?}", parsed.diagnostics);
    let loaded = load(&parsed.value.unwrap());
    assert!(loaded.diagnostics.is_empty());
    loaded.value.iter().map(|(_, locale)| Arc::clone(locale)).collect()
}

fn of(tag: &str) -> Arc<Locale> {
    load_all(&[&format!("{tag}:")]).remove(0)
}

fn date(date: &str) -> PartialDate {
    PartialDate::parse(date).unwrap()
}

fn period(locale: &Locale, start: &str, end: &str) -> String {
    locale.period(date(start), Some(date(end)))
}

fn event(locale: &Locale, start: &str, end: &str) -> String {
    let moment = |text: &str| EventTime::parse(text).unwrap();
    locale.event(moment(start), (!end.is_empty()).then(|| moment(end)))
}

/// Thin spaces as `_`, narrow no-break spaces as `~`, no-break spaces as `+`: what cannot be seen is compared too.
fn seen(text: &str) -> String {
    text.replace('\u{2009}', "_").replace('\u{202f}', "~").replace('\u{a0}', "+")
}

#[test]
fn dates_are_in_words_at_the_precision_given() {
    for (tag, day, month, year) in [
        ("en", "February 4, 2020", "February 2020", "2020"),
        ("en-GB", "4 February 2020", "February 2020", "2020"),
        ("sq", "4 shkurt 2020", "shkurt 2020", "2020"),
        ("sr-Cyrl", "4. фебруар 2020.", "фебруар 2020.", "2020."),
        ("sr-Latn", "4. februar 2020.", "februar 2020.", "2020."),
        ("cnr", "4. februar 2020.", "februar 2020.", "2020."),
        ("cnr-Cyrl", "4. фебруар 2020.", "фебруар 2020.", "2020."),
        ("mk", "4 февруари 2020~г.", "февруари 2020~г.", "2020~г."),
        ("bs", "4. februar 2020.", "februar 2020.", "2020."),
        ("hr", "4. veljače 2020.", "veljača 2020.", "2020."),
        ("sl", "4. februar 2020", "februar 2020", "2020"),
        ("de", "4. Februar 2020", "Februar 2020", "2020"),
        ("fr", "4 février 2020", "février 2020", "2020"),
        ("tr", "4 Şubat 2020", "Şubat 2020", "2020"),
        ("ar", "4 فبراير 2020", "فبراير 2020", "2020"),
        ("ar-EG", "٤ فبراير ٢٠٢٠", "فبراير ٢٠٢٠", "٢٠٢٠"),
        ("ja", "2020年2月4日", "2020年2月", "2020年"),
    ] {
        let locale = of(tag);
        let shown = ["2020-02-04", "2020-02", "2020"].map(|text| seen(&locale.date(date(text))));
        assert_eq!(shown, [day, month, year], "{tag}");
    }
    assert_eq!(of("sq").date(date("2020-02-25")), "25 shkurt 2020");
    assert_eq!(of("mk").date(date("2026-05-19")), "19 мај 2026\u{202f}г.");
}

#[test]
fn ranges_of_days_say_once_what_both_share() {
    for (tag, of_month, of_year, of_years) in [
        ("en", "February 4–6, 2020", "February 4_–_March 6, 2020", "February 4, 2020_–_March 6, 2021"),
        ("en-GB", "4–6 February 2020", "4 February_–_6 March 2020", "4 February 2020_–_6 March 2021"),
        ("sq", "4–6 shkurt 2020", "4 shkurt_–_6 mars 2020", "4 shkurt 2020_–_6 mars 2021"),
        ("sr-Cyrl", "4.–6. фебруар 2020.", "4. фебруар – 6. март 2020.", "4. фебруар 2020. – 6. март 2021."),
        ("sr-Latn", "4.–6. februar 2020.", "4. februar_–_6. mart 2020.", "4. februar 2020._–_6. mart 2021."),
        ("cnr", "4.–6. februar 2020.", "4. februar_–_6. mart 2020.", "4. februar 2020._–_6. mart 2021."),
        ("mk", "4–6 февруари 2020~г.", "4 февруари_–_6 март 2020~г.", "4 февруари 2020~г. –_6 март 2021~г."),
        ("bs", "4–6. februar 2020.", "4. februar_–_6. mart 2020.", "4. februar 2020._–_6. mart 2021."),
        ("hr", "4._–_6. veljače 2020.", "4. veljače_–_6. ožujka 2020.", "4. veljače 2020._–_6. ožujka 2021."),
        ("sl", "4.–6. februar 2020", "4. februar–6. marec 2020", "4. februar 2020–6. marec 2021"),
        ("de", "4.–6. Februar 2020", "4. Februar_–_6. März 2020", "4. Februar 2020_–_6. März 2021"),
        ("fr", "4–6 février 2020", "4 février_–_6 mars 2020", "4 février 2020_–_6 mars 2021"),
        ("tr", "4–6 Şubat 2020", "4 Şubat_–_6 Mart 2020", "4 Şubat 2020_–_6 Mart 2021"),
        ("ar", "4–6 فبراير 2020", "4 فبراير – 6 مارس 2020", "4 فبراير 2020 – 6 مارس 2021"),
        ("hu", "2020. február 4–6.", "2020. február 4._–_március 6.", "2020. február 4._–_2021. március 6."),
    ] {
        let locale = of(tag);
        let shown = ["2020-02-06", "2020-03-06", "2021-03-06"];
        let shown = shown.map(|end| seen(&period(&locale, "2020-02-04", end)));
        assert_eq!(shown, [of_month, of_year, of_years], "{tag}");
        assert_eq!(period(&locale, "2020-02-04", "2020-02-04"), locale.date(date("2020-02-04")));
    }
}

#[test]
fn ranges_of_months_and_years_collapse_too() {
    for (tag, months, of_years, years) in [
        ("en", "February_–_March 2020", "February 2020_–_March 2021", "2020–2021"),
        ("sq", "shkurt_–_mars 2020", "shkurt 2020_–_mars 2021", "2020–2021"),
        ("sr-Cyrl", "фебруар – март 2020.", "фебруар 2020. – март 2021.", "2020–2021"),
        ("mk", "февруари – март 2020~г.", "февруари 2020~г. – март 2021~г.", "2020~г. – 2021~г."),
        ("bs", "februar_–_mart 2020.", "februar 2020._–_mart 2021.", "2020–2021"),
        ("hr", "veljača_–_ožujak 2020.", "veljača 2020._–_ožujak 2021.", "2020._–_2021."),
        ("sl", "februar–marec 2020", "februar 2020–marec 2021", "2020–2021"),
        ("de", "Februar–März 2020", "Februar 2020_–_März 2021", "2020–2021"),
        ("tr", "Şubat_–_Mart 2020", "Şubat 2020_–_Mart 2021", "2020–2021"),
        ("ar", "فبراير – مارس 2020", "فبراير 2020 – مارس 2021", "2020–2021"),
    ] {
        let locale = of(tag);
        let shown = [("2020-02", "2020-03"), ("2020-02", "2021-03"), ("2020", "2021")];
        let shown = shown.map(|(start, end)| seen(&period(&locale, start, end)));
        assert_eq!(shown, [months, of_years, years], "{tag}");
    }
    // Two precisions, and a language whose formats are not listed: both dates in full.
    assert_eq!(seen(&period(&of("en"), "2020", "2021-03")), "2020_–_March 2021");
    assert_eq!(
        seen(&period(&of("fi"), "2020-02-04", "2020-02-06")),
        "4. helmikuuta 2020_–_6. helmikuuta 2020"
    );
    assert_eq!(seen(&of("sq").since(date("2020-02"))), "shkurt 2020+–");
}

#[test]
fn times_follow_the_clock_of_the_language() {
    for (tag, time, range, noon) in [
        ("en", "February 4, 2020, 10:00~AM", "February 4, 2020, 10:00–11:30~AM", "10:00~AM_–_1:00~PM"),
        ("en-GB", "4 February 2020, 10:00", "4 February 2020, 10:00–11:30", "10:00–13:00"),
        ("sq", "4 shkurt 2020, 10:00~p.d.", "4 shkurt 2020, 10:00–11:30~p.d.", "10:00~p.d._–_1:00~m.d."),
        ("sq-XK", "4 shkurt 2020, 10:00", "4 shkurt 2020, 10:00–11:30", "10:00–13:00"),
        ("sr-Cyrl", "4. фебруар 2020. 10:00", "4. фебруар 2020. 10:00–11:30", "10:00–13:00"),
        ("mk", "4 февруари 2020~г., 10:00", "4 февруари 2020~г., 10:00–11:30", "10:00–13:00"),
        ("hr", "4. veljače 2020. 10:00", "4. veljače 2020. 10:00–11:30", "10:00–13:00"),
        ("de", "4. Februar 2020, 10:00", "4. Februar 2020, 10:00–11:30", "10:00–13:00"),
        ("ar", "4 فبراير 2020، 10:00 ص", "4 فبراير 2020، 10:00–11:30 ص", "10:00 ص_–_1:00 م"),
    ] {
        let locale = of(tag);
        let shown = ["", "2020-02-04T11:30"].map(|end| seen(&event(&locale, "2020-02-04T10:00", end)));
        assert_eq!(shown, [time, range], "{tag}");
        let over_noon = seen(&event(&locale, "2020-02-04T10:00", "2020-02-04T13:00"));
        assert!(over_noon.ends_with(noon), "{tag}: {over_noon}");
    }
    let days = event(&of("en-GB"), "2020-02-04T10:00", "2020-02-06T12:00");
    assert_eq!(seen(&days), "4 February 2020, 10:00_–_6 February 2020, 12:00");
    assert_eq!(event(&of("en"), "2026-12-03", "2026-12-05"), "December 3–5, 2026");
    assert_eq!(event(&of("en"), "2026-12-03", "2026-12-03"), "December 3, 2026");
}

#[test]
fn a_site_has_its_own_dates_and_clock() {
    let own =
        load_all(&["mk: {date: \"d MMMM y 'год.'\"}", "en: {date: d MMMM y, clock: 24}", "sq: {clock: 24}"]);
    assert_eq!(own[0].date(date("2026-05-19")), "19 мај 2026 год.");
    assert_eq!(period(&own[0], "2026-05-19", "2026-05-21"), "19–21 мај 2026 год.");
    assert_eq!(seen(&period(&own[0], "2026-05-19", "2026-06-02")), "19 мај_–_2 јуни 2026 год.");
    assert_eq!(seen(&period(&own[0], "2026-05-19", "2027-06-02")), "19 мај 2026 год._–_2 јуни 2027 год.");
    assert_eq!(event(&own[1], "2026-05-19T14:00", ""), "19 May 2026, 14:00");
    assert_eq!(event(&own[2], "2026-05-19T14:00", "2026-05-19T16:30"), "19 maj 2026, 14:00–16:30");
    let odd =
        load_all(&["sl: {date: dd. MM. y}", "es: {date: d 'de' MMMM 'de' y}", "lv: {date: 'MMMM d, y'}"]);
    assert_eq!(period(&odd[0], "2026-05-04", "2026-05-06"), "04.–06. 05. 2026");
    assert_eq!(period(&odd[1], "2026-05-04", "2026-05-06"), "4–6 de mayo de 2026");
    assert_eq!(period(&odd[2], "2026-05-04", "2026-05-06"), "maijs 4–6, 2026");
}

#[test]
fn numbers_have_the_separators_and_digits_of_the_language() {
    for (tag, thousands, part) in [
        ("en", "12,345", "1.5"),
        ("sq", "12+345", "1,5"),
        ("sr-Latn", "12.345", "1,5"),
        ("cnr", "12.345", "1,5"),
        ("mk", "12.345", "1,5"),
        ("de", "12.345", "1,5"),
        ("fr", "12~345", "1,5"),
        ("ar-EG", "١٢٬٣٤٥", "١٫٥"),
    ] {
        let locale = of(tag);
        assert_eq!(
            (seen(&locale.number(12_345)), locale.number(1.5)),
            (thousands.into(), part.into()),
            "{tag}"
        );
    }
    let sq = of("sq");
    assert_eq!([812, 63_400, 1_240_000].map(|size| seen(&sq.size(size))), ["812+B", "64+kB", "1,2+MB"]);
}

#[test]
fn lists_are_the_languages_own() {
    let abc = ["A", "B", "C"].map(str::to_owned);
    for (tag, list) in [
        ("sq", "A, B dhe C"),
        ("sr-Cyrl", "A, B и C"),
        ("cnr", "A, B i C"),
        ("en", "A, B, and C"),
        ("de", "A, B und C"),
    ] {
        let locale = of(tag);
        assert_eq!(locale.list(&abc), list, "{tag}");
        assert_eq!(format!("A{}C", locale.separators(3).join("B")), list, "{tag}");
        assert!(locale.separators(1).is_empty());
    }
}

#[test]
fn words_sort_by_the_languages_own_alphabet() {
    for (tag, sorted) in [
        ("en", "Çelik Cole Dunn"),
        (
            "sq",
            "cilësi çaj derë dy dhomë emër ëndërr gur gjak lule llogari nëse njeri rrugë sot shi tani thikë xixë xham zog zhurmë",
        ),
        ("sr-Latn", "cilj čas ćup dan džep đak lopta ljubav nos njiva sat šuma zub žaba"),
        ("cnr", "cilj čas ćup dan džep đak lopta ljubav nos njiva sat šuma zub žaba"),
        ("bs", "cilj čas ćup dan džep đak lopta ljubav nos njiva sat šuma zub žaba"),
        ("hr", "cilj čas ćup dan džep đak lopta ljubav nos njiva sat šuma zub žaba"),
        ("sr-Cyrl", "дан ђак ера иво јад лопта љубав нос њива том ћуп ура час џеп шума"),
        ("mk", "гора дом ѓакон есен зима ѕвезда игра јавор лек љубов нога њива том ќебе уво час џеб шума"),
        ("sl", "cesta čas dan sin šola zima žaba"),
        ("de", "Adam Ägide Bauer Oder Öl Pech"),
        ("fr", "école edition été étude"),
        ("tr", "cam çam göl ğa hal ılık iyi oy öz su şu uç üç"),
        ("ar", "أحمد بدر تامر زيد"),
    ] {
        let locale = of(tag);
        let expected: Vec<&str> = sorted.split(' ').collect();
        let mut words = expected.clone();
        words.reverse();
        words.sort_by_cached_key(|word| locale.sort_key(word));
        assert_eq!(words, expected, "{tag}");
    }
}

#[test]
fn letters_are_those_of_the_languages_index() {
    for (tag, names) in [
        ("en", "Élan E, Çelik C, šuma S, 3M 0–9, «Zara» Z, Ћирић …, !! #"),
        ("de", "Ägide A, Öl O, Straße S"),
        ("fr", "Étude E, Œuvre O"),
        (
            "sq",
            "Dhima Dh, Doda D, Gjoka Gj, Llalla Ll, Njazi Nj, Rrahmani Rr, Shala Sh, Thaçi Th, Xhaka Xh, Zhuta Zh, Çela Ç, Ëngjëll Ë, çela Ç, Вук …",
        ),
        (
            "sr-Latn",
            "Ljubić Lj, Lukić L, NJEGOŠ Nj, Džombić Dž, Đurić Đ, Čolić Č, Ćosić Ć, Žižek Ž, Quine Q, Вук …",
        ),
        ("cnr", "Ljubić Lj, Đurić Đ"),
        ("hr", "Ljubić Lj, Đurić Đ, Šuker Š"),
        ("bs", "Džeko Dž, Đoković Đ"),
        ("sl", "Čuk Č, Šuc Š, Žiga Ž, Ćirić Č, Đuro D, Ljubo L"),
        ("sr-Cyrl", "Љубић Љ, Њего Њ, Џомбић Џ, Ћосић Ћ, Јовић Ј, Smith …"),
        ("mk", "Ѓорѓи Ѓ, Ѕидов Ѕ, Јанев Ј, Љубе Љ, Ќосе Ќ, Џон Џ"),
        ("tr", "Çelik Ç, Işık I, İnce İ, inan İ, Öz Ö, Şahin Ş, Ünal Ü, Ğa Ğ"),
        ("ar", "أحمد ا, بدر ب, Smith …"),
        ("fi", "Virtanen V, Äijö Ä, Иван …"),
        ("he", "אבי א, Ana A"),
    ] {
        let locale = of(tag);
        for pair in names.split(", ") {
            let (name, letter) = pair.rsplit_once(' ').unwrap();
            assert_eq!(locale.letter(name), letter, "{name} in {tag}");
        }
    }
    let sq = of("sq");
    let mut order = ["#", "…", "Zh", "Dh", "D", "A", "0–9"];
    order.sort_by_key(|letter| sq.letter_place(letter));
    assert_eq!(order, ["0–9", "A", "D", "Dh", "Zh", "…", "#"]);
}

#[test]
fn a_language_without_data_is_reported() {
    let yaml = "title: x\nbase_url: https://x.example/\nlanguages: {en: , tlh: }\n";
    let config = config::parse(yaml, FileId(0)).value.unwrap();
    let loaded = load(&config);
    assert_eq!(loaded.diagnostics.iter().next().unwrap().message, "Unicode CLDR has no dates for `tlh`");
    let tlh = &loaded.value[crate::vocabulary::LangId(1)];
    assert_eq!(tlh.date(date("2023-07-11")), "2023-07-11");
    assert_eq!(period(tlh, "2023-07-11", "2023-07-12"), "2023-07-11 – 2023-07-12");
}

#[test]
fn plurals_are_the_languages_own() {
    let text = "n = { $count ->\n [zero] zero\n [one] one\n [two] two\n [few] few\n [many] many\n *[other] other\n }\nc = { $count }\n";
    for (tag, forms) in [
        ("sr-Cyrl", "1 one, 2 few, 5 other, 21 one, 22 few, 11 other"),
        ("sr-Latn", "1 one, 2 few, 5 other, 21 one, 22 few, 11 other"),
        ("cnr", "1 one, 2 few, 5 other, 21 one, 22 few, 11 other"),
        ("cnr-Cyrl", "2 few"),
        ("bs", "1 one, 3 few, 5 other"),
        ("mk", "1 one, 2 other, 21 one, 11 other"),
        ("sl", "1 one, 2 two, 3 few, 4 few, 5 other, 101 one, 102 two"),
        ("ar", "0 zero, 1 one, 2 two, 3 few, 11 many, 100 other"),
        ("tr", "1 one, 2 other"),
    ] {
        let yaml = format!("title: x\nbase_url: https://x.example/\nlanguages: {{{tag}: }}\n");
        let config = config::parse(&yaml, FileId(0)).value.unwrap();
        let source = StringsSource { file: FileId(0), tag, text, is_own: false };
        let strings = Strings::load(&[source], &config, &|_| true).value;
        for pair in forms.split(", ") {
            let (count, form) = pair.split_once(' ').unwrap();
            let said = strings.get(crate::vocabulary::LangId(0), "n", &[("count", count)]);
            assert_eq!(said.as_deref(), Some(form), "{count} in {tag}");
        }
        if tag == "cnr" {
            let said = strings.get(crate::vocabulary::LangId(0), "c", &[("count", "12345")]);
            assert_eq!(said.as_deref(), Some("12.345"));
        }
    }
}
