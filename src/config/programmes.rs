//! What the European Union's programmes ask for, word for word, with a row a language. English, German, French, Croatian
//! and Slovenian are the Union's own words; the others are ours.
//! Must not know: how a site names them.

use super::text::Text;
use super::{Languages, Publisher};
use crate::script::Conversion;
use crate::vocabulary::{LangId, LangTag};

/// A kind of grant, and what is said of it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Programme {
    /// Its key, which front matter can name as it is.
    pub key: &'static str,
    /// Whether the Union is one of several who pay.
    pub is_shared: bool,
    agency: Agency,
}

/// Who grants the money.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Agency {
    Commission,
    Research,
    Culture,
    /// External action: another statement, which names nobody but the one responsible for the contents.
    External,
}

/// Every programme, in the order of the documentation.
pub const PROGRAMMES: [Programme; 7] = [
    Programme { key: "eu-funded", is_shared: false, agency: Agency::Commission },
    Programme { key: "eu-co-funded", is_shared: true, agency: Agency::Commission },
    Programme { key: "eu-horizon", is_shared: false, agency: Agency::Research },
    Programme { key: "eu-erasmus", is_shared: false, agency: Agency::Culture },
    Programme { key: "eu-creative-europe", is_shared: false, agency: Agency::Culture },
    Programme { key: "eu-cerv", is_shared: false, agency: Agency::Culture },
    Programme { key: "eu-external", is_shared: false, agency: Agency::External },
];

/// What a site may say otherwise.
#[derive(Default)]
pub struct Particulars {
    /// Whether the Union is one of several who pay.
    pub is_shared: Option<bool>,
    /// Who grants the money, in the form that follows "or".
    pub authority: Option<Text>,
    /// Who answers for the contents.
    pub responsible: Option<Text>,
}

impl Programme {
    /// The line beside the emblem and the statement, in those of the site's languages that the table has.
    pub fn words(
        self,
        particulars: &Particulars,
        publisher: &Text,
        languages: &Languages,
    ) -> Option<(Text, Text)> {
        let is_shared = particulars.is_shared.unwrap_or(self.is_shared);
        let (mut lines, mut statements) = (Vec::new(), Vec::new());
        for (lang, language) in languages.iter() {
            let Some((row, conversion)) = row(&language.tag) else { continue };
            let (line, first) = if is_shared { row.co_funded } else { row.funded };
            let spelled = |words: &str| {
                let converted = conversion.as_ref().map(|conversion| conversion.convert(words).into_owned());
                converted.unwrap_or_else(|| words.to_owned())
            };
            lines.push((lang, spelled(line)));
            if let Some((rest, values)) = self.statement(row, lang, particulars, publisher, languages) {
                let mut statement = if self.agency == Agency::External {
                    spelled(rest)
                } else {
                    spelled(&format!("{first} {rest}"))
                };
                for (name, (value, is_ours)) in
                    ["{authority}", "{grantor}", "{responsible}"].iter().zip(values)
                {
                    let value = if is_ours { spelled(&value) } else { value };
                    statement = statement.replace(name, &value);
                }
                statements.push((lang, statement));
            }
        }
        let words = |words: Vec<(LangId, String)>| (!words.is_empty()).then_some(Text::ByLang(words));
        Some((words(lines)?, words(statements)?))
    }

    /// The statement with gaps, and what fills them: authority, grantor, who is responsible; each with whether it is ours.
    fn statement(
        self,
        row: &'static Row,
        lang: LangId,
        particulars: &Particulars,
        publisher: &Text,
        languages: &Languages,
    ) -> Option<(&'static str, [(String, bool); 3])> {
        let (authority, grantor) = match (&particulars.authority, self.agency) {
            // A name in another language would not fit into the sentence.
            (Some(authority), _) => ((authority.exact(lang)?.to_owned(), false), row.grantor),
            (None, Agency::Research) => ((row.research.to_owned(), true), row.grantor),
            (None, Agency::Culture) => ((row.culture.to_owned(), true), row.culture_short),
            (None, Agency::Commission | Agency::External) => ((row.commission.to_owned(), true), row.grantor),
        };
        let responsible =
            particulars.responsible.as_ref().unwrap_or(publisher).get(lang, languages).to_owned();
        let statement = if self.agency == Agency::External { row.external } else { row.statement };
        Some((statement, [authority, (grantor.to_owned(), true), (responsible, false)]))
    }
}

