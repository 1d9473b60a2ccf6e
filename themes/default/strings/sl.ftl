# Besede privzete teme v slovenščini.
# Spletišče posamezne besede spremeni v svoji datoteki strings/sl.ftl.

## Okvir vsake strani

skip-to-content = Skoči na vsebino
menu = Glavni meni
languages = Jeziki
# $name je ime drugega jezika v tem jeziku samem.
not-in-language = Ta stran v tem jeziku še ni na voljo: { $name }
# Oznaka vrstice s črkami od A do Ž.
letters = Skoči na črko
# $name je ime najbližjega drugega jezika v tem jeziku samem.
closest-language = Najbližji jezik: { $name }
breadcrumbs = Tukaj ste
home = Začetna stran
browse = Brskajte
other-languages = V drugih jezikih
draft = To je osnutek. Javnosti ni viden.
# $name pove, o čem so novosti.
feed-of = Vir novosti: { $name }
feed-what = To je vir novosti. Bralnik virov (RSS) vam nove prispevke prinese sam, brez računa in brez e-poštnega naslova.
feed-how = Za naročilo kopirajte ta naslov v svoj bralnik:
calendar-of = Koledar: { $name }

## Rubrike in seznami

section-publications = Publikacije
section-projects = Projekti
section-events = Dogodki
section-news = Novice
section-people = Ljudje
section-organisations = Organizacije
topics = Teme
regions = Regije
series = Zbirke
archive = Arhiv

results =
    { $count ->
        [one] { $count } zadetek
        [two] { $count } zadetka
        [few] { $count } zadetki
       *[other] { $count } zadetkov
    }
narrow = Zožite seznam
coming-events = Prihajajoči dogodki
past-events = Pretekli dogodki
subscribe-to-calendar = Naročite se na koledar
subscribe-to-feed = Naročite se na novosti
nothing-yet = Tukaj še ni ničesar.
pages = Strani
page-number = Stran { $number }
previous-page = Prejšnja
next-page = Naslednja
related = Preberite še

## Iskanje

search = Iskanje
search-now = Išči
search-site = Iščite po spletnem mestu
search-help = Besedno zvezo dajte v narekovaje, pred neželene besede pa minus: "lokalna samouprava" -volitve
search-type = Vrsta
search-all-type = Vse vrste
search-topic = Tema
search-all-topic = Vse teme
search-year = Leto
search-all-year = Vsa leta
search-language = Jezik
search-all-language = Vsi jeziki
search-results =
    { $count ->
        [one] { $count } rezultat
        [two] { $count } rezultata
        [few] { $count } rezultati
       *[other] { $count } rezultatov
    }
search-none = Za »{ $query }« ni bilo najdenega ničesar. Poskusite z manj besedami ali z drugimi besedami ali pa preglejte spodnje sezname.
search-slip = Nobeno besedilo nima besede »{ $typed }«; ta imajo »{ $meant }«.
search-partial = Nobeno besedilo nima vseh teh besed; ta so najbližja.
search-no-word = Vpišite tudi besedo, ki jo iščete: minus besedila samo izloči.
search-more = Pokaži več rezultatov
search-failed = Iskanja trenutno ni mogoče naložiti. Do vsega vodijo tudi spodnji seznami.
search-no-script = Za iskanje je potreben JavaScript, ki je v tem brskalniku izklopljen. Do vsega vodijo tudi spodnji seznami.
search-elsewhere = Iščite v drugih jezikih:

## Začetna stran

featured = V ospredju
latest-publications = Najnovejše publikacije
running-projects = Projekti v teku
all-publications = Vse publikacije
all-events = Vsi dogodki
all-projects = Vsi projekti
all-news = Vse novice

## Vsa dela

updated = Zadnja posodobitev
contents = Kazalo
keywords = Ključne besede
files = Datoteke za prenos
# $format je končnica datoteke: PDF.
download-format = Prenesi { $format }
minutes =
    { $count ->
        [one] { $count } minuta branja
        [two] { $count } minuti branja
        [few] { $count } minute branja
       *[other] { $count } minut branja
    }
