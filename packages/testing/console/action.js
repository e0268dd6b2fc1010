import { call } from "./controls.js";
import { byId, element } from "./elements.js";

/** @typedef {import("./document.js").Operation} Operation */
/** @typedef {import("./document.js").Property} Property */

/**
 * A button for a control. If the control takes a body, the button asks for it first.
 *
 * @param {string} label
 * @param {string} path below `/_sandbox/`
 * @param {Operation} operation
 */
export function actionButton(label, path, operation) {
  const content = operation.requestBody?.content["application/json"];
  const name = `${operation.operationId} ${path}`;
  if (content === undefined) return sendButton(label, name, "POST", path);
  const ask = () => openForm(operation.summary, path, content);
  return element("button", { type: "button", "data-name": name, click: ask }, `${label}…`);
}

/**
 * @param {string} label
 * @param {string} name tells it from the other buttons around it
 * @param {string} method
 * @param {string} path
 * @param {unknown} [body]
 */
export function sendButton(label, name, method, path, body) {
  const send = () => void tell(label, () => call(method, path, body));
  return element("button", { type: "button", "data-name": name, click: send }, label);
}

/**
 * Does something, and tells a person if it was refused.
 *
 * @param {string} label
 * @param {() => Promise<unknown>} work
 */
export async function tell(label, work) {
  const place = byId("message");
  place.textContent = "";
  try {
    await work();
  } catch (error) {
    place.textContent = `${label}: ${messageOf(error)}`;
  }
}

/**
 * @param {string} title
 * @param {string} path
 * @param {import("./document.js").BodyContent} content
 */
function openForm(title, path, { schema, example }) {
  const fields = Object.entries(schema.properties).map(([name, property]) => {
    const isRequired = schema.required.includes(name);
    return { name, property, ...field(name, property, isRequired, example[name]) };
  });
  const problem = element("p", { role: "alert" });
  const dialog = element("dialog", { "aria-labelledby": "form-title" });
  const send = async () => {
    try {
      const filled = fields.filter(({ input }) => input.value !== "");
      const body = filled.map(({ name, property, input }) => [name, readValue(input.value, property)]);
      await call("POST", path, Object.fromEntries(body));
      dialog.close();
    } catch (error) {
      problem.textContent = messageOf(error);
    }
  };
  const form = element(
    "form",
    { method: "dialog", novalidate: true },
    element("h2", { id: "form-title" }, title),
    ...fields.map(({ row }) => row),
    problem,
    element(
      "p",
      { class: "buttons" },
      element("button", { type: "submit", class: "main" }, "Send"),
      element("button", { type: "button", click: () => dialog.close() }, "Cancel"),
    ),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void send();
  });
  dialog.append(form);
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

/**
 * @param {string} name
 * @param {Property} property
 * @param {boolean} isRequired
 * @param {unknown} value at the start
 */
function field(name, property, isRequired, value) {
  const start = value === undefined ? "" : typeof value === "object" ? JSON.stringify(value) : String(value);
  const id = `field-${name}`;
  const attributes = { id, name, "aria-describedby": `${id}-hint` };
  const options = isRequired ? property.enum : ["", ...(property.enum ?? [])];
  const input =
    property.enum === undefined
      ? element("input", { ...attributes, value: start, autocomplete: "off" })
      : element("select", attributes, ...(options ?? []).map((each) => optionOf(each, String(each) === start)));
  const hint = `${property.description ?? ""}${isRequired ? "" : " Optional."}`;
  const row = element(
    "p",
    { class: "field" },
    element("label", { for: id }, name),
    input,
    element("small", { id: `${id}-hint` }, hint),
  );
  return { input, row };
}

/** @param {string | number} value @param {boolean} isChosen */
function optionOf(value, isChosen) {
  return element("option", { value: String(value), selected: isChosen }, String(value));
}

/** @param {string} text @param {Property} property */
function readValue(text, { type }) {
  return type === "object" || type === "integer" || type === "number" ? JSON.parse(text) : text;
}

/** @param {unknown} error */
function messageOf(error) {
  return error instanceof Error ? error.message : String(error);
}
