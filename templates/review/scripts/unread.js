// Pages whose code could not be read: what is printed under it is typed, checked at once, and the page is read.

let unreadAt = -1;
let unreadPage;
let turned = 0;
let codeTwice = "";

// What stands on a page, in words: whose form, which page of it, which copy.
const codeWords = (it) => {
  const copy = it.copy ? it.copy : text("unread.master");
  return it.role ? text("unread.says", it.role + " (" + it.language + ")", it.page, it.pages, copy) : it.code;
};

const stateWords = (it) => {
  const words = text("unread.state." + it.state);
  return it.code ? words + " · " + codeWords(it) : words;
};

const slipWords = (it) => text("unread.slip." + it.slip, it.slip === "twice" ? it.other : it.form ?? "", it.pages ?? "");

const showUnreadProgress = () => {
  const done = unread.filter((it) => !it.open).length;
  $("unread-progress-text").textContent = text("progress.text", done, unread.length);
  $("unread-progress").max = Math.max(1, unread.length);
  $("unread-progress").value = done;
  const open = unread.length - done;
  $("unread-count").textContent = open > 0 ? "(" + open + ")" : "";
  $("unread-list").replaceChildren(
    ...unread.map((it) => {
      const name = element("span", { textContent: it.image, dir: "auto" });
      const state = element("span", { className: "value", textContent: stateWords(it) });
      const button = element("button", { type: "button" }, name, state);
      button.addEventListener("click", () => attempt(() => showUnread(it.n)));
      return element("li", {}, button);
    }),
  );
};

const showUnreadPictures = () => {
  const { n, seen, image } = unreadPage;
  $("turn").disabled = $("larger").disabled = !seen;
  if (!seen) {
    $("unread-code").replaceChildren();
    $("unread-page").replaceChildren(element("p", { textContent: text("unread.none") }));
    return;
  }
  const place = n + "/" + turned;
  $("unread-code").replaceChildren(element("img", { src: "unread-code/" + place, alt: text("unread.code-picture", image) }));
  $("unread-page").replaceChildren(element("img", { src: "unread-page/" + place, alt: text("unread.page-picture", image) }));
};

const showUnread = async (n) => {
  unreadPage = await asked("unread/" + n);
  unreadAt = unread.findIndex((it) => it.n === n);
  turned = unreadPage.quarter;
  codeTwice = "";
  Object.assign($("unread-card").dataset, { image: unreadPage.image, state: unreadPage.state });
  $("unread-card").hidden = false;
  $("unread-done").hidden = true;
  $("unread-facts").textContent = apart(unreadPage.image) + (unreadPage.open ? "" : " · " + stateWords(unreadPage));
  const reason = unreadPage.state === "misfit" ? "misfit" : unreadPage.refused === "foreign-code" ? "foreign-code" : unreadPage.found ? "no-code" : "no-corners";
  $("unread-reason").textContent = text("reason") + " " + text("unread.reason." + reason) + ".";
  showUnreadPictures();
  $("code").value = unreadPage.code ?? "";
  $("code-says").textContent = unreadPage.code && !unreadPage.open ? codeWords(unreadPage) : "";
  $("code-problem").textContent = "";
  showUnreadProgress();
  $("code").focus();
  $("code").select();
  window.scrollTo(0, 0);
};

const nextUnread = async () => {
  let found = unread.findIndex((it, i) => i > unreadAt && it.open);
  if (found < 0) found = unread.findIndex((it) => it.open);
  showUnreadProgress();
  if (found >= 0) return showUnread(unread[found].n);
  unreadAt = -1;
  unreadPage = undefined;
  $("unread-card").hidden = true;
  $("unread-done").hidden = false;
  const waiting = unread.some((it) => it.state === "to-scan");
  $("unread-done-text").textContent = text(unread.length === 0 ? "unread.none-left" : waiting ? "unread.done-to-scan" : "unread.done-read");
  $("unread-done").focus();
};

// A page that was read brings its fields along.
const takePile = async () => {
  const pile = await store.pile();
  forms = pile.forms;
  items = pile.items;
  unread = pile.unread;
  pageCount = pile.pages;
  at = -1;
  fillFields();
};

const saidOfUnread = async (reply) => {
  await takePile();
  const it = reply.unread;
  say(text("saved", stateWords(it)));
  if (it.open) await showUnread(it.n);
  else await nextUnread();
};

const saveCode = () =>
  attempt(async () => {
    const code = $("code").value.trim();
    if (code === "") return;
    const again = codeTwice === code;
    const check = await post("code-check", { n: unreadPage.n, code });
    $("code-says").textContent = check.role ? codeWords(check) : "";
    if (check.slip && !(check.slip === "twice" && again)) {
      codeTwice = check.slip === "twice" ? code : "";
      $("code-problem").textContent = slipWords(check);
      $("code").focus();
      return;
    }
    await saidOfUnread(await post("code", { n: unreadPage.n, who, code, again }));
  });

// While it is typed: nothing is said of a code that is not whole yet.
const checkCode = async () => {
  const code = $("code").value.trim();
  const { n } = unreadPage;
  let check;
  try {
    check = await post("code-check", { n, code });
  } catch (failure) {
    if (!(failure instanceof Failure)) throw failure;
    return;
  }
  if ($("code").value.trim() !== code || unreadPage?.n !== n) return;
  $("code-says").textContent = check.role ? codeWords(check) : "";
  $("code-problem").textContent = check.slip && check.slip !== "not-whole" ? slipWords(check) : "";
};

const noCode = (why) => attempt(async () => saidOfUnread(await post("no-code", { n: unreadPage.n, who, why })));

const undoCode = () =>
  attempt(async () => {
    const reply = await post("undo-code", { who });
    await takePile();
    say(text("undone"));
    await showUnread(reply.unread.n);
  });

const turn = () => {
  turned = (turned + 3) % 4;
  showUnreadPictures();
  say(text("unread.turned"));
};

const enlarge = () => {
  const large = $("unread-page").classList.toggle("large");
  $("larger").setAttribute("aria-pressed", String(large));
};

if (!isFile) {
  const keys = { n: "no-form", u: "no-code", k: "unread-skip", r: "turn", l: "larger", z: "unread-undo" };
  document.addEventListener("keydown", (event) => {
    if (who === "" || $("unread").hidden || event.altKey || event.metaKey || event.isComposing) return;
    if (event.target.closest("select, input[type=checkbox]")) return;
    const inCode = event.target === $("code");
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    if (inCode && key === "Enter") {
      event.preventDefault();
      saveCode();
    } else if (inCode && key === "Escape") {
      $("unread-question").focus();
    } else if (event.target === $("unread-question") && key === "Enter") {
      event.preventDefault();
      $("code").focus();
    } else if (!inCode && keys[key] && (event.ctrlKey ? key === "z" : $("single-keys").checked) && (unreadPage || key === "z")) {
      event.preventDefault();
      $(keys[key]).click();
    }
  });
  $("code").addEventListener("input", checkCode);
  $("code-save").addEventListener("click", saveCode);
  $("no-form").addEventListener("click", () => noCode("no-form"));
  $("no-code").addEventListener("click", () => noCode("cannot-tell"));
  $("unread-skip").addEventListener("click", () =>
    attempt(async () => {
      say(text("skipped"));
      await nextUnread();
    }),
  );
  $("unread-undo").addEventListener("click", undoCode);
  $("turn").addEventListener("click", turn);
  $("larger").addEventListener("click", enlarge);
}
