"""What a line says about the article: dateline, byline, editor, source, navigation and their kin."""
