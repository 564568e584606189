"""The flat row: its columns, what their values may be, and the same columns for Arrow."""