source = Vir
website = Spletna stran
funding = Financiranje
# $number je številka dotacije.
grant = Dotacija št. { $number }
about-page = O tej strani

## Publikacije

about-publication = O publikaciji
cite-as = Kako citirati
copy = Kopiraj
copied = Kopirano
bibliography = Viri
download-references = Za programe za sklice:
series-one = Zbirka
editors =
    { $count ->
        [one] Uredništvo
        [two] Uredništvo
        [few] Uredništvo
       *[other] Uredništvo
    }
translators =
    { $count ->
        [one] Prevod
        [two] Prevod
        [few] Prevod
       *[other] Prevod
    }
contributors =
    { $count ->
        [one] Prispevek
        [two] Prispevka
        [few] Prispevki
       *[other] Prispevki
    }
publisher = Izdajatelj
place = Kraj izida
page-count = Strani
license = Licenca
first-published = Prva objava:
previous-issue = Prejšnja številka
next-issue = Naslednja številka
version = Različica
replaces = Nadomešča
newer-version = Na voljo je novejša različica te publikacije:
replaced = Nadomeščeno z novejšo različico
corrections =
    { $count ->
        [one] Popravek
        [two] Popravka
        [few] Popravki
       *[other] Popravki
    }
withdrawn = Umaknjeno
withdrawn-words = To besedilo je umaknjeno in ga tu ni več mogoče brati. Naslov, avtorji in številka ostajajo, da so sklici nanj razumljivi.
withdrawn-title = Umaknjeno: { $title }

type-policy-brief = Javnopolitični povzetek
type-policy-paper = Javnopolitični dokument
type-report = Poročilo
type-study = Študija
type-analysis = Analiza
type-working-paper = Delovni zvezek
type-commentary = Komentar
type-op-ed = Mnenje
type-statement = Izjava
type-letter = Pismo
type-booklet = Brošura
type-book = Knjiga
type-infographic = Infografika
type-podcast = Podkast
type-video = Videoposnetek

types-policy-brief = Javnopolitični povzetki
types-policy-paper = Javnopolitični dokumenti
types-report = Poročila
types-study = Študije
types-analysis = Analize
types-working-paper = Delovni zvezki
types-commentary = Komentarji
types-op-ed = Mnenja
types-statement = Izjave
types-letter = Pisma
types-booklet = Brošure
types-book = Knjige
types-infographic = Infografike
types-podcast = Podkasti
types-video = Videoposnetki

## Projekti

about-project = O projektu
period = Trajanje
lead = Vodenje projekta
partners =
    { $count ->
        [one] Partner
        [two] Partnerja
        [few] Partnerji
       *[other] Partnerji
    }
team = Projektna skupina
timeline = Iz tega projekta
continues = Predhodni projekt
continued-by = Nadaljevalni projekt
project-website = Spletna stran projekta

status-planned = V pripravi
status-running = V teku
status-completed = Zaključen

## Dogodki

about-event = O dogodku
when = Kdaj
where = Kje
map = Pokaži na zemljevidu
online = Na spletu
join-online = Pridružite se prek spleta
register = Prijavite se
add-to-calendar = Dodajte v koledar
# Sledi datum.
until = rok prijave:
registration-closed = Prijave so zaključene.
event-past = Dogodek je že potekal.
event-postponed = Nov datum bo objavljen naknadno.
event-cancelled = Dogodek ne bo izveden.
organisers =
    { $count ->
        [one] Organizira
        [two] Organizirata
        [few] Organizirajo
       *[other] Organizirajo
    }
speakers =
    { $count ->
        [one] Sodeluje
        [two] Sodelujeta
        [few] Sodelujejo
       *[other] Sodelujejo
    }
recordings = Posnetki
embed-play = Predvajaj tukaj
embed-show = Prikaži tukaj
embed-note = Naloži se s strežnika { $host }, ki tako izve, da berete to stran.
event-languages =
    { $count ->
        [one] Jezik
        [two] Jezika
        [few] Jeziki
       *[other] Jeziki
    }

