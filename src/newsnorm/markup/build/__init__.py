"""From gathered pieces of text to blocks: what every kind of markup builds with."""
