"""Talk with Kestrel."""
from threading import Thread

import gradio as gr
from transformers import AutoModelForCausalLM, AutoTokenizer, TextIteratorStreamer

NAME = "kestrel-lm/kestrel-instruct"
tokenizer = AutoTokenizer.from_pretrained(NAME)
model = AutoModelForCausalLM.from_pretrained(NAME, torch_dtype="auto", device_map="auto")


def answer(message, history, system, temperature):
    messages = [{"role": "system", "content": system}] if system else []
    messages += history + [{"role": "user", "content": message}]
    inputs = tokenizer.apply_chat_template(messages, add_generation_prompt=True, return_tensors="pt").to(model.device)
    streamer = TextIteratorStreamer(tokenizer, skip_prompt=True, skip_special_tokens=True)
    Thread(target=model.generate, kwargs=dict(inputs=inputs, streamer=streamer, temperature=temperature, max_new_tokens=400)).start()
    text = ""
    for piece in streamer:
        text += piece
        yield text


demo = gr.ChatInterface(
    answer,
    type="messages",
    title="Kestrel",
    additional_inputs=[gr.Textbox("You are brief.", label="System"), gr.Slider(0.1, 1.5, 0.7, label="Temperature")],
)
demo.launch()
