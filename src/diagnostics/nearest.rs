//! "Did you mean": which known words are near a mistyped one.

/// Up to two known words near enough to `word` to be worth a question, the nearest first.
pub fn nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Vec<&'a str> {
    let word = word.to_lowercase();
    let mut near: Vec<(f64, &str)> = known
        .into_iter()
        .map(|candidate| (likeness(&word, &candidate.to_lowercase()), candidate))
        .filter(|(likeness, candidate)| *likeness >= 0.74 && !candidate.is_empty())
        .collect();
    near.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(b.1)));
    near.dedup_by(|a, b| a.1 == b.1);
    let best = near.first().map_or(0.0, |(likeness, _)| *likeness);
    near.into_iter()
        .take_while(|(likeness, _)| *likeness > best - 0.08)
        .take(2)
        .map(|(_, word)| word)
        .collect()
}

/// Whether a word is another one but for capitals or a slip of the finger.
pub fn is_slip(word: &str, meant: &str) -> bool {
    word != meant && strsim::damerau_levenshtein(&word.to_lowercase(), meant) <= 1
}

/// From 0 (nothing in common) to 1 (the same). A swap of two letters costs as little as one wrong letter.
fn likeness(word: &str, candidate: &str) -> f64 {
    let edits = strsim::normalized_damerau_levenshtein(word, candidate);
    let is_part =
        candidate.len() > 4 && word.len() > 4 && (candidate.starts_with(word) || word.starts_with(candidate));
    if is_part { edits.max(0.8) } else { edits.max(strsim::jaro_winkler(word, candidate) - 0.12) }
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn slips_of_the_hand_are_recognised_and_strangers_are_not() {
        let fields = ["date", "title", "subtitle", "summary", "series", "authors", "draft"];
        assert_eq!(nearest("daet", fields), ["date"]);
        assert_eq!(nearest("titel", fields), ["title"]);
        assert_eq!(nearest("author", fields), ["authors"]);
        assert_eq!(nearest("Sumary", fields), ["summary"]);
        assert!(nearest("budget", fields).is_empty());
    }
}
