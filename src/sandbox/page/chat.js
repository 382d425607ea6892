// The conversation: its header, the messages with their keyboards, and the composer.

import { $, ask, avatar, choose, clip, closePopover, count, h, icon, iconButton, menu, post, rich, sync, time, toast } from "./ui.js";
import { attach, attached, attachedName } from "./attach.js";
import { chatCard, chatMenu } from "./panels.js";

const MARKED = { link: "out", clipboard: "copy", request_contact: "card", request_geo_location: "place", open_app: "out" };

const box = $("#messages");
const input = $("#composer");
const drafts = new Map();
let app;
let shown = null; // "<user>:<chat>" on the screen
let about = null; // { mid, text, kind: "edit" | "reply" }
let reading = null;
let stuck = true; // the last message is in sight

export function setUp(model) {
  app = model;
  $("#form").addEventListener("submit", (event) => { event.preventDefault(); send(); });
  $("#start").addEventListener("click", async () => { if (await post("start", { user: app.user })) await app.refresh(); input.focus(); });
  $("#attach").addEventListener("click", (event) => attach(app, event.currentTarget, place()));
  $("#down").addEventListener("click", () => toBottom());
  input.addEventListener("input", grow);
  input.addEventListener("keydown", typed);
  box.addEventListener("scroll", () => { stuck = atBottom(80); $("#down").hidden = atBottom(200); });
  box.addEventListener("keydown", walk);
  box.addEventListener("contextmenu", (event) => {
    const node = event.target.closest(".message[data-mid]");
    if (!node || event.target.closest("a") || String(getSelection())) return;
    event.preventDefault();
    messageMenu(event.detail || event.clientX ? { x: event.clientX, y: event.clientY } : $(".bubble", node), node.dataset.mid);
  });
  new ResizeObserver(() => stuck && toBottom()).observe(box);
  document.addEventListener("visibilitychange", () => app.state && read());
}

// ---- drawing ----------------------------------------------------------------------------------------------------

export function draw() {
  const chat = app.current();
  const key = chat ? `${app.user}:${chat.chat_id}` : null;
  $("#nothing").hidden = Boolean(chat);
  for (const id of ["#talk-bar", "#messages", "#foot"]) $(id).hidden = !chat;
  if (!chat) {
    $("#nothing").replaceChildren(icon("bell"), app.user ? "Выберите чат" : "Пока никого нет. Добавьте первого человека.");
    shown = null;
    return;
  }
  const moved = key !== shown;
  const stick = moved || stuck;
  const before = chat.messages.at(-1);
  if (moved) turn(key);
  sync($("#talk-bar"), [headOf(chat)], () => "head", head);
  sync(box, lines(chat), (line) => line.key, line);
  foot(chat);
  if (stick || (before && before.sender === app.user && before.mid !== box.last)) toBottom();
  box.last = before?.mid;
  if (!box.contains(document.activeElement)) rove();
  read();
}

function turn(key) {
  if (shown) drafts.set(shown, input.value);
  shown = key;
  regard(null);
  box.replaceChildren();
  $("#talk-bar").replaceChildren();
  input.value = drafts.get(key) ?? "";
  grow();
}

function headOf(chat) {
  const bot = { none: "без бота", member: "бот — участник", admin: "бот — администратор" }[chat.bot] ?? "";
  const note = chat.type === "dialog" ? (chat.active ? "бот" : chat.messages.length ? "бот остановлен" : "бот, диалог ещё не начат")
    : `${count(chat.members.length, "участник", "участника", "участников")} · ${bot}`;
  return { title: app.titleOf(chat), note, id: chat.chat_id, dialog: chat.type === "dialog", unread: app.unreadElsewhere() };
}

function head({ title, note, id, dialog, unread }) {
  const text = [avatar(title, id, dialog ? "bot" : "group"), h("span", { class: "names" }, h("b", {}, title), h("small", {}, note))];
  return h("div", { class: "head" },
    h("button", { type: "button", class: "round back", "aria-label": "К чатам", testid: "back", onclick: () => app.go(app.user, null) },
      icon("back"), unread > 0 && h("span", { class: "badge" }, unread)),
    h("button", { type: "button", class: "who", "aria-label": `${title}: сведения о чате`, onclick: () => chatCard(app, app.current()) }, text),
    iconButton("more", "Меню чата", (event) => chatMenu(app, event.currentTarget, app.current()), { "data-testid": "chat-menu", "aria-haspopup": "menu" }));
}

