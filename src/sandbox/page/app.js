// Who is looking, at which chat, and everything that keeps the page alive: state, events, address, keys.

import { $, ask, avatar, closePopover, count, h, post, sync, time, toast } from "./ui.js";
import { attachedName } from "./attach.js";
import * as talk from "./chat.js";
import { catchUp, clock, closeTop, drawClock, help, note, setUpJournal, toggleJournal } from "./panels.js";
import { troubles } from "./knobs.js";

const PHONE = matchMedia("(max-width: 759px)");
const lastChat = new Map(); // user -> the chat looked at last
let fetching = null;
let again = false;

export const app = { state: null, user: null, chat: null, refresh, go, open, follow, current, titleOf, nameOf, chatsOf, unreadElsewhere, compose: talk.compose };

// ---- what there is ----------------------------------------------------------------------------------------------

function nameOf(id) {
  const { people, bot } = app.state;
  return id === bot.user_id ? bot.name : people.find((one) => one.user_id === id)?.name ?? `Человек ${id}`;
}

function titleOf(chat) {
  return chat.type === "dialog" ? app.state.bot.name : chat.title || "Группа";
}

/** The chats of a person, the latest first; a dialogue that was never begun is there as `bot`. */
function chatsOf(user) {
  const { chats } = app.state;
  const mine = chats.filter((chat) => (chat.type === "dialog" ? chat.user_id === user : chat.members.includes(user)));
  const begun = mine.some((chat) => chat.type === "dialog");
  const virtual = { chat_id: "bot", virtual: true, type: "dialog", user_id: user, active: false, members: [user], admins: [], unread: {}, messages: [], permissions: [] };
  const latest = (chat) => chat.messages.at(-1)?.at ?? 0;
  return [...(begun ? [] : [virtual]), ...mine].sort((one, other) => latest(other) - latest(one));
}

function current() {
  if (!app.state || !app.user || app.chat === null) return null;
  const mine = chatsOf(app.user);
  return mine.find((chat) => String(chat.chat_id) === String(app.chat)) ?? (PHONE.matches && app.chat !== "bot" ? null : mine.find((chat) => chat.type === "dialog"));
}

const unreadOf = (chat, user) => chat.unread?.[user] ?? 0;
const unreadAll = (user) => chatsOf(user).reduce((sum, chat) => sum + unreadOf(chat, user), 0);
function unreadElsewhere() {
  return chatsOf(app.user).reduce((sum, chat) => sum + (String(chat.chat_id) === String(app.chat) ? 0 : unreadOf(chat, app.user)), 0);
}

// ---- drawing ----------------------------------------------------------------------------------------------------

function draw() {
  if (!app.state) return;
  if (!app.state.people.some((one) => one.user_id === app.user)) app.user = app.state.people[0]?.user_id ?? null;
  if (app.user && app.chat === null && !PHONE.matches) app.chat = lastChat.get(app.user) ?? "bot";
  const chat = current();
  if (chat) app.chat = chat.chat_id;
  if (chat) lastChat.set(app.user, app.chat);
  document.body.dataset.view = chat ? "talk" : "inbox";
  drawPeople();
  drawChats();
  drawClock(app);
  talk.draw();
  const unread = app.user ? unreadAll(app.user) : 0;
  document.title = `${unread ? `(${unread}) ` : ""}${app.user ? nameOf(app.user) : "Песочница"} · MAX`;
  const hash = app.user ? `#user=${app.user}${chat ? `&chat=${app.chat}` : ""}` : "";
  if (location.hash !== hash) history.replaceState(null, "", hash || location.pathname);
}

const lastLine = (chat) => {
  const message = chat.messages.at(-1);
  if (!message) return chat.type === "dialog" ? "Нажмите, чтобы начать" : "Пока пусто";
  const words = message.text || attachedName(message.attachment ?? {});
  return message.system ? words : message.sender === app.user ? `Вы: ${words}` : chat.type === "dialog" ? words : `${message.sender_name}: ${words}`;
};

const badge = (n) => n > 0 && h("span", { class: "badge", "aria-label": count(n, "непрочитанное", "непрочитанных", "непрочитанных") }, n > 99 ? "99+" : n);

function drawPeople() {
  const words = $("#search").value.trim().toLowerCase();
  const { people } = app.state;
  const found = people.map((one, index) => ({ id: one.user_id, name: one.name, index, unread: unreadAll(one.user_id), on: one.user_id === app.user }))
    .filter((one) => one.name.toLowerCase().includes(words));
  sync($("#personas"), found, (one) => one.id, ({ id, name, index, unread, on }) =>
    h("button", { type: "button", class: on ? "item on" : "item", testid: `persona-${id}`, "aria-current": on ? "true" : null, title: index < 9 ? `${name} (Alt+${index + 1})` : name,
      onclick: () => be(id) }, avatar(name, id), h("span", { class: "names" }, h("b", {}, name)), badge(unread), index < 9 && h("kbd", { "aria-hidden": "true" }, index + 1)));
  $("#whose").textContent = app.user ? nameOf(app.user) : "";
  $("#new-group").hidden = !app.user;
}

