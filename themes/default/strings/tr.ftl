# Varsayılan temanın Türkçe sözcükleri.
# Bir site, dilediği sözcükleri kendi strings/tr.ftl dosyasında değiştirir.

## Her sayfanın çerçevesi

skip-to-content = İçeriğe geç
menu = Ana menü
languages = Diller
# $name, diğer dilin kendi dilindeki adıdır.
not-in-language = Bu sayfa henüz şu dilde mevcut değil: { $name }
# A’dan Z’ye harf sırasının etiketi.
letters = Bir harfe git
# $name, en yakın diğer dilin kendi dilindeki adıdır.
closest-language = En yakın dil: { $name }
breadcrumbs = Buradasınız
home = Ana sayfa
browse = Göz atın
other-languages = Diğer dillerde
draft = Bu bir taslaktır. Okurlara görünmez.
# $name, akışın konusudur.
feed-of = Akış: { $name }
feed-what = Bu bir akıştır. Bir akış okuyucusu (RSS) yeni içerikleri size kendiliğinden getirir; hesap ya da e-posta adresi gerekmez.
feed-how = Abone olmak için bu adresi akış okuyucunuza kopyalayın:
calendar-of = Takvim: { $name }

## Bölümler ve listeler

section-publications = Yayınlar
section-projects = Projeler
section-events = Etkinlikler
section-news = Haberler
section-people = Kişiler
section-organisations = Kuruluşlar
topics = Konular
regions = Bölgeler
series = Yayın dizileri
archive = Arşiv

results =
    { $count ->
        [one] { $count } sonuç
       *[other] { $count } sonuç
    }
narrow = Listeyi daraltın
coming-events = Yaklaşan etkinlikler
past-events = Geçmiş etkinlikler
subscribe-to-calendar = Takvime abone olun
subscribe-to-feed = Akışa abone olun
nothing-yet = Burada henüz içerik yok.
pages = Sayfalar
page-number = Sayfa { $number }
previous-page = Önceki
next-page = Sonraki
related = Bunları da okuyun

## Arama

search = Arama
search-now = Ara
search-site = Bu sitede arayın
search-help = Bir ifadeyi tırnak içine alın, istemediğiniz sözcüklerin önüne eksi koyun: "yerel yönetim" -seçimler
search-type = Tür
search-all-type = Tüm türler
search-topic = Konu
search-all-topic = Tüm konular
search-year = Yıl
search-all-year = Tüm yıllar
search-language = Dil
search-all-language = Tüm diller
search-results =
    { $count ->
        [one] { $count } sonuç
       *[other] { $count } sonuç
    }
search-none = “{ $query }” için hiçbir şey bulunamadı. Daha az ya da başka sözcükler deneyin veya aşağıdaki listelere bakın.
search-slip = Hiçbir metinde “{ $typed }” geçmiyor; bunlarda “{ $meant }” geçiyor.
search-partial = Hiçbir metinde bu sözcüklerin tümü geçmiyor; en yakın olanlar bunlar.
search-no-word = Aranacak bir sözcük de yazın: eksi işareti yalnızca metinleri dışarıda bırakır.
search-more = Daha fazla sonuç göster
search-failed = Arama şu anda yüklenemiyor. Aşağıdaki listelerle de her şeye ulaşılır.
search-no-script = Arama için JavaScript gerekir; bu tarayıcıda kapalı. Aşağıdaki listelerle de her şeye ulaşılır.
search-elsewhere = Diğer dillerde arayın:

## Ana sayfa

featured = Öne çıkanlar
latest-publications = Son yayınlar
running-projects = Devam eden projeler
all-publications = Tüm yayınlar
all-events = Tüm etkinlikler
all-projects = Tüm projeler
all-news = Tüm haberler

## Bütün çalışmalar

updated = Son güncelleme
contents = İçindekiler
keywords = Anahtar kelimeler
files = İndirilebilir dosyalar
# $format, dosyanın uzantısıdır: PDF.
download-format = { $format } indir
minutes =
    { $count ->
        [one] Okuma süresi: { $count } dakika
       *[other] Okuma süresi: { $count } dakika
    }