/** Messages with the days between them; a run of one author's messages shows the name once. */
function lines(chat) {
  const out = [];
  let day = null;
  let last = null;
  for (const [index, message] of chat.messages.entries()) {
    const date = time.day(message.at);
    if (date !== day) { out.push({ key: `day ${message.at}`, day: date }); last = null; }
    day = date;
    const own = message.sender === app.user;
    const first = message.system || last !== message.sender;
    last = message.system ? null : message.sender;
    const reply = message.reply_to && { ...chat.messages.find((other) => other.mid === message.reply_to.mid), text: message.reply_to.text };
    out.push({ key: message.mid ?? `${message.at} ${index}`, message, own, first, named: first && !own && chat.type !== "dialog",
      quoted: reply ? { name: reply.sender_name ?? "Сообщение", text: reply.text } : null });
  }
  return out;
}

function line({ day, message, own, first, named, quoted }) {
  if (day) return h("div", { class: "day", role: "separator" }, h("span", {}, day));
  const mine = { "data-mid": message.mid, testid: "message", tabindex: "-1" };
  if (message.system) return h("div", { ...mine, class: "message system", "data-system": "" }, h("span", { class: "text" }, message.text || message.attachment?.name));
  const { attachment } = message;
  const bubble = h("div", { class: "bubble" },
    named && h("b", { class: `sender ink-${Math.abs(message.sender) % 8}` }, message.sender_name),
    message.forwarded && h("span", { class: "forwarded" }, icon("forward"), "Переслано"),
    quoted && h("span", { class: "quoted" }, h("b", {}, quoted.name), h("span", {}, quoted.text)),
    attachment && attached(attachment),
    message.text && h("div", { class: "text" }, message.html ? rich(message.html, app.follow) : message.text),
    h("small", { class: "meta" }, message.edited && h("span", { class: "edited" }, "изменено "), time.hours(message.at)));
  const more = iconButton("more", "Действия с сообщением", (event) => messageMenu(event.currentTarget, message.mid), { class: "round act", tabindex: "-1", "aria-haspopup": "menu" });
  const keys = message.buttons?.length ? h("div", { class: "keys", role: "group", "aria-label": "Кнопки сообщения" },
    message.buttons.map((row, r) => h("div", { class: "keys-row" }, row.map((button, c) => key(message, button, r, c))))) : null;
  return h("article", { ...mine, class: `message ${own ? "own" : "other"}${first ? " first" : ""}${keys ? " wide" : ""}`,
    "aria-label": `${own ? "Вы" : message.sender_name}, ${time.hours(message.at)}` }, h("div", { class: "stack" }, bubble, keys), more);
}

function key(message, button, row, column) {
  return h("button", { type: "button", testid: "button", class: "key", "data-type": button.type, "data-intent": button.intent,
    onclick: (event) => press(event.currentTarget, message, button, { row, column }) },
  MARKED[button.type] && icon(MARKED[button.type]), h("span", {}, button.text));
}

// ---- doing ------------------------------------------------------------------------------------------------------

async function press(node, message, button, place) {
  const what = { request_contact: "Отправить боту свой контакт?", request_geo_location: "Отправить боту своё местоположение?" }[button.type];
  if (what && !await ask(what, h("p", { class: "quiet" }, "Бот увидит то, чем вы поделитесь, в этом диалоге."), { ok: "Отправить" })) return;
  node.setAttribute("aria-busy", "true");
  const answer = await post("press", { user: app.user, mid: message.mid, ...place });
  node.removeAttribute("aria-busy");
  if (!answer) return;
  if (typeof answer.copied === "string") await clip(answer.copied);
  if (answer.toast) toast(answer.toast);
  const url = answer.open ?? (button.type === "link" ? button.url : null);
  if (url) app.open(url);
}

function foot(chat) {
  const asleep = chat.type === "dialog" && !chat.active;
  $("#form").hidden = asleep;
  $("#start").hidden = !asleep;
  if (asleep) regard(null);
}

const place = () => { const chat = app.current(); return { user: app.user, chat: chat.virtual ? undefined : chat.chat_id }; };

async function send() {
  const text = input.value.trim();
  if (!text) return;
  const was = about;
  const where = shown;
  input.value = "";
  regard(null);
  grow();
  const answer = was?.kind === "edit" ? await post("edit", { user: app.user, mid: was.mid, text })
    : await post("say", { ...place(), text, reply_to: was?.mid });
  if (answer) return app.refresh();
  if (shown === where && !input.value) { input.value = text; grow(); } else drafts.set(where, text);
}

/** Remembers which message is being answered or edited, and shows it above the composer. */
function regard(next) {
  about = next;
  const strip = $("#about");
  strip.hidden = !next;
  if (!next) return strip.replaceChildren();
  const leave = () => { if (next.kind === "edit") { input.value = ""; grow(); } regard(null); input.focus(); };
  strip.replaceChildren(icon(next.kind === "edit" ? "pen" : "reply"), h("span", {}, h("b", {}, next.kind === "edit" ? "Изменение" : `Ответ: ${next.name}`), h("span", {}, next.text)),
    iconButton("close", "Не надо", leave));
  if (next.kind === "edit") input.value = next.text;
  grow();
  input.focus();
}

