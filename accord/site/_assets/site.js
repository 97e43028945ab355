// Search in the table of commitments. Without this script the table is simply whole.
"use strict";
const filter = document.getElementById("filter");
if (filter) {
  filter.hidden = false;
  const [words, verdict, party, hits] = ["words", "verdict", "party", "hits"].map((id) =>
    document.getElementById(id));
  const rows = [...document.querySelectorAll("tr[data-verdict]")];
  const texts = rows.map((row) => row.textContent.toLowerCase());
  const narrow = () => {
    const wanted = words.value.toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    rows.forEach((row, n) => {
      const fits =
        wanted.every((word) => texts[n].includes(word)) &&
        (!verdict.value || row.dataset.verdict === verdict.value) &&
        (!party.value || row.dataset.parties.split("|").includes(party.value));
      row.hidden = !fits;
      shown += fits;
    });
    for (const body of document.querySelectorAll("table.commitments tbody")) {
      body.hidden = !body.querySelector("tr[data-verdict]:not([hidden])");
    }
    hits.textContent = `${shown} of ${rows.length} commitments`;
  };
  for (const field of [words, verdict, party]) field.addEventListener("input", narrow);
  narrow();
}
