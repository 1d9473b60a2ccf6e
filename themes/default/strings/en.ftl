# The words of the default theme in English.
# A site changes single words in its own strings/en.ftl.

## The frame of every page

skip-to-content = Skip to content
menu = Main menu
languages = Languages
# $name is what the other language calls itself.
not-in-language = This page is not available in { $name } yet
# The label of a row of letters, A to Z.
letters = Jump to a letter
# $name is what the closest other language calls itself.
closest-language = Closest: { $name }
breadcrumbs = You are here
home = Home
browse = Browse
other-languages = In other languages
draft = This is a draft. Readers do not see it.
# $name is what the feed is about.
feed-of = Feed: { $name }
# Above a feed that is opened in a browser: what it is, and what to do with it. Its address follows.
feed-what = This is a feed. A feed reader brings its new entries to you by itself, without an account or an e-mail address.
feed-how = To subscribe, copy this address into your feed reader:
# $name is what the calendar holds: events, or a topic.
calendar-of = Calendar: { $name }

## Sections and lists

section-publications = Publications
section-projects = Projects
section-events = Events
section-news = News
section-people = People
section-organisations = Organisations
topics = Topics
regions = Regions
series = Series
archive = Archive

results =
    { $count ->
        [one] { $count } entry
       *[other] { $count } entries
    }
narrow = Narrow the list
coming-events = Coming events
past-events = Past events
subscribe-to-calendar = Subscribe to the calendar
subscribe-to-feed = Subscribe to the feed
nothing-yet = There is nothing here yet.
pages = Pages
page-number = Page { $number }
previous-page = Previous
next-page = Next
related = Read next

## Search

# The name of the page, then the word on the button.
search = Search
search-now = Search
search-site = Search this site
search-help = Put a phrase in quotation marks, and a minus before words that should not be there: "local government" -elections
# Filters, each with the choice that leaves everything.
search-type = Type
search-all-type = All types
search-topic = Topic
search-all-topic = All topics
search-year = Year
search-all-year = All years
search-language = Language
search-all-language = All languages
search-results =
    { $count ->
        [one] { $count } result
       *[other] { $count } results
    }
search-none = Nothing was found for “{ $query }”. Try fewer or other words, or one of the lists below.
# $typed is a word that is nowhere, $meant one or some that there are, in whatever form the texts have them.
search-slip = No text has “{ $typed }”; these have “{ $meant }”.
search-partial = No text has all of these words; these come closest.
search-no-word = Type a word to look for too: a minus only leaves texts out.
search-more = Show more results
search-failed = The search cannot be loaded at the moment. The lists below lead to everything.
search-no-script = Searching needs JavaScript, which is off in this browser. The lists below lead to everything.
# The names of languages follow.
search-elsewhere = Search in other languages:

## The home page

featured = In focus
latest-publications = Latest publications
running-projects = Running projects
all-publications = All publications
all-events = All events
all-projects = All projects
all-news = All news

## Any work

updated = Updated
contents = Contents
keywords = Keywords
files = Downloads
# $format is the ending of the file: PDF.
download-format = Download { $format }
minutes =
    { $count ->
        [one] { $count } minute read
       *[other] { $count } minutes read
    }
source = Source
website = Website
funding = Funding
# $number is the number of the grant.
grant = Grant { $number }
about-page = About this page

## Publications

about-publication = About this publication
cite-as = Cite as
copy = Copy
copied = Copied
# The list of the works that the text cites.
bibliography = References
# The names of formats follow.
download-references = For reference managers:
series-one = Series
editors =
    { $count ->
        [one] Editor
       *[other] Editors
    }
translators =
    { $count ->
        [one] Translator
       *[other] Translators
    }
contributors =
    { $count ->
        [one] Contributor
       *[other] Contributors
    }
publisher = Publisher
place = Place
page-count = Pages
license = License
first-published = First published in
previous-issue = Previous number
next-issue = Next number
version = Version
replaces = Replaces
newer-version = A newer version of this publication is available:
replaced = Replaced by a newer version
corrections =
    { $count ->
        [one] Correction
       *[other] Corrections
    }
withdrawn = Withdrawn
withdrawn-words = This text is withdrawn and can no longer be read here. Its title, authors and number stay, so that references to it can be understood.
withdrawn-title = Withdrawn: { $title }

type-policy-brief = Policy brief
type-policy-paper = Policy paper
type-report = Report
type-study = Study
type-analysis = Analysis
type-working-paper = Working paper
type-commentary = Commentary
type-op-ed = Op-ed
type-statement = Statement
type-letter = Letter
type-booklet = Booklet
type-book = Book
type-infographic = Infographic
type-podcast = Podcast
type-video = Video

