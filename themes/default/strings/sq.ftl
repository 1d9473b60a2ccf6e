# Fjalët e temës në shqip.
# Një sajt i ndryshon fjalë të veçanta te strings/sq.ftl i vet.

## Korniza e çdo faqeje

skip-to-content = Kalo te përmbajtja
menu = Menyja kryesore
languages = Gjuhët
# $name është emri që gjuha tjetër ia jep vetes.
not-in-language = Kjo faqe nuk ekziston ende në këtë gjuhë ({ $name })
# Emërtimi i rreshtit të shkronjave, nga A te Zh.
letters = Kalo te shkronja
# $name është emri që gjuha tjetër më e afërt ia jep vetes.
closest-language = Gjuha më e afërt: { $name }
breadcrumbs = Ju ndodheni këtu
home = Ballina
browse = Shfletoni
other-languages = Në gjuhë të tjera
draft = Ky është draft. Lexuesit nuk e shohin.
# $name është ajo për çka flet burimi.
feed-of = Abonim: { $name }
feed-what = Ky është një abonim (RSS). Një lexues abonimesh jua sjell vetë tekstet e reja, pa llogari dhe pa adresë e-maili.
feed-how = Për t’u abonuar, kopjojeni këtë adresë në lexuesin tuaj:
calendar-of = Kalendari: { $name }

## Rubrikat dhe listat

section-publications = Publikime
section-projects = Projekte
section-events = Ngjarje
section-news = Lajme
section-people = Njerëzit
section-organisations = Organizata
topics = Temat
regions = Rajonet
series = Seritë
archive = Arkivi

results =
    { $count ->
        [one] { $count } zë
       *[other] { $count } zëra
    }
narrow = Ngushtoni listën
coming-events = Ngjarjet e ardhshme
past-events = Ngjarjet e kaluara
subscribe-to-calendar = Abonohuni në kalendar
subscribe-to-feed = Abonohuni për të rejat
nothing-yet = Këtu ende nuk ka asgjë.
pages = Faqet
page-number = Faqja { $number }
previous-page = Faqja paraprake
next-page = Faqja tjetër
related = Lexoni edhe

## Kërkimi

search = Kërkimi
search-now = Kërko
search-site = Kërkoni në këtë sajt
search-help = Togfjalëshi vihet në thonjëza, kurse minusi para fjalëve që nuk duhet të dalin: "qeverisja lokale" -zgjedhjet
search-type = Lloji
search-all-type = Të gjitha llojet
search-topic = Tema
search-all-topic = Të gjitha temat
search-year = Viti
search-all-year = Të gjitha vitet
search-language = Gjuha
search-all-language = Të gjitha gjuhët
search-results =
    { $count ->
        [one] { $count } rezultat
       *[other] { $count } rezultate
    }
search-none = Për “{ $query }” nuk u gjet asgjë. Provoni me më pak fjalë ose me fjalë të tjera, ose shihni listat më poshtë.
search-slip = Asnjë tekst nuk e ka fjalën “{ $typed }”; këto e kanë “{ $meant }”.
search-partial = Asnjë tekst nuk i ka të gjitha këto fjalë; këto janë më të afërtit.
search-no-word = Shkruani edhe një fjalë për të kërkuar: minusi vetëm përjashton tekste.
search-more = Shfaq më shumë rezultate
search-failed = Kërkimi nuk mund të ngarkohet për momentin. Te gjithçka të çojnë edhe listat më poshtë.
search-no-script = Për kërkimin nevojitet JavaScript, i cili është i fikur në këtë shfletues. Te gjithçka të çojnë edhe listat më poshtë.
search-elsewhere = Kërkoni në gjuhë të tjera:

## Ballina

featured = Në fokus
latest-publications = Publikimet e fundit
running-projects = Projektet në zbatim
all-publications = Të gjitha publikimet
all-events = Të gjitha ngjarjet
all-projects = Të gjitha projektet
all-news = Të gjitha lajmet

## Çdo vepër

