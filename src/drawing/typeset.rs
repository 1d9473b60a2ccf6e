//! Words → lines of letters, as paths of an SVG. Lines end where the rules of Unicode allow it (UAX 14), run in the
//! direction of their script (UAX 9), and have the forms of letters that their language wants.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::ops::Range;
use std::str::FromStr;

use rustybuzz::ttf_parser::{GlyphId, OutlineBuilder};
use rustybuzz::{Direction, Face, Language, UnicodeBuffer};
use unicode_bidi::{BidiInfo, Level};
use unicode_linebreak::BreakOpportunity;

/// The fonts of a theme's cards, by the names of their files without endings, in order.
#[derive(Default)]
pub struct Fonts {
    files: Vec<(String, Vec<u8>)>,
    /// What is in any of them, by code points.
    letters: BTreeSet<u32>,
}

/// Into what words are set.
pub struct Frame<'a> {
    /// The name of the font; others help out with letters that it lacks.
    pub font: &'a str,
    /// How large the letters are at most, in pixels.
    pub size: f64,
    /// How small they may become, so that everything fits.
    pub least: f64,
    /// How wide a line is at most.
    pub width: f64,
    /// How many lines there are at most.
    pub lines: usize,
    /// From one line to the next, as a share of the size.
    pub leading: f64,
    /// The language of the words.
    pub lang: &'a str,
    /// Whether it is written from right to left.
    pub is_rtl: bool,
}

/// Words that have been set.
pub struct Set {
    /// Paths, the upper left corner at 0, 0. From right to left lines end at the width of the frame.
    pub svg: String,
    /// How large the letters are.
    pub size: f64,
    /// How many lines there are.
    pub lines: usize,
    /// How high they are together.
    pub height: f64,
    /// How wide the longest is.
    pub width: f64,
}

impl Fonts {
    /// Fonts by their names. What is no font is left out.
    pub fn new(files: impl IntoIterator<Item = (String, Vec<u8>)>) -> Fonts {
        let mut files: Vec<(String, Vec<u8>)> =
            files.into_iter().filter(|(_, bytes)| Face::from_slice(bytes, 0).is_some()).collect();
        files.sort_by(|(one, _), (other, _)| one.cmp(other));
        let mut letters = BTreeSet::new();
        for face in files.iter().filter_map(|(_, bytes)| Face::from_slice(bytes, 0)) {
            for table in face.tables().cmap.iter().flat_map(|cmap| cmap.subtables) {
                table.codepoints(|letter| {
                    letters.insert(letter);
                });
            }
        }
        Fonts { files, letters }
    }

    /// Whether they have every letter of a text. What they lack would be set as boxes.
    pub fn have(&self, text: &str) -> bool {
        text.chars().all(|letter| !letter.is_alphabetic() || self.letters.contains(&u32::from(letter)))
    }

    /// Their names.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.files.iter().map(|(name, _)| name.as_str())
    }

    /// Sets words into a frame: as large as they fit. What does not fit at the smallest size ends in `…`.
    pub fn set(&self, text: &str, frame: &Frame<'_>) -> Set {
        let text = text.split(|c: char| c.is_whitespace() && c != '\u{a0}').filter(|word| !word.is_empty());
        let text = text.collect::<Vec<_>>().join(" ");
        let mut faces: Vec<(&str, Face<'_>)> = self
            .files
            .iter()
            .filter_map(|(name, file)| Some((name.as_str(), Face::from_slice(file, 0)?)))
            .collect();
        faces.sort_by_key(|(name, _)| *name != frame.font);
        let setter = Setter { faces: faces.into_iter().map(|(_, face)| face).collect(), frame };
        if text.is_empty() || setter.faces.is_empty() {
            return Set { svg: String::new(), size: frame.size, lines: 0, height: 0.0, width: 0.0 };
        }
        setter.set(text)
    }
}

struct Setter<'a> {
    faces: Vec<Face<'a>>,
    frame: &'a Frame<'a>,
}

