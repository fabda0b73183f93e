// For those who check: all pictures of one question by their answer, and whole pages with what was read drawn over them.

let pageAt = 0;
let pageCount = 0;

const fillFields = () => {
  const before = $("answers-field").value;
  $("answers-field").replaceChildren();
  const several = Object.keys(forms).length > 1;
  for (const [code, form] of Object.entries(forms)) {
    for (const [id, field] of Object.entries(form.fields)) {
      const name = (several ? form.role + " (" + form.language + ", " + code + "): " : "") + (field.text || id);
      $("answers-field").append(element("option", { value: code + "/" + id, textContent: name }));
    }
  }
  if (before) $("answers-field").value = before;
};

const crop = (answer) => {
  const button = element("button", { type: "button" });
  if (answer.src) {
    const picture = element("img", { src: answer.src, alt: "", loading: "lazy" });
    picture.addEventListener("error", () => picture.remove());
    button.append(picture);
  }
  button.append(element("span", { textContent: answer.copy + (answer.decided ? " · " + text("decided") : "") }));
  button.addEventListener("click", () => openItem(answer.n, "answers"));
  return element("li", {}, button);
};

const showAnswers = () =>
  attempt(async () => {
    const [form, id] = $("answers-field").value.split("/");
    const { answers } = await asked("audit/" + form + "/" + id);
    const groups = new Map();
    for (const answer of answers) {
      const words = answerWords({ ...answer, form, field: id });
      groups.set(words, [...(groups.get(words) ?? []), answer]);
    }
    $("answers-list").replaceChildren(
      ...[...groups].flatMap(([words, of]) => [
        element("h3", { textContent: words + " (" + of.length + ")", dir: "auto" }),
        element("ul", { className: "crops" }, ...of.map(crop)),
      ]),
    );
    $("answers-heading").tabIndex = -1;
    $("answers-heading").focus();
  });

const showPage = (number) =>
  attempt(async () => {
    if (pageCount === 0) return;
    pageAt = (number + pageCount) % pageCount;
    const page = await asked("page/" + pageAt);
    $("page-name").textContent = page.image + " (" + (pageAt + 1) + " / " + pageCount + ")";
    const frame = $("page-picture");
    frame.replaceChildren(
      page.src ? element("img", { src: page.src, alt: text("picture", page.image) }) : element("p", { textContent: text("pages.none") }),
    );
    $("page-fields").replaceChildren();
    for (const field of page.fields) {
      for (const mark of field.marks ?? []) {
        const [x, y, w, h] = mark.box[0].map((part) => 100 * part + "%");
        const box = element("div", { className: "mark " + mark.state });
        Object.assign(box.style, { left: x, top: y, width: w, height: h });
        if (mark.state !== "empty") box.append(element("span", { textContent: mark.option, ariaHidden: "true" }));
        frame.append(box);
      }
      const button = element("button", { type: "button" });
      const question = element("span", { textContent: fieldOf(field).text || field.field, dir: "auto", lang: forms[field.form].language });
      const value = element("span", { className: "value", textContent: answerWords(field) + (field.decided ? " · " + text("decided") : ""), dir: "auto" });
      button.append(question, value);
      button.addEventListener("click", () => openItem(field.n, "pages"));
      $("page-fields").append(element("li", {}, button));
    }
    $("page-name").focus();
  });

if (!isFile) {
  $("answers-field").addEventListener("change", showAnswers);
  $("page-before").addEventListener("click", () => showPage(pageAt - 1));
  $("page-next").addEventListener("click", () => showPage(pageAt + 1));
  $("page-any").addEventListener("click", () => showPage(Math.floor(Math.random() * pageCount)));
  $("end").addEventListener("click", () =>
    attempt(async () => {
      await post("end", {});
      document.querySelector("main").replaceChildren(element("p", { className: "panel", textContent: text("ended"), tabIndex: -1 }));
      document.querySelector(".page-foot").remove();
      document.querySelectorAll("nav").forEach((nav) => nav.remove());
      document.querySelector("main p").focus();
      who = "";
    }),
  );
} else {
  $("download").addEventListener("click", () => {
    const name = "decisions-" + (who || "review").replace(/[^\p{L}\p{N}]+/gu, "-") + ".csv";
    const link = element("a", { href: URL.createObjectURL(new Blob([store.csv()], { type: "text/csv" })), download: name });
    link.click();
    URL.revokeObjectURL(link.href);
    say(text("saved", name));
  });
}

attempt(async () => {
  const pile = await store.pile();
  forms = pile.forms;
  items = pile.items;
  pageCount = pile.pages ?? 0;
  unread = pile.unread ?? [];
  if (!isFile) {
    fillFields();
    showUnreadProgress();
  }
  who = isFile ? store.who() : "";
  askWho();
});
