//! Citations that were formatted before: making one takes a part of a millisecond, and few of them change from
//! one build to the next.
//!
//! An entry stands under a digest of everything it is made of, so none can be out of date.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use super::locales::Words;

/// What a file of citations begins with.
const MAGIC: &[u8; 8] = b"tribcit1";

/// How many parts the memo has, so that threads rarely wait for one another.
const SHARDS: usize = 16;

/// Citations by the digest of what they are made of.
#[derive(Default)]
pub struct Memo {
    shards: [Mutex<HashMap<u128, Known>>; SHARDS],
    /// The words to make others with.
    pub(super) words: Words,
}

impl std::fmt::Debug for Memo {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Memo")
    }
}

struct Known {
    html: String,
    /// Whether this run has asked for it.
    is_used: bool,
    /// Whether this run has made it.
    is_new: bool,
}

impl Memo {
    /// The citations of a file that [`Memo::to_bytes`] wrote. Anything else gives an empty memo: it can all be made
    /// again.
    pub fn from_bytes(bytes: &[u8]) -> Memo {
        let memo = Memo::default();
        let mut rest = bytes.strip_prefix(MAGIC).unwrap_or_default();
        while let Some((digest, html, after)) = entry(rest) {
            let known = Known { html: html.to_owned(), is_used: false, is_new: false };
            memo.shard(digest).insert(digest, known);
            rest = after;
        }
        memo
    }

    /// Everything that this run has used, in the order of digests; `None` where that is what was read.
    pub fn to_bytes(&self) -> Option<Vec<u8>> {
        let mut entries = Vec::new();
        let mut is_changed = false;
        for shard in &self.shards {
            let shard = shard.lock().unwrap_or_else(PoisonError::into_inner);
            #[expect(clippy::iter_over_hash_type, reason = "sorted below")]
            for (digest, known) in shard.iter() {
                is_changed |= known.is_new || !known.is_used;
                if known.is_used {
                    entries.push((*digest, known.html.clone()));
                }
            }
        }
        entries.sort_unstable();
        let mut bytes = MAGIC.to_vec();
        for (digest, html) in entries {
            bytes.extend(digest.to_le_bytes());
            bytes.extend((html.len() as u32).to_le_bytes());
            bytes.extend(html.as_bytes());
        }
        is_changed.then_some(bytes)
    }

    /// What stands under a digest, or what `make` gives.
    pub(super) fn get_or_make(&self, digest: u128, make: impl FnOnce() -> String) -> String {
        if let Some(known) = self.shard(digest).get_mut(&digest) {
            known.is_used = true;
            return known.html.clone();
        }
        let html = make();
        self.shard(digest).insert(digest, Known { html: html.clone(), is_used: true, is_new: true });
        html
    }

    fn shard(&self, digest: u128) -> std::sync::MutexGuard<'_, HashMap<u128, Known>> {
        let shard = &self.shards[(digest % SHARDS as u128) as usize];
        shard.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The first entry of some bytes, and what follows it.
fn entry(bytes: &[u8]) -> Option<(u128, &str, &[u8])> {
    let (digest, rest) = bytes.split_first_chunk::<16>()?;
    let (length, rest) = rest.split_first_chunk::<4>()?;
    let (html, rest) = rest.split_at_checked(u32::from_le_bytes(*length) as usize)?;
    Some((u128::from_le_bytes(*digest), std::str::from_utf8(html).ok()?, rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_used_is_kept_and_what_was_not_is_dropped() {
        let first = Memo::default();
        first.get_or_make(1, || "one".to_owned());
        first.get_or_make(2, || "two".to_owned());
        let second = Memo::from_bytes(&first.to_bytes().unwrap());
        assert_eq!(second.get_or_make(1, || unreachable!()), "one");
        let third = Memo::from_bytes(&second.to_bytes().unwrap());
        assert_eq!(third.get_or_make(1, || unreachable!()), "one");
        assert_eq!(third.to_bytes(), None, "nothing has changed");
        assert_eq!(third.get_or_make(2, || "made again".to_owned()), "made again");
    }

    #[test]
    fn a_damaged_file_is_read_as_far_as_it_goes() {
        let memo = Memo::default();
        memo.get_or_make(7, || "Ђ".to_owned());
        let bytes = memo.to_bytes().unwrap();
        for end in 0..bytes.len() {
            let damaged = Memo::from_bytes(&bytes[..end]);
            assert_eq!(damaged.get_or_make(7, || "made again".to_owned()), "made again");
        }
        assert_eq!(Memo::from_bytes(b"something else").get_or_make(7, || "x".to_owned()), "x");
    }
}
