//! The command line: the only part that knows the clock, the environment and the terminal.

mod args;
mod build;
mod check;
mod history;
mod manual;
mod memos;
mod new;
mod report;
mod root;
mod scaffold;
mod serve;
mod status;

use std::process::ExitCode;

use clap::Parser;

use args::{Arguments, Command};

use crate::failure::Failure;

/// More threads than this only get in each other's way.
const MOST_JOBS: usize = 256;

/// How a command ended, as the exit status tells it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Outcome {
    /// 0: done, nothing to mend.
    Clean,
    /// 1: there are problems in the site.
    Problems,
}

/// Runs the command that the arguments name.
pub fn run() -> ExitCode {
    let arguments = Arguments::parse();
    match execute(arguments) {
        Ok(Outcome::Clean) => ExitCode::SUCCESS,
        Ok(Outcome::Problems) => ExitCode::from(1),
        Err(failure) => {
            report::failure(&failure);
            ExitCode::from(2)
        }
    }
}

fn execute(arguments: Arguments) -> Result<Outcome, Failure> {
    let common = arguments.common;
    // Zero is one thread a core.
    let jobs = common.jobs.map_or(0, |jobs| jobs.get().min(MOST_JOBS));
    rayon::ThreadPoolBuilder::new().num_threads(jobs).build_global().map_err(|error| {
        Failure::Refused(format!(
            "no threads can be started: {error}; this account may have too many processes"
        ))
    })?;
    match arguments.command {
        Command::Build(options) => build::run(&common, &options),
        Command::Serve(options) => serve::run(&common, &options),
        Command::Check(options) => check::run(&common, &options),
        Command::Status(options) => status::run(&common, &options),
        Command::New(what) => new::run(&common, &what),
        Command::Init { folder } => new::site(&common, &folder).map(|()| Outcome::Clean),
        Command::Completions { shell } => manual::completions(shell).map(|()| Outcome::Clean),
        Command::Man => manual::man().map(|()| Outcome::Clean),
    }
}

/// The command line's own description, for tests of the documentation.
pub fn command() -> clap::Command {
    <Arguments as clap::CommandFactory>::command()
}
