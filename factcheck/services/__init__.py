"""What a newsroom asks of Factcheck, one verb a module; `Desk` binds them to the parts."""

from factcheck.services.desk import Desk, State
from factcheck.services.draft import Draft
from factcheck.services.ingest import Added, Known, Outcome, Refused

__all__ = ["Added", "Desk", "Draft", "Known", "Outcome", "Refused", "State"]
