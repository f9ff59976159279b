"""Fold a picture."""
import gradio as gr
import torch
from diffusers import StableDiffusionPipeline

pipe = StableDiffusionPipeline.from_pretrained("paperboat/paperboat-diffusion", torch_dtype=torch.float16).to("cuda")


def draw(prompt, steps, seed):
    generator = torch.Generator("cuda").manual_seed(int(seed))
    return pipe(prompt + ", folded from paper", num_inference_steps=int(steps), generator=generator).images[0]


gr.Interface(draw, ["text", gr.Slider(5, 50, 25, step=1), gr.Number(7)], "image", title="Fold a picture").launch()
