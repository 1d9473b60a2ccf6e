//! The site's own colours and fonts as the end of the theme's style sheet, and whether the colours can be read on each
//! other. Must not know: what a page looks like.

use std::fmt::Write;

use crate::config::{Design, Role, Tint, Typeface, Use};
use crate::diagnostics::{Code, Diagnostic, Diagnostics, Span};
use crate::vocabulary::Colour;

/// Text of usual size needs this much: WCAG 2.2, success criterion 1.4.3.
const READABLE: f64 = 4.5;

/// What is read on what.
const PAIRS: [(Role, Role); 12] = [
    (Role::Ink, Role::Paper),
    (Role::Ink, Role::Tint),
    (Role::Muted, Role::Paper),
    (Role::Muted, Role::Tint),
    (Role::Accent, Role::Paper),
    (Role::Accent, Role::Tint),
    (Role::AccentStrong, Role::Paper),
    (Role::AccentStrong, Role::Tint),
    (Role::OnAccent, Role::Accent),
    (Role::OnAccent, Role::AccentStrong),
    (Role::OnBand, Role::Band),
    (Role::OnBandMuted, Role::Band),
];

/// On light screens, or on dark ones.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Scheme {
    Light,
    Dark,
}

/// A colour, and where `site.yaml` gives it or that from which it was made; none for those of the theme.
type Chosen = Option<(Colour, Option<Span>)>;

/// The colours of one scheme, in the order of [`Role`].
struct Palette([Chosen; Role::ALL.len()]);

/// The colours of a site on light screens and on dark ones.
pub(super) struct Palettes {
    light: Palette,
    dark: Palette,
    /// Whether the themes have colours of their own for dark screens.
    has_dark: bool,
}

/// The colours that stand in places where no style sheet reaches: bars of browsers, social cards.
#[derive(Clone, Copy)]
pub(super) struct Outside {
    pub(super) paper: Option<Colour>,
    pub(super) paper_dark: Option<Colour>,
    pub(super) band: Option<Colour>,
    pub(super) on_band: Option<Colour>,
    pub(super) on_band_muted: Option<Colour>,
    pub(super) mark: Option<Colour>,
}

impl Palettes {
    /// Those of a site and all sheets of its themes, the one that wins first. Colours of the site that cannot be read on
    /// each other are reported.
    pub(super) fn new(design: &Design, sheets: &[&str], diagnostics: &mut Diagnostics) -> Palettes {
        let light = Palette::new(design, sheets, Scheme::Light);
        let dark = Palette::new(design, sheets, Scheme::Dark);
        if !design.colours.is_empty() {
            light.check("light", diagnostics);
            dark.check("dark", diagnostics);
        }
        let has_dark = sheets.iter().any(|sheet| !split(sheet).1.is_empty());
        Palettes { light, dark, has_dark }
    }

    /// The rules that go after the theme's own style sheet; empty where the site leaves everything to the theme.
    pub(super) fn rules(&self, design: &Design, folder: &str) -> String {
        let mut css = faces(design, folder);
        let own_fonts = fonts(design);
        if !own_fonts.is_empty() {
            let _ = writeln!(css, ":root {{ {own_fonts}}}");
        }
        // Paper has colours of its own, and so do dark screens where the theme knows them: what is said for light ones
        // must not reach there.
        let light = if self.has_dark { "screen and (prefers-color-scheme: light)" } else { "screen" };
        let dark = "screen and (prefers-color-scheme: dark)";
        for (media, own) in [(light, self.light.own()), (dark, self.dark.own())] {
            if !own.is_empty() {
                let _ = writeln!(css, "@media {media} {{ :root {{ {own}}} }}");
            }
        }
        css
    }

    pub(super) fn outside(&self) -> Outside {
        let of = |palette: &Palette, role| palette.get(role).map(|(colour, _)| colour);
        Outside {
            paper: of(&self.light, Role::Paper),
            paper_dark: of(&self.dark, Role::Paper),
            band: of(&self.light, Role::Band),
            on_band: of(&self.light, Role::OnBand),
            on_band_muted: of(&self.light, Role::OnBandMuted),
            mark: of(&self.light, Role::Mark),
        }
    }
}

