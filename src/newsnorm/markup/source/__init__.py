"""The source as written: where code, tags, formulas and template tags stand, and what becomes of them."""
