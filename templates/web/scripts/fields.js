// What the page asks, read from its own elements: one object for each field, in the order of the scale.

const page = document.getElementById("questionnaire");
const byId = (id) => document.getElementById(id);

const fields = Array.from(page.querySelectorAll("[data-field]"), (element) => ({
  id: element.dataset.field,
  type: element.dataset.type,
  item: element.dataset.item !== undefined,
  declines: element.dataset.declines !== undefined,
  element,
  card: element.closest(".question"),
  inputs: Array.from(element.querySelectorAll("input, textarea")),
}));

const isChoice = (field) => field.inputs[0].type === "radio" || field.inputs[0].type === "checkbox";

const isAnswered = (field) =>
  field.inputs.some((input) => (isChoice(field) ? input.checked : input.value.trim() !== "" || input.validity.badInput));

const clearField = (field) => {
  for (const input of field.inputs) {
    if (isChoice(field)) input.checked = false;
    else input.value = "";
  }
};

// Digits of any script that forms are printed in become 0 to 9. Those of Indic scripts start at 6 in their row of the code chart.
const plainDigits = (text) =>
  text
    .replace(/[\u0660-\u0669\u06f0-\u06f9\uff10-\uff19]/g, (digit) => String(digit.charCodeAt(0) & 15))
    .replace(/[\u0966-\u096f\u09e6-\u09ef\u0a66-\u0a6f\u0ae6-\u0aef\u0be6-\u0bef]/g, (digit) => String((digit.charCodeAt(0) & 15) - 6));

// As the table has it. Null where it is no whole number in range.
const wholeNumber = (input) => {
  const typed = plainDigits(input.value.trim());
  if (!/^\d{1,18}$/.test(typed)) return null;
  const number = BigInt(typed);
  const { min, max } = input.dataset;
  return number >= BigInt(min) && number <= BigInt(max) ? String(number) : null;
};

const filledIn = (words, ...values) => values.reduce((text, value, i) => text.replace("{" + i + "}", () => value), words);

// What is wrong with what was typed, in words for the reader; empty where nothing is.
const problemOf = (field) => {
  const input = field.inputs[0];
  if (field.type === "digits" && isAnswered(field) && wholeNumber(input) === null)
    return filledIn(page.dataset.sayNumber, input.dataset.min, input.dataset.max);
  if (field.type === "date" && input.validity.badInput) return page.dataset.sayDate;
  return "";
};
