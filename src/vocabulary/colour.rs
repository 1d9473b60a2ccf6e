//! Colours of the screen (sRGB, IEC 61966-2-1), and how well one can be read on another.

use std::fmt;

/// A colour without transparency.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Colour {
    red: u8,
    green: u8,
    blue: u8,
}

impl Colour {
    /// Black.
    pub const BLACK: Colour = Colour { red: 0, green: 0, blue: 0 };
    /// White.
    pub const WHITE: Colour = Colour { red: 255, green: 255, blue: 255 };

    /// `#0b5054` or `#fff` (CSS Color 4, section 5.2); nothing else.
    pub fn parse(text: &str) -> Option<Colour> {
        let digits = text.strip_prefix('#')?;
        let value = |text: &str| u8::from_str_radix(text, 16).ok();
        let is_hex = digits.bytes().all(|byte| byte.is_ascii_hexdigit());
        let parts: Vec<String> = match digits.len() {
            3 if is_hex => digits.chars().map(|digit| format!("{digit}{digit}")).collect(),
            6 if is_hex => (0..3).map(|at| digits[2 * at..2 * at + 2].to_owned()).collect(),
            _ => return None,
        };
        Some(Colour { red: value(&parts[0])?, green: value(&parts[1])?, blue: value(&parts[2])? })
    }

    /// Relative luminance, from 0 (black) to 1 (white): WCAG 2.2, "relative luminance".
    fn luminance(self) -> f64 {
        let linear = |part: u8| {
            let part = f64::from(part) / 255.0;
            if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * linear(self.red) + 0.7152 * linear(self.green) + 0.0722 * linear(self.blue)
    }

    /// How well one can be read on the other, from 1 to 21: WCAG 2.2, "contrast ratio".
    pub fn contrast(self, other: Colour) -> f64 {
        let (one, two) = (self.luminance(), other.luminance());
        (one.max(two) + 0.05) / (one.min(two) + 0.05)
    }

    /// On the way to another colour: from 0 per cent (itself) to 100 (the other).
    #[must_use]
    pub fn towards(self, other: Colour, percent: u32) -> Colour {
        let percent = percent.min(100);
        let mix = |from: u8, to: u8| {
            let mixed = (u32::from(from) * (100 - percent) + u32::from(to) * percent + 50) / 100;
            u8::try_from(mixed).unwrap_or(u8::MAX)
        };
        Colour {
            red: mix(self.red, other.red),
            green: mix(self.green, other.green),
            blue: mix(self.blue, other.blue),
        }
    }

    /// The nearest colour on the way to black or white that can be read on another at a ratio; the end of the way
    /// where none can.
    #[must_use]
    pub fn readable_on(self, ground: Colour, ratio: f64) -> Colour {
        let end = if Colour::WHITE.contrast(ground) > Colour::BLACK.contrast(ground) {
            Colour::WHITE
        } else {
            Colour::BLACK
        };
        (0..=50)
            .map(|step| self.towards(end, 2 * step))
            .find(|colour| colour.contrast(ground) >= ratio)
            .unwrap_or(end)
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "#{:02x}{:02x}{:02x}", self.red, self.green, self.blue)
    }
}

#[cfg(test)]
mod tests {
    use super::Colour;

    fn colour(text: &str) -> Colour {
        Colour::parse(text).expect(text)
    }

    #[test]
    fn contrast_is_that_of_the_guidelines() {
        let ratio = |one: &str, two: &str| format!("{:.2}", colour(one).contrast(colour(two)));
        assert_eq!(ratio("#000", "#fff"), "21.00");
        assert_eq!(ratio("#777777", "#ffffff"), "4.48");
        assert_eq!(ratio("#fff", "#0000ff"), "8.59");
        assert_eq!(ratio("#abc", "#aabbcc"), "1.00");
    }

    #[test]
    fn a_colour_becomes_readable_by_the_shortest_way() {
        let pale = colour("#d7982b");
        let on_white = pale.readable_on(Colour::WHITE, 4.5);
        assert!(on_white.contrast(Colour::WHITE) >= 4.5, "{on_white}");
        assert!(on_white.contrast(Colour::WHITE) < 5.0, "{on_white} is further than needed");
        assert_eq!(Colour::BLACK.readable_on(Colour::WHITE, 7.0), Colour::BLACK);
    }

    #[test]
    fn other_notations_are_refused() {
        for text in ["0b5054", "#0b505", "#0b5054ff", "teal", "rgb(0 0 0)", "#ąą"] {
            assert_eq!(Colour::parse(text), None, "{text}");
        }
    }
}
