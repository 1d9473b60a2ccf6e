// Films, charts, maps and posts of other hosts: loaded when somebody asks for one, and not before. Without this script the
// card is a link.
const wake = () => {
  for (const button of document.querySelectorAll(".embed-load[hidden]")) button.hidden = false;
};

document.addEventListener("click", (event) => {
  const button = event.target.closest(".embed-load");
  if (!button) return;
  const { embed, title, allow, sandbox } = button.dataset;
  const frame = document.createElement("iframe");
  frame.className = "embed-frame";
  frame.title = title;
  frame.allow = allow;
  frame.referrerPolicy = "strict-origin-when-cross-origin";
  frame.setAttribute("sandbox", sandbox);
  frame.tabIndex = 0;
  frame.src = embed;
  const card = button.closest(".embed-card");
  card.querySelector("img")?.remove();
  card.before(frame);
  card.classList.add("embed-loaded");
  button.remove();
  frame.focus();
});

wake();
document.addEventListener("tribina:update", wake);
