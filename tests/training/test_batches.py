"""What the network is shown, and what it is to find."""

from random import Random

import torch

from factcheck.attribution.tagging.encoding import LONGEST
from factcheck.attribution.tagging.reading import BEGINS, INSIDE, KINDS, PARTS, POLARITIES
from factcheck.model import Act, Polarity
from tests.attribution.tagging.tokenizers import a_tokenizer
from tests.training.lines import SAID, a_plain_example, an_example
from training.batches import PIECES_AT_ONCE, UNLABELLED, Batch, batches, samples
from training.examples import Example


def only(*examples: Example) -> Batch:
    [batch] = batches(samples(examples, a_tokenizer()), shuffle=None)
    return batch


def firsts(example: Example) -> list[int]:
    [sample] = samples([example], a_tokenizer())
    return sample.encoded.firsts


def test_a_line_is_padded_with_nothing() -> None:
    """The mask tells what was printed."""
    example = an_example()
    [sample] = samples([example], a_tokenizer())
    size = len(sample.encoded.ids)

    batch = only(example)

    assert batch.ids.shape[1] % 16 == 0
    assert batch.ids[0, :size].tolist() == sample.encoded.ids
    assert batch.looks[0, :size].tolist() == sample.encoded.looks
    assert batch.mask[0].tolist() == [1] * size + [0] * (batch.ids.shape[1] - size)
    assert not batch.ids[0, size:].any()


def test_cues_are_to_be_found_where_words_begin() -> None:
    """Nothing is asked of the other pieces."""
    example = an_example("Doe went on to say it was safe.", "went on to say", act=Act.ATTITUDE)
    places = firsts(example)

    cues = only(example).cues[0]

    assert cues[places].tolist() == [0, BEGINS[Act.ATTITUDE], INSIDE, INSIDE, INSIDE, 0, 0, 0, 0]
    rest = [place for place in range(len(cues)) if place not in places]
    assert set(cues[rest].tolist()) == {UNLABELLED}


def test_a_cue_that_begins_inside_another_is_shown_to_begin() -> None:
    """Of two that share a word, whichever comes first in the text."""
    one = an_example("Doe went on to say it.", "went on to say")
    other = an_example("Doe went on to say it.", "say")

    for labels in ((*one.labels, *other.labels), (*other.labels, *one.labels)):
        example = Example(one.line, labels)
        cues = only(example).cues[0, firsts(example)]
        assert cues.tolist() == [0, BEGINS[Act.SPEECH], INSIDE, INSIDE, BEGINS[Act.SPEECH], 0, 0]


def test_each_cue_has_its_place_and_its_parts() -> None:
    """Part by part, one for each word that belongs to it."""
    example = an_example(content="the bridge was safe", source="Mayor Jane Doe")
    places = firsts(example)

    batch = only(a_plain_example("It rained on the long bridge at last, far away."), example)

    assert batch.anchors == [(1, places[3])]
    [target] = batch.targets
    content, source = target[PARTS.index("content")], target[PARTS.index("source")]
    assert content.nonzero().flatten().tolist() == places[5:9]
    assert source.nonzero().flatten().tolist() == places[:3]
    assert target.sum() == 7
    assert batch.valid[0].nonzero().flatten().tolist() == places


def test_polarity_and_kind_are_numbers() -> None:
    """And a kind that is not known is not asked for."""
    batch = only(an_example(kind="document"), an_example(kind=None))

    assert batch.polarities.tolist() == [POLARITIES.index(Polarity.ASSERTED)] * 2
    assert batch.kinds.tolist() == [KINDS.index("document"), UNLABELLED]


def test_lines_in_which_nobody_speaks_have_no_anchors() -> None:
    """They are learned from, all the same."""
    batch = only(a_plain_example())

    assert batch.anchors == []
    assert (len(batch.targets), len(batch.valid), len(batch.kinds)) == (0, 0, 0)
    assert (batch.cues[0] == 0).any()


def test_what_stands_after_the_cut_is_not_asked_for() -> None:
    """Neither a cue nor words of a part."""
    long = "it rained and " * LONGEST
    cut = an_example(f"{long} Doe said so.", "said", source="Doe")
    kept = an_example(f"Doe said {long} at Ham.", "said", content="rained", told_to="Ham")

    assert only(cut).anchors == []
    [target] = only(kept).targets
    assert target[PARTS.index("content")].sum() == 1
    assert target[PARTS.index("told_to")].sum() == 0


def test_lines_of_like_length_share_a_batch_up_to_a_size() -> None:
    """No line is lost, and none is read twice."""
    short = samples([a_plain_example("It rains.")] * 300 + [an_example()] * 7, a_tokenizer())

    found = list(batches(short, shuffle=None))

    assert sum(len(batch.ids) for batch in found) == 307
    assert all(batch.ids.numel() <= PIECES_AT_ONCE for batch in found)
    assert len({batch.ids.shape[1] for batch in found}) == 2


def test_shuffled_batches_are_others_and_the_same_for_the_same_seed() -> None:
    """So that a training can be repeated."""
    lines = [a_plain_example(f"It rained {number} times.") for number in range(100, 400)]
    found = samples(lines, a_tokenizer())

    once, again, other = (
        torch.cat([batch.ids for batch in batches(found, shuffle=Random(seed))])
        for seed in (1, 1, 2)
    )

    assert torch.equal(once, again)
    assert not torch.equal(once, other)
    assert sorted(once.tolist()) == sorted(other.tolist())


def test_the_line_of_a_sample_is_the_one_encoded() -> None:
    """Samples come in the order of the examples."""
    examples = [an_example(SAID), a_plain_example()]
    first, second = samples(examples, a_tokenizer())

    assert first.labels == examples[0].labels
    assert len(first.encoded.firsts) == len(examples[0].line.tokens)
    assert len(second.encoded.firsts) == len(examples[1].line.tokens)
