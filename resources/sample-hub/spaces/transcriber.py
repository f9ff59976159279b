"""Transcribe a recording in the browser."""
import os

import gradio as gr
import torch
from transformers import pipeline

MODEL = os.environ.get("MODEL", "lagos-speech/whisper-large-v3-yoruba")
REVISION = os.environ.get("MODEL_REVISION", "v1.0")
MAX_MINUTES = int(os.environ.get("MAX_MINUTES", "15"))

device = "cuda:0" if torch.cuda.is_available() else "cpu"
print(f"Loading {MODEL}, revision {REVISION}")
asr = pipeline("automatic-speech-recognition", model=MODEL, revision=REVISION, device=device, chunk_length_s=30)


def transcribe(audio, language):
    if audio is None:
        raise gr.Error("Record something first.")
    rate, samples = audio
    if len(samples) / rate > 60 * MAX_MINUTES:
        raise gr.Error(f"At most {MAX_MINUTES} minutes, please.")
    text = asr({"raw": samples, "sampling_rate": rate}, generate_kwargs={"language": language})["text"]
    return text.strip()


with gr.Blocks(title="Yorùbá transcriber") as demo:
    gr.Markdown("# Yorùbá transcriber\nSpeak, or drop a file. Nothing is kept.")
    with gr.Row():
        audio = gr.Audio(sources=["microphone", "upload"], label="Recording")
        text = gr.Textbox(lines=8, label="Transcript", show_copy_button=True)
    language = gr.Radio(["yoruba", "english"], value="yoruba", label="Language")
    gr.Button("Transcribe", variant="primary").click(transcribe, [audio, language], text)

if __name__ == "__main__":
    demo.queue(max_size=12).launch()
