// Where decisions go: to the program on this machine, or, in a page that was sent elsewhere, into this page until they are saved.

const $ = (id) => document.getElementById(id);
const texts = JSON.parse($("texts").textContent);
const isFile = document.documentElement.dataset.mode === "file";

// Codes and names keep their own direction inside a sentence of another.
const apart = (part) => (typeof part === "number" ? part : "\u2068" + part + "\u2069");
const text = (key, ...parts) => (texts[key] ?? key).replace(/\{(\d)\}/g, (_, i) => (i in parts ? apart(parts[i]) : ""));

const element = (name, properties = {}, ...children) => {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
};

// What went wrong, in words; it is shown until the next thing goes well.
class Failure extends Error {}

const answerOf = async (response) => {
  const body = await response.json();
  if (body.problem) {
    const words = { "no-name": "no-name", "not-possible": "not-possible", changed: "conflict", nothing: "nothing" }[body.problem];
    throw Object.assign(new Failure(words ? text(words) : text("failed", body.message || body.problem)), { item: body.item });
  }
  return body;
};

const asked = async (address, options) => {
  let response;
  try {
    response = await fetch(address, options);
  } catch {
    throw new Failure(text("gone"));
  }
  return answerOf(response);
};

const post = (address, body) =>
  asked(address, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });

const served = {
  pile: () => asked("pile"),
  item: (n) => asked("item/" + n),
  decide: async (who, item, to, why) => (await post("decide", { n: item.n, who, from: item.answer, to, why })).item,
  undo: async (who) => (await post("undo", { who })).item,
};

// In a file, the decisions of one person: a list that only grows, kept by the browser as well where it does so.
const kept = () => {
  const pile = JSON.parse($("pile").textContent);
  const byNumber = new Map(pile.items.map((item) => [item.n, item]));
  const place = "likewise-review-" + pile.id;
  let log = [];
  try {
    log = JSON.parse(localStorage.getItem(place) ?? "[]");
  } catch {
    log = [];
  }
  const standingOf = (who) => {
    const standing = [];
    for (const d of log.filter((d) => d.who === who)) {
      if (d.why !== "undo") standing.push(d);
      else standing.splice(standing.findLastIndex((s) => s.n === d.n), 1);
    }
    return standing;
  };
  const fresh = (item) => {
    const last = log.length === 0 ? undefined : standingOf(log[log.length - 1].who).findLast((d) => d.n === item.n);
    return { ...item, open: last === undefined, answer: last ? last.to : "?", standing: [] };
  };
  const note = (who, item, to, why) => {
    const last = log.length === 0 ? 0 : Date.parse(log[log.length - 1].when) + 1;
    const when = new Date(Math.max(Date.now(), last)).toISOString();
    log.push({ n: item.n, when, who, copy: item.copy, field: item.field, from: fresh(item).answer, to, why });
    try {
      localStorage.setItem(place, JSON.stringify(log));
    } catch {
      // a browser that keeps nothing: the page itself still does
    }
    saved = false;
  };
  let saved = true;
  window.addEventListener("beforeunload", (event) => {
    if (!saved) event.preventDefault();
  });
  return {
    pile: async () => ({ ...pile, items: pile.items.map(fresh) }),
    item: async (n) => fresh(byNumber.get(n)),
    decide: async (who, item, to, why) => {
      note(who, item, to, why);
      return fresh(byNumber.get(item.n));
    },
    undo: async (who) => {
      const last = standingOf(who).pop();
      if (!last) throw new Failure(text("nothing"));
      note(who, byNumber.get(last.n), "", "undo");
      return fresh(byNumber.get(last.n));
    },
    who: () => (log.length === 0 ? "" : log[log.length - 1].who),
    csv: () => {
      saved = true;
      const columns = ["when", "who", "copy", "field", "from", "to", "why"];
      const line = (cells) => cells.map((cell) => quoted(guarded(cell))).join(",") + "\r\n";
      return "\ufeff" + line(columns) + log.map((d) => line(columns.map((c) => d[c]))).join("");
    },
  };
};

const store = isFile ? kept() : served;
