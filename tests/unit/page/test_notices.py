"""Notices in the last lines of an article, lines about changes, and counters at its head."""

from __future__ import annotations

from newsnorm.lexicon.words import read_words
from newsnorm.page.notices import is_counter, is_for_screen_readers, is_notice, is_stamp

from every_case import every_case


def _words(part, flag=None):
    return read_words("notices", part=part, flag=flag)


@every_case(
    "text",
    [
        "以上言論不代表本報立場，歡迎各界人士來稿。",
        "※ 本文不一定代表本報觀點",
        "*文章为作者独立观点，不代表江州网立场",
        "江州网致力于客观的报道。文中评论及分析仅代表作者或专家个人立场。",
        "该文观点仅代表作者本人，江州网仅提供信息存储空间服务。",
        "© 本文版权归 林一舟 所有，任何形式转载请联系作者。",
        "著作权归作者所有。商业转载请联系作者获得授权。",
        "本新聞文字、照片專供會員閱覽，版權所有，禁止引用，違者必究。",
        "本作品采用知识共享署名 4.0 国际许可协议进行许可。",
        "本文采用 CC BY-NC-SA 4.0 许可协议",
        "除特别声明外，本站采用《署名-非商业性使用 4.0》许可协议",
        "转载请注明出处：https://jiangzhou.example/1",
        "除特别注明外，本站文章均为原创，转载请注明出处来自江州旧事",
        "非商业转载请注明出处",
        "如果觉得文章对您有帮助，可以请我喝杯咖啡",
        "本文仅代表作者观点。\n如有侵权，请联系删除。",
        "© 2023 江州网\n江州网络公司",
    ],
)
def test_notice(text):
    """Whose view the text is, who has the rights, under what licence, what who prints it has to do, and to give."""
    assert is_notice(text)


@every_case(
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
        "江州声明：频道所载文章纯属作者个人观点，不构成投资建议。据此操作，风险自担。",
        "● 凡注明为其他媒体来源的信息，均为转载，转载并不代表本网赞同其观点。",
    ],
)
def test_notice_that_begins_the_line(text):
    """Views, rights, risks and what to do with a text, in brackets or behind the name of who reminds of it."""
    assert is_notice(text)


