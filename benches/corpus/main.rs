//! Makes a large site and measures how long the program takes to build it: wall time, CPU, memory, the split by stage,
//! an unchanged rebuild, and the ratio to a plain copy of the same output.
//!
//! `cargo bench --bench corpus -- --works 1000 --langs 3 --rounds 3`
//!
//! The same numbers give the same site, byte for byte. Every build goes into a fresh folder: on many file systems
//! writing where much was just deleted is slower.

mod measure;
mod site;
mod text;

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

/// What the command line asks for.
struct Options {
    works: usize,
    langs: usize,
    rounds: usize,
    keep: Option<PathBuf>,
}

fn main() -> Result<(), Box<dyn Error>> {
    let options = options(std::env::args().skip(1))?;
    let place = match &options.keep {
        Some(folder) => folder.clone(),
        None => std::env::temp_dir().join(format!("tribina-corpus-{}", std::process::id())),
    };
    if fs::read_dir(&place).is_ok_and(|mut entries| entries.next().is_some()) {
        return Err(format!("{} is not empty; name another folder with --keep", place.display()).into());
    }
    let measured = run(&options, &place);
    if options.keep.is_none() {
        fs::remove_dir_all(&place)?;
    }
    measured
}

/// A small site without arguments, so that a bare `cargo bench` is quick.
fn options(arguments: impl Iterator<Item = String>) -> Result<Options, String> {
    // Cargo adds `--bench`; a test run may add other flags of its harness.
    let mut arguments = arguments.filter(|argument| argument != "--bench" && argument != "--test").peekable();
    let (works, rounds) = if arguments.peek().is_some() { (1000, 3) } else { (100, 1) };
    let mut options = Options { works, langs: 3, rounds, keep: None };
    while let Some(name) = arguments.next() {
        let value = arguments.next().ok_or_else(|| format!("{name} needs a value"))?;
        let number = || {
            value
                .parse::<usize>()
                .ok()
                .filter(|number| *number > 0)
                .ok_or_else(|| format!("{name} needs a number"))
        };
        match name.as_str() {
            "--works" => options.works = number()?,
            "--langs" => options.langs = number()?.min(text::LANGUAGES.len()),
            "--rounds" => options.rounds = number()?,
            "--keep" => options.keep = Some(PathBuf::from(value)),
            _ => return Err(format!("{name} is not known; there are --works, --langs, --rounds, --keep")),
        }
    }
    Ok(options)
}

fn run(options: &Options, place: &Path) -> Result<(), Box<dyn Error>> {
    let root = place.join("site");
    let input = site::write(&root, options.works, options.langs)?;
    println!(
        "corpus: {} works in {} languages, {} files, {:.1} MB",
        options.works,
        options.langs,
        input.files,
        megabytes(input.bytes)
    );
    let mut best: Option<measure::Build> = None;
    let mut floors = Vec::new();
    let mut unchanged = Vec::new();
    for round in 1..=options.rounds {
        let output = place.join(format!("output-{round}"));
        let build = measure::build(&root, &output)?;
        println!("\nround {round}: {build}");
        unchanged.push(measure::build(&root, &output)?.wall);
        let copy = measure::copy(&output, &place.join(format!("copy-{round}")))?;
        println!(
            "  copy of the same {} files, {:.1} MB: {:.3} s",
            copy.files,
            megabytes(copy.bytes),
            copy.seconds
        );
        floors.push(copy.seconds);
        if best.as_ref().is_none_or(|best| build.wall < best.wall) {
            best = Some(build);
        }
    }
    let Some(best) = best else { return Ok(()) };
    let (floor, unchanged) = (least(&floors), least(&unchanged));
    println!("\nbest of {}: {best}", options.rounds);
    println!("{}", best.stages);
    println!("  {}", best.closing);
    println!("  unchanged rebuild: {unchanged:.3} s, {:.2} of a clean build", unchanged / best.wall);
    println!("  ratio to the copy ({floor:.3} s): {:.2}", best.wall / floor);
    Ok(())
}

fn least(seconds: &[f64]) -> f64 {
    seconds.iter().copied().fold(f64::INFINITY, f64::min)
}

#[allow(clippy::cast_precision_loss)] // shown with one digit
fn megabytes(bytes: u64) -> f64 {
    bytes as f64 / 1_000_000.0
}
