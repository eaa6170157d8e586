// The filters of the matrix. Without this script the whole matrix shows; what is chosen stands in the address.
"use strict";
(() => {
  const form = document.querySelector("form");
  const rows = [...document.querySelectorAll(".matrix tbody tr")];
  const heads = [...document.querySelectorAll(".matrix thead th[data-pair]")];
  const count = document.getElementById("count");
  const field = (name) => form.elements.namedItem(name);
  const names = ["text", "topic", "pair", "from", "to"];

  const key = (row, pair) => row.querySelector(`td[data-pair="${CSS.escape(pair)}"]`).dataset.key;

  function fits(row) {
    const words = field("text").value.toLowerCase().split(/\s+/).filter(Boolean);
    if (!words.every((word) => row.dataset.text.includes(word))) return false;
    if (field("topic").value && row.dataset.topic !== field("topic").value) return false;
    const from = field("from").value;
    const to = field("to").value;
    return !from || !to || key(row, from) !== key(row, to);
  }

  function apply() {
    const wanted = field("pair").value;
    const from = field("from").value;
    const to = field("to").value;
    const shown = (pair) => !wanted && from && to ? pair === from || pair === to : !wanted || pair === wanted;
    for (const head of heads) head.hidden = !shown(head.dataset.pair);
    let left = 0;
    for (const row of rows) {
      row.hidden = !fits(row);
      if (!row.hidden) left += 1;
      for (const cell of row.querySelectorAll("td")) cell.hidden = !shown(cell.dataset.pair);
    }
    count.textContent = `${left} of ${rows.length} cases`;
    const chosen = new URLSearchParams();
    for (const name of names) if (field(name).value) chosen.set(name, field(name).value);
    history.replaceState(null, "", chosen.size > 0 ? `#${chosen}` : location.pathname + location.search);
  }

  function restore() {
    const chosen = new URLSearchParams(location.hash.slice(1));
    for (const name of names) field(name).value = chosen.get(name) ?? "";
    for (const name of names.slice(1)) if (field(name).selectedIndex < 0) field(name).value = "";
    apply();
  }

  form.hidden = false;
  form.addEventListener("input", apply);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(apply));
  window.addEventListener("hashchange", restore);
  restore();
})();
