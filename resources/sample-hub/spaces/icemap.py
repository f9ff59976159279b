"""The ice map of the day, as PNG."""
from datetime import date

from fastapi import FastAPI
from fastapi.responses import HTMLResponse

app = FastAPI()


@app.get("/", response_class=HTMLResponse)
def page() -> str:
    return f"<h1>Ice on {date.today():%d %B %Y}</h1><img src='/map.png' alt='Map'>"
