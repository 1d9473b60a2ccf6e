# Die Wörter der Standardvorlage auf Deutsch.
# Eine Website ändert einzelne Wörter in ihrer eigenen Datei strings/de.ftl.

## Der Rahmen jeder Seite

skip-to-content = Zum Inhalt springen
menu = Hauptmenü
languages = Sprachen
# $name ist die Eigenbezeichnung der anderen Sprache.
not-in-language = Diese Seite ist in dieser Sprache noch nicht verfügbar: { $name }
# Beschriftung einer Zeile mit den Buchstaben von A bis Z.
letters = Zu einem Buchstaben springen
# $name ist die Eigenbezeichnung der nächstliegenden anderen Sprache.
closest-language = Nächstliegende Sprache: { $name }
breadcrumbs = Sie sind hier
home = Startseite
browse = Inhalte im Überblick
other-languages = In anderen Sprachen
draft = Dies ist ein Entwurf. Er ist nicht öffentlich sichtbar.
# $name sagt, worum es in dem Feed geht.
feed-of = Feed: { $name }
feed-what = Dies ist ein Feed. Ein Feedreader bringt Ihnen neue Beiträge von selbst, ohne Konto und ohne E-Mail-Adresse.
feed-how = Zum Abonnieren kopieren Sie diese Adresse in Ihren Feedreader:
calendar-of = Kalender: { $name }

## Rubriken und Listen

section-publications = Publikationen
section-projects = Projekte
section-events = Veranstaltungen
section-news = Aktuelles
section-people = Personen
section-organisations = Organisationen
topics = Themen
regions = Regionen
series = Reihen
archive = Archiv

results =
    { $count ->
        [one] { $count } Eintrag
       *[other] { $count } Einträge
    }
narrow = Liste eingrenzen
coming-events = Kommende Veranstaltungen
past-events = Vergangene Veranstaltungen
subscribe-to-calendar = Kalender abonnieren
subscribe-to-feed = Feed abonnieren
nothing-yet = Hier gibt es noch nichts.
pages = Seiten
page-number = Seite { $number }
previous-page = Vorherige
next-page = Nächste
related = Zum Weiterlesen

## Suche

search = Suche
search-now = Suchen
search-site = Diese Website durchsuchen
search-help = Wortfolgen stehen in Anführungszeichen, ein Minus vor Wörtern, die nicht vorkommen sollen: "kommunale Selbstverwaltung" -Wahlen
search-type = Art
search-all-type = Alle Arten
search-topic = Thema
search-all-topic = Alle Themen
search-year = Jahr
search-all-year = Alle Jahre
search-language = Sprache
search-all-language = Alle Sprachen
search-results =
    { $count ->
        [one] { $count } Treffer
       *[other] { $count } Treffer
    }
search-none = Zu „{ $query }“ wurde nichts gefunden. Versuchen Sie es mit weniger oder anderen Wörtern oder mit einer der Listen unten.
search-slip = Kein Text enthält „{ $typed }“; diese enthalten „{ $meant }“.
search-partial = Kein Text enthält alle diese Wörter; diese kommen dem am nächsten.
search-no-word = Geben Sie auch ein Wort ein, das vorkommen soll: Ein Minus schließt Texte nur aus.
search-more = Weitere Treffer anzeigen
search-failed = Die Suche lässt sich gerade nicht laden. Auch die Listen unten führen zu allem.
search-no-script = Die Suche braucht JavaScript, das in diesem Browser ausgeschaltet ist. Auch die Listen unten führen zu allem.
search-elsewhere = In anderen Sprachen suchen:

## Die Startseite

featured = Im Fokus
latest-publications = Neueste Publikationen
running-projects = Laufende Projekte
all-publications = Alle Publikationen
all-events = Alle Veranstaltungen
all-projects = Alle Projekte
all-news = Alle Meldungen

## Alle Werke

updated = Stand
contents = Inhalt
keywords = Schlagwörter
files = Zum Herunterladen
# $format ist die Endung der Datei: PDF.
download-format = { $format } herunterladen
minutes =
    { $count ->
        [one] { $count } Minute Lesezeit
       *[other] { $count } Minuten Lesezeit
    }
