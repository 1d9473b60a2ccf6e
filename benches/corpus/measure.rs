//! Runs the program and tells what it took; and what a plain copy of its output takes.

use std::error::Error;
use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Instant;

/// GNU time, which knows CPU and memory of the program it runs.
const TIME: &str = "/usr/bin/time";

/// One run of `build`.
pub struct Build {
    /// Seconds by the clock.
    pub wall: f64,
    /// Seconds of CPU in the program and in the system, and the most memory in kB; unknown without GNU time.
    used: Option<(f64, f64, u64)>,
    /// What `--timings` prints.
    pub stages: String,
    /// The program's own last line.
    pub closing: String,
}

impl fmt::Display for Build {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:.3} s wall", self.wall)?;
        match self.used {
            Some((user, system, memory)) => {
                write!(
                    f,
                    ", {:.2} s CPU ({user:.2} user, {system:.2} system), {} MB at most",
                    user + system,
                    memory / 1000
                )
            }
            None => write!(f, " (CPU and memory are shown where GNU time is installed as {TIME})"),
        }
    }
}

/// Builds the site in `root` into `output`, as of a fixed day.
pub fn build(root: &Path, output: &Path) -> Result<Build, Box<dyn Error>> {
    let report = output.with_extension("time");
    let program = env!("CARGO_BIN_EXE_tribina");
    let has_time =
        Command::new(TIME).args(["-f", "%M", "true"]).output().is_ok_and(|run| run.status.success());
    let mut command = if has_time {
        let mut command = Command::new(TIME);
        command.args(["-f", "%U %S %M", "-o"]).arg(&report).arg(program);
        command
    } else {
        Command::new(program)
    };
    command
        .args(["build", "--timings", "--today", "2026-06-15", "--root"])
        .arg(root)
        .arg("--output")
        .arg(output);
    let started = Instant::now();
    let run = command.output()?;
    let wall = started.elapsed().as_secs_f64();
    let words = String::from_utf8_lossy(&run.stderr);
    if !run.status.success() {
        return Err(format!("the build failed:\n{words}").into());
    }
    let stages: Vec<&str> = words.lines().filter(|line| line.ends_with(" ms")).collect();
    let stages = stages.join("\n");
    let closing = words.lines().last().unwrap_or_default().to_owned();
    let used = if has_time { parse_used(&fs::read_to_string(&report)?) } else { None };
    Ok(Build { wall, used, stages, closing })
}

fn parse_used(text: &str) -> Option<(f64, f64, u64)> {
    let mut words = text.lines().last()?.split_whitespace();
    Some((words.next()?.parse().ok()?, words.next()?.parse().ok()?, words.next()?.parse().ok()?))
}

/// What was copied, and how long that took.
pub struct Copy {
    pub seconds: f64,
    pub files: usize,
    pub bytes: u64,
}

/// Copies a tree with two threads: what the machine itself needs to write that output.
pub fn copy(from: &Path, to: &Path) -> Result<Copy, Box<dyn Error>> {
    let (mut folders, mut files) = (vec![PathBuf::new()], Vec::new());
    walk(from, Path::new(""), &mut folders, &mut files)?;
    let bytes: u64 =
        files.iter().filter_map(|file| fs::metadata(from.join(file)).ok()).map(|file| file.len()).sum();
    let started = Instant::now();
    for folder in &folders {
        fs::create_dir_all(to.join(folder))?;
    }
    let next = AtomicUsize::new(0);
    let work = || -> std::io::Result<()> {
        while let Some(file) = files.get(next.fetch_add(1, Ordering::Relaxed)) {
            fs::copy(from.join(file), to.join(file))?;
        }
        Ok(())
    };
    std::thread::scope(|scope| {
        let other = scope.spawn(work);
        let own = work();
        other.join().unwrap_or(Ok(())).and(own)
    })?;
    Ok(Copy { seconds: started.elapsed().as_secs_f64(), files: files.len(), bytes })
}

fn walk(
    root: &Path,
    folder: &Path,
    folders: &mut Vec<PathBuf>,
    files: &mut Vec<PathBuf>,
) -> std::io::Result<()> {
    for entry in fs::read_dir(root.join(folder))? {
        let entry = entry?;
        let path = folder.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            folders.push(path.clone());
            walk(root, &path, folders, files)?;
        } else {
            files.push(path);
        }
    }
    Ok(())
}