impl Palette {
    fn new(design: &Design, sheets: &[&str], scheme: Scheme) -> Palette {
        let said = |role: Role| {
            let tint = design.colours.iter().find(|tint| tint.role == role)?;
            match scheme {
                Scheme::Light => tint.light,
                Scheme::Dark => tint.dark,
            }
        };
        let light = |role: Role| sheets.iter().find_map(|sheet| declared(split(sheet).0, role));
        let dark = |role: Role| sheets.iter().find_map(|sheet| declared(split(sheet).1, role));
        let of_theme = |role: Role| match scheme {
            Scheme::Light => light(role),
            Scheme::Dark => dark(role).or_else(|| light(role)),
        };
        let mut palette = Palette(Role::ALL.map(|(_, role)| {
            said(role)
                .map(|(colour, span)| (colour, Some(span)))
                .or_else(|| of_theme(role).map(|colour| (colour, None)))
        }));
        palette.complete(&design.colours, scheme);
        palette
    }

    fn get(&self, role: Role) -> Chosen {
        self.0[role as usize]
    }

    /// What follows from an accent where the site does not say it: its shade for dark screens, buttons and their text,
    /// bands.
    fn complete(&mut self, tints: &[Tint], scheme: Scheme) {
        let Some((light, span)) =
            tints.iter().find(|tint| tint.role == Role::Accent).and_then(|tint| tint.light)
        else {
            return;
        };
        let is_said = |role: Role| {
            let tint = tints.iter().find(|tint| tint.role == role);
            tint.is_some_and(|tint| match scheme {
                Scheme::Light => tint.light.is_some(),
                Scheme::Dark => tint.dark.is_some(),
            })
        };
        let set = |palette: &mut Palette, role: Role, colour: Colour| {
            if !is_said(role) {
                palette.0[role as usize] = Some((colour, Some(span)));
            }
        };
        if scheme == Scheme::Dark
            && let Some((paper, _)) = self.get(Role::Paper)
        {
            set(self, Role::Accent, light.readable_on(paper, 7.0));
        }
        let Some((accent, _)) = self.get(Role::Accent) else { return };
        let stronger = if scheme == Scheme::Light { Colour::BLACK } else { Colour::WHITE };
        set(self, Role::AccentStrong, accent.towards(stronger, 30));
        let text = match scheme {
            Scheme::Light if Colour::WHITE.contrast(accent) >= READABLE => Colour::WHITE,
            Scheme::Light => Colour::BLACK,
            Scheme::Dark => light.towards(Colour::BLACK, 80).readable_on(accent, READABLE),
        };
        set(self, Role::OnAccent, text);
        if let Some((on_band, _)) = self.get(Role::OnBandMuted) {
            let depth = if scheme == Scheme::Light { 35 } else { 55 };
            let band = light.towards(Colour::BLACK, depth);
            // Dark enough for the quieter of the two texts on it.
            let mut steps = (0..=20).map(|step| band.towards(Colour::BLACK, 5 * step));
            let band = steps.find(|band| on_band.contrast(*band) >= READABLE + 1.0);
            set(self, Role::Band, band.unwrap_or(Colour::BLACK));
        }
    }

    /// Reports pairs of which `site.yaml` chose at least one; each text once.
    fn check(&self, scheme: &str, diagnostics: &mut Diagnostics) {
        // What was made of the accent is as readable as the accent, which is told.
        let accent = self.get(Role::Accent).and_then(|(_, span)| span);
        let is_made = |role: Role, span: Option<Span>| role == Role::AccentStrong && span == accent;
        let mut told = None;
        for (front, ground) in PAIRS {
            let (Some((text, text_span)), Some((paper, paper_span))) = (self.get(front), self.get(ground))
            else {
                continue;
            };
            if is_made(front, text_span) || is_made(ground, paper_span) {
                continue;
            }
            let ratio = text.contrast(paper);
            let is_wrong = ratio < READABLE && told != Some(front);
            let Some(span) = text_span.or(paper_span).filter(|_| is_wrong) else { continue };
            told = Some(front);
            let message = format!(
                "on {scheme} screens `{}` {text} is hard to read on `{}` {paper}: the contrast is {ratio:.1}",
                front.name(),
                ground.name()
            );
            let near = text.readable_on(paper, READABLE);
            diagnostics.push(Diagnostic::new(Code::ThemeLowContrast, span, message).help(format!(
                "text needs a contrast of {READABLE} (WCAG 2.2, 1.4.3); {near} for `{}` is the nearest that has it",
                front.name()
            )));
        }
    }

