// Pieces every part of the page is made of: elements, safe markup, toasts, menus, questions, time.

export const $ = (selector, root = document) => root.querySelector(selector);

/** Makes an element: `h("p", { class: "note", onclick: f, "aria-label": "…" }, "text", node)`. */
export function h(tag, props = {}, ...children) {
  const element = document.createElement(tag);
  for (const [key, value] of Object.entries(props ?? {})) {
    if (value === undefined || value === null || value === false) continue;
    if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
    else if (key === "testid") element.dataset.testid = value;
    else if (key in element && typeof value === "boolean") element[key] = value;
    else element.setAttribute(key, value);
  }
  element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/** An icon of the sprite in index.html. */
export function icon(name) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
  use.setAttribute("href", `#i-${name}`);
  svg.append(use);
  return svg;
}

export const iconButton = (name, label, onclick, props = {}) =>
  h("button", { type: "button", class: "round", "aria-label": label, title: label, onclick, ...props }, icon(name));

/** A round picture: initials of a name on one of eight quiet colours. */
export function avatar(name, id, kind = "person") {
  const letters = name.replace(/[^\p{L}\p{N} ]/gu, "").split(/\s+/).filter(Boolean).slice(0, 2).map((word) => word[0]);
  return h("span", { class: `avatar hue-${Math.abs(Number(id) || 0) % 8} ${kind}`, "aria-hidden": "true" },
    kind === "bot" ? icon("bell") : letters.join("").toUpperCase() || "?");
}

/** Keeps the children of `parent` equal to `items`, touching only those whose `print` changed. */
export function sync(parent, items, key, make, print = JSON.stringify) {
  const old = new Map([...parent.children].map((node) => [node.dataset.key, node]));
  let previous = null;
  for (const item of items) {
    const id = String(key(item));
    const mark = print(item);
    let node = old.get(id);
    old.delete(id);
    if (!node || node.mark !== mark) {
      const fresh = make(item);
      fresh.dataset.key = id;
      fresh.mark = mark;
      if (node) replace(node, fresh);
      node = fresh;
    }
    const place = previous ? previous.nextSibling : parent.firstChild;
    if (place !== node) parent.insertBefore(node, place);
    previous = node;
  }
  for (const node of old.values()) node.remove();
}

function replace(node, fresh) {
  const places = (root) => [...root.querySelectorAll("button, a, input")];
  const had = node.contains(document.activeElement);
  const index = had ? places(node).indexOf(document.activeElement) : -1;
  if (node.tabIndex === 0) fresh.tabIndex = 0;
  node.replaceWith(fresh);
  if (had) (places(fresh)[index] ?? (fresh.tabIndex >= -1 ? fresh : document.body)).focus({ preventScroll: true });
}

// ---- text of messages -------------------------------------------------------------------------------------------

const TAGS = { b: "strong", strong: "strong", i: "em", em: "em", u: "u", ins: "u", s: "s", del: "s", strike: "s", code: "code", pre: "pre",
  blockquote: "blockquote", h1: "strong", h2: "strong", h3: "strong", mark: "mark", br: "br", p: "p", span: "span" };
const LINK = /(?:https?:\/\/|\bmax\.ru\/)[^\s<>"«»]+/giu;

/** Markup of a message rebuilt from an allow-list; bare addresses become links. */
export function rich(html, onlink) {
  const parsed = new DOMParser().parseFromString(`<body>${html}`, "text/html");
  const out = document.createDocumentFragment();
  copy(parsed.body, out, onlink, true);
  return out;
}

function copy(from, to, onlink, links) {
  for (const node of from.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) to.append(...(links ? linkify(node.data, onlink) : [node.data]));
    if (node.nodeType !== Node.ELEMENT_NODE || ["SCRIPT", "STYLE", "TEMPLATE"].includes(node.tagName)) continue;
    const href = node.tagName === "A" ? node.getAttribute("href") ?? "" : "";
    const tag = TAGS[node.tagName.toLowerCase()];
    const target = /^https?:\/\//i.test(href) ? anchor(href, "", onlink)
      : /^max:\/\/user\//i.test(href) ? h("span", { class: "mention" }) : tag ? document.createElement(tag) : null;
    copy(node, target ?? to, onlink, links && !href && tag !== "code" && tag !== "pre");
    if (target) to.append(target);
  }
}