status-scheduled = Napovedano
status-postponed = Prestavljeno
status-cancelled = Odpovedano

type-workshop = Delavnica
type-conference = Konferenca
type-round-table = Okrogla miza
type-panel = Panelna razprava
type-lecture = Predavanje
type-launch = Predstavitev
type-training = Usposabljanje
type-meeting = Srečanje
type-forum = Forum
type-visit = Obisk
type-webinar = Spletni seminar

types-workshop = Delavnice
types-conference = Konference
types-round-table = Okrogle mize
types-panel = Panelne razprave
types-lecture = Predavanja
types-launch = Predstavitve
types-training = Usposabljanja
types-meeting = Srečanja
types-forum = Forumi
types-visit = Obiski
types-webinar = Spletni seminarji

## Novice

about-news = O novici
# Sledi datum.
deadline = Rok za prijavo:
# Sledi datum.
deadline-passed = Rok za prijavo je potekel:

type-news = Novica
type-announcement = Obvestilo
type-press-release = Sporočilo za medije
type-media-appearance = V medijih
type-vacancy = Prosto delovno mesto
type-call = Razpis

types-news = Novice
types-announcement = Obvestila
types-press-release = Sporočila za medije
types-media-appearance = V medijih
types-vacancy = Prosta delovna mesta
types-call = Razpisi

## Ljudje in organizacije

contact = Kontakt
email = E-pošta
links = Drugje na spletu
former = Nekdaj
former-person = Na inštitutu ne deluje več.
about-organisation = O organizaciji
country = Država

# Naslovi nad tem, kar je kdo prispeval v posamezni vlogi.
works-as-author = Publikacije
works-as-editor = Uredniško delo
works-as-translator = Prevodi
works-as-contributor = Prispevki
works-as-publisher = Izdane publikacije
works-as-speaker = Nastopi
works-as-organiser = Organizacija dogodkov
works-as-lead = Vodenje projektov
works-as-partner = Partnerstva
works-as-funder = Finančna podpora
works-as-team = Sodelovanje pri projektih
works-as-affiliation = Ljudje

## Znotraj besedil

footnotes = Opombe
# Sledi številka opombe.
back-to-text = Nazaj na sklic
note = Opomba
tip = Nasvet
important = Pomembno
warning = Opozorilo
caution = Pozor

## Strani, ki jih ni

not-found-title = Ta stran ne obstaja
not-found-words = Naslov je morda napačno vnesen ali pa je bila stran premaknjena. Nič ni izgubljeno: poskusite s katero od spodnjih povezav.
to-home = Na začetno stran
moved = Ta stran je bila premaknjena
# Sledi povezava.
moved-to = Našli jo boste tukaj:

## Države, za dogodke in organizacije

country-AD = Andora
country-AL = Albanija
country-AM = Armenija
country-AT = Avstrija
country-AZ = Azerbajdžan
country-BA = Bosna in Hercegovina
country-BE = Belgija
country-BG = Bolgarija
country-BY = Belorusija
country-CA = Kanada
country-CH = Švica
country-CY = Ciper
country-CZ = Češka
country-DE = Nemčija
country-DK = Danska
country-EE = Estonija
country-ES = Španija
country-FI = Finska
country-FR = Francija
country-GB = Združeno kraljestvo
country-GE = Gruzija
country-GR = Grčija
country-HR = Hrvaška
country-HU = Madžarska
country-IE = Irska
country-IS = Islandija
country-IT = Italija
country-JP = Japonska
country-LI = Lihtenštajn
country-LT = Litva
country-LU = Luksemburg
country-LV = Latvija
country-MD = Moldavija
country-ME = Črna gora
country-MK = Severna Makedonija
country-MT = Malta
country-NL = Nizozemska
country-NO = Norveška
country-PL = Poljska
country-PT = Portugalska
country-RO = Romunija
country-RS = Srbija
country-RU = Rusija
country-SE = Švedska
country-SI = Slovenija
country-SK = Slovaška
country-TR = Turčija
country-UA = Ukrajina
country-US = Združene države Amerike
country-XK = Kosovo
