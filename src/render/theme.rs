//! The theme: templates and strings of the site over its theme over that one's parents over the built-in one.
//!
//! Every broken template is reported at once: each is parsed alone before all are brought together.

use std::collections::BTreeMap;
use std::sync::Arc;

use tera::Tera;

use super::assets::{Assets, Writing};
use super::cite::Citing;
use super::errors;
use super::palette::{Outside, Palettes};
use super::unused::defines_component;
use crate::citation::Memo;
use crate::config::Config;
use crate::diagnostics::{Code, Diagnosed, Diagnostic, Diagnostics, FileId, Span, nearest};
use crate::drawing::Fonts;
use crate::locale::{Strings, StringsSource};
use crate::source::{Data, Sources};
use crate::vocabulary::SitePath;
use crate::yaml::{self, Value};

/// A theme, ready to make pages in any language once the site is known.
pub struct Theme {
    /// All templates, with functions and filters standing in until a language is chosen.
    pub(super) tera: Tera,
    /// Words by language.
    pub(super) strings: Arc<Strings>,
    /// Colours for places where its style sheet does not reach.
    pub(super) colours: Outside,
    /// Style sheets, scripts, fonts, pictures.
    pub assets: Arc<Assets>,
    /// How publications are cited.
    pub(super) citing: Citing,
    /// How pictures stand in the running text.
    pub(super) pictures: PictureSizes,
    /// The fonts of social cards.
    pub(super) fonts: Arc<Fonts>,
    /// Which file a template is, by the name Tera knows it under.
    pub(super) files: BTreeMap<String, FileId>,
}

/// How wide pictures of the running text are shown: `sizes` of HTML, as `theme.yaml` says in `text_picture_sizes`.
#[derive(Clone)]
pub struct PictureSizes {
    pub(super) in_text: String,
}

impl Default for PictureSizes {
    fn default() -> Self {
        PictureSizes { in_text: "(min-width: 48rem) 44rem, 100vw".to_owned() }
    }
}

/// A folder of templates, strings and assets.
struct Layer {
    /// Before the names of its templates: `site/`, `default/`.
    prefix: String,
    templates: String,
    strings: String,
    /// None for the site itself: its files belong into `static/`.
    assets: Option<String>,
    /// Fonts of social cards, and `theme.yaml`; none for the site itself.
    folder: Option<String>,
}

/// Loads the theme that the settings name. `None` where no page could be made with it.
pub fn load(sources: &Sources, config: &Config, citations: &Arc<Memo>) -> Diagnosed<Option<Theme>> {
    let mut diagnostics = Diagnostics::default();
    let layers = layers(sources, config, &mut diagnostics);
    let folders = || layers.iter().filter_map(|layer| layer.assets.as_deref());
    let sheets: Vec<&str> = folders()
        .flat_map(|folder| sources.below(folder))
        .filter(|(_, file)| file.path.extension() == "css")
        .map(|(id, _)| sources.text_of(id))
        .collect();
    let palettes = Palettes::new(&config.design, &sheets, &mut diagnostics);
    let own = palettes.rules(&config.design, &config.base_url.folder());
    let colours = palettes.outside();
    let writing =
        Writing { settings: &own, origin: config.base_url.origin(), is_short: config.minify.sheets };
    let assets = Arc::new(Assets::collect(folders(), sources, writing, &mut diagnostics));
    let strings = strings(&layers, sources, config, &mut diagnostics);
    let citing = Citing::load(&config.citations, citations, sources, &mut diagnostics);
    let tera = templates(&layers, sources, &mut diagnostics);
    let pictures = picture_sizes(&layers, sources);
    let fonts = Arc::new(fonts(&layers, sources));
    let strings = Arc::new(strings);
    let theme =
        tera.map(|(tera, files)| Theme { tera, strings, colours, assets, citing, pictures, fonts, files });
    Diagnosed { value: theme, diagnostics }
}

/// From the one that wins to the built-in one.
fn layers(sources: &Sources, config: &Config, diagnostics: &mut Diagnostics) -> Vec<Layer> {
    let mut layers = vec![Layer {
        prefix: "site/".to_owned(),
        templates: "templates".to_owned(),
        strings: "strings".to_owned(),
        assets: None,
        folder: None,
    }];
    let (mut name, mut place) = (config.design.theme.clone(), config.design.span);
    let mut met: Vec<String> = Vec::new();
    loop {
        let folder = format!("themes/{name}");
        if sources.below(&folder).next().is_some() {
            layers.push(layer(&name, &folder));
        } else if name != "default" {
            diagnostics.push(unknown(&name, place, sources));
            break;
        }
        met.push(name.clone());
        match parent(&folder, sources, diagnostics) {
            Some((parent, span)) if met.contains(&parent) => {
                let message = format!("themes extend each other in a circle: {}, {parent}", met.join(", "));
                diagnostics.push(Diagnostic::new(Code::ThemeMissing, span, message));
                break;
            }
            Some(parent) => (name, place) = parent,
            None => break,
        }
    }
    layers.push(layer("built-in", "built-in:default"));
    layers
}

