"""Text to vectors: one protocol, one file per backend."""

from factcheck.embedding.hashing import HashingEmbedder
from factcheck.embedding.onnx import OnnxEmbedder, open_onnx
from factcheck.embedding.protocol import Embedder, Vectors
from factcheck.embedding.torch import SentenceTransformersEmbedder, open_sentence_transformers

__all__ = [
    "Embedder",
    "HashingEmbedder",
    "OnnxEmbedder",
    "SentenceTransformersEmbedder",
    "Vectors",
    "open_onnx",
    "open_sentence_transformers",
]
