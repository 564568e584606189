"""Posts that look like those of real blogs, made of the sentences and news lines of the project's own cases.

Nothing is left to chance: the same number of posts is the same posts. Eight of ten are Markdown, as posts of real
blogs are: headings, lists, code, links, pictures, a table or a quote here and there; every third of them has HTML or
template tags in it.
"""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Iterator
from pathlib import Path

_CASES = Path(__file__).resolve().parents[1] / "tests" / "cases"
_SAMPLES = Path(__file__).with_name("samples")
_FENCE = "```"
_CODE = (
    "def read(path):\n    with open(path, encoding='utf-8') as file:\n        return file.read()",
    "$ git clone https://example.com/a.git\n$ cd a && make install  # 安装",
    "for (int i = 0; i < n; i++) {\n    sum += a[i] * b[i];\n}",
    "SELECT name, count(*)\nFROM posts\nWHERE date > '2021-05-01'\nGROUP BY name;",
    "server:\n  port: 8080\n  hosts: [a, b]\n  debug: true",
)
_TAGS = ("港口", "财经", "Linux", "前端", "读书", "旅行", "算法", "江州")


def make_posts(count: int) -> Iterator[tuple[str, str]]:
    """Yield the name and the text of each post."""
    chance = random.Random(0)  # noqa: S311 - no secret
    writer = _Writer(chance)
    for number in range(count):
        engine = chance.choice(("hexo", "jekyll"))
        name = f"source/_posts/post-{number}.md"
        if engine == "jekyll":
            name = f"_posts/2021-05-{number % 28 + 1:02}-post-{number}.md"
        yield name, writer.write_post(engine, number)


def read_samples() -> dict[str, str]:
    """Return three posts by name: plain Markdown, Markdown with HTML and template tags, many small pieces.

    They are files and are not made anew: what is counted for them must not change when a case is added.
    """
    paths = sorted(path for path in _SAMPLES.rglob("*.md"))
    return {path.relative_to(_SAMPLES).as_posix(): path.read_text(encoding="utf-8") for path in paths}


class _Writer:
    """Writes the parts of a post; every method returns one."""

    def __init__(self, chance: random.Random) -> None:
        self._chance = chance
        self._sentences = _read_cases("news/must_not_change.jsonl", "line")
        self._rare = _read_cases("text/must_not_change.jsonl", "in")
        self._news_lines = _read_cases("news/lines.jsonl", "line", place="tail")

    def write_post(self, engine: str, number: int) -> str:
        """Eight of ten are Markdown, a third of these mixed."""
        kind = self._chance.choices(("markdown", "mixed", "html", "text"), (54, 26, 14, 6))[0]
        if kind == "html":
            return self.join(engine, number, [self.html] * self._chance.randint(8, 30))
        if kind == "text":
            return "\n".join(f"　　{self.paragraph()}" for _ in range(self._chance.randint(8, 20)))
        parts = [self.heading, *[self.paragraph] * 8, self.emphasis, self.bullets, self.numbers, self.code, self.quote]
        parts += [self.picture, self.table]
        if kind == "mixed":
            parts += [self.html, self.liquid, self.formula]
        return self.join(engine, number, self._chance.choices(parts, k=self._chance.randint(8, 28)))

    def join(self, engine: str, number: int, parts: list[Callable[[], str]]) -> str:
        """Put a header before the parts, and a news line after them."""
        tags = self._chance.sample(_TAGS, 2)
        header = [f"title: {self._short()!r}"]
        header += [f"date: 2021-05-{number % 28 + 1:02} 08:{number % 60:02}:00"]
        if engine == "jekyll":
            header += ["layout: post", f"categories: {tags[0]}", f"tags: [{', '.join(tags)}]"]
        else:
            header += ["categories:", f"  - {tags[0]}", "tags:", *(f"  - {tag}" for tag in tags)]
        body = [part() for part in parts]
        body.insert(len(body) // 4, "<!-- more -->")
        return "\n".join(["---", *header, "---", "", "\n\n".join(body), "", self._chance.choice(self._news_lines), ""])

    def sentence(self) -> str:
        """Some cases in a row, with a stop; one of twenty has rare characters."""
        parts = [part.rstrip("。") for part in self._chance.sample(self._sentences, self._chance.randint(1, 3))]
        if self._chance.random() < 0.05:
            parts.append(self._chance.choice(self._rare))
        return "，".join(parts) + "。"

    def paragraph(self) -> str:
        """With a link or a code span in every other one."""
        text = "".join(self.sentence() for _ in range(self._chance.randint(3, 7)))
        return text + self._chance.choice(("", "", "详见[江州港](https://example.com/port)。", "运行`make -j4`即可。"))

    def emphasis(self) -> str:
        """Marks beside Chinese punctuation."""
        return f"**“{self._short()}”**{self.sentence()}*{self._short()}*，{self.sentence()}"

    def heading(self) -> str:
        """Of level two or three."""
        return f"{self._chance.choice(('##', '###'))} {self._short()}"

    def bullets(self) -> str:
        """A list."""
        return "\n".join(f"- {self._short()}" for _ in range(self._chance.randint(3, 8)))

    def numbers(self) -> str:
        """A numbered list."""
        return "\n".join(f"{number}. {self.sentence()}" for number in range(1, self._chance.randint(3, 6)))

    def code(self) -> str:
        """A fenced block."""
        return f"{_FENCE}python\n{self._chance.choice(_CODE)}\n{_FENCE}"

    def quote(self) -> str:
        """Of two lines."""
        return f"> {self.sentence()}\n> {self.sentence()}"

    def picture(self) -> str:
        """With a caption."""
        return f"![{self._short()}](/images/{self._chance.randint(1, 99)}.png)"

    def table(self) -> str:
        """Of three columns."""
        rows = "\n".join(f"| {self._short()} | {row} | {row * 7}% |" for row in range(1, 5))
        return f"| 名称 | 数量 | 占比 |\n|---|---|---:|\n{rows}"

    def html(self) -> str:
        """A paragraph as scraped pages have it."""
        return (
            f'<p style="text-indent: 2em;"><strong>{self._short()}</strong>{self.sentence()}<br/>{self.sentence()}'
            f'<a href="https://example.com/{self._chance.randint(1, 99)}.html" target="_blank">详情</a></p>'
        )

    def liquid(self) -> str:
        """Template tags of both engines."""
        return self._chance.choice(
            (
                f"{{% highlight python %}}\n{self._chance.choice(_CODE)}\n{{% endhighlight %}}",
                f"{{% asset_img {self._chance.randint(1, 99)}.png %}}",
                f"![图]({{{{ site.baseurl }}}}/images/{self._chance.randint(1, 99)}.png)",
            )
        )

    def formula(self) -> str:
        """In the line and on its own."""
        return f"设$a_1 < b_1$，{self.sentence()}\n\n$$\n\\sum_{{i=1}}^n x_i * y_i\n$$"

    def _short(self) -> str:
        return self._chance.choice(self._sentences)[:16].rstrip("。，")


def _read_cases(name: str, key: str, **wanted: str) -> list[str]:
    """Return what stands under a key in the cases of a file, if it is one line of some length."""
    lines = (_CASES / name).read_text(encoding="utf-8").split("\n")
    cases = [json.loads(line) for line in lines if line]
    texts = {case[key] for case in cases if wanted.items() <= case.items()}
    return sorted(text for text in texts if 6 <= len(text) <= 60 and "\n" not in text)
