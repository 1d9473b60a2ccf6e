//! Shell completions and the manual page, made from the command line's own description.

use std::io::Write;

use clap_complete::Shell;

use crate::failure::Failure;

pub(super) fn completions(shell: Shell) -> Result<(), Failure> {
    let mut text = Vec::new();
    clap_complete::generate(shell, &mut super::command(), "tribina", &mut text);
    print(&text)
}

pub(super) fn man() -> Result<(), Failure> {
    let mut text = Vec::new();
    let page = clap_mangen::Man::new(super::command());
    page.render(&mut text).map_err(Failure::io("write the manual page to", "stdout".as_ref()))?;
    print(&text)
}

/// Writes to stdout.
pub(super) fn print(text: &[u8]) -> Result<(), Failure> {
    match std::io::stdout().write_all(text) {
        // `| head` closed the pipe: that is no failure.
        Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => Ok(()),
        other => other.map_err(Failure::io("write to", "stdout".as_ref())),
    }
}
