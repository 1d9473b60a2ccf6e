# Riječi zadane teme na hrvatskom.
# Svako web-sjedište mijenja pojedine riječi u vlastitoj datoteci strings/hr.ftl.

## Okvir svake stranice

skip-to-content = Prijeđi na sadržaj
menu = Glavni izbornik
languages = Jezici
# $name je naziv drugog jezika na tom jeziku.
not-in-language = Ova stranica još ne postoji na ovom jeziku ({ $name })
# Natpis uz niz slova od A do Ž.
letters = Prijeđi na slovo
# $name je naziv najbližeg drugog jezika na tom jeziku.
closest-language = Najbliži jezik: { $name }
breadcrumbs = Nalazite se ovdje
home = Naslovnica
browse = Pregledajte
other-languages = Na drugim jezicima
draft = Ovo je nacrt. Čitatelji ga ne vide.
# $name je ono o čemu kanal izvještava.
feed-of = Pretplata: { $name }
feed-what = Ovo je izvor za pretplatu (RSS). Čitač vijesti sam vam donosi nove priloge, bez računa i bez adrese e-pošte.
feed-how = Za pretplatu kopirajte ovu adresu u svoj čitač:
calendar-of = Kalendar: { $name }

## Rubrike i popisi

section-publications = Publikacije
section-projects = Projekti
section-events = Događanja
section-news = Novosti
section-people = Ljudi
section-organisations = Organizacije
topics = Teme
regions = Regije
series = Edicije
archive = Arhiva

results =
    { $count ->
        [one] { $count } rezultat
        [few] { $count } rezultata
       *[other] { $count } rezultata
    }
narrow = Suzite popis
coming-events = Predstojeća događanja
past-events = Prošla događanja
subscribe-to-calendar = Pretplatite se na kalendar
subscribe-to-feed = Pretplatite se na novosti
nothing-yet = Ovdje još nema ničega.
pages = Stranice
page-number = Stranica { $number }
previous-page = Prethodna
next-page = Sljedeća
related = Pročitajte i ovo

## Pretraživanje

search = Pretraživanje
search-now = Traži
search-site = Pretražite stranicu
search-help = Izraz stavite pod navodnike, a minus ispred riječi koje ne želite: "lokalna samouprava" -izbori
search-type = Vrsta
search-all-type = Sve vrste
search-topic = Tema
search-all-topic = Sve teme
search-year = Godina
search-all-year = Sve godine
search-language = Jezik
search-all-language = Svi jezici
search-results =
    { $count ->
        [one] { $count } rezultat
        [few] { $count } rezultata
       *[other] { $count } rezultata
    }
search-none = Za „{ $query }” nije pronađeno ništa. Pokušajte s manje riječi ili s drugim riječima, ili pogledajte popise u nastavku.
search-slip = Nijedan tekst nema riječ „{ $typed }”; ovi imaju „{ $meant }”.
search-partial = Nijedan tekst nema sve te riječi; ovi su najbliži.
search-no-word = Upišite i riječ koju tražite: minus samo isključuje tekstove.
search-more = Prikaži još rezultata
search-failed = Pretraživanje se trenutačno ne može učitati. Do svega vode i popisi u nastavku.
search-no-script = Za pretraživanje je potreban JavaScript, koji je u ovom pregledniku isključen. Do svega vode i popisi u nastavku.
search-elsewhere = Potražite na drugim jezicima:

## Naslovnica

featured = Izdvojeno
latest-publications = Najnovije publikacije
running-projects = Projekti u tijeku
all-publications = Sve publikacije
all-events = Sva događanja
all-projects = Svi projekti
all-news = Sve novosti

## Svako djelo

updated = Ažurirano
contents = Sadržaj
keywords = Ključne riječi
files = Za preuzimanje
# $format je vrsta datoteke: PDF.
download-format = Preuzmi { $format }
minutes =
    { $count ->
        [one] { $count } minuta čitanja
        [few] { $count } minute čitanja
       *[other] { $count } minuta čitanja
    }
