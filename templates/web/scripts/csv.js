// A spreadsheet would run a cell that starts like a formula: such text gets an apostrophe, numbers are left alone.
const guarded = (text) =>
  /^'*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/.test(text) && !/^-?\d{1,18}(\.\d{1,18})?$/.test(text) ? "'" + text : text;

const quoted = (text) => (/[",\r\n]/.test(text) ? '"' + text.replace(/"/g, '""') + '"' : text);

// The columns of all rows; one that the rows before did not have stands where its own row has it.
const columnsOf = (rows) => {
  const columns = [];
  for (const row of rows) {
    let last = -1;
    for (const name of Object.keys(row)) {
      const at = columns.indexOf(name);
      if (at < 0) columns.splice(++last, 0, name);
      else last = at;
    }
  }
  return columns;
};

const csvOf = (rows) => {
  const columns = columnsOf(rows);
  const line = (cells) => cells.map((cell) => quoted(guarded(cell))).join(",") + "\r\n";
  return "\ufeff" + line(columns) + rows.map((row) => line(columns.map((name) => row[name] ?? ""))).join("");
};