/// Who answers for what a site publishes: its publisher, else the site itself.
pub(super) fn publisher<'c>(publisher: &'c Publisher, title: &'c Text) -> &'c Text {
    publisher.name.as_ref().unwrap_or(title)
}

/// The row of a language, and how its words get into the script of the tag.
fn row(tag: &LangTag) -> Option<(&'static Row, Option<Conversion>)> {
    let row = ROWS.iter().find(|row| row.language == tag.language())?;
    let own = if matches!(row.language, "sr" | "mk") { "Cyrl" } else { "Latn" };
    match tag.script().unwrap_or(own) {
        script if script == own => Some((row, None)),
        "Latn" if row.language == "sr" => Some((row, Conversion::between("sr-Cyrl", "sr-Latn"))),
        _ => None,
    }
}

/// The words of a language. A pair is the line beside the emblem, and the first sentence of the statement.
struct Row {
    language: &'static str,
    funded: (&'static str, &'static str),
    co_funded: (&'static str, &'static str),
    statement: &'static str,
    grantor: &'static str,
    commission: &'static str,
    research: &'static str,
    culture: &'static str,
    culture_short: &'static str,
    external: &'static str,
}

const ROWS: [Row; 11] = [
    Row {
        language: "en",
        funded: ("Funded by the European Union", "Funded by the European Union."),
        co_funded: ("Co-funded by the European Union", "Co-funded by the European Union."),
        statement: "Views and opinions expressed are however those of the author(s) only and do not necessarily reflect those of the European Union or {authority}. Neither the European Union nor {grantor} can be held responsible for them.",
        grantor: "the granting authority",
        commission: "the European Commission",
        research: "the European Research Executive Agency (REA)",
        culture: "the European Education and Culture Executive Agency (EACEA)",
        culture_short: "EACEA",
        external: "This publication was produced with the financial support of the European Union. Its contents are the sole responsibility of {responsible} and do not necessarily reflect the views of the European Union.",
    },
    Row {
        language: "de",
        funded: ("Finanziert von der Europäischen Union", "Von der Europäischen Union finanziert."),
        co_funded: ("Kofinanziert von der Europäischen Union", "Von der Europäischen Union kofinanziert."),
        statement: "Die geäußerten Ansichten und Meinungen entsprechen jedoch ausschließlich denen des Autors bzw. der Autoren und spiegeln nicht zwingend die der Europäischen Union oder {authority} wider. Weder die Europäische Union noch {grantor} können dafür verantwortlich gemacht werden.",
        grantor: "die Bewilligungsbehörde",
        commission: "der Europäischen Kommission",
        research: "der Europäischen Exekutivagentur für die Forschung (REA)",
        culture: "der Europäischen Exekutivagentur für Bildung und Kultur (EACEA)",
        culture_short: "die EACEA",
        external: "Diese Veröffentlichung wurde mit finanzieller Unterstützung der Europäischen Union erstellt. Für den Inhalt ist allein {responsible} verantwortlich; er gibt nicht unbedingt den Standpunkt der Europäischen Union wieder.",
    },
    Row {
        language: "fr",
        funded: ("Financé par l’Union européenne", "Financé par l’Union européenne."),
        co_funded: ("Cofinancé par l’Union européenne", "Cofinancé par l’Union européenne."),
        statement: "Les points de vue et avis exprimés n’engagent toutefois que leur(s) auteur(s) et ne reflètent pas nécessairement ceux de l’Union européenne ou {authority}. Ni l’Union européenne ni {grantor} ne sauraient en être tenues pour responsables.",
        grantor: "l’autorité chargée de l’octroi",
        commission: "de la Commission européenne",
        research: "de l’Agence exécutive européenne pour la recherche (REA)",
        culture: "de l’Agence exécutive européenne pour l’éducation et la culture (EACEA)",
        culture_short: "l’EACEA",
        external: "Cette publication a été produite avec le soutien financier de l’Union européenne. Son contenu relève de la seule responsabilité de {responsible} et ne reflète pas nécessairement les opinions de l’Union européenne.",
    },
    Row {
        language: "hr",
        funded: ("Financira Europska unija", "Financirano sredstvima Europske unije."),
        co_funded: ("Sufinancira Europska unija", "Sufinancirano sredstvima Europske unije."),
        statement: "Izneseni stavovi i mišljenja su stavovi i mišljenja autora i ne moraju se podudarati sa stavovima i mišljenjima Europske unije ili {authority}. Ni Europska unija ni {grantor} ne mogu se smatrati odgovornima za njih.",
        grantor: "tijelo koje je dodijelilo sredstva",
        commission: "Europske komisije",
        research: "Europske izvršne agencije za istraživanje (REA)",
        culture: "Europske izvršne agencije za obrazovanje i kulturu (EACEA)",
        culture_short: "EACEA",
        external: "Ova publikacija izrađena je uz financijsku potporu Europske unije. Njezin je sadržaj isključiva odgovornost izdavača ({responsible}) i ne odražava nužno stajališta Europske unije.",
    },
    Row {
        language: "sl",
        funded: ("Financira Evropska unija", "Financirano s strani Evropske unije."),
        co_funded: ("Sofinancira Evropska unija", "Sofinancirano s strani Evropske unije."),
        statement: "Izražena stališča in mnenja so zgolj stališča in mnenja avtorja(-ev) in ni nujno, da odražajo stališča in mnenja Evropske unije ali {authority}. Zanje ne moreta biti odgovorna niti Evropska unija niti {grantor}.",
        grantor: "organ, ki je dodelil sredstva",
        commission: "Evropske komisije",
        research: "Evropske izvajalske agencije za raziskave (REA)",
        culture: "Evropske izvajalske agencije za izobraževanje in kulturo (EACEA)",
        culture_short: "EACEA",
        external: "Ta publikacija je nastala s finančno podporo Evropske unije. Njena vsebina je izključna odgovornost izdajatelja ({responsible}) in ne odraža nujno stališč Evropske unije.",
    },
    Row {
        language: "sq",
        funded: ("Financuar nga Bashkimi Evropian", "Financuar nga Bashkimi Evropian."),
        co_funded: ("Bashkëfinancuar nga Bashkimi Evropian", "Bashkëfinancuar nga Bashkimi Evropian."),
        statement: "Pikëpamjet dhe mendimet e shprehura janë megjithatë vetëm të autorit/autorëve dhe nuk pasqyrojnë domosdoshmërisht ato të Bashkimit Evropian ose {authority}. As Bashkimi Evropian, as {grantor} nuk mund të mbajnë përgjegjësi për to.",
        grantor: "autoriteti që jep grantin",
        commission: "të Komisionit Evropian",
        research: "të Agjencisë Ekzekutive Evropiane për Kërkimin (REA)",
        culture: "të Agjencisë Ekzekutive Evropiane për Arsimin dhe Kulturën (EACEA)",
        culture_short: "EACEA",
        external: "Ky botim u përgatit me mbështetjen financiare të Bashkimit Evropian. Përmbajtja e tij është përgjegjësi vetëm e botuesit ({responsible}) dhe nuk pasqyron domosdoshmërisht pikëpamjet e Bashkimit Evropian.",
    },
    Row {
        language: "sr",
        funded: ("Финансира Европска унија", "Финансира Европска унија."),
        co_funded: ("Суфинансира Европска унија", "Суфинансира Европска унија."),
        statement: "Изнети ставови и мишљења су, међутим, искључиво ставови и мишљења аутора и не одражавају нужно ставове и мишљења Европске уније или {authority}. Ни Европска унија ни {grantor} не могу се сматрати одговорним за њих.",
        grantor: "орган који је доделио средства",
        commission: "Европске комисије",
        research: "Европске извршне агенције за истраживање (REA)",
        culture: "Европске извршне агенције за образовање и културу (EACEA)",
        culture_short: "EACEA",
        external: "Ова публикација је израђена уз финансијску подршку Европске уније. Њен садржај је искључива одговорност издавача ({responsible}) и не одражава нужно ставове Европске уније.",
    },
    Row {
        language: "mk",
        funded: ("Финансирано од Европската Унија", "Финансирано од Европската Унија."),
        co_funded: ("Кофинансирано од Европската Унија", "Кофинансирано од Европската Унија."),
        statement: "Сепак, изнесените ставови и мислења се исклучиво на авторот (авторите) и не ги одразуваат нужно ставовите и мислењата на Европската Унија или {authority}. Ниту Европската Унија ниту {grantor} не може да се сметаат за одговорни за нив.",
        grantor: "органот што ги доделил средствата",
        commission: "на Европската комисија",
        research: "на Европската извршна агенција за истражување (REA)",
        culture: "на Европската извршна агенција за образование и култура (EACEA)",
        culture_short: "EACEA",
        external: "Оваа публикација е изработена со финансиска поддршка од Европската Унија. Нејзината содржина е исклучива одговорност на издавачот ({responsible}) и не ги одразува нужно ставовите на Европската Унија.",
    },
    Row {
        language: "bs",
        funded: ("Finansira Evropska unija", "Finansira Evropska unija."),
        co_funded: ("Sufinansira Evropska unija", "Sufinansira Evropska unija."),
        statement: "Izneseni stavovi i mišljenja su, međutim, isključivo stavovi i mišljenja autora i ne odražavaju nužno stavove i mišljenja Evropske unije ili {authority}. Ni Evropska unija ni {grantor} ne mogu se smatrati odgovornim za njih.",
        grantor: "organ koji je dodijelio sredstva",
        commission: "Evropske komisije",
        research: "Evropske izvršne agencije za istraživanje (REA)",
        culture: "Evropske izvršne agencije za obrazovanje i kulturu (EACEA)",
        culture_short: "EACEA",
        external: "Ova publikacija je izrađena uz finansijsku podršku Evropske unije. Njen sadržaj je isključiva odgovornost izdavača ({responsible}) i ne odražava nužno stavove Evropske unije.",
    },
    Row {
        language: "cnr",
        funded: ("Finansira Evropska unija", "Finansira Evropska unija."),
        co_funded: ("Sufinansira Evropska unija", "Sufinansira Evropska unija."),
        statement: "Iznijeti stavovi i mišljenja su, međutim, isključivo stavovi i mišljenja autora i ne odražavaju nužno stavove i mišljenja Evropske unije ili {authority}. Ni Evropska unija ni {grantor} ne mogu se smatrati odgovornim za njih.",
        grantor: "organ koji je dodijelio sredstva",
        commission: "Evropske komisije",
        research: "Evropske izvršne agencije za istraživanje (REA)",
        culture: "Evropske izvršne agencije za obrazovanje i kulturu (EACEA)",
        culture_short: "EACEA",
        external: "Ova publikacija je izrađena uz finansijsku podršku Evropske unije. Njen sadržaj je isključiva odgovornost izdavača ({responsible}) i ne odražava nužno stavove Evropske unije.",
    },
    Row {
        language: "tr",
        funded: (
            "Avrupa Birliği tarafından finanse edilmektedir",
            "Avrupa Birliği tarafından finanse edilmektedir.",
        ),
        co_funded: (
            "Avrupa Birliği tarafından ortak finanse edilmektedir",
            "Avrupa Birliği tarafından ortak finanse edilmektedir.",
        ),
        statement: "Ancak ifade edilen görüş ve düşünceler yalnızca yazar(lar)a aittir ve Avrupa Birliği’nin veya {authority} görüşlerini mutlaka yansıtmaz. Ne Avrupa Birliği ne de {grantor} bunlardan sorumlu tutulabilir.",
        grantor: "hibeyi veren makam",
        commission: "Avrupa Komisyonu’nun",
        research: "Avrupa Araştırma Yürütme Ajansı’nın (REA)",
        culture: "Avrupa Eğitim ve Kültür Yürütme Ajansı’nın (EACEA)",
        culture_short: "EACEA",
        external: "Bu yayın Avrupa Birliği’nin mali desteğiyle hazırlanmıştır. İçeriği yalnızca yayıncının ({responsible}) sorumluluğundadır ve Avrupa Birliği’nin görüşlerini mutlaka yansıtmaz.",
    },
];
