// What deserves a second look is listed at the top and said at the question. It is named once; then it may be left as it is.

const named = new Set();

const openPoints = () =>
  fields
    .map((field) => ({ field, problem: problemOf(field) }))
    .filter(({ field, problem }) => problem !== "" || (field.item && !isAnswered(field)));

const describe = (field, describing, wanted) => {
  const target = field.element.querySelector("fieldset") ?? field.inputs[0];
  const ids = (target.getAttribute("aria-describedby") ?? "").split(" ").filter((id) => id !== "" && id !== describing);
  if (wanted) ids.unshift(describing);
  if (ids.length > 0) target.setAttribute("aria-describedby", ids.join(" "));
  else target.removeAttribute("aria-describedby");
};

const prompt = ({ field, problem }) => {
  const said = document.createElement("p");
  said.className = "prompt";
  said.id = "prompt-" + field.id;
  said.lang = page.dataset.wordsLanguage;
  said.dir = page.dataset.wordsDirection;
  said.textContent = problem || page.dataset.sayUnanswered;
  const before = field.element.querySelector(".ends, .options") ?? field.inputs[0].closest("p") ?? field.inputs[0];
  before.before(said);
  describe(field, said.id, true);
  if (problem !== "") field.inputs[0].setAttribute("aria-invalid", "true");
  field.card.classList.add("prompted");
};

const dropPrompts = (some) => {
  for (const field of some) {
    byId("prompt-" + field.id)?.remove();
    byId("line-" + field.id)?.remove();
    describe(field, "prompt-" + field.id, false);
    field.inputs[0].removeAttribute("aria-invalid");
    field.card.classList.remove("prompted");
  }
  if (byId("notice-list").children.length === 0) byId("notice").hidden = true;
};

const lineOf = ({ field, problem }) => {
  const link = document.createElement("a");
  link.href = "#" + field.card.id;
  link.textContent = byId("stem-" + field.id).textContent;
  // The address keeps its copy code, so the link moves the focus only.
  link.addEventListener("click", (event) => {
    event.preventDefault();
    showStep(steps.indexOf(field.card));
    field.card.scrollIntoView();
    field.inputs[0].focus({ preventScroll: true });
  });
  const line = document.createElement("li");
  line.id = "line-" + field.id;
  line.append(link);
  if (problem !== "") line.append(document.createElement("br"), problem);
  return line;
};

// Whether something is to be looked at that was not named before.
const promptOnce = () => {
  dropPrompts(fields);
  const points = openPoints();
  const isNew = ({ field, problem }) => !named.has(field.id + problem);
  if (!points.some(isNew)) return false;
  for (const point of points) named.add(point.field.id + point.problem);
  points.forEach(prompt);
  byId("notice-list").replaceChildren(...points.map(lineOf));
  byId("notice").hidden = false;
  byId("notice").focus();
  return true;
};