source = Kaynak
website = Web sitesi
funding = Finansman
# $number, hibenin numarasıdır.
grant = Hibe no. { $number }
about-page = Bu sayfa hakkında

## Yayınlar

about-publication = Bu yayın hakkında
cite-as = Kaynak gösterme
copy = Kopyala
copied = Kopyalandı
bibliography = Kaynakça
download-references = Kaynakça programları için:
series-one = Yayın dizisi
editors =
    { $count ->
        [one] Editör
       *[other] Editörler
    }
translators =
    { $count ->
        [one] Çeviren
       *[other] Çevirenler
    }
contributors =
    { $count ->
        [one] Katkıda bulunan
       *[other] Katkıda bulunanlar
    }
publisher = Yayımlayan
place = Yayın yeri
page-count = Sayfa
license = Lisans
first-published = İlk yayımlandığı yer:
previous-issue = Önceki sayı
next-issue = Sonraki sayı
version = Sürüm
replaces = Yerini aldığı yayın
newer-version = Bu yayının daha yeni bir sürümü var:
replaced = Yerini daha yeni bir sürüm aldı
corrections =
    { $count ->
        [one] Düzeltme
       *[other] Düzeltmeler
    }
withdrawn = Geri çekildi
withdrawn-words = Bu metin geri çekildi ve burada artık okunamıyor. Başlığı, yazarları ve numarası, ona yapılan atıflar anlaşılsın diye duruyor.
withdrawn-title = Geri çekildi: { $title }

type-policy-brief = Politika notu
type-policy-paper = Politika belgesi
type-report = Rapor
type-study = Araştırma
type-analysis = Analiz
type-working-paper = Çalışma tebliği
type-commentary = Yorum
type-op-ed = Görüş yazısı
type-statement = Açıklama
type-letter = Mektup
type-booklet = Kitapçık
type-book = Kitap
type-infographic = İnfografik
type-podcast = Podcast
type-video = Video

types-policy-brief = Politika notları
types-policy-paper = Politika belgeleri
types-report = Raporlar
types-study = Araştırmalar
types-analysis = Analizler
types-working-paper = Çalışma tebliğleri
types-commentary = Yorumlar
types-op-ed = Görüş yazıları
types-statement = Açıklamalar
types-letter = Mektuplar
types-booklet = Kitapçıklar
types-book = Kitaplar
types-infographic = İnfografikler
types-podcast = Podcastler
types-video = Videolar

## Projeler

about-project = Bu proje hakkında
period = Proje dönemi
lead = Proje yürütücüsü
partners =
    { $count ->
        [one] Ortak
       *[other] Ortaklar
    }
team = Proje ekibi
timeline = Bu projeden
continues = Devamı olduğu proje
continued-by = Devam projesi
project-website = Projenin web sitesi

status-planned = Planlanıyor
status-running = Devam ediyor
status-completed = Tamamlandı

## Etkinlikler

about-event = Bu etkinlik hakkında
when = Tarih
where = Yer
map = Haritada göster
online = Çevrim içi
join-online = Çevrim içi katılın
register = Kaydolun
add-to-calendar = Takvime ekleyin
# Ardından bir tarih gelir.
until = son tarih:
registration-closed = Kayıtlar kapanmıştır.
event-past = Bu etkinlik gerçekleştirilmiştir.
event-postponed = Yeni tarih daha sonra duyurulacaktır.
event-cancelled = Bu etkinlik gerçekleştirilmeyecektir.
organisers =
    { $count ->
        [one] Düzenleyen
       *[other] Düzenleyenler
    }
speakers =
    { $count ->
        [one] Konuşmacı
       *[other] Konuşmacılar
    }
recordings = Etkinlik kayıtları
embed-play = Burada oynat
embed-show = Burada göster
embed-note = { $host } adresinden yüklenir; bu sunucu sayfayı okuduğunuzu öğrenir.
event-languages =
    { $count ->
        [one] Dil
       *[other] Diller
    }

status-scheduled = Planlandı
status-postponed = Ertelendi
status-cancelled = İptal edildi

type-workshop = Çalıştay
type-conference = Konferans
type-round-table = Yuvarlak masa toplantısı
type-panel = Panel
type-lecture = Seminer
type-launch = Tanıtım toplantısı
type-training = Eğitim
type-meeting = Toplantı
type-forum = Forum
type-visit = Ziyaret
type-webinar = Çevrim içi seminer

