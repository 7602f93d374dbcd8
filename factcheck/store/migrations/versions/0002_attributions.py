"""Give attributions kept before what they can say since: the act, who passed it on, the number.

What older rules did not look for is said to be absent. The JSON is text that `encode_attribution`
wrote, always with the speaker first, so that the new names can be put before it: to read and write
a million rows in Python would take minutes, and PostgreSQL's own functions refuse some text.
"""

from alembic import op

revision = "0002"
down_revision = "0001"

_SAID = '"act": "speech", "source": null, "via": [], "principal": null, '
_UNNAMED = '"number": "one", "knowledge": null, "reason": null, '
_SPEAKER = '{"speaker": {'
_ANONYMOUS = _SPEAKER + '"kind": "anonymous", '


def upgrade() -> None:
    # The first leaves no row for the second: its rows begin with what was said, not the speaker.
    _prefix(_ANONYMOUS, f'{{{_SAID}"speaker": {{{_UNNAMED}"kind": "anonymous", ')
    _prefix(_SPEAKER, f'{{{_SAID}"speaker": {{')


def _prefix(old: str, new: str) -> None:
    """Put `new` in the place of `old` where a value begins with it; neither holds a quote."""
    as_json = "::json" if op.get_bind().dialect.name == "postgresql" else ""
    text = "CAST(value AS TEXT)"
    start, behind = len(old), len(old) + 1
    op.get_bind().exec_driver_sql(
        f"UPDATE attributions SET value = ('{new}' || substr({text}, {behind})){as_json}"  # noqa: S608
        f" WHERE substr({text}, 1, {start}) = '{old}'"
    )
