# Reči podrazumevane teme na srpskom, latinicom.
# Sajt menja pojedine reči u svojoj datoteci strings/sr-Latn.ftl.

## Okvir svake stranice

skip-to-content = Pređi na sadržaj
menu = Glavni meni
languages = Jezici
# $name je naziv drugog jezika na tom jeziku.
not-in-language = Ova stranica još ne postoji na ovom jeziku ({ $name })
breadcrumbs = Nalazite se ovde
home = Početna
browse = Pregledajte
other-languages = Na drugim jezicima
draft = Ovo je nacrt. Čitaoci ga ne vide.
# $name je ono o čemu su vesti.
feed-of = Fid: { $name }

## Rubrike i spiskovi

section-publications = Publikacije
section-projects = Projekti
section-events = Događaji
section-news = Vesti
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
letters = Pređi na slovo
coming-events = Predstojeći događaji
past-events = Protekli događaji
nothing-yet = Ovde još nema ničega.
pages = Strane
page-number = { $number }. strana
previous-page = Prethodna
next-page = Sledeća
related = Pročitajte i ovo

## Početna stranica

featured = U fokusu
latest-publications = Najnovije publikacije
running-projects = Projekti u toku
all-publications = Sve publikacije
all-events = Svi događaji
all-projects = Svi projekti
all-news = Sve vesti

## Svako delo

updated = Izmenjeno
contents = Sadržaj
keywords = Ključne reči
files = Preuzimanje
# $format je vrsta datoteke: PDF.
download-format = Preuzmi { $format }
minutes =
    { $count ->
        [one] { $count } minut čitanja
        [few] { $count } minuta čitanja
       *[other] { $count } minuta čitanja
    }
source = Izvor
website = Veb-sajt
funding = Finansiranje
# $number je broj granta.
grant = Grant { $number }
about-page = O ovoj stranici

## Publikacije

about-publication = O ovoj publikaciji
series-one = Edicija
editors = Uređivanje
translators = Prevod
contributors =
    { $count ->
        [one] Prilog
        [few] Prilozi
       *[other] Prilozi
    }
publisher = Izdavač
place = Mesto
page-count = Strana
license = Licenca
first-published = Prvobitno objavljeno:

type-policy-brief = Predlog praktične politike
type-policy-paper = Dokument praktične politike
type-report = Izveštaj
type-study = Studija
type-analysis = Analiza
type-working-paper = Radni dokument
type-commentary = Komentar
type-op-ed = Autorski tekst
type-statement = Saopštenje
type-letter = Pismo
type-booklet = Brošura
type-book = Knjiga
type-infographic = Infografik
type-podcast = Podkast
type-video = Video

types-policy-brief = Predlozi praktične politike
types-policy-paper = Dokumenti praktične politike
types-report = Izveštaji
types-study = Studije
types-analysis = Analize
types-working-paper = Radni dokumenti
types-commentary = Komentari
types-op-ed = Autorski tekstovi
types-statement = Saopštenja
types-letter = Pisma
types-booklet = Brošure
types-book = Knjige
types-infographic = Infografici
types-podcast = Podkasti
types-video = Video-snimci

## Projekti

about-project = O ovom projektu
period = Period
lead = Vodi
partners =
    { $count ->
        [one] Partner
        [few] Partneri
       *[other] Partneri
    }
team = Tim
continues = Nastavlja projekat
continued-by = Nastavljen projektom
project-website = Sajt projekta

status-planned = U planu
status-running = U toku
status-completed = Završen

## Događaji

about-event = O ovom događaju
when = Kada
where = Gde
map = Prikaži na mapi
online = Na internetu
join-online = Prati preko interneta
register = Prijavite se
# Sledi datum.
until = do
registration-closed = Prijavljivanje je zatvoreno.
event-past = Ovaj događaj je održan.
event-postponed = Novi datum biće naknadno objavljen.
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
type-panel = Panel
type-lecture = Predavanje
type-launch = Predstavljanje
type-training = Obuka
type-meeting = Sastanak
type-forum = Forum
type-visit = Poseta
type-webinar = Vebinar

types-workshop = Radionice
types-conference = Konferencije
types-round-table = Okrugli stolovi
types-panel = Paneli
types-lecture = Predavanja
types-launch = Predstavljanja
types-training = Obuke
types-meeting = Sastanci
types-forum = Forumi
types-visit = Posete
types-webinar = Vebinari

## Vesti

about-news = O ovoj vesti
# Sledi datum.
deadline = Rok za prijavu:
# Sledi datum.
deadline-passed = Rok je istekao:

type-news = Vest
type-announcement = Obaveštenje
type-press-release = Saopštenje za medije
type-media-appearance = U medijima
type-vacancy = Oglas za posao
type-call = Poziv

types-news = Vesti
types-announcement = Obaveštenja
types-press-release = Saopštenja za medije
types-media-appearance = U medijima
types-vacancy = Oglasi za posao
types-call = Pozivi

## Ljudi i organizacije

contact = Kontakt
email = Imejl
links = Na drugim mestima
former = Ranije
former-person = Više nije u institutu.
about-organisation = O ovoj organizaciji
country = Država

# Naslovi iznad onoga što je neko radio u jednoj ulozi.
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
# Sledi broj fusnote.
back-to-text = Nazad na tekst
note = Napomena
tip = Savet
important = Važno
warning = Upozorenje
caution = Oprez

## Stranice kojih nema

not-found-title = Takve stranice nema
not-found-words = Možda je adresa pogrešno ukucana, ili je stranica premeštena. Ništa nije izgubljeno: probajte nešto od ovoga.
to-home = Na početnu stranicu
moved = Ova stranica je premeštena
# Sledi veza.
moved-to = Naći ćete je ovde:

## Države, za događaje i organizacije

country-AD = Andora
country-AL = Albanija
country-AM = Jermenija
country-AT = Austrija
country-AZ = Azerbejdžan
country-BA = Bosna i Hercegovina
country-BE = Belgija
country-BG = Bugarska
country-BY = Belorusija
country-CA = Kanada
country-CH = Švajcarska
country-CY = Kipar
country-CZ = Češka
country-DE = Nemačka
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
country-MK = Severna Makedonija
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
