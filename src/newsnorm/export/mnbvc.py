"""An article in the form of MNBVC, the large open corpus of Chinese."""

from __future__ import annotations

import hashlib
from typing import Any

from newsnorm._json import write_json
from newsnorm.export.flat import flat_metadata
from newsnorm.model import Article


def to_mnbvc(article: Article) -> dict[str, Any]:
    """Return a file of MNBVC: one line of its JSON Lines.

    Each line of the text is a paragraph. What needs other files is as MNBVC begins with it: `simhash` 0, no file and no
    paragraph known from elsewhere. `时间` is the day of publication, empty without one; all else that is known of the
    article is in `扩展字段`, as JSON.

    Args:
        article: The article.

    Example:
        >>> from newsnorm.model import Block
        >>> file = to_mnbvc(Article(title="快讯", blocks=(Block(text="沪指收涨。"), Block(text="沪指收涨。"))))
        >>> file["段落数"], file["去重段落数"], [each["是否重复"] for each in file["段落"]]
        (2, 1, [False, True])
    """
    row = article.to_row()
    text: str = row["text"]
    lines = [(number, line) for number, line in enumerate(text.split("\n"), 1) if line.strip()]
    seen: set[str] = set()
    paragraphs = []
    for number, line in lines:
        paragraphs.append(_paragraph(number, line, is_repeated=line in seen))
        seen.add(line)
    return {
        "文件名": row["path"] or article.id,
        "是否待查文件": False,
        "是否重复文件": False,
        "文件大小": len(text.encode("utf-8")),
        "simhash": 0,
        "最长段落长度": max((len(line) for _, line in lines), default=0),
        "段落数": len(lines),
        "去重段落数": len(lines) - len(seen),
        "低质量段落数": 0,
        "段落": paragraphs,
        "扩展字段": write_json(flat_metadata(article)),
        "时间": (row["date_published"] or "")[:10].replace("-", ""),
    }


def _paragraph(number: int, line: str, *, is_repeated: bool) -> dict[str, Any]:
    return {
        "行号": number,
        "是否重复": is_repeated,
        "是否跨文件重复": False,
        "md5": hashlib.md5(line.encode("utf-8"), usedforsecurity=False).hexdigest(),
        "内容": line,
    }