source = Quelle
website = Website
funding = Förderung
# $number ist das Förderkennzeichen.
grant = Förderkennzeichen { $number }
about-page = Über diese Seite

## Publikationen

about-publication = Über diese Publikation
cite-as = Zitiervorschlag
copy = Kopieren
copied = Kopiert
bibliography = Literatur
download-references = Für Literaturverwaltungen:
series-one = Reihe
editors =
    { $count ->
        [one] Herausgegeben von
       *[other] Herausgegeben von
    }
translators =
    { $count ->
        [one] Übersetzt von
       *[other] Übersetzt von
    }
contributors =
    { $count ->
        [one] Unter Mitarbeit von
       *[other] Unter Mitarbeit von
    }
publisher = Erschienen bei
place = Erscheinungsort
page-count = Seiten
license = Lizenz
first-published = Zuerst erschienen in:
previous-issue = Vorige Nummer
next-issue = Nächste Nummer
version = Version
replaces = Ersetzt
newer-version = Von dieser Veröffentlichung gibt es eine neuere Fassung:
replaced = Durch eine neuere Fassung ersetzt
corrections =
    { $count ->
        [one] Korrektur
       *[other] Korrekturen
    }
withdrawn = Zurückgezogen
withdrawn-words = Dieser Text wurde zurückgezogen und ist hier nicht mehr zu lesen. Titel, Verfasser und Nummer bleiben stehen, damit Verweise darauf verständlich sind.
withdrawn-title = Zurückgezogen: { $title }

type-policy-brief = Kurzanalyse
type-policy-paper = Politikpapier
type-report = Bericht
type-study = Studie
type-analysis = Analyse
type-working-paper = Arbeitspapier
type-commentary = Kommentar
type-op-ed = Gastbeitrag
type-statement = Stellungnahme
type-letter = Brief
type-booklet = Broschüre
type-book = Buch
type-infographic = Infografik
type-podcast = Podcast
type-video = Video

types-policy-brief = Kurzanalysen
types-policy-paper = Politikpapiere
types-report = Berichte
types-study = Studien
types-analysis = Analysen
types-working-paper = Arbeitspapiere
types-commentary = Kommentare
types-op-ed = Gastbeiträge
types-statement = Stellungnahmen
types-letter = Briefe
types-booklet = Broschüren
types-book = Bücher
types-infographic = Infografiken
types-podcast = Podcasts
types-video = Videos

## Projekte

about-project = Über dieses Projekt
period = Laufzeit
lead = Projektleitung
partners =
    { $count ->
        [one] In Zusammenarbeit mit
       *[other] In Zusammenarbeit mit
    }
team = Projektteam
timeline = Aus diesem Projekt
continues = Vorgängerprojekt
continued-by = Folgeprojekt
project-website = Website des Projekts

status-planned = Geplant
status-running = Laufend
status-completed = Abgeschlossen

## Veranstaltungen

about-event = Über diese Veranstaltung
when = Wann
where = Wo
map = Auf der Karte anzeigen
online = Online
join-online = Online teilnehmen
register = Zur Anmeldung
add-to-calendar = In den Kalender eintragen
# Es folgt ein Datum.
until = bis zum
registration-closed = Die Anmeldung ist geschlossen.
event-past = Diese Veranstaltung hat bereits stattgefunden.
event-postponed = Der neue Termin wird noch bekannt gegeben.
event-cancelled = Diese Veranstaltung findet nicht statt.
organisers =
    { $count ->
        [one] Veranstaltet von
       *[other] Veranstaltet von
    }
speakers =
    { $count ->
        [one] Es spricht
       *[other] Es sprechen
    }
recordings = Mitschnitte
embed-play = Hier abspielen
embed-show = Hier anzeigen
embed-note = Wird von { $host } geladen; dieser Anbieter erfährt dann, dass Sie diese Seite lesen.
event-languages =
    { $count ->
        [one] Sprache
       *[other] Sprachen
    }

status-scheduled = Geplant
status-postponed = Verschoben
status-cancelled = Abgesagt

