"""What sentences do to a claim: stance, signals, origins, ruling."""

from factcheck.verification.cross_encoder import CrossEncoderJudge, open_cross_encoder
from factcheck.verification.packaged import PackagedJudge
from factcheck.verification.protocol import Pair, StanceJudge
from factcheck.verification.signals import Words
from factcheck.verification.stance import Bearing, assess

__all__ = [
    "Bearing",
    "CrossEncoderJudge",
    "PackagedJudge",
    "Pair",
    "StanceJudge",
    "Words",
    "assess",
    "open_cross_encoder",
]
