// Contents, footnotes and the list of languages work without it; what it adds stands in the guide for theme makers.
{
  const languages = document.querySelector(".languages details");
  if (languages) {
    languages.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !languages.open) return;
      languages.open = false;
      languages.querySelector("summary").focus();
    });
    document.addEventListener("click", (event) => {
      if (!languages.contains(event.target)) languages.open = false;
    });
  }

  const links = new Map();
  for (const link of document.querySelectorAll(".contents a")) {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (heading) links.set(heading, link);
  }
  if (links.size > 0) {
    const headings = [...links.keys()];
    const mark = () => {
      const line = innerHeight / 4;
      const passed = headings.filter((heading) => heading.getBoundingClientRect().top < line).pop();
      for (const [heading, link] of links) {
        if (heading === passed) link.setAttribute("aria-current", "location");
        else link.removeAttribute("aria-current");
      }
    };
    // Headings that cross the upper quarter of the window, and nothing while the reader rests. It calls once at the start too,
    // when the page has been laid out anyway.
    const watch = new IntersectionObserver(mark, { rootMargin: "0px 0px -75% 0px" });
    headings.forEach((heading) => watch.observe(heading));
  }

  for (const call of document.querySelectorAll('.prose [role="doc-noteref"]')) {
    const note = document.getElementById(decodeURIComponent(call.hash.slice(1)));
    const block = call.closest("p, li, td, blockquote, figcaption, dd, h2, h3, h4");
    if (!note || !block) continue;
    call.setAttribute("aria-expanded", "false");
    let shown = null;
    const close = () => {
      shown.remove();
      shown = null;
      call.setAttribute("aria-expanded", "false");
    };
    // Also from within the note, and then back to where it was called.
    const leave = (event) => {
      if (event.key !== "Escape" || !shown) return;
      call.focus();
      close();
    };
    call.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      if (shown) return close();
      shown = document.createElement("aside");
      shown.className = "note-here";
      shown.setAttribute("role", "note");
      shown.append(...[...note.cloneNode(true).childNodes]);
      shown.querySelectorAll("[id]").forEach((part) => part.removeAttribute("id"));
      shown.addEventListener("keydown", leave);
      const last = block.matches("p, blockquote") ? "after" : "append";
      block[last](shown);
      call.setAttribute("aria-expanded", "true");
    });
    call.addEventListener("keydown", leave);
  }
}
