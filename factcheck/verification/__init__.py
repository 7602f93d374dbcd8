"""What sentences do to a claim: stance, signals, who said what, origins, ruling."""

from factcheck.verification.asserted import Asserted, ReadClaim, claim_reader
from factcheck.verification.cross_encoder import CrossEncoderJudge, open_cross_encoder
from factcheck.verification.judging import judge_evidence
from factcheck.verification.packaged import PackagedJudge
from factcheck.verification.protocol import Pair, StanceJudge
from factcheck.verification.ruling import rule
from factcheck.verification.signals import Words
from factcheck.verification.stance import Bearing, assess

__all__ = [
    "Asserted",
    "Bearing",
    "CrossEncoderJudge",
    "PackagedJudge",
    "Pair",
    "ReadClaim",
    "StanceJudge",
    "Words",
    "assess",
    "claim_reader",
    "judge_evidence",
    "open_cross_encoder",
    "rule",
]
