//! Addresses as people copy them.

use super::*;

#[test]
fn addresses_as_people_copy_them_lead_to_frames_that_ask_little() {
    let hosts = EmbedHosts { others: vec!["charts.example".into()], peertube: vec!["video.example".into()] };
    for (address, provider, frame) in [
        (
            "https://www.youtube.com/watch?v=aB-1_c&list=x&t=1m5s",
            "YouTube",
            "https://www.youtube-nocookie.com/embed/aB-1_c?start=65&autoplay=1",
        ),
        ("https://youtu.be/aB1?si=x", "YouTube", "https://www.youtube-nocookie.com/embed/aB1?autoplay=1"),
        (
            "https://youtube.com/shorts/aB1",
            "YouTube",
            "https://www.youtube-nocookie.com/embed/aB1?autoplay=1",
        ),
        ("https://www.youtube.com/@bridge", "YouTube", ""),
        (
            "https://vimeo.com/12345/abc",
            "Vimeo",
            "https://player.vimeo.com/video/12345?h=abc&dnt=1&autoplay=1",
        ),
        (
            "https://video.example/w/k7Q",
            "video.example",
            "https://video.example/videos/embed/k7Q?p2p=0&autoplay=1",
        ),
        ("https://charts.example/a/b?c=d", "charts.example", "https://charts.example/a/b?c=d"),
        (
            "https://soundcloud.com/bridge/one",
            "SoundCloud",
            "https://w.soundcloud.com/player/?url=https%3A%2F%2Fsoundcloud%2Ecom%2Fbridge%2Fone",
        ),
        (
            "https://open.spotify.com/intl-de/episode/4x?si=1",
            "Spotify",
            "https://open.spotify.com/embed/episode/4x",
        ),
        (
            "https://www.openstreetmap.org/?mlat=42.2&mlon=20.7#map=14/42.2/20.7",
            "OpenStreetMap",
            "https://www.openstreetmap.org/export/embed.html?bbox=20.66704%2C42.18779%2C20.73296%2C42.21221&layer=mapnik&marker=42.2%2C20.7",
        ),
        ("https://www.google.com/maps/place/Prizren", "Google Maps", ""),
        ("https://www.datawrapper.de/_/abcDE/", "Datawrapper", "https://datawrapper.dwcdn.net/abcDE/"),
        (
            "https://public.flourish.studio/visualisation/123/",
            "Flourish",
            "https://flo.uri.sh/visualisation/123/embed",
        ),
        (
            "https://x.com/bridge/status/12",
            "X",
            "https://platform.twitter.com/embed/Tweet.html?id=12&dnt=true",
        ),
        ("https://social.example/@bridge/112", "Mastodon", "https://social.example/@bridge/112/embed"),
        ("https://bsky.app/profile/bridge.example/post/3k", "Bluesky", ""),
        ("https://www.facebook.com/bridge/posts/1", "Facebook", ""),
    ] {
        let found = recognise(address, &hosts).unwrap_or_else(|| panic!("{address}"));
        assert_eq!(
            (found.provider.as_str(), found.frame.as_deref().unwrap_or("")),
            (provider, frame),
            "{address}"
        );
    }
}

#[test]
fn other_addresses_are_none_of_these() {
    for address in [
        "https://bridge.example/photo.jpg",
        "photo.jpg",
        "https://notyoutube.com/watch?v=a",
        "https://google.com/search?q=maps",
        "https://x\"y/",
    ] {
        assert_eq!(recognise(address, &EmbedHosts::default()), None, "{address}");
    }
}

#[test]
fn the_form_that_help_shows_is_one_that_works() {
    for (provider, form) in FORMS {
        let embed = recognise(&form.replace('…', "12"), &EmbedHosts::default()).expect(form);
        assert_eq!(embed.provider, provider);
        assert!(embed.frame.is_some(), "{form}");
    }
}
