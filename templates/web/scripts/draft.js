// Answers that are not finished live as long as this tab, so that a reload loses nothing and the next person finds nothing. A shared
// device keeps none, nor does a site whose answers are sealed: they would lie here open.

const DRAFT = ["likewise-draft", page.dataset.scale, page.dataset.wording].join(" ");
const DAY = 86_400_000;
const isKiosk = () => /^#(.*&)?kiosk(&|$)/.test(location.hash);
const drafting = () => !isKiosk() && !page.dataset.encryptTo;

const writeDraft = (id, given) => {
  if (!drafting()) return;
  const values = fields.map((field) => [
    field.id,
    field.inputs.filter((input) => !isChoice(field) || input.checked).map((input) => input.value),
  ]);
  try {
    sessionStorage.setItem(DRAFT, JSON.stringify({ id, given, at: Date.now(), values }));
  } catch {
    // without a place for it, a draft lives as long as the page
  }
};

const dropDraft = () => {
  try {
    sessionStorage.removeItem(DRAFT);
  } catch {
    // then there is none
  }
};

// Fills the answers in again, and gives what else the draft says; null where there is none, or it is another copy's or a day old.
const readDraft = (copy) => {
  try {
    const { id, given, at, values } = JSON.parse(sessionStorage.getItem(DRAFT));
    if (!drafting() || Date.now() - at > DAY || (copy !== "" && given.copy !== copy)) return null;
    for (const [name, chosen] of values) {
      const field = fields.find((each) => each.id === name);
      if (!field) continue;
      if (!isChoice(field)) field.inputs[0].value = chosen[0] ?? "";
      else for (const input of field.inputs) input.checked = chosen.includes(input.value);
    }
    return { id, given };
  } catch {
    return null;
  }
};
