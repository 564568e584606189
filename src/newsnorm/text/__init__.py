"""Named rules for Chinese text and the one engine that runs them."""
