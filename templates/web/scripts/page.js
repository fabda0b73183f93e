// The reader's way through the page: answer, clear, finish, save.

const byId = (id) => document.getElementById(id);
let asked = false;
let saved = null;

// A card holds one question, and the box that declines it where it has one of its own.
const cards = Array.from(page.querySelectorAll(".question"), (element) => ({
  element,
  fields: fields.filter((field) => field.card === element),
}));

const markAnswered = (card) => card.element.classList.toggle("answered", card.fields.some(isAnswered));

const clear = (card) => {
  card.fields.forEach(clearField);
  markAnswered(card);
  card.fields[0].inputs[0].focus();
  byId("status").textContent = page.dataset.sayCleared;
};

// Declining takes a typed answer back, and typing takes the declining back: one of them is meant.
const settle = (card, input) => {
  if (card.fields.length < 2 || !card.fields.some((field) => field.inputs.includes(input) && isAnswered(field))) return;
  card.fields.filter((field) => !field.inputs.includes(input)).forEach(clearField);
};

const stemOf = (field) => byId("stem-" + field.id).textContent;

// What deserves a second look: unanswered items, and what was typed but cannot be meant. Named once, then it may be left.
const openPoints = () =>
  fields
    .map((field) => ({ field, problem: problemOf(field) }))
    .filter(({ field, problem }) => problem !== "" || (field.item && !isAnswered(field)));

const showNotice = (points) => {
  const list = points.map(({ field, problem }) => {
    const link = document.createElement("a");
    link.href = "#" + field.card.id;
    link.textContent = stemOf(field);
    // The address keeps its copy code, so the link moves the focus only.
    link.addEventListener("click", (event) => {
      event.preventDefault();
      field.card.scrollIntoView();
      field.inputs[0].focus({ preventScroll: true });
    });
    const line = document.createElement("li");
    line.append(link);
    if (problem !== "") line.append(document.createElement("br"), problem);
    return line;
  });
  byId("notice-list").replaceChildren(...list);
  byId("notice").hidden = false;
  byId("notice").focus();
};

const download = ({ name, csv }) => {
  const address = URL.createObjectURL(new Blob([csv], { type: "text/csv;charset=utf-8" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
};

const finish = () => {
  const responseId = newResponseId();
  const { scale, role, language } = page.dataset;
  const row = rowOf(readCopy(location.hash).copy, responseId, new Date());
  saved = { name: [scale, role, language, responseId].join("-") + ".csv", csv: csvOf(row) };
  download(saved);
  byId("file-name").textContent = saved.name;
  page.hidden = true;
  document.documentElement.classList.add("finished");
  byId("done").classList.add("reached");
  byId("done").focus();
};

const checkCopy = () => (byId("code-problem").hidden = readCopy(location.hash).known);

const startNew = () => {
  page.reset();
  cards.forEach(markAnswered);
  asked = false;
  saved = null;
  byId("notice").hidden = true;
  byId("done").classList.remove("reached");
  page.hidden = false;
  document.documentElement.classList.remove("finished");
  scrollTo(0, 0);
  fields[0].inputs[0].focus({ preventScroll: true });
};

page.addEventListener("input", (event) => {
  const card = cards.find(({ element }) => element.contains(event.target));
  if (!card) return;
  settle(card, event.target);
  markAnswered(card);
});

for (const card of cards) card.element.querySelector(".clear-button").addEventListener("click", () => clear(card));

page.addEventListener("submit", (event) => {
  event.preventDefault();
  const points = openPoints();
  if (points.length > 0 && !asked) {
    asked = true;
    showNotice(points);
  } else {
    finish();
  }
});

// Enter in a line of text would finish at once; nothing goes on by itself here.
page.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && event.target.matches("input")) event.preventDefault();
});

byId("save-again").addEventListener("click", () => download(saved));
byId("start-new").addEventListener("click", startNew);
addEventListener("hashchange", checkCopy);

document.documentElement.classList.add("js");
cards.forEach(markAnswered);
checkCopy();
