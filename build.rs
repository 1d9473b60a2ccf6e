//! The default theme is compiled in; the program is made anew when a file of it changes.

fn main() {
    println!("cargo::rerun-if-changed=themes/default");
    println!("cargo::rerun-if-changed=build.rs");
}
