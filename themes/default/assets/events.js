// Sets right what time has changed since the site was built: events that are over leave the list of coming ones, and what
// can be done until a moment goes when that has passed. Without it every page is whole, as of the day of the build.
{
  const now = Date.now();
  const isOver = (moment) => Boolean(moment) && Date.parse(moment) <= now;

  for (const part of document.querySelectorAll("[data-after], [data-until]")) {
    const { after, until } = part.dataset;
    part.hidden = (Boolean(after) && !isOver(after)) || isOver(until);
  }

  const past = document.querySelector("[data-past]");
  for (const coming of document.querySelectorAll("[data-coming]")) {
    for (const card of coming.querySelectorAll("[data-ends]")) {
      if (!isOver(card.dataset.ends)) continue;
      card.classList.add("past");
      // The next one leads there, the newest here.
      if (past) past.querySelector("ul").prepend(card);
      else card.remove();
    }
    coming.hidden = !coming.querySelector("li");
  }
  if (past) past.hidden = !past.querySelector("li");
}
