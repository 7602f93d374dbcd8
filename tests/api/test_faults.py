"""What is wrong with a request, field by field."""

from factcheck.api.faults import MOST_FAULTS, BadFields, Fault, body_faults, query_faults


def test_a_fault_in_a_body_is_a_json_pointer() -> None:
    """Names are escaped as RFC 6901 says, and `#` is the whole body."""
    messages = {
        "claim": ["Missing."],
        "filters": {"outlets": {0: ["Too long."]}, "_schema": ["Odd."]},
        "a/b~c": ["Unknown field."],
        "_schema": ["Invalid input type."],
    }

    assert list(body_faults(messages)) == [
        Fault("#/claim", "Missing."),
        Fault("#/filters/outlets/0", "Too long."),
        Fault("#/filters", "Odd."),
        Fault("#/a~1b~0c", "Unknown field."),
        Fault("#", "Invalid input type."),
    ]


def test_a_fault_in_a_query_is_the_name_of_its_argument() -> None:
    """Each message is a fault of its own."""
    assert list(query_faults({"limit": ["Too small.", "Odd."]})) == [
        Fault("limit", "Too small."),
        Fault("limit", "Odd."),
    ]


def test_the_error_in_words_names_every_fault() -> None:
    """What cannot show a list shows one sentence."""
    error = BadFields([Fault("#/claim", "Missing."), Fault("#/x", "Unknown field.")])

    assert str(error) == "#/claim: Missing.; #/x: Unknown field."


def test_a_million_faults_are_not_all_named() -> None:
    """An answer stays small, whatever was sent."""
    messages = {f"{number}" + "x" * 1_000: ["Unknown field."] for number in range(1_000)}

    error = BadFields(body_faults(messages))

    assert len(error.faults) == MOST_FAULTS
    assert len(str(error)) < 5_000