source = Izvor
website = Internetska stranica
funding = Financiranje
# $number je broj potpore.
grant = Potpora br. { $number }
about-page = O ovoj stranici

## Publikacije

about-publication = O publikaciji
cite-as = Kako citirati
copy = Kopiraj
copied = Kopirano
bibliography = Literatura
download-references = Za programe za reference:
series-one = Edicija
editors =
    { $count ->
        [one] Uređivanje
        [few] Uredništvo
       *[other] Uredništvo
    }
translators =
    { $count ->
        [one] Prijevod
        [few] Prijevod
       *[other] Prijevod
    }
contributors =
    { $count ->
        [one] Prilog
        [few] Prilozi
       *[other] Prilozi
    }
publisher = Nakladnik
place = Mjesto izdanja
page-count = Stranice
license = Licenca
first-published = Izvorno objavljeno:
previous-issue = Prethodni broj
next-issue = Sljedeći broj
version = Verzija
replaces = Zamjenjuje
newer-version = Dostupna je novija verzija ove publikacije:
replaced = Zamijenjeno novijom verzijom
corrections =
    { $count ->
        [one] Ispravak
        [few] Ispravci
       *[other] Ispravci
    }
withdrawn = Povučeno
withdrawn-words = Ovaj je tekst povučen i ovdje se više ne može čitati. Naslov, autori i broj ostaju kako bi upućivanja na njega bila razumljiva.
withdrawn-title = Povučeno: { $title }

type-policy-brief = Prijedlog javne politike
type-policy-paper = Analiza javne politike
type-report = Izvješće
type-study = Studija
type-analysis = Analiza
type-working-paper = Radni materijal
type-commentary = Komentar
type-op-ed = Autorski tekst
type-statement = Izjava
type-letter = Pismo
type-booklet = Brošura
type-book = Knjiga
type-infographic = Infografika
type-podcast = Podcast
type-video = Videozapis

types-policy-brief = Prijedlozi javnih politika
types-policy-paper = Analize javnih politika
types-report = Izvješća
types-study = Studije
types-analysis = Analize
types-working-paper = Radni materijali
types-commentary = Komentari
types-op-ed = Autorski tekstovi
types-statement = Izjave
types-letter = Pisma
types-booklet = Brošure
types-book = Knjige
types-infographic = Infografike
types-podcast = Podcasti
types-video = Videozapisi

## Projekti

about-project = O projektu
period = Razdoblje
lead = Vodstvo projekta
partners =
    { $count ->
        [one] Partner
        [few] Partneri
       *[other] Partneri
    }
team = Tim
timeline = Iz ovog projekta
continues = Nadovezuje se na projekt
continued-by = Nastavljen projektom
project-website = Internetska stranica projekta

status-planned = U planu
status-running = U tijeku
status-completed = Završen

## Događanja

about-event = O događanju
when = Kada
where = Gdje
map = Prikaži na karti
online = Putem interneta
join-online = Pridružite se putem interneta
register = Prijavite se
add-to-calendar = Dodajte u kalendar
# Slijedi datum.
until = do
registration-closed = Prijave su zatvorene.
event-past = Ovo je događanje održano.
event-postponed = Novi termin bit će naknadno objavljen.
event-cancelled = Ovo se događanje neće održati.
organisers =
    { $count ->
        [one] Organizira
        [few] Organiziraju
       *[other] Organiziraju
    }
speakers =
    { $count ->
        [one] Govori
        [few] Govore
       *[other] Govore
    }
recordings = Snimke
embed-play = Reproduciraj ovdje
embed-show = Prikaži ovdje
embed-note = Učitava se s poslužitelja { $host }, koji tada doznaje da čitate ovu stranicu.
event-languages =
    { $count ->
        [one] Jezik
        [few] Jezici
       *[other] Jezici
    }

status-scheduled = Zakazano
status-postponed = Odgođeno
status-cancelled = Otkazano

