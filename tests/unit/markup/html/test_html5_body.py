"""What has changed in the body of a page since html5lib was made."""

from __future__ import annotations

from newsnorm.markup.html.engine_html5lib import parse

from every_case import every_case


@every_case(
    ("html", "tree"),
    [
        ("<select><b><select>甲", "<head></head><body><select><b></b></select><b>甲</b></body>"),
        ("<select><p>甲</select>乙", "<head></head><body><select><p>甲</p></select>乙</body>"),
        (
            "<select><option>甲<hr>乙<optgroup>丙",
            "<head></head><body><select><option>甲</option><hr></hr>乙<optgroup>丙</optgroup></select></body>",
        ),
        ("<select><input>甲", "<head></head><body><select></select><input></input>甲</body>"),
        ("<p><search>甲</search>乙", "<head></head><body><p></p><search>甲</search>乙</body>"),
        ("<ruby>甲<rtc>乙<rt>丙</ruby>", "<head></head><body><ruby>甲<rtc>乙<rt>丙</rt></rtc></ruby></body>"),
        ("<isindex>甲", "<head></head><body><isindex>甲</isindex></body>"),
        ("<pre></i>\n甲", "<head></head><body><pre>\n甲</pre></body>"),
        ("<textarea>\n甲</textarea>乙", "<head></head><body><textarea>甲</textarea>乙</body>"),
        ("<button>甲<button>乙", "<head></head><body><button>甲</button><button>乙</button></body>"),
        ("<table><li>甲<li>乙</table>", "<head></head><body><li>甲</li><li>乙</li><table></table></body>"),
        (
            "<template><form><form>甲</template>",
            "<head><template><form><form>甲</form></form></template></head><body></body>",
        ),
        ("<p>甲</br>乙", "<head></head><body><p>甲<br></br>乙</p></body>"),
        ("<mi><main></mi>甲", "<head></head><body><mi><main>甲</main></mi></body>"),
        ("<body><template><body class=a></template>甲", "<head></head><body><template></template>甲</body>"),
        ("<b></p><param>甲", "<head></head><body><b><p></p><param></param>甲</b></body>"),
    ],
)
def test_body(record, html, tree):
    """Elements of today, and those that are none any more, stand where the standard puts them."""
    assert "".join(record(parse, html)) == f"<!----><html>{tree}</html>"
