//! Style sheets as they are published: what one imports stands in it, its addresses lead to published files, and what
//! only people read is left out.
//!
//! A sheet is looked up like every asset, the site's theme first. An import of the sheet's own name means that of the
//! next theme below, so that a theme can add to a sheet without a copy of it.

mod check;
mod compact;
mod import;
mod tokens;

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostics::{Code, Diagnostic, Diagnostics, FileId, Span};
use crate::vocabulary::UrlPath;
use compact::quoted;
use import::{Import, Top};
use tokens::Token;

/// The sheet that all pages have; the settings of the site are added to it.
const MAIN: &str = "style.css";

/// All style sheets of the layers of a theme.
pub(super) struct Sheets<'a> {
    /// By name, each as the themes have it, the one that wins first.
    pub versions: BTreeMap<&'a str, Vec<(FileId, &'a str)>>,
    /// The addresses of other assets by name.
    pub published: BTreeMap<&'a str, UrlPath>,
    /// What the settings of the site say to browsers, as CSS.
    pub settings: &'a str,
    /// Scheme and host of the site, for sheets that ask for `--host` to write addresses out on paper.
    pub origin: &'a str,
    /// Whether to leave out what only people read.
    pub is_short: bool,
}

/// A version of a sheet: its name, and how many themes above have one too.
type Version<'a> = (&'a str, usize);

/// What is published of all sheets.
#[derive(Default)]
pub(super) struct Bundled {
    /// The sheets by name.
    pub sheets: BTreeMap<String, String>,
    /// The sheets that stand in others.
    pub parts: BTreeSet<String>,
    /// What is wrong.
    pub diagnostics: Diagnostics,
}

impl<'a> Sheets<'a> {
    /// Makes each sheet that no other imports.
    pub(super) fn bundle(&self) -> Bundled {
        let mut bundled = Bundled { parts: self.parts(), ..Bundled::default() };
        let mut met: BTreeSet<Version<'a>> = BTreeSet::new();
        let (roots, parts): (Vec<&str>, Vec<&str>) =
            self.versions.keys().copied().partition(|name| !bundled.parts.contains(*name));
        for root in roots {
            let mut bundle = Bundle::of(self, root);
            bundle.add((root, 0));
            let mut sheet = bundle.before + &bundle.out;
            if root == MAIN {
                sheet.push_str(self.settings);
                if sheet.contains("var(--host") {
                    sheet.extend(["@media print{:root{--host:\"", self.origin, "\"}}\n"]);
                }
            }
            bundled.sheets.insert(root.to_owned(), sheet);
            met.append(&mut bundle.met);
            bundled.diagnostics.extend(bundle.diagnostics);
        }
        // Parts of each other alone are published nowhere; what is wrong with them is said all the same.
        for part in parts {
            if !met.contains(&(part, 0)) {
                let mut bundle = Bundle::of(self, part);
                bundle.add((part, 0));
                met.append(&mut bundle.met);
                bundled.diagnostics.extend(bundle.diagnostics);
            }
        }
        bundled
    }

    /// The names that any sheet imports, but for its own.
    fn parts(&self) -> BTreeSet<String> {
        let mut parts = BTreeSet::new();
        for (name, versions) in &self.versions {
            for (_, css) in versions.iter().filter(|(_, css)| css.contains("@import")) {
                for top in import::top(css, &tokens::tokens(css)).0 {
                    if let Top::Import(import) = top
                        && let Some(part) = resolved(name, &import.address)
                        && part != **name
                        && self.versions.contains_key(part.as_str())
                    {
                        parts.insert(part);
                    }
                }
            }
        }
        parts
    }
}

/// A sheet while its parts are put into it.
struct Bundle<'s, 'a> {
    sheets: &'s Sheets<'a>,
    /// The sheet that is published: addresses are relative to it.
    root: &'a str,
    /// The versions that import each other, down to the one that is read.
    trail: Vec<Version<'a>>,
    /// All versions that were read.
    met: BTreeSet<Version<'a>>,
    /// Imports that stay: they have to come first.
    before: String,
    out: String,
    diagnostics: Diagnostics,
}

impl<'s, 'a> Bundle<'s, 'a> {
    fn of(sheets: &'s Sheets<'a>, root: &'a str) -> Bundle<'s, 'a> {
        Bundle {
            sheets,
            root,
            trail: Vec::new(),
            met: BTreeSet::new(),
            before: String::new(),
            out: String::new(),
            diagnostics: Diagnostics::default(),
        }
    }

    /// Adds a version of a sheet with all that it imports.
    fn add(&mut self, version: Version<'a>) {
        let (name, level) = version;
        let sheets = self.sheets;
        let Some((file, css)) = sheets.versions.get(name).and_then(|versions| versions.get(level)) else {
            return;
        };
        let tokens = tokens::tokens(css);
        if self.met.insert(version) {
            for slip in check::slips(&tokens) {
                let span = Span::new(*file, slip.range);
                self.diagnostics.push(Diagnostic::new(Code::StyleSyntax, span, slip.message).help(slip.help));
            }
        }
        self.trail.push(version);
        let (tops, rules) = import::top(css, &tokens);
        for top in &tops {
            match top {
                Top::Layers(range) => self.write(*file, css, &tokens[range.clone()], name),
                Top::Import(import) => self.import(import, *file, css, &tokens, version),
            }
        }
        for late in import::misplaced(&tokens[rules..]) {
            let message = "an `@import` has to stand before all rules; browsers pass over it here";
            let span = Span::new(*file, late.range.clone());
            self.diagnostics.push(
                Diagnostic::new(Code::StyleImport, span, message).help("move it to the top of the file"),
            );
        }
        self.write(*file, css, &tokens[rules..], name);
        self.trail.pop();
    }