function drawChats() {
  const items = app.user ? chatsOf(app.user).map((chat) => ({ id: chat.chat_id, title: titleOf(chat), dialog: chat.type === "dialog", line: lastLine(chat),
    at: chat.messages.length ? time.hours(chat.messages.at(-1).at) : "", unread: unreadOf(chat, app.user), on: String(chat.chat_id) === String(app.chat), user: app.user })) : [];
  sync($("#chats"), items, (one) => one.id, ({ id, title, dialog, line, at, unread, on }) =>
    h("button", { type: "button", class: on ? "item on" : "item", testid: `chat-${id}`, "data-kind": dialog ? "dialog" : "chat", "aria-current": on ? "true" : null, onclick: () => go(app.user, id) },
      avatar(title, id, dialog ? "bot" : "group"),
      h("span", { class: "names" }, h("span", { class: "top" }, h("b", {}, title), h("time", {}, at)), h("span", { class: "top" }, h("small", {}, line), badge(unread)))));
}

// ---- moving -----------------------------------------------------------------------------------------------------

/** Shows a chat of a person; `null` is the list of chats (on a phone). */
function go(user, chat, focus = true) {
  closePopover(false);
  if (app.user !== user) $("#toasts").replaceChildren();
  app.user = user;
  app.chat = chat;
  const hash = `#user=${user}${chat === null ? "" : `&chat=${chat}`}`;
  if (PHONE.matches && location.hash !== hash) history.pushState(null, "", hash);
  draw();
  const target = $("#start").hidden ? $("#composer") : $("#start");
  if (focus && chat !== null && !PHONE.matches) target.focus();
}

const be = (user) => { show(user); $("#personas .on")?.scrollIntoView({ block: "nearest", inline: "center" }); };
const show = (user) => go(user, PHONE.matches && app.chat === null ? null : lastChat.get(user) ?? "bot");

function readAddress() {
  const address = new URLSearchParams(location.hash.slice(1));
  const number = (text) => (text && /^-?\d+$/.test(text) ? Number(text) : text || null);
  app.user = number(address.get("user")) ?? app.user;
  app.chat = number(address.get("chat"));
}

// ---- links ------------------------------------------------------------------------------------------------------

function follow(event, url) {
  const { hostname } = new URL(url);
  if (!/^(www\.)?max\.ru$/.test(hostname) || !ours(url)) return;
  event.preventDefault();
  open(url);
}

const path = (url) => new URL(url).pathname.replace(/^\/|\/$/g, "");
const ours = (url) => path(url).startsWith("join/") || path(url).toLowerCase() === app.state.bot.nick.toLowerCase();

/** Opens an address as the messenger would: the bot, a group, or a tab of the browser. */
async function open(url) {
  const max = /^https?:\/\/(www\.)?max\.ru\//i.test(url);
  if (!max || !ours(url)) return void window.open(url, "_blank", "noopener,noreferrer");
  if (path(url).startsWith("join/")) return join(url);
  const answer = await post("open", { user: app.user, url });
  if (!answer) return;
  if (!answer.started && new URL(url).searchParams.has("start")) toast("Диалог уже открыт: MAX не передаёт код, вставьте ссылку в сообщение");
  await refresh();
  go(app.user, answer.chat_id ?? "bot");
}

async function join(url) {
  const group = app.state.chats.find((chat) => chat.link && path(chat.link) === path(url));
  if (group?.members.includes(app.user)) return go(app.user, group.chat_id);
  const note = group ? count(group.members.length, "участник", "участника", "участников") : "Приглашение по ссылке";
  if (!await ask(group ? `Войти в «${group.title}»?` : "Войти в группу?", h("p", { class: "quiet" }, note), { ok: "Войти" })) return;
  const answer = await post("open", { user: app.user, url });
  if (!answer) return;
  await refresh();
  go(app.user, answer.chat_id);
}

// ---- making -----------------------------------------------------------------------------------------------------

const field = (name, label, props = {}) => h("label", { class: "field" }, h("span", {}, label), h("input", { name, autocomplete: "off", maxlength: "64", ...props }));

async function newPerson() {
  const form = await ask("Новый человек", [field("first_name", "Имя", { required: true, autofocus: true }), field("last_name", "Фамилия (можно без неё)")], { ok: "Добавить" });
  const answer = form && await post("person", { first_name: form.get("first_name").trim(), last_name: form.get("last_name").trim() || undefined });
  if (!answer) return;
  await refresh();
  go(answer.user_id, "bot");
}

