# test_bot.py: python3 -m unittest test_bot
import json, os, subprocess, sys, unittest
from urllib.request import Request, urlopen


def run(*command, **options):
    process = subprocess.Popen(command, **options)
    unittest.addModuleCleanup(process.communicate)
    unittest.addModuleCleanup(process.kill)
    return process


def setUpModule():
    global MAX
    sandbox = run("max-sandbox", "--port", "0", "--json", stdout=subprocess.PIPE)
    ready = json.loads(sandbox.stdout.readline())  # as soon as it listens
    MAX = ready["url"]
    run(sys.executable, "bot.py", env={**os.environ, "MAX_API_URL": MAX, "MAX_BOT_TOKEN": ready["token"]})


def act(verb, **body):
    with urlopen(Request(f"{MAX}/sandbox/{verb}", json.dumps(body).encode())) as answer:  # a refusal raises
        return json.load(answer)


class Bot(unittest.TestCase):
    def test_it_takes_the_press_of_a_button(self):
        act("wait", **{"for": "bot", "timeout_ms": 30_000})
        anna = act("person", first_name="Анна")["user_id"]
        act("say", user=anna, text="кнопки")
        asked = act("wait", **{"for": "message", "user": anna, "text": "Выберите"})["message"]
        act("press", user=anna, mid=asked["mid"], button="Да")
        told = act("wait", **{"for": "message", "user": anna, "text": "Выбрано"})["message"]
        self.assertEqual((told["mid"], told["text"], told["buttons"]), (asked["mid"], "Выбрано: да", []))