type-workshop = Radionica
type-conference = Konferencija
type-round-table = Okrugli stol
type-panel = Panel-rasprava
type-lecture = Predavanje
type-launch = Predstavljanje
type-training = Obuka
type-meeting = Sastanak
type-forum = Forum
type-visit = Posjet
type-webinar = Webinar

types-workshop = Radionice
types-conference = Konferencije
types-round-table = Okrugli stolovi
types-panel = Panel-rasprave
types-lecture = Predavanja
types-launch = Predstavljanja
types-training = Obuke
types-meeting = Sastanci
types-forum = Forumi
types-visit = Posjeti
types-webinar = Webinari

## Novosti

about-news = O ovoj objavi
# Slijedi datum.
deadline = Rok za prijavu:
# Slijedi datum.
deadline-passed = Rok je istekao:

type-news = Novost
type-announcement = Obavijest
type-press-release = Priopćenje za medije
type-media-appearance = U medijima
type-vacancy = Natječaj za posao
type-call = Poziv

types-news = Novosti
types-announcement = Obavijesti
types-press-release = Priopćenja za medije
types-media-appearance = U medijima
types-vacancy = Natječaji za posao
types-call = Pozivi

## Ljudi i organizacije

contact = Kontakt
email = E-pošta
links = Drugdje na internetu
former = Ranije
former-person = Više ne radi u institutu.
about-organisation = O organizaciji
country = Država

# Naslovi iznad onoga što je netko radio u određenoj ulozi.
works-as-author = Publikacije
works-as-editor = Urednički rad
works-as-translator = Prijevodi
works-as-contributor = Prilozi
works-as-publisher = Izdanja
works-as-speaker = Izlaganja
works-as-organiser = Organizacija događanja
works-as-lead = Vođenje projekata
works-as-partner = Partnerstva
works-as-funder = Financijska potpora
works-as-team = Rad na projektima
works-as-affiliation = Ljudi

## Unutar tekstova

footnotes = Bilješke
# Slijedi broj bilješke.
back-to-text = Natrag na mjesto bilješke
note = Napomena
tip = Savjet
important = Važno
warning = Upozorenje
caution = Oprez

## Stranice kojih nema

not-found-title = Takva stranica ne postoji
not-found-words = Adresa je možda pogrešno upisana ili je stranica premještena. Ništa nije izgubljeno: pokušajte s nečim od sljedećega.
to-home = Na naslovnicu
moved = Ova je stranica premještena
# Slijedi poveznica.
moved-to = Pronaći ćete je ovdje:

## Države, za događanja i organizacije

country-AD = Andora
country-AL = Albanija
country-AM = Armenija
country-AT = Austrija
country-AZ = Azerbajdžan
country-BA = Bosna i Hercegovina
country-BE = Belgija
country-BG = Bugarska
country-BY = Bjelorusija
country-CA = Kanada
country-CH = Švicarska
country-CY = Cipar
country-CZ = Češka
country-DE = Njemačka
country-DK = Danska
country-EE = Estonija
country-ES = Španjolska
country-FI = Finska
country-FR = Francuska
country-GB = Ujedinjeno Kraljevstvo
country-GE = Gruzija
country-GR = Grčka
country-HR = Hrvatska
country-HU = Mađarska
country-IE = Irska
country-IS = Island
country-IT = Italija
country-JP = Japan
country-LI = Lihtenštajn
country-LT = Litva
country-LU = Luksemburg
country-LV = Latvija
country-MD = Moldavija
country-ME = Crna Gora
country-MK = Sjeverna Makedonija
country-MT = Malta
country-NL = Nizozemska
country-NO = Norveška
country-PL = Poljska
country-PT = Portugal
country-RO = Rumunjska
country-RS = Srbija
country-RU = Rusija
country-SE = Švedska
country-SI = Slovenija
country-SK = Slovačka
country-TR = Turska
country-UA = Ukrajina
country-US = Sjedinjene Američke Države
country-XK = Kosovo
