// Finished answers stay on this device until they are in a file or were sent. Where the browser keeps nothing, they stay in memory
// for as long as the page is open.

// What a site may add: to seal answers with its key, and to send them to its address.
const extras = { seal: null, send: () => {} };

const inMemory = new Map();
const settingsInMemory = new Map();

const database = new Promise((resolve) => {
  try {
    const opening = indexedDB.open("likewise", 1);
    opening.onupgradeneeded = () => {
      opening.result.createObjectStore("answers", { keyPath: "id" });
      opening.result.createObjectStore("settings");
    };
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => resolve(null);
    opening.onblocked = () => resolve(null);
  } catch {
    resolve(null);
  }
});

// One step in the database; done when it is on the disk.
const inDatabase = async (name, mode, step) => {
  const opened = await database;
  if (!opened) throw new Error("no database");
  return new Promise((resolve, reject) => {
    const transaction = opened.transaction(name, mode, { durability: "strict" });
    const request = step(transaction.objectStore(name));
    transaction.oncomplete = () => resolve(request?.result);
    transaction.onabort = () => reject(transaction.error);
  });
};

// Whether it is on the disk; if not, it is in memory.
const keep = async (answer) => {
  try {
    await inDatabase("answers", "readwrite", (answers) => answers.put(answer));
    inMemory.delete(answer.id);
    return true;
  } catch {
    inMemory.set(answer.id, answer);
    return false;
  }
};

const allKept = async () => {
  const stored = await inDatabase("answers", "readonly", (answers) => answers.getAll()).catch(() => []);
  return [...stored, ...inMemory.values()];
};

const forget = async (ids) => {
  for (const id of ids) inMemory.delete(id);
  await inDatabase("answers", "readwrite", (answers) => void ids.forEach((id) => answers.delete(id))).catch(() => {});
};

const setting = async (name) =>
  settingsInMemory.get(name) ?? inDatabase("settings", "readonly", (settings) => settings.get(name)).catch(() => undefined);

const set = async (name, value) => {
  settingsInMemory.set(name, value);
  await inDatabase("settings", "readwrite", (settings) => settings.put(value, name)).catch(() => {});
};

// A device whose clock says a day before this program, or an hour before its own last answer, has a wrong clock.
const FIRST_DAY = Date.UTC(2026, 0, 1);
const clockIsOff = async (now) => {
  const last = (await setting("last")) ?? 0;
  await set("last", now.getTime());
  return now.getTime() < FIRST_DAY || now.getTime() < last - 3_600_000;
};