type-workshop = Workshop
type-conference = Konferenz
type-round-table = Runder Tisch
type-panel = Podiumsdiskussion
type-lecture = Vortrag
type-launch = Präsentation
type-training = Schulung
type-meeting = Treffen
type-forum = Forum
type-visit = Besuch
type-webinar = Webinar

types-workshop = Workshops
types-conference = Konferenzen
types-round-table = Runde Tische
types-panel = Podiumsdiskussionen
types-lecture = Vorträge
types-launch = Präsentationen
types-training = Schulungen
types-meeting = Treffen
types-forum = Foren
types-visit = Besuche
types-webinar = Webinare

## Aktuelles

about-news = Über diese Meldung
# Es folgt ein Datum.
deadline = Bewerbungsfrist:
# Es folgt ein Datum.
deadline-passed = Die Bewerbungsfrist endete am

type-news = Meldung
type-announcement = Ankündigung
type-press-release = Pressemitteilung
type-media-appearance = In den Medien
type-vacancy = Stellenangebot
type-call = Ausschreibung

types-news = Meldungen
types-announcement = Ankündigungen
types-press-release = Pressemitteilungen
types-media-appearance = In den Medien
types-vacancy = Stellenangebote
types-call = Ausschreibungen

## Personen und Organisationen

contact = Kontakt
email = E-Mail
links = Im Netz
former = Ehemals
former-person = Nicht mehr am Institut tätig.
about-organisation = Über diese Organisation
country = Land

# Überschriften über dem, was jemand in einer Rolle getan hat.
works-as-author = Publikationen
works-as-editor = Herausgeberschaften
works-as-translator = Übersetzungen
works-as-contributor = Mitarbeit an Publikationen
works-as-publisher = Verlegte Publikationen
works-as-speaker = Vorträge und Podien
works-as-organiser = Organisierte Veranstaltungen
works-as-lead = Projektleitung
works-as-partner = Partnerschaften
works-as-funder = Geförderte Vorhaben
works-as-team = Mitarbeit in Projekten
works-as-affiliation = Personen

## In Texten

footnotes = Fußnoten
# Es folgt die Nummer der Fußnote.
back-to-text = Zurück zum Verweis
note = Hinweis
tip = Tipp
important = Wichtig
warning = Warnung
caution = Vorsicht

## Seiten, die es nicht gibt

not-found-title = Diese Seite gibt es nicht
not-found-words = Vielleicht ist die Adresse falsch geschrieben, oder die Seite ist umgezogen. Nichts ist verloren: Von hier aus geht es weiter.
to-home = Zur Startseite
moved = Diese Seite ist umgezogen
# Es folgt ein Link.
moved-to = Sie finden sie hier:

## Länder, für Veranstaltungen und Organisationen

country-AD = Andorra
country-AL = Albanien
country-AM = Armenien
country-AT = Österreich
country-AZ = Aserbaidschan
country-BA = Bosnien und Herzegowina
country-BE = Belgien
country-BG = Bulgarien
country-BY = Belarus
country-CA = Kanada
country-CH = Schweiz
country-CY = Zypern
country-CZ = Tschechien
country-DE = Deutschland
country-DK = Dänemark
country-EE = Estland
country-ES = Spanien
country-FI = Finnland
country-FR = Frankreich
country-GB = Vereinigtes Königreich
country-GE = Georgien
country-GR = Griechenland
country-HR = Kroatien
country-HU = Ungarn
country-IE = Irland
country-IS = Island
country-IT = Italien
country-JP = Japan
country-LI = Liechtenstein
country-LT = Litauen
country-LU = Luxemburg
country-LV = Lettland
country-MD = Republik Moldau
country-ME = Montenegro
country-MK = Nordmazedonien
country-MT = Malta
country-NL = Niederlande
country-NO = Norwegen
country-PL = Polen
country-PT = Portugal
country-RO = Rumänien
country-RS = Serbien
country-RU = Russland
country-SE = Schweden
country-SI = Slowenien
country-SK = Slowakei
country-TR = Türkei
country-UA = Ukraine
country-US = Vereinigte Staaten
country-XK = Kosovo
