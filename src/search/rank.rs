//! How much a word says about a text in which it stands: the title most, then what is said about the text, its headings,
//! the text itself.
//! Must not know how rare the word is: that the browser knows, when it adds up several.

/// The most that is told apart.
pub(super) const MOST: u32 = 63;

/// How often a word stands where.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub(super) struct Counts {
    pub(super) title: u16,
    pub(super) about: u16,
    pub(super) headings: u16,
    pub(super) body: u16,
}

/// How many words a text and its title have, and texts usually.
#[derive(Clone, Copy, Debug)]
pub(super) struct Lengths {
    pub(super) title: u32,
    pub(super) body: u32,
    pub(super) usual: f32,
}

/// The weight, from 1 to [`MOST`]. Each place counts up to a limit of its own, however often the word stands there (the
/// saturation of BM25, with its usual parameters in the body); long titles and long texts count a little less.
pub(super) fn weight(counts: Counts, lengths: Lengths) -> u32 {
    let title = if counts.title > 0 { 22.0 + 8.0 * (3.0 / (lengths.title.max(3) as f32)) } else { 0.0 };
    let length = 0.25 + 0.75 * lengths.body as f32 / lengths.usual.max(1.0);
    let weight = title
        + saturated(12.0, counts.about, 0.5)
        + saturated(7.0, counts.headings, 0.7)
        + saturated(16.0, counts.body, 1.2 * length);
    // Never negative, and far below the largest number.
    #[allow(clippy::cast_sign_loss)]
    let weight = weight.round() as u32;
    weight.clamp(1, MOST)
}

fn saturated(most: f32, count: u16, half: f32) -> f32 {
    let count = f32::from(count);
    most * count / (count + half)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_in_a_title_weighs_more_than_any_number_in_a_text() {
        let lengths = Lengths { title: 6, body: 500, usual: 500.0 };
        let title = weight(Counts { title: 1, ..Counts::default() }, lengths);
        let body = weight(Counts { body: 500, ..Counts::default() }, lengths);
        let once = weight(Counts { body: 1, ..Counts::default() }, lengths);
        assert!(title > body && body > once && once >= 1, "{title} {body} {once}");
    }
}
