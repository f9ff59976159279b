"""Count terns on a picture."""
import gradio as gr
from transformers import pipeline

detect = pipeline("object-detection", model="northlight-vision/tern-detector")


def count(image, threshold):
    found = [box for box in detect(image) if box["score"] >= threshold]
    marks = [((b["box"]["xmin"], b["box"]["ymin"], b["box"]["xmax"], b["box"]["ymax"]), b["label"]) for b in found]
    return (image, marks), {label: sum(b["label"] == label for b in found) for label in ("tern", "gull", "nest")}


gr.Interface(count, [gr.Image(type="pil"), gr.Slider(0.1, 0.9, 0.5)], [gr.AnnotatedImage(), gr.JSON()],
             title="Tern counter", examples=[["colony.png", 0.5]]).launch()
