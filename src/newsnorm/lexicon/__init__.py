"""Each fact about Chinese text once: characters, addresses, suffixes, and lists of words that a person can edit."""
