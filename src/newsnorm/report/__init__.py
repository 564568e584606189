"""`newsnorm report`: one page that shows what is in rows, what was found and changed, and what failed."""

from newsnorm.report.write import write_report

__all__ = ["write_report"]
