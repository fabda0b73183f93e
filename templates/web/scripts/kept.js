// What is kept on this device: how many, as a file, and taken away once the file is there.

// In kiosk mode only staff see it, and then all of it.
let keptFor = (answer) => answer.mode !== "kiosk";
let inFile = [];

const isSealed = ({ body }) => body.format !== undefined;

const refreshKept = async () => {
  const answers = (await allKept()).filter(keptFor);
  byId("kept").hidden = answers.length === 0;
  byId("kept-count").textContent = filledIn(page.dataset.sayKept, answers.length);
  const waiting = answers.filter(({ to }) => to).length;
  byId("kept-waiting").hidden = waiting === 0;
  byId("kept-waiting").textContent = filledIn(page.dataset.sayWaiting, waiting);
  byId("kept-not").hidden = inMemory.size === 0;
  byId("save-csv").hidden = answers.every(isSealed);
  byId("done-sent").hidden = !page.dataset.endpoint || waiting > 0;
};

const download = (name, type, text) => {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  return name;
};

const stamp = () => new Date().toISOString().replace(/\.\d+Z$/, "").replace(/[-:]/g, "").replace("T", "-");

// A table for each scale; what is sealed is in no table.
const saveCsv = (answers) => {
  const open = answers.filter((answer) => !isSealed(answer));
  const names = [...new Set(open.map(({ body }) => body.scale))].map((scale) =>
    download(
      "responses-" + scale + "-" + stamp() + ".csv",
      "text/csv;charset=utf-8",
      csvOf(open.filter(({ body }) => body.scale === scale).map(({ body }) => body)),
    ),
  );
  return { names, answers: open };
};

const saveJson = (answers) => {
  const text = JSON.stringify({ format: "likewise-responses/1", responses: answers.map(({ body }) => body) }, null, 1) + "\n";
  return { names: [download("responses-" + stamp() + ".json", "application/json", text)], answers };
};

const save = async (saveAs) => {
  const { names, answers } = saveAs((await allKept()).filter(keptFor));
  inFile = answers.map(({ id }) => id);
  byId("kept-file").textContent = names.join(", ");
  byId("kept-check").hidden = false;
  byId("kept-check").focus();
};

// Only what was in the file goes; what was finished since stays.
const removeSaved = async () => {
  await forget(inFile);
  leaveSaved();
  byId("status").textContent = page.dataset.sayRemoved;
  await refreshKept();
  if (byId("kept").hidden) document.querySelector("h1").focus();
};

const leaveSaved = () => {
  inFile = [];
  byId("kept-check").hidden = true;
  byId("save-csv").focus();
};

byId("save-csv").addEventListener("click", () => save(saveCsv));
byId("save-json").addEventListener("click", () => save(saveJson));
byId("kept-remove").addEventListener("click", removeSaved);
byId("kept-leave").addEventListener("click", leaveSaved);

// Another tab may have finished or saved answers meanwhile.
addEventListener("focus", refreshKept);
document.addEventListener("visibilitychange", refreshKept);

// What only memory holds would be lost.
addEventListener("beforeunload", (event) => {
  if (inMemory.size > 0) event.preventDefault();
});
