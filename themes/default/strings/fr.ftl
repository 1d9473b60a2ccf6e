# Les mots du thème par défaut en français.
# Un site change certains mots dans son propre fichier strings/fr.ftl.

## Le cadre de chaque page

skip-to-content = Aller au contenu
menu = Menu principal
languages = Langues
# $name est le nom que l’autre langue se donne.
not-in-language = Cette page n’est pas encore disponible dans cette langue : { $name }
# Intitulé d’une ligne de lettres, de A à Z.
letters = Aller à une lettre
# $name est le nom que se donne l’autre langue la plus proche.
closest-language = Langue la plus proche : { $name }
breadcrumbs = Vous êtes ici
home = Accueil
browse = Parcourir le site
other-languages = Dans d’autres langues
draft = Ceci est un brouillon. Il n’est pas visible du public.
# $name est le sujet du flux.
feed-of = Flux : { $name }
feed-what = Ceci est un flux. Un lecteur de flux (RSS) vous apporte de lui-même les nouveautés, sans compte ni adresse électronique.
feed-how = Pour vous abonner, copiez cette adresse dans votre lecteur de flux :
calendar-of = Calendrier : { $name }

## Rubriques et listes

section-publications = Publications
section-projects = Projets
section-events = Événements
section-news = Actualités
section-people = Personnes
section-organisations = Organisations
topics = Thèmes
regions = Régions
series = Collections
archive = Archives

results =
    { $count ->
        [one] { $count } résultat
       *[other] { $count } résultats
    }
narrow = Affiner la liste
coming-events = Événements à venir
past-events = Événements passés
subscribe-to-calendar = S’abonner au calendrier
subscribe-to-feed = S’abonner au flux
nothing-yet = Aucun contenu pour le moment.
pages = Pages
page-number = Page { $number }
previous-page = Page précédente
next-page = Page suivante
related = À lire aussi

## Recherche

search = Recherche
search-now = Rechercher
search-site = Rechercher sur ce site
search-help = Mettez une expression entre guillemets, et un moins devant les mots à exclure : "collectivités locales" -élections
search-type = Type
search-all-type = Tous les types
search-topic = Thème
search-all-topic = Tous les thèmes
search-year = Année
search-all-year = Toutes les années
search-language = Langue
search-all-language = Toutes les langues
search-results =
    { $count ->
        [one] { $count } résultat
       *[other] { $count } résultats
    }
search-none = Aucun résultat pour « { $query } ». Essayez avec moins de mots ou d’autres mots, ou l’une des listes ci-dessous.
search-slip = Aucun texte ne contient « { $typed } » ; ceux-ci contiennent « { $meant } ».
search-partial = Aucun texte ne contient tous ces mots ; voici les plus proches.
search-no-word = Saisissez aussi un mot à chercher : un moins ne fait qu’exclure des textes.
search-more = Afficher plus de résultats
search-failed = La recherche ne peut pas être chargée pour le moment. Les listes ci-dessous mènent à tout.
search-no-script = La recherche a besoin de JavaScript, qui est désactivé dans ce navigateur. Les listes ci-dessous mènent à tout.
search-elsewhere = Rechercher dans d’autres langues :

## La page d’accueil

featured = À la une
latest-publications = Dernières publications
running-projects = Projets en cours
all-publications = Toutes les publications
all-events = Tous les événements
all-projects = Tous les projets
all-news = Toutes les actualités

## Tous les contenus

updated = Mis à jour le
contents = Sommaire
keywords = Mots-clés
files = Téléchargements
# $format est l’extension du fichier : PDF.
download-format = Télécharger ({ $format })
minutes =
    { $count ->
        [one] { $count } minute de lecture
       *[other] { $count } minutes de lecture
    }
source = Source
website = Site web
funding = Financement
# $number est le numéro de la subvention.
grant = Subvention n° { $number }
about-page = À propos de cette page

## Publications

about-publication = À propos de cette publication
cite-as = Pour citer ce texte
copy = Copier
copied = Copié
bibliography = Références
download-references = Pour les logiciels bibliographiques :
series-one = Collection
editors =
    { $count ->
        [one] Sous la direction de
       *[other] Sous la direction de
    }
translators =
    { $count ->
        [one] Traduction
       *[other] Traduction
    }
contributors =
    { $count ->
        [one] Contribution
       *[other] Contributions
    }
publisher = Éditeur
place = Lieu de publication
page-count = Pages
license = Licence
first-published = Première parution :
previous-issue = Numéro précédent
next-issue = Numéro suivant
version = Version
replaces = Remplace
newer-version = Une version plus récente de cette publication est disponible :
replaced = Remplacé par une version plus récente
corrections =
    { $count ->
        [one] Rectificatif
       *[other] Rectificatifs
    }
withdrawn = Retiré
withdrawn-words = Ce texte a été retiré et n’est plus consultable ici. Son titre, ses auteurs et son numéro restent affichés pour que les références qui y renvoient soient comprises.
withdrawn-title = Retiré : { $title }

type-policy-brief = Note d’orientation
type-policy-paper = Document d’orientation
type-report = Rapport
type-study = Étude
type-analysis = Analyse
type-working-paper = Document de travail
type-commentary = Éclairage
type-op-ed = Tribune
type-statement = Déclaration
type-letter = Lettre
type-booklet = Brochure
type-book = Ouvrage
type-infographic = Infographie
type-podcast = Podcast
type-video = Vidéo