types-policy-brief = Policy briefs
types-policy-paper = Policy papers
types-report = Reports
types-study = Studies
types-analysis = Analyses
types-working-paper = Working papers
types-commentary = Commentaries
types-op-ed = Op-eds
types-statement = Statements
types-letter = Letters
types-booklet = Booklets
types-book = Books
types-infographic = Infographics
types-podcast = Podcasts
types-video = Videos

## Projects

about-project = About this project
period = Period
lead = Led by
partners =
    { $count ->
        [one] Partner
       *[other] Partners
    }
team = Team
timeline = From this project
continues = Continues
continued-by = Continued by
project-website = Project website

status-planned = Planned
status-running = Running
status-completed = Completed

## Events

about-event = About this event
when = When
where = Where
map = Show on the map
online = Online
join-online = Join online
register = Register
add-to-calendar = Add to calendar
# A date follows.
until = until
registration-closed = Registration is closed.
event-past = This event has taken place.
event-postponed = A new date will be announced.
event-cancelled = This event will not take place.
organisers =
    { $count ->
        [one] Organiser
       *[other] Organisers
    }
speakers =
    { $count ->
        [one] Speaker
       *[other] Speakers
    }
recordings = Recordings
embed-play = Play here
embed-show = Show here
embed-note = Loads from { $host }, which then learns that you are reading this.
event-languages =
    { $count ->
        [one] Language
       *[other] Languages
    }

status-scheduled = Scheduled
status-postponed = Postponed
status-cancelled = Cancelled

type-workshop = Workshop
type-conference = Conference
type-round-table = Round table
type-panel = Panel
type-lecture = Lecture
type-launch = Launch
type-training = Training
type-meeting = Meeting
type-forum = Forum
type-visit = Visit
type-webinar = Webinar

types-workshop = Workshops
types-conference = Conferences
types-round-table = Round tables
types-panel = Panels
types-lecture = Lectures
types-launch = Launches
types-training = Trainings
types-meeting = Meetings
types-forum = Forums
types-visit = Visits
types-webinar = Webinars

## News

about-news = About this item
# A date follows.
deadline = Apply by
# A date follows.
deadline-passed = The deadline passed on

type-news = News
type-announcement = Announcement
type-press-release = Press release
type-media-appearance = In the media
type-vacancy = Vacancy
type-call = Call

types-news = News
types-announcement = Announcements
types-press-release = Press releases
types-media-appearance = In the media
types-vacancy = Vacancies
types-call = Calls

## People and organisations

contact = Contact
email = Email
links = Elsewhere
former = Former
former-person = No longer with the institute.
about-organisation = About this organisation
country = Country

# Headings above what somebody did in a role.
works-as-author = Publications
works-as-editor = As editor
works-as-translator = As translator
works-as-contributor = As contributor
works-as-publisher = As publisher
works-as-speaker = As speaker
works-as-organiser = As organiser
works-as-lead = Projects led
works-as-partner = As partner
works-as-funder = As funder
works-as-team = On the team of
works-as-affiliation = People

## Inside texts

footnotes = Footnotes
# The number of the footnote follows.
back-to-text = Back to reference
note = Note
tip = Tip
important = Important
warning = Warning
caution = Caution

## Pages that are not there

not-found-title = There is no such page
not-found-words = The address may be mistyped, or the page may have moved. Nothing is lost: try one of these.
to-home = To the home page
moved = This page has moved
# A link follows.
moved-to = You will find it here:

## Countries, for events and organisations

country-AD = Andorra
country-AL = Albania
country-AM = Armenia
country-AT = Austria
country-AZ = Azerbaijan
country-BA = Bosnia and Herzegovina
country-BE = Belgium
country-BG = Bulgaria
country-BY = Belarus
country-CA = Canada
country-CH = Switzerland
country-CY = Cyprus
country-CZ = Czechia
country-DE = Germany
country-DK = Denmark
country-EE = Estonia
country-ES = Spain
country-FI = Finland
country-FR = France
country-GB = United Kingdom
country-GE = Georgia
country-GR = Greece
country-HR = Croatia
country-HU = Hungary
country-IE = Ireland
country-IS = Iceland
country-IT = Italy
country-JP = Japan
country-LI = Liechtenstein
country-LT = Lithuania
country-LU = Luxembourg
country-LV = Latvia
country-MD = Moldova
country-ME = Montenegro
country-MK = North Macedonia
country-MT = Malta
country-NL = Netherlands
country-NO = Norway
country-PL = Poland
country-PT = Portugal
country-RO = Romania
country-RS = Serbia
country-RU = Russia
country-SE = Sweden
country-SI = Slovenia
country-SK = Slovakia
country-TR = Türkiye
country-UA = Ukraine
country-US = United States
country-XK = Kosovo