fn layer(name: &str, folder: &str) -> Layer {
    Layer {
        prefix: format!("{name}/"),
        templates: format!("{folder}/templates"),
        strings: format!("{folder}/strings"),
        assets: Some(format!("{folder}/assets")),
        folder: Some(folder.to_owned()),
    }
}

fn unknown(name: &str, place: Span, sources: &Sources) -> Diagnostic {
    let mut themes: Vec<&str> =
        sources.below("themes").filter_map(|(_, file)| file.path.as_str().split('/').nth(1)).collect();
    themes.push("default");
    themes.dedup();
    Diagnostic::new(Code::ThemeMissing, place, format!("there is no theme `{name}` in themes/"))
        .did_you_mean(name, themes)
}

/// What `extends:` in a theme's `theme.yaml` names.
fn parent(folder: &str, sources: &Sources, diagnostics: &mut Diagnostics) -> Option<(String, Span)> {
    let file = sources.find(&SitePath::new(format!("{folder}/theme.yaml")))?;
    let text = sources.text_of(file);
    let Diagnosed { value, diagnostics: problems } = yaml::parse(text, file, 0, text.len());
    diagnostics.extend(problems);
    let Value::Map(map) = &value?.value else { return None };
    let mut fields = yaml::Fields::new(map, Span::top(file));
    for known in ["name", "description", "version", "license", "author", "text_picture_sizes"] {
        fields.node(known);
    }
    let parent = fields.read("extends", diagnostics, |node, diagnostics| {
        Some((yaml::scalar(node, "the name of a theme", diagnostics)?.text.clone(), node.span))
    });
    fields.finish("", diagnostics);
    parent
}

/// `text_picture_sizes` of the first `theme.yaml` that has it.
fn picture_sizes(layers: &[Layer], sources: &Sources) -> PictureSizes {
    let said = layers.iter().filter_map(|layer| layer.folder.as_ref()).find_map(|folder| {
        let file = sources.find(&SitePath::new(format!("{folder}/theme.yaml")))?;
        let text = sources.text_of(file);
        // What is wrong with it is told where its parent is read.
        match yaml::parse(text, file, 0, text.len()).value?.value {
            Value::Map(map) => map.get("text_picture_sizes")?.text().map(str::to_owned),
            _ => None,
        }
    });
    said.map_or_else(PictureSizes::default, |in_text| PictureSizes { in_text })
}

/// The fonts of social cards, those of the theme over those of its parents.
fn fonts(layers: &[Layer], sources: &Sources) -> Fonts {
    let mut files: BTreeMap<String, Vec<u8>> = BTreeMap::new();
    for folder in layers.iter().filter_map(|layer| layer.folder.as_ref()) {
        for (_, file) in sources.below(&format!("{folder}/cards")) {
            let name = file.path.file_name();
            let stem = name.rsplit_once('.').filter(|(_, end)| matches!(*end, "ttf" | "otf"));
            if let (Some((stem, _)), Data::Bytes(bytes)) = (stem, &file.data) {
                files.entry(stem.to_owned()).or_insert_with(|| bytes.clone());
            }
        }
    }
    Fonts::new(files)
}

fn strings(layers: &[Layer], sources: &Sources, config: &Config, diagnostics: &mut Diagnostics) -> Strings {
    let mut files = Vec::new();
    for layer in layers.iter().rev() {
        for (file, source) in sources.below(&layer.strings).filter(|(_, file)| file.path.extension() == "ftl")
        {
            let tag = source.path.file_name().trim_end_matches(".ftl");
            let is_own = layer.prefix == "site/";
            files.push(StringsSource { file, tag, text: sources.text_of(file), is_own });
        }
    }
    let templates: Vec<&str> = layers
        .iter()
        .flat_map(|layer| sources.below(&layer.templates))
        .map(|(file, _)| sources.text_of(file))
        .collect();
    let loaded = Strings::load(&files, config, &|key| asks(&templates, key));
    diagnostics.extend(loaded.diagnostics);
    loaded.value
}

/// Whether a template names a key, whole or up to a hyphen: `t(key="status-" ~ item.status)`.
fn asks(templates: &[&str], key: &str) -> bool {
    let starts = key.match_indices('-').map(|(at, _)| &key[..=at]);
    let quoted: Vec<String> = starts.chain([key]).map(|name| format!("\"{name}\"")).collect();
    templates.iter().any(|text| quoted.iter().any(|name| text.contains(name)))
}

