"""Each format as one value: what a blog engine means by a header and by a body, and what tells its posts from others'.

A new engine is one more value here and its tests. No code asks for the name of a format: what an engine does
differently is a field, and the field says what is done.
"""

from __future__ import annotations

from attrs import frozen

from newsnorm._frozen import Shown
from newsnorm.frontmatter.entries import Quoted, Value
from newsnorm.frontmatter.scalars import read_flag
from newsnorm.reader import Dialect, SoftBreaks, TemplateSyntax
from newsnorm.readers import format_signs as signs
from newsnorm.readers.format_signs import Sign, key_signs


@frozen(kw_only=True, cache_hash=True, repr=False)
class Format(Shown):
    """How one engine reads a post, and how its posts are recognized.

    Attributes:
        name: The reader's name.
        list_is_path: A list of categories is one path, not several categories.
        splits_words: A string of categories or tags is cut at white space.
        adds_singular: `category` and `tag` count beside their plurals, not only in place of them.
        false_words: What means false without quotes, besides `false` itself.
        quoted_false_words: What means false even in quotes, where text stands.
        soft_breaks: `keep` makes a newline inside a Markdown paragraph a line break.
        template_syntax: How template tags in the body are written.
        dialect: Which Markdown.
        excerpt_key: The header key whose text ends the summary.
        templates_off_key: The header key that, when false, says that the body holds no template tags.
        suffixes: Endings of file names that a folder gives besides the common ones, with the dot.
        signs: What each sign is worth for the format: the natural logarithm of how much oftener it stands in the
            format's files than in others'. A sign that is not named is worth nothing.
    """

    name: str
    list_is_path: bool = False
    splits_words: bool = False
    adds_singular: bool = False
    false_words: frozenset[str] = frozenset()
    quoted_false_words: frozenset[str] = frozenset()
    soft_breaks: SoftBreaks = "join"
    template_syntax: TemplateSyntax = "none"
    dialect: Dialect = "commonmark"
    excerpt_key: str | None = None
    templates_off_key: str | None = None
    suffixes: tuple[str, ...] = ()
    signs: tuple[tuple[Sign, float], ...] = ()

    def is_false(self, value: Value) -> bool:
        """Return whether the engine takes a header value for false.

        Example:
            >>> [JEKYLL.is_false(value) for value in ("false", "no", Quoted("false"), "true")]
            [True, True, False, False]
        """
        if not isinstance(value, str):
            return False
        if isinstance(value, Quoted):
            return value in self.quoted_false_words
        return read_flag(value) is False or value in self.false_words


# What a sign is worth is set from counts over some thirty Chinese blogs and rounded; a sign of one site only is worth
# nothing. Hexo is the commonest of the three in Chinese, Hugo the rarest.
HEXO = Format(
    name="hexo",
    list_is_path=True,
    quoted_false_words=frozenset({"false"}),
    soft_breaks="keep",
    template_syntax="nunjucks",
    signs=(
        (signs.SOURCE_POSTS, 8),
        (signs.DATED_POSTS, 2),
        (signs.POSTS, 4),
        (signs.DRAFTS, 2),
        (signs.SEMICOLONS, 6),
        (signs.NO_OPENING, 4),
        (signs.QUOTED_TITLE, -1),
        (signs.DATE_WITH_TIME, 1.5),
        (signs.DAY_ALONE, -1),
        (signs.DATE_WITH_SLASHES, 1),
        (signs.DATE_OF_FEED, 1.5),
        (signs.EMPTY_LIST, 2),
        (signs.NESTED, 3),
        (signs.BLOCK_CATEGORIES, 0.5),
        *key_signs(3, "top_img index_img banner_img"),
        *key_signs(1.5, "thumbnail headimg readmore preload password updated lede cover sticky"),
        *key_signs(0.7, "comments permalink toc"),
        (signs.HEXO_TAG, 3),
        (signs.HEXO_MORE_MARK, 1),
        (signs.MORE_MARK, 0.5),
    ),
)
JEKYLL = Format(
    name="jekyll",
    splits_words=True,
    adds_singular=True,
    false_words=frozenset({"no", "No", "NO", "off", "Off", "OFF"}),  # SafeYAML's
    template_syntax="liquid",
    dialect="kramdown",
    excerpt_key="excerpt_separator",
    templates_off_key="render_with_liquid",
    signs=(
        (signs.HEADER, -0.3),
        (signs.DATED_POSTS, 7.5),
        (signs.POSTS, 2),
        (signs.DRAFTS, 3),
        (signs.DATED_NAME, 1.5),
        (signs.LAYOUT, 3),
        (signs.NO_LAYOUT, -2.3),
        (signs.NO_DATE, 1),
        (signs.QUOTED_TITLE, 0.5),
        (signs.DATE_WITH_OFFSET, 2.5),
        (signs.DAY_ALONE, 0.3),
        (signs.WORDS, 1.5),
        (signs.CATEGORY, 1),
        *key_signs(3, "excerpt_separator render_with_liquid redirect_from last_modified_at"),
        *key_signs(2, "header-img header-style header-mask catalog pin image_path"),
        (signs.LIQUID_TAG, 2.5),
        (signs.LIQUID_VARIABLE, 2.5),
        (signs.KRAMDOWN_ATTRIBUTES, 2.5),
    ),
)
HUGO = Format(
    name="hugo",
    quoted_false_words=frozenset({"false"}),
    template_syntax="shortcodes",
    dialect="goldmark",
    signs=(
        (signs.HEADER, -0.6),
        (signs.CONTENT, 5),
        (signs.DATED_NAME, 0.7),
        (signs.TOML, 6),
        (signs.JSON, 4),
        (signs.QUOTED_TITLE, 0.3),
        (signs.DATE_WITH_T, 2.5),
        (signs.DAY_ALONE, 0.5),
        (signs.QUOTED_DATE, 2),
        (signs.BLOCK_CATEGORIES, 0.5),
        *key_signs(3, "draft lastmod aliases weight isCJKLanguage UseHugoToc showToc TocOpen ShowToc featuredImage"),
        *key_signs(2, "url slug linkTitle publishDate expiryDate hidemeta"),
        (signs.SHORTCODE, 3),
        (signs.MORE_MARK, 0.5),
    ),
)
PLAIN = Format(
    name="plain",
    quoted_false_words=frozenset({"false"}),
    signs=((signs.HEADER, -2.3), (signs.NO_HEADER, 6), (signs.OTHER_FOLDER, 3)),
)

# The order breaks ties: the formats with the clearer signs come first.
BLOG_FORMATS = (HEXO, JEKYLL, HUGO)
FORMATS = (*BLOG_FORMATS, PLAIN)
