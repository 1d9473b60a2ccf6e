//! Arguments in, exit status out.

use std::process::ExitCode;

/// A build makes and drops millions of small values on all threads at once; the system's allocator spends an eighth
/// of the whole time on that.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    tribina::cli::run()
}
