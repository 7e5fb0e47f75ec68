"""What a file says of itself: title and dates, and to which standards it keeps."""

import zlib
from dataclasses import dataclass
from typing import Any
from xml.sax.saxutils import escape

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFObject, PDFString

from briefing_app.packs.tagging.colours import srgb

_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{subject}</rdf:li></rdf:Alt></dc:description>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>{author}</xmp:CreatorTool>
<xmp:CreateDate>{made}</xmp:CreateDate>
<xmp:ModifyDate>{made}</xmp:ModifyDate>
<pdf:Producer>{author}</pdf:Producer>
{claims}<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>The part of ISO 14289 to which the file keeps</pdfaProperty:description>
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>"""

_CLAIMS = """<pdfaid:part>{part}</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
<pdfuaid:part>1</pdfuaid:part>
"""


class _Plain(PDFObject):  # type: ignore[misc]  # ReportLab has no types
    """A stream as it is, without a filter."""

    __RefOnly__ = 1

    def __init__(self, content: bytes, about: dict[str, Any]) -> None:
        self._content, self._about = content, about

    def format(self, document: Any) -> bytes:
        head: bytes = PDFDictionary({**self._about, "Length": len(self._content)}).format(document)
        return head + b"\nstream\n" + self._content + b"\r\nendstream\n"


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file within the file: its name, what it is in words, its media type, and when it was made."""

    name: str
    content: bytes
    about: str
    media: str
    made: str

    def write(self, document: Any) -> None:
        """Make it a part of a document of ReportLab's, as data that belongs to it (PDF/A-3, 6.8)."""
        stamp = PDFString(f"D:{self.made[:19].replace('-', '').replace(':', '').replace('T', '')}Z")
        about = {
            "Type": PDFName("EmbeddedFile"),
            "Subtype": f"/{self.media.replace('/', '#2F')}",  # a name, in which ReportLab leaves a slash
            "Filter": PDFName("FlateDecode"),
            "Params": PDFDictionary({"ModDate": stamp, "Size": len(self.content)}),
        }
        content = document.Reference(_Plain(zlib.compress(self.content), about), "attached")
        files = PDFDictionary({"F": content, "UF": content})
        named = {
            "Type": PDFName("Filespec"),
            "F": PDFString(self.name),
            "UF": PDFString(self.name),
            "Desc": PDFString(self.about),
            "AFRelationship": PDFName("Data"),
            "EF": files,
        }
        reference = document.Reference(PDFDictionary(named), "attachment")
        tree = PDFDictionary({"Names": PDFArray([PDFString(self.name), reference])})
        catalog = document.Catalog
        catalog.Names = PDFDictionary({"EmbeddedFiles": tree})
        catalog.AF = PDFArray([reference])
        catalog.__NoDefault__ = [*catalog.__NoDefault__, "AF"]


@dataclass(frozen=True, slots=True)
class Metadata:
    """Title, subject and author of a document, its language (BCP 47), and when it was made, in ISO 8601.

    A document keeps to PDF/UA-1 and PDF/A-2a, and with an attachment to PDF/A-3a; without `claims` it does
    not say so.
    """

    title: str
    subject: str
    author: str
    language: str
    made: str
    attachment: Attachment | None = None
    claims: bool = True

    def write(self, document: Any) -> None:
        """Make it a part of a document of ReportLab's, with the colours that it is meant in."""
        said = {
            "title": escape(self.title),
            "subject": escape(self.subject),
            "author": escape(self.author),
            "language": self.language,
            "made": self.made,
            "claims": _CLAIMS.format(part=3 if self.attachment else 2) if self.claims else "",
        }
        if self.attachment:
            self.attachment.write(document)
        kind = {"Type": PDFName("Metadata"), "Subtype": PDFName("XML")}
        packet = _Plain(_XMP.format_map(said).encode(), kind)
        profile = _Plain(srgb(), {"N": 3})
        intent = {
            "Type": PDFName("OutputIntent"),
            "S": PDFName("GTS_PDFA1"),
            "OutputConditionIdentifier": PDFString("sRGB IEC61966-2.1"),
            "Info": PDFString("sRGB IEC61966-2.1"),
            "DestOutputProfile": document.Reference(profile, "srgb"),
        }
        catalog = document.Catalog
        catalog.Metadata = packet
        catalog.OutputIntents = PDFArray([PDFDictionary(intent)])
        catalog.__NoDefault__ = [*catalog.__NoDefault__, "OutputIntents"]
