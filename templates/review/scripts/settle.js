// One field after the other: what is seen, what can be said of it, and the next at once.

let who = "";
let forms = {};
let items = [];
let at = -1;
let item;
let busy = false;
let returnTo = "";
let unread = [];

const fieldOf = (it) => forms[it.form].fields[it.field];
const RESERVED = new Set(["b", "k", "n", "s", "u", "z"]);

// One key for each option: a rating by its own digit, other options by their place; NA by n.
const keysOf = (field) => {
  const rating = field.type === "rating";
  const letters = [..."acdefghijlmopqrtvwxy"].filter((letter) => !RESERVED.has(letter));
  return (field.options ?? []).map((option, i) => {
    if (option.value === "NA") return "n";
    if (rating && /^\d$/.test(option.value)) return option.value;
    if (!rating && i < 9) return String(i + 1);
    return letters.shift() ?? "";
  });
};

const labelOf = (field, value) => {
  const option = (field.options ?? []).find((o) => o.value === value);
  if (!option) return value;
  return option.label || (value === "NA" ? text("not-applicable") : value);
};

const wordsOf = (field, to, why = "") => {
  if (why.includes("cannot-tell")) return text("cannot-tell");
  if (why.includes("several")) return text("several");
  if (to === "") return text("blank");
  return field.type === "multiple-choice" ? to.split(" ").map((v) => labelOf(field, v)).join(", ") : labelOf(field, to);
};

// What the table says of a field now, in words.
const answerWords = (it) => {
  if (it.open || it.answer === "?") return text("open");
  if (it.outcome === "cannot-tell" || it.outcome === "several") return text(it.outcome);
  return wordsOf(fieldOf(it), it.answer);
};

const say = (words) => {
  $("failure").textContent = "";
  $("status").textContent = words;
};

const attempt = async (work) => {
  if (busy) return;
  busy = true;
  document.querySelector("main").ariaBusy = "true";
  try {
    await work();
  } catch (failure) {
    if (!(failure instanceof Failure)) throw failure;
    $("failure").textContent = failure.message;
    if (failure.item) {
      replace(failure.item);
      show(failure.item);
    }
  } finally {
    busy = false;
    document.querySelector("main").ariaBusy = "false";
  }
};

const replace = (fresh) => {
  const i = items.findIndex((other) => other.n === fresh.n);
  if (i >= 0) items[i] = fresh;
};

const showProgress = () => {
  const done = items.filter((it) => !it.open).length;
  $("progress-text").textContent = text("progress.text", done, items.length);
  $("progress-kinds").textContent = ["choice", "number", "words"]
    .map((kind) => [kind, items.filter((it) => it.kind === kind)])
    .filter(([, of]) => of.length > 0)
    .map(([kind, of]) => text("kind." + kind, of.filter((it) => !it.open).length, of.length))
    .join(" · ");
  $("progress-bar").max = Math.max(1, items.length);
  $("progress-bar").value = done;
};

const reasonWords = (it) => {
  const reasons = it.disputed ? ["disagreement"] : it.reasons;
  if (!it.open && reasons.length === 0) return "";
  const known = { "small-mark": "unclear-mark", "pale-mark": "unclear-mark", "faint-mark": "unclear-mark", "trace-of-ink": "unclear-mark", "broken-marks": "faint-page", "few-broken-marks": "faint-page" };
  const words = [...new Set(reasons.map((r) => known[r] ?? r))].map((r) => texts["reason." + r] ?? text("reason.other"));
  if (words.length === 0) words.push(it.kind === "words" ? text("reason.words") : text("reason.other"));
  return text("reason") + " " + [...new Set(words)].join("; ") + ".";
};

const showPictures = (it, keys) => {
  const place = $("pictures");
  place.replaceChildren();
  for (const picture of it.pictures) {
    if (picture.src !== "") {
      const frame = element("div", { className: keys.length > 0 ? "picture" : "picture plain" });
      frame.append(element("img", { src: picture.src, alt: text("picture", picture.image) }));
      if (it.boxes.length === keys.length) {
        keys.forEach((key, i) => {
          const mark = element("span", { className: "at" }, element("kbd", { textContent: key, ariaHidden: "true" }));
          mark.style.left = 100 * (it.boxes[i][0] + it.boxes[i][2] / 2) + "%";
          frame.append(mark);
        });
      }
      place.append(frame);
    }
    if (picture.whole >= 0) {
      const button = element("button", { type: "button", className: "whole", textContent: text("whole-page") + " (" + picture.image + ")" });
      button.addEventListener("click", () => {
        button.replaceWith(element("img", { className: "whole-page", src: "page-picture/" + picture.whole, alt: text("picture", picture.image) }));
        $("question").focus();
      });
      place.append(button);
    }
  }
  if (it.pictures.every((p) => p.src === "" && p.whole < 0)) {
    place.append(element("p", { className: "no-picture", textContent: text(it.pictures.length === 0 ? "no-page" : "no-picture") }));
  }
};