types-policy-brief = Notes d’orientation
types-policy-paper = Documents d’orientation
types-report = Rapports
types-study = Études
types-analysis = Analyses
types-working-paper = Documents de travail
types-commentary = Éclairages
types-op-ed = Tribunes
types-statement = Déclarations
types-letter = Lettres
types-booklet = Brochures
types-book = Ouvrages
types-infographic = Infographies
types-podcast = Podcasts
types-video = Vidéos

## Projets

about-project = À propos de ce projet
period = Période
lead = Pilotage
partners =
    { $count ->
        [one] Partenaire
       *[other] Partenaires
    }
team = Équipe
timeline = Issus de ce projet
continues = Fait suite à
continued-by = Se poursuit avec
project-website = Site du projet

status-planned = À venir
status-running = En cours
status-completed = Terminé

## Événements

about-event = À propos de cet événement
when = Date
where = Lieu
map = Voir sur la carte
online = En ligne
join-online = Participer en ligne
register = S’inscrire
add-to-calendar = Ajouter au calendrier
# Une date suit.
until = jusqu’au
registration-closed = Les inscriptions sont closes.
event-past = Cet événement a déjà eu lieu.
event-postponed = La nouvelle date sera communiquée ultérieurement.
event-cancelled = Cet événement n’aura pas lieu.
organisers =
    { $count ->
        [one] Organisation
       *[other] Organisation
    }
speakers =
    { $count ->
        [one] Intervention
       *[other] Interventions
    }
recordings = Enregistrements
embed-play = Lire ici
embed-show = Afficher ici
embed-note = Se charge depuis { $host }, qui saura alors que vous consultez cette page.
event-languages =
    { $count ->
        [one] Langue
       *[other] Langues
    }

status-scheduled = Programmé
status-postponed = Reporté
status-cancelled = Annulé

type-workshop = Atelier
type-conference = Colloque
type-round-table = Table ronde
type-panel = Débat
type-lecture = Conférence
type-launch = Lancement
type-training = Formation
type-meeting = Réunion
type-forum = Forum
type-visit = Visite
type-webinar = Webinaire

types-workshop = Ateliers
types-conference = Colloques
types-round-table = Tables rondes
types-panel = Débats
types-lecture = Conférences
types-launch = Lancements
types-training = Formations
types-meeting = Réunions
types-forum = Forums
types-visit = Visites
types-webinar = Webinaires

## Actualités

about-news = À propos de cette actualité
# Une date suit.
deadline = Date limite de candidature :
# Une date suit.
deadline-passed = Candidatures closes depuis le

type-news = Actualité
type-announcement = Annonce
type-press-release = Communiqué de presse
type-media-appearance = Dans les médias
type-vacancy = Offre d’emploi
type-call = Appel

types-news = Actualités
types-announcement = Annonces
types-press-release = Communiqués de presse
types-media-appearance = Dans les médias
types-vacancy = Offres d’emploi
types-call = Appels

## Personnes et organisations

contact = Contact
email = Courriel
links = Ailleurs sur le web
former = Anciennement
former-person = Ne fait plus partie de l’institut.
about-organisation = À propos de cette organisation
country = Pays

# Titres placés au-dessus de ce que quelqu’un a fait dans un rôle.
works-as-author = Publications
works-as-editor = Direction d’ouvrages
works-as-translator = Traductions
works-as-contributor = Contributions
works-as-publisher = Publications éditées
works-as-speaker = Interventions
works-as-organiser = Événements organisés
works-as-lead = Projets pilotés
works-as-partner = Partenariats
works-as-funder = Soutien financier
works-as-team = Participation à des projets
works-as-affiliation = Personnes

## Dans les textes

footnotes = Notes
# Le numéro de la note suit.
back-to-text = Retour à l’appel de note
note = Remarque
tip = Conseil
important = Important
warning = Avertissement
caution = Attention

## Pages introuvables

not-found-title = Cette page n’existe pas
not-found-words = L’adresse comporte peut-être une erreur, ou la page a été déplacée. Rien n’est perdu : essayez l’un des liens ci-dessous.
to-home = Retour à l’accueil
moved = Cette page a été déplacée
# Un lien suit.
moved-to = Vous la trouverez ici :

## Pays, pour les événements et les organisations

country-AD = Andorre
country-AL = Albanie
country-AM = Arménie
country-AT = Autriche
country-AZ = Azerbaïdjan
country-BA = Bosnie-Herzégovine
country-BE = Belgique
country-BG = Bulgarie
country-BY = Biélorussie
country-CA = Canada
country-CH = Suisse
country-CY = Chypre
country-CZ = Tchéquie
country-DE = Allemagne
country-DK = Danemark
country-EE = Estonie
country-ES = Espagne
country-FI = Finlande
country-FR = France
country-GB = Royaume-Uni
country-GE = Géorgie
country-GR = Grèce
country-HR = Croatie
country-HU = Hongrie
country-IE = Irlande
country-IS = Islande
country-IT = Italie
country-JP = Japon
country-LI = Liechtenstein
country-LT = Lituanie
country-LU = Luxembourg
country-LV = Lettonie
country-MD = Moldavie
country-ME = Monténégro
country-MK = Macédoine du Nord
country-MT = Malte
country-NL = Pays-Bas
country-NO = Norvège
country-PL = Pologne
country-PT = Portugal
country-RO = Roumanie
country-RS = Serbie
country-RU = Russie
country-SE = Suède
country-SI = Slovénie
country-SK = Slovaquie
country-TR = Turquie
country-UA = Ukraine
country-US = États-Unis
country-XK = Kosovo
