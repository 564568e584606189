"use strict";
const compare = new Intl.Collator("zh", { numeric: true }).compare;
document.addEventListener("click", (event) => {
  const button = event.target.closest("table.sortable th button");
  if (!button) return;
  const head = button.parentElement;
  const table = head.closest("table");
  const place = head.cellIndex;
  const isNumber = head.classList.contains("n");
  const before = head.getAttribute("aria-sort");
  const isUp = before === "none" ? !isNumber : before === "descending";
  for (const other of table.tHead.rows[0].cells) if (other.ariaSort) other.setAttribute("aria-sort", "none");
  head.setAttribute("aria-sort", isUp ? "ascending" : "descending");
  const value = (body) => body.rows[0].cells[place].dataset.v;
  const order = (a, b) => (isNumber ? value(a) - value(b) : compare(value(a), value(b)));
  table.append(...[...table.tBodies].sort(isUp ? order : (a, b) => order(b, a)));
});
