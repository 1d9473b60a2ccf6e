//! `tribina check`: everything that `build` checks, down to the last page, without writing.

use std::sync::Arc;
use std::time::Instant;

use super::args::{Common, SiteArguments};
use super::{Outcome, build, memos, report};
use crate::darkroom::Darkroom;
use crate::failure::Failure;
use crate::outputs::Artifact;
use crate::pipeline::{self, BuildOptions};
use crate::source;

pub(super) fn run(common: &Common, arguments: &SiteArguments) -> Result<Outcome, Failure> {
    let started = Instant::now();
    let root = super::root::folder(common)?;
    let citations = Arc::new(memos::citations(&root));
    let pictures = Arc::new(memos::pictures(&root));
    let options = BuildOptions { citations, pictures, ..build::options(arguments)? };
    let sources = source::read(&root, &root.join("output"))?;
    let planned = pipeline::plan(sources, &options, None, &|_| {});
    let mut diagnostics = planned.diagnostics;
    let mut checked = String::new();
    if let Some(plan) = &planned.plan {
        // What is made of pictures on the way is kept for the next build.
        let darkroom = Darkroom::new(&root);
        diagnostics.extend(darkroom.develop(plan, |_| false));
        diagnostics.extend(pipeline::produce(plan, |_, artifact| {
            let Artifact::Drawing(svg) = artifact else { return Ok(None) };
            Ok(darkroom.drawing(&svg).err().map(|why| plan.renderer.social_problem(&why)))
        })?);
        checked = format!("Checked {} pages in {:.2} s", plan.pages(), started.elapsed().as_secs_f64());
    }
    report::problems(&diagnostics, planned.sources.as_ref(), common);
    let line = match (checked.as_str(), report::counts(&diagnostics)) {
        ("", counts) => format!("Checked: {counts}."),
        (checked, counts) if counts.is_empty() => format!("{checked}: all is well."),
        (checked, counts) => format!("{checked}: {counts}."),
    };
    report::line(common, &line);
    Ok(report::outcome(&diagnostics, arguments.strict))
}
