"""Which box of a page holds the article: the one that the most prose stands in, and the least far down."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from newsnorm._lazy import compile_late
from newsnorm.lexicon.words import any_of, read_words
from newsnorm.page.ends import ends_article, is_over_comments
from newsnorm.page.measure import Measure
from newsnorm.page.outline import Box
from newsnorm.page.sheet import Sheet

# So much of the worth of a box counts for the one around it.
_DECAY = 0.5
# A name counts against a box only while less than this part of all prose stands in it: `twosidebar` and `nav` wrap
# whole articles.
_MOST = 0.4
# Comments may be longer than the article; only what holds nearly all is called so for another reason.
_MOST_COMMENTS = 0.9
_AROUND = 0.3
_COMMENTS = 0.1  # that are longer than the article
# A box with less is not asked what its first line is; that is no longer than a heading. Such a line stands below prose.
_LEAST_HEADED = 0.15
_LONGEST_HEAD = 20
_LEAST_ABOVE = 0.1
_ARTICLE = 1.2
_ABOVE_TITLE = 0.5
_NOT_DESCRIBED = 0.3
_FEWEST_ALIKE = 3
# Code, the numbers of its lines, and its name.
_MOST_CODE = 3
# A commentary is an article.
COMMENTS_RE = compile_late(rf"(?<![a-z]){any_of(read_words('box_names', part='comments'))}(?!ar(?:y|ies))")
AROUND_RE = compile_late(
    rf"(?<![a-z]){any_of(read_words('box_names', part='around'))}"
    rf"|(?:^|[ _-]){any_of(read_words('box_names', part='word'))}(?:$|[ _-])"
)
ARTICLE_RE = compile_late(any_of(read_words("box_names", part="article")))
_PERSON_RE = compile_late(rf"(?<![a-z]){any_of(read_words('box_names', part='person'))}(?![a-z])")
# Pages of a whole stand in a form, and lists are part of a text.
_OF_WHOLES = frozenset({"form", "ul", "ol", "dl"})
_AROUND_TAGS = frozenset({"aside", "nav", "footer"})


def is_around(box: Box) -> bool:
    """Say whether a box is by its names one that stands around an article."""
    return box.tag in _AROUND_TAGS or AROUND_RE.search(box.names) is not None or is_comments(box)


def is_comments(box: Box) -> bool:
    """Say whether a box is by its names one of comments."""
    return COMMENTS_RE.search(box.names) is not None


def is_about_person(box: Box) -> bool:
    """Say whether a box is by its names one that tells who wrote an article."""
    return _PERSON_RE.search(box.names) is not None


def _find_wrappers(boxes: Sequence[Box], measures: Sequence[Measure]) -> frozenset[int]:
    """Return the boxes that stand for paragraphs: several of one name with a single one each, and what is in them.

    Builders of pages put each paragraph into a box, or into a box in a box.
    """
    singles = [box for box in boxes if box.end - box.start == 1 and measures[box.start].is_prose]
    if len(singles) < _FEWEST_ALIKE:
        return frozenset()
    alike = Counter((box.parent, box.tag, box.names) for box in singles)
    found: set[int] = set()
    for number, box in enumerate(boxes):
        is_single = box.end - box.start == 1
        if is_single and (box.parent in found or alike[box.parent, box.tag, box.names] >= _FEWEST_ALIKE):
            found.add(number)
    return frozenset(found)


def _find_code(boxes: Sequence[Box], measures: Sequence[Measure], own: Sequence[float]) -> frozenset[int]:
    """Return the boxes around code that stands between paragraphs, or beside other code: it is a part of their text.

    Code that is all there is in a box may be the text itself.

    Args:
        boxes: Of the page.
        measures: Its blocks.
        own: How much prose stands in each box, and in no other one in it.
    """
    if "code" not in [measure.kind for measure in measures]:
        return frozenset()
    found = [number for number, box in enumerate(boxes) if box.start < box.end and _are_code(box, measures)]
    inside = frozenset(found)
    beside = Counter(boxes[number].parent for number in found)
    passed: set[int] = set()
    for number in found:
        around = boxes[number].parent
        is_part = around in passed if around in inside else own[around] > 0 or beside[around] > 1
        if is_part:
            passed.add(number)
    return frozenset(passed)


def _are_code(box: Box, measures: Sequence[Measure]) -> bool:
    return box.end - box.start <= _MOST_CODE and all(measures[at].kind == "code" for at in range(box.start, box.end))


def _weigh_names(box: Box, share: float, measures: Sequence[Measure]) -> float:
    """Return what the names of a box that holds this share of the prose leave of its worth, or its first line does."""
    if share < _MOST_COMMENTS and (is_comments(box) or (share > _LEAST_HEADED and _is_headed(box, measures))):
        return _AROUND if share < _MOST else _COMMENTS
    return _AROUND if share < _MOST and is_around(box) else 1.0


def _is_headed(box: Box, measures: Sequence[Measure]) -> bool:
    """Say whether a box begins with a line that stands over other things than the text: `网友评论`, `免责声明：`."""
    first = next((measure for measure in measures[box.start : box.end] if measure.size), None)
    if first is None or first.size > _LONGEST_HEAD:
        return False
    return ends_article(first.text, _LEAST_ABOVE) or (
        is_over_comments(first.text) and any(map(str.isdigit, first.text))
    )


def _find_around(boxes: Sequence[Box], whole: Sequence[float], measures: Sequence[Measure]) -> dict[int, float]:
    """Return the boxes whose names or first lines speak against them, and all in them, such as the rules for comments.

    What is left of their worth stands beside each.

    Args:
        boxes: Of the page.
        whole: How much prose stands in each.
        measures: The blocks of the page.
    """
    total = whole[0] or 1.0
    found: dict[int, float] = {}
    for number, box in enumerate(boxes):
        left = found.get(box.parent, 1.0)
        if left == 1.0 and whole[number]:
            left = _weigh_names(box, whole[number] / total, measures)
        if left < 1.0:
            found[number] = left
    return found


def choose_box(sheet: Sheet, *, avoid: Box | None = None) -> tuple[int, list[float]]:
    """Return the number of the box that is the article, and how much prose stands in each.

    A box that ends above the block that alone shows the title is less likely the article.

    Args:
        sheet: The page.
        avoid: A box that is not the article, nor is any in it.
    """
    measures, boxes, owners = sheet.measures, sheet.outline.boxes, sheet.owners
    above, described = sheet.shown, sheet.described
    own = [0.0] * len(boxes)
    for number, measure in zip(owners, measures, strict=True):
        own[number] += measure.worth
    whole = own.copy()
    for number in range(len(boxes) - 1, 0, -1):
        whole[boxes[number].parent] += whole[number]
    scores = own
    around = _find_around(boxes, whole, measures)
    if described is not None and owners[described] in around:
        described = None  # the footer says what the site is about
    wrappers = _find_wrappers(boxes, measures) | _find_code(boxes, measures, own)
    for number in range(len(boxes) - 1, 0, -1):
        box = boxes[number]
        score = scores[number]
        if avoid is not None and avoid.start <= box.start and box.end <= avoid.end:
            scores[number] = -1.0
            continue
        if not score:  # most boxes of a page
            scores[number] = -1.0 if box.tag in _OF_WHOLES else 0.0
            continue
        score *= around.get(number, 1.0)
        if above is not None and box.end <= above:
            score *= _ABOVE_TITLE
        if box.tag in _OF_WHOLES or number in wrappers:
            scores[box.parent] += score
            scores[number] = -1.0
            continue
        scores[box.parent] += score * _DECAY
        is_named = box.role == "articlebody" or box.tag == "article" or ARTICLE_RE.search(box.names)
        scores[number] = score * _ARTICLE if is_named else score
    best = max(range(len(boxes)), key=scores.__getitem__)
    return (best if described is None else _choose_described(boxes, scores, best, described)), whole


def _choose_described(boxes: Sequence[Box], scores: Sequence[float], best: int, described: int) -> int:
    """Return the best box with the block that the page says it is about, unless the best of all has far more prose."""
    start, end = boxes[best].start, boxes[best].end
    if start <= described < end:
        return best
    rivals = [
        number
        for number, box in enumerate(boxes)
        if box.start <= described < box.end and not (box.start <= start and end <= box.end)
    ]
    rival = max(rivals, key=scores.__getitem__, default=best)
    return rival if scores[rival] > _NOT_DESCRIBED * scores[best] else best
