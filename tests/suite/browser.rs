//! A headless Chromium, driven over its DevTools protocol: pages are opened, asked and waited for.
//!
//! Where no browser is found the tests that need one say so, loudly, and do nothing else; `.ci/run` installs one.

use std::io::{BufRead, BufReader};
use std::net::TcpStream;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use tungstenite::{Message, WebSocket};

/// How long anything may take on a busy machine.
const LONGEST: Duration = Duration::from_secs(30);

/// A browser with one page.
pub struct Browser {
    program: Child,
    socket: WebSocket<TcpStream>,
    session: String,
    calls: u64,
    /// The script that makes pages believe in another moment.
    clock: Option<String>,
    _profile: tempfile::TempDir,
}

impl Drop for Browser {
    fn drop(&mut self) {
        let _ = self.program.kill();
        let _ = self.program.wait();
    }
}

fn program() -> Option<PathBuf> {
    let named = std::env::var_os("TRIBINA_BROWSER").map(PathBuf::from);
    let path = std::env::var_os("PATH")?;
    let usual = ["chromium", "chromium-browser", "google-chrome", "chrome"];
    let found = || {
        let folders: Vec<PathBuf> = std::env::split_paths(&path).collect();
        usual
            .iter()
            .flat_map(|name| folders.iter().map(move |folder| folder.join(name)))
            .find(|file| file.is_file())
    };
    named.or_else(found)
}

impl Browser {
    /// Starts a browser; `None`, and a loud line, where there is none.
    pub fn start() -> Option<Browser> {
        let Some(found) = program() else {
            eprintln!(
                "\n!!! NO BROWSER FOUND: this test was SKIPPED. Install chromium, or set TRIBINA_BROWSER.\n"
            );
            return None;
        };
        let profile = tempfile::tempdir().unwrap();
        let mut program = Command::new(found)
            .args([
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-dev-shm-usage",
            ])
            .args(["--disable-background-networking", "--disable-component-update", "--disable-sync"])
            .args(["--remote-debugging-port=0", "--window-size=1280,800"])
            .arg(format!("--user-data-dir={}", profile.path().display()))
            .arg("about:blank")
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(program.stderr.take().unwrap()).lines();
        let address =
            lines.find_map(|line| Some(line.ok()?.strip_prefix("DevTools listening on ")?.to_owned()));
        let address = address.expect("the browser did not say where it listens");
        std::thread::spawn(move || lines.for_each(drop));
        let host = address.trim_start_matches("ws://").split('/').next().unwrap();
        let stream = TcpStream::connect(host).unwrap();
        stream.set_read_timeout(Some(LONGEST)).unwrap();
        let (socket, _) = tungstenite::client(address.as_str(), stream).unwrap();
        let mut browser =
            Browser { program, socket, session: String::new(), calls: 0, clock: None, _profile: profile };
        let target =
            browser.call("Target.createTarget", &json!({ "url": "about:blank" }))["targetId"].clone();
        let attached = browser.call("Target.attachToTarget", &json!({ "targetId": target, "flatten": true }));
        attached["sessionId"].as_str().unwrap().clone_into(&mut browser.session);
        Some(browser)
    }

    fn call(&mut self, method: &str, parameters: &Value) -> Value {
        match self.try_call(method, parameters) {
            Ok(result) => result,
            Err(error) => panic!("{method}: {error}"),
        }
    }

    /// What a call comes to, or the browser's reason why it could not be answered.
    fn try_call(&mut self, method: &str, parameters: &Value) -> Result<Value, Value> {
        self.calls += 1;
        let id = self.calls;
        let mut call = json!({ "id": id, "method": method, "params": parameters });
        if !self.session.is_empty() {
            call["sessionId"] = json!(self.session);
        }
        self.socket.send(Message::text(call.to_string())).unwrap();
        loop {
            let Message::Text(text) = self.socket.read().unwrap() else { continue };
            let answer: Value = serde_json::from_str(&text).unwrap();
            if answer["id"] == id {
                return if answer["error"].is_null() {
                    Ok(answer["result"].clone())
                } else {
                    Err(answer["error"].clone())
                };
            }
        }
    }