function linkify(text, onlink) {
  const parts = [];
  let end = 0;
  for (const match of text.matchAll(LINK)) {
    const url = match[0].replace(/[.,;:!?)\]…]+$/u, "");
    parts.push(text.slice(end, match.index), anchor(/^http/i.test(url) ? url : `https://${url}`, url, onlink));
    end = match.index + url.length;
  }
  return [...parts, text.slice(end)];
}

function anchor(url, text, onlink) {
  return h("a", { class: text ? "url" : null, href: url, target: "_blank", rel: "noopener noreferrer", onclick: (event) => onlink(event, url) }, text);
}

// ---- asking the server ------------------------------------------------------------------------------------------

/** `POST /sandbox/<verb>`; a refusal is shown as a toast and `null` comes back. */
export async function post(verb, body = {}) {
  try {
    const response = await fetch(`/sandbox/${verb}`, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });
    const answer = await response.json().catch(() => ({}));
    if (response.ok) return answer;
    toast(answer.error ?? `Песочница ответила ${response.status}`, "bad");
  } catch {
    toast("Песочница не отвечает", "bad");
  }
  return null;
}

/** A snackbar; the same words twice in a row are shown once. */
export function toast(text, look = "") {
  const box = $("#toasts");
  if (!text || box.lastElementChild?.textContent === text) return;
  const node = h("div", { class: `toast ${look}`, testid: "toast" }, text);
  box.append(node);
  while (box.children.length > 3) box.firstElementChild.remove();
  setTimeout(() => node.remove(), Math.min(9000, 3500 + text.length * 40));
}

export async function clip(text, said = "Скопировано") {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const area = h("textarea", { class: "offscreen", "aria-hidden": "true" });
    area.value = text;
    const focused = document.activeElement;
    document.body.append(area);
    area.select();
    document.execCommand("copy");
    area.remove();
    focused?.focus();
  }
  toast(said);
}

// ---- popovers, menus, questions ---------------------------------------------------------------------------------

let opened = null;

/** Opens `content` beside `anchor` (an element, or `{x, y}`); Esc, a click outside or a second press close it. */
export function popover(anchor, content, { label, role = "dialog", className = "" } = {}) {
  const again = opened?.anchor === anchor;
  closePopover(again);
  if (again) return null;
  const back = document.activeElement;
  const box = h("div", { class: `popover ${className}`, role, "aria-label": label, tabindex: "-1" }, content);
  document.body.append(box);
  const spot = anchor.getBoundingClientRect?.() ?? { left: anchor.x, right: anchor.x, top: anchor.y, bottom: anchor.y };
  const { offsetWidth: width, offsetHeight: height } = box;
  const below = spot.bottom + 6 + height < innerHeight || spot.top < height;
  const left = spot.left + width + 8 < innerWidth ? spot.left : spot.right - width;
  box.style.left = `${Math.max(8, Math.min(left, innerWidth - width - 8))}px`;
  box.style.top = `${Math.max(8, Math.min(below ? spot.bottom + 6 : spot.top - height - 6, innerHeight - height - 8))}px`;
  anchor.setAttribute?.("aria-expanded", "true");
  opened = { box, anchor, back };
  return box;
}

/** Closes what is open; true if something was. */
export function closePopover(refocus = true) {
  if (!opened) return false;
  const { box, anchor, back } = opened;
  opened = null;
  box.remove();
  anchor.setAttribute?.("aria-expanded", "false");
  if (refocus) anchor.focus?.();
  if (refocus && document.activeElement !== anchor) back?.focus?.();
  return true;
}