async function newGroup() {
  const form = await ask("Новая группа", [field("title", "Название", { required: true, autofocus: true, maxlength: "200", placeholder: "5А · родители" }),
    h("label", { class: "check" }, h("input", { type: "checkbox", name: "link", checked: true }), h("span", {}, "Со ссылкой для входа")),
    h("label", { class: "check" }, h("input", { type: "checkbox", name: "channel", testid: "as-channel" }), h("span", {}, "Это канал: пишут администраторы, остальные читают"))], { ok: "Создать" });
  const what = form && { title: form.get("title").trim(), owner: app.user };
  const answer = form && await (form.has("channel") ? post("channel", what) : post("group", { ...what, public_link: form.has("link") }));
  if (!answer) return;
  await refresh();
  go(app.user, answer.chat_id);
}

// ---- living -----------------------------------------------------------------------------------------------------

/** Fetches the state; calls that come meanwhile share one more fetch. */
function refresh() {
  if (fetching) { again = true; return fetching; }
  fetching = (async () => {
    do {
      again = false;
      const state = await fetch("/sandbox/state").then((response) => (response.ok ? response.json() : null)).catch(() => null);
      if (state) { app.state = state; draw(); }
    } while (again);
    fetching = null;
  })();
  return fetching;
}

function listen(wait = 500) {
  const stream = new EventSource("/sandbox/events");
  let soon = null;
  const json = (event) => { try { return JSON.parse(event.data); } catch { return {}; } };
  stream.addEventListener("open", () => { wait = 500; $("#offline").hidden = true; refresh(); catchUp(); });
  stream.addEventListener("change", () => { soon ??= setTimeout(() => { soon = null; refresh(); }, 40); });
  stream.addEventListener("toast", (event) => { const { user_id, text } = json(event); if (user_id === app.user) toast(text); });
  stream.addEventListener("ledger", (event) => note(json(event)));
  stream.addEventListener("reset", () => { refresh(); catchUp(); });
  stream.addEventListener("error", () => {
    $("#offline").hidden = false;
    if (stream.readyState !== EventSource.CLOSED) return;
    setTimeout(() => listen(Math.min(wait * 2, 8000)), wait);
  });
}

function keys(event) {
  const typing = event.target.closest?.("input, textarea, dialog");
  const { altKey, ctrlKey, metaKey, code, key } = event;
  const done = (act) => { event.preventDefault(); act(); };
  if (!app.state) return;
  if (altKey && /^(Digit|Numpad)[1-9]$/.test(code)) {
    const person = app.state.people[Number(code.at(-1)) - 1];
    if (person) done(() => be(person.user_id));
  } else if (altKey && code === "KeyJ") done(() => toggleJournal());
  else if (altKey && (key === "ArrowUp" || key === "ArrowDown") && app.user) {
    const chats = chatsOf(app.user);
    const at = chats.findIndex((chat) => String(chat.chat_id) === String(app.chat)) + (key === "ArrowUp" ? -1 : 1);
    done(() => chats[at] && go(app.user, chats[at].chat_id));
  } else if ((ctrlKey || metaKey) && code === "KeyK") done(() => { $("#search").focus(); $("#search").select(); });
  else if (key === "Escape" && !$("dialog[open]")) { if (closeTop()) event.preventDefault(); }
  else if (key === "?" && !typing) done(help);
}

/** Up and down walk a list of buttons. */
function walk(event) {
  const step = { ArrowDown: "nextElementSibling", ArrowUp: "previousElementSibling", ArrowRight: "nextElementSibling", ArrowLeft: "previousElementSibling" }[event.key];
  if (!step || event.altKey) return;
  event.preventDefault();
  event.target.closest(".item")?.[step]?.focus();
}

function searched(event) {
  const first = $("#personas .item");
  if (event.key === "ArrowDown" && first) { event.preventDefault(); first.focus(); }
  if (event.key === "Enter" && first) { event.preventDefault(); $("#search").value = ""; first.click(); }
  if (event.key === "Escape") { event.stopPropagation(); $("#search").value = ""; draw(); $("#composer").focus(); }
}

talk.setUp(app);
setUpJournal();
readAddress();
$("#search").addEventListener("input", draw);
$("#search").addEventListener("keydown", searched);
for (const list of ["#personas", "#chats"]) $(list).addEventListener("keydown", walk);
$("#new-person").addEventListener("click", newPerson);
$("#new-group").addEventListener("click", newGroup);
$("#clock").addEventListener("click", (event) => app.state && clock(app, event.currentTarget));
$("#troubles").addEventListener("click", (event) => app.state && troubles(event.currentTarget));
$("#help").addEventListener("click", help);
addEventListener("keydown", keys);
addEventListener("popstate", () => { readAddress(); draw(); });
PHONE.addEventListener("change", draw);
listen();
