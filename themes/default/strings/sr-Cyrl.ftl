# Речи подразумеване теме на српском, ћирилицом.
# Сајт мења поједине речи у својој датотеци strings/sr-Cyrl.ftl.

## Оквир сваке странице

skip-to-content = Пређи на садржај
menu = Главни мени
languages = Језици
# $name је назив другог језика на том језику.
not-in-language = Ова страница још не постоји на овом језику ({ $name })
# Натпис уз низ слова од А до Ш.
letters = Пређи на слово
# $name је назив најближег другог језика на том језику.
closest-language = Најближи језик: { $name }
breadcrumbs = Налазите се овде
home = Почетна
browse = Прегледајте
other-languages = На другим језицима
draft = Ово је нацрт. Читаоци га не виде.
# $name је оно о чему су вести.
feed-of = Фид: { $name }
feed-what = Ово је фид. Читач фидова (RSS) сам вам доноси нове прилоге, без налога и без адресе е-поште.
feed-how = За претплату копирајте ову адресу у свој читач:
calendar-of = Календар: { $name }

## Рубрике и спискови

section-publications = Публикације
section-projects = Пројекти
section-events = Догађаји
section-news = Вести
section-people = Људи
section-organisations = Организације
topics = Теме
regions = Региони
series = Едиције
archive = Архива

results =
    { $count ->
        [one] { $count } ставка
        [few] { $count } ставке
       *[other] { $count } ставки
    }
narrow = Сузите списак
coming-events = Предстојећи догађаји
past-events = Протекли догађаји
subscribe-to-calendar = Претплатите се на календар
subscribe-to-feed = Претплатите се на фид
nothing-yet = Овде још нема ничега.
pages = Стране
page-number = { $number }. страна
previous-page = Претходна
next-page = Следећа
related = Прочитајте и ово

## Претрага

search = Претрага
search-now = Тражи
search-site = Претражите сајт
search-help = Израз ставите под наводнике, а минус испред речи које не желите: "локална самоуправа" -избори
search-type = Врста
search-all-type = Све врсте
search-topic = Тема
search-all-topic = Све теме
search-year = Година
search-all-year = Све године
search-language = Језик
search-all-language = Сви језици
search-results =
    { $count ->
        [one] { $count } резултат
        [few] { $count } резултата
       *[other] { $count } резултата
    }
search-none = За „{ $query }” није пронађено ништа. Покушајте са мање речи или са другим речима, или погледајте спискове испод.
search-slip = Ниједан текст нема реч „{ $typed }”; ови имају „{ $meant }”.
search-partial = Ниједан текст нема све ове речи; ови су најближи.
search-no-word = Упишите и реч коју тражите: минус само искључује текстове.
search-more = Прикажи још резултата
search-failed = Претрага тренутно не може да се учита. До свега воде и спискови испод.
search-no-script = За претрагу је потребан JavaScript, који је у овом прегледачу искључен. До свега воде и спискови испод.
search-elsewhere = Потражите на другим језицима:

## Почетна страница

featured = У фокусу
latest-publications = Најновије публикације
running-projects = Пројекти у току
all-publications = Све публикације
all-events = Сви догађаји
all-projects = Сви пројекти
all-news = Све вести

## Свако дело

updated = Измењено
contents = Садржај
keywords = Кључне речи
files = Преузимање
# $format је врста датотеке: PDF.
download-format = Преузми { $format }
minutes =
    { $count ->
        [one] { $count } минут читања
        [few] { $count } минута читања
       *[other] { $count } минута читања
    }
source = Извор
website = Веб-сајт
funding = Финансирање
# $number је број гранта.
grant = Грант { $number }
about-page = О овој страници

## Публикације

about-publication = О овој публикацији
cite-as = Како цитирати
copy = Копирај
copied = Копирано
bibliography = Литература
download-references = За програме за референце:
series-one = Едиција
editors = Уређивање
translators = Превод
contributors =
    { $count ->
        [one] Прилог
        [few] Прилози
       *[other] Прилози
    }
publisher = Издавач
place = Место
page-count = Страна
license = Лиценца
first-published = Првобитно објављено:
previous-issue = Претходни број
next-issue = Наредни број
version = Верзија
replaces = Замењује
newer-version = Постоји новија верзија ове публикације:
replaced = Замењено новијом верзијом
corrections =
    { $count ->
        [one] Исправка
        [few] Исправке
       *[other] Исправке
    }
withdrawn = Повучено
withdrawn-words = Овај текст је повучен и овде се више не може читати. Наслов, аутори и број остају, да би се разумела упућивања на њега.
withdrawn-title = Повучено: { $title }

type-policy-brief = Предлог практичне политике
type-policy-paper = Документ практичне политике
type-report = Извештај
type-study = Студија
type-analysis = Анализа
type-working-paper = Радни документ
type-commentary = Коментар
type-op-ed = Ауторски текст
type-statement = Саопштење
type-letter = Писмо
type-booklet = Брошура
type-book = Књига
type-infographic = Инфографик
type-podcast = Подкаст
type-video = Видео