function typed(event) {
  if (event.key === "Enter" && !event.shiftKey && !event.isComposing) { event.preventDefault(); send(); }
  if (event.key === "Escape" && about) { event.stopPropagation(); $("button", $("#about")).click(); }
  if (event.key !== "ArrowUp" || input.value) return;
  const last = app.current().messages.findLast((message) => message.sender === app.user && message.text);
  if (!last) return;
  event.preventDefault();
  input.value = last.text;
  grow();
}

function grow() {
  input.style.height = "auto";
  input.style.height = `${Math.min(input.scrollHeight, innerHeight * 0.35)}px`;
  $("#send").disabled = !input.value.trim();
}

/** Puts words into the field, ready to be sent. */
export function compose(text) {
  input.value = text;
  grow();
  input.focus();
}

function messageMenu(anchor, mid) {
  const chat = app.current();
  const message = chat.messages.find((one) => one.mid === mid);
  if (!message) return;
  const own = message.sender === app.user;
  const links = [...box.querySelectorAll(`[data-mid="${CSS.escape(mid)}"] .text a`)].map((node) => node.href);
  const copied = [message.text && { text: "Скопировать текст", icon: "copy", act: () => clip(message.text) },
    ...[...new Set(links)].slice(0, 2).map((url) => ({ text: links.length > 1 ? `Скопировать ${url.replace("https://", "").slice(0, 26)}…` : "Скопировать ссылку", icon: "link", act: () => clip(url) }))];
  menu(anchor, "Действия с сообщением", message.system ? copied : [
    chat.active !== false && { text: "Ответить", icon: "reply", act: () => regard({ kind: "reply", mid, name: message.sender_name, text: message.text || attachedName(message.attachment ?? {}) }) },
    { text: "Переслать…", icon: "forward", act: () => forward(mid) }, ...copied,
    own && message.text && { text: "Изменить", icon: "pen", act: () => regard({ kind: "edit", mid, text: message.text }) },
    own && { text: "Удалить у всех", icon: "bin", danger: true, act: async () => { if (await post("delete", { user: app.user, mid })) app.refresh(); } },
  ]);
}

async function forward(mid) {
  const chats = app.chatsOf(app.user);
  const id = await choose("Куда переслать", chats.map((chat) => ({ id: chat.chat_id, name: app.titleOf(chat), kind: chat.type === "dialog" ? "bot" : "group" })));
  const chat = chats.find((one) => one.chat_id === id);
  if (!chat || !await post("forward", { user: app.user, chat: chat.virtual ? undefined : chat.chat_id, mid })) return;
  await app.refresh();
  app.go(app.user, chat.virtual ? "bot" : chat.chat_id);
}

// ---- moving -----------------------------------------------------------------------------------------------------

const atBottom = (slack) => box.scrollHeight - box.scrollTop - box.clientHeight < slack;

function toBottom() {
  box.scrollTop = box.scrollHeight;
  stuck = true;
  $("#down").hidden = true;
}

/** One message takes the Tab key; arrows walk from it, Enter opens its menu. */
function rove() {
  const all = [...box.querySelectorAll(".message")];
  for (const node of all) node.tabIndex = -1;
  if (all.length) all.at(-1).tabIndex = 0;
}

function walk(event) {
  const node = event.target.closest(".message");
  if (!node || event.altKey || event.ctrlKey) return;
  const all = [...box.querySelectorAll(".message")];
  const at = all.indexOf(node);
  const to = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: all.length - 1 }[event.key];
  if (to !== undefined) { event.preventDefault(); (all[to] ?? (to > 0 ? input : node)).focus(); }
  const asked = event.key === "ContextMenu" || (event.key === "F10" && event.shiftKey) || (event.key === "Enter" && event.target === node);
  if (asked) { event.preventDefault(); messageMenu($(".bubble", node) ?? node, node.dataset.mid); }
  if (event.key === "Escape" && !closePopover()) { event.stopPropagation(); input.focus(); }
}

/** Marks the open chat as read while the page is looked at. */
async function read() {
  const chat = app.current();
  const unread = chat && !chat.virtual ? chat.unread?.[app.user] ?? 0 : 0;
  const mark = `${shown} ${chat?.messages.length} ${unread}`;
  if (!unread || document.hidden || reading === mark) return;
  reading = mark;
  await post("read", { user: app.user, chat: chat.chat_id });
  app.refresh();
}
