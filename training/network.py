"""The tagger: lower layers of an encoder, what words look like, and one layer for all answers."""

from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn
from transformers import AutoModel

from factcheck.attribution.tagging.encoding import LOOKS
from factcheck.attribution.tagging.reading import KINDS, PARTS, POLARITIES
from training.mpnet import as_read_by

# Of the vectors by which an anchor and a part are compared. A guess.
WIDTH = 48
# Of the outputs: cues, polarities, kinds, anchors, parts.
SIZES = (4, len(POLARITIES), len(KINDS), len(PARTS) * WIDTH, len(PARTS) * WIDTH)


class Tagger(nn.Module):
    """From word pieces to logits of cues, polarities, kinds; to anchors and parts to compare."""

    def __init__(self, weights: str, *, layers: int | None) -> None:
        """Start from the lower `layers` of the encoder in a folder, or all; the rest is random."""
        super().__init__()
        self.encoder: Any = AutoModel.from_pretrained(
            weights, add_pooling_layer=False, attention_probs_dropout_prob=0.0
        )
        self.encoder.encoder.layer = self.encoder.encoder.layer[:layers]
        self.encoder.config.num_hidden_layers = len(self.encoder.encoder.layer)
        size = self.encoder.config.hidden_size
        self.looks = nn.Embedding(LOOKS, size, padding_idx=0)
        nn.init.normal_(self.looks.weight, std=0.01)
        self.drop = nn.Dropout(0.1)
        self.shared = nn.Sequential(nn.Linear(size, size), nn.GELU(), nn.Dropout(0.1))
        self.heads = nn.Linear(size, sum(SIZES))

    def forward(self, ids: Tensor, looks: Tensor, mask: Tensor) -> tuple[Tensor, ...]:
        """Return cues, polarities, kinds, anchors and parts for every word piece."""
        numbers = as_read_by(self.encoder, ids)
        pieces = self.encoder.embeddings.word_embeddings(numbers) + self.looks(looks)
        hidden = self.encoder(inputs_embeds=pieces, attention_mask=mask).last_hidden_state
        cues, polarities, kinds, anchors, parts = self.heads(self.shared(self.drop(hidden))).split(
            SIZES, dim=-1
        )
        return cues, polarities, kinds, anchors / WIDTH**0.5, parts


def load(checkpoint: Path, weights: str) -> Tagger:
    """Return a trained network over the encoder in a folder."""
    kept = torch.load(checkpoint)
    network = Tagger(weights, layers=kept["layers"])
    network.load_state_dict(kept["state"])
    return network
