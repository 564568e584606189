"""Files that hold many articles: what they are, and the documents in them, one at a time."""
