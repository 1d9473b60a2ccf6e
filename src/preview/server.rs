//! Pages over HTTP: the answer to a path as a web server would give it for the built site, and the socket over which
//! browsers hear of changes. The script that they hear it with is added here, and nowhere else.

use std::net::{IpAddr, SocketAddr, TcpListener};
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::extract::ws::{Message, WebSocket, WebSocketUpgrade};
use axum::extract::{FromRequestParts, Request, State};
use axum::http::uri::Authority;
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
use tower_http::services::ServeFile;

use super::live::{Desk, Hello, Told};
use super::pages::{Page, digest};
use super::plan_of;
use crate::failure::Failure;

/// The script that browsers run, and where it stands. No page of a site begins with a dot.
const CLIENT: &str = include_str!("client.js");
const CLIENT_PATH: &str = "/.tribina/client.js";
const LIVE_PATH: &str = "/.tribina/live";
/// A page of which nothing could be made yet.
const NOTHING: &str = "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>Tribina</title></head>\
<body><p>There is nothing to show yet.</p></body></html>\n";
/// How many ports after the one asked for are tried.
const NEIGHBOURS: u16 = 50;
/// How long answers may take after the preview was told to stop.
const GRACE: Duration = Duration::from_secs(2);

/// Finds a free port: the one asked for, else the next one.
pub fn bind(address: IpAddr, port: u16) -> Result<TcpListener, Failure> {
    let mut last = None;
    for port in port..=port.saturating_add(NEIGHBOURS) {
        match TcpListener::bind((address, port)) {
            Ok(listener) => return Ok(listener),
            Err(error) if error.kind() == std::io::ErrorKind::AddrInUse => last = Some(error),
            Err(error) => {
                let message = format!("cannot serve at {}: {error}", SocketAddr::new(address, port));
                return Err(Failure::Refused(message));
            }
        }
    }
    let why = last.map_or(String::new(), |error| format!(": {error}"));
    Err(Failure::Refused(format!("no port from {port} on is free{why}; choose another one with --port")))
}

/// Serves until the program is told to stop, or nobody follows the changes any more: then `ended` is closed.
pub(super) fn run(
    listener: TcpListener,
    desk: Arc<Desk>,
    ended: tokio::sync::oneshot::Receiver<()>,
) -> Result<(), Failure> {
    let failed = |error: std::io::Error| Failure::Refused(format!("the preview cannot be served: {error}"));
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().map_err(failed)?;
    let served = runtime.block_on(async move {
        listener.set_nonblocking(true)?;
        let listener = tokio::net::TcpListener::from_std(listener)?;
        let router = Router::new().fallback(answer).with_state(desk);
        let (stop, stopped) = tokio::sync::oneshot::channel::<()>();
        let server = axum::serve(listener, router).with_graceful_shutdown(async move {
            told_to_stop().await;
            let _ = stop.send(());
        });
        tokio::select! {
            served = server => served,
            _ = ended => Err(std::io::Error::other("changes are followed no more, by a mistake of the program; start it again")),
            () = async {
                let _ = stopped.await;
                tokio::time::sleep(GRACE).await;
            } => Ok(()),
        }
    });
    runtime.shutdown_background();
    served.map_err(failed)
}

/// Ctrl-C, or what stops a program elsewhere.
async fn told_to_stop() {
    let interrupt = async {
        let _ = tokio::signal::ctrl_c().await;
    };
    #[cfg(unix)]
    let terminate = async {
        match tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
            Ok(mut signal) => {
                signal.recv().await;
            }
            Err(_) => std::future::pending().await,
        }
    };
    #[cfg(not(unix))]
    let terminate = std::future::pending::<()>();
    tokio::select! {
        () = interrupt => {}
        () = terminate => {}
    }
}

