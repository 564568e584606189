"""Which rules a profile, a script and the rules a caller disabled make together."""

from __future__ import annotations

from typing import get_args

from newsnorm.errors import OptionsError
from newsnorm.meant import did_you_mean
from newsnorm.options import Profile
from newsnorm.text.rules import RULES, RULES_BY_ID

_DEFAULT = frozenset(rule.id for rule in RULES if rule.kind == "on")
_SWITCHES = tuple(rule.id for rule in RULES if rule.kind != "keep")
_MINIMAL = frozenset(
    {
        "newline", "linesep", "control", "tags", "bom", "zerowidth", "joiner", "bidi", "zs", "vs", "nfc",
        "indent", "trailing", "u3000-inner", "collapse", "blank",
    }
)  # fmt: skip
_SCRIPT_RULES = {"keep": (), "hans": ("hans", "zero", "corner")}
_TRADITIONAL_RULES = ("hant", "corner")


def choose_rules(profile: str, script: str, disabled: frozenset[str]) -> frozenset[str]:
    """Return the ids of the rules that run: those of the profile and of the script, without the disabled ones.

    The arguments are the fields of `Options` called `profile`, `script` and `disabled_rules`.

    Raises:
        OptionsError: A disabled rule does not exist, or is a promise.

    Example:
        >>> "pangu" in choose_rules("typeset", "keep", frozenset())
        True
    """
    for rule_id in sorted(disabled, key=str):
        if rule_id not in RULES_BY_ID:
            raise OptionsError(
                f"there is no rule {rule_id!r} to disable", hint=did_you_mean(rule_id, _SWITCHES, option="rule")
            )
        if RULES_BY_ID[rule_id].kind == "keep":
            raise OptionsError(
                f"rule {rule_id!r} is a promise that nothing is done", hint="it cannot be disabled, leave it out"
            )
    base = _MINIMAL if profile in ("minimal", "search-key") else _DEFAULT
    own = {rule.id for rule in RULES if profile in rule.profiles}
    brought = _SCRIPT_RULES.get(script_of(profile, script), _TRADITIONAL_RULES)
    return (base | own).union(brought) - disabled


def rules_by_profile() -> dict[str, frozenset[str]]:
    """Return the ids of the rules that run in each profile, for people who want to compare them.

    Example:
        >>> sorted(rules_by_profile()["compact"] - rules_by_profile()["corpus"])
        ['compact']
    """
    return {profile: choose_rules(profile, "keep", frozenset()) for profile in get_args(Profile)}


def script_of(profile: str, script: str) -> str:
    """Return the script to convert to: the option's, else the one the profile means, else `keep`."""
    if script != "keep":
        return script
    return profile if profile in ("hans", "hant") else "keep"
