// bot.test.ts: npx tsx --test bot.test.ts
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { after, test } from "node:test";

const sandbox = spawn("max-sandbox", ["--port", "0", "--json"], { stdio: ["ignore", "pipe", "inherit"] });
const [line] = await once(sandbox.stdout, "data"); // as soon as it listens
const { url, token } = JSON.parse(line);
const env = { ...process.env, MAX_API_URL: url, MAX_BOT_TOKEN: token };
const bot = spawn("node", ["bot.js"], { env, stdio: "inherit" });

after(() => {
  bot.kill();
  sandbox.kill();
});

const act = async (verb = "", body = {}) => {
  const answer = await fetch(`${url}/sandbox/${verb}`, { method: "POST", body: JSON.stringify(body) });
  const value = JSON.parse(await answer.text());
  assert.ok(answer.ok, value.error);
  return value;
};

test("the bot says back what it is told", async () => {
  await act("wait", { for: "bot", timeout_ms: 30_000 });
  const { user_id: user } = await act("person", { first_name: "Анна" });
  const { mid } = await act("say", { user, text: "добрый день" });
  const { message } = await act("wait", { for: "message", user, after: mid, text: "добрый день" });
  assert.equal(message.text, "эхо: добрый день");
});
