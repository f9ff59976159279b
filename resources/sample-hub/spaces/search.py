"""Search the leaflets of three parks."""
import gradio as gr
from datasets import load_dataset
from sentence_transformers import SentenceTransformer

model = SentenceTransformer("fernweh-search/fern-embed-small")
passages = sorted(set(load_dataset("fernweh-search/park-questions", split="train")["passage"]))
vectors = model.encode(passages, normalize_embeddings=True)


def search(query, count):
    scores = vectors @ model.encode("query: " + query, normalize_embeddings=True)
    best = scores.argsort()[::-1][: int(count)]
    return [[round(float(scores[i]), 3), passages[i]] for i in best]


gr.Interface(search, [gr.Textbox(label="Question"), gr.Slider(1, 20, 5, step=1)], gr.Dataframe(headers=["score", "passage"]),
             title="Park search").launch()
