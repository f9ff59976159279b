"""Put tone marks back: a small HTTP service."""
from fastapi import FastAPI
from pydantic import BaseModel

app = FastAPI()
WORDS = {"oko": "ọkọ̀", "oja": "ọjà", "ile": "ilé", "omo": "ọmọ"}


class Line(BaseModel):
    text: str


@app.get("/")
def about() -> dict:
    return {"words": len(WORDS)}


@app.post("/restore")
def restore(line: Line) -> dict:
    return {"text": " ".join(WORDS.get(word, word) for word in line.text.split())}
