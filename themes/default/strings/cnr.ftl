# Riječi podrazumijevane teme na crnogorskom, latinicom.
# Svaki sajt mijenja pojedine riječi u svojoj datoteci strings/cnr.ftl.

## Okvir svake stranice

skip-to-content = Pređi na sadržaj
menu = Glavni meni
languages = Jezici
# $name je naziv drugog jezika na tom jeziku.
not-in-language = Ova stranica još ne postoji na ovom jeziku ({ $name })
# Natpis uz niz slova od A do Ž.
letters = Pređi na slovo
# $name je naziv najbližeg drugog jezika na tom jeziku.
closest-language = Najbliži jezik: { $name }
breadcrumbs = Nalazite se ovdje
home = Početna
browse = Pregledajte
other-languages = Na drugim jezicima
draft = Ovo je nacrt. Čitaoci ga ne vide.
# $name je ono o čemu kanal izvještava.
feed-of = Pretplata: { $name }
feed-what = Ovo je izvor za pretplatu (RSS). Čitač vijesti sam vam donosi nove priloge, bez naloga i bez adrese e-pošte.
feed-how = Za pretplatu kopirajte ovu adresu u svoj čitač:
calendar-of = Kalendar: { $name }

## Rubrike i spiskovi

section-publications = Publikacije
section-projects = Projekti
section-events = Događaji
section-news = Vijesti
section-people = Ljudi
section-organisations = Organizacije
topics = Teme
regions = Regioni
series = Edicije
archive = Arhiva

results =
    { $count ->
        [one] { $count } stavka
        [few] { $count } stavke
       *[other] { $count } stavki
    }
narrow = Suzite spisak
coming-events = Predstojeći događaji
past-events = Protekli događaji
subscribe-to-calendar = Pretplatite se na kalendar
subscribe-to-feed = Pretplatite se na novosti
nothing-yet = Ovdje još nema ničega.
pages = Stranice
page-number = Stranica { $number }
previous-page = Prethodna
next-page = Sljedeća
related = Pročitajte i ovo

## Pretraga

search = Pretraga
search-now = Traži
search-site = Pretražite sajt
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
search-none = Za „{ $query }” nije pronađeno ništa. Pokušajte s manje riječi ili s drugim riječima, ili pogledajte spiskove ispod.
search-slip = Nijedan tekst nema riječ „{ $typed }”; ovi imaju „{ $meant }”.
search-partial = Nijedan tekst nema sve ove riječi; ovi su najbliži.
search-no-word = Upišite i riječ koju tražite: minus samo isključuje tekstove.
search-more = Prikaži još rezultata
search-failed = Pretraga se trenutno ne može učitati. Do svega vode i spiskovi ispod.
search-no-script = Za pretragu je potreban JavaScript, koji je u ovom pregledaču isključen. Do svega vode i spiskovi ispod.
search-elsewhere = Potražite na drugim jezicima:

## Početna stranica

featured = U fokusu
latest-publications = Najnovije publikacije
running-projects = Projekti u toku
all-publications = Sve publikacije
all-events = Svi događaji
all-projects = Svi projekti
all-news = Sve vijesti

## Svako djelo

updated = Ažurirano
contents = Sadržaj
keywords = Ključne riječi
files = Za preuzimanje
# $format je vrsta datoteke: PDF.
download-format = Preuzmi { $format }
minutes =
    { $count ->
        [one] { $count } minut čitanja
        [few] { $count } minuta čitanja
       *[other] { $count } minuta čitanja
    }
source = Izvor
website = Internet stranica
funding = Finansiranje
# $number je broj granta.
grant = Grant br. { $number }
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
        [one] Prevod
        [few] Prevod
       *[other] Prevod
    }
contributors =
    { $count ->
        [one] Prilog
        [few] Prilozi
       *[other] Prilozi
    }
publisher = Izdavač
place = Mjesto izdanja
page-count = Stranice
license = Licenca
first-published = Prvobitno objavljeno:
previous-issue = Prethodni broj
next-issue = Sljedeći broj
version = Verzija
replaces = Zamjenjuje
newer-version = Dostupna je novija verzija ove publikacije:
replaced = Zamijenjeno novijom verzijom
corrections =
    { $count ->
        [one] Ispravka
        [few] Ispravke
       *[other] Ispravke
    }
withdrawn = Povučeno
withdrawn-words = Ovaj tekst je povučen i ovdje se više ne može čitati. Naslov, autori i broj ostaju kako bi se razumjela upućivanja na njega.
withdrawn-title = Povučeno: { $title }

type-policy-brief = Predlog praktične politike
type-policy-paper = Dokument praktične politike
type-report = Izvještaj
type-study = Studija
type-analysis = Analiza
type-working-paper = Radni dokument
type-commentary = Komentar
type-op-ed = Autorski tekst
type-statement = Saopštenje
type-letter = Pismo
type-booklet = Brošura
type-book = Knjiga
type-infographic = Infografika
type-podcast = Podkast
type-video = Video-zapis

types-policy-brief = Predlozi praktične politike
types-policy-paper = Dokumenti praktične politike
types-report = Izvještaji
types-study = Studije
types-analysis = Analize
types-working-paper = Radni dokumenti
types-commentary = Komentari
types-op-ed = Autorski tekstovi
types-statement = Saopštenja
types-letter = Pisma
types-booklet = Brošure
types-book = Knjige
types-infographic = Infografike
types-podcast = Podkasti
types-video = Video-zapisi

