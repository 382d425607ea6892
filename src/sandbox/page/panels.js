// What opens beside the conversation: a chat's card and menu, the clock, the keys, the ledger.

import { $, ask, avatar, choose, clip, closePopover, h, icon, menu, popover, post, sync, time, toast } from "./ui.js";

// ---- a chat -----------------------------------------------------------------------------------------------------

const RIGHTS = { read_all_messages: "Читать все сообщения", add_remove_members: "Добавлять и удалять участников", write: "Изменять и удалять сообщения",
  pin_message: "Закреплять сообщения", change_chat_info: "Менять название и описание", edit_link: "Менять ссылку", add_admins: "Назначать администраторов" };
const USUAL = ["read_all_messages", "add_remove_members", "write", "edit_link"];

export function chatMenu(app, anchor, chat) {
  const alone = { user: app.user };
  const where = { ...alone, chat: chat.chat_id };
  const act = (verb, whom) => async () => { if (await post(verb, whom)) app.refresh(); };
  if (chat.type === "dialog") return menu(anchor, "Меню диалога", [
    { text: "О чате", icon: "person", act: () => chatCard(app, chat) },
    chat.active && app.state.bot.commands?.length && { text: "Команды бота…", icon: "code", act: () => commands(app, anchor) },
    { text: "Скопировать ссылку на бота", icon: "link", act: () => clip(`https://max.ru/${app.state.bot.nick}`) },
    chat.active ? { text: "Остановить бота", icon: "stop", danger: true, act: act("stop", alone) } : { text: "Начать", icon: "bell", act: act("start", alone) },
  ]);
  const bot = chat.bot !== "none";
  return menu(anchor, "Меню группы", [
    { text: "Участники и права", icon: "group", act: () => chatCard(app, chat) },
    { text: "Добавить человека…", icon: "person", act: () => invite(app, chat) },
    !bot && { text: "Добавить бота", icon: "bell", act: act("add_bot", where) },
    bot && { text: "Права бота…", icon: "shield", act: () => rights(app, chat) },
    chat.link && { text: "Скопировать ссылку", icon: "link", act: () => clip(chat.link) },
    { text: "Обновить ссылку", icon: "refresh", act: async () => { if (await post("refresh_link", where)) { toast("Ссылка обновлена, старая больше не действует"); app.refresh(); } } },
    bot && { text: "Убрать бота", icon: "stop", danger: true, act: act("remove_bot", where) },
    { text: "Выйти из группы", icon: "exit", danger: true, act: async () => {
      if (!await ask(`Выйти из «${chat.title}»?`, h("p", { class: "quiet" }, "Вернуться можно по ссылке."), { ok: "Выйти", danger: true })) return;
      if (await post("leave", where)) { await app.refresh(); app.go(app.user, "bot"); }
    } },
  ]);
}

const commands = (app, anchor) => menu(anchor, "Команды бота", app.state.bot.commands.map(({ name, description }) => {
  const word = `/${name.replace(/^\//, "")}`;
  return { text: description ? `${word} — ${description}` : word, icon: "code", act: () => app.compose(`${word} `) };
}));

export function chatCard(app, chat) {
  const { bot } = app.state;
  if (chat.type === "dialog") return ask(bot.name, [h("p", {}, `Бот @${bot.nick}. Диалог ${chat.active ? "открыт" : "не открыт: бот не может написать первым"}.`),
    linkRow(`https://max.ru/${bot.nick}`)], { ok: "Закрыть", cancel: null });
  const role = (id) => (chat.admins.includes(id) ? "администратор" : "");
  const row = (id, name, note, kind) => h("li", {}, avatar(name, id, kind), h("span", {}, name, id === app.user ? " (вы)" : ""), h("small", {}, note));
  const named = (chat.permissions ?? []).map((right) => RIGHTS[right]?.toLowerCase() ?? right).join(", ");
  return ask(chat.title, [chat.link ? linkRow(chat.link) : h("p", { class: "quiet" }, "Ссылки на группу нет."),
    h("ul", { class: "members" }, chat.members.filter((id) => id !== bot.user_id).map((id) => row(id, app.nameOf(id), role(id))),
      chat.bot !== "none" && row(bot.user_id, bot.name, chat.bot === "admin" ? "бот, администратор" : "бот, участник", "bot")),
    chat.bot === "admin" && h("p", { class: "quiet" }, `Права бота: ${named || "нет"}.`),
    chat.bot === "member" && h("p", { class: "quiet" }, "Пока бот не администратор, он не видит сообщений группы.")], { ok: "Закрыть", cancel: null });
}