types-policy-brief = Предлози практичне политике
types-policy-paper = Документи практичне политике
types-report = Извештаји
types-study = Студије
types-analysis = Анализе
types-working-paper = Радни документи
types-commentary = Коментари
types-op-ed = Ауторски текстови
types-statement = Саопштења
types-letter = Писма
types-booklet = Брошуре
types-book = Књиге
types-infographic = Инфографици
types-podcast = Подкасти
types-video = Видео-снимци

## Пројекти

about-project = О овом пројекту
period = Период
lead = Води
partners =
    { $count ->
        [one] Партнер
        [few] Партнери
       *[other] Партнери
    }
team = Тим
timeline = Из овог пројекта
continues = Наставља пројекат
continued-by = Настављен пројектом
project-website = Сајт пројекта

status-planned = У плану
status-running = У току
status-completed = Завршен

## Догађаји

about-event = О овом догађају
when = Када
where = Где
map = Прикажи на мапи
online = На интернету
join-online = Прати преко интернета
register = Пријавите се
add-to-calendar = Додајте у календар
# Следи датум.
until = рок за пријаву:
registration-closed = Пријављивање је затворено.
event-past = Овај догађај је одржан.
event-postponed = Нови датум биће накнадно објављен.
event-cancelled = Овај догађај се неће одржати.
organisers =
    { $count ->
        [one] Организује
        [few] Организују
       *[other] Организују
    }
speakers =
    { $count ->
        [one] Говори
        [few] Говоре
       *[other] Говоре
    }
recordings = Снимци
embed-play = Пусти овде
embed-show = Прикажи овде
embed-note = Учитава се са сервера { $host }, који тада сазнаје да читате ову страницу.
event-languages =
    { $count ->
        [one] Језик
        [few] Језици
       *[other] Језици
    }

status-scheduled = Заказан
status-postponed = Одложен
status-cancelled = Отказан

type-workshop = Радионица
type-conference = Конференција
type-round-table = Округли сто
type-panel = Панел
type-lecture = Предавање
type-launch = Представљање
type-training = Обука
type-meeting = Састанак
type-forum = Форум
type-visit = Посета
type-webinar = Вебинар

types-workshop = Радионице
types-conference = Конференције
types-round-table = Округли столови
types-panel = Панели
types-lecture = Предавања
types-launch = Представљања
types-training = Обуке
types-meeting = Састанци
types-forum = Форуми
types-visit = Посете
types-webinar = Вебинари

## Вести

about-news = О овој вести
# Следи датум.
deadline = Рок за пријаву:
# Следи датум.
deadline-passed = Рок је истекао:

type-news = Вест
type-announcement = Обавештење
type-press-release = Саопштење за медије
type-media-appearance = У медијима
type-vacancy = Оглас за посао
type-call = Позив

types-news = Вести
types-announcement = Обавештења
types-press-release = Саопштења за медије
types-media-appearance = У медијима
types-vacancy = Огласи за посао
types-call = Позиви

## Људи и организације

contact = Контакт
email = Имејл
links = На другим местима
former = Раније
former-person = Више није у институту.
about-organisation = О овој организацији
country = Држава

# Наслови изнад онога што је неко радио у једној улози.
works-as-author = Публикације
works-as-editor = Уреднички рад
works-as-translator = Преводи
works-as-contributor = Прилози
works-as-publisher = Издања
works-as-speaker = Излагања
works-as-organiser = Организација догађаја
works-as-lead = Вођење пројеката
works-as-partner = Партнерства
works-as-funder = Финансијска подршка
works-as-team = Рад на пројектима
works-as-affiliation = Људи

## Унутар текстова

footnotes = Фусноте
# Следи број фусноте.
back-to-text = Назад на текст
note = Напомена
tip = Савет
important = Важно
warning = Упозорење
caution = Опрез

## Странице којих нема

not-found-title = Такве странице нема
not-found-words = Можда је адреса погрешно укуцана, или је страница премештена. Ништа није изгубљено: пробајте нешто од овога.
to-home = На почетну страницу
moved = Ова страница је премештена
# Следи веза.
moved-to = Наћи ћете је овде:

## Државе, за догађаје и организације

country-AD = Андора
country-AL = Албанија
country-AM = Јерменија
country-AT = Аустрија
country-AZ = Азербејџан
country-BA = Босна и Херцеговина
country-BE = Белгија
country-BG = Бугарска
country-BY = Белорусија
country-CA = Канада
country-CH = Швајцарска
country-CY = Кипар
country-CZ = Чешка
country-DE = Немачка
country-DK = Данска
country-EE = Естонија
country-ES = Шпанија
country-FI = Финска
country-FR = Француска
country-GB = Уједињено Краљевство
country-GE = Грузија
country-GR = Грчка
country-HR = Хрватска
country-HU = Мађарска
country-IE = Ирска
country-IS = Исланд
country-IT = Италија
country-JP = Јапан
country-LI = Лихтенштајн
country-LT = Литванија
country-LU = Луксембург
country-LV = Летонија
country-MD = Молдавија
country-ME = Црна Гора
country-MK = Северна Македонија
country-MT = Малта
country-NL = Холандија
country-NO = Норвешка
country-PL = Пољска
country-PT = Португалија
country-RO = Румунија
country-RS = Србија
country-RU = Русија
country-SE = Шведска
country-SI = Словенија
country-SK = Словачка
country-TR = Турска
country-UA = Украјина
country-US = Сједињене Америчке Државе
country-XK = Косово