## Projekti

about-project = O projektu
period = Period
lead = Vodi
partners =
    { $count ->
        [one] Partner
        [few] Partneri
       *[other] Partneri
    }
team = Tim
timeline = Iz ovog projekta
continues = Nastavlja projekat
continued-by = Nastavljen projektom
project-website = Internet stranica projekta

status-planned = U planu
status-running = U toku
status-completed = Završen

## Događaji

about-event = O događaju
when = Kada
where = Gdje
map = Prikaži na mapi
online = Putem interneta
join-online = Pridružite se putem interneta
register = Prijavite se
add-to-calendar = Dodajte u kalendar
# Slijedi datum.
until = rok:
registration-closed = Prijave su zatvorene.
event-past = Ovaj događaj je održan.
event-postponed = Novi termin biće naknadno objavljen.
event-cancelled = Ovaj događaj se neće održati.
organisers =
    { $count ->
        [one] Organizuje
        [few] Organizuju
       *[other] Organizuju
    }
speakers =
    { $count ->
        [one] Govori
        [few] Govore
       *[other] Govore
    }
recordings = Snimci
embed-play = Pusti ovdje
embed-show = Prikaži ovdje
embed-note = Učitava se sa servera { $host }, koji tada saznaje da čitate ovu stranicu.
event-languages =
    { $count ->
        [one] Jezik
        [few] Jezici
       *[other] Jezici
    }

status-scheduled = Zakazan
status-postponed = Odložen
status-cancelled = Otkazan

type-workshop = Radionica
type-conference = Konferencija
type-round-table = Okrugli sto
type-panel = Panel-diskusija
type-lecture = Predavanje
type-launch = Predstavljanje
type-training = Obuka
type-meeting = Sastanak
type-forum = Forum
type-visit = Posjeta
type-webinar = Vebinar

types-workshop = Radionice
types-conference = Konferencije
types-round-table = Okrugli stolovi
types-panel = Panel-diskusije
types-lecture = Predavanja
types-launch = Predstavljanja
types-training = Obuke
types-meeting = Sastanci
types-forum = Forumi
types-visit = Posjete
types-webinar = Vebinari

## Vijesti

about-news = O ovoj objavi
# Slijedi datum.
deadline = Rok za prijavu:
# Slijedi datum.
deadline-passed = Rok je istekao:

type-news = Vijest
type-announcement = Obavještenje
type-press-release = Saopštenje za medije
type-media-appearance = U medijima
type-vacancy = Oglas za posao
type-call = Poziv

types-news = Vijesti
types-announcement = Obavještenja
types-press-release = Saopštenja za medije
types-media-appearance = U medijima
types-vacancy = Oglasi za posao
types-call = Pozivi

## Ljudi i organizacije

contact = Kontakt
email = Imejl
links = Drugdje na internetu
former = Ranije
former-person = Više ne radi u institutu.
about-organisation = O organizaciji
country = Država

# Naslovi iznad onoga što je neko radio u određenoj ulozi.
works-as-author = Publikacije
works-as-editor = Urednički rad
works-as-translator = Prevodi
works-as-contributor = Prilozi
works-as-publisher = Izdanja
works-as-speaker = Izlaganja
works-as-organiser = Organizacija događaja
works-as-lead = Vođenje projekata
works-as-partner = Partnerstva
works-as-funder = Finansijska podrška
works-as-team = Rad na projektima
works-as-affiliation = Ljudi

## Unutar tekstova

footnotes = Fusnote
# Slijedi broj fusnote.
back-to-text = Nazad na mjesto fusnote
note = Napomena
tip = Savjet
important = Važno
warning = Upozorenje
caution = Oprez

## Stranice kojih nema

not-found-title = Takva stranica ne postoji
not-found-words = Možda je adresa pogrešno ukucana ili je stranica premještena. Ništa nije izgubljeno: probajte nešto od sljedećeg.
to-home = Na početnu stranicu
moved = Ova stranica je premještena
# Slijedi link.
moved-to = Naći ćete je ovdje:

## Države, za događaje i organizacije

country-AD = Andora
country-AL = Albanija
country-AM = Jermenija
country-AT = Austrija
country-AZ = Azerbejdžan
country-BA = Bosna i Hercegovina
country-BE = Belgija
country-BG = Bugarska
country-BY = Bjelorusija
country-CA = Kanada
country-CH = Švajcarska
country-CY = Kipar
country-CZ = Češka
country-DE = Njemačka
country-DK = Danska
country-EE = Estonija
country-ES = Španija
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
country-LT = Litvanija
country-LU = Luksemburg
country-LV = Letonija
country-MD = Moldavija
country-ME = Crna Gora
country-MK = Sjeverna Makedonija
country-MT = Malta
country-NL = Holandija
country-NO = Norveška
country-PL = Poljska
country-PT = Portugalija
country-RO = Rumunija
country-RS = Srbija
country-RU = Rusija
country-SE = Švedska
country-SI = Slovenija
country-SK = Slovačka
country-TR = Turska
country-UA = Ukrajina
country-US = Sjedinjene Američke Države
country-XK = Kosovo
