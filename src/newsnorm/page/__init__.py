"""Which part of a web page is the article, and what the page says about itself."""
