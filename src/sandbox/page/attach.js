// What hangs at a message: how it is shown, and what a person can send.

import { choose, h, icon, menu, post } from "./ui.js";

const ATTACHED = { voice: ["voice", "Голосовое сообщение"], audio: ["voice", "Аудио"], contact: ["card", "Контакт"], image: ["image", "Изображение"],
  video: ["image", "Видео"], file: ["file", "Файл"], sticker: ["sticker", "Стикер"], location: ["place", "Геопозиция"], share: ["link", "Ссылка"] };

export const attachedName = (attachment) => attachment.name || ATTACHED[attachment.kind]?.[1] || "Вложение";

/** A file of this sandbox can be opened: a picture is shown, anything else is downloaded under its name. */
export function attached(attachment) {
  const { kind, url } = attachment;
  const path = url && new URL(url, location.href).pathname; // the page may be open under another name of this machine
  const name = [icon(ATTACHED[kind]?.[0] ?? "file"), h("span", {}, attachedName(attachment))];
  if (!path?.startsWith("/upload/")) return h("span", { class: "attached" }, name);
  const drawn = kind === "image" ? h("img", { src: path, alt: attachedName(attachment), onerror: (event) => event.target.replaceWith(...name) }) : name;
  return h("a", { class: "attached", href: path, download: attachedName(attachment), testid: "attached" }, drawn);
}

/** Sends a file from the disk. */
function ownFile(sent) {
  const input = h("input", { type: "file", hidden: true });
  input.addEventListener("change", () => {
    const [file] = input.files;
    const reader = new FileReader();
    reader.addEventListener("load", () => sent("file", { name: file.name, data: reader.result.split(",")[1] ?? "", kind: file.type.startsWith("image/") ? "image" : "file" }));
    if (file) reader.readAsDataURL(file);
    input.remove();
  });
  document.body.append(input);
  input.click();
}

/** The menu of what can be sent to a place, `{ user, chat }`. */
export function attach(app, anchor, place) {
  const sent = async (verb, more = {}) => { if (await post(verb, { ...place, ...more })) app.refresh(); };
  const others = app.state.people.filter((one) => one.user_id !== app.user).map((one) => ({ id: one.user_id, name: one.name }));
  menu(anchor, "Прикрепить", [
    { text: "Файл с диска…", icon: "file", act: () => ownFile(sent) },
    { text: "Голосовое сообщение", icon: "voice", act: () => sent("voice") },
    { text: "Свой контакт", icon: "card", act: () => sent("contact") },
    { text: "Чужой контакт…", icon: "person", act: async () => { const of = await choose("Чей контакт отправить", others); if (of) sent("contact", { of }); } },
    ...["image", "file", "sticker", "location"].map((kind) => ({ text: ATTACHED[kind][1], icon: ATTACHED[kind][0], act: () => sent("attach", { kind }) })),
  ]);
}
