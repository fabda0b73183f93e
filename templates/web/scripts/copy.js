// The copy that an invitation code on paper names: "#c=" and 11 characters in the address. Anything else there is ignored.

const MASTER = "00000000000";

const readCopy = (hash) => {
  const given = /^#(?:.*&)?c=([^&]*)/.exec(hash);
  if (!given) return { copy: "", known: true };
  const copy = given[1].toUpperCase().replace(/O/g, "0").replace(/[IL]/g, "1");
  return /^[0-9A-HJKMNP-TV-Z]{11}$/.test(copy) ? { copy, known: true } : { copy: "", known: false };
};

const packOf = (copy) => (copy === MASTER ? "" : copy.slice(0, 10));
