// The reader's way through the page: answer, clear, finish.

let responseId = newResponseId();
let given = NO_COPY;
let finishing = false;
let mode = "web";
// What happens when answers were kept, and when a draft changed; a shared device has its own.
let afterFinish = () => {};

// A card holds one question, and the box that declines it where it has one of its own.
const cards = Array.from(page.querySelectorAll(".question"), (element) => ({
  element,
  fields: fields.filter((field) => field.card === element),
}));

const markAnswered = (card) => card.element.classList.toggle("answered", card.fields.some(isAnswered));

const changed = (card) => {
  markAnswered(card);
  dropPrompts(card.fields);
  writeDraft(responseId, given);
};

const clear = (card) => {
  card.fields.forEach(clearField);
  changed(card);
  card.fields[0].inputs[0].focus();
  byId("status").textContent = page.dataset.sayCleared;
};

// Declining takes a typed answer back, and typing takes the declining back: one of them is meant.
const settle = (card, input) => {
  if (card.fields.length < 2 || !card.fields.some((field) => field.inputs.includes(input) && isAnswered(field))) return;
  card.fields.filter((field) => !field.inputs.includes(input)).forEach(clearField);
};

const showGiven = () => {
  const asked = given.pack !== "" || given.copy !== "" || mode === "kiosk";
  byId("code-ask").hidden = asked;
  byId("code-known").hidden = given.pack === "";
  byId("code-known").textContent = filledIn(page.dataset.sayCode, given.pack);
};

const giveAddress = () => {
  const read = readCopy(location.hash);
  byId("code-problem").hidden = read.known;
  if (read.copy !== "") given = { pack: read.pack, copy: read.copy };
  showGiven();
};

// Nothing of the answers is left in the page.
const emptyPage = () => {
  page.reset();
  fields.forEach(clearField);
  dropPrompts(fields);
  cards.forEach(markAnswered);
  named.clear();
  dropDraft();
  byId("code-form").reset();
  byId("code-ask").open = false;
  byId("code-wrong").hidden = true;
  byId("status").textContent = "";
  responseId = newResponseId();
  given = NO_COPY;
  showStep(0);
};

const showDone = (shown) => {
  page.hidden = shown;
  document.documentElement.classList.toggle("finished", shown);
  byId("done").classList.toggle("reached", shown);
  if (shown) document.title = title;
};

const sealed = async (row) => {
  if (!extras.seal) return row;
  return extras.seal(row.response_id, row);
};

const finish = async () => {
  const received = new Date();
  const row = rowOf({ id: responseId, ...given, mode, received, clockIsOff: await clockIsOff(received) });
  await keep({ id: responseId, mode, to: page.dataset.endpoint ?? "", body: await sealed(row) });
  emptyPage();
  showDone(true);
  await refreshKept();
  byId("done").focus();
  afterFinish();
  extras.send();
};

const startNew = () => {
  // the code in the address was the last person's
  history.replaceState(null, "", location.pathname + location.search);
  giveAddress();
  showDone(false);
  showStep(0);
  scrollTo(0, 0);
  fields[0].inputs[0].focus({ preventScroll: true });
};

page.addEventListener("input", (event) => {
  const card = cards.find(({ element }) => element.contains(event.target));
  if (!card) return;
  settle(card, event.target);
  changed(card);
});

for (const card of cards) card.element.querySelector(".clear-button").addEventListener("click", () => clear(card));

page.addEventListener("submit", async (event) => {
  event.preventDefault();
  if (finishing || promptOnce()) return;
  finishing = true;
  try {
    await finish();
  } catch {
    // only sealing can fail: a page from an address without https has no cryptography
    byId("insecure").hidden = false;
    byId("insecure").focus();
  } finally {
    finishing = false;
  }
});

// Enter in a line of text would finish at once; nothing goes on by itself here.
page.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && event.target.matches("input")) event.preventDefault();
});

byId("code-form").addEventListener("submit", (event) => {
  event.preventDefault();
  const read = readTyped(byId("code").value);
  byId("code-wrong").hidden = read !== null;
  byId("code").setAttribute("aria-invalid", String(read === null));
  if (read === null) {
    byId("code").focus();
    return;
  }
  given = read;
  writeDraft(responseId, given);
  showGiven();
  byId("status").textContent = byId("code-known").textContent;
});

byId("start-new").addEventListener("click", startNew);
addEventListener("hashchange", giveAddress);

document.documentElement.classList.add("js");
page.reset();
showStep(history.state?.step ?? 0);
giveAddress();
const draft = readDraft(given.copy);
if (draft) {
  responseId = draft.id;
  given = draft.given;
  showGiven();
}
cards.forEach(markAnswered);
