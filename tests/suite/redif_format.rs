//! A checker of ReDIF 1.0 after its specification: what a template may say, how often, and what has to be there.
//! Must not know what any test is about.

/// A template of ReDIF: its fields in order.
#[derive(Debug)]
pub struct Template(Vec<(String, String)>);

impl Template {
    /// The value of a field that is there once.
    #[track_caller]
    pub fn get(&self, name: &str) -> &str {
        let all = self.all(name);
        assert_eq!(all.len(), 1, "{name} in {self:#?}");
        all[0]
    }

    /// The values of a field.
    pub fn all(&self, name: &str) -> Vec<&str> {
        self.0.iter().filter(|(own, _)| own == name).map(|(_, value)| value.as_str()).collect()
    }
}

/// The fields of a template that may be there once, those that may be there often, and those that must. The clusters of
/// people, houses and files are checked apart.
type Fields = (&'static [&'static str], &'static [&'static str], &'static [&'static str]);

fn fields_of(type_: &str) -> Fields {
    match type_ {
        "ReDIF-Archive 1.0" => (
            &["Handle", "Name", "Maintainer-Name", "Maintainer-Email", "Description", "URL", "Homepage"],
            &[],
            &["Handle", "Name", "Maintainer-Email", "URL"],
        ),
        "ReDIF-Series 1.0" => (
            &[
                "Name",
                "Description",
                "Provider-Name",
                "Provider-Homepage",
                "Provider-Institution",
                "Maintainer-Name",
                "Maintainer-Email",
                "Type",
                "ISSN",
                "Handle",
            ],
            &[],
            &["Name", "Provider-Name", "Maintainer-Name", "Maintainer-Email", "Type", "Handle"],
        ),
        "ReDIF-Paper 1.0" => (
            &[
                "Title",
                "Abstract",
                "Note",
                "Keywords",
                "Classification-JEL",
                "Language",
                "Creation-Date",
                "Revision-Date",
                "Length",
                "Number",
                "Publication-Status",
                "DOI",
                "Handle",
            ],
            &[
                "Author-Name",
                "Author-Name-First",
                "Author-Name-Last",
                "Author-Workplace-Name",
                "File-URL",
                "File-Format",
                "File-Function",
            ],
            &["Author-Name", "Title", "Handle"],
        ),
        "ReDIF-Book 1.0" => (
            &[
                "Title",
                "Provider-Name",
                "Abstract",
                "Note",
                "Keywords",
                "Classification-JEL",
                "Language",
                "Year",
                "Month",
                "Length",
                "ISBN",
                "Number",
                "DOI",
                "Handle",
            ],
            &[
                "Author-Name",
                "Author-Name-First",
                "Author-Name-Last",
                "Author-Workplace-Name",
                "Editor-Name",
                "Editor-Name-First",
                "Editor-Name-Last",
                "Editor-Workplace-Name",
                "File-URL",
                "File-Format",
                "File-Function",
            ],
            &["Title", "Provider-Name", "Handle"],
        ),
        other => panic!("there is no template {other}"),
    }
}

/// Reads a file of ReDIF and checks it.
#[track_caller]
pub fn check_redif(text: &str) -> Vec<Template> {
    assert!(!text.starts_with('\u{feff}'), "a .redif file is UTF-8 without a mark");
    assert!(text.ends_with('\n') && !text.contains('\r'));
    let templates: Vec<Template> = text.split("\n\n").map(read_template).collect();
    let mut handles = Vec::new();
    for template in &templates {
        check_template(template);
        handles.push(template.get("Handle"));
    }
    handles.sort_unstable();
    let count = handles.len();
    handles.dedup();
    assert_eq!(handles.len(), count, "a handle is there once");
    templates
}

