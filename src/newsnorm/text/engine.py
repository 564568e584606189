"""The one engine that runs the rules, on a text or on all blocks of a body at once.

A rule costs nothing where it has nothing to do: one search tells whether the text has a character that canonical text
does not have, substring tests tell which marks occur, and these choose the rules, whose choice is remembered.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache, partial

from attrs import evolve, field, frozen

from newsnorm._frozen import Shown
from newsnorm._lazy import compile_late
from newsnorm.lexicon.characters import IDEOGRAPHIC_SPACE, STOPS, SURROGATE_RE
from newsnorm.model import Change, Finding, make_change
from newsnorm.options import Options
from newsnorm.ranges import find_first_difference
from newsnorm.results import NormalizedText, make_normalized
from newsnorm.text.classes import MARK_RE, MARKS, UNIT_MARK, URL_MARK, VERBATIM_MARK
from newsnorm.text.findings import find_suspects, report_rubble
from newsnorm.text.mojibake import CLEAN_HAN
from newsnorm.text.profiles import choose_rules, script_of
from newsnorm.text.protect import SIGNS, cut_addresses, put_back
from newsnorm.text.quotes import QuoteStyle, pair_quotes, turn_to_corner, turn_to_curly
from newsnorm.text.rule import STAGES, Rule, Stage
from newsnorm.text.rules import RULES
from newsnorm.text.script import traditionalize
from newsnorm.text.spaces import MARKS_AFTER, MARKS_BEFORE
from newsnorm.text.substitution import RunRule

MAX_PASSES = 4  # of the context rules: a mark that one changes may be the proof that another waits for

# After each of these the text is looked at anew: it may have other characters.
_SINGLE_STAGES: tuple[Stage, ...] = ("decode", "character")

# Those of them that make no character which canonical text does not have.
_TIDYING = frozenset(
    {"newline", "linesep", "tags", "bom", "bidi", "zerowidth", "joiner", "zs", "vs", "alnum", "ligature"}
)

# What no rule of stage "character" touches and NFC leaves alone. Characters that canonical text has in other places
# are here too: their rules are chosen by `Rule.marks`.
_COMMON = (
    "\n\t -~\u00a0-\u00ac\u00ae-\u00b9\u00bb-\u00bf\u2013\u2014\u2018\u2019\u201c\u201d\u2026\u2103\u2160-\u217f"
    "\u2190-\u2193\u2460-\u24ff\u25a0-\u25a1\u25b2-\u25b3\u25c6-\u25cf\u2605\u2606"
    f"\u3000-\u3029\u3041-\u3096\u30a1-\u30fa\u30fc-\u30fe{CLEAN_HAN}！（），：；？～｛｜｝［］{MARKS}"
)
_COMMON_RE = re.compile(f"[{_COMMON}]++")  # to pass over all takes half the time of a search for odd ones
_WORDS_RE = compile_late(f"[ A-Za-z0-9{STOPS}{CLEAN_HAN}]++")
# A stop that does not stand between two Han characters.
_LOOSE_STOP_RE = compile_late(f"(?:^|[ -~{STOPS}])[{STOPS}]|[{STOPS}](?:[ -~]|$)")
_FINDING_MARKS = frozenset({".", "，", '"', "'", "”"})
# What a rule that is on, or a finding, might look for in a line without blanks at its ends or in a row. Of the marks
# that most lines have it is only one at such a place, or several in a row.
_PLAIN_MARKS = frozenset(" .，：")
_ON_MARKS = SIGNS.union(_FINDING_MARKS, *(rule.marks for rule in RULES if rule.kind == "on"))
_DOUBTFUL_RE = compile_late(
    rf"""
    [\n{re.escape("".join(sorted(mark for mark in _ON_MARKS - _PLAIN_MARKS if len(mark) == 1)))}]
    | -- | \.\. | 。。 | \.(?<=[^\x00-\x7f].) | [，：](?<=[0-9].) | [ ](?:(?<=[{MARKS_BEFORE}].)|(?=[{MARKS_AFTER}]))
    """,
    re.VERBOSE,
)
_REPEATING = frozenset({"mojibake", "residual-entity", "asciipunct"})
_CONFIGS = {"hant": "s2t", "hant-tw": "s2tw", "hant-hk": "s2hk"}
_MOST_ODD = 128  # kinds of odd characters in a text whose steps are remembered
_LONG = 1 << 17
_CONTEXT = 10  # characters shown on either side of a change


@frozen(eq=False, repr=False)
class _Step(Shown):
    """A rule, ready to run."""

    id: str
    run: RunRule
    marks: frozenset[str]
    chars: re.Pattern[str] | None


@frozen(eq=False, repr=False)
class Ruleset(Shown):
    """The rules that a set of options chose, ready to run. Equal only to itself, so that choices can be remembered.

    Attributes:
        ids: Of the rules.
        marks: Every string that one of them, or a finding, looks for, if it has other characters than ASCII.
        ascii_marks: Those of ASCII.
        repeats: Whether one run may leave work for another.
        busy: Finds the characters of all marks: a line without them, and without any character that canonical text does
            not have, is canonical. None if a rule always runs.
        keeps_words: Whether none changes words with single spaces or, where both are Han, a stop between them, and
            printable ASCII: all rules that are on by default need other characters for it.
        steps: The rules by stage.
    """

    ids: frozenset[str]
    marks: tuple[str, ...]
    ascii_marks: tuple[str, ...]
    repeats: bool
    busy: re.Pattern[str] | None = field(repr=False)
    keeps_words: bool
    steps: dict[Stage, tuple[_Step, ...]] = field(repr=False)


def compile_rules(options: Options) -> Ruleset:
    """Return the rules for these options.

    Raises:
        OptionsError: `disabled_rules` names a rule that does not exist, or a promise.

    Example:
        >>> "dquote" in compile_rules(Options(profile="minimal")).ids
        False
    """
    return _compile(options.profile, options.script, options.disabled_rules)


@lru_cache(maxsize=64)
def _compile(profile: str, script: str, disabled: frozenset[str]) -> Ruleset:
    ids = choose_rules(profile, script, disabled)
    script = script_of(profile, script)
    style: QuoteStyle = "auto" if script == "keep" or "corner" not in ids else "curly" if script == "hans" else "corner"
    bound: dict[str, RunRule] = {
        "dquote": partial(pair_quotes, style=style),
        "hant": partial(traditionalize, config=_CONFIGS.get(script, "s2t")),
        "corner": turn_to_curly if script == "hans" else turn_to_corner,
    }
    if "dquote" not in ids:
        ids -= {"fwquote"}  # it makes straight quotes, which only `dquote` pairs
    rules = [rule for rule in RULES if rule.id in ids and rule.run is not None]
    steps = {rule.id: _make_step(rule, bound.get(rule.id)) for rule in rules}

    marks = SIGNS.union(_FINDING_MARKS, *(step.marks for step in steps.values()))
    return Ruleset(
        ids=ids,
        marks=tuple(sorted(mark for mark in marks if not mark.isascii())),
        ascii_marks=tuple(sorted(mark for mark in marks if mark.isascii())),
        repeats=not ids.isdisjoint(_REPEATING),
        busy=_find_busy(marks),
        keeps_words=all(rule.kind == "on" for rule in rules),
        steps={stage: tuple(steps[rule.id] for rule in rules if rule.stage == stage) for stage in STAGES},
    )


def _find_busy(marks: frozenset[str]) -> re.Pattern[str] | None:
    """Return a pattern for the characters of all marks, the line feed among them; None if a line feed alone is one."""
    if "\n" in marks:
        return None
    chars = re.escape("".join(sorted(set("".join(marks)))))
    return re.compile(f"[{chars}{MARKS}]")


def _make_step(rule: Rule, run: RunRule | None) -> _Step:
    function = run or rule.run
    assert function is not None  # noqa: S101 - promises are left out before
    return _Step(rule.id, function, frozenset(rule.marks), compile_late(f"[{rule.chars}]") if rule.chars else None)


def normalize(text: str, rules: Ruleset) -> NormalizedText:
    r"""Run the rules over a text, in which a line is a paragraph.

    Example:
        >>> rules = compile_rules(Options())
        >>> normalize("\u3000\u3000他说:\"好\".", rules).text
        '他说：“好”。'
    """
    return NormalizedText(text) if is_canonical(text, rules) else normalize_busy(text, rules)


def normalize_busy(text: str, rules: Ruleset) -> NormalizedText:
    """Do the same with a text of which one look does not show that it is canonical."""
    normal = run_rules(f"\n{displace_marks(text)}\n", rules)
    return make_normalized(normal.text[1:-1], normal.changes, normal.findings)


def is_canonical(text: str, rules: Ruleset) -> bool:
    """Return whether one look shows that no rule has anything to do in a text; most short lines are so."""
    if rules.keeps_words and "  " not in text and text == text.strip(" "):
        if text.isascii():
            return text.isprintable()
        if _WORDS_RE.fullmatch(text) and not _LOOSE_STOP_RE.search(text):
            return True
        if not _DOUBTFUL_RE.search(text) and not _COMMON_RE.sub("", text):
            return True
    return rules.busy is not None and not rules.busy.search(text) and not _COMMON_RE.sub("", text)


def displace_marks(text: str) -> str:
    """Turn the lone surrogates that serve as marks into another one, which the rule `control` deals with."""
    if VERBATIM_MARK in text or URL_MARK in text or UNIT_MARK in text:
        return MARK_RE.sub("\udfff", text)
    return text


def run_rules(text: str, rules: Ruleset) -> NormalizedText:
    """Run the rules over a text that begins and ends with a line feed, and may hold marks for what is cut out of it.

    A profile that decodes what was left encoded, or undoes the work of the context rules, runs until nothing changes.
    """
    normal = _run_once(text, rules)
    if not rules.repeats:
        return normal
    for _ in range(MAX_PASSES):
        again = _run_once(normal.text, rules)
        if again.text == normal.text:
            break
        changes = merge_changes((*normal.changes, *again.changes))
        normal = NormalizedText(again.text, changes, again.findings)
    return normal


def merge_changes(changes: Sequence[Change]) -> tuple[Change, ...]:
    """Return one change for each rule; the first example stays."""
    if len(changes) < 2:
        return tuple(changes)
    merged: dict[str, Change] = {}
    for change in changes:
        known = merged.get(change.rule)
        merged[change.rule] = evolve(known, count=known.count + change.count) if known else change
    return tuple(merged.values())


def _run_once(text: str, rules: Ruleset) -> NormalizedText:
    log: dict[str, Change] = {}
    choice = _look(text, rules)
    rubble: tuple[Finding, ...] = ()
    for stage in _SINGLE_STAGES:
        before = text
        text = _run(choice.steps[stage], text, log)
        if text is not before:
            choice = _look_again(text, rules, choice) if _TIDYING.issuperset(log) else _look(text, rules)
        if choice.odd and stage == "decode":
            rubble = report_rubble(text, choice.odd)
    run_blanks = _run if len(text) <= _LONG else _run_in_stretches
    before, text = text, run_blanks(choice.steps["indent"], text, log)
    if text is not before and IDEOGRAPHIC_SPACE in choice.marks and IDEOGRAPHIC_SPACE not in text:  # most are indents
        choice = _choose(rules, choice.marks - {IDEOGRAPHIC_SPACE}, choice.odd)
    text = run_blanks(choice.steps["space"], text, log)  # makes no character that the later steps are not chosen for
    addresses: list[str] = []
    if choice.address_signs:
        text, addresses = cut_addresses(text, choice.address_signs)
        choice = _look_without(text, rules, choice) if addresses else choice
    text = _run(choice.steps["script"], text, log)
    for _ in range(MAX_PASSES):
        steps = choice.steps["context"]
        after_first = _run(steps[:1], text, log)
        before, text = text, _run(steps[1:], after_first, log)
        if text is after_first and len(text) == len(before):  # nothing beside a mark has changed since its rule ran
            break
        choice = _look_again(text, rules, choice)
    findings = (*rubble, *find_suspects(text, choice.marks, choice.odd))
    if addresses:
        text = put_back(text, URL_MARK, addresses)
    text = _run(choice.steps["end"], text, log)
    return make_normalized(text, tuple(log.values()), findings)


@frozen(eq=False, repr=False)
class _Choice(Shown):
    """What a text holds, and the steps that have something to do there."""

    marks: frozenset[str]
    odd: str
    steps: dict[Stage, tuple[_Step, ...]]
    address_signs: frozenset[str]


def _look(text: str, rules: Ruleset) -> _Choice:
    """Look for the marks that occur, or might, and for the characters that canonical text does not have.

    ASCII marks are looked for in what is left of the text without all other characters: that is little, and quick to
    get, and a mark too many costs only the run of a rule that finds nothing.
    """
    marks = _find_marks(text, rules.ascii_marks, rules.marks)
    odd = _COMMON_RE.sub("", text)
    return _choose(rules, frozenset(marks), "".join(sorted(set(odd))) if odd else "")


def _look_without(text: str, rules: Ruleset, choice: _Choice) -> _Choice:
    """Forget the marks that only addresses had, which are cut out: `?` and `:` are hardly ever elsewhere.

    No address has a line break, and lines that were blank may have become empty since the marks were looked for.
    """
    had = [mark for mark in rules.ascii_marks if mark in choice.marks and "\n" not in mark]
    marks = choice.marks.difference(had).union(_find_marks(text, had, ()))
    return _choose(rules, marks, choice.odd)


def _look_again(text: str, rules: Ruleset, choice: _Choice) -> _Choice:
    """Look only for marks that were not there, after rules that make no odd character; a mark too many is cheap."""
    known = choice.marks
    new = _find_marks(
        text,
        [mark for mark in rules.ascii_marks if mark not in known],
        [mark for mark in rules.marks if mark not in known],
    )
    return _choose(rules, known.union(new), choice.odd) if new else choice


def _find_marks(text: str, ascii_marks: Iterable[str], marks: Iterable[str]) -> list[str]:
    letters = text.encode("ascii", "ignore").decode()
    found = [mark for mark in ascii_marks if mark in letters]
    return found + [mark for mark in marks if mark in text]


def _choose(rules: Ruleset, marks: frozenset[str], odd: str) -> _Choice:
    """Return the steps that find something. Remembered, unless a text has more kinds of odd characters than most."""
    return (_choose_known if len(odd) <= _MOST_ODD else _choose_known.__wrapped__)(rules, marks, odd)


@lru_cache(maxsize=1024)
def _choose_known(rules: Ruleset, marks: frozenset[str], odd: str) -> _Choice:
    def choose(steps: tuple[_Step, ...]) -> tuple[_Step, ...]:
        return tuple(
            step
            for step in steps
            if not marks.isdisjoint(step.marks) or (odd and step.chars is not None and step.chars.search(odd))
        )

    return _Choice(
        marks=marks,
        odd=odd,
        steps={stage: choose(steps) for stage, steps in rules.steps.items()},
        address_signs=marks & SIGNS,
    )


def _run(steps: tuple[_Step, ...], text: str, log: dict[str, Change]) -> str:
    """Run steps in order, and note what each changed. An unchanged text is the very same object."""
    for step in steps:
        new, count = step.run(text)
        if count:
            _note(log, step.id, count, text, new)
            text = new
    return text


def _run_in_stretches(steps: tuple[_Step, ...], text: str, log: dict[str, Change]) -> str:
    """Do the same with rules that look no further than a line, a stretch of paragraphs at a time.

    Python's regexes keep a string for each match until the whole text is done.
    """
    for step in steps:
        stretches = _cut_stretches(text)
        done = [_run((step,), stretch, log) for stretch in stretches]
        if any(new is not old for new, old in zip(done, stretches, strict=True)):
            text = "".join(done)
    return text


def _cut_stretches(text: str) -> list[str]:
    """Cut a text at marks between paragraphs."""
    stretches: list[str] = []
    start = 0
    while (end := text.find(UNIT_MARK, start + _LONG)) >= 0:
        stretches.append(text[start:end])
        start = end
    return [*stretches, text[start:]]


def _note(log: dict[str, Change], rule_id: str, count: int, old: str, new: str) -> None:
    known = log.get(rule_id)
    if known is None:
        log[rule_id] = make_change(rule_id, count, *_show_first_difference(old, new))
    else:
        log[rule_id] = make_change(rule_id, known.count + count, known.before, known.after)


def _show_first_difference(old: str, new: str) -> tuple[str, str]:
    """Return the first place where the texts differ, as it was and as it is, with a little context."""
    place = find_first_difference(old, new)
    start = max(old.rfind("\n", 0, place) + 1, place - _CONTEXT)
    return _show(old, start, place), _show(new, start, place)


def _show(text: str, start: int, place: int) -> str:
    end = text.find("\n", place + 1, place + _CONTEXT)
    shown, _, _ = text[start : end if end >= 0 else place + _CONTEXT].partition(UNIT_MARK)
    return SURROGATE_RE.sub("…", shown).strip("\n")