updated = Përditësuar
contents = Përmbajtja
keywords = Fjalë kyçe
files = Shkarkime
# $format është prapashtesa e skedarit: PDF.
download-format = Shkarko { $format }
minutes =
    { $count ->
        [one] { $count } minutë lexim
       *[other] { $count } minuta lexim
    }
source = Burimi
website = Faqja e internetit
funding = Financimi
# $number është numri i grantit.
grant = Granti { $number }
about-page = Për këtë faqe

## Publikimet

about-publication = Për këtë publikim
cite-as = Si të citohet
copy = Kopjo
copied = U kopjua
bibliography = Referencat
download-references = Për programet e referencave:
series-one = Seria
editors =
    { $count ->
        [one] Redaktoi
       *[other] Redaktuan
    }
translators =
    { $count ->
        [one] Përktheu
       *[other] Përkthyen
    }
contributors =
    { $count ->
        [one] Kontribuoi
       *[other] Kontribuan
    }
publisher = Botuesi
place = Vendi
page-count = Faqe
license = Licenca
first-published = Botuar së pari në
previous-issue = Numri i mëparshëm
next-issue = Numri i ardhshëm
version = Versioni
replaces = Zëvendëson
newer-version = Ka një version më të ri të këtij botimi:
replaced = Zëvendësuar nga një version më i ri
corrections =
    { $count ->
        [one] Korrigjim
       *[other] Korrigjime
    }
withdrawn = I tërhequr
withdrawn-words = Ky tekst është tërhequr dhe nuk mund të lexohet më këtu. Titulli, autorët dhe numri mbeten, që të kuptohen referencat drejt tij.
withdrawn-title = I tërhequr: { $title }

type-policy-brief = Përmbledhje politikash
type-policy-paper = Dokument politikash
type-report = Raport
type-study = Studim
type-analysis = Analizë
type-working-paper = Dokument pune
type-commentary = Koment
type-op-ed = Opinion
type-statement = Deklaratë
type-letter = Letër
type-booklet = Broshurë
type-book = Libër
type-infographic = Infografik
type-podcast = Podkast
type-video = Video

types-policy-brief = Përmbledhje politikash
types-policy-paper = Dokumente politikash
types-report = Raporte
types-study = Studime
types-analysis = Analiza
types-working-paper = Dokumente pune
types-commentary = Komente
types-op-ed = Opinione
types-statement = Deklarata
types-letter = Letra
types-booklet = Broshura
types-book = Libra
types-infographic = Infografikë
types-podcast = Podkaste
types-video = Video

## Projektet

about-project = Për këtë projekt
period = Periudha
lead = Udhëheq
partners =
    { $count ->
        [one] Partner
       *[other] Partnerë
    }
team = Ekipi
timeline = Nga ky projekt
continues = Vazhdon projektin
continued-by = Vazhdon me
project-website = Faqja e projektit

status-planned = I planifikuar
status-running = Në zbatim
status-completed = I përfunduar

## Ngjarjet

about-event = Për këtë ngjarje
when = Kur
where = Ku
map = Shihni në hartë
online = Në internet
join-online = Ndiqni në internet
register = Regjistrohuni
add-to-calendar = Shtojeni në kalendar
# Pason një datë.
until = deri më
registration-closed = Regjistrimi është mbyllur.
event-past = Kjo ngjarje është mbajtur.
event-postponed = Data e re do të njoftohet.
event-cancelled = Kjo ngjarje nuk do të mbahet.
organisers =
    { $count ->
        [one] Organizon
       *[other] Organizojnë
    }
speakers =
    { $count ->
        [one] Flet
       *[other] Flasin
    }
recordings = Incizime
embed-play = Luaj këtu
embed-show = Shfaq këtu
embed-note = Ngarkohet nga { $host }, që kështu merr vesh se po e lexoni këtë faqe.
event-languages =
    { $count ->
        [one] Gjuha
       *[other] Gjuhët
    }

status-scheduled = E planifikuar
status-postponed = E shtyrë
status-cancelled = E anuluar

