//! What becomes of marks and spaces, language by language.

use super::*;

fn quotes(marks: [&str; 4]) -> Quotes {
    let [open, close, inner_open, inner_close] = marks.map(String::from);
    Quotes { open, close, inner_open, inner_close }
}

fn tag(tag: &str) -> LangTag {
    LangTag::parse(tag).unwrap()
}

fn check(marks: [&str; 4], cases: &[(&str, &str)]) {
    for (text, expected) in cases {
        assert_eq!(smart_text(text, &quotes(marks), &tag("en")), *expected);
    }
}

#[test]
fn quotation_marks_are_those_of_the_language() {
    check(
        ["“", "”", "‘", "’"],
        &[
            (r#""Yes," she said -- "no"."#, "“Yes,” she said – “no”."),
            (r#"("a" and "b")"#, "(“a” and “b”)"),
            (r#"He said "the 'new' deal"."#, "He said “the ‘new’ deal”."),
            (r#"the "so-called "deep" state""#, "the “so-called ‘deep’ state”"),
            ("a---b ... c....  -----  ......", "a—b … c….  -----  ......"),
        ],
    );
    check(
        ["„", "”", "‚", "’"],
        &[(r#"Tha: "po", dhe 'jo'."#, "Tha: „po”, dhe ‚jo’."), (r#""…fund""#, "„…fund”")],
    );
}

#[test]
fn apostrophes_are_not_quotation_marks() {
    check(
        ["“", "”", "‘", "’"],
        &[
            ("don't s'ka citizens' '90s", "don’t s’ka citizens’ ’90s"),
            (r#""It's the citizens' turn""#, "“It’s the citizens’ turn”"),
            ("13'2023", "13’2023"),
        ],
    );
}

#[test]
fn a_mark_typed_by_hand_stays_and_is_closed_by_an_ascii_one() {
    let de = ["„", "“", "‚", "‘"];
    check(["„", "”", "‚", "’"], &[("„Ura\" dhe \"x\"", "„Ura” dhe „x”"), ("“Ura\" x", "“Ura” x")]);
    check(de, &[("„Wort\", „zwei“ und \"drei\"", "„Wort“, „zwei“ und „drei“")]);
    check(de, &[("«a\" \"b\"", "«a» „b“")]);
}

#[test]
fn marks_between_spaces_and_after_numbers_are_left_alone() {
    check(["“", "”", "‘", "’"], &[(r#"a " b ' c"#, r#"a " b ' c"#), (r#"a 5" pipe"#, r#"a 5" pipe"#)]);
    check(["“", "”", "‘", "’"], &[(r#""a 5" pipe"#, "“a 5” pipe"), ("", ""), ("\"", "\"")]);
}

#[test]
fn pieces_of_one_block_are_read_together() {
    let quotes = quotes(["„", "”", "‚", "’"]);
    let mut typographer = Typographer::new(&quotes, &tag("sr"));
    assert_eq!(typographer.apply("\"", || 'f'), "„");
    assert_eq!(typographer.apply("fjalë", || '"'), "fjalë");
    assert_eq!(typographer.apply("\"", || BORDER), "”");
}

/// Each text with `~` for U+00A0 and `|` for U+202F.
fn spaces(lang: &str, cases: &[(&str, &str)]) {
    let marks = if lang.starts_with("fr") { ["«", "»", "«", "»"] } else { ["“", "”", "‘", "’"] };
    for (text, expected) in cases {
        let set = smart_text(text, &quotes(marks), &tag(lang));
        assert_eq!(set.replace('\u{A0}', "~").replace('\u{202F}', "|"), *expected, "{lang}");
    }
}

#[test]
fn a_unit_stays_with_its_number() {
    spaces(
        "sr",
        &[
            ("10 km, 5 %; 20 € (12 kWh)", "10~km, 5~%; 20~€ (12~kWh)"),
            ("за 3,5 км и 20 °C", "за 3,5~км и 20~°C"),
            ("1 250 000 EUR, 10.000 t", "1~250~000~EUR, 10.000~t"),
            ("§ 5, € 20, № 7", "§~5, €~20, №~7"),
            ("5 kmx 5 s ljudima, 2019 500, 5  km", "5 kmx 5 s ljudima, 2019 500, 5  km"),
            ("5 l’eau 5%", "5 l’eau 5%"),
        ],
    );
}

#[test]
fn an_abbreviation_stays_with_its_number_and_initials_with_the_name() {
    spaces(
        "sr-Latn",
        &[
            ("br. 5, Čl. 12, str. 3", "br.~5, Čl.~12, str.~3"),
            ("бр. 5 и чл. 3. Видети", "бр.~5 и чл.~3. Видети"),
            ("J. J. Petrović, И. Андрић, Lj. Ćosić", "J.~J.~Petrović, И.~Андрић, Lj.~Ćosić"),
            ("(M. Ilić) broj. 5 OSCE. Ovo je br. pet", "(M.~Ilić) broj. 5 OSCE. Ovo je br. pet"),
            ("2020. godine, 5. 6. 2020, B. i C.", "2020. godine, 5. 6. 2020, B. i C."),
        ],
    );
    spaces("de", &[("S. 12, Nr. 5, Art. 5 Abs. 2, usw. 3", "S.~12, Nr.~5, Art.~5 Abs.~2, usw. 3")]);
    spaces("sq", &[("nr. 5, fq. 12, br. 5", "nr.~5, fq.~12, br. 5")]);
    spaces("mk", &[("бр. 5, чл. 3", "бр.~5, чл.~3")]);
    spaces("en", &[("No. 5, the U.S. President, e.g. 5", "No.~5, the U.S. President, e.g. 5")]);
}

#[test]
fn french_marks_are_set_off() {
    spaces(
        "fr",
        &[
            ("Quoi ! Vraiment ?! Oui ; non : voilà.", "Quoi|! Vraiment|?! Oui|; non~: voilà."),
            ("« mot », «mot» et \"mot\"", "«~mot~», «~mot~» et «~mot~»"),
            ("l'«État» (« l'«État» »)", "l’«~État~» («~l’«~État~»~»)"),
            ("Non! 10:30 :) ;-) http://a?b !", "Non! 10:30 :) ;-) http://a?b|!"),
            ("« Où ? » : ici (quoi !)", "«~Où|?~»~: ici (quoi|!)"),
        ],
    );
    spaces("fr-CH", &[("«mot» : non", "«|mot|»|: non")]);
    spaces("en", &[("Quoi ! : «mot»", "Quoi ! : «mot»")]);
}

#[test]
fn spaces_are_set_over_the_borders_of_pieces() {
    let quotes = quotes(["«", "»", "«", "»"]);
    let set = |pieces: &[&str], lang: &str| -> String {
        let mut typographer = Typographer::new(&quotes, &tag(lang));
        let first = |text: Option<&&str>| text.and_then(|text| text.chars().next()).unwrap_or(BORDER);
        let set = pieces
            .iter()
            .enumerate()
            .map(|(at, piece)| typographer.apply(piece, || first(pieces.get(at + 1))).into_owned());
        set.collect::<String>().replace('\u{A0}', "~").replace('\u{202F}', "|")
    };
    assert_eq!(set(&["10", " km, ", "5", " %"], "en"), "10~km, 5~%");
    assert_eq!(set(&["J.", " Petrović, J. ", "J. P", "etrović"], "sr"), "J.~Petrović, J.~J.~Petrović");
    assert_eq!(set(&["str. ", "5", ", ", "str.", " 6"], "sr"), "str.~5, str.~6");
    assert_eq!(set(&["«", "mot", "» ", "x", " ! « ", "y", " »"], "fr"), "«~mot~» x|! «~y~»");
}
