//! `tribina serve` as browsers and attackers meet it: over HTTP and its socket, with files that really change.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use serde_json::Value;
use tungstenite::{Message, WebSocket};

use crate::test_site::{TODAY, TestSite, program};

const SITE: &str = "\
--- site.yaml ---
title: Bridge Institute
base_url: https://bridge.example/
languages:
  en: {name: English}
  sq: {name: Shqip}
--- content/publications/lithium.en.md ---
---
title: Lithium
type: report
date: 2026-05-04
aliases: [/old/lithium/]
---
First words with [a paper](lithium/paper.pdf).

![A map](lithium/map.svg)
--- content/publications/lithium/paper.pdf ---
%PDF-1.4 0123456789
--- content/publications/lithium/map.svg ---
<svg xmlns=\"http://www.w3.org/2000/svg\"/>
--- content/publications/copper.en.md ---
---
title: Copper
type: report
date: 2026-04-04
draft: true
---
Other words.
";

/// A running preview of a site.
pub struct Served {
    pub site: TestSite,
    program: Option<Child>,
    port: u16,
}

impl Drop for Served {
    fn drop(&mut self) {
        if let Some(program) = &mut self.program {
            let _ = program.kill();
            let _ = program.wait();
        }
    }
}

impl Served {
    /// A preview of a site with the plain theme of the tests.
    fn new(text: &str, arguments: &[&str]) -> Served {
        Served::of(TestSite::new(text), arguments)
    }

    /// A preview of a site as its readers will see it.
    pub fn with_default_theme(text: &str, arguments: &[&str]) -> Served {
        let site = TestSite::new(text);
        site.remove("templates");
        Served::of(site, arguments)
    }

    /// A preview of a site that is there already.
    pub fn of(site: TestSite, arguments: &[&str]) -> Served {
        let arguments = [&["serve", "--today", TODAY], arguments].concat();
        let mut command: Command = program(&arguments);
        command.current_dir(site.path("")).stderr(Stdio::piped()).stdout(Stdio::null());
        let mut program = command.spawn().unwrap();
        let mut lines = BufReader::new(program.stderr.take().unwrap()).lines();
        let first = lines.next().unwrap().unwrap();
        // Whoever writes to a pipe that nobody reads waits for ever.
        std::thread::spawn(move || lines.for_each(drop));
        let port = first.split("localhost:").nth(1).unwrap_or_else(|| panic!("{first}"));
        let port = port.split('/').next().unwrap().parse().unwrap();
        Served { site, program: Some(program), port }
    }

    /// Stops it at once, and gives the site and the port.
    pub fn stop(mut self) -> (TestSite, u16) {
        if let Some(mut program) = self.program.take() {
            let _ = program.kill();
            let _ = program.wait();
        }
        (std::mem::replace(&mut self.site, TestSite::bare("")), self.port)
    }

    /// The whole address of a page.
    pub fn url(&self, path: &str) -> String {
        format!("http://localhost:{}{path}", self.port)
    }

    /// Changes some words of a file, as an editor saves it.
    #[track_caller]
    pub fn replace(&self, path: &str, old: &str, new: &str) {
        let text = std::fs::read_to_string(self.site.path(path)).unwrap();
        assert!(text.contains(old), "{path} has no {old}:\n{text}");
        self.site.write(path, &text.replacen(old, new, 1));
    }

    /// Sends a request as it is, and gives the answer as it came.
    fn raw(&self, request: &str) -> String {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
        stream.write_all(request.as_bytes()).unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).unwrap();
        String::from_utf8_lossy(&answer).into_owned()
    }

    fn ask(&self, method: &str, path: &str, headers: &str) -> String {
        self.raw(&format!(
            "{method} {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n{headers}\r\n"
        ))
    }

    fn get(&self, path: &str) -> String {
        self.ask("GET", path, "")
    }

    /// A browser that has the page at a path.
    fn browser(&self, path: &str) -> Browser {
        let mut browser = self.socket(path);
        browser.told("state", |_| true);
        browser
    }

    /// The same before it has heard anything.
    fn socket(&self, path: &str) -> Browser {
        let page = self.get(path);
        let digest = page.split("data-digest=\"").nth(1).unwrap_or_else(|| panic!("{page}"));
        let digest = digest.split('"').next().unwrap().to_owned();
        let stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
        let address = format!("ws://localhost:{}/.tribina/live", self.port);
        let (mut socket, _) = tungstenite::client(address, stream).unwrap();
        let hello = serde_json::json!({ "path": path, "digest": digest });
        socket.send(Message::text(hello.to_string())).unwrap();
        Browser { socket }
    }
}