const linkRow = (url) => h("p", { class: "link-row" }, h("code", {}, url),
  h("button", { type: "button", class: "plain", onclick: () => clip(url) }, "Скопировать"));

async function rights(app, chat) {
  const have = chat.bot === "admin" ? chat.permissions ?? [] : USUAL;
  const boxes = Object.entries(RIGHTS).map(([right, text]) => h("label", { class: "check" },
    h("input", { type: "checkbox", name: "right", value: right, checked: have.includes(right) }), h("span", {}, text, h("code", {}, right))));
  const form = await ask("Права бота", [h("p", { class: "quiet" }, "Если не отметить ничего, бот станет обычным участником."), boxes], { ok: "Дать права" });
  if (form && await post("rights", { user: app.user, chat: chat.chat_id, permissions: form.getAll("right") })) app.refresh();
}

async function invite(app, chat) {
  const others = app.state.people.filter((one) => !chat.members.includes(one.user_id)).map((one) => ({ id: one.user_id, name: one.name }));
  const user = await choose("Кого добавить в группу", others);
  if (user && await post("enter", { user, chat: chat.chat_id, inviter: app.user })) app.refresh();
}

// ---- the clock --------------------------------------------------------------------------------------------------

const HOUR = 3_600_000;

export function clock(app, anchor) {
  const step = (text, forward_ms) => h("button", { type: "button", class: "key", onclick: async () => { if (await post("clock", { forward_ms })) app.refresh(); } }, text);
  const box = popover(anchor, [h("b", {}, "Часы песочницы"), h("p", { class: "quiet", id: "full-now" }, `${time.full(app.state.now)}, Москва`),
    h("div", { class: "keys-row" }, step("+1 ч", HOUR), step("+1 день", 24 * HOUR), step("+1 неделя", 168 * HOUR)),
    h("label", { class: "check" }, h("input", { type: "checkbox", role: "switch", class: "switch", checked: Boolean(app.state.frozen), testid: "freeze",
      onchange: async (event) => { if (await post("clock", { frozen: event.target.checked })) app.refresh(); } }), h("span", {}, "Часы стоят"))], { label: "Часы песочницы", className: "small" });
  $(".key", box ?? document.createElement("i"))?.focus();
}

export function drawClock(app) {
  const { now, troubles } = app.state;
  $("#now").textContent = `${time.hours(now)} · ${time.short(now)}`;
  $("#clock").setAttribute("aria-label", `Часы песочницы: ${time.full(now)}`);
  if ($("#full-now")) $("#full-now").textContent = `${time.full(now)}, Москва`;
  $("#troubles").classList.toggle("on", Object.entries(troubles ?? {}).some(([name, value]) => value && name !== "fail_status"));
}

// ---- keys -------------------------------------------------------------------------------------------------------

const KEYS = [["Alt + 1…9", "стать другим человеком"], ["Ctrl + K", "найти человека"], ["Alt + ↑ ↓", "соседний чат"], ["Alt + J", "журнал"], ["Enter", "отправить; на сообщении — действия"],
  ["Shift + Enter", "новая строка"], ["↑", "в пустом поле: последнее своё сообщение"], ["↑ ↓", "ходить по сообщениям"], ["Esc", "закрыть, отменить"], ["?", "эта подсказка"]];

export const help = () => ask("Клавиши", h("dl", { class: "help" }, KEYS.map(([key, text]) => [h("dt", {}, h("kbd", {}, key)), h("dd", {}, text)])), { ok: "Понятно", cancel: null });

// ---- the ledger -------------------------------------------------------------------------------------------------

const FILTERS = [["", "Всё"], ["update", "Обновления"], ["call", "Вызовы"]];
const drawer = $("#drawer");
let entries = [];
let filter = "";
let scheduled = false;

