# SPDX-FileCopyrightText: 2026 The Hubscope authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Long cards, the same each time."""
import random

WORDS = ("the model reads a large set of documents and answers questions about them with care in many languages while "
         "training took place on public data that was filtered for quality before each epoch and evaluated afterwards "
         "against held out samples from several domains").split()
FRONT_MATTER = """---
license: apache-2.0
language:
- en
- fr
pipeline_tag: text-generation
library_name: transformers
tags:
- long-card
---

"""


class _Writer:
    def __init__(self, seed):
        self.chance = random.Random(seed)

    def words(self, count):
        return " ".join(self.chance.choice(WORDS) for _ in range(count))

    def paragraph(self):
        """With the marks that people use: strong, emphasized, code, a link."""
        parts = [self.words(self.chance.randrange(8, 24)) for _ in range(5)]
        return (f"{parts[0].capitalize()} **{self.words(2)}** {parts[1]} `{self.chance.choice(WORDS)}_id` {parts[2]} "
                f"[{self.words(3)}](https://example.org/{self.chance.randrange(999)}) {parts[3]} *{self.words(2)}* "
                f"{parts[4]}.\n\n")

    def list(self):
        lines = []
        for index in range(self.chance.randrange(4, 12)):
            lines.append(f"- {self.words(9)}\n")
            if index % 3 == 2:
                lines.append(f"  - **{self.words(1)}**: {self.words(6)}\n")
        return "".join(lines) + "\n"

    def code(self):
        name = self.chance.choice(WORDS)
        body = "".join(f"    {self.chance.choice(WORDS)}_{line} = model.{name}(\"{self.words(3)}\", top_k={line})\n"
                       for line in range(self.chance.randrange(4, 16)))
        return f"```python\nfrom transformers import pipeline\n\ndef {name}(model):\n{body}    return model\n```\n\n"

    def quote(self):
        return f"> {self.words(30)}\n>\n> {self.words(12)}\n\n"

    def table(self, rows):
        head = "| Task | Split | Score | Baseline | Notes |\n|:---|---|--:|--:|---|\n"
        return head + "".join(
            f"| {self.words(2)} | test | {self.chance.random() * 100:.2f} | **{self.chance.random() * 100:.1f}** | "
            f"`{self.chance.choice(WORDS)}` {self.words(4)} |\n" for _ in range(rows)) + "\n"


def mixed_card(size):
    """What long cards are made of: headings, paragraphs, lists, code, quotes, a table now and then."""
    writer = _Writer(1)
    text = [FRONT_MATTER, "# A long card\n\n"]
    length, part = sum(map(len, text)), 0
    while length < size:
        part += 1
        pieces = [f"{'##' if part % 4 == 1 else '###'} Part {part}: {writer.words(3)}\n\n", writer.paragraph(),
                  writer.paragraph(), writer.list()]
        if part % 2 == 0:
            pieces.append(writer.code())
        if part % 3 == 0:
            pieces.append(writer.table(writer.chance.randrange(5, 25)))
        if part % 5 == 0:
            pieces.append(writer.quote())
        text += pieces
        length += sum(map(len, pieces))
    return "".join(text)


def table_card(size):
    """Results upon results."""
    writer = _Writer(2)
    text = [FRONT_MATTER, "# A card of tables\n\n"]
    length, part = sum(map(len, text)), 0
    while length < size:
        part += 1
        pieces = [f"## Results {part}\n\n", writer.paragraph(), writer.table(120)]
        text += pieces
        length += sum(map(len, pieces))
    return "".join(text)