const showOptions = (it, field, keys) => {
  $("options").replaceChildren();
  (field.options ?? []).forEach((option, i) => {
    const button = element("button", { type: "button" }, element("kbd", { textContent: keys[i], ariaHidden: "true" }));
    const label = element("span", { textContent: labelOf(field, option.value), dir: "auto" });
    label.lang = forms[it.form].language;
    button.append(label);
    button.setAttribute("aria-keyshortcuts", keys[i]);
    button.dataset.value = option.value;
    if (field.type === "multiple-choice") button.setAttribute("aria-pressed", String(!it.open && it.answer.split(" ").includes(option.value)));
    button.addEventListener("click", () => choose(button));
    $("options").append(button);
  });
};

const showTyping = (it, field) => {
  const multiple = field.type === "multiple-choice";
  const number = field.type === "digits" || field.type === "date";
  const words = field.type === "text";
  $("typing").hidden = !(multiple || number || words);
  $("typed-label").hidden = multiple;
  $("typed-label").textContent = text(words ? "words.label" : "number.label");
  $("typed-label").htmlFor = words ? "words" : "typed";
  $("typed").hidden = !number;
  $("words").hidden = $("words-hint").hidden = !words;
  $("typed").inputMode = field.type === "digits" ? "numeric" : "text";
  $("typed").maxLength = 18;
  $("typed-hint").textContent = !number ? "" : field.type === "date" ? text("date.hint") : text("number.hint", field.min, field.max);
  $("typed-problem").textContent = "";
  const known = it.open || it.answer === "?" ? "" : it.answer;
  $("typed").value = number ? known : "";
  $("words").value = words ? known : "";
  $("words").lang = forms[it.form].language;
};

const show = (it) => {
  item = it;
  const field = fieldOf(it);
  const keys = keysOf(field);
  const form = forms[it.form];
  $("done").hidden = true;
  $("card").hidden = false;
  Object.assign($("card").dataset, { copy: it.copy, field: it.field, type: field.type, answer: it.answer });
  $("facts").textContent = text("facts", form.role, it.copy, it.page);
  $("question").textContent = field.text || it.field;
  $("question").lang = form.language;
  $("reason").textContent = reasonWords(it);
  showPictures(it, keys);
  const said = it.disputed ? it.standing : it.open ? [] : it.standing.slice(-1);
  $("standing").replaceChildren(...said.map((d) => element("li", { textContent: text("standing", d.who, wordsOf(field, d.to, d.why)) })));
  showOptions(it, field, keys);
  showTyping(it, field);
  $("several").hidden = field.type !== "single-choice" && field.type !== "rating";
  showProgress();
  const input = !$("typing").hidden && (field.type === "text" ? $("words") : field.type === "multiple-choice" ? null : $("typed"));
  (input || $("question")).focus();
  window.scrollTo(0, 0);
  const upcoming = items.slice(at + 1).filter((other) => other.open && other.pictures[0]?.src).slice(0, 2);
  upcoming.forEach((other) => (new Image().src = other.pictures[0].src));
};

// The next that waits, after this one, then from the front; skipped ones come again.
const next = () => {
  const waiting = (it) => it.open;
  let found = items.findIndex((it, i) => i > at && waiting(it));
  if (found < 0) found = items.findIndex(waiting);
  showProgress();
  if (found < 0) {
    at = -1;
    item = undefined;
    $("card").hidden = true;
    $("done").hidden = false;
    const uncoded = unread.filter((it) => it.open).length;
    $("done-unread").textContent = uncoded > 0 ? text("unread.left", uncoded) : "";
    $("done").focus();
    return;
  }
  at = found;
  show(items[at]);
};

const decide = (to, why = "") =>
  attempt(async () => {
    const field = fieldOf(item);
    const fresh = await store.decide(who, item, to, why);
    replace(fresh);
    const open = items.filter((it) => it.open).length;
    say(text("saved", wordsOf(field, to, why)) + " " + text("progress.text", items.length - open, items.length));
    if (returnTo) goBack();
    else next();
  });

const choose = (button) => {
  if (fieldOf(item).type === "multiple-choice") button.setAttribute("aria-pressed", String(button.getAttribute("aria-pressed") !== "true"));
  else decide(button.dataset.value);
};

