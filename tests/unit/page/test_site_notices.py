"""What a site says about its text below it."""

from __future__ import annotations

import pytest

from newsnorm.lexicon.words import read_rows
from newsnorm.page.site_notices import is_site_notice

from every_case import every_case

# A notice with each kind of word in it, and the same line without that word.
_LINES = {
    "subject": ("{}仅代表作者观点", "江州仅代表作者观点"),
    "whose": ("本文不代表{}的立场", "本文不代表大家的立场"),
    "views": ("本文仅代表作者{}", "本文仅代表作者"),
    "advice": ("本文不构成{}建议", "本文不构成诗歌"),
    "reserved": ("以上{}", "以上如此"),
    "removed": ("如有{}，请联系我们", "如有疑问，请联系我们"),
    "asked": ("如有侵权，请{}我们", "如有侵权，请我们吃饭"),
    "credited": ("转载请{}江州", "转载请求太多"),
}
_WORDS = [row for row in read_rows("page_notices") if row[1] != "told"]


@every_case("row", _WORDS, ids=lambda row: row[0])
def test_each_word_makes_a_notice(row):
    """A line with the word is a notice, one without is none."""
    line, other = _LINES[row[1]]

    assert is_site_notice(line.format(row[0]))
    assert not is_site_notice(other)


@every_case("word", [row[0] for row in read_rows("page_notices") if row[1] == "told"])
def test_each_word_tells_a_sentence(word):
    """What somebody says or thinks is a sentence of the text."""
    assert not is_site_notice(f"本文的读者{word}转载请注明出处是多余的")
    assert is_site_notice("本文的读者转载请注明出处")


@pytest.mark.parametrize(
    "text",
    [
        "（本文仅代表作者个人观点，不代表本平台立场。）",
        "江州财经提醒：文章内容仅供参考，不构成投资建议，据此操作，风险自担。",
        "【转载请务必注明来源】",
        "如需转载本文，请与江州网联系。",
        "图片侵权，请联系江州网删除",
        "本文版权归江州日报社所有",
        "內容與本平台無關",
        "市场有风险，投资需谨慎。",
    ],
)
def test_notices(text):
    """Views, rights, risks and what to do with a text, in brackets or behind the name of who reminds of it."""
    assert is_site_notice(text)


@pytest.mark.parametrize(
    "text",
    [
        "如有疑问，请联系江州市应急局。",
        "如有侵权行为，请向市场监管部门举报。",
        "内容侵权的，权利人可以请求平台删除。",
        "数据表明，这不代表大家的看法。",
        "本文件不构成任何许可。",
        "该文化节不代表本地的立场。",
        "图片版权归江州日报所有的一批老照片昨天展出。",
        "文章发表后，转载请求纷至沓来。",
        "他说：“本文仅代表作者观点。”",
        "法院认为本文版权归江州日报所有。",
        "股市有风险，入市需谨慎，这句话他写在每一页的最上面，说给自己听。",
        "本文" + "谈了许多，" * 40 + "仅代表作者观点。",
        "",
    ],
)
def test_sentences_of_the_text(text):
    """What begins or sounds like a notice and is none."""
    assert not is_site_notice(text)
