// A bot on the official client, as it comes from npm. What people say to it is what the test wants tried.
import http from "node:http";
import { Bot, Keyboard, Webhook } from "@maxhub/max-bot-api";

const { MAX_API_URL, MAX_BOT_TOKEN, WEBHOOK } = process.env;
const bot = new Bot(MAX_BOT_TOKEN, { clientOptions: { baseUrl: MAX_API_URL } });
const question = () => Keyboard.inlineKeyboard([[Keyboard.button.callback("Да", "yes"), Keyboard.button.callback("Нет", "no")]]);
const failure = async (act) => act().then(() => "удалось", (error) => `${error.status} ${error.code}`);

const answers = {
  "/start": (ctx) => ctx.reply("Здравствуйте"),
  "кнопки": (ctx) => ctx.reply("Выберите", { attachments: [question()] }),
  "правка": async (ctx) => {
    const sent = await ctx.reply("раз");
    await ctx.api.editMessage(sent.body.mid, { text: "два" });
  },
  "удали": async (ctx) => {
    const sent = await ctx.reply("лишнее");
    await ctx.api.deleteMessage(sent.body.mid);
    await ctx.reply("удалено");
  },
  "картинка": async (ctx) => ctx.reply("вот", { attachments: [(await ctx.api.uploadImage({ source: "picture.png" })).toJson()] }),
  "файл": async (ctx) => ctx.reply("вот файл", { attachments: [(await ctx.api.uploadFile({ source: "picture.png" })).toJson()] }),
  "фильм": async (ctx) => ctx.reply("вот фильм", { attachments: [(await ctx.api.uploadVideo({ source: "film.mp4" })).toJson()] }),
  "люди": async (ctx) => {
    const { members } = await ctx.api.getChatMembers(ctx.chatId);
    const admins = await ctx.api.getChatAdmins(ctx.chatId);
    await ctx.reply(`людей ${members.length}, администраторов ${admins.members.length}`);
  },
  "закрепи": async (ctx) => {
    const sent = await ctx.reply("важное");
    await ctx.api.pinMessage(ctx.chatId, sent.body.mid);
    const { message } = await ctx.api.getPinnedMessage(ctx.chatId);
    await ctx.reply(`закреплено: ${message.body.text}`);
  },
  "позови": async (ctx, user) => ctx.reply(`позвать: ${await failure(() => ctx.api.addChatMembers(ctx.chatId, [user]))}`),
  "выведи": async (ctx, user) => ctx.reply(`вывести: ${await failure(() => ctx.api.removeChatMember(ctx.chatId, user))}`),
  "напиши": async (ctx, user) => ctx.reply(`написать: ${await failure(() => ctx.api.sendMessageToUser(user, "?"))}`),
  "часто": async (ctx) => {
    const tries = [];
    for (const _ of "три") tries.push(await failure(() => ctx.api.getMyInfo()));
    await ctx.reply(`из трёх: ${tries.filter((one) => one !== "удалось")}`);
  },
  "ошибки": async (ctx) => {
    const stranger = await failure(() => ctx.api.sendMessageToUser(7, "?"));
    const gone = await failure(() => ctx.api.getMessage("mid.00"));
    await ctx.reply(`${stranger}; ${gone}`);
  },
};

bot.on("bot_started", (ctx) => ctx.reply(`Начали: ${ctx.update.payload ?? "без слова"}`));
bot.on("user_added", (ctx) => ctx.reply(`Здесь теперь ${ctx.user.first_name}`));
bot.on("user_removed", (ctx) => ctx.reply(`Больше не здесь ${ctx.user.first_name}`));
bot.action("yes", async (ctx) => {
  await ctx.answerOnCallback({ notification: "Принято", message: { text: "Выбрано: да", attachments: [] } });
});
bot.on("message_created", async (ctx) => {
  const text = ctx.message?.body?.text ?? "";
  const [word, user] = text.split(" ");
  await (answers[word] ?? ((ctx) => ctx.reply(`эхо: ${text}`)))(ctx, Number(user));
});
bot.catch((error) => console.error(error));

try {
  await bot.api.setMyCommands([{ name: "start", description: "Начать" }]);
} catch (error) {
  console.error(`${error.status} ${error.code}`);
  process.exit(error.status === 401 ? 3 : 1);
}
if (WEBHOOK) {
  const secret = "s-e_cret";
  const hook = new Webhook(bot.api, [], MAX_BOT_TOKEN, { domain: "localhost", path: "/hook", secret });
  const server = http.createServer(hook.createCallback(bot.handleUpdate));
  bot.botInfo = await bot.api.getMyInfo();
  server.listen(0, "127.0.0.1", () => bot.api.subscribe(`http://127.0.0.1:${server.address().port}/hook`, secret));
} else {
  await bot.start();
}
