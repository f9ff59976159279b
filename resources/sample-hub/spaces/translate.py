"""The ferry desk: translate a line."""
import gradio as gr
from transformers import pipeline

ferries = {
    "English → Yorùbá": "bridgetongue/ferry-en-yo",
    "English → Português": "bridgetongue/ferry-en-pt",
    "日本語 → English": "bridgetongue/ferry-ja-en",
}
loaded = {}


def translate(text, direction):
    if direction not in loaded:
        loaded[direction] = pipeline("translation", model=ferries[direction])
    return loaded[direction](text)[0]["translation_text"]


gr.Interface(translate, ["text", gr.Radio(list(ferries))], "text", title="Ferry desk").launch()