fn read_template(text: &str) -> Template {
    let field = |line: &str| {
        let (name, value) = line.split_once(": ").unwrap_or_else(|| panic!("no field: {line:?}"));
        let is_name = name.bytes().all(|b| b.is_ascii_alphabetic() || b == b'-');
        assert!(is_name && !value.trim().is_empty(), "{line:?}");
        (name.to_owned(), value.to_owned())
    };
    Template(text.lines().map(field).collect())
}

fn check_template(template: &Template) {
    let (first, type_) = &template.0[0];
    assert_eq!(first, "Template-Type", "it comes first");
    let (once, often, needed) = fields_of(type_);
    for (name, _) in &template.0[1..] {
        assert!(once.contains(&name.as_str()) || often.contains(&name.as_str()), "{type_} has no {name}");
    }
    for name in once {
        assert!(template.all(name).len() <= 1, "{name} is there twice in {template:#?}");
    }
    for name in needed {
        assert!(!template.all(name).is_empty(), "{name} is missing in {template:#?}");
    }
    if type_ == "ReDIF-Book 1.0" {
        assert!(!template.all("Author-Name").is_empty() || !template.all("Editor-Name").is_empty());
    }
    for (cluster, key) in [("Author", "Author-Name"), ("Editor", "Editor-Name"), ("File", "File-URL")] {
        check_cluster(template, cluster, key);
    }
    template.0.iter().for_each(|(name, value)| check_value(type_, name, value));
}

/// The fields of a cluster follow its key, each at most once.
fn check_cluster(template: &Template, cluster: &str, key: &str) {
    let mut seen: Option<Vec<&str>> = None;
    for (name, _) in &template.0 {
        if name == key {
            seen = Some(vec![key]);
        } else if name.starts_with(&format!("{cluster}-")) {
            let seen = seen.as_mut().unwrap_or_else(|| panic!("{name} stands before its {key}"));
            assert!(!seen.contains(&name.as_str()), "{name} is there twice in one cluster");
            seen.push(name);
        } else {
            seen = None;
        }
    }
}

fn check_value(type_: &str, name: &str, value: &str) {
    let digits = |text: &str, count: usize| text.len() == count && text.bytes().all(|b| b.is_ascii_digit());
    let fine = match name {
        "Handle" => {
            let parts: Vec<&str> = value.split(':').collect();
            let small = |text: &str, count: usize| {
                text.len() == count && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
            };
            let count = match type_ {
                "ReDIF-Archive 1.0" => 2,
                "ReDIF-Series 1.0" => 3,
                _ => 4,
            };
            parts.len() == count
                && parts[0] == "RePEc"
                && small(parts[1], 3)
                && parts.get(2).is_none_or(|series| small(series, 6))
                && parts.get(3).is_none_or(|number| number.bytes().all(|b| b.is_ascii_graphic()))
        }
        "Creation-Date" | "Revision-Date" => {
            let parts: Vec<&str> = value.split('-').collect();
            digits(parts[0], 4) && parts.len() <= 3 && parts[1..].iter().all(|part| digits(part, 2))
        }
        "Year" => digits(value, 4),
        "Maintainer-Email" => {
            value.split_once('@').is_some_and(|(user, host)| !user.is_empty() && host.contains('.'))
        }
        "URL" | "File-URL" | "Homepage" | "Provider-Homepage" => {
            value.starts_with("https://") && value.bytes().all(|b| b.is_ascii_graphic())
        }
        "File-Format" => ["Application/pdf", "text/html"].contains(&value),
        "Publication-Status" => value.starts_with("Published in ") || value.starts_with("Forthcoming in "),
        "Type" => ["ReDIF-Paper", "ReDIF-Book"].contains(&value),
        "Language" => value.len() == 2 && value.bytes().all(|b| b.is_ascii_lowercase()),
        "Classification-JEL" => value.split(", ").all(|code| {
            code.starts_with(|c: char| c.is_ascii_uppercase())
                && code[1..].bytes().all(|b| b.is_ascii_digit())
        }),
        "DOI" => value.starts_with("10.") && value.contains('/'),
        _ => true,
    };
    assert!(fine, "{name}: {value}");
}
