# Зборовите на стандардната тема на македонски.
# Секоја веб-страница менува поединечни зборови во својата датотека strings/mk.ftl.

## Рамката на секоја страница

skip-to-content = Прејди на содржината
menu = Главно мени
languages = Јазици
# $name е името на другиот јазик на самиот тој јазик.
not-in-language = Оваа страница сѐ уште не постои на овој јазик ({ $name })
# Натпис на редот букви од А до Ш.
letters = Прејди на буква
# $name е името на најблискиот друг јазик на самиот тој јазик.
closest-language = Најблизок јазик: { $name }
breadcrumbs = Се наоѓате тука
home = Почетна
browse = Разгледајте
other-languages = На други јазици
draft = Ова е работна верзија. Читателите не ја гледаат.
# $name е она за што известува каналот.
feed-of = Претплата: { $name }
feed-what = Ова е извор за претплата (RSS). Читачот на вести сам ви ги носи новите прилози, без сметка и без адреса за е-пошта.
feed-how = За да се претплатите, копирајте ја оваа адреса во вашиот читач:
calendar-of = Календар: { $name }

## Рубрики и списоци

section-publications = Публикации
section-projects = Проекти
section-events = Настани
section-news = Вести
section-people = Луѓе
section-organisations = Организации
topics = Теми
regions = Региони
series = Едиции
archive = Архива

results =
    { $count ->
        [one] { $count } ставка
       *[other] { $count } ставки
    }
narrow = Стеснете го списокот
coming-events = Претстојни настани
past-events = Минати настани
subscribe-to-calendar = Претплатете се на календарот
subscribe-to-feed = Претплатете се на новостите
nothing-yet = Тука сѐ уште нема ништо.
pages = Страници
page-number = Страница { $number }
previous-page = Претходна
next-page = Следна
related = Прочитајте и

## Пребарување

search = Пребарување
search-now = Барај
search-site = Пребарајте го сајтот
search-help = Изразот ставете го во наводници, а минус ставете пред зборовите што не ги сакате: "локална самоуправа" -избори
search-type = Вид
search-all-type = Сите видови
search-topic = Тема
search-all-topic = Сите теми
search-year = Година
search-all-year = Сите години
search-language = Јазик
search-all-language = Сите јазици
search-results =
    { $count ->
        [one] { $count } резултат
       *[other] { $count } резултати
    }
search-none = За „{ $query }“ не е најдено ништо. Обидете се со помалку зборови или со други зборови, или погледнете ги списоците подолу.
search-slip = Ниеден текст не го содржи зборот „{ $typed }“; овие го содржат „{ $meant }“.
search-partial = Ниеден текст не ги содржи сите овие зборови; овие се најблиски.
search-no-word = Напишете и збор што го барате: минусот само исклучува текстови.
search-more = Прикажи повеќе резултати
search-failed = Пребарувањето моментално не може да се вчита. До сѐ водат и списоците подолу.
search-no-script = За пребарувањето е потребен JavaScript, кој е исклучен во овој прелистувач. До сѐ водат и списоците подолу.
search-elsewhere = Побарајте на други јазици:

## Почетната страница

featured = Во фокус
latest-publications = Најнови публикации
running-projects = Тековни проекти
all-publications = Сите публикации
all-events = Сите настани
all-projects = Сите проекти
all-news = Сите вести

## Секое дело

updated = Ажурирано
contents = Содржина
keywords = Клучни зборови
files = За преземање
# $format е видот на датотеката: PDF.
download-format = Преземи { $format }
minutes =
    { $count ->
        [one] { $count } минута читање
       *[other] { $count } минути читање
    }
source = Извор
website = Веб-страница
funding = Финансирање
# $number е бројот на грантот.
grant = Грант бр. { $number }
about-page = За оваа страница

## Публикации

about-publication = За публикацијата
cite-as = Како да се цитира
copy = Копирај
copied = Копирано
bibliography = Литература
download-references = За програми за референци:
series-one = Едиција
editors =
    { $count ->
        [one] Уредување
       *[other] Уредништво
    }
translators =
    { $count ->
        [one] Превод
       *[other] Превод
    }
contributors =
    { $count ->
        [one] Прилог
       *[other] Прилози
    }
publisher = Издавач
place = Место на издавање
page-count = Страници
license = Лиценца
first-published = Првпат објавено во
previous-issue = Претходен број
next-issue = Следен број
version = Верзија
replaces = Заменува
newer-version = Има понова верзија на оваа публикација:
replaced = Заменето со понова верзија
corrections =
    { $count ->
        [one] Исправка
       *[other] Исправки
    }
withdrawn = Повлечено
withdrawn-words = Овој текст е повлечен и овде веќе не може да се чита. Насловот, авторите и бројот остануваат за да бидат разбирливи упатувањата на него.
withdrawn-title = Повлечено: { $title }

type-policy-brief = Краток документ за јавни политики
type-policy-paper = Документ за јавни политики
type-report = Извештај
type-study = Студија
type-analysis = Анализа
type-working-paper = Работен документ
type-commentary = Коментар
type-op-ed = Колумна
type-statement = Изјава
type-letter = Писмо
type-booklet = Брошура
type-book = Книга
type-infographic = Инфографик
type-podcast = Подкаст
type-video = Видео

