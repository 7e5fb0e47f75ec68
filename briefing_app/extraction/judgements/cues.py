"""The signs by which a grade was given, and the signs that it was not."""

import re
from dataclasses import dataclass

from briefing_app.extraction.judgements.inspection_times import MONTH

_NOUN = (
    r"(?:ratings?|rated|judge?ments?|grad(?:es?|ed|ings?)|verdicts?|marks?|"
    r"categor(?:y|ies)|status|label|score|tag|badge|stamp)"
)
_LOOSE_NOUN = r"(?:assessment|outcome|result|finding|report|inspection|ofsted|cqc)"
_BEFORE_NOUN = r"(?:(?:overall|ofsted|cqc|inspection|official|new|current|ofsted's)\s+)*"
_MARKS = r"['\")\]]*"
NOUN_AFTER = re.compile(rf"{_MARKS}[\s-]+{_BEFORE_NOUN}{_NOUN}\b")
LOOSE_NOUN_AFTER = re.compile(rf"{_MARKS}[\s-]+{_BEFORE_NOUN}{_LOOSE_NOUN}\b")
# "Fareholm | has become a | good | authority".
TURNED = re.compile(
    r"\b(?:(?:has|have|had)\s+(?:officially\s+|now\s+)?become|became|(?:is|are)\s+(?:now|officially|once\s+more)"
    r"|declared|pronounced)\s+an?\s+['\"]*$"
)
BODY_AFTER = re.compile(
    r"['\"]*\s+(?:local\s+)?(?:authority|council)\b(?=\s*(?:$|[.,;:!?)–—]|\b(?:and|but|after|again|in|on|for"
    r"|overall)\b))"
)
ONE_AFTER = re.compile(r"['\"]*\s+ones?\b")
_LINKS = (
    r"(?:was|is|of|as|to|from|remains?|remained|at|being|were|are|stays?|stayed|fell|rose|moved|improved|"
    r"dropped|slipped|up|down|has|have|had|"
    r"been|changed|upgraded|downgraded|raised|lifted|overall|a|an|still|now|again|both|all|just|only|"
    r"second|straight|consecutive|in|its|"
    r"their|the|\d{4}|back|\w+'s|given|for|children's|services|therefore|ofsted|ilacs|inspection)"
)
NOUN_BEFORE = re.compile(
    r"\b(?:ratings?|judge?ments?|grad(?:e|es|ing|ings)|verdicts?|mark|outcome|category|result|status)\b"
    rf"(?:[\s:,'\"(–—-]+|\b{_LINKS}\b)*$"
)
FREE = re.compile(
    r"['\")\]]*\s*(?:$|[.,;:!?)\]|/(\n–—*†‡]|-\s|\b(?:overall|in|for|on|by|at|across|and|but|with|while|"
    r"whilst|after|when|under|following|over|"
    r"as|to|or|from|according|last|this|that|again|because|despite|since|during|however|although|though"
    r"|twice|is|"
    r"was|were|are|has|have|had|it|who|"
    r"which|where|once|three|two|four|then|before|until|against|through|throughout|yesterday|today|"
    r"earlier|now|nearly|almost|just|only|both|"
    r"all|being|within|if|so|given|a|an|the|ofsted|inspectors|says?|said|alongside|along|like|too|also|"
    r"still|than|rather|per|also|regarding|"
    r"towards|every|we|they|he|she|its|previously|up|down|instead|later|ahead|not|when|unlike|following|"
    r"about|around|roughly|more\s+than|less\s+than|five|six|seven|eight|nine|ten|handed|dealt|issued|awarded|received|delivered|imposed|meted|"
    r"leading|meaning|next|soon|there|here|of\s+(?:its|their)\s+own|of\s+20\d\d|ever|yet|bar|except|save"
    r"|apart)\b)"
)
STRONG_VERB = re.compile(
    r"(?:\b(?:was|were|been|is|are|being)\s+(?:also\s+|both\s+|all\s+)*found(?=\s+['\"]*$)"
    r"|\b(?:judg(?:e|es|ed|ing)|rat(?:e|es|ed|ing)|grad(?:e|es|ed|ing)|brand(?:s|ed|ing)|deem(?:s|ed|ing)|"
    r"class(?:es|ed|ified)|"
    r"label(?:s|led|ling)|rank(?:s|ed)|scor(?:es|ed)|declar(?:es|ed|ing)|categoris(?:es|ed)|designated|"
    r"marked|ruled|"
    r"pronounced|adjudged|evaluated|dubbed|hailed(?:\s+as)?|praised\s+as|(?:singled|picked)\s+out\s+as"
    r"|held\s+up\s+as|condemned\s+as|slated\s+as|"
    r"slammed\s+as|"
    r"(?:had|has|have)\s+(?:[\w']+\s+){1,4}?down\s+as|c(?:ame|ome|omes"
    r"|oming)\s+out\s+(?:of\s+[^,;.:]{1,50}?\s)?(?:as|at)|emerged\s+as|ended\s+up\s+(?:as|with|at|on)"
    r"|put\s+at|"
    r"placed\s+in)\b)"
)
WEAK_VERB = re.compile(
    r"\b(?:assess(?:es|ed)|finds?|found|consider(?:s|ed)|describ(?:es|ed)|conclud(?:es|ed)|call(?:s|ed)|"
    r"regard(?:s|ed)|ruled|confirm(?:s|ed)|held|holds|thought|reckon(?:s|ed)|"
    r"listed|said|says|reported)\b[^;]*?\b(?P<link>as|to\s+be|was|were|is|are|remains?|"
    r"remained)\s+(?:still\s+|now\s+|both\s+|all\s+|also\s+|overall\s+|only\s+)*['\"]*$"
)
FOUND_TO = re.compile(
    r"\b(?:found|said|considered|thought|held|holds|reckoned|believed)\b[^;]*?\bto\s+(?:still\s+)?['\"]*$"
)
QUOTING_VERB = re.compile(
    r"\b(?:finds?|found|calls?|called|describes?|described|says|slams?|blasts?|brands?)\b[^;]{0,40}$"
)
AWARD_VERB = re.compile(
    r"\b(?:giv(?:en|es|ing)|gave|award(?:s|ed|ing)?|receiv(?:es|ed|ing)|got|gets|gain(?:s|ed|ing)|"
    r"hand(?:s|ed)|slapped|achiev(?:es|ed|ing)|"
    r"earn(?:s|ed|ing)|secur(?:es|ed|ing)|retain(?:s|ed|ing)?|keeps?|kept|maintain(?:s|ed|ing)|obtain(?:s|"
    r"ed)|landed|wins?|won|lost|loses|"
    r"(?:hangs?|hung|holds?|held|clings?|clung)\s+(?:on\s+)?(?:to|at)|kept\s+hold\s+of|"
    r"reach(?:es|ed)?|(?:holds?|held)(?=\s+an?\s)|attain(?:s|ed)?|manage[sd]?|scrape[sd]|(?:makes?"
    r"|made)\s+it\s+(?:up\s+)?to|"
    r"(?:came|come|walked|emerged|got|left|ended)\s+(?:\w+,?\s+){1,4}?with|"
    r"(?:escap(?:es|ed)|got\s+(?:away|off)|came\s+(?:away|off))\s+with|hit\s+with|credited\s+with|"
    r"celebrat(?:es|ed|ing)|scor(?:es|ed)|went|stuck\s+(?:at|on|with))\b"
    r"\s+(?:(?:the|it|them|us|an?|its|their|overall|straight|second|third|another|first|only|council|"
    r"authority|service|as|from|two|three|four)\s+)*['\"]*$"
)
GIVING_VERB = re.compile(
    r"\b(?:g(?:a|i)ve[sn]?|giving|hand(?:s|ed|ing)|award(?:s|ed|ing)|issu(?:es|ed)|slapp(?:ed|ing)|"
    r"receiv(?:es|ed))\b"
    r"[^.;,]{0,70}?\b(?:an?|another|its\s+(?:first|second|third))\s+['\"]*$"
)
CHANGE_VERB = re.compile(
    r"\b(?:(?:up|down)grad(?:ed|es|ing)|(?:de|pro)mot(?:ed|es|ion)|relegat(?:ed|es|ion)|improv(?:ed|es|ing"
    r"|ement)|mov(?:e|ed|es|ing)|get|lift|pull|risen|"
    r"rises|rose|dropp?(?:ed|s)|fell|fallen|falls|slipp?(?:ed|s)|plung(?:ed|es)|"
    r"gone|goes|jump(?:ed|s)|climb(?:ed|s)?|progressed|turned|taken|lifted|raised|com(?:e|es|ing)|came|"
    r"marked|let|leaves|leaving|clawed|slumped|slump|plummeted|soared|crashed|rocketed|leapt|leaps|slide"
    r"|slid|sunk|sank|tumbl(?:ed|es|ing)|movement|clambered|"
    r"bring|brought|emerg(?:ed|es)|exit(?:ed|s)|left|return(?:ed|s)|"
    r"up|down|step|leap|journey|rise|drop|fall|placed|out|back|previously|formerly)\b"
    r"[^.;]{0,60}?\b(?:from|to|out\s+of|into|previously|formerly|in|at)\s+(?:(?:an?|overall|being|rated|"
    r"its|previous|rating|of|the|ofsted|ofsted's)\s+)*['\"]*$"
)
COPULA = re.compile(
    r"(?:(?<=\bit)'s|(?<=\bthey)'re|(?<=\bwe)'re|\b(?:is|are|was|were|remain(?:s|ed|ing)?|stay(?:s|ed)|continu(?:e|es|ed)\s+to\s+be|being|bec(?:ame|"
    r"omes)|been|to\s+be|as)),?\s+"
    r"(?:(?:still|now|officially|formally|any|both|all|also|again|currently|,?\s*once\s+more,?"
    r"|,?\s*once\s+again,?|already|previously|therefore|"
    r"then|thought|considered|reckoned|seen\s+as|regarded\s+as|"
    r"overall|only|each|at|either)\s+)*['\"]*$"
)
STANDING = re.compile(
    r"\b(?:still|now|stay(?:s|ed)|remain(?:s|ed|ing)?|again|continu(?:e|es|ed)|once\s+more"
    r"|previously)\b[^.;]{0,30}$"
)
JUDGE = re.compile(
    r"\b(?:ofsted|inspectors?|inspection|inspected|inspectorate|cqc|care\s+quality\s+commission|regulator|"
    r"hmicfrs|watchdog|judge?ment|report)\b"
)
BOUND = re.compile(
    r"[;:]|[,–—]\s|\s-\s|\b(?:but|while|whilst|whereas|although|though|after|since|because|despite|"
    r"following|which|who|where|when|that|having)\b"
    r"|\band\s+(?=(?:is|are|was|were|remain|remains|has|have|had|judged|rated|graded|still|now|it|they|"
    r"the)\b)"
)
_WISH = (
    r"would|could|(?<!in )(?<!of )(?<![0-9] )(?<!since )(?<!this )(?<!last )(?<!until )may(?! [0-9])|"
    r"might|should|shall|will|can|'ll|if|unless|"
    r"until(?!\s+(?:now|then|last|recently|this|20\d\d|the\s+(?:last|latest|new)))|whether|aim(?:s|ed"
    r"|ing)?|hop(?:e|es|ed|ing)|"
    r"want(?:s|ed|ing)?|goals?|"
    r"target(?:s|ed|ing)?|ambitions?|ambitious|aspir(?:e|es|ed|ing|ations?)|bid|striv(?:e|es|ing)|toward|"
    r"towards|path|route|trajectory|on\s+track|"
    r"plan(?:s|ned|ning)?\s+to|intend(?:s|ed)?|pledg(?:e|ed|es)|vow(?:s|ed)?|promis(?:e|ed|es)|"
    r"determin(?:ed|ation)|"
    r"predict(?:s|ed)?|forecast|fear(?:s|ed)?|risk(?:s|ed|ing)?\s+(?:being|of|a|an)|potential|possibly|"
    r"must|seek(?:s|ing)?|try(?:ing)?|"
    r"need(?:s|ed|ing)?\s+to|has\s+to|have\s+to|had\s+to|working\s+to|push(?:ing)?|drive\s+(?:to|for)|"
    r"vision|what(?!\s+(?:(?:was|is)\s+(?:then\s+|now\s+)?(?:called|known)|ofsted|inspectors"
    r"|the\s+(?:watchdog|regulator"
    r"|commission|inspectorate))\b)|criteria|threshold|descriptors?|"
    r"how\s+to|capable|committed|ready|confident|expect(?:s|ing)?|sufficient|enough|means?|definition|"
    r"evidence\s+of|like|wherever|once\s+we|head(?:s|ed|ing)?\s+for|on\s+course\s+for|brac(?:es?|ed|ing)"
)
WISH = re.compile(
    rf"\b(?:{_WISH})\b"
    r"|\bto\s+(?:get|go|move|improve|rise|climb|return|reach|become|achieve|secure|gain|earn|receive|"
    r"obtain|regain|win|deliver|ensure|make|turn|bring|help(?!\s+and\s+protect)|give|push)\b"
)
_REACHED = re.compile(
    r"\b(?:first|only|latest|managed|able|went\s+on|helped|continue[sd]?)\s+(?:\w+\s+){0,4}to\s+\w+[^.;]*$"
)
_AHEAD = re.compile(
    r"\b(?:will|would|may|might|should|shall|can|if|expect(?:s|ed|ing)?|fear(?:s|ed)?)\b|'ll\b"
)
TO_BE_GRADED = re.compile(
    # "The only area to be rated good was …" tells what was.
    r"(?<!\barea\s)(?<!\bareas\s)(?<!\bcategory\s)(?<!\baspect\s)(?<!\bstrand\s)"
    r"\bto\s+(?:be|have\s+been|get|become)\s+(?:rated|judged|graded|good|outstanding|better)\b|"
    r"\bto\s+(?:be\s+)?['\"]*$"
)
DENIAL = re.compile(
    r"(?:\b(?:not|never|none|no\s+longer|nor|neither|without|rather\s+than|instead\s+of|avoid(?:ed|s|ing)?|"
    r"escap(?:ed|es|ing)(?!\s+with\b)|short\s+of|far\s+from|"
    r"fail(?:ed|s|ing)?\s+to|miss(?:ed|es|ing)?\s+out|less\s+than|at\s+least|below|above|better\s+than|"
    r"worse\s+than|no|isn't|aren't|wasn't|"
    r"weren't|anything|nothing|den(?:y|ied|ies)|disput(?:e|es|ed)|cannot|can't)\b|n't\b)"
)
FIRM_END = re.compile(
    r"['\")\]]*\s*(?:$|[.,;:!?()–—]|\b(?:and|but|while|whilst|although|though|overall|too|also|"
    r"still|again|yet\s+again|once\s+(?:more|again)|this\s+time|on\s+the\s+whole|"
    r"as\s+(?:well|before|was|were|is|are)|"
    r"with|in\s+(?:all|every|each))\b)"
)
_AT_MOST = re.compile(
    r"(?:\b(?:no|nothing|not|never|none|hardly|scarcely|neither|nor|cannot)\b"
    r"|n't\b)(?:\s+[\w'-]+){0,12}?\s+(?:higher|better|further|"
    r"more|other|above|beyond|anything)\s+(?:than|but|above|better\s+than)\s+(?:(?:an?|the|being|of|its|to"
    r"|at|judged|rated)\s+)*['\"]*$"
    r"|\b(?:no|nothing)\s+(?:higher|better|further|more|other)(?:\s+\w+){0,2}\s+than\s+(?:an?\s+)?['\"]*$"
    r"|\b(?:anything|nothing|none)\s+but\s+(?:an?\s+)?['\"]*$"
)
AGAIN_AFTER = re.compile(r"['\")\]]*\s+(?:again|once\s+(?:more|again)|still|at\s+last|at\s+long\s+last)\b")
THERE_IS = re.compile(
    r"\bthere(?:\s+(?:is|was|are|were|has\s+been)|'s)\s+(?:also\s+)?(?:an?|another|even\s+an?)\s+['\"]*$"
)
SINCE = re.compile(r"['\")\]]*\s+(?:ever\s+)?since\s+(?:20\d\d|an?\b|the\b|its\b|their\b|[\w']+'s\b)")
LABELLED = re.compile(r"[:–—]\s*(?:an?\s+)?['\"]*$")
LABEL_END = re.compile(
    r"['\")\]]*\s*(?:(?:as\s+well|too|also|again|still|overall)\s*)?(?:$|[.;,!)]|[–—]|in\s+(?:all|every"
    r"|each)\b"
    r"|across\s+the\s+board\b)"
    r"|['\")\]]*\s+overall\s+(?:and|but|with)\b"
)
VERDICT = re.compile(
    r"\b(?:verdict|judge?ment|rating|grade|conclusion|assessment|mark|outcome|result)s?\b|\b(?:one"
    r"|a\s+single|the|official|very|its|their)\s+word\b"
)
FROM = re.compile(r"\bfrom\s+(?:(?:an?|being|its|overall|rating|rated|of|the|previous)\s+)*['\"]*$")
TO_NEXT = re.compile(
    r"['\")\]]*\s+(?:(?:it|they)\s+(?:(?:has|have|had|now)\s+)*(?:risen|gone|moved|climbed|improved|come"
    r"|rose|went|fell|fallen"
    r"|slipped|dropped|sunk|sank)\s+)?(?:(?:in|last|rating|overall|grade|\d{4})\s+)*(?:up\s+|down\s+|back\s+|"
    r"straight\s+)?(?:to|into)\s+"
    r"(?:(?:an?|being|just|now|merely|rated|the)\s+)*['\"]*(?:outstanding|good|requir|needs|ri\b"
    r"|inadequate|c[1-4]\b)"
)
FOR_AREA = re.compile(r"['\")\]]*\s+(?:for|in|on)\s+(?:both\s+)?(?:the\s+|its\s+)?[\w-]+")
BUT = re.compile(
    r"\b(?:but|merely|instead)\s+(?:(?:as|merely|only|just|instead|rather|was|it|an?)\s+)*['\"]*$"
)
SAID_AFTER = re.compile(
    r"['\")\]]*(?:\s+(?:back\s+)?in\s+20\d\d)?,?\s*['\"]?\s*(?:or\s+so\s+)?(?:according\s+to|says?|said|ruled|conclude[sd]?|in\s+the\s+(?:view|eyes|"
    r"opinion|judgement)\s+of|in\s+a|"
    r"(?:education\s+)?watchdog|ofsted|inspectors|the\s+(?:report|watchdog|regulator|inspectors))\b"
)
CHOICE = re.compile(
    r"['\"]*\s*or\s+['\"]*(?:better|above|outstanding|good|higher|inadequate|require|worse|below)"
)
CONDITION = re.compile(r"['\")]*\s*,?\s*(?:if|unless)\b")
INFINITIVE = re.compile(
    r"['\")]*\s+to\s+(?!be\b|(?:outstanding|good|requires?|requiring|needs|ri|inadequate|c[1-4])\b|an?\b|"
    r"the\s+(?:second|bottom|lowest|top|worst)|['\"])"
)
AFTER_AWARD = re.compile(
    r"['\")]*\s*(?:$|[.;:)]|,\s+(?:with|but|up|down|while|the|its|after|following|which|from|for|on|in|as|"
    r"according|ofsted|inspectors|and\s+(?:is|was|the|for|on|in|i|we|he|she|they|nobody|everyone)(?!'))\b|"
    r"\b(?:for|in|overall|across|from|by|at|on|last|this|after|following|and|but|again|when|under|with|"
    r"twice|while|because|since|it|they|of\s+(?:its|their)\s+own)\b)"
)
AT_WORST = re.compile(
    r"['\")\]]*\s+(?:was|were|is|are)\s+the\s+(?:worst|best|most|least|lowest|highest)\b"
    r"[^.;]{0,30}\b(?:could|can|might|may|would)\b"
)
CHOICE_BEFORE = re.compile(r"\b(?:good|outstanding|inadequate|improvement)['\"]*\s+or\s+['\"]*$")
FACT = re.compile(
    r"(?:\b(?:its|their|our|the|this|that|current|existing|latest|previous|last|standing|damning)|"
    r"\w's)\s+(?:(?:overall|previous|current|latest|\d{4}|ofsted|existing|second|damning)\s+){0,3}['\"]*$"
)
LEAVING = re.compile(
    r"(?<!far )\b(?:from|out\s+of)\s+(?:(?:an?|being|its|rated|overall|the|previous|rating|of|"
    r"judged)\s+)*['\"]*$"
)
EARLIER = re.compile(
    r"\b(?:previous(?:ly)?|formerly|former|earlier|up\s+from|down\s+from|"
    rf"from(?!\s+(?:\d|wh(?:ich|om|ose|ere)\b|(?:the\s+)?(?:ofsted|inspectors|inspectorate|watchdog|regulator)\b|{MONTH}\b))|"
    r"out\s+of(?!\s+"
    r"(?:(?:its|the|their|an)\s+(?:\w+\s+)?inspection\b|(?:all\s+|the\s+)?(?:three|four|five|six|\d)))|last\s+(?:full\s+)?inspect\w+|had\s+been|"
    r"prior|before|compared\s+with|until\s+(?:now|then|last|recently|this|20\d\d)|used\s+to\s+be"
    r"|at\s+the\s+time|had\s+(?:\w+\s+)?(?:found|judged|rated|"
    r"graded|given|branded)|once\s+(?:rated|judged|graded|considered)|"
    r"(?:\w+|\d+)\s+years\s+(?:ago|earlier|before)|last\s+time)\b"
    # "Lost its outstanding rating", "four years after they were branded inadequate".
    r"|\b(?:los(?:t|es|ing)|stripped\s+of)\s+(?:its|their|the|an?)\s+(?:\w+\s+){0,2}['\"]*$"
    r"|\byears\s+after\s+(?:it|they|(?:the|its|their)\s+\w+)\s+(?:was|were|had\s+been)\b[^,;]*$"
)
TOLD_THAT = re.compile(
    r"\b(?:heard|advised|reported|noted|said|told|informed|announced|stated)\b[^.;]*\bthat\b[^.;]*$"
)
MARK_BEFORE = re.compile(r"['\"(]\s*$")
MARK_AFTER = re.compile(r"[.,]?['\")]")


