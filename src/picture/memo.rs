//! What was seen of picture files before: a file of the same path, size and time need not be read again.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use serde::{Deserialize, Serialize};

use super::{EDITION, Fault, Seen, look};

/// What is known of picture files.
#[derive(Default)]
pub struct Memo {
    known: Mutex<BTreeMap<String, Known>>,
}

impl std::fmt::Debug for Memo {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Memo")
    }
}

struct Known {
    file: File,
    is_used: bool,
    is_new: bool,
}

#[derive(Clone, Serialize, Deserialize)]
struct File {
    size: u64,
    modified: u64,
    seen: Seen,
}

/// What stands in the file of a memo.
#[derive(Serialize, Deserialize)]
struct Written {
    edition: u32,
    files: BTreeMap<String, File>,
}

impl Memo {
    /// What [`Memo::to_bytes`] wrote. Anything else gives an empty memo.
    pub fn from_bytes(bytes: &[u8]) -> Memo {
        let written = serde_json::from_slice::<Written>(bytes).ok();
        let files = written.filter(|written| written.edition == EDITION).map(|written| written.files);
        let known = files.unwrap_or_default().into_iter();
        let known = known.map(|(path, file)| (path, Known { file, is_used: false, is_new: false }));
        Memo { known: Mutex::new(known.collect()) }
    }

    /// Everything that this run has asked for; `None` where that is what was read.
    pub fn to_bytes(&self) -> Option<Vec<u8>> {
        let known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        if known.values().all(|known| known.is_used && !known.is_new) {
            return None;
        }
        let used = known.iter().filter(|(_, known)| known.is_used);
        let files = used.map(|(path, known)| (path.clone(), known.file.clone())).collect();
        serde_json::to_vec(&Written { edition: EDITION, files }).ok()
    }

    /// What is seen of a file: as before, or by its bytes, which `read` gives.
    pub fn seen(
        &self,
        path: &str,
        size: u64,
        modified: u128,
        read: impl FnOnce() -> std::io::Result<Vec<u8>>,
    ) -> Seen {
        let modified = modified as u64;
        let lock = || self.known.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = lock().get_mut(path)
            && (known.file.size, known.file.modified) == (size, modified)
        {
            known.is_used = true;
            return known.file.seen.clone();
        }
        let seen = match read() {
            Ok(bytes) => look(&bytes),
            Err(error) => {
                // It may be readable the next time.
                return Seen { digest: String::new(), facts: Err(Fault::Unreadable(error.to_string())) };
            }
        };
        let file = File { size, modified, seen: seen.clone() };
        lock().insert(path.to_owned(), Known { file, is_used: true, is_new: true });
        seen
    }
}