const save = () => {
  const field = fieldOf(item);
  if (field.type === "multiple-choice") {
    decide([...$("options").children].filter((b) => b.getAttribute("aria-pressed") === "true").map((b) => b.dataset.value).join(" "));
  } else if (field.type === "text") {
    if ($("words").value.trim() !== "") decide($("words").value.trim());
  } else {
    const typed = $("typed").value.trim();
    const fits = field.type === "date" ? isDay(typed) : /^\d{1,18}$/.test(typed) && Number(typed) >= field.min && Number(typed) <= field.max;
    if (fits) decide(field.type === "date" ? typed : String(Number(typed)));
    else $("typed-problem").textContent = field.type === "date" ? text("date.problem") : text("number.problem", field.min, field.max);
  }
};

const isDay = (typed) => /^\d{4}-\d\d-\d\d$/.test(typed) && !Number.isNaN(Date.parse(typed)) && new Date(typed).toISOString().startsWith(typed);

const undo = () =>
  attempt(async () => {
    const fresh = await store.undo(who);
    replace(fresh);
    at = items.findIndex((it) => it.n === fresh.n);
    say(text("undone"));
    show(fresh);
  });

const skip = () => {
  say(text("skipped"));
  if (returnTo) goBack();
  else next();
};

const goBack = () => {
  const view = returnTo;
  returnTo = "";
  $("back").hidden = true;
  at = -1;
  openView(view);
};

// From a list: one field to look at again.
const openItem = (n, from) =>
  attempt(async () => {
    const fresh = await store.item(n);
    returnTo = from;
    $("back").hidden = false;
    openView("settle", fresh);
  });

const views = ["settle", "unread", "answers", "pages"];
const openView = (view, one) => {
  views.filter((v) => $(v)).forEach((v) => ($(v).hidden = v !== view));
  document.querySelectorAll("[data-view]").forEach((button) => {
    if (button.dataset.view === view) button.setAttribute("aria-current", "page");
    else button.removeAttribute("aria-current");
  });
  if (one) show(one);
  else if (view === "settle") next();
  else if (view === "unread") attempt(nextUnread);
  else if (view === "answers") showAnswers();
  else showPage(pageAt);
};

document.querySelectorAll("[data-view]").forEach((button) =>
  button.addEventListener("click", () => {
    if (who === "") return;
    returnTo = "";
    $("back").hidden = true;
    openView(button.dataset.view);
  }),
);

const press = { b: "blank", u: "cannot-tell", s: "several", k: "skip", z: "undo" };
document.addEventListener("keydown", (event) => {
  if (who === "" || $("settle").hidden || event.altKey || event.metaKey || event.isComposing) return;
  const inWords = event.target === $("words");
  const inNumber = event.target === $("typed");
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  if (event.ctrlKey) {
    if (key === "z" && !inWords && !inNumber) {
      event.preventDefault();
      undo();
    }
    return;
  }
  if (key === "Escape" && (inWords || inNumber)) {
    $("question").focus();
    return;
  }
  if (key === "Enter" && (inWords || inNumber || (event.target === $("question") && item && !$("typing").hidden))) {
    if (inWords && event.shiftKey) return;
    event.preventDefault();
    save();
    return;
  }
  if (!$("single-keys").checked || inWords || (inNumber && !/^[a-z]$/.test(key)) || event.target.closest("select, input[type=checkbox]")) return;
  if (item && !inNumber) {
    const option = [...$("options").children].find((b) => b.getAttribute("aria-keyshortcuts") === key);
    if (option) {
      event.preventDefault();
      choose(option);
      return;
    }
  }
  const button = press[key] && $(press[key]);
  if (button && !button.hidden && (item || key === "z")) {
    event.preventDefault();
    button.click();
  }
});

$("blank").addEventListener("click", () => decide(""));
$("cannot-tell").addEventListener("click", () => decide("", "cannot-tell"));
$("several").addEventListener("click", () => decide("", "several"));
$("skip").addEventListener("click", skip);
$("undo").addEventListener("click", undo);
$("save").addEventListener("click", save);
$("back").addEventListener("click", goBack);

const askWho = () => {
  views.filter((v) => $(v)).forEach((v) => ($(v).hidden = true));
  $("who-form").hidden = false;
  $("who-change").hidden = true;
  $("who").value = who;
  who = "";
  $("who").focus();
};

$("who-form").addEventListener("submit", (event) => {
  event.preventDefault();
  const name = $("who").value.trim().replace(/\s+/g, " ");
  if (name === "") return;
  who = name;
  $("who-form").hidden = true;
  $("who-shown").textContent = text("who.shown", who);
  $("who-change").hidden = false;
  openView("settle");
});
$("who-change").addEventListener("click", askWho);