types-workshop = Çalıştaylar
types-conference = Konferanslar
types-round-table = Yuvarlak masa toplantıları
types-panel = Paneller
types-lecture = Seminerler
types-launch = Tanıtım toplantıları
types-training = Eğitimler
types-meeting = Toplantılar
types-forum = Forumlar
types-visit = Ziyaretler
types-webinar = Çevrim içi seminerler

## Haberler

about-news = Bu haber hakkında
# Ardından bir tarih gelir.
deadline = Son başvuru tarihi:
# Ardından bir tarih gelir.
deadline-passed = Başvuru süresi doldu:

type-news = Haber
type-announcement = Duyuru
type-press-release = Basın bülteni
type-media-appearance = Basında
type-vacancy = İş ilanı
type-call = Çağrı

types-news = Haberler
types-announcement = Duyurular
types-press-release = Basın bültenleri
types-media-appearance = Basında
types-vacancy = İş ilanları
types-call = Çağrılar

## Kişiler ve kuruluşlar

contact = İletişim
email = E-posta
links = Diğer bağlantılar
former = Eski ekip üyesi
former-person = Artık enstitüde görev almıyor.
about-organisation = Bu kuruluş hakkında
country = Ülke

# Birinin bir görevde yaptıklarının üstündeki başlıklar.
works-as-author = Yayınlar
works-as-editor = Editörlüğünü yaptığı yayınlar
works-as-translator = Çeviriler
works-as-contributor = Katkıda bulunduğu yayınlar
works-as-publisher = Yayımladığı çalışmalar
works-as-speaker = Konuşmalar
works-as-organiser = Düzenlediği etkinlikler
works-as-lead = Yürüttüğü projeler
works-as-partner = Ortaklıklar
works-as-funder = Desteklediği çalışmalar
works-as-team = Ekibinde yer aldığı projeler
works-as-affiliation = Kişiler

## Metinlerin içinde

footnotes = Dipnotlar
# Ardından dipnotun numarası gelir.
back-to-text = Metne dön, dipnot
note = Not
tip = İpucu
important = Önemli
warning = Uyarı
caution = Dikkat

## Bulunmayan sayfalar

not-found-title = Böyle bir sayfa yok
not-found-words = Adres yanlış yazılmış veya sayfa taşınmış olabilir. Hiçbir şey kaybolmadı: aşağıdaki bağlantılardan birini deneyin.
to-home = Ana sayfaya dön
moved = Bu sayfa taşındı
# Ardından bir bağlantı gelir.
moved-to = Yeni adresi:

## Etkinlikler ve kuruluşlar için ülkeler

country-AD = Andorra
country-AL = Arnavutluk
country-AM = Ermenistan
country-AT = Avusturya
country-AZ = Azerbaycan
country-BA = Bosna-Hersek
country-BE = Belçika
country-BG = Bulgaristan
country-BY = Belarus
country-CA = Kanada
country-CH = İsviçre
country-CY = Kıbrıs
country-CZ = Çekya
country-DE = Almanya
country-DK = Danimarka
country-EE = Estonya
country-ES = İspanya
country-FI = Finlandiya
country-FR = Fransa
country-GB = Birleşik Krallık
country-GE = Gürcistan
country-GR = Yunanistan
country-HR = Hırvatistan
country-HU = Macaristan
country-IE = İrlanda
country-IS = İzlanda
country-IT = İtalya
country-JP = Japonya
country-LI = Liechtenstein
country-LT = Litvanya
country-LU = Lüksemburg
country-LV = Letonya
country-MD = Moldova
country-ME = Karadağ
country-MK = Kuzey Makedonya
country-MT = Malta
country-NL = Hollanda
country-NO = Norveç
country-PL = Polonya
country-PT = Portekiz
country-RO = Romanya
country-RS = Sırbistan
country-RU = Rusya
country-SE = İsveç
country-SI = Slovenya
country-SK = Slovakya
country-TR = Türkiye
country-UA = Ukrayna
country-US = Amerika Birleşik Devletleri
country-XK = Kosova
