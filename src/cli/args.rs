//! What can be typed. The help texts teach; they are for editors, not only for programmers.

use std::net::IpAddr;
use std::num::NonZeroUsize;
use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;

/// Tribina makes the web site of a think tank from Markdown files, in several languages at once.
#[derive(Parser, Debug)]
#[command(name = "tribina", version, arg_required_else_help = true, propagate_version = true)]
#[command(
    after_help = "Start with `tribina new site my-institute`, then `cd my-institute` and `tribina build`.\n\
Exit status: 0 all is well, 1 there are problems in the site, 2 the machine or the command line failed."
)]
pub(super) struct Arguments {
    #[command(subcommand)]
    pub(super) command: Command,
    #[command(flatten)]
    pub(super) common: Common,
}

/// What every command understands.
#[derive(Args, Clone, Debug)]
pub(super) struct Common {
    /// The folder of the site, the one with site.yaml.
    #[arg(long, global = true, value_name = "DIR", default_value = ".")]
    pub(super) root: PathBuf,
    /// How many files to work on at once; as many as there are processors unless given.
    #[arg(long, global = true, value_name = "N")]
    pub(super) jobs: Option<NonZeroUsize>,
    /// How to report: for people, or as data on stdout.
    #[arg(long, global = true, value_enum, default_value = "human")]
    pub(super) format: Format,
    /// Say nothing unless something is wrong.
    #[arg(short, long, global = true)]
    pub(super) quiet: bool,
}

/// How problems are reported.
#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
pub(super) enum Format {
    /// With the line, a caret and advice, on stderr.
    Human,
    /// One JSON object for each problem, a line each; of `status` one document.
    Json,
    /// As annotations of a change on GitHub.
    Github,
}

#[derive(Subcommand, Debug)]
pub(super) enum Command {
    /// Make the site and put it into the folder output/, whole or not at all.
    Build(BuildArguments),
    /// Show the site in a browser and bring it up to date as files are saved.
    ///
    /// Nothing is written. Drafts and works under embargo are shown, and marked. What is wrong is shown at the terminal
    /// and over the page, and the last good version of a page stays until the mistake is mended.
    #[command(visible_alias = "preview", alias = "server", after_help = EXAMPLES_OF_SERVE)]
    Serve(ServeArguments),
    /// Check everything that `build` checks, without writing anything.
    Check(SiteArguments),
    /// Show which translations are missing, and which are older than their original.
    ///
    /// A table of works and languages. The original of a work is the translation that states its facts, such as date
    /// and authors; of several alike the first in the site's order of languages. Whether another one is older is seen
    /// from git, where the site is in a repository: it is, if the original has been changed after the last change of
    /// the translation, no matter how little. Without git the fields `updated` and `date` are compared.
    #[command(after_help = EXAMPLES_OF_STATUS)]
    Status(StatusArguments),
    /// Begin something new: a site, a publication, an event …
    #[command(subcommand)]
    New(New),
    /// Begin a new site; the same as `new site`.
    #[command(hide = true)]
    Init {
        /// The folder to make.
        folder: PathBuf,
    },
    /// Print completions for a shell: `tribina completions bash > /etc/bash_completion.d/tribina`.
    Completions {
        /// The shell.
        shell: Shell,
    },
    /// Print the manual page: `tribina man > tribina.1`.
    Man,
}

/// What decides the contents of a site.
#[derive(Args, Debug)]
pub(super) struct SiteArguments {
    /// The address of the site, instead of `base_url` in site.yaml.
    #[arg(short, long, value_name = "URL")]
    pub(super) base_url: Option<String>,
    /// Include drafts.
    #[arg(short = 'D', long)]
    pub(super) drafts: bool,
    /// Include works whose `publish_at` is still to come.
    #[arg(long)]
    pub(super) future: bool,
    /// Build as if it were this day (or day and time, 2026-12-03T11:00). Otherwise SOURCE_DATE_EPOCH counts, else the clock.
    #[arg(long, visible_alias = "clock", value_name = "DATE")]
    pub(super) today: Option<String>,
    /// Let warnings, too, make the exit status 1.
    #[arg(long)]
    pub(super) strict: bool,
}

#[derive(Args, Debug)]
pub(super) struct BuildArguments {
    #[command(flatten)]
    pub(super) site: SiteArguments,
    /// Where to put the site, from the site's folder unless it is a whole path.
    #[arg(short, long, visible_alias = "output-dir", value_name = "DIR", default_value = "output")]
    pub(super) output: PathBuf,
    /// Build even if nothing has changed since the last time.
    #[arg(long)]
    pub(super) force: bool,
    /// Print how long each stage took.
    #[arg(long)]
    pub(super) timings: bool,
}

const EXAMPLES_OF_SERVE: &str = "\
Examples:
  tribina serve -O                      and open the browser
  tribina serve --navigate              the browser follows from file to file as they are saved
  tribina serve -i 0.0.0.0 --host desk  for others in the office, at http://desk:1414/
  tribina serve --published             as readers will see it, without drafts";

