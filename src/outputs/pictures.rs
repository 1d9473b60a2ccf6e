//! The renditions of the pictures that pages show. How one is made stands in its job; the end that has a disk makes it.

use std::sync::Arc;

use super::{Job, Route};
use crate::diagnostics::Place;
use crate::gallery::Gallery;
use crate::source::Sources;

pub(super) fn routes(gallery: &Gallery, sources: &Sources) -> Vec<Route> {
    let prints = gallery.prints().map(|(file, print)| {
        let place = Place::File(sources.file(file).path.clone());
        Route::new(&print.url, Job::Picture(file, Arc::new(print.clone())), place)
    });
    prints.collect()
}