types-policy-brief = Кратки документи за јавни политики
types-policy-paper = Документи за јавни политики
types-report = Извештаи
types-study = Студии
types-analysis = Анализи
types-working-paper = Работни документи
types-commentary = Коментари
types-op-ed = Колумни
types-statement = Изјави
types-letter = Писма
types-booklet = Брошури
types-book = Книги
types-infographic = Инфографици
types-podcast = Подкасти
types-video = Видеа

## Проекти

about-project = За проектот
period = Период
lead = Раководи
partners =
    { $count ->
        [one] Партнер
       *[other] Партнери
    }
team = Тим
timeline = Од овој проект
continues = Се надоврзува на проектот
continued-by = Продолжува со проектот
project-website = Веб-страница на проектот

status-planned = Планиран
status-running = Во тек
status-completed = Завршен

## Настани

about-event = За настанот
when = Кога
where = Каде
map = Прикажи на карта
online = Преку интернет
join-online = Приклучете се преку интернет
register = Пријавете се
add-to-calendar = Додајте во календар
# Следува датум.
until = до
registration-closed = Пријавувањето е затворено.
event-past = Настанот веќе се одржа.
event-postponed = Новиот датум ќе биде објавен дополнително.
event-cancelled = Настанот нема да се одржи.
organisers =
    { $count ->
        [one] Организира
       *[other] Организираат
    }
speakers =
    { $count ->
        [one] Зборува
       *[other] Зборуваат
    }
recordings = Снимки
embed-play = Пушти овде
embed-show = Прикажи овде
embed-note = Се вчитува од { $host }, па тој сервер ќе дознае дека ја читате оваа страница.
event-languages =
    { $count ->
        [one] Јазик
       *[other] Јазици
    }

status-scheduled = Закажан
status-postponed = Одложен
status-cancelled = Откажан

type-workshop = Работилница
type-conference = Конференција
type-round-table = Тркалезна маса
type-panel = Панел-дискусија
type-lecture = Предавање
type-launch = Промоција
type-training = Обука
type-meeting = Состанок
type-forum = Форум
type-visit = Посета
type-webinar = Вебинар

types-workshop = Работилници
types-conference = Конференции
types-round-table = Тркалезни маси
types-panel = Панел-дискусии
types-lecture = Предавања
types-launch = Промоции
types-training = Обуки
types-meeting = Состаноци
types-forum = Форуми
types-visit = Посети
types-webinar = Вебинари

## Вести

about-news = За оваа објава
# Следува датум.
deadline = Рок за пријавување:
# Следува датум.
deadline-passed = Рокот истече на

type-news = Вест
type-announcement = Известување
type-press-release = Соопштение за медиумите
type-media-appearance = Во медиумите
type-vacancy = Оглас за вработување
type-call = Повик

types-news = Вести
types-announcement = Известувања
types-press-release = Соопштенија за медиумите
types-media-appearance = Во медиумите
types-vacancy = Огласи за вработување
types-call = Повици

## Луѓе и организации

contact = Контакт
email = Е-пошта
links = На други места на интернет
former = Порано
former-person = Веќе не работи во институтот.
about-organisation = За организацијата
country = Држава

# Наслови над она што некој го работел во одредена улога.
works-as-author = Публикации
works-as-editor = Уредени изданија
works-as-translator = Преводи
works-as-contributor = Прилози
works-as-publisher = Изданија
works-as-speaker = Излагања
works-as-organiser = Организирани настани
works-as-lead = Раководење со проекти
works-as-partner = Партнерства
works-as-funder = Финансиска поддршка
works-as-team = Работа на проекти
works-as-affiliation = Луѓе

## Во текстовите

footnotes = Фусноти
# Следува бројот на фуснотата.
back-to-text = Назад кон местото на фуснота
note = Забелешка
tip = Совет
important = Важно
warning = Предупредување
caution = Внимание

## Страници што ги нема

not-found-title = Таква страница не постои
not-found-words = Можеби адресата е погрешно напишана или страницата е преместена. Ништо не е изгубено: обидете се со нешто од следново.
to-home = Кон почетната страница
moved = Оваа страница е преместена
# Следува врска.
moved-to = Ќе ја најдете тука:

## Држави, за настани и организации

country-AD = Андора
country-AL = Албанија
country-AM = Ерменија
country-AT = Австрија
country-AZ = Азербејџан
country-BA = Босна и Херцеговина
country-BE = Белгија
country-BG = Бугарија
country-BY = Белорусија
country-CA = Канада
country-CH = Швајцарија
country-CY = Кипар
country-CZ = Чешка
country-DE = Германија
country-DK = Данска
country-EE = Естонија
country-ES = Шпанија
country-FI = Финска
country-FR = Франција
country-GB = Обединето Кралство
country-GE = Грузија
country-GR = Грција
country-HR = Хрватска
country-HU = Унгарија
country-IE = Ирска
country-IS = Исланд
country-IT = Италија
country-JP = Јапонија
country-LI = Лихтенштајн
country-LT = Литванија
country-LU = Луксембург
country-LV = Латвија
country-MD = Молдавија
country-ME = Црна Гора
country-MK = Северна Македонија
country-MT = Малта
country-NL = Холандија
country-NO = Норвешка
country-PL = Полска
country-PT = Португалија
country-RO = Романија
country-RS = Србија
country-RU = Русија
country-SE = Шведска
country-SI = Словенија
country-SK = Словачка
country-TR = Турција
country-UA = Украина
country-US = Соединети Американски Држави
country-XK = Косово