struct Browser {
    socket: WebSocket<TcpStream>,
}

impl Browser {
    /// Waits for a message of a kind that fits; others are passed over.
    #[track_caller]
    fn told(&mut self, kind: &str, fits: impl Fn(&Value) -> bool) -> Value {
        let begun = Instant::now();
        let mut others = Vec::new();
        while begun.elapsed() < Duration::from_secs(20) {
            let Ok(Message::Text(text)) = self.socket.read() else { break };
            let told: Value = serde_json::from_str(&text).unwrap();
            if told["kind"] == kind && fits(&told) {
                return told;
            }
            others.push(told);
        }
        panic!("nobody told of a {kind} that fits, only {others:#?}");
    }
}

fn status(answer: &str) -> &str {
    answer.split(' ').nth(1).unwrap_or(answer)
}

fn header<'a>(answer: &'a str, name: &str) -> &'a str {
    let found = answer
        .lines()
        .find_map(|line| line.split_once(": ").filter(|(own, _)| own.eq_ignore_ascii_case(name)));
    found.map_or("", |(_, value)| value.trim())
}

#[test]
fn pages_files_and_old_addresses_are_answered_as_a_web_server_does() {
    let served = Served::new(SITE, &["-p", "0"]);
    let home = served.get("/");
    assert_eq!((status(&home), header(&home, "content-type")), ("200", "text/html; charset=utf-8"), "{home}");
    let again = served.ask("GET", "/", &format!("If-None-Match: {}\r\n", header(&home, "etag")));
    assert_eq!(status(&again), "304", "{again}");
    let head = served.ask("HEAD", "/publications/lithium/", "");
    assert_eq!((status(&head), head.split("\r\n\r\n").nth(1)), ("200", Some("")), "{head}");
    let without_slash = served.get("/publications/lithium?x=1");
    assert_eq!(header(&without_slash, "location"), "/publications/lithium/?x=1", "{without_slash}");
    let old = served.get("/old/lithium/");
    assert_eq!((status(&old), header(&old, "location")), ("302", "/publications/lithium/"), "{old}");
    let feed = served.get("/feed.xml");
    assert!(header(&feed, "content-type").ends_with("xml; charset=utf-8"), "{feed}");
    assert!(!feed.contains("data-digest"), "a feed has no script\n{feed}");
    let gone = served.get("/sq/nowhere/");
    assert_eq!(status(&gone), "404");
    assert!(gone.contains("[sq ltr]"), "the page for missing pages is that of the language\n{gone}");
    let draft = served.get("/publications/copper/");
    assert_eq!(status(&draft), "200", "drafts are shown\n{draft}");
}

#[test]
fn a_part_of_a_file_can_be_asked_for() {
    let served = Served::new(SITE, &["-p", "0"]);
    let path = "/publications/lithium/paper.pdf";
    let whole = served.get(path);
    assert_eq!(header(&whole, "content-type"), "application/pdf", "{whole}");
    let part = served.ask("GET", path, "Range: bytes=9-12\r\n");
    assert_eq!((status(&part), header(&part, "content-range")), ("206", "bytes 9-12/20"), "{part}");
    assert!(part.ends_with("\r\n\r\n0123"), "{part}");
    let beyond = served.ask("GET", path, "Range: bytes=99-\r\n");
    assert_eq!(status(&beyond), "416", "{beyond}");
}

