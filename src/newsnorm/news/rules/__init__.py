"""The rules about news lines, one file a kind of line; `table` has them in order."""
