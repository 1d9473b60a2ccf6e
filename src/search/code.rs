//! Numbers as letters that stand in JSON as they are: small ones in one letter, which is shorter than digits and commas.
//! Must not know what they count.

/// The 64 letters, in the order of what they stand for. The first 32 end a number, the others go on with it.
const LETTERS: &[u8; 64] = b"0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_";

/// Appends a number: five bits a letter, the lowest first.
pub fn number(mut number: u32, out: &mut String) {
    while number >= 32 {
        out.push(char::from(LETTERS[(number & 31 | 32) as usize]));
        number >>= 5;
    }
    out.push(char::from(LETTERS[number as usize]));
}

/// Appends a number up to 63 in one letter.
pub(super) fn letter(number: u32, out: &mut String) {
    out.push(char::from(LETTERS[number.min(63) as usize]));
}

/// Appends a number that may be negative.
pub(super) fn signed(value: i32, out: &mut String) {
    number(((value << 1) ^ (value >> 31)).cast_unsigned(), out);
}

/// Numbers in a row.
pub fn numbers(numbers: impl IntoIterator<Item = u32>) -> String {
    let mut out = String::new();
    for value in numbers {
        number(value, &mut out);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_numbers_take_one_letter() {
        assert_eq!(numbers([0, 9, 31, 32, 1023, 1024]), "09vw1_vww1");
    }

    #[test]
    fn negative_numbers_stand_beside_positive_ones() {
        let mut out = String::new();
        for value in [0, -1, 1, -16, 16] {
            signed(value, &mut out);
        }
        assert_eq!(out, "012vw1");
    }
}