#[test]
fn nothing_but_the_site_is_served_and_to_nobody_else() {
    let served = Served::new(SITE, &["-p", "0"]);
    for path in [
        "/../site.yaml",
        "/%2e%2e/site.yaml",
        "/..%2fsite.yaml",
        "/publications/..%5c..%5csite.yaml",
        "/site.yaml",
        "/content/publications/lithium.en.md",
        "/publications/lithium/paper.pdf/../../../site.yaml",
        "//etc/passwd",
        "/%00",
        "/%ff",
    ] {
        let answer = served.get(path);
        assert!(["400", "404"].contains(&status(&answer)), "{path}\n{answer}");
        assert!(!answer.contains("base_url"), "{path}\n{answer}");
    }
    let request = "GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n";
    assert_eq!(status(&served.raw(request)), "421");
    let nameless = "GET / HTTP/1.1\r\nConnection: close\r\n\r\n";
    assert!(["400", "421"].contains(&status(&served.raw(nameless))));
    let post = served.ask("POST", "/", "Content-Length: 0\r\n");
    assert_eq!((status(&post), header(&post, "allow")), ("405", "GET, HEAD"), "{post}");
    for origin in [
        "https://evil.example",
        "http://localhost:1",
        "file://",
        "null",
        "",
        "http://localhost\r\nOrigin: http://evil.example",
    ] {
        let stolen = served.ask("GET", "/.tribina/live", &format!("Origin: {origin}\r\n"));
        assert_eq!(status(&stolen), "403", "{origin}\n{stolen}");
    }
    for host in ["localhost.", "127.0.0.1:80", "[::1]:80", "a.localhost"] {
        let request = format!("GET / HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n");
        assert_eq!(status(&served.raw(&request)), "200", "{host}");
    }
}

#[test]
fn a_saved_page_is_told_and_served() {
    let served = Served::new(SITE, &["-p", "0"]);
    let mut browser = served.browser("/publications/lithium/");
    let path = served.site.path("content/publications/lithium.en.md");
    let text = std::fs::read_to_string(&path).unwrap();
    // In place, as many editors do.
    std::fs::write(&path, text.replace("First", "Second")).unwrap();
    browser.told("page", |_| true);
    assert!(served.get("/publications/lithium/").contains("Second words"));
    // By a temporary file and a rename, as vim and sed do.
    let aside = served.site.path("content/publications/.lithium.swp");
    std::fs::write(&aside, text.replace("First", "Third")).unwrap();
    std::fs::rename(&aside, &path).unwrap();
    browser.told("page", |_| true);
    assert!(served.get("/publications/lithium/").contains("Third words"));
    // Only the pages that show it are told.
    served.site.write(
        "content/publications/copper.en.md",
        "---\ntitle: Copper\ntype: report\ndate: 2026\ndraft: true\n---\nNew.\n",
    );
    std::fs::write(&path, text.replace("First", "Fourth")).unwrap();
    browser.told("page", |_| true);
    // An attachment has the same address, and says something else.
    served.site.write(
        "content/publications/lithium/map.svg",
        "<svg xmlns=\"http://www.w3.org/2000/svg\"><g/></svg>",
    );
    let files = browser.told("files", |_| true);
    assert_eq!(files["urls"], serde_json::json!(["/publications/lithium/map.svg"]));
}

#[test]
fn saves_are_found_by_looking_where_the_system_does_not_tell() {
    let served = Served::new(SITE, &["-p", "0", "--poll"]);
    let mut browser = served.browser("/publications/lithium/");
    served.replace("content/publications/lithium.en.md", "First", "Other");
    browser.told("page", |_| true);
    assert!(served.get("/publications/lithium/").contains("Other words"));
}

#[test]
fn a_mistake_in_a_template_is_told_though_nobody_looks_at_its_pages() {
    let served = Served::new(SITE, &["-p", "0"]);
    let mut browser = served.browser("/");
    let template = served.site.path("templates/publication.html");
    let text = std::fs::read_to_string(&template).unwrap();
    std::fs::write(&template, text.clone() + "{{ work.nonsense }}").unwrap();
    let told = browser.told("state", |told| told["errors"][0].is_object());
    assert_eq!(told["errors"][0]["code"], "template/render", "{told}");
    // The page as it last could be made stays behind the message.
    assert!(served.get("/publications/lithium/").contains("First words"));
    std::fs::write(&template, text).unwrap();
    browser.told("state", |told| told["errors"].as_array().unwrap().is_empty());
}