#[derive(Args, Debug)]
#[allow(clippy::struct_excessive_bools)] // switches of a command line
pub(super) struct ServeArguments {
    /// The port. If it is taken, the next free one is used, and told.
    #[arg(short, long, value_name = "PORT", default_value_t = 1414)]
    pub(super) port: u16,
    /// The address to listen at; 0.0.0.0 lets other machines in.
    #[arg(short, long, visible_alias = "address", value_name = "ADDRESS", default_value = "127.0.0.1")]
    pub(super) interface: IpAddr,
    /// Open the browser.
    #[arg(short = 'O', long)]
    pub(super) open: bool,
    /// Let the browser follow to the page of the file that was saved.
    #[arg(long)]
    pub(super) navigate: bool,
    /// Leave out drafts and works whose `publish_at` is still to come, as a build does.
    #[arg(long)]
    pub(super) published: bool,
    /// Look through the folders again and again: for network drives and containers that do not tell of changes.
    #[arg(long)]
    pub(super) poll: bool,
    /// The editor that links open files in: vscode, vscodium, cursor, zed, idea, sublime, textmate, macvim, emacs, or
    /// an address with {file}, {line} and {column}. Otherwise it is taken from VISUAL or EDITOR, else vscode.
    #[arg(long, value_name = "EDITOR")]
    pub(super) editor: Option<String>,
    /// Another name of this machine that browsers may use; may be given several times.
    #[arg(long, value_name = "NAME")]
    pub(super) host: Vec<String>,
    /// The address of the site, instead of `base_url` in site.yaml.
    #[arg(short, long, value_name = "URL")]
    pub(super) base_url: Option<String>,
    /// Show it as if it were this day (or day and time, 2026-12-03T11:00). Otherwise SOURCE_DATE_EPOCH counts, else the clock.
    #[arg(long, visible_alias = "clock", value_name = "DATE")]
    pub(super) today: Option<String>,
    /// The folder that `build` writes to, which is no source.
    #[arg(short, long, visible_alias = "output-dir", value_name = "DIR", default_value = "output")]
    pub(super) output: PathBuf,
    // What hands type that know other generators: drafts are shown anyway.
    /// Drafts are shown anyway.
    #[arg(short = 'D', long, hide = true)]
    pub(super) drafts: bool,
    /// Works to come are shown anyway.
    #[arg(long, hide = true)]
    pub(super) future: bool,
}

const EXAMPLES_OF_STATUS: &str = "\
Examples:
  tribina status                                   everything
  tribina status --lang sq --only older,stands-in  what the Albanian translator has to do
  tribina status publications/lithium              what changed in one work since its translations
  tribina status --section publications --require sq=90%
                                                   in CI: exit status 1 where less is fresh
  tribina status --html status.html                a page to show around";

#[derive(Args, Debug)]
pub(super) struct StatusArguments {
    /// Works to look at, such as publications/lithium, or files of theirs; with what changed in the original since.
    #[arg(value_name = "WORK")]
    pub(super) works: Vec<String>,
    /// Look only at works of this section (`pages` are the plain pages); may be given several times.
    #[arg(short, long, value_name = "NAME", value_delimiter = ',')]
    pub(super) section: Vec<String>,
    /// Show only this language; may be given several times.
    #[arg(short, long, value_name = "TAG", value_delimiter = ',')]
    pub(super) lang: Vec<String>,
    /// Show only works that stand so in one of the languages shown; totals count the others too.
    #[arg(long, value_enum, value_name = "STATE", value_delimiter = ',')]
    pub(super) only: Vec<Only>,
    /// Show what changed in the originals since: commits, and the words. Needs git.
    #[arg(long)]
    pub(super) changes: bool,
    /// Ask that so many works are fresh in a language, such as sq=90%; otherwise the exit status is 1. Drafts and expired works do not count.
    #[arg(long, value_name = "TAG=N%", value_delimiter = ',')]
    pub(super) require: Vec<String>,
    /// Write the table as a page of its own, instead of showing it; the name ends in .html.
    #[arg(long, value_name = "FILE")]
    pub(super) html: Option<PathBuf>,
    /// Look as if it were this day, which decides what has expired.
    #[arg(long, value_name = "DATE")]
    pub(super) today: Option<String>,
}

/// How a work can stand in a language, to look for.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum Only {
    /// Translated, and the original has not changed since.
    Fresh,
    /// Translated, but the original has changed since.
    Older,
    /// Converted by machine from another script.
    Converted,
    /// Not translated, and shown in another language.
    StandsIn,
    /// Not translated, and not shown.
    Missing,
    /// Begun, but marked as a draft.
    Draft,
}

#[derive(Subcommand, Debug)]
pub(super) enum New {
    /// A site: settings, a home page, an example.
    Site {
        /// The folder to make.
        folder: PathBuf,
    },
    /// A publication: brief, report, study, op-ed …
    Publication(NewWork),
    /// A project.
    Project(NewWork),
    /// An event: workshop, conference, launch …
    Event(NewWork),
    /// A news item: announcement, press release, vacancy …
    News(NewWork),
    /// A person: staff, author, speaker.
    Person(NewWork),
    /// An organisation: partner, funder, host.
    Organisation(NewWork),
    /// A plain page.
    Page(NewWork),
}

#[derive(Args, Debug)]
pub(super) struct NewWork {
    /// The title, or the name of the person or organisation.
    pub(super) title: String,
    /// The language; the site's default one unless given.
    #[arg(short, long, value_name = "TAG")]
    pub(super) lang: Option<String>,
    /// The id, which names the file; made from the title unless given. Give the id of an existing work to begin its translation.
    #[arg(long, value_name = "ID")]
    pub(super) id: Option<String>,
    /// Make a folder, for pictures and attachments beside the text.
    #[arg(long)]
    pub(super) folder: bool,
}
