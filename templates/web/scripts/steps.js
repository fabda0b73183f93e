// One question at a time, where the page is laid out so. The browser's Back goes a question back.

const stepping = page.dataset.layout === "one-per-page";
const steps = Array.from(page.querySelectorAll(".question"));
const title = document.title;
let step = 0;

const showStep = (to) => {
  if (!stepping) return;
  step = Math.max(0, Math.min(to, steps.length - 1));
  for (const part of page.querySelectorAll(".question, .section")) part.classList.toggle("off-step", !(part === steps[step] || part.contains(steps[step])));
  const count = filledIn(page.dataset.sayStep, step + 1, steps.length);
  byId("step-count").textContent = count;
  document.title = count + " \u2013 " + title;
  document.documentElement.classList.toggle("first-step", step === 0);
  byId("step-back").hidden = step === 0;
  byId("step-next").hidden = step === steps.length - 1;
  byId("finish-line").hidden = step < steps.length - 1;
};

const goToStep = (to) => {
  showStep(to);
  // on a shared device nothing is to be found by going back
  if (!isKiosk()) history.pushState({ step }, "");
  const stem = byId("stem-" + steps[step].id.slice(2));
  stem.tabIndex = -1;
  stem.focus({ preventScroll: true });
  scrollTo(0, 0);
};

if (stepping) {
  document.documentElement.classList.add("stepping");
  byId("step-next").addEventListener("click", () => goToStep(step + 1));
  byId("step-back").addEventListener("click", () => goToStep(step - 1));
  addEventListener("popstate", ({ state }) => showStep(state?.step ?? 0));
}
