"""A few small real files of each format that can be read, as a start for changing them."""

from email.message import EmailMessage

from tests.helpers import files, outlook

_WORDS = "Councillor Una Okafor said: “We spent £4 million in June 2031.” It was judged inadequate."
_NAMES = "http://schemas.openxmlformats.org"


def _mail() -> EmailMessage:
    message = EmailMessage()
    message["From"] = "Una Okafor <una@example.org>"
    message["Subject"] = "Papers for – the committee"
    message["Date"] = "Tue, 04 Jun 2019 09:12:00 +0100"
    message.set_content(_WORDS)
    return message


def _mails() -> list[bytes]:
    plain, full, outer = _mail(), _mail(), _mail()
    full.add_alternative(f"<html><body><p>{_WORDS}</p></body></html>", subtype="html")
    full.add_attachment(b"%PDF-1.7 \xff", maintype="application", subtype="pdf", filename="plan – 2.pdf")
    outer.add_attachment(full)
    # Boundaries are random by themselves, and the same examples are wanted every time.
    for message in (full, outer):
        for number, part in enumerate(message.walk()):
            if part.is_multipart() and part.get_content_type() != "message/rfc822":
                part.set_boundary(f"=={number}==")
    return [message.as_bytes() for message in (plain, full, outer)]


def _outlook() -> list[bytes]:
    inner = outlook.mail([outlook.attached("deep.txt", b"Deep.")], head=24)
    attached = [outlook.attached("plan.txt", b"A plan. " * 800), outlook.attached("fwd", inner)]
    html = f"<html><body><p>{_WORDS}</p></body></html>".encode("cp1252")
    return [
        outlook.ole(outlook.mail(body=_WORDS)),
        outlook.ole(outlook.mail(attached, body=None, html=html, headers="From: A <a@b>\r\nDate: x\r\n")),
        outlook.ole({"WordDocument": b"x" * 5000}),
    ]


_PAGE = (
    '<!doctype html><html><head><meta charset="utf-8"><title>T</title>'
    '<meta property="article:published_time" content="2031-06-04T09:00:00Z">'
    '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":'
    '"2031-06-04","author":[{"name":"Una"}]}</script></head><body><nav><a href="/">Home</a></nav><article>'
    f"<h1>A title</h1><p>{_WORDS}</p><ul><li>One<li>Two</ul><table><tr><td>2031<td>1,234</table>"
    '<aside class="related">More</aside><time datetime="2031-06-04">4 June</time></article></body></html>'
)
_RTF = (
    r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fcharset0 A;}{\f1\fcharset2 Symbol;}}"
    r"{\info{\title Plan}{\author U}}"
    r"{\*\generator x}{\header H}\pard Caf\'e9 \u8220?plan\u8221?\par{\listtext\f1\'b7\tab}one\par"
    r"\trowd\pard\intbl a\cell b\cell\row\pard {\v hid}{\pict\bin4 abcd}\line end"
    r'{\field{\*\fldinst HYPERLINK "x"}{\fldrslt link}}}'
)
_WORD = (
    "<w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>One</w:t><w:tab/><w:br/></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r>"
    f"<w:t>a</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p><w:r><w:t>{_WORDS}</w:t></w:r></w:p>"
)
_ODT = (
    f"<text:h>T</text:h><text:p>{_WORDS}<text:s/><text:note>n</text:note></text:p><text:list><text:list-item>"
    "<text:p>one</text:p></text:list-item></text:list><table:table><table:table-row><table:table-cell><text:p>a"
    "</text:p></table:table-cell></table:table-row></table:table>"
)


def _workbook() -> bytes:
    sheet = (
        f'<worksheet xmlns="{_NAMES}/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="inlineStr">'
        '<is><t>Year</t></is></c><c r="B1"><v>2031</v></c></row><row r="2"><c r="A2" t="b"><v>1</v></c></row>'
        "</sheetData></worksheet>"
    )
    relation = f"{_NAMES}/officeDocument/2006/relationships"
    book = (
        f'<workbook xmlns="{_NAMES}/spreadsheetml/2006/main" xmlns:r="{relation}"><sheets>'
        '<sheet name="One" sheetId="1" r:id="r1"/></sheets></workbook>'
    )
    package = f"{_NAMES}/package/2006"
    relations = (
        f'<Relationships xmlns="{package}/relationships">'
        f'<Relationship Id="r1" Type="{relation}/%s" Target="%s"/></Relationships>'
    )
    return files.zipped({
        "[Content_Types].xml": f'<Types xmlns="{package}/content-types"/>'.encode(),
        "_rels/.rels": (relations % ("officeDocument", "xl/workbook.xml")).encode(),
        "xl/workbook.xml": book.encode(),
        "xl/_rels/workbook.xml.rels": (relations % ("worksheet", "worksheets/sheet1.xml")).encode(),
        "xl/worksheets/sheet1.xml": sheet.encode(),
    })  # fmt: skip


def _open_sheet() -> bytes:
    names = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for name in ("office", "table", "text")
    )
    content = (
        f"<office:document-content {names}><office:body><office:spreadsheet>"
        '<table:table table:name="One"><table:table-row>'
        '<table:table-cell office:value-type="float" office:value="4"><text:p>4</text:p></table:table-cell>'
        '<table:table-cell table:number-columns-repeated="3"/></table:table-row></table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    kind = b"application/vnd.oasis.opendocument.spreadsheet"
    return files.zipped({"mimetype": kind, "content.xml": content.encode(), "META-INF/manifest.xml": b"<a/>"})


def samples() -> dict[str, list[bytes]]:
    """Files of each format by the end of its name."""
    pages = [
        ["Overall effectiveness: Good~1", _WORDS[:60], "It goes on and on-"],
        ["going for long.", "Page 2"],
    ]
    return {
        "txt": [_WORDS.encode(), _WORDS.encode("utf-16"), _WORDS.encode("cp1252") * 3, b"One\r\n\r\nTwo."],
        "html": [_PAGE.encode(), _PAGE.encode("cp1252", "replace")],
        "pdf": [files.pdf(pages, title="A report"), files.pdf(pages * 3), files.pdf(pages, password="k")],  # noqa: S106
        "docx": [files.docx(_WORD, "<dc:title>T</dc:title><dc:creator>U</dc:creator>")],
        "odt": [files.odt(_ODT, "<dc:title>T</dc:title>")],
        "rtf": [_RTF.encode("cp1252")],
        "eml": _mails(),
        "msg": _outlook(),
        "zip": [
            files.zipped({"a.txt": _WORDS.encode(), "b/c.html": _PAGE.encode(), "d.zip": files.zipped({})})
        ],
        "csv": [b'Year,Visits\r\n2031,"1,234"\r\n2032,[c]\r\n', "a;b\n“c”;£4\n".encode()],
        "xlsx": [_workbook()],
        "ods": [_open_sheet()],
    }