/// All templates; `None` where one of them cannot be used.
fn templates(
    layers: &[Layer],
    sources: &Sources,
    diagnostics: &mut Diagnostics,
) -> Option<(Tera, BTreeMap<String, FileId>)> {
    let mut files = BTreeMap::new();
    // Under its own prefix for those who name that, and the one that wins under its plain name as well: looking
    // through the prefixes at each include of each page would take longer.
    for layer in layers {
        for (file, source) in
            sources.below(&layer.templates).filter(|(_, file)| matches!(file.data, Data::Text(_)))
        {
            let name = &source.path.as_str()[layer.templates.len() + 1..];
            files.insert(format!("{}{name}", layer.prefix), file);
            files.entry(name.to_owned()).or_insert(file);
        }
    }
    let all: BTreeMap<&str, &str> =
        files.iter().map(|(name, file)| (name.as_str(), sources.text_of(*file))).collect();
    let prefixes: Vec<String> = layers.iter().map(|layer| layer.prefix.clone()).collect();
    let mut texts = asked_for(&all, &prefixes);
    if let Ok(tera) = compiled(&texts, &prefixes) {
        return Some((tera, files));
    }
    let mut is_broken = false;
    // A broken template counts as empty, so that what is wrong with the others shows in the same run.
    let by_file: BTreeMap<FileId, &str> = files.iter().map(|(name, file)| (*file, name.as_str())).collect();
    for (file, name) in by_file {
        if let Some(problem) = broken_alone(name, file, sources, &files) {
            diagnostics.push(problem);
            let names = files.iter().filter(|(_, other)| **other == file);
            texts.extend(names.map(|(name, _)| (name.as_str(), "")));
            is_broken = true;
        }
    }
    let are_complete = !is_broken;
    loop {
        let error = match compiled(&texts, &prefixes) {
            Ok(tera) => return (!is_broken).then_some((tera, files)),
            Err(error) => error,
        };
        is_broken = true;
        let problems = errors::load(&error, &files, sources).into_iter();
        diagnostics.extend(problems.filter(|problem| are_complete || !errors::misses_a_part(problem)));
        // Tera names one template without its parent and stops; the rest comes when that one is out of the way.
        match errors::orphan(&error).and_then(|name| texts.get_mut(name)) {
            Some(text) if !text.is_empty() => *text = "",
            _ => return None,
        }
    }
}

/// The templates under the names by which they can be asked for: the plain ones, and those with a theme's name that
/// another template says. One that is replaced is not looked at, unless that extends it or it has components, which count
/// one by one.
fn asked_for<'t>(all: &BTreeMap<&'t str, &'t str>, prefixes: &[String]) -> BTreeMap<&'t str, &'t str> {
    let names_themes = |text: &str| prefixes.iter().any(|prefix| text.contains(prefix.as_str()));
    let speaking: Vec<&str> = all.values().copied().filter(|text| names_themes(text)).collect();
    let is_asked_for = |name: &str, text: &str| {
        let Some(plain) = prefixes.iter().find_map(|prefix| name.strip_prefix(prefix.as_str())) else {
            return true;
        };
        let is_replaced = all.get(plain).is_some_and(|other| *other != text);
        speaking.iter().any(|text| text.contains(name)) || is_replaced && defines_component(text)
    };
    let asked_for = all.iter().filter(|(name, text)| is_asked_for(name, text));
    asked_for.map(|(name, text)| (*name, *text)).collect()
}

fn compiled(texts: &BTreeMap<&str, &str>, prefixes: &[String]) -> Result<Tera, tera::Error> {
    let mut tera = Tera::default();
    super::functions::register_placeholders(&mut tera);
    super::filters::register_placeholders(&mut tera);
    super::social::register_placeholder(&mut tera);
    tera.autoescape_on([".html", ".htm", ".xml", ".svg"]);
    tera.set_fallback_prefixes(prefixes.to_vec())?;
    tera.add_raw_templates(texts.iter().map(|(name, text)| (*name, *text)))?;
    Ok(tera)
}

/// A syntax error of one template. What it refers to is looked at when all are together.
fn broken_alone(
    name: &str,
    file: FileId,
    sources: &Sources,
    files: &BTreeMap<String, FileId>,
) -> Option<Diagnostic> {
    let mut alone = Tera::default();
    let error = alone.add_raw_template(name, sources.text_of(file)).err()?;
    errors::syntax(&error, files, sources)
}

impl Theme {
    /// Whether a template of this name can be used.
    pub fn has_template(&self, name: &str) -> bool {
        self.tera.contains_template(name)
    }

    /// Near names of templates, for "did you mean".
    pub fn near_templates(&self, name: &str) -> Vec<String> {
        let names = self.files.keys().map(String::as_str).filter(|name| self.has_template(name));
        nearest::nearest(name, names).into_iter().map(str::to_owned).collect()
    }

    /// The words of the theme.
    pub fn strings(&self) -> &Strings {
        &self.strings
    }
}
