"""What is ruled: the verdict on a claim, and what each sentence does to it."""

from marshmallow import Schema, fields

from factcheck.api.schemas import always
from factcheck.api.schemas.printed import WordsOut
from factcheck.model import Agreement, Difference, Finding, Footing, Ruling, SignalKind, Stance


class SignalOut(Schema):
    """Words of the claim beside words of the sentence, and whether they agree."""

    kind = always.one_of(*SignalKind)
    agreement = always.one_of(*Agreement)
    claim = always.many(WordsOut, "The words of the claim that were compared.")
    sentence = always.many(WordsOut, "The words of the article that were compared.")
    reason = always.text("To be shown as it is.")


class ProbabilitiesOut(Schema):
    """How probable each stance is; they add up to 1."""

    supports = fields.Float(required=True)
    refutes = fields.Float(required=True)
    neither = fields.Float(required=True)


class AssessmentOut(Schema):
    """What a sentence does to the claim, and what shows it."""

    stance = always.one_of(*Stance)
    probabilities = always.nested(ProbabilitiesOut)
    reason = always.text("Why, in words.")
    signals = always.many(SignalOut)


class CollapsedOut(Schema):
    """A sentence that adds no source of its own."""

    sentence_id = always.count("Its key.")
    reason = always.text("Why it adds nothing.")


class OriginOut(Schema):
    """One independent source, and the sentences that stand on its word."""

    name = always.text("As printed.")
    footing = always.one_of(*Footing)
    stance = always.one_of(*Stance)
    counts = fields.Boolean(required=True, metadata={"description": "Whether it is counted."})
    caveat = always.text_or_none("What cannot be known of it.")
    cited_by = always.text_or_none("The outlet that cites it, where it is another outlet.")
    source_id = always.text_or_none("The archive's source, where it has one.")
    sentence_ids = fields.List(fields.Integer(), required=True)
    collapsed = always.many(CollapsedOut)


class EditOut(WordsOut):
    """Words that a printed quotation and the claim's share, or that only one of them has."""

    difference = always.one_of(*Difference)


class SayingOut(Schema):
    """What was found of a claim that somebody said something."""

    finding = always.one_of(*Finding)
    speaker = always.text("Who is claimed to have said it.")
    said_by = always.text_or_none("Who did, as printed.")
    sentence_id = fields.Integer(required=True, allow_none=True)
    edits = always.many(EditOut, "The difference to the printed quotation, where it is altered.")


class SupersededOut(Schema):
    """A statement that a newer one of the same source took the place of."""

    sentence_id = always.count("The older statement's sentence.")
    by = always.count("The newer statement's sentence.")
    reason = always.text("Why, in words.")


class VerdictOut(Schema):
    """The ruling, why, and whose word it rests on. It says what sources say, not what is true."""

    ruling = always.one_of(*Ruling)
    reason = always.text("Why, in words.")
    independent_sources = always.count("How many bear the ruling out.")
    origins = always.many(OriginOut, "Each side's sources.")
    saying = always.nested(
        SayingOut, "Where the claim says that somebody said something.", allow_none=True
    )
    superseded = always.many(SupersededOut)