    fn import(&mut self, import: &Import, file: FileId, css: &str, tokens: &[Token], from: Version<'a>) {
        let span = Span::new(file, import.range.clone());
        let address = import.address.as_str();
        if is_elsewhere(address) {
            if leaves_the_site(address) {
                self.diagnostics.push(third_party(span, address));
            }
            // Whatever it is, only a browser can fetch it.
            let tokens = &tokens[import.tokens.clone()];
            self.before += &compact::write(css, tokens, self.sheets.is_short, &mut |_, _| None);
            return;
        }
        let Some(next) = self.wanted(address, from, span) else { return };
        if self.trail.contains(&next) {
            let names: Vec<&str> = self.trail.iter().map(|(name, _)| *name).chain([next.0]).collect();
            let message = format!("style sheets import each other in a circle: {}", names.join(", "));
            let help = "take one of these imports out";
            self.diagnostics.push(Diagnostic::new(Code::StyleImport, span, message).help(help));
            return;
        }
        for condition in &import.conditions {
            self.out += condition;
            self.out.push('{');
        }
        self.add(next);
        self.out.extend(import.conditions.iter().map(|_| '}'));
        if !self.sheets.is_short {
            self.out.push('\n');
        }
    }

    /// The version that an import means; reported where there is none.
    fn wanted(&mut self, address: &str, (name, level): Version<'a>, span: Span) -> Option<Version<'a>> {
        let resolved = resolved(name, address).unwrap_or_else(|| address.to_owned());
        let versions = &self.sheets.versions;
        let found = versions.get_key_value(resolved.as_str());
        if resolved == name {
            if found.is_some_and(|(_, versions)| versions.len() > level + 1) {
                return Some((name, level + 1));
            }
            let message = format!("no theme below this one has a style sheet `{name}`");
            let help = "an import of the file's own name means the file of the theme that this one extends";
            self.diagnostics.push(Diagnostic::new(Code::StyleImport, span, message).help(help));
            return None;
        }
        if found.is_none() {
            let message = format!("there is no style sheet `{resolved}` in the theme's assets");
            let near = versions.keys().copied();
            let diagnostic = Diagnostic::new(Code::StyleImport, span, message).did_you_mean(&resolved, near);
            self.diagnostics.push(if diagnostic.help.is_empty() {
                diagnostic.help("an import is looked for beside the file that names it")
            } else {
                diagnostic
            });
        }
        found.map(|(name, _)| (*name, 0))
    }

    /// Adds tokens of a sheet, their addresses as they have to be in the published one.
    fn write(&mut self, file: FileId, css: &str, tokens: &[Token], name: &str) {
        let (sheets, root, diagnostics) = (self.sheets, self.root, &mut self.diagnostics);
        self.out += &compact::write(css, tokens, sheets.is_short, &mut |address, token| {
            let span = Span::new(file, token.range.clone());
            if is_elsewhere(address) {
                if leaves_the_site(address) {
                    diagnostics.push(third_party(span, address));
                }
                return None;
            }
            let end = address.find(['?', '#']).unwrap_or(address.len());
            let (path, rest) = address.split_at(end);
            let Some(asset) = resolved(name, path) else {
                // A file of `static/`, from a sheet that now stands elsewhere.
                return Some(relative(root, &beyond(name, path)) + rest);
            };
            let Some(url) = sheets.published.get(asset.as_str()) else {
                let message = format!("there is no file `{asset}` in the theme's assets");
                let near = sheets.published.keys().copied();
                diagnostics
                    .push(Diagnostic::new(Code::StyleMissingFile, span, message).did_you_mean(&asset, near));
                return None;
            };
            Some(relative(root, url.as_str().trim_start_matches('/')) + rest)
        });
    }
}

/// Whether an address is not that of a file beside the sheet: of another host, from the root, data, a place in the page.
fn is_elsewhere(address: &str) -> bool {
    let scheme = address.split_once(':').is_some_and(|(scheme, _)| {
        !scheme.is_empty() && scheme.bytes().all(|b| b.is_ascii_alphanumeric() || b"+-.".contains(&b))
    });
    scheme || address.is_empty() || address.starts_with(['/', '#'])
}

fn leaves_the_site(address: &str) -> bool {
    let address = address.to_ascii_lowercase();
    ["http:", "https:", "//"].iter().any(|start| address.starts_with(start))
}

fn third_party(span: Span, address: &str) -> Diagnostic {
    let message = format!("every page would ask another host for {}", quoted(address));
    Diagnostic::new(Code::StyleThirdParty, span, message)
        .help("copy the file into the theme's `assets/` and name it there: readers are not told on, and the site stands alone")
}

/// The asset that an address in a sheet means; `None` where it leads out of the assets.
fn resolved(sheet: &str, address: &str) -> Option<String> {
    let path = beyond(sheet, address);
    path.strip_prefix("assets/").map(str::to_owned)
}

/// Where an address in a sheet leads, from the top of the site.
fn beyond(sheet: &str, address: &str) -> String {
    let folder = sheet.rsplit_once('/').map_or("", |(folder, _)| folder);
    let mut parts = vec!["assets"];
    for part in folder.split('/').chain(address.split('/')) {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop();
            }
            part => parts.push(part),
        }
    }
    parts.join("/")
}

/// A path from the top of the site as an address in a published sheet. Relative, so that a site in a folder of its host
/// works too.
fn relative(root: &str, path: &str) -> String {
    let depth = root.matches('/').count();
    match path.strip_prefix("assets/") {
        Some(asset) => "../".repeat(depth) + asset,
        None => "../".repeat(depth + 1) + path,
    }
}
