"""Which ship was that? A listening quiz."""
import random

import gradio as gr
from datasets import load_dataset

sounds = load_dataset("harbor-audio/harbor-sounds", split="test")
names = ["ferry", "freighter", "pilot", "train"]


def ask():
    sound = random.choice(sounds)
    return (sound["audio"]["sampling_rate"], sound["audio"]["array"]), sound["label"]


def check(guess, right):
    return "Yes!" if guess == right else f"No, that was the {right}."


with gr.Blocks() as demo:
    right = gr.State()
    audio = gr.Audio()
    guess = gr.Radio(names, label="Which?")
    result = gr.Markdown()
    gr.Button("Next").click(ask, outputs=[audio, right])
    guess.change(check, [guess, right], result)
demo.launch()