async fn answer(State(desk): State<Arc<Desk>>, request: Request) -> Response {
    let host = host_of(&request);
    if !host.as_deref().is_some_and(|host| is_known(host, &desk.settings.hosts)) {
        let message = "this preview answers to this machine's own names only; name others with --host\n";
        return (StatusCode::MISDIRECTED_REQUEST, message).into_response();
    }
    let path = request.uri().path().to_owned();
    if path == LIVE_PATH {
        return live(desk, request).await;
    }
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        return (StatusCode::METHOD_NOT_ALLOWED, [(header::ALLOW, "GET, HEAD")]).into_response();
    }
    if path == CLIENT_PATH {
        return bytes(request.headers(), StatusCode::OK, "text/javascript; charset=utf-8", CLIENT.into());
    }
    let Some(decoded) = decoded(&path) else {
        return (StatusCode::BAD_REQUEST, "this is not an address of a page\n").into_response();
    };
    // A page takes a millisecond, a sitemap of a large site a hundred.
    let found = tokio::task::spawn_blocking(move || look_up(&desk, &decoded)).await;
    match found {
        Ok(found) => found.respond(request).await,
        Err(_) => (StatusCode::INTERNAL_SERVER_ERROR, "this page could not be made\n").into_response(),
    }
}

/// What was found for a path.
enum Found {
    Bytes {
        status: StatusCode,
        mime: String,
        bytes: Vec<u8>,
        /// The site's policy, with pages, where the site asks for it.
        policy: Option<String>,
    },
    /// With the site's policy, if it is a page too: a chart.
    File(std::path::PathBuf, Option<String>),
    /// From `/`, with percent signs; with what to show those who do not follow.
    Elsewhere(String, Vec<u8>),
}

fn look_up(desk: &Desk, path: &str) -> Found {
    let showing = desk.now();
    let folder =
        plan_of(&showing).map_or_else(String::new, |plan| plan.site.config.base_url.folder().into_owned());
    let prefix = decoded(&folder).unwrap_or_default();
    let Some(own) = path.strip_prefix(&prefix).filter(|own| own.starts_with('/')) else {
        // A site in a folder is served from its folder, as it will be.
        return match path.trim_end_matches('/') {
            top if top.is_empty() || top == prefix => Found::Elsewhere(format!("{folder}/"), Vec::new()),
            _ => Found::plain(StatusCode::NOT_FOUND, &format!("the site is at {folder}/\n")),
        };
    };
    let site = plan_of(&showing).map(|plan| &plan.site);
    let policy = site.filter(|site| site.config.security.is_strict()).map(|site| site.policy());
    let page = |status, bytes: Vec<u8>, digest: &str| Found::Bytes {
        status,
        mime: "text/html; charset=utf-8".to_owned(),
        bytes: with_client(bytes, own, digest),
        policy: policy.clone(),
    };
    match showing.page(own) {
        // It may have gone a moment ago, or a link that leads out of the site may have taken its place.
        Page::File(file) => match file.canonicalize() {
            Ok(real) if real.starts_with(&desk.settings.root) => Found::File(file, policy),
            _ => Found::plain(StatusCode::NOT_FOUND, "this file is not there any more\n"),
        },
        Page::Slash(url) => Found::Elsewhere(format!("{folder}{}", url.encoded()), Vec::new()),
        Page::Made { bytes, leads_to: Some(url), .. } => {
            Found::Elsewhere(format!("{folder}{}", url.encoded()), bytes)
        }
        Page::Made { bytes, path, .. } => match mime(path.as_str()) {
            mime if mime.starts_with("text/html") => {
                let digest = digest(&bytes);
                page(StatusCode::OK, bytes, &digest)
            }
            mime => Found::Bytes { status: StatusCode::OK, mime, bytes, policy: None },
        },
        Page::Missing => {
            let missing = showing.missing(own).unwrap_or_default();
            let digest = digest(&missing);
            page(StatusCode::NOT_FOUND, missing, &digest)
        }
    }
}

impl Found {
    fn plain(status: StatusCode, text: &str) -> Found {
        Found::Bytes {
            status,
            mime: "text/plain; charset=utf-8".to_owned(),
            bytes: text.as_bytes().to_vec(),
            policy: None,
        }
    }

