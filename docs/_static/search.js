"use strict";
// A box above each table that wants one: it shows only the lines that hold all of the words.
document.addEventListener("DOMContentLoaded", () => {
  for (const holder of document.querySelectorAll(".nn-search-table")) {
    const rows = [...holder.querySelectorAll("tbody tr")];
    const box = Object.assign(document.createElement("input"), {
      type: "search", className: "nn-search", placeholder: "Search: words, marks, ids …", ariaLabel: "Search this table",
    });
    const count = Object.assign(document.createElement("p"), { className: "nn-count" });
    count.setAttribute("role", "status");
    const show = () => {
      const words = box.value.toLowerCase().split(/\s+/).filter(Boolean);
      let shown = 0;
      for (const row of rows) {
        const isWanted = words.every((word) => row.textContent.toLowerCase().includes(word));
        row.hidden = !isWanted;
        shown += isWanted;
      }
      count.textContent = `${shown} of ${rows.length}`;
    };
    box.addEventListener("input", show);
    holder.prepend(box, count);
    show();
  }
});
