//! `tribina serve`: the preview, as the terminal has it.

use std::borrow::Cow;
use std::io::{IsTerminal, Write};
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use super::args::{Common, Format, ServeArguments};
use super::history::{self, Past};
use super::{Outcome, build, report};
use crate::citation::Memo;
use crate::config::BaseUrl;
use crate::failure::Failure;
use crate::pipeline::{BuildOptions, Now};
use crate::preview::{self, Editor, News, Settings, Showing, World};
use crate::status::History;

pub(super) fn run(common: &Common, arguments: &ServeArguments) -> Result<Outcome, Failure> {
    let root = common.root.canonicalize().map_err(Failure::io("open the site's folder", &common.root))?;
    let base_url = build::base_url(arguments.base_url.as_deref())?;
    // Said once, so that a slip in --today is told before anything starts.
    let fixed = match (&arguments.today, std::env::var_os("SOURCE_DATE_EPOCH")) {
        (None, None) => None,
        (today, _) => Some(build::now(today.as_deref())?),
    };
    let editor = editor(arguments.editor.as_deref())?;
    if !root.join("site.yaml").is_file() {
        let help =
            "go to the folder of your site, name it with --root, or make one with `tribina new site NAME`";
        return Err(Failure::Refused(format!("there is no site.yaml in {}; {help}", root.display())));
    }
    if let Some(host) = arguments.host.iter().find(|host| host.contains(['/', ':']) || host.is_empty()) {
        let help = "write the name alone, such as `desk` or `desk.local`";
        return Err(Failure::Refused(format!("--host `{host}` is not the name of a machine; {help}")));
    }
    let listener = preview::bind(arguments.interface, arguments.port)?;
    let settings = Settings {
        output: root.join(&arguments.output),
        polls: arguments.poll,
        navigates: arguments.navigate,
        editor,
        hosts: arguments.host.clone(),
        root: root.clone(),
    };
    let citations = super::memos::citations(&root);
    let pictures = super::memos::pictures(&root);
    let terminal = Terminal {
        common: common.clone(),
        root,
        fixed,
        base_url,
        citations: Arc::new(citations),
        pictures: Arc::new(pictures),
        shows_all: !arguments.published,
        screen: Mutex::new(Screen::default()),
    };
    let opened = |address: SocketAddr, showing: &Showing| {
        let url = url(address, showing);
        report::line(common, &welcome(&url, arguments, address));
        if arguments.open {
            open(&url);
        }
    };
    preview::serve(settings, std::sync::Arc::new(terminal), listener, &opened)?;
    report::line(common, "\nStopped.");
    Ok(Outcome::Clean)
}

/// Where a browser finds the site.
fn url(address: SocketAddr, showing: &Showing) -> String {
    let plan = showing.plan.as_ref().or(showing.good.as_ref());
    let folder = plan.map_or(Cow::Borrowed(""), |plan| plan.site.config.base_url.folder());
    let host = match address.ip() {
        IpAddr::V4(ip) if ip == Ipv4Addr::LOCALHOST || ip.is_unspecified() => "localhost".to_owned(),
        IpAddr::V6(ip) if ip.is_unspecified() => "localhost".to_owned(),
        IpAddr::V4(ip) => ip.to_string(),
        IpAddr::V6(ip) => format!("[{ip}]"),
    };
    format!("http://{host}:{}{folder}/", address.port())
}

fn welcome(url: &str, arguments: &ServeArguments, address: SocketAddr) -> String {
    let mut lines = vec![format!("Preview at {url}   (Ctrl-C stops it)")];
    if address.port() != arguments.port && arguments.port != 0 {
        lines.push(format!("Port {} is taken, so this is the next free one.", arguments.port));
    }
    if !address.ip().is_loopback() {
        lines.push("Other machines can see it too: drafts and works under embargo included.".to_owned());
    }
    lines.join("\n")
}

/// The editor that was named, else the one that the environment names, else the most usual one.
fn editor(named: Option<&str>) -> Result<Editor, Failure> {
    if let Some(name) = named {
        return Editor::new(name).ok_or_else(|| {
            let names: Vec<&str> = Editor::names().collect();
            Failure::Refused(format!(
                "--editor `{name}` is none of {}, and no address with {{file}} in it",
                names.join(", ")
            ))
        });
    }
    let set = ["VISUAL", "EDITOR"].into_iter().filter_map(|name| std::env::var(name).ok());
    let known = set.filter_map(|command| {
        let program = command.split_whitespace().next()?.to_owned();
        let name = Path::new(&program).file_stem()?.to_str()?.to_owned();
        Editor::new(match name.as_str() {
            "code" => "vscode",
            "codium" => "vscodium",
            "subl" => "sublime",
            "mate" => "textmate",
            "mvim" => "macvim",
            other if other.contains('{') => return None,
            other => other,
        })
    });
    let usual = || Editor::new("vscode").ok_or_else(|| Failure::Refused("no editor".to_owned()));
    known.into_iter().next().map_or_else(usual, Ok)
}

