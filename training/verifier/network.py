"""The verifier: the packaged encoder over claim, evidence and context, and one layer of four."""

from typing import Any

import torch
from torch import Tensor, nn
from transformers import AutoModel

from training.verifier.pairs import Label


class Verifier(nn.Module):
    """From the word pieces of a pair, (batch, length), to four logits, (batch, 4).

    Three are of its labels, against each other; the fourth is of whether the evidence bears on the
    claim at all, by itself. It is learned beside the others and not exported.

    Reads the vector of the first word piece beside the mean of all: the encoder was trained to
    put what a text means into the mean.
    """

    def __init__(self, weights: str) -> None:
        """Start from the encoder in a folder; the rest starts at random."""
        super().__init__()
        # Attention in plain products: torch's fused one takes two fifths of a step on a CPU, nearly
        # all of it going backwards (69 pairs of 50 word pieces a second, on two cores; so 108).
        self.encoder: Any = AutoModel.from_pretrained(
            weights,
            add_pooling_layer=False,
            attention_probs_dropout_prob=0.0,
            attn_implementation="eager",
        )
        size = self.encoder.config.hidden_size
        self.shared = nn.Sequential(
            nn.Dropout(0.1), nn.Linear(2 * size, size), nn.GELU(), nn.Dropout(0.1)
        )
        self.out = nn.Linear(size, len(Label) + 1)

    def keep_labels(self) -> None:
        """Forget the fourth answer."""
        kept = slice(len(Label))
        weight, bias = self.out.weight[kept].detach(), self.out.bias[kept].detach()
        self.out.weight, self.out.bias = nn.Parameter(weight), nn.Parameter(bias)
        self.out.out_features = len(Label)

    def forward(self, ids: Tensor, mask: Tensor, kinds: Tensor) -> Tensor:
        """Return the logits of each pair."""
        read = self.encoder(input_ids=ids, attention_mask=mask, token_type_ids=kinds)
        hidden = read.last_hidden_state
        weight = mask.unsqueeze(-1).to(hidden.dtype)
        mean = (hidden * weight).sum(1) / weight.sum(1)
        logits: Tensor = self.out(self.shared(torch.cat([hidden[:, 0], mean], dim=-1)))
        return logits
