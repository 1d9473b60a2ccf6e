// A button beside each text that readers may want to copy, with the words that the page brings along.
for (const text of document.querySelectorAll("[data-copy]")) {
  if (!navigator.clipboard) break;
  const { copy, copied } = text.dataset;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "copy";
  button.textContent = copy;
  // Heard by screen readers, which do not see that the button's word has changed.
  const status = document.createElement("span");
  status.className = "copied";
  status.setAttribute("role", "status");
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(text.textContent.trim());
    } catch {
      getSelection().selectAllChildren(text);
      return;
    }
    status.textContent = copied;
    setTimeout(() => { status.textContent = ""; }, 3000);
  });
  text.after(button, status);
}