/// Opens a browser, or does nothing where there is none.
fn open(url: &str) {
    let (program, arguments): (&str, &[&str]) = if cfg!(target_os = "macos") {
        ("open", &[])
    } else if cfg!(target_os = "windows") {
        ("explorer", &[])
    } else {
        ("xdg-open", &[])
    };
    let started = Command::new(program)
        .args(arguments)
        .arg(url)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn();
    if started.is_err() {
        report::tell(&format!("No browser could be opened; go to {url} yourself."));
    }
}

/// The terminal, and what only the command line knows.
struct Terminal {
    common: Common,
    root: std::path::PathBuf,
    /// The moment that was asked for, else it is the clock's.
    fixed: Option<Now>,
    base_url: Option<BaseUrl>,
    /// Formatted by earlier builds.
    citations: Arc<Memo>,
    /// Seen by earlier builds.
    pictures: Arc<crate::picture::Memo>,
    shows_all: bool,
    screen: Mutex<Screen>,
}

/// What stands at the bottom of the terminal, to be replaced by the next news.
#[derive(Default)]
struct Screen {
    /// What stands there now, at a terminal.
    shown: String,
    /// What was said, where nothing is replaced: it is not said again.
    said: Option<String>,
}

impl World for Terminal {
    fn options(&self) -> BuildOptions {
        BuildOptions {
            drafts: self.shows_all,
            future: self.shows_all,
            now: self.fixed.unwrap_or_else(|| Now::Instant(jiff::Timestamp::now())),
            base_url: self.base_url.clone(),
            citations: Arc::clone(&self.citations),
            pictures: Arc::clone(&self.pictures),
        }
    }

    fn history(&self) -> Option<History> {
        match history::read(&self.root) {
            Past::Known(history) => Some(history),
            Past::Nothing | Past::Unreadable(_) => None,
        }
    }

    fn report(&self, news: &News<'_>) {
        let problems = report::text(news.problems, news.showing.sources.as_ref(), self.common.format);
        let mut screen = self.screen.lock().unwrap_or_else(PoisonError::into_inner);
        let is_new = screen.said.as_ref() != Some(&problems);
        // Nobody to tell if the reader has gone.
        let _ = match self.common.format {
            Format::Human if std::io::stderr().is_terminal() => {
                self.replace(&mut screen, &problems, &closing(news))
            }
            Format::Human if is_new && self.common.quiet => write!(anstream::stderr(), "{problems}"),
            Format::Human if is_new => writeln!(anstream::stderr(), "{problems}{}", closing(news)),
            Format::Json | Format::Github if is_new => write!(std::io::stdout(), "{problems}"),
            Format::Human | Format::Json | Format::Github => Ok(()),
        };
        screen.said = Some(problems);
    }
}

impl Terminal {
    /// Writes problems and the closing line in the place of the last ones.
    fn replace(&self, screen: &mut Screen, problems: &str, closing: &str) -> std::io::Result<()> {
        let (columns, rows) = terminal_size::terminal_size()
            .map_or((80, 24), |(width, height)| (usize::from(width.0), usize::from(height.0)));
        let mut lines: Vec<&str> = problems.lines().collect();
        // What would scroll away could not be replaced; the first problems matter most.
        let mut room = rows.saturating_sub(3);
        let fitting = lines.iter().take_while(|line| {
            let needed = report::columns(line).div_ceil(columns).max(1);
            room = room.saturating_sub(needed);
            room > 0
        });
        let fitting = fitting.count();
        let hidden = lines.len() - fitting;
        lines.truncate(fitting);
        let mut text = lines.join("\n");
        if hidden > 0 {
            text.push_str("\n… and more; mend these first.");
        }
        if !text.is_empty() {
            text.push('\n');
        }
        if !self.common.quiet {
            text.push_str(closing);
            text.push('\n');
        }
        // Counted anew: the window may have another width by now.
        let lines: usize =
            screen.shown.lines().map(|line| report::columns(line).div_ceil(columns).max(1)).sum();
        let back = if lines > 0 { format!("\u{1b}[{lines}A\u{1b}[J") } else { String::new() };
        screen.shown.clone_from(&text);
        let mut err = anstream::stderr();
        write!(err, "{back}{text}")?;
        err.flush()
    }
}

/// The line below the problems.
fn closing(news: &News<'_>) -> String {
    let counts = report::counts(news.problems);
    let found = if counts.is_empty() { "all is well".to_owned() } else { counts };
    let pages = news.showing.plan.as_ref().map_or(0, crate::outputs::Plan::pages);
    let took = news.took.map_or(String::new(), |took| format!(" in {}", short(took)));
    let time = jiff::Zoned::now().strftime("%H:%M:%S");
    if news.showing.number <= 1 {
        format!("{time}  {pages} pages read{took}: {found}.")
    } else {
        format!("{time}  {pages} pages up to date{took}: {found}.")
    }
}

fn short(took: Duration) -> String {
    if took < Duration::from_secs(1) {
        format!("{} ms", took.as_millis())
    } else {
        format!("{:.1} s", took.as_secs_f64())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_are_short() {
        assert_eq!(short(Duration::from_millis(12)), "12 ms");
        assert_eq!(short(Duration::from_millis(3450)), "3.5 s");
    }
}