BY_WHOM = re.compile(r"['\")]*\s+(?:overall\s+)?by\s+(?P<who>[^,.;]{1,60})")
TELLS = re.compile(
    r"\W*(?:it|they|the\s+(?:report|letter|inspectors))\s+(?:also\s+)?(?:says?|said|found|finds?|"
    r"concludes?d?)\b"
)
CALLING_VERB = re.compile(r"\b(?:calls?|called|finds?|found|considers|considered|thought|thinks)\b")
CALLED_BY = re.compile(
    r"\b(?:ofsted|inspectors|cqc|the\s+(?:watchdog|regulator|inspectorate|commission))\s+"
    r"(?:(?:had|has|have|once|already|again|now|then|also|recently|last\s+\w+)\s+)*"
    r"(?:calls?|called|finds?|found|considers?|considered|thinks?|thought|held|holds)\s+['\"]*$"
)
"""An inspectorate that calls what stands before it that: "a service that inspectors had found …"."""
SAME_ORDER = re.compile(r"respectively(?<!\wrespectively)\b")


@dataclass(frozen=True, slots=True)
class Cue:
    """Why a grade counts as given: the rule's name, how sure it is, and where its first word stands."""

    rule: str
    confidence: float
    anchor: int


def at_most(scope: str) -> re.Match[str] | None:
    """What holds a service down to a grade: "no higher than good" tells that good was what it got."""
    # Few sentences have one of these, and looking for the whole takes its time.
    told = "than" in scope or "but" in scope or "above" in scope
    return _AT_MOST.search(scope) if told else None


def is_wished(scope: str, noun_after: bool) -> bool:
    """Whether the words before a grade make it a wish, a duty or a possibility."""
    if not WISH.search(scope) or (noun_after and FACT.search(scope)):
        return False
    if at_most(scope) and not _AHEAD.search(scope):
        return False
    return not LEAVING.search(scope) and not _REACHED.search(scope)


def is_intended(scope: str) -> bool:
    """Whether the words before a change of grade say that somebody means or hopes to bring it about."""
    return WISH.search(scope) is not None and not _REACHED.search(scope)


def is_denied(scope: str, noun_after: bool) -> bool:
    """Whether the words before a grade deny it."""
    if not DENIAL.search(scope):
        return False
    return not (noun_after and FACT.search(scope)) and not at_most(scope)
