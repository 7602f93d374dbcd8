"""What sentences do to a claim: stance, signals, who said what, origins, ruling."""

from factcheck.verification.asserted import Asserted, ReadClaim, claim_reader
from factcheck.verification.cross_encoder import CrossEncoderJudge, open_cross_encoder
from factcheck.verification.denials import may_be_denied, reply
from factcheck.verification.judging import judge_evidence
from factcheck.verification.packaged import PackagedJudge
from factcheck.verification.protocol import Pair, StanceJudge
from factcheck.verification.replies import answered
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
    "answered",
    "assess",
    "claim_reader",
    "judge_evidence",
    "may_be_denied",
    "open_cross_encoder",
    "reply",
    "rule",
]
