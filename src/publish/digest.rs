//! `Digest`: what tells two contents of a file apart.
//! Must not know which file it is.

use std::fmt;
use std::fs::File;
use std::io::{self, Read, Write};
use std::path::Path;

use xxhash_rust::xxh3::{Xxh3, xxh3_128};

/// XXH3 in 128 bits: tells accidental changes, not forgeries. Written as 32 hexadecimal digits.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Digest(u128);

impl Digest {
    /// Of bytes in memory.
    pub(super) fn of(bytes: &[u8]) -> Digest {
        Digest(xxh3_128(bytes))
    }

    /// Of a file, read in pieces.
    pub(super) fn of_file(path: &Path) -> io::Result<Digest> {
        Ok(copy(&mut File::open(path)?, &mut io::sink())?.0)
    }

    /// Reads what `Display` writes.
    pub(super) fn parse(text: &str) -> Option<Digest> {
        u128::from_str_radix(text, 16).ok().map(Digest)
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:032x}", self.0)
    }
}

/// Copies from one to the other in pieces; gives the digest and number of the bytes that went over.
pub(super) fn copy(from: &mut impl Read, to: &mut impl Write) -> io::Result<(Digest, u64)> {
    let mut piece = vec![0; 256 * 1024];
    let mut hasher = Xxh3::new();
    let mut size = 0;
    loop {
        match from.read(&mut piece) {
            Ok(0) => return Ok((Digest(hasher.digest128()), size)),
            Ok(read) => {
                hasher.update(&piece[..read]);
                to.write_all(&piece[..read])?;
                size += read as u64;
            }
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn copying_gives_the_digest_of_the_whole() {
        let bytes: Vec<u8> = (0..700_000_u32).map(|n| (n % 251) as u8).collect();
        let mut copied = Vec::new();
        let (digest, size) = copy(&mut bytes.as_slice(), &mut copied).unwrap();
        assert_eq!(copied, bytes);
        assert_eq!(size, 700_000);
        assert_eq!(digest, Digest::of(&bytes));
        assert_eq!(Digest::parse(&digest.to_string()), Some(digest));
    }
}
