// One response as a row of the table, with the columns of responses.csv.

// 16 random characters, 80 bits. The hyphen keeps spreadsheets from taking it for a number.
const newResponseId = () =>
  "W-" + Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => SYMBOLS[byte & 31]).join("");

const cellsOf = (field) => {
  if (field.type === "multiple-choice")
    return field.inputs.map((input) => [
      field.id + "___" + input.value,
      isAnswered(field) ? (input.checked ? "1" : "0") : "",
    ]);
  if (field.type === "text")
    return [[field.id, field.inputs[0].value.trim().replace(/\r\n?/g, "\n")], [field.id + "_image", ""]];
  if (field.type === "digits") return [[field.id, wholeNumber(field.inputs[0]) ?? ""]];
  if (field.type === "date") return [[field.id, field.inputs[0].value]];
  const chosen = field.inputs.find((input) => input.checked);
  return [[field.id, chosen ? chosen.value : ""]];
};

const rowOf = ({ id, pack, copy, mode, received, clockIsOff }) => {
  const { scale, version, wording, role, language, variant } = page.dataset;
  const unsure = fields.filter((field) => problemOf(field) !== "");
  const complete = fields.every((field) => !field.item || isAnswered(field));
  const flags = unsure.map((field) => "typed:" + field.id + "=" + field.inputs[0].value.trim().replace(/\s+/g, "_"));
  return Object.fromEntries([
    ["response_id", id],
    ["scale", scale],
    ["version", version],
    ["wording", wording],
    ["form", ""],
    ["role", role],
    ["language", language],
    ["variant", variant],
    ["pack", pack],
    ["copy", copy],
    ["mode", mode],
    ["received", received.toISOString().replace(/\.\d+Z$/, "Z")],
    ["status", unsure.length > 0 ? "review" : complete ? "complete" : "partial"],
    ["review", unsure.map((field) => field.id).join(" ")],
    ["flags", (clockIsOff ? ["clock", ...flags] : flags).join(" ")],
    ...fields.flatMap(cellsOf),
  ]);
};