impl Setter<'_> {
    fn set(&self, mut text: String) -> Set {
        let Frame { size: most, least, width, lines: allowed, .. } = *self.frame;
        let allowed = allowed.max(1);
        let mut size = most;
        let lines = loop {
            let pieces = self.pieces(&text);
            let lines = broken(&pieces, width / size);
            let is_in = |line: &Range<usize>| self.width(text[line.clone()].trim_end()) * size <= width + 1.0;
            if lines.len() <= allowed && lines.iter().all(is_in) {
                break balanced(&pieces, lines, width / size);
            }
            if size - 2.0 >= least {
                size -= 2.0;
                continue;
            }
            // The last word goes, then a letter at a time.
            let end = text.trim_end_matches('…').trim_end();
            let cut = end.rfind(' ').or_else(|| end.char_indices().next_back().map(|(at, _)| at));
            match cut.filter(|cut| *cut > 0) {
                Some(cut) => {
                    text.truncate(cut);
                    text.truncate(text.trim_end_matches([' ', ',', ';', ':', '–', '—', '-']).len());
                    text.push('…');
                }
                None => break lines,
            }
        };
        let mut svg = String::new();
        let (ascent, step) = (size, size * self.frame.leading);
        let mut longest: f64 = 0.0;
        for (number, line) in lines.iter().enumerate() {
            let line = text[line.clone()].trim_end();
            let own = self.width(line) * size;
            longest = longest.max(own);
            let x = if self.frame.is_rtl { width - own } else { 0.0 };
            // Letters stand on the line, most of them below nine tenths of the size.
            self.draw(line, x, ascent * 0.8 + number as f64 * step, size, &mut svg);
        }
        let height = if lines.is_empty() { 0.0 } else { step * (lines.len() - 1) as f64 + size };
        Set { svg, size, lines: lines.len(), height, width: longest }
    }

    /// The pieces between which a line may end, with their widths at size 1: with blanks at their ends, without.
    fn pieces(&self, text: &str) -> Vec<Piece> {
        let mut pieces = Vec::new();
        let mut start = 0;
        for (at, kind) in unicode_linebreak::linebreaks(text) {
            let piece = &text[start..at];
            pieces.push(Piece {
                range: start..at,
                whole: self.width(piece),
                bare: self.width(piece.trim_end()),
                ends: kind == BreakOpportunity::Mandatory,
            });
            start = at;
        }
        pieces
    }

    /// How wide a text is at size 1.
    fn width(&self, text: &str) -> f64 {
        self.runs(text).iter().flat_map(|run| run.glyphs.iter().map(|glyph| glyph.advance)).sum()
    }

    /// Appends the shapes of a line whose baseline begins at `x`, `y`.
    fn draw(&self, line: &str, x: f64, y: f64, size: f64, svg: &mut String) {
        let mut pen = Pen { x, y, size, path: String::new() };
        for run in self.runs(line) {
            let face = &self.faces[run.face];
            let scale = 1.0 / f64::from(face.units_per_em());
            for glyph in &run.glyphs {
                let mut outline = Outline { pen: &mut pen, scale, dx: glyph.x, dy: glyph.y };
                face.outline_glyph(glyph.id, &mut outline);
                pen.x += glyph.advance * size;
            }
        }
        if !pen.path.is_empty() {
            svg.extend(["<path d=\"", pen.path.trim_end(), "\"/>"]);
        }
    }

    /// The text in runs of one direction and one font, in the order in which they are seen.
    fn runs(&self, text: &str) -> Vec<Run> {
        let level = if self.frame.is_rtl { Level::rtl() } else { Level::ltr() };
        let bidi = BidiInfo::new(text, Some(level));
        let mut runs = Vec::new();
        for paragraph in &bidi.paragraphs {
            let (levels, visual) = bidi.visual_runs(paragraph, paragraph.range.clone());
            for range in visual {
                let is_rtl = levels[range.start].is_rtl();
                let mut parts = self.by_face(text, range);
                if is_rtl {
                    parts.reverse();
                }
                let shaped = parts
                    .into_iter()
                    .map(|(face, part)| Run { face, glyphs: self.shaped(face, &text[part], is_rtl) });
                runs.extend(shaped);
            }
        }
        runs
    }

    /// Parts that one font has all letters of: the first that has most.
    fn by_face(&self, text: &str, range: Range<usize>) -> Vec<(usize, Range<usize>)> {
        let mut parts: Vec<(usize, Range<usize>)> = Vec::new();
        for (at, letter) in text[range.clone()].char_indices() {
            let at = range.start + at;
            let end = at + letter.len_utf8();
            let has = |face: &Face<'_>| face.glyph_index(letter).is_some();
            let last = parts.last().map(|(face, _)| *face);
            // Blanks and marks stay with what is before them.
            let face = last
                .filter(|face| !letter.is_alphanumeric() && has(&self.faces[*face]))
                .or_else(|| self.faces.iter().position(has))
                .unwrap_or(0);
            match parts.last_mut() {
                Some((own, part)) if *own == face => part.end = end,
                _ => parts.push((face, at..end)),
            }
        }
        parts
    }

    fn shaped(&self, face: usize, text: &str, is_rtl: bool) -> Vec<Glyph> {
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(text);
        buffer.guess_segment_properties();
        buffer.set_direction(if is_rtl { Direction::RightToLeft } else { Direction::LeftToRight });
        // Macedonian wants the forms of Serbian, which more fonts name.
        let lang = match self.frame.lang {
            "mk" => "sr",
            other => other,
        };
        if let Ok(language) = Language::from_str(lang) {
            buffer.set_language(language);
        }
        let face = &self.faces[face];
        let scale = 1.0 / f64::from(face.units_per_em());
        let shaped = rustybuzz::shape(face, &[], buffer);
        let glyphs = shaped.glyph_infos().iter().zip(shaped.glyph_positions());
        glyphs
            .map(|(info, place)| Glyph {
                id: GlyphId(info.glyph_id as u16),
                advance: f64::from(place.x_advance) * scale,
                x: f64::from(place.x_offset) * scale,
                y: f64::from(place.y_offset) * scale,
            })
            .collect()
    }
}