    /// Lets the pages opened from now on believe that it is another moment.
    pub fn live_at(&mut self, moment: &str) {
        let source = format!("Date.now = () => Date.parse('{moment}');");
        self.call("Page.enable", &json!({}));
        if let Some(before) = self.clock.take() {
            self.call("Page.removeScriptToEvaluateOnNewDocument", &json!({ "identifier": before }));
        }
        let added = self.call("Page.addScriptToEvaluateOnNewDocument", &json!({ "source": source }));
        self.clock = added["identifier"].as_str().map(str::to_owned);
    }

    /// Opens a page and waits until it and its scripts are there.
    pub fn open(&mut self, url: &str) {
        self.call("Page.navigate", &json!({ "url": url }));
        self.wait("document.readyState === 'complete'");
    }

    /// What a script comes to.
    pub fn ask(&mut self, script: &str) -> Value {
        let parameters = json!({ "expression": script, "returnByValue": true, "awaitPromise": true });
        let answer = self.call("Runtime.evaluate", &parameters);
        assert!(answer["exceptionDetails"].is_null(), "{script}\n{answer}");
        answer["result"]["value"].clone()
    }

    /// Presses a key as a hand does: `Tab`, `Enter` or `Escape`.
    pub fn press(&mut self, key: &str) {
        let (code, text) = match key {
            "Tab" => (9, ""),
            "Enter" => (13, "\r"),
            "Escape" => (27, ""),
            other => panic!("no key {other}"),
        };
        self.call("Emulation.setFocusEmulationEnabled", &json!({ "enabled": true }));
        let mut parameters =
            json!({ "type": "keyDown", "key": key, "code": key, "windowsVirtualKeyCode": code });
        if !text.is_empty() {
            parameters["text"] = json!(text);
        }
        self.call("Input.dispatchKeyEvent", &parameters);
        parameters["type"] = json!("keyUp");
        self.call("Input.dispatchKeyEvent", &parameters);
    }

    /// Makes the window as wide and high as this, in CSS pixels.
    pub fn size(&mut self, width: u32, height: u32) {
        let parameters = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.call("Emulation.setDeviceMetricsOverride", &parameters);
    }

    /// What the reader has set, as media features: `("prefers-color-scheme", "dark")`.
    pub fn prefer(&mut self, features: &[(&str, &str)]) {
        let features: Vec<Value> =
            features.iter().map(|(name, value)| json!({ "name": name, "value": value })).collect();
        self.call("Emulation.setEmulatedMedia", &json!({ "features": features }));
    }

    /// Whether pages may run scripts, from the next one on.
    pub fn run_scripts(&mut self, may: bool) {
        self.call("Emulation.setScriptExecutionDisabled", &json!({ "value": !may }));
    }

    /// Shows pages as they are printed.
    pub fn print_on_screen(&mut self) {
        self.call("Emulation.setEmulatedMedia", &json!({ "media": "print" }));
    }

    /// What the window shows, as the base64 of a PNG.
    pub fn picture(&mut self) -> String {
        let answer = self.call("Page.captureScreenshot", &json!({ "format": "png" }));
        answer["data"].as_str().unwrap().to_owned()
    }

    /// The page on paper, as the base64 of a PDF.
    pub fn paper(&mut self) -> String {
        let parameters = json!({ "printBackground": true, "preferCSSPageSize": true });
        self.call("Page.printToPDF", &parameters)["data"].as_str().unwrap().to_owned()
    }

    /// Waits until a script comes to something true.
    #[track_caller]
    pub fn wait(&mut self, script: &str) {
        let begun = Instant::now();
        // While a page is exchanged for another one there may be nothing to ask, or nobody to answer.
        let safely = format!("(() => {{ try {{ return Boolean({script}) }} catch {{ return false }} }})()");
        let parameters = json!({ "expression": safely, "returnByValue": true });
        while !self.try_call("Runtime.evaluate", &parameters).is_ok_and(|it| it["result"]["value"] == true) {
            if begun.elapsed() > LONGEST {
                let page = self.ask("document.documentElement.outerHTML");
                panic!("in vain: {script}\n{}", page.as_str().unwrap_or_default());
            }
            std::thread::sleep(Duration::from_millis(10));
        }
    }
}
