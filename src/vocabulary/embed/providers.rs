//! Whose an address is, and the address of theirs that shows it in a frame.
//!
//! Must not know: which hosts a site names itself.

use super::{Address, Embed, Shape, embed, is_id, is_number};
use crate::vocabulary::address::encoded_value;

pub(super) fn film(address: &Address<'_>) -> Option<Embed> {
    let film = |provider: &str, frame: Option<String>| Some(embed(provider, frame, Shape::Video));
    match address.name {
        "youtube.com" | "youtu.be" | "youtube-nocookie.com" => film("YouTube", youtube(address)),
        "vimeo.com" | "player.vimeo.com" => {
            let path = address.path.strip_prefix(&["video"]).unwrap_or(&address.path);
            let frame = match path {
                [id] if is_number(id) => Some((*id, address.value("h"))),
                // An unlisted film has a second part.
                [id, hash] if is_number(id) && is_id(hash) => Some((*id, Some(*hash))),
                ["channels", _, id] if is_number(id) => Some((*id, None)),
                _ => None,
            };
            let frame = frame.map(|(id, hash)| {
                let hash = hash.map_or(String::new(), |hash| format!("h={hash}&"));
                format!("https://player.vimeo.com/video/{id}?{hash}dnt=1&autoplay=1")
            });
            film("Vimeo", frame)
        }
        "dailymotion.com" | "dai.ly" => {
            let id = match address.path[..] {
                ["video", id] => Some(id),
                [id] if address.name == "dai.ly" => Some(id),
                _ => None,
            };
            let frame = id
                .filter(|id| is_id(id))
                .map(|id| format!("https://geo.dailymotion.com/player.html?video={id}"));
            film("Dailymotion", frame)
        }
        _ => None,
    }
}

fn youtube(address: &Address<'_>) -> Option<String> {
    let id = match address.path[..] {
        ["watch"] => address.value("v"),
        ["embed" | "shorts" | "live" | "v", id] => Some(id),
        [id] if address.name == "youtu.be" => Some(id),
        _ => None,
    };
    let base = "https://www.youtube-nocookie.com/embed/";
    if let (["playlist"], Some(list)) = (&address.path[..], address.value("list")) {
        return Some(format!("{base}videoseries?list={list}&autoplay=1"));
    }
    let start = address.value("t").or_else(|| address.value("start")).and_then(seconds);
    let start = start.map_or(String::new(), |start| format!("start={start}&"));
    id.filter(|id| is_id(id)).map(|id| format!("{base}{id}?{start}autoplay=1"))
}

/// `90`, `90s`, `1m30s`, `1h2m3s`.
fn seconds(text: &str) -> Option<u32> {
    let (mut total, mut number) = (0u32, String::new());
    for c in text.chars() {
        let unit = match c {
            '0'..='9' => {
                number.push(c);
                continue;
            }
            'h' => 3600,
            'm' => 60,
            's' => 1,
            _ => return None,
        };
        total = total.checked_add(number.parse::<u32>().ok()?.checked_mul(unit)?)?;
        number.clear();
    }
    if number.is_empty() { Some(total) } else { total.checked_add(number.parse().ok()?) }
}

pub(super) fn sound(address: &Address<'_>) -> Option<Embed> {
    let (provider, frame) = match address.name {
        "soundcloud.com" => {
            let frame = (address.path.len() >= 2).then(|| {
                let url = format!("https://soundcloud.com/{}", address.path.join("/"));
                format!("https://w.soundcloud.com/player/?url={}", encoded_value(&url))
            });
            ("SoundCloud", frame)
        }
        "open.spotify.com" => {
            let path: Vec<&str> = address
                .path
                .iter()
                .copied()
                .filter(|part| !part.starts_with("intl-") && *part != "embed")
                .collect();
            let frame = match path[..] {
                [kind @ ("episode" | "show" | "track" | "playlist" | "album"), id] if is_id(id) => {
                    Some(format!("https://open.spotify.com/embed/{kind}/{id}"))
                }
                _ => None,
            };
            ("Spotify", frame)
        }
        "podcasts.apple.com" => ("Apple Podcasts", None),
        _ => return None,
    };
    Some(embed(provider, frame, Shape::Audio))
}

