"""The rules over the text of a header, before anything of the body is compared with it."""

from __future__ import annotations

from attrs import define, evolve, field, frozen

from newsnorm._frozen import Shown, maker
from newsnorm.model import Change, Finding, Image
from newsnorm.reader import RawArticle
from newsnorm.text.engine import Ruleset, is_canonical, merge_changes, normalize_busy


@frozen(weakref_slot=False, repr=False)
class NormalHeader(Shown):
    """A raw article whose header text is normalized.

    Attributes:
        raw: With normalized title, original title, summary and captions; its body is as written.
        changes: What the rules did there.
        findings: What is suspicious there.
    """

    raw: RawArticle
    changes: tuple[Change, ...] = ()
    findings: tuple[Finding, ...] = ()


_make_normal_header = maker(NormalHeader)


@define(eq=False, repr=False)
class LineNormalizer(Shown):
    """Runs the rules over texts that stand outside the body, and keeps the account of all of them.

    Example:
        >>> from newsnorm.options import Options
        >>> from newsnorm.text.engine import compile_rules
        >>> lines = LineNormalizer(compile_rules(Options()))
        >>> lines.run("快讯:沪指收涨"), [change.rule for change in lines.changes]
        ('快讯：沪指收涨', ['colon'])
    """

    rules: Ruleset
    changes: list[Change] = field(factory=list)
    findings: list[Finding] = field(factory=list)

    def run(self, text: str | None) -> str | None:
        """Return a normalized text; None when there is none, or nothing is left of it."""
        if not text:
            return None
        if is_canonical(text, self.rules):
            return text
        normal = normalize_busy(text, self.rules)
        self.changes += normal.changes
        self.findings += normal.findings
        return normal.text or None

    def run_line(self, text: str | None) -> str | None:
        r"""Return a normalized text that is one line, such as a title, whatever its writer parted it with.

        Example:
            >>> from newsnorm.options import Options
            >>> from newsnorm.text.engine import compile_rules
            >>> LineNormalizer(compile_rules(Options())).run_line("快讯:沪指\u2028收涨")
            '快讯：沪指 收涨'
        """
        line = self.run(text) if text else None
        return " ".join(part for part in line.split("\n") if part) if line and "\n" in line else line

    def run_caption(self, image: Image) -> Image:
        """Return an image with a normalized caption, which is one line."""
        if image.caption is None:
            return image
        caption = self.run_line(image.caption)
        return image if caption == image.caption else evolve(image, caption=caption)


def normalize_header(raw: RawArticle, rules: Ruleset) -> NormalHeader:
    """Return the header with the rules applied to each text in it.

    Example:
        >>> from newsnorm.options import Options
        >>> from newsnorm.text.engine import compile_rules
        >>> normalize_header(RawArticle(title="快讯:沪指收涨"), compile_rules(Options())).raw.title
        '快讯：沪指收涨'
    """
    written = (raw.title, raw.original_title, raw.summary, *[image.caption for image in raw.images])
    given = [text for text in written if text is not None]
    if all(given) and all(is_canonical(text, rules) for text in given):  # most headers
        return _make_normal_header(raw)
    lines = LineNormalizer(rules)
    title, original_title = lines.run_line(raw.title), lines.run_line(raw.original_title)
    summary = lines.run(raw.summary)
    images = tuple(map(lines.run_caption, raw.images))
    if (title, original_title, summary, images) != (raw.title, raw.original_title, raw.summary, raw.images):
        raw = evolve(raw, title=title, original_title=original_title, summary=summary, images=images)
    return _make_normal_header(raw, merge_changes(lines.changes), tuple(lines.findings))
