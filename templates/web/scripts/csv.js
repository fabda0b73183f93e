// A spreadsheet would run a cell that starts like a formula: such text gets an apostrophe, numbers are left alone.
const guarded = (text) =>
  /^'*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/.test(text) && !/^-?\d{1,18}(\.\d{1,18})?$/.test(text) ? "'" + text : text;

const quoted = (text) => (/[",\r\n]/.test(text) ? '"' + text.replace(/"/g, '""') + '"' : text);

const csvOf = (row) => {
  const line = (cells) => cells.map((cell) => quoted(guarded(cell))).join(",") + "\r\n";
  return "\ufeff" + line(row.map(([name]) => name)) + line(row.map(([, value]) => value));
};
