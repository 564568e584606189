"""HTML: what a parser must not see, the engines, and pages that need none."""
