// A device that is handed from person to person ("#kiosk" in the address). Staff say who is asked, in which language and for which
// consultation; the person answers and hands it back. Nothing is left on the screen, and nothing to go back to.

const HOME = "likewise-kiosk-home";
const HAND_OVER = "likewise-kiosk-hand-over";
const MOST_WRONG = 5;
const WAIT_AFTER_WRONG = 60_000;
const seconds = (name) => Number(page.dataset[name]) * 1000;

const here = location.pathname.split("/").pop();
const choices = Array.from(byId("staff-choice").options, ({ value }) => value);

// What one page of the site tells the next; where the browser keeps nothing, a device shows this page's questionnaire alone.
const tell = (key, value) => {
  try {
    sessionStorage.setItem(key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
};
const told = (key) => {
  try {
    return JSON.parse(sessionStorage.getItem(key));
  } catch {
    return null;
  }
};

// "locked", "staff", "asking" or "back"; in the staff's room answers can be saved.
let scene = "locked";
let lastTouch = 0;
let lastTouchByClock = 0;

const touch = () => {
  lastTouch = performance.now();
  lastTouchByClock = Date.now();
};

const show = (next) => {
  scene = next;
  document.documentElement.dataset.scene = next;
  byId("staff").hidden = next !== "locked" && next !== "staff";
  byId("pin-form").hidden = next !== "locked";
  byId("staff-room").hidden = next !== "staff";
  byId("kept").classList.toggle("out-of-sight", next !== "staff");
  byId("hand-back").hidden = next !== "back";
  byId("kiosk-cleared").hidden = true;
  page.hidden = next !== "asking";
  byId("staff-button").hidden = next !== "asking" && next !== "back";
  byId("start-new").hidden = true;
  byId("done").classList.toggle("reached", next === "back");
  document.documentElement.classList.toggle("finished", next !== "asking");
  if (byId("idle").open) byId("idle").close();
  touch();
};

// ---- the PIN keeps passers-by out; it does not encrypt

const stretched = async (pin, salt) => {
  const key = await crypto.subtle.importKey("raw", utf8(pin), "PBKDF2", false, ["deriveBits"]);
  return base64(await crypto.subtle.deriveBits({ name: "PBKDF2", hash: "SHA-256", salt, iterations: 300_000 }, key, 256));
};

const lock = async () => {
  emptyPage();
  byId("pin-form").reset();
  const isNew = (await setting("pin")) === undefined;
  byId("pin-new").hidden = !isNew;
  byId("pin-again-line").hidden = !isNew;
  byId("pin-problem").textContent = "";
  show("locked");
  byId("pin").focus();
};

const pinProblem = (words) => {
  byId("pin-problem").textContent = words;
  byId("pin").value = "";
  byId("pin-again").value = "";
  byId("pin").focus();
};

const setPin = async (pin) => {
  if (!/^\d{4,8}$/.test(pin) || pin !== plainDigits(byId("pin-again").value)) return pinProblem(page.dataset.sayPinTwice);
  const salt = crypto.getRandomValues(new Uint8Array(16));
  await set("pin", { salt, hash: await stretched(pin, salt), wrong: 0, until: 0 });
  await enterRoom();
};

const openWithPin = async () => {
  const pin = plainDigits(byId("pin").value.trim());
  const known = await setting("pin");
  if (known === undefined) return setPin(pin);
  if (known.wrong >= MOST_WRONG && Date.now() < known.until) return pinProblem(page.dataset.sayPinWait);
  if ((await stretched(pin, known.salt)) === known.hash) {
    await set("pin", { ...known, wrong: 0, until: 0 });
    return enterRoom();
  }
  await set("pin", { ...known, wrong: known.wrong + 1, until: Date.now() + WAIT_AFTER_WRONG });
  return pinProblem(page.dataset.sayPinWrong);
};

// ---- the staff's room

const enterRoom = async () => {
  const { pack, known } = readCopy(location.hash);
  byId("staff-choice").value = choices.includes(here) ? here : choices[0];
  byId("staff-code").value = "";
  byId("staff-code-line").hidden = pack !== "";
  byId("staff-code-wrong").hidden = true;
  byId("code-problem").hidden = known;
  given = NO_COPY;
  giveAddress();
  show("staff");
  await refreshKept();
  byId("staff-heading").focus();
};

const ask = (whose) => {
  given = whose;
  // the code belongs to this one person
  history.replaceState(null, "", location.pathname + location.search + "#kiosk");
  showGiven();
  show("asking");
  showStep(0);
  scrollTo(0, 0);
  document.querySelector("h1").focus();
};

const handOver = () => {
  const typed = byId("staff-code").value.trim();
  const read = given.copy !== "" || typed === "" ? given : readTyped(typed);
  byId("staff-code-wrong").hidden = read !== null;
  if (read === null) return byId("staff-code").focus();
  const choice = byId("staff-choice").value;
  if (choice === here || choice === "") return ask(read);
  tell(HOME, here);
  if (tell(HAND_OVER, { choice, given: read })) location.replace(choice + "#kiosk");
};

// Staff meet their own language again where they started.
const callStaff = () => {
  const home = told(HOME);
  emptyPage();
  if (home !== here && choices.includes(home)) location.replace(home + "#kiosk");
  else lock();
};

// ---- whoever walks away leaves nothing

const warn = (left) => {
  byId("idle-text").textContent = filledIn(page.dataset.sayIdle, Math.max(0, Math.ceil(left / 1000)));
  if (!byId("idle").open) byId("idle").showModal();
};

const handBack = (wasCleared) => {
  show("back");
  byId("kiosk-cleared").hidden = !wasCleared;
  byId("done").focus();
};

// Both clocks are asked: one stands still while the device sleeps, the other may be set by hand.
const watch = () => {
  if (scene !== "asking" && scene !== "staff") return;
  const idle = Math.max(performance.now() - lastTouch, Date.now() - lastTouchByClock);
  const left = seconds("idle") + seconds("warn") - idle;
  if (left > seconds("warn")) return;
  if (left > 0) return warn(left);
  if (scene === "staff") return void lock();
  emptyPage();
  handBack(true);
};

const startKiosk = () => {
  mode = "kiosk";
  // not even for the moment that it takes to look for a PIN
  page.hidden = true;
  document.documentElement.classList.add("finished");
  document.documentElement.dataset.scene = "locked";
  showGiven();
  keptFor = () => true;
  afterFinish = () => handBack(false);
  navigator.storage?.persist?.().catch(() => {});
  byId("staff-leave").href = here;
  dropDraft();
  for (const kind of ["pointerdown", "keydown", "input"])
    addEventListener(kind, () => byId("idle").open || touch(), { capture: true, passive: true });
  addEventListener("scroll", () => byId("idle").open || touch(), { passive: true });
  setInterval(watch, 250);
  byId("idle").addEventListener("close", touch);
  byId("idle-stay").addEventListener("click", () => byId("idle").close());
  byId("pin-form").addEventListener("submit", (event) => {
    event.preventDefault();
    openWithPin();
  });
  byId("hand-over").addEventListener("submit", (event) => {
    event.preventDefault();
    handOver();
  });
  // a page that the browser had put aside whole comes back empty
  addEventListener("pageshow", (event) => event.persisted && lock());
  holdToCall(byId("staff-button"));
  const handed = told(HAND_OVER);
  tell(HAND_OVER, null);
  if (handed?.choice === here && handed.given) ask({ pack: String(handed.given.pack), copy: String(handed.given.copy) });
  else lock();
};

// Pressed and held, by finger, mouse or key.
const holdToCall = (button) => {
  let timer = 0;
  const down = () => {
    clearTimeout(timer);
    timer = setTimeout(callStaff, seconds("hold"));
  };
  const up = () => clearTimeout(timer);
  button.addEventListener("pointerdown", down);
  for (const kind of ["pointerup", "pointerleave", "pointercancel", "keyup", "blur"]) button.addEventListener(kind, up);
  button.addEventListener("keydown", (event) => {
    if ((event.key === "Enter" || event.key === " ") && !event.repeat) down();
  });
  button.addEventListener("contextmenu", (event) => event.preventDefault());
};

// ---- the start of the page, once all of it is there

addEventListener("hashchange", () => {
  if (isKiosk() !== (mode === "kiosk")) location.reload();
});
if (!isKiosk()) {
  refreshKept();
  extras.send();
} else if (crypto.subtle) {
  extras.send();
  startKiosk();
} else {
  page.hidden = true;
  byId("insecure").hidden = false;
}