type-workshop = Punëtori
type-conference = Konferencë
type-round-table = Tryezë e rrumbullakët
type-panel = Panel
type-lecture = Ligjëratë
type-launch = Promovim
type-training = Trajnim
type-meeting = Takim
type-forum = Forum
type-visit = Vizitë
type-webinar = Uebinar

types-workshop = Punëtori
types-conference = Konferenca
types-round-table = Tryeza të rrumbullakëta
types-panel = Panele
types-lecture = Ligjërata
types-launch = Promovime
types-training = Trajnime
types-meeting = Takime
types-forum = Forume
types-visit = Vizita
types-webinar = Uebinarë

## Lajmet

about-news = Për këtë lajm
# Pason një datë.
deadline = Aplikoni deri më
# Pason një datë.
deadline-passed = Afati ka skaduar më

type-news = Lajm
type-announcement = Njoftim
type-press-release = Komunikatë për media
type-media-appearance = Në media
type-vacancy = Vend i lirë pune
type-call = Thirrje

types-news = Lajme
types-announcement = Njoftime
types-press-release = Komunikata për media
types-media-appearance = Në media
types-vacancy = Vende të lira pune
types-call = Thirrje

## Njerëzit dhe organizatat

contact = Kontakti
email = Posta elektronike
links = Gjetiu
former = Dikur
former-person = Nuk punon më në institut.
about-organisation = Për këtë organizatë
country = Shteti

# Tituj mbi atë që dikush ka bërë në një rol.
works-as-author = Publikime
works-as-editor = Redaktime
works-as-translator = Përkthime
works-as-contributor = Kontribute
works-as-publisher = Botime
works-as-speaker = Paraqitje në ngjarje
works-as-organiser = Ngjarje të organizuara
works-as-lead = Projekte të udhëhequra
works-as-partner = Partneritete
works-as-funder = Mbështetje financiare
works-as-team = Pjesë e ekipit
works-as-affiliation = Njerëzit

## Brenda teksteve

footnotes = Fusnota
# Pason numri i fusnotës.
back-to-text = Kthehu te teksti
note = Shënim
tip = Këshillë
important = E rëndësishme
warning = Paralajmërim
caution = Kujdes

## Faqe që nuk janë

not-found-title = Nuk ka faqe të tillë
not-found-words = Adresa mund të jetë shkruar gabim, ose faqja mund të jetë zhvendosur. Asgjë nuk ka humbur: provoni njërën nga këto.
to-home = Te ballina
moved = Kjo faqe është zhvendosur
# Pason një lidhje.
moved-to = E gjeni këtu:

## Shtetet, për ngjarje dhe organizata

country-AD = Andorra
country-AL = Shqipëria
country-AM = Armenia
country-AT = Austria
country-AZ = Azerbajxhani
country-BA = Bosnja dhe Hercegovina
country-BE = Belgjika
country-BG = Bullgaria
country-BY = Bjellorusia
country-CA = Kanadaja
country-CH = Zvicra
country-CY = Qipro
country-CZ = Çekia
country-DE = Gjermania
country-DK = Danimarka
country-EE = Estonia
country-ES = Spanja
country-FI = Finlanda
country-FR = Franca
country-GB = Mbretëria e Bashkuar
country-GE = Gjeorgjia
country-GR = Greqia
country-HR = Kroacia
country-HU = Hungaria
country-IE = Irlanda
country-IS = Islanda
country-IT = Italia
country-JP = Japonia
country-LI = Lihtenshtajni
country-LT = Lituania
country-LU = Luksemburgu
country-LV = Letonia
country-MD = Moldavia
country-ME = Mali i Zi
country-MK = Maqedonia e Veriut
country-MT = Malta
country-NL = Holanda
country-NO = Norvegjia
country-PL = Polonia
country-PT = Portugalia
country-RO = Rumania
country-RS = Serbia
country-RU = Rusia
country-SE = Suedia
country-SI = Sllovenia
country-SK = Sllovakia
country-TR = Turqia
country-UA = Ukraina
country-US = Shtetet e Bashkuara
country-XK = Kosova
