"""How good the answers are, measured on the gold files in `seeds/` and on sets of other people."""

from factcheck.evaluation.data import DataReport, evaluate_data
from factcheck.evaluation.datasets import one_by_one
from factcheck.evaluation.figures import Table
from factcheck.evaluation.gate import Below, Breach, Changed
from factcheck.evaluation.misses import Miss
from factcheck.evaluation.report import Part, Report, evaluate
from factcheck.evaluation.rulings_data import evaluate_rulings
from factcheck.evaluation.scratch import scratch_desk
from factcheck.evaluation.search_data import evaluate_search
from factcheck.evaluation.stance import evaluate_stance

__all__ = [
    "Below",
    "Breach",
    "Changed",
    "DataReport",
    "Miss",
    "Part",
    "Report",
    "Table",
    "evaluate",
    "evaluate_data",
    "evaluate_rulings",
    "evaluate_search",
    "evaluate_stance",
    "one_by_one",
    "scratch_desk",
]