    /// The custom properties of the colours that are not the theme's.
    fn own(&self) -> String {
        let own = Role::ALL.iter().zip(&self.0).filter_map(|((name, _), chosen)| match chosen {
            Some((colour, Some(_))) => Some(format!("--{name}: {colour}; ")),
            _ => None,
        });
        own.collect()
    }
}

/// The part of a style sheet for all media, up to the first `@media`, and that for dark screens.
fn split(sheet: &str) -> (&str, &str) {
    let all = &sheet[..sheet.find("@media").unwrap_or(sheet.len())];
    let dark = sheet.find("prefers-color-scheme: dark").or_else(|| sheet.find("prefers-color-scheme:dark"));
    (all, dark.map_or("", |at| &sheet[at..]))
}

/// The first colour that a style sheet gives a custom property.
fn declared(css: &str, role: Role) -> Option<Colour> {
    let name = format!("--{}:", role.name());
    let at = css.find(&name)?;
    let value = css[at + name.len()..].trim_start();
    Colour::parse(value[..value.find([';', '}'])?].trim())
}

fn faces(design: &Design, folder: &str) -> String {
    let mut css = String::new();
    for face in &design.fonts.faces {
        let style = if face.is_italic { "italic" } else { "normal" };
        let (from, to) = face.weight;
        let weight = if from == to { from.to_string() } else { format!("{from} {to}") };
        let _ = writeln!(
            css,
            "@font-face {{ font-family: \"{}\"; font-style: {style}; font-weight: {weight}; font-display: swap; \
             src: url(\"{folder}{}\") format(\"woff2\"); }}",
            face.family, face.file.0
        );
    }
    css
}

fn fonts(design: &Design) -> String {
    let mut css = String::new();
    for font in &design.fonts.uses {
        let name = match font.used_for {
            Use::Text => "text",
            Use::Headings => "heading",
            Use::Interface => "interface",
        };
        let family = match &font.typeface {
            Typeface::Serif => "var(--serif)".to_owned(),
            Typeface::Sans => "var(--sans)".to_owned(),
            Typeface::SystemSerif => {
                "Georgia, Cambria, \"Noto Serif\", \"Times New Roman\", serif".to_owned()
            }
            Typeface::SystemSans => {
                "system-ui, -apple-system, \"Segoe UI\", Roboto, \"Helvetica Neue\", \"Noto Sans\", \
                 \"Liberation Sans\", Arial, sans-serif"
                    .to_owned()
            }
            Typeface::Own(family) => format!("\"{family}\", var(--serif)"),
        };
        let _ = write!(css, "--{name}-font: {family}; ");
        // The theme's bold goes with its own text face; another one has a bold of its own.
        if font.used_for == Use::Text {
            css.push_str("--strong-font: var(--text-font); ");
        }
        if let Some(weight) = font.weight {
            let _ = write!(css, "--{name}-weight: {weight}; ");
        }
    }
    css
}

#[cfg(test)]
mod tests {
    use super::{Role, declared, split};

    #[test]
    fn colours_of_a_theme_are_found_in_its_sheet() {
        let sheet = ":root { --paper: #fff; --ink:#123456 }\n@media (prefers-color-scheme: dark) { :root { --paper: #000; } }";
        let (light, dark) = split(sheet);
        let found = |css, role| declared(css, role).map(|colour| colour.to_string());
        assert_eq!(found(light, Role::Paper).as_deref(), Some("#ffffff"));
        assert_eq!(found(light, Role::Ink).as_deref(), Some("#123456"));
        assert_eq!(found(dark, Role::Paper).as_deref(), Some("#000000"));
        assert_eq!(found(dark, Role::Ink), None);
    }
}