#[test]
fn a_page_that_was_missing_appears_when_its_file_does() {
    let served = Served::new(SITE, &["-p", "0"]);
    let mut browser = served.browser("/news/hello/");
    served.site.write(
        "content/news/hello.en.md",
        "---\ntitle: Hello\ntype: announcement\ndate: 2026-02-02\n---\nHi.\n",
    );
    browser.told("page", |_| true);
    assert_eq!(status(&served.get("/news/hello/")), "200");
    served.site.remove("content/news");
    browser.told("page", |_| true);
    assert_eq!(status(&served.get("/news/hello/")), "404");
}

#[test]
fn a_folder_of_the_site_that_takes_the_place_of_another_is_watched() {
    let served = Served::new(SITE, &["-p", "0"]);
    let mut browser = served.browser("/publications/lithium/");
    let (content, aside, other) =
        (served.site.path("content"), served.site.path("aside"), served.site.path("other"));
    let copied = Command::new("cp").arg("-a").args([&content, &other]).status().unwrap();
    assert!(copied.success());
    std::fs::rename(&content, &aside).unwrap();
    std::fs::rename(&other, &content).unwrap();
    std::thread::sleep(Duration::from_millis(300));
    served.replace("content/publications/lithium.en.md", "First", "Other");
    browser.told("page", |_| true);
    assert!(served.get("/publications/lithium/").contains("Other words"));
}

#[test]
fn a_picture_that_is_written_together_with_new_files_is_told() {
    let served = Served::new(SITE, &["-p", "0"]);
    let mut browser = served.browser("/publications/lithium/");
    served.site.write("content/publications/lithium/new.csv", "a,b");
    served.site.write(
        "content/publications/lithium/map.svg",
        "<svg xmlns=\"http://www.w3.org/2000/svg\"><g/></svg>",
    );
    let files = browser.told("files", |told| told["urls"][0] == "/publications/lithium/map.svg");
    assert_eq!(files["urls"].as_array().unwrap().len(), 1);
}

#[test]
fn the_browser_follows_a_page_that_gets_another_address() {
    let served = Served::new(SITE, &["-p", "0"]);
    let mut browser = served.browser("/publications/lithium/");
    let path = served.site.path("content/publications/lithium.en.md");
    let text = std::fs::read_to_string(&path).unwrap();
    std::fs::write(&path, text.replace("title: Lithium", "title: Lithium and after")).unwrap();
    let told = browser.told("go", |_| true);
    assert_eq!(told["url"], "/publications/lithium-and-after/");
}

#[test]
fn with_navigate_the_browser_goes_where_the_editor_works() {
    let served = Served::new(SITE, &["-p", "0", "--navigate"]);
    let mut browser = served.browser("/");
    let path = served.site.path("content/publications/copper.en.md");
    let text = std::fs::read_to_string(&path).unwrap();
    std::fs::write(&path, text + "\nMore.\n").unwrap();
    assert_eq!(browser.told("go", |_| true)["url"], "/publications/copper/");
}

#[test]
fn a_mistake_is_told_with_its_line_and_goes_when_it_is_mended() {
    let served = Served::new(SITE, &["-p", "0", "--editor", "edit://{file}:{line}"]);
    let mut browser = served.browser("/publications/lithium/");
    let path = served.site.path("content/publications/lithium.en.md");
    let text = std::fs::read_to_string(&path).unwrap();
    std::fs::write(&path, text.replace("date: 2026-05-04", "date: 2026-05-44")).unwrap();
    let told = browser.told("state", |told| told["errors"][0].is_object());
    let error = &told["errors"][0];
    assert_eq!(error["place"], "content/publications/lithium.en.md:4:7", "{error}");
    assert!(error["text"].as_str().unwrap().contains("4 │ date: 2026-05-44"), "{error}");
    assert!(error["open"].as_str().unwrap().ends_with("content/publications/lithium.en.md:4"), "{error}");
    assert!(served.get("/publications/lithium/").contains("First words"), "the page is still to be seen");
    std::fs::write(&path, &text).unwrap();
    browser.told("state", |told| told["errors"].as_array().unwrap().is_empty());
}