/// What stands between two places where a line may end.
struct Piece {
    range: Range<usize>,
    whole: f64,
    bare: f64,
    ends: bool,
}

struct Run {
    face: usize,
    glyphs: Vec<Glyph>,
}

struct Glyph {
    id: GlyphId,
    advance: f64,
    x: f64,
    y: f64,
}

/// Lines that are as full as they can be.
fn broken(pieces: &[Piece], width: f64) -> Vec<Range<usize>> {
    let mut lines: Vec<Range<usize>> = Vec::new();
    let (mut used, mut is_open) = (0.0, false);
    for piece in pieces {
        match lines.last_mut() {
            Some(line) if is_open && used + piece.bare <= width => line.end = piece.range.end,
            _ => {
                lines.push(piece.range.clone());
                used = 0.0;
            }
        }
        used += piece.whole;
        is_open = !piece.ends;
    }
    lines
}

/// As many lines, of more even length: a single word at the end looks forgotten.
fn balanced(pieces: &[Piece], lines: Vec<Range<usize>>, width: f64) -> Vec<Range<usize>> {
    let (mut low, mut high) = (width * 0.5, width);
    let mut best = lines;
    for _ in 0..12 {
        let middle = f64::midpoint(low, high);
        let is_in = pieces.iter().all(|piece| piece.bare <= middle);
        let tried = broken(pieces, middle);
        if is_in && tried.len() <= best.len() {
            best = tried;
            high = middle;
        } else {
            low = middle;
        }
    }
    best
}

struct Pen {
    x: f64,
    y: f64,
    size: f64,
    path: String,
}

/// Writes the outline of a letter where the pen is.
struct Outline<'p> {
    pen: &'p mut Pen,
    scale: f64,
    dx: f64,
    dy: f64,
}

impl Outline<'_> {
    fn command(&mut self, letter: char, points: &[(f32, f32)]) {
        self.pen.path.push(letter);
        let Pen { x, y, size, path } = &mut *self.pen;
        for (number, (across, up)) in points.iter().enumerate() {
            let across = *x + (f64::from(*across) * self.scale + self.dx) * *size;
            let down = *y - (f64::from(*up) * self.scale + self.dy) * *size;
            let gap = if number == 0 { "" } else { " " };
            // Writing to a String cannot fail. A tenth of a pixel is seen, a hundredth is not.
            let _ = write!(path, "{gap}{} {}", rounded(across), rounded(down));
        }
    }
}

fn rounded(number: f64) -> f64 {
    (number * 100.0).round() / 100.0
}

impl OutlineBuilder for Outline<'_> {
    fn move_to(&mut self, x: f32, y: f32) {
        self.command('M', &[(x, y)]);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.command('L', &[(x, y)]);
    }

    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        self.command('Q', &[(x1, y1), (x, y)]);
    }

    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        self.command('C', &[(x1, y1), (x2, y2), (x, y)]);
    }

    fn close(&mut self) {
        self.pen.path.push('Z');
    }
}