export function setUpJournal() {
  $("#filter").append(...FILTERS.map(([kind, text]) => h("button", { type: "button", role: "radio", "aria-checked": String(kind === filter), onclick: (event) => {
    filter = kind;
    for (const one of $("#filter").children) one.setAttribute("aria-checked", String(one === event.currentTarget));
    drawJournal();
  } }, text)));
  $("#journal-search").addEventListener("input", drawJournal);
  $("#journal-toggle").addEventListener("click", () => toggleJournal());
  $("#drawer-close").addEventListener("click", () => toggleJournal(false));
  const grip = $("#grip");
  const width = (pixels) => document.documentElement.style.setProperty("--drawer", `${Math.max(280, Math.min(pixels, innerWidth * 0.7))}px`);
  grip.addEventListener("pointerdown", (event) => { grip.setPointerCapture(event.pointerId); event.preventDefault(); });
  grip.addEventListener("pointermove", (event) => grip.hasPointerCapture(event.pointerId) && width(innerWidth - event.clientX));
  grip.addEventListener("keydown", (event) => {
    const by = { ArrowLeft: 32, ArrowRight: -32 }[event.key];
    if (by) { event.preventDefault(); width(drawer.offsetWidth + by); }
  });
}

export function toggleJournal(open = drawer.hidden) {
  if (open === !drawer.hidden) return false;
  drawer.hidden = !open;
  $("#journal-toggle").setAttribute("aria-expanded", String(open));
  if (open) { drawJournal(); $("#journal-search").focus(); } else $("#journal-toggle").focus();
  return true;
}

/** Reads the ledger anew: what happened while the stream was down, or another server. */
export async function catchUp() {
  entries = [];
  const answer = await fetch("/sandbox/ledger").then((response) => response.json()).catch(() => null);
  for (const entry of answer?.entries ?? []) note(entry);
}

export function note(entry) {
  const last = entries.at(-1)?.n ?? 0;
  if (entry.n <= last) {
    if (entries.some(({ n }) => n === entry.n)) return;
    entries.push(entry);
    entries.sort((one, other) => one.n - other.n);
  } else entries.push(entry);
  entries = entries.slice(-500);
  if (scheduled || drawer.hidden) return;
  scheduled = true;
  requestAnimationFrame(() => { scheduled = false; drawJournal(); });
}

function drawJournal() {
  const words = $("#journal-search").value.trim().toLowerCase();
  const found = entries.filter((entry) => (!filter || entry.kind === filter) && (!words || JSON.stringify(entry).toLowerCase().includes(words)));
  sync($("#journal"), found.reverse(), (entry) => entry.n, journalEntry, (entry) => entry.n);
  $("#journal").dataset.empty = found.length ? "" : "Здесь появятся обновления для бота и его вызовы";
}

function journalEntry(entry) {
  const parts = [["update", "Обновление"], ["request", "Запрос"], ["response", "Ответ"]].filter(([name]) => entry[name] !== undefined && entry[name] !== null);
  const node = h("details", { class: `entry ${entry.kind}`, testid: "journal-entry", "data-kind": entry.kind },
    h("summary", {}, h("i", { "aria-label": entry.kind === "update" ? "обновление" : "вызов" }, icon(entry.kind === "update" ? "down" : "send")), h("b", { title: entry.title }, entry.title),
      entry.status !== undefined && h("span", { class: entry.status > 0 && entry.status < 400 ? "status" : "status bad" }, entry.status || "обрыв"), h("time", {}, time.seconds(entry.at))));
  node.addEventListener("toggle", () => {
    if (!node.open || node.children.length > 1) return;
    node.append(...parts.map(([name, text]) => h("div", { class: "json" }, h("div", { class: "json-head" }, h("small", {}, text),
      h("button", { type: "button", class: "plain", onclick: () => clip(JSON.stringify(entry[name], null, 2)) }, "Копировать")), h("pre", { tabindex: "0" }, coloured(entry[name])))));
    if (!parts.length) node.append(h("div", { class: "json" }, h("small", {}, "Без тела")));
  });
  return node;
}

const TOKEN = /("(?:\\.|[^"\\])*")(\s*:)?|\b(?:true|false|null)\b|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

function coloured(value) {
  const text = JSON.stringify(value, null, 2);
  const out = [];
  let end = 0;
  for (const match of text.matchAll(TOKEN)) {
    const look = match[2] ? "k" : match[1] ? "s" : "n";
    out.push(text.slice(end, match.index), h("span", { class: look }, match[1] ?? match[0]), match[2] ?? "");
    end = match.index + match[0].length;
  }
  return [...out, text.slice(end)];
}

export const closeTop = () => closePopover() || toggleJournal(false);
