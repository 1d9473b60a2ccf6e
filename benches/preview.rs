//! How long an edit takes until the preview can serve it, by kind of edit: `cargo bench --bench preview -- FOLDER
//! [ROUNDS]`. The folder is a site; its files are changed and put back. The time that the system takes to tell of a
//! change is not in it.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use tribina::outputs::{Job, Plan};
use tribina::pipeline::{BuildOptions, Now};
use tribina::preview::Preview;
use tribina::render::Page;

/// As the program itself has it.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// The text of a file after an edit, in this round.
type Edit = fn(&str, usize) -> String;

fn main() {
    let mut arguments = std::env::args().skip(1).filter(|argument| argument != "--bench");
    let Some(folder) = arguments.next() else {
        eprintln!("say which site: cargo bench --bench preview -- FOLDER [ROUNDS]");
        return;
    };
    let rounds = arguments.next().and_then(|rounds| rounds.parse().ok()).unwrap_or(15);
    let root = Path::new(&folder).canonicalize().expect("the folder of a site");
    let options = BuildOptions {
        drafts: true,
        future: true,
        now: Now::Instant(jiff::Timestamp::now()),
        base_url: None,
        citations: std::sync::Arc::default(),
        pictures: std::sync::Arc::default(),
    };
    let begun = Instant::now();
    let mut preview = Preview::open(&root, &root.join("output"), &options).expect("a site");
    let plan = preview.showing().plan.clone().expect("a site without mistakes in its settings");
    println!("{} pages, opened in {:.2} s", plan.pages(), begun.elapsed().as_secs_f64());
    let (page, file) = a_publication(&plan);
    let template = root.join("templates/publication.html");
    let built_in = Path::new(env!("CARGO_MANIFEST_DIR")).join("themes/default/templates/publication.html");
    let strings = root.join("strings/en.ftl");
    let is_new = |path: &Path| !path.exists();
    let news: Vec<PathBuf> = [&template, &strings].into_iter().filter(|path| is_new(path)).cloned().collect();
    for (path, text) in [
        (&template, fs::read_to_string(built_in).expect("the theme")),
        (&strings, "home = Home\n".to_owned()),
    ] {
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        if is_new(path) {
            fs::write(path, text).expect("a file");
        }
    }
    preview.update(None, &options);
    let edits: [(&str, &Path, Edit); 4] = [
        ("a word of a body", &file, |text, round| format!("{text}\nOne more sentence, number {round}.\n")),
        ("a title", &file, |text, round| with_title(text, round)),
        ("a template", &template, |text, round| {
            text.replacen("{% endblock", &format!("<!-- {round} -->{{% endblock"), 1)
        }),
        ("a word of the theme", &strings, |text, round| {
            format!("{text}search-{round} = x\nread-more = More {round}\n")
        }),
    ];
    println!("{:<22} {:>10} {:>10} {:>10}   median, longest, with the page made", "", "ms", "ms", "ms");
    for (name, path, edit) in edits {
        let before = fs::read_to_string(path).expect("a file");
        let mut took = Vec::new();
        let mut made = Vec::new();
        for round in 0..rounds {
            fs::write(path, edit(&before, round)).expect("a write");
            let begun = Instant::now();
            preview.update(Some(&BTreeSet::from([path.to_owned()])), &options);
            took.push(begun.elapsed());
            preview.showing().look(&page);
            made.push(begun.elapsed());
        }
        fs::write(path, &before).expect("a write");
        preview.update(Some(&BTreeSet::from([path.to_owned()])), &options);
        took.sort_unstable();
        made.sort_unstable();
        let ms = |took: Duration| took.as_secs_f64() * 1000.0;
        println!(
            "{name:<22} {:>10.1} {:>10.1} {:>10.1}",
            ms(took[took.len() / 2]),
            ms(*took.last().expect("a round")),
            ms(made[made.len() / 2])
        );
    }
    for path in news {
        fs::remove_file(path).expect("what was made here");
    }
}

/// The address and the file of some publication in the middle of the site.
fn a_publication(plan: &Plan) -> (String, PathBuf) {
    let pages = plan.routes.iter().filter_map(|route| match &route.job {
        Job::Page(lang, Page::Work(work)) => {
            let words = plan.site.words(*work, *lang)?;
            let path = route.path.as_str().strip_suffix("index.html")?;
            (plan.site.work(*work).key.section.as_ref() == "publications")
                .then(|| (format!("/{path}"), plan.sources.on_disk(words.file)))
        }
        _ => None,
    });
    let pages: Vec<_> = pages.collect();
    pages[pages.len() / 2].clone()
}

fn with_title(text: &str, round: usize) -> String {
    let lines = text.lines().map(|line| match line.strip_prefix("title:") {
        Some(_) => format!("title: Another title, number {round}"),
        None => line.to_owned(),
    });
    lines.collect::<Vec<_>>().join("\n") + "\n"
}
