// The consultation that the answers belong to: "#c=" and a copy in the address, as the invitation on paper has it, or a code that
// a person typed. Anything else is ignored.

const MASTER = "00000000000";
const NO_COPY = { pack: "", copy: "" };
const SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

const asSymbols = (text) => text.toUpperCase().replace(/[^0-9A-Z]/g, "").replace(/O/g, "0").replace(/[IL]/g, "1");
const packOf = (copy) => (copy === MASTER ? "" : copy.slice(0, 10));

const readCopy = (hash) => {
  const given = /^#(?:.*&)?c=([^&]*)/.exec(hash);
  if (!given) return { ...NO_COPY, known: true };
  const copy = /^[0-9A-Za-z]{11}$/.test(given[1]) ? asSymbols(given[1]) : "";
  const known = copy !== "" && !copy.includes("U");
  return known ? { pack: packOf(copy), copy, known } : { ...NO_COPY, known };
};

// One check symbol over the field of 32 elements (x^5 + x^2 + 1): it notices every wrong symbol and every swap of two.
const checkCharacter = (symbols) => {
  let sum = 0;
  for (const symbol of symbols) {
    sum = (sum ^ SYMBOLS.indexOf(symbol)) << 1;
    if (sum > 31) sum ^= 0b100101;
  }
  return SYMBOLS[sum];
};

// A pack code as its slip has it, or the whole line from under a page's code. Null where its last character does not fit.
const readTyped = (typed) => {
  if (typed.length > 80) return null;
  const wholeLine = /^\s*LW1\W?/i.exec(typed);
  const symbols = asSymbols(wholeLine ? typed.slice(wholeLine[0].length) : typed);
  const body = symbols.slice(0, -1);
  if (!(wholeLine ? /^[^U]{23,24}$/ : /^[^U]{11}$/).test(symbols) || checkCharacter(body) !== symbols.at(-1)) return null;
  if (!wholeLine) return body === MASTER.slice(1) ? null : { pack: body, copy: "" };
  const copy = body.slice(-11);
  return { pack: packOf(copy), copy };
};