pub(super) fn map(address: &Address<'_>) -> Option<Embed> {
    let (provider, frame) = match address.name {
        "openstreetmap.org" => ("OpenStreetMap", open_street_map(address)),
        "google.com" if address.path.first() == Some(&"maps") => {
            let frame = match address.path[..] {
                ["maps", "embed"] => Some(address.whole.replacen("http:", "https:", 1)),
                ["maps", "d", .., "embed" | "viewer" | "edit"] => {
                    address.value("mid").map(|id| format!("https://www.google.com/maps/d/embed?mid={id}"))
                }
                _ => None,
            };
            ("Google Maps", frame)
        }
        "maps.app.goo.gl" => ("Google Maps", None),
        "umap.openstreetmap.fr" => ("uMap", Some(address.whole.to_owned())),
        _ => return None,
    };
    Some(embed(provider, frame, Shape::Map))
}

/// `#map=14/42.2139/20.7397`, with a mark at `mlat` and `mlon`: the part of the world that a frame of usual size shows.
fn open_street_map(address: &Address<'_>) -> Option<String> {
    let base = "https://www.openstreetmap.org/export/embed.html";
    if address.path[..] == ["export", "embed.html"] {
        return Some(format!("{base}?{}", address.query));
    }
    let number = |text: &str| text.parse::<f64>().ok().filter(|number| number.is_finite());
    let place = address.fragment.split('&').find_map(|part| part.strip_prefix("map="))?;
    let parts: Vec<f64> = place.split('/').filter_map(number).collect();
    let [zoom, lat, lon] = parts[..] else { return None };
    let across = 360.0 / 2f64.powf(zoom.clamp(0.0, 20.0)) * 1.5;
    let down = across * 0.5 * lat.to_radians().cos();
    let mark = address.value("mlat").zip(address.value("mlon"));
    let mark = mark.and_then(|(lat, lon)| Some((number(lat)?, number(lon)?)));
    let mark = mark.map_or(String::new(), |(lat, lon)| format!("&marker={lat}%2C{lon}"));
    Some(format!(
        "{base}?bbox={:.5}%2C{:.5}%2C{:.5}%2C{:.5}&layer=mapnik{mark}",
        lon - across,
        lat - down,
        lon + across,
        lat + down
    ))
}

pub(super) fn chart(address: &Address<'_>) -> Option<Embed> {
    let (provider, frame) = if address.is("datawrapper.de") || address.name == "datawrapper.dwcdn.net" {
        let id = match address.path[..] {
            ["_" | "chart", id] | [id] | [id, _] if is_id(id) => Some(id),
            _ => None,
        };
        ("Datawrapper", id.map(|id| format!("https://datawrapper.dwcdn.net/{id}/")))
    } else if address.is("flourish.studio") || address.name == "flo.uri.sh" {
        let frame = match address.path[..] {
            [kind @ ("visualisation" | "story"), id, ..] if is_number(id) => {
                Some(format!("https://flo.uri.sh/{kind}/{id}/embed"))
            }
            _ => None,
        };
        ("Flourish", frame)
    } else if address.is("infogram.com") {
        let frame = match address.path[..] {
            [name] if is_id(name) => Some(format!("https://e.infogram.com/{name}?src=embed")),
            _ => None,
        };
        ("Infogram", frame)
    } else {
        return None;
    };
    Some(embed(provider, frame, Shape::Chart))
}

pub(super) fn post(address: &Address<'_>) -> Option<Embed> {
    let (provider, frame) = match address.name {
        "x.com" | "twitter.com" => {
            let frame = match address.path[..] {
                [_, "status", id] if is_number(id) => {
                    Some(format!("https://platform.twitter.com/embed/Tweet.html?id={id}&dnt=true"))
                }
                _ => None,
            };
            ("X", frame)
        }
        "bsky.app" => {
            let frame = match address.path[..] {
                // The frame knows people by their number only.
                ["profile", did, "post", id]
                    if did.starts_with("did:plc:") && is_id(&did[8..]) && is_id(id) =>
                {
                    Some(format!("https://embed.bsky.app/embed/{did}/app.bsky.feed.post/{id}"))
                }
                _ => None,
            };
            ("Bluesky", frame)
        }
        "facebook.com" | "fb.watch" => ("Facebook", None),
        "instagram.com" => ("Instagram", None),
        "linkedin.com" => ("LinkedIn", None),
        "tiktok.com" => ("TikTok", None),
        "t.me" => ("Telegram", None),
        _ => match address.path[..] {
            // A server of Mastodon may have any name.
            [user, id] if user.len() > 1 && user.starts_with('@') && is_number(id) => {
                ("Mastodon", Some(format!("https://{}/{user}/{id}/embed", address.host)))
            }
            _ => return None,
        },
    };
    Some(embed(provider, frame, Shape::Post))
}
