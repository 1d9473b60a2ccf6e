//! Holds the conversions against word lists in both scripts and real prose.
//!
//! `cargo bench --bench scripts -- CYRILLIC_LIST LATIN_LIST [PROSE_FOLDER]`: the lists hold the same
//! word on the same line (Debian's `hunspell-sr`, whose flags after `/` are passed
//! over); the folder holds Cyrillic prose in plain text. Exits with 1 where a
//! promise is broken: nothing wrong to Latin, under 1 in 10,000 to Cyrillic.

use std::{env, error::Error, fs, path::Path, process::ExitCode, time::Instant};
use tribina::script::{Conversion, Letters, Writing};

/// Of this many words to Cyrillic, fewer than one may be wrong.
const WORDS_PER_ERROR: usize = 10_000;
const SHOWN: usize = 20;
const MEASURED_BYTES: usize = 8 << 20;

fn main() -> Result<ExitCode, Box<dyn Error>> {
    let arguments: Vec<String> = env::args().skip(1).filter(|a| !a.starts_with("--")).collect();
    let [cyrillic, latin, prose @ ..] = arguments.as_slice() else {
        eprintln!("usage: cargo bench --bench scripts -- CYRILLIC_LIST LATIN_LIST [PROSE_FOLDER]");
        return Ok(ExitCode::from(2));
    };
    let (cyrillic, latin) = (fs::read_to_string(cyrillic)?, fs::read_to_string(latin)?);
    let (cyrillic, latin) = (entries(&cyrillic), entries(&latin));
    if cyrillic.len() != latin.len() {
        return Err("the lists differ in length".into());
    }
    let to_latin = Conversion::between("sr-Cyrl", "sr-Latn").ok_or("no table")?;
    let to_cyrillic = Conversion::between("sr-Latn", "sr-Cyrl").ok_or("no table")?;

    let wrong_latin = compare("to Latin", &to_latin, &cyrillic, &latin);
    let wrong_cyrillic = compare("to Cyrillic", &to_cyrillic, &latin, &cyrillic);
    let text = match prose {
        [folder, ..] => read_folder(Path::new(folder))?,
        [] => cyrillic.join(" "),
    };
    if !prose.is_empty() {
        round_trip(&to_latin, &to_cyrillic, &text);
    }
    rate("to Latin", &to_latin, &text);
    rate("to Cyrillic", &to_cyrillic, &to_latin.convert(&text));

    let kept = wrong_latin == 0 && wrong_cyrillic * WORDS_PER_ERROR < latin.len();
    println!("the promise is {}", if kept { "kept" } else { "broken" });
    Ok(if kept { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn entries(list: &str) -> Vec<&str> {
    list.lines().map(|line| line.split('/').next().unwrap_or(line)).collect()
}

/// Converts each word on its own; returns how many differ from what is expected.
fn compare(name: &str, conversion: &Conversion, from: &[&str], to: &[&str]) -> usize {
    let pairs = from.iter().zip(to);
    let wrong: Vec<_> = pairs.filter(|(word, right)| conversion.convert(word) != **right).collect();
    let ambiguous = wrong.iter().filter(|(word, _)| {
        let converted = conversion.convert(word);
        from.iter().zip(to).any(|(same, other)| same == *word && converted == **other)
    });
    println!(
        "{name}: {} of {} wrong, {} of them words to which the list gives this answer as well",
        wrong.len(),
        from.len(),
        ambiguous.count()
    );
    for (word, right) in wrong.iter().take(SHOWN) {
        println!("    {word} → {}, not {right}", conversion.convert(word));
    }
    wrong.len()
}

fn is_cyrillic(word: &str) -> bool {
    let letters = Letters::of(word);
    letters.count(Writing::Cyrillic) > 0 && letters.count(Writing::Latin) == 0
}

fn read_folder(folder: &Path) -> Result<String, Box<dyn Error>> {
    let mut paths =
        fs::read_dir(folder)?.map(|entry| entry.map(|entry| entry.path())).collect::<Result<Vec<_>, _>>()?;
    paths.sort();
    let texts = paths.iter().map(fs::read_to_string).collect::<Result<Vec<_>, _>>()?;
    Ok(texts.join("\n"))
}

/// Prints how many Cyrillic words of a text are the same after Latin and back.
fn round_trip(to_latin: &Conversion, to_cyrillic: &Conversion, text: &str) {
    let latin = to_latin.convert(text);
    let back = to_cyrillic.convert(&latin);
    // Only letters change, so the words of both texts are in step.
    let is_gap = |c: char| !c.is_alphanumeric() && !('\u{300}'..='\u{36F}').contains(&c);
    let words: Vec<_> =
        text.split(is_gap).zip(back.split(is_gap)).filter(|(word, _)| is_cyrillic(word)).collect();
    let lost: Vec<_> = words.iter().filter(|(word, back)| word != back).collect();
    #[expect(clippy::cast_precision_loss, reason = "counts of words are small")]
    let share = 100.0 * (words.len() - lost.len()) as f64 / words.len().max(1) as f64;
    println!("round trip: {} of {} Cyrillic words lost, {share:.3} % came back", lost.len(), words.len());
    for (word, back) in lost.iter().take(SHOWN) {
        println!("    {word} came back as {back}");
    }
}

/// Prints the best of three runs over a few megabytes.
fn rate(name: &str, conversion: &Conversion, text: &str) {
    let long = text.repeat(MEASURED_BYTES / text.len().max(1) + 1);
    let seconds = (0..3)
        .map(|_| {
            let start = Instant::now();
            std::hint::black_box(conversion.convert(&long));
            start.elapsed().as_secs_f64()
        })
        .fold(f64::INFINITY, f64::min);
    #[expect(clippy::cast_precision_loss, reason = "a few megabytes")]
    let megabytes = long.len() as f64 / 1e6;
    println!("{name}: {:.0} MB/s", megabytes / seconds);
}
