"""From the written body to blocks: HTML, Markdown, their mix, and bare text."""
