// Bad days and disputed points: every trouble and every knob the server has, in words for people where there are some.

import { $, ask, h, popover, post, toast } from "./ui.js";

const EACH_CALL = "каждый N-й вызов";

/** Name: words, and for an amount its unit and what it becomes when switched on. */
const WORDS = {
  duplicate_every: ["Дубли обновлений", "каждое N-е", 2],
  reorder: ["Обновления не по порядку"],
  unknown_every: ["Неизвестное боту", "каждое N-е", 3],
  too_many_every: ["Отказ 429", EACH_CALL, 3],
  retry_after: ["Retry-After при 429", "секунд", 2],
  fail_every: ["Сбой со страницей HTML", EACH_CALL, 4],
  fail_status: ["Код этого сбоя", "", 502],
  cut_before_every: ["Обрыв до исполнения", EACH_CALL, 4],
  cut_inside_every: ["Обрыв посреди ответа", EACH_CALL, 4],
  cut_after_every: ["Обрыв после отправки", "каждое N-е сообщение", 4],
  hang_every: ["Вызов без ответа", EACH_CALL, 5],
  delay_ms: ["Задержка ответа", "мс", 1500],
  polls_too: ["И при опросе обновлений"],
  not_ready: ["Файл не готов", "столько сообщений", 2],
  not_ready_ms: ["Файл не готов столько времени", "мс", 5000],
  rates: ["Считать вызовы, сверх нормы 429"],
  overall: ["Вызовов в секунду", "всего", 30],
  per_chat: ["Одинаковых вызовов в секунду", "в одном чате", 2],
  polls: ["Опросов в секунду", "", 2],
  legacy_polls: ["Опрос, как до 11 мая 2026 года"],
  update_age_ms: ["Сколько обновление ждёт опроса", "мс", 86400000],
  only_last: ["Без marker — только последнее обновление"],
  silent_poll: ["Опрос рядом с webhook молчит, а не 405"],
  twice_subscribed: ["Две подписки — два обновления"],
  plain_http: ["Webhook этой машины без TLS"],
  hooks_at_once: ["Доставок одновременно", "", 1],
  retries_at_once: ["Повторов сразу, пока часы стоят", "", 0],
  strict_schema: ["Пустые поля приходят как null"],
  legacy_methods: ["Удалённые методы ещё работают"],
  members_write: ["Обычный участник-бот может писать"],
  echo_edits: ["Правка в ответ на кнопку возвращается"],
  echo_posts: ["Свои записи в канале возвращаются"],
  link_restarts: ["Ссылка с кодом будит и открытый диалог"],
  edit_age_ms: ["Сколько можно менять сообщение", "мс", 604800000],
  press_age_ms: ["Сколько можно ответить на нажатие", "мс; 0 — всегда", 0],
  no_image_urls: ["Картинку по адресу не принимать"],
};

/** One setting: a switch, an amount, or an amount behind a switch (a trouble, which 0 switches off). */
function row(kind, { name, now: value, about }) {
  const [text, unit, usual] = WORDS[name] ?? [name, "", 1];
  const set = (next) => post(kind, { [name]: next });
  const testid = `${kind === "troubles" ? "trouble" : "knob"}-${name}`;
  const box = (on, change) => h("input", { type: "checkbox", role: "switch", class: "switch", checked: on, testid, onchange: change });
  const line = (first, amount) => h("div", { class: "trouble", title: about }, h("label", {}, first, h("span", {}, text)),
    amount && h("span", { class: "amount" }, amount, unit && h("small", {}, unit)));
  if (typeof value === "boolean") {
    const lever = box(value, () => set(lever.checked));
    return line(lever);
  }
  const optional = kind === "troubles" && name !== "fail_status";
  const number = () => Math.max(0, Math.trunc(Number(amount.value)) || 0);
  const amount = h("input", { type: "number", min: "0", value: String(optional ? value || usual : value), "aria-label": `${text}: ${unit}`, testid: optional ? null : testid,
    onchange: () => { if (optional) lever.checked = true; set(number()); } });
  const lever = optional ? box(Boolean(value), () => set(lever.checked ? number() || usual : 0)) : null;
  return line(lever, amount);
}

const all = () => fetch("/sandbox/knobs").then((response) => response.json()).catch(() => null);

export async function troubles(anchor) {
  const settings = await all();
  if (!settings) return;
  const box = popover(anchor, [h("b", {}, "Неприятности"), h("p", { class: "quiet" }, "Так ведёт себя сеть в плохой день. Бот должен это пережить."),
    settings.troubles.map((one) => row("troubles", one)),
    h("button", { type: "button", class: "plain", testid: "knobs", onclick: () => knobs(settings.knobs) }, "Спорное и прежнее в MAX…"),
    h("button", { type: "button", class: "plain danger", testid: "reset", onclick: reset }, "Забыть всё и начать заново…")], { label: "Неприятности", className: "small" });
  $("input", box ?? document.createElement("i"))?.focus();
}

function knobs(list) {
  ask("Как ведёт себя этот MAX", [h("p", { class: "quiet" }, "Где настоящий MAX менялся или о нём спорят, здесь можно выбрать. Подсказка объясняет по-английски."),
    list.map((one) => row("knobs", one))], { ok: "Закрыть", cancel: null });
}

async function reset() {
  const sure = await ask("Забыть всё?", h("p", { class: "quiet" }, "Люди, чаты, сообщения и настройки исчезнут. Бот останется на связи и узнает людей как новых."), { ok: "Забыть", danger: true });
  if (sure && await post("reset", { keep_bot: true })) toast("Песочница пуста");
}
