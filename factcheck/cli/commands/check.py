"""`factcheck check`."""

from dataclasses import replace

import click

from factcheck.cli.options import claim_options, filter_options, json_option, limit_option
from factcheck.cli.session import Session
from factcheck.model import Claim, Filters

_EXAMPLES = """\b
Examples:
  factcheck check "North Korea is sending 10,000 soldiers"
  factcheck check "The bill was signed" --speaker Zelensky --as-of 2024-10-20
  factcheck check "The bill was signed" --outlet "Kyiv Independent" --limit 3
  echo "The bill was signed" | factcheck check - --json | jq .evidence[0].sentence.text"""


@click.command(epilog=_EXAMPLES)
@claim_options
@filter_options
@limit_option(5, most=100, what="sentences")
@json_option
@click.pass_obj
def check(session: Session, *, claim: Claim, filters: Filters, limit: int) -> None:
    """Rule on CLAIM, by the sentences that bear on it and who said each.

    CLAIM is one sentence, in quotation marks; `-` reads it from standard input. The ruling says
    what sources in the archive say, and why; of a claim that names a speaker, whether they said it.
    Sentences that the ruling rests on are shown even where --limit is smaller. Words that a
    sentence shares with the claim are marked, and the words that its speaker is credited with are
    told apart from the outlet's own.
    """
    from factcheck.cli.pages.evidence import check_page
    from factcheck.services.check_shapes import check_shape

    checked = session.desk.check(replace(claim, filters=filters), limit=limit)
    if not session.wants_pages:
        for remark in checked.remarks:
            session.note(f"factcheck: {remark}")
    session.answer(checked, shape=check_shape, page=check_page)
