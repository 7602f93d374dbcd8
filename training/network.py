"""The tagger: the lower layers of MiniLM, what words look like, and five small heads."""

from typing import Any

import torch
from torch import Tensor, nn
from transformers import AutoModel

from factcheck.attribution.tagging.encoding import LOOKS
from factcheck.attribution.tagging.reading import KINDS, PARTS, POLARITIES

WIDTH = 48


class Tagger(nn.Module):
    """Word pieces to logits of cues, polarities and kinds, and to anchors and parts to be compared."""

    def __init__(self, weights: str, *, layers: int) -> None:
        super().__init__()
        self.encoder: Any = AutoModel.from_pretrained(weights, add_pooling_layer=False)
        self.encoder.encoder.layer = self.encoder.encoder.layer[:layers]
        self.encoder.config.num_hidden_layers = layers
        size = self.encoder.config.hidden_size
        self.looks = nn.Embedding(LOOKS, size, padding_idx=0)
        nn.init.normal_(self.looks.weight, std=0.01)
        self.drop = nn.Dropout(0.1)
        self.cues = nn.Sequential(nn.Linear(size, size), nn.GELU(), nn.Linear(size, 4))
        self.polarities = nn.Sequential(
            nn.Linear(size, size // 2), nn.GELU(), nn.Linear(size // 2, len(POLARITIES))
        )
        self.kinds = nn.Sequential(
            nn.Linear(size, size // 2), nn.GELU(), nn.Linear(size // 2, len(KINDS))
        )
        self.anchors = nn.Sequential(
            nn.Linear(size, size), nn.GELU(), nn.Linear(size, len(PARTS) * WIDTH)
        )
        self.parts = nn.Sequential(
            nn.Linear(size, size), nn.GELU(), nn.Linear(size, len(PARTS) * WIDTH)
        )

    def forward(self, ids: Tensor, looks: Tensor, mask: Tensor) -> tuple[Tensor, ...]:
        """Return cues, polarities, kinds, anchors and parts for every word piece."""
        pieces = self.encoder.embeddings.word_embeddings(ids) + self.looks(looks)
        hidden = self.encoder(inputs_embeds=pieces, attention_mask=mask).last_hidden_state
        hidden = self.drop(hidden)
        anchors = self.anchors(hidden) / WIDTH**0.5
        marks = self.cues(hidden), self.polarities(hidden), self.kinds(hidden)
        return *marks, anchors, self.parts(hidden)