    async fn respond(self, request: Request) -> Response {
        match self {
            Found::Bytes { status, mime, bytes, policy } => {
                under(policy, self::bytes(request.headers(), status, &mime, bytes))
            }
            Found::Elsewhere(url, bytes) => {
                let url = match request.uri().query() {
                    Some(query) => format!("{url}?{query}"),
                    None => url,
                };
                let headers = [
                    (header::LOCATION, url),
                    (header::CONTENT_TYPE, "text/html; charset=utf-8".to_owned()),
                    (header::CACHE_CONTROL, "no-store".to_owned()),
                ];
                // Not for good: tomorrow something else may stand there.
                (StatusCode::FOUND, headers, bytes).into_response()
            }
            Found::File(path, policy) => {
                let policy = policy.filter(|_| mime(&path.to_string_lossy()).starts_with("text/html"));
                under(policy, file(&path, request).await)
            }
        }
    }
}

/// The answer under the site's policy, so that an editor sees what it blocks.
fn under(policy: Option<String>, mut response: Response) -> Response {
    if let Some(policy) = policy.and_then(|policy| HeaderValue::from_str(&policy).ok()) {
        response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, policy);
    }
    response
}

/// Bytes with a digest as their tag (RFC 9110, section 8.8.3); a browser that has them already is told so.
fn bytes(asked: &HeaderMap, status: StatusCode, mime: &str, bytes: Vec<u8>) -> Response {
    let tag = format!("\"{}\"", digest(&bytes));
    let has = asked.get(header::IF_NONE_MATCH).and_then(|value| value.to_str().ok());
    let is_known =
        has.is_some_and(|has| has.split(',').any(|own| own.trim().trim_start_matches("W/") == tag));
    let headers = [
        (header::CONTENT_TYPE, mime.to_owned()),
        (header::ETAG, tag),
        (header::CACHE_CONTROL, "no-cache".to_owned()),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff".to_owned()),
    ];
    if is_known && status == StatusCode::OK {
        return (StatusCode::NOT_MODIFIED, headers).into_response();
    }
    (status, headers, bytes).into_response()
}

/// A file from the disk, whole or in ranges.
async fn file(path: &std::path::Path, request: Request) -> Response {
    let mime = mime(&path.to_string_lossy());
    // It cannot fail but by an answer that says so.
    let mut response = match ServeFile::new(path).try_call(request).await {
        Ok(response) => response.map(Body::new),
        Err(_) => return (StatusCode::NOT_FOUND, "this file cannot be read now\n").into_response(),
    };
    let headers = response.headers_mut();
    if let Ok(mime) = HeaderValue::from_str(&mime)
        && headers.contains_key(header::CONTENT_TYPE)
    {
        headers.insert(header::CONTENT_TYPE, mime);
    }
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    response
}

/// The type of a file by its name, with the encoding where it is text.
fn mime(path: &str) -> String {
    let mime = mime_guess::from_path(path).first_or_octet_stream();
    let is_text = mime.type_() == "text"
        || matches!(mime.subtype().as_str(), "json" | "javascript" | "xml")
        || mime.suffix().is_some_and(|suffix| suffix == "xml" || suffix == "json");
    if is_text { format!("{}; charset=utf-8", mime.essence_str()) } else { mime.essence_str().to_owned() }
}

/// Adds the script at the end of a page.
fn with_client(html: Vec<u8>, path: &str, digest: &str) -> Vec<u8> {
    let html = if html.is_empty() { NOTHING.as_bytes().to_vec() } else { html };
    let path = crate::vocabulary::UrlPath::new(path.to_owned());
    let path = path.encoded().replace('&', "&amp;").replace('"', "&quot;");
    let script = format!(
        "<script src=\"{CLIENT_PATH}\" data-path=\"{path}\" data-digest=\"{digest}\" async></script>"
    );
    let end = html.windows(7).rposition(|part| part.eq_ignore_ascii_case(b"</body>")).unwrap_or(html.len());
    [&html[..end], script.as_bytes(), &html[end..]].concat()
}