addEventListener("pointerdown", (event) => {
  const inside = opened && (opened.box.contains(event.target) || opened.anchor.contains?.(event.target));
  if (opened && !inside) closePopover(false);
}, true);
addEventListener("resize", () => { if (!opened?.box.contains(document.activeElement?.closest("input"))) closePopover(false); });

/** A menu of `{text, icon, act, danger}`; arrows, Home and End walk in it, falsy items are left out. */
export function menu(anchor, label, items) {
  const rows = items.filter(Boolean).map((item) => h("button", { type: "button", role: "menuitem", class: item.danger ? "row danger" : "row",
    onclick: () => { closePopover(); item.act(); } }, icon(item.icon), h("span", {}, item.text)));
  const box = popover(anchor, rows, { label, role: "menu", className: "menu" });
  if (!box) return;
  rows[0]?.focus();
  box.addEventListener("keydown", (event) => {
    const at = rows.indexOf(document.activeElement);
    const to = { ArrowDown: (at + 1) % rows.length, ArrowUp: (at - 1 + rows.length) % rows.length, Home: 0, End: rows.length - 1 }[event.key];
    if (to !== undefined) { event.preventDefault(); rows[to].focus(); }
    if (event.key === "Tab") { event.preventDefault(); closePopover(); }
  });
}

/** A modal question; resolves to its form (`FormData`), or to `null` when it was dismissed. */
export function ask(title, body, { ok = "Готово", danger = false, cancel = "Отмена" } = {}) {
  closePopover();
  const form = h("form", { method: "dialog" }, h("h2", { id: "ask-title" }, title), h("div", { class: "ask-body" }, body),
    h("div", { class: "ask-actions" }, cancel && h("button", { type: "button", class: "plain", onclick: () => dialog.close() }, cancel),
      ok && h("button", { type: "submit", value: "ok", class: danger ? "primary danger" : "primary", testid: "ok" }, ok)));
  const dialog = h("dialog", { "aria-labelledby": "ask-title" }, form);
  const back = document.activeElement;
  document.body.append(dialog);
  return new Promise((resolve) => {
    dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
    dialog.addEventListener("close", () => {
      dialog.remove();
      back?.isConnected && back.focus();
      resolve(dialog.returnValue ? new FormData(form) : null);
    });
    dialog.showModal();
    ($("[autofocus]", dialog) ?? $(".primary", dialog))?.focus();
  });
}

/** Lets one of `items` (`{id, name, kind}`) be chosen; resolves to its id or `null`. */
export async function choose(title, items) {
  let chosen = null;
  const rows = items.map((item) => h("button", { type: "submit", class: "row", value: "ok", onclick: () => { chosen = item.id; } },
    avatar(item.name, item.id, item.kind), h("span", {}, item.name)));
  const form = await ask(title, rows.length ? rows : h("p", { class: "quiet" }, "Пока некого выбрать."), { ok: null });
  return form ? chosen : null;
}

// ---- words and time ---------------------------------------------------------------------------------------------

const format = (options) => new Intl.DateTimeFormat("ru-RU", { timeZone: "Europe/Moscow", ...options });
const HOURS = format({ hour: "2-digit", minute: "2-digit" });
const SECONDS = format({ hour: "2-digit", minute: "2-digit", second: "2-digit" });
const DAY = format({ day: "numeric", month: "long" });
const SHORT = format({ day: "2-digit", month: "2-digit" });
const FULL = format({ weekday: "short", day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" });
export const time = { hours: (at) => HOURS.format(new Date(at)), seconds: (at) => SECONDS.format(new Date(at)), day: (at) => DAY.format(new Date(at)),
  short: (at) => SHORT.format(new Date(at)), full: (at) => FULL.format(new Date(at)) };

/** «1 участник, 2 участника, 5 участников». */
export function count(n, one, few, many) {
  const tail = n % 100 > 10 && n % 100 < 20 ? 0 : n % 10;
  return `${n} ${tail === 1 ? one : tail >= 2 && tail <= 4 ? few : many}`;
}