@every_case(
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
    assert not is_notice(text)


@every_case(
    "text",
    [
        "",
        "他说，这不代表公司的立场。",
        "发言人表示，该文章不代表江州的立场。",
        "“本文不代表我的立场。”林一舟说。",
        "以上数据不代表全年趋势，统计局的意见是再等两个月。",
        "本文说，该公司仅代表个人发言。",
        "法院认定，涉案作品著作权归林一舟所有，被告未经授权使用。",
        "这份协议规定，版权归公司所有，公司可以授权。",
        "本书的版权归出版社，后来授权的事他并不知道。",
        "版权归谁所有？",
        "版权所有者张某说，网站不得转载他的文章。",
        "江州网版权所有",
        "他在博客上采用知识共享许可协议发布照片。",
        "本届大会采用新的协议。",
        "本文介绍 CC BY 是什么。",
        "转载时请注明出处，这是最基本的尊重，他说。",
        "专家提醒，转载请注明出处。",
        "如果这些文章能够支持我们的结论，研究就结束了。",
        "以上言论不代表本报立场\n第二行",
        "本文的读者说，转载请注明出处是多余的",
        "以上提醒，不代表本报立场",
        "以上言论不代表本报立场" + "，" * 200,
    ],
)
def test_sentence_that_only_sounds_like_one(text):
    """Somebody may speak of views, rights, licences and reprints."""
    assert not is_notice(text)


NOTICES = {
    ("begins", "view"): "{}不代表本报立场",
    ("begins", "rights"): "{}版权归林一舟，转载请联系",
    ("begins", "line"): "{}仅代表作者观点",
    ("alone", None): "以上观点{}作者",
    ("whose", "alone"): "以上仅代表{}观点",
    ("whose", None): "本文不代表{}的立场",
    ("other", None): "以上{}本报立场",
    ("view", None): "以上不代表本报{}",
    ("owned", None): "本文{}林一舟，引用须征得同意",
    ("use", None): "本文版权归林一舟，{}",
    ("all", None): "本站{}，禁止引用",
    ("forbid", None): "本站版权所有，{}",
    ("threat", None): "本站版权所有，{}",
    ("allowed", None): "未经{}，不得使用本网内容。",
    ("copied", None): "未经书面许可，不得{}。",
    ("licence", None): "本文采用 {} 许可协议",
    ("licensed", None): "本文采用 CC BY 4.0 {}",
    ("opens", None): "{} CC BY 4.0 许可",
    ("print", None): "{}请注明出处",
    ("ask", None): "转载{}注明出处",
    ("named", None): "转载请{}出处",
    ("advice", None): "本文不构成{}建议",
    ("reserved", None): "以上{}",
    ("removed", None): "如有{}，请联系我们",
    ("asked", None): "如有侵权，请{}我们",
    ("if", None): "{}本文有用，请打赏",
    ("liked", None): "如果{}有用，请打赏",
    ("support", None): "如果本文有用，请{}",
}
NOBODY = {("whose", None): "大家"}


@every_case("row", NOTICES, ids=lambda row: "-".join(filter(None, row)))
def test_every_word_of_a_notice(row):
    """Each word makes a notice of a line that is none without it."""
    assert [word for word in _words(*row) if not is_notice(NOTICES[row].format(word))] == []
    assert not is_notice(NOTICES[row].format(NOBODY.get(row, "某")))


@every_case("word", read_words("notices", part="anybody"))
def test_every_word_for_people(word):
    """That it is not theirs is a sentence of the text."""
    assert not is_notice(f"本文不代表{word}的立场")


@every_case(
    "text",
    [
        "江州仅代表作者观点",
        "本文仅代表作者",
        "本文不构成诗歌",
        "以上如此",
        "如有疑问，请联系我们",
        "如有侵权，请我们吃饭",
        "转载请求太多",
    ],
)
def test_line_without_the_word_of_a_notice(text):
    """It begins as notices do, or says what they say, but not both."""
    assert not is_notice(text)


_LONG = (
    "本网的作品，未经授权不得转载、摘编或以其他方式使用；已经授权的，在授权范围内使用，并注明出处。"
    "本网转载的作品，目的在于传递更多信息，不代表本网赞同其观点，也不对其真实性负责；其他媒体、网站或个人从本网下载使用的，"
    "保留本网注明的出处，并自行承担责任。作者的作品被本网转载而不愿意的，在三十日内来信，本网核对以后即予删除，并致歉意。"
    "因不可抗力、网络中断、设备检修而不能浏览的，本网不承担责任，会尽快恢复，也请读者谅解。"
)


@every_case("label", ["江州网版权与免责声明：", "【免责声明】", "特别提示："])
def test_long_notice_with_a_label(label):
    """A label and several words of the law; without a label, or where somebody is quoted, it is a text about them."""
    assert len(_LONG) > 200
    assert is_notice(f"{label}{_LONG}")
    assert not is_notice(_LONG)
    assert not is_notice(f"{label}{_LONG}法院指出，这样的声明无效。")


@every_case(
    "text",
    [
        "公司发布声明：本次收购不构成关联交易。",
        "联合声明：双方将在三个月内恢复通航，并就渔业问题继续磋商。",
        "江州大学声明：林一舟在信中表示，转载是读者自己的事，与学校无关。",
        "凡注明来意的客人，都在门口领一枝梅花。",
    ],
)
def test_declaration_that_is_no_notice(text):
    """Companies and states declare things, too."""
    assert not is_notice(text)


def test_every_word_before_a_change():
    """Each stands before the label of a change."""
    assert [word for word in _words("last") if not is_stamp(f"{word}更新于 2023-03-08")] == []
    assert not is_stamp("某更新于 2023-03-08")


def test_every_word_of_a_quotation():
    """Somebody says so."""
    words = (*_words("told"), *_words("tells"))

    assert [word for word in words if is_notice(f"以上{word}，不代表本报立场")] == []


@every_case("word", read_words("notices", part="told"))
def test_every_word_tells_a_sentence(word):
    """What somebody says or thinks is a sentence of the text."""
    assert not is_notice(f"本文的读者{word}转载请注明出处是多余的")
    assert is_notice("本文的读者转载请注明出处")


@every_case(
    ("text", "expected"),
    [
        ("最后更新于 2023-03-08 10:15", True),
        ("更新于：Apr 18, 2021", True),
        ("Last updated: 2023-03-08", True),
        ("本文最后更新于：2022年5月3日 上午", True),
        ("更新于2023年的名单显示，共有三家。", False),
        ("最后更新的三个版本", False),
        ("发布于 2023-03-08", False),
        ("更新于 2023-03-08" + " 10:15" * 10, False),
    ],
)
def test_stamp(text, expected):
    """A label of a change and a moment."""
    assert is_stamp(text) is expected


@every_case(
    ("text", "expected"),
    [
        ("约 200 字", True),
        ("次浏览", True),
        ("预计阅读 1 分钟", True),
        ("1.2k 字 | 10 分钟 | 12 次", True),
        ("4 min read", True),
        ("阅读", False),
        ("三人", False),
        ("10万人", False),
        ("第1次", False),
        ("2023", False),
        ("读完 300 本书", False),
        ("1 字 " * 20, False),
    ],
)
def test_counter(text, expected):
    """Numbers and words for what is counted, one of them that of readers, words or minutes."""
    assert is_counter(text) is expected


def test_every_word_of_a_counter():
    """Each counts with a number, and each measure stands beside one."""
    assert [word for word in _words("count") if not is_counter(f"12 {word}")] == []
    assert [word for word in _words("measure") if not is_counter(f"{word} 12 评论") or is_counter(f"12 {word}")] == []


@every_case(
    ("text", "expected"),
    [
        ("图像来源，江州图片社", True),
        ("图像加注文字，", True),
        ("Role, 江州网记者", True),
        ("图像来源：江州图片社", False),
        ("图像来源，谁都不知道。", False),
        ("角色，江州网记者", False),
        ("Role, " + "甲" * 60, False),
    ],
)
def test_label_that_is_read_out(text, expected):
    """A label for screen readers has a comma behind it, and is no sentence."""
    assert is_for_screen_readers(text) is expected


def test_every_label_that_is_read_out():
    """Each alone, and with what it says."""
    assert all(
        is_for_screen_readers(f"{word}，") and is_for_screen_readers(f"{word}, 江州") for word in _words("aloud")
    )


def test_who_edited_a_post_is_a_stamp():
    """A forum writes it above a post; a sentence about editing is none."""
    assert is_stamp("本帖最后由 江边人 于 2023-3-8 11:00 编辑")
    assert not is_stamp("本帖最后由 江边人 编辑")
    assert not is_stamp("本帖最后由 江边人 于 2023-3-8 11:00 编辑过，后来又改回去了。")