#[test]
fn the_bar_tells_what_a_page_is_made_of() {
    let served = Served::new(SITE, &["-p", "0", "--editor", "edit://{file}"]);
    let told = served.socket("/publications/copper/").told("state", |_| true);
    let bar = &told["bar"];
    assert_eq!(bar["file"], "content/publications/copper.en.md", "{told}");
    assert_eq!(bar["words"], 2, "{told}");
    assert_eq!(bar["marks"][0]["name"], "draft", "{told}");
    assert_eq!(bar["translations"][0]["tag"], "sq", "{told}");
    assert_eq!(bar["translations"][0]["state"], "stands-in", "{told}");
}

#[test]
fn a_site_that_starts_broken_appears_when_the_settings_are_mended() {
    let site = TestSite::new(SITE);
    let settings = std::fs::read_to_string(site.path("site.yaml")).unwrap();
    site.write("site.yaml", "no settings at all\n");
    let served = Served::of(site, &["-p", "0"]);
    let nothing = served.get("/");
    assert!(nothing.contains("There is nothing to show yet"), "{nothing}");
    let mut browser = served.browser("/");
    served.site.write("site.yaml", &settings);
    browser.told("page", |_| true);
    assert!(served.get("/").contains("Bridge Institute"));
}

#[test]
fn a_port_that_is_taken_gives_way_to_the_next() {
    let taken = std::net::TcpListener::bind(("127.0.0.1", 0)).unwrap();
    let port = taken.local_addr().unwrap().port();
    let served = Served::new(SITE, &["-p", &port.to_string()]);
    assert!(served.port > port, "{} after {port}", served.port);
    assert_eq!(status(&served.get("/")), "200");
}

#[test]
fn a_site_in_a_folder_is_served_from_its_folder() {
    let text = SITE.replace("https://bridge.example/", "https://bridge.example/lab/");
    let served = Served::new(&text, &["-p", "0"]);
    assert_eq!(header(&served.get("/"), "location"), "/lab/");
    let page = served.get("/lab/publications/lithium/");
    assert_eq!(status(&page), "200", "{page}");
    assert!(page.contains("data-path=\"/publications/lithium/\""), "{page}");
    assert_eq!(status(&served.get("/publications/lithium/")), "404");
}

#[test]
fn nothing_is_lost_or_doubled_in_a_storm_of_saves() {
    let served = Served::new(SITE, &["-p", "0"]);
    let path = served.site.path("content/publications/lithium.en.md");
    let text = std::fs::read_to_string(&path).unwrap();
    let mut browser = served.browser("/publications/lithium/");
    for save in 0..300 {
        std::fs::write(&path, text.replace("First", &format!("Number {save}."))).unwrap();
    }
    let begun = Instant::now();
    while !served.get("/publications/lithium/").contains("Number 299. words") {
        browser.told("page", |_| true);
        assert!(begun.elapsed() < Duration::from_secs(20), "the last save is not shown");
    }
    served.site.build(&["-D", "--future"]).fine();
    let built = served.site.page("publications/lithium/index.html");
    let page = served.get("/publications/lithium/");
    let body = page.split_once("\r\n\r\n").unwrap().1;
    let script = body.find("<script src=\"/.tribina/").unwrap();
    let end = script + body[script..].find("</script>").unwrap() + "</script>".len();
    assert_eq!(format!("{}{}", &body[..script], &body[end..]), built);
}

#[cfg(unix)]
#[test]
fn told_to_stop_it_stops_at_once_and_well() {
    let mut served = Served::new(SITE, &["-p", "0"]);
    let _browser = served.browser("/");
    let pid = served.program.as_ref().unwrap().id().to_string();
    assert!(Command::new("kill").args(["-INT", &pid]).status().unwrap().success());
    let begun = Instant::now();
    let ended = loop {
        if let Some(ended) = served.program.as_mut().unwrap().try_wait().unwrap() {
            break ended;
        }
        assert!(begun.elapsed() < Duration::from_secs(10), "it does not stop");
        std::thread::sleep(Duration::from_millis(20));
    };
    assert_eq!(ended.code(), Some(0));
}