/// A path without percent signs; `None` where it is no text, or has parts that only attackers send.
fn decoded(path: &str) -> Option<String> {
    let decoded = percent_encoding::percent_decode_str(path).decode_utf8().ok()?;
    let is_odd = |part: &str| part == ".." || part == "." || part.contains(['\\', '\0']);
    ((decoded.is_empty() || decoded.starts_with('/')) && !decoded.split('/').any(is_odd))
        .then(|| decoded.into_owned())
}

/// The host that a request is for, with its port.
fn authority_of(request: &Request) -> Option<&str> {
    let named = request.headers().get(header::HOST).and_then(|host| host.to_str().ok());
    request.uri().authority().map(Authority::as_str).or(named)
}

/// The host that a request is for, without its port and without the dot that ends a full name.
fn host_of(request: &Request) -> Option<String> {
    let host = without_port(authority_of(request)?);
    Some(host.strip_suffix('.').unwrap_or(host).to_ascii_lowercase())
}

fn without_port(host: &str) -> &str {
    match host.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|b| b.is_ascii_digit()) => name,
        _ => host,
    }
}

/// Whether a host is one that only whoever runs the preview can have meant: a page elsewhere whose name suddenly leads
/// to this machine (DNS rebinding) comes with that name.
fn is_known(host: &str, hosts: &[String]) -> bool {
    let number = host.strip_prefix('[').and_then(|host| host.strip_suffix(']')).unwrap_or(host);
    let is_own = host == "localhost" || host.ends_with(".localhost");
    number.parse::<IpAddr>().is_ok() || is_own || hosts.iter().any(|known| known.eq_ignore_ascii_case(host))
}

/// Whether a page that asks is one of the preview: same host, same port.
fn is_own_origin(origin: &HeaderValue, request: &Request) -> bool {
    let origin = origin.to_str().ok().and_then(|origin| origin.parse::<Uri>().ok());
    let origin = origin.as_ref().and_then(Uri::authority).map(Authority::as_str);
    origin.is_some_and(|origin| authority_of(request).is_some_and(|own| own.eq_ignore_ascii_case(origin)))
}

/// The socket of a browser. Pages of other sites may open sockets to this machine, so where one comes from counts.
async fn live(desk: Arc<Desk>, request: Request) -> Response {
    if request.headers().get_all(header::ORIGIN).iter().any(|origin| !is_own_origin(origin, &request)) {
        return (StatusCode::FORBIDDEN, "this is for pages of the preview only\n").into_response();
    }
    let (mut parts, _) = request.into_parts();
    match WebSocketUpgrade::from_request_parts(&mut parts, &()).await {
        Ok(upgrade) => upgrade.max_message_size(64 * 1024).on_upgrade(move |socket| talk(desk, socket)),
        Err(refusal) => refusal.into_response(),
    }
}

/// Tells a browser about its page until it goes.
async fn talk(desk: Arc<Desk>, mut socket: WebSocket) {
    let mut changes = desk.subscribe();
    let mut reader = None;
    loop {
        tokio::select! {
            message = socket.recv() => {
                let Some(Ok(message)) = message else { return };
                let Message::Text(text) = message else { continue };
                let Ok(hello) = serde_json::from_str::<Hello>(&text) else { return };
                let Some(path) = decoded(&hello.path).filter(|path| path.starts_with('/')) else { return };
                reader = Some(desk.reader(path, hello.digest));
            }
            changed = changes.changed() => {
                if changed.is_err() {
                    return;
                }
            }
        }
        let Some(own) = reader.take() else { continue };
        let desk = Arc::clone(&desk);
        let told = tokio::task::spawn_blocking(move || {
            let mut own = own;
            let told = desk.news(&mut own);
            (own, told)
        });
        let Ok((own, told)) = told.await else { return };
        reader = Some(own);
        for told in told {
            if say(&mut socket, &told).await.is_none() {
                return;
            }
        }
    }
}

async fn say(socket: &mut WebSocket, told: &Told) -> Option<()> {
    let text = serde_json::to_string(told).ok()?;
    socket.send(Message::Text(text.into())).await.ok()
}
