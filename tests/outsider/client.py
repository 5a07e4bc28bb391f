"""A client for Bigtent, written from docs/api.md and /api/openapi.json alone. Python 3, nothing to install.

    python3 client.py http://localhost:3000 K7M4RX

Two people join by the code, one raises a hand and submits a question, the other supports it; all of it is seen coming back in
the stream, also over a line that is dropped in between. Prints one line of JSON for each thing seen, exits with 1 if one fails.
"""

import json
import secrets
import sys
import time
from http.client import HTTPConnection, HTTPSConnection
from urllib.parse import quote, urlsplit

SILENCE_SECONDS = 45


class Refused(Exception):
    """A no, by its code; the sentence is for people."""

    def __init__(self, problem):
        super().__init__(problem.get("detail", ""))
        self.code = problem.get("refused", "")
        self.problem = problem


class Tent:
    """One Bigtent: requests in, data out."""

    def __init__(self, base):
        self.base = urlsplit(base)

    def connect(self, timeout):
        kind = HTTPSConnection if self.base.scheme == "https" else HTTPConnection
        return kind(self.base.netloc, timeout=timeout)

    def ask(self, method, path, body=None, credential=None):
        headers = {"accept": "application/json"}
        if body is not None:
            headers["content-type"] = "application/json"
        if credential:
            headers["authorization"] = "Bearer " + credential
        line = self.connect(timeout=30)
        try:
            line.request(method, path, None if body is None else json.dumps(body).encode(), headers)
            answer = line.getresponse()
            told = json.loads(answer.read())
        finally:
            line.close()
        if answer.status != 200:
            raise Refused(told)
        return told

    def again(self, method, path, body, credential=None):
        """Sends an act until it is answered: the same identifier counts once."""
        for wait in (0.5, 1, 2, 4, None):
            try:
                return self.ask(method, path, body, credential)
            except OSError:
                if wait is None:
                    raise
            except Refused as no:
                if wait is None or no.code not in ("not-answered", "too-fast"):
                    raise
                wait = no.problem.get("seconds", wait)
            time.sleep(wait)


class Person:
    """Somebody who has joined a session."""

    def __init__(self, tent, session, name, place):
        self.tent, self.session = tent, session
        form = {
            "id": new_id(),
            "group": "civil_society",
            "region": "grulac",
            "place": place,
            "as": "named",
            "name": name,
        }
        self.joined = tent.again("POST", f"/api/v1/sessions/{session}/join", form)
        self.credential = self.joined["credential"]

    def act(self, command, act_id=None):
        body = {"id": act_id or new_id(), "command": command}
        return self.tent.again("POST", f"/api/v1/sessions/{self.session}/acts", body, self.credential)

    def mine(self):
        return self.tent.ask("GET", f"/api/v1/sessions/{self.session}/me", credential=self.credential)


class Stream:
    """The session as everybody may see it, kept up to date from the stream."""

    def __init__(self, tent, session):
        self.tent, self.session = tent, session
        self.parts, self.seq, self.frames = {}, 0, 0
        self.last_id = None
        self.line = self.answer = None

    def open(self):
        self.line = self.tent.connect(timeout=SILENCE_SECONDS)
        headers = {"accept": "text/event-stream"}
        if self.last_id is not None:
            headers["last-event-id"] = self.last_id
        self.line.request("GET", f"/api/v1/sessions/{self.session}/feed", headers=headers)
        self.answer = self.line.getresponse()
        if self.answer.status != 200:
            raise Refused(json.loads(self.answer.read()))

    def drop(self):
        self.line.close()
        self.answer = None

    def events(self):
        """Events as (type, id, data), until the line ends."""
        kind, name, data = "message", None, []
        for raw in iter(self.answer.readline, b""):
            line = raw.decode().rstrip("\r\n")
            if line == "":
                if data:
                    yield kind, name, "\n".join(data)
                kind, name, data = "message", None, []
                continue
            field, _, value = line.partition(":")
            value = value[1:] if value.startswith(" ") else value
            if field == "event":
                kind = value
            elif field == "id":
                name = value
            elif field == "data":
                data.append(value)

    def take(self, name, frame):
        if frame.get("all"):
            self.parts = {}
        for key, part in frame["parts"].items():
            if part is None:
                self.parts.pop(key, None)
            else:
                self.parts[key] = part
        self.seq, self.last_id = frame["seq"], name
        self.frames += 1

    def until(self, shown):
        """Follows until something is shown; comes back by itself when the line is lost."""
        while True:
            if self.answer is None:
                self.open()
            try:
                for kind, name, data in self.events():
                    if kind != "parts":
                        continue
                    frame = json.loads(data)
                    self.take(name, frame)
                    if shown(self):
                        return frame
            except OSError:
                pass
            self.drop()
            time.sleep(1)


def new_id():
    return secrets.token_urlsafe(18)


def question_of(stream, name):
    return stream.parts.get("q-" + name, {})


def say(step, **more):
    print(json.dumps({"step": step, **more}), flush=True)


def main(base, code):
    tent = Tent(base)
    session = tent.ask("GET", "/api/v1/codes/" + quote(code))["session"]
    say("found", session=session)

    ines = Person(tent, session, "Inés Duarte", "online")
    teo = Person(tent, session, "Teo Marsh", "room")
    say("joined", joined=ines.mine()["joined"] and teo.mine()["joined"])

    stream = Stream(tent, session)
    first = stream.until(lambda shown: True)
    say("follows", all=first["all"], title=stream.parts["head"]["title"])

    raised = ines.act({"type": "hand.raise"})
    stream.until(lambda shown: shown.seq >= raised["seq"])
    hands = [hand["who"].get("name") for hand in stream.parts["queue"]["hands"]]
    say("hand", seen="Inés Duarte" in hands, place=ines.mine()["hand"]["place"])

    try:
        ines.act({"type": "hand.raise"})
        say("refused", code=None)
    except Refused as no:
        say("refused", code=no.code, sentence=str(no))

    act_id = new_id()
    command = {"type": "question.submit", "text": "Who mends the bridge?", "language": "en"}
    submitted = ines.act(command, act_id)
    again = ines.act(command, act_id)
    question = submitted["eids"][0]
    stream.until(lambda shown: shown.seq >= submitted["seq"])
    say(
        "question",
        once=again["eids"] == submitted["eids"],
        text=question_of(stream, question).get("text"),
        listed="q-" + question in stream.parts["order"]["list"],
    )

    # The line is lost here, and something happens meanwhile.
    stream.drop()
    before, frames = stream.last_id, stream.frames
    support = question_of(stream, question)["support"]
    supported = teo.act({"type": "question.support", "question": question})
    frame = stream.until(lambda shown: shown.seq >= supported["seq"])
    say(
        "resumed",
        after=before,
        missed=sorted(frame["parts"]) if not frame.get("all") else "all",
        frames=stream.frames - frames,
        support=question_of(stream, question)["support"] - support,
    )
    stream.drop()

    ines.act({"type": "hand.lower"})
    say("entry", text=tent.ask("GET", f"/api/v1/sessions/{session}/entries/{question}")["text"])
    say("done", supports=teo.mine()["supports"] == [question])


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
