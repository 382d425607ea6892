"""A bot on `maxapi`, as it comes from PyPI. What people say to it is what the test wants tried."""
import asyncio
import os
import sys

from aiohttp import web
from maxapi import Bot, Dispatcher
from maxapi.connection.base import BaseConnection
from maxapi.enums.upload_type import UploadType
from maxapi.exceptions.max import InvalidToken, MaxApiError
from maxapi.types import BotCommand, BotStarted, CallbackButton, InputMedia, MessageCallback, MessageCreated, UserAdded, UserRemoved
from maxapi.utils.inline_keyboard import InlineKeyboardBuilder
from maxapi.webhook.aiohttp import AiohttpMaxWebhook

BaseConnection.API_URL = os.environ["MAX_API_URL"]
bot = Bot(os.environ["MAX_BOT_TOKEN"], after_input_media_delay=0.01, after_upload_retry_delay=0.01)
bot.api_url = os.environ["MAX_API_URL"]
dispatcher = Dispatcher()


def question():
    builder = InlineKeyboardBuilder()
    builder.row(CallbackButton(text="Да", payload="yes"), CallbackButton(text="Нет", payload="no"))
    return builder.as_markup()


async def failure(call):
    try:
        await call
        return "удалось"
    except MaxApiError as error:
        raw = error.raw if isinstance(error.raw, dict) else {}
        return f"{error.code} {raw.get('code')}"


def sends(text, kind, path="picture.png"):
    return lambda message, _: message.answer(text, attachments=[InputMedia(path, kind)])


async def edit(message, _):
    sent = await message.answer("раз")
    await bot.edit_message(sent.message.body.mid, text="два")


async def delete(message, _):
    sent = await message.answer("лишнее")
    await bot.delete_message(sent.message.body.mid)
    await message.answer("удалено")


async def people(message, _):
    chat = message.recipient.chat_id
    members = await bot.get_chat_members(chat)
    admins = await bot.get_list_admin_chat(chat)
    await message.answer(f"людей {len(members.members)}, администраторов {len(admins.members)}")


async def pin(message, _):
    chat = message.recipient.chat_id
    sent = await message.answer("важное")
    await bot.pin_message(chat, sent.message.body.mid)
    pinned = await bot.get_pin_message(chat)
    await message.answer(f"закреплено: {pinned.message.body.text}")


async def invite(message, user):
    await message.answer(f"позвать: {await failure(bot.add_chat_members(message.recipient.chat_id, [user]))}")


async def expel(message, user):
    await message.answer(f"вывести: {await failure(bot.kick_chat_member(message.recipient.chat_id, user))}")


async def write(message, user):
    await message.answer(f"написать: {await failure(bot.send_message(user_id=user, text='?'))}")


async def often(message, _):
    tries = [await failure(bot.get_me()) for _ in range(3)]
    await message.answer(f"из трёх: {','.join(one for one in tries if one != 'удалось')}")


async def errors(message, _):
    stranger = await failure(bot.send_message(user_id=7, text="?"))
    gone = await failure(bot.get_message("mid.00"))
    await message.answer(f"{stranger}; {gone}")


ANSWERS = {
    "/start": lambda message, _: message.answer("Здравствуйте"),
    "кнопки": lambda message, _: message.answer("Выберите", attachments=[question()]),
    "правка": edit,
    "удали": delete,
    "картинка": sends("вот", UploadType.IMAGE),
    "файл": sends("вот файл", UploadType.FILE),
    "фильм": sends("вот фильм", UploadType.VIDEO, "film.mp4"),
    "люди": people,
    "закрепи": pin,
    "позови": invite,
    "выведи": expel,
    "напиши": write,
    "часто": often,
    "ошибки": errors,
}


@dispatcher.bot_started()
async def started(event: BotStarted):
    await bot.send_message(chat_id=event.chat_id, text=f"Начали: {event.payload or 'без слова'}")


@dispatcher.user_added()
async def added(event: UserAdded):
    await bot.send_message(chat_id=event.chat_id, text=f"Здесь теперь {event.user.first_name}")


@dispatcher.user_removed()
async def removed(event: UserRemoved):
    await bot.send_message(chat_id=event.chat_id, text=f"Больше не здесь {event.user.first_name}")


@dispatcher.message_callback()
async def pressed(event: MessageCallback):
    await event.answer(notification="Принято", new_text="Выбрано: да", attachments=[])


@dispatcher.message_created()
async def said(event: MessageCreated):
    text = event.message.body.text or ""
    word, *rest = text.split(" ")
    answer = ANSWERS.get(word, lambda message, _: message.answer(f"эхо: {text}"))
    await answer(event.message, int(rest[0]) if rest and rest[0].isdecimal() else None)


async def webhook():
    """Listens first, and tells MAX where only then."""
    secret = "s-e_cret"
    runner = web.AppRunner(AiohttpMaxWebhook(dispatcher, bot, secret=secret).create_app(path="/hook"))
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    await bot.subscribe_webhook(url=f"http://127.0.0.1:{runner.addresses[0][1]}/hook", secret=secret)
    await asyncio.Event().wait()


async def main():
    try:
        await bot.set_commands(BotCommand(name="start", description="Начать"))
    except InvalidToken:
        await bot.close_session()
        sys.exit(3)
    if os.environ.get("WEBHOOK"):
        await webhook()
    else:
        await dispatcher.start_polling(bot)


asyncio.run(main())
