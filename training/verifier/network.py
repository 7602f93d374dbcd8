"""The verifier: an encoder over claim, evidence and context, and one layer of three labels."""

import copy
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn
from transformers import AutoModel

from training.four_bits import Rounded
from training.mpnet import as_read_by
from training.verifier.pairs import Label


class Verifier(nn.Module):
    """From the word pieces of a pair, (batch, length), to three logits, (batch, 3).

    Reads the vector of the first word piece beside the mean of all: the encoder was trained to
    put what a text means into the mean.
    """

    def __init__(
        self,
        weights: str,
        layers: Sequence[int] = (),
        *,
        attention: str = "eager",
        plain: bool = False,
    ) -> None:
        """Start from the encoder in a folder; the rest starts at random.

        `layers` are those of the encoder to be taken, in this order, one perhaps more than once;
        none for all as they are. `attention` is how it is computed: torch's fused one, "sdpa", is
        fast on a GPU and slow backwards on a CPU. `plain` leaves the vocabulary unrounded.
        """
        super().__init__()
        self.encoder: Any = AutoModel.from_pretrained(
            weights,
            add_pooling_layer=False,
            attention_probs_dropout_prob=0.0,
            attn_implementation=attention,
        )
        if not plain:
            words = self.encoder.embeddings.word_embeddings
            rounded = Rounded(words.num_embeddings, words.embedding_dim, words.padding_idx)
            rounded.load_state_dict(words.state_dict())
            self.encoder.embeddings.word_embeddings = rounded
        if layers:
            kept = self.encoder.encoder.layer
            self.encoder.encoder.layer = nn.ModuleList([copy.deepcopy(kept[n]) for n in layers])
            self.encoder.config.num_hidden_layers = len(layers)
        size = self.encoder.config.hidden_size
        self.shared = nn.Sequential(
            nn.Dropout(0.1), nn.Linear(2 * size, size), nn.GELU(), nn.Dropout(0.1)
        )
        self.out = nn.Linear(size, len(Label))

    def forward(self, ids: Tensor, mask: Tensor, kinds: Tensor) -> Tensor:
        """Return the logits of each pair."""
        hidden = self.hidden(ids, mask, kinds)
        pair = torch.cat([hidden[:, 0], mean_of(hidden, mask)], dim=-1)
        logits: Tensor = self.out(self.shared(pair))
        return logits

    def hidden(self, ids: Tensor, mask: Tensor, kinds: Tensor) -> Tensor:
        """Return a vector for each word piece, (batch, length, size)."""
        read = self.encoder(input_ids=ids, attention_mask=mask, token_type_ids=kinds)
        hidden: Tensor = read.last_hidden_state
        return hidden


def keep(network: Verifier, path: Path) -> None:
    """Write a network into a file, in half precision."""
    state = {name: weights.half().cpu() for name, weights in network.state_dict().items()}
    rounded = isinstance(network.encoder.embeddings.word_embeddings, Rounded)
    layers = len(network.encoder.encoder.layer)
    torch.save({"layers": layers, "rounded": rounded, "state": state}, path)


def kept(path: Path, weights: str) -> Verifier:
    """Return the network that was kept in a file; `weights` is the folder of its encoder."""
    found = torch.load(path)
    network = Verifier(weights, [0] * found["layers"], plain=not found["rounded"])
    network.load_state_dict(found["state"])
    return network


class Teacher(Verifier):
    """The same over MPNet, which has BERT's word pieces under other numbers and no kinds."""

    def __init__(self, weights: str) -> None:
        """Start from the encoder in a folder; what a kind adds starts at nothing."""
        super().__init__(weights, plain=True)
        self.kinds = nn.Embedding(2, self.encoder.config.hidden_size)
        nn.init.zeros_(self.kinds.weight)

    def hidden(self, ids: Tensor, mask: Tensor, kinds: Tensor) -> Tensor:
        """Return a vector for each word piece, (batch, length, size)."""
        numbers = as_read_by(self.encoder, ids)
        given = self.encoder.embeddings.word_embeddings(numbers) + self.kinds(kinds)
        hidden: Tensor = self.encoder(inputs_embeds=given, attention_mask=mask).last_hidden_state
        return hidden


def mean_of(hidden: Tensor, mask: Tensor) -> Tensor:
    """Return the mean of the vectors of each row, (batch, size)."""
    weight = mask.unsqueeze(-1).to(hidden.dtype)
    return (hidden * weight).sum(1) / weight.sum(1)
