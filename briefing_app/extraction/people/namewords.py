"""The word lists that tell names from what stands around them: firms, adjectives, parties, ranks."""

from briefing_app.extraction.people.lexicon import words

# Capitalised only because they open a sentence: what the press says of a body before its name.
PRESS_ADJECTIVES = words("""
    troubled embattled beleaguered struggling failing failed skint hapless bungling scandal-hit neighbouring
    nearby former bankrupt shamed disgraced furious angry worried ex veteran outgoing incoming fellow
    rival newly-elected under-fire stretched overspent indebted crisis-hit debt-ridden fired-up defiant
""")
# How the small second half of an adjective ends: "Labour-led", "Cash-strapped", "Crisis-hit", "Three-star".
ADJECTIVAL = tuple(
    words("""
    ed ing run led hit wide free held prone old born stricken torn bound won funded owned time fire size
    profit known grown star area
""")
)
# How words end that say what people do: "Prosecutor Ned Vale", "Activist Ned Vale".
OCCUPATIONAL = tuple(words("er or ist man woman ant ian ent eer ow ete ate ee"))
# Those who act for others under a name of their own: "Solicitors Leigh Dale", "Auditors Grant & Holroyd".
FIRMS = words("""
    solicitors auditors accountants architects consultants developers lawyers contractors builders surveyors
    housebuilders engineers publishers brewers retailers agents operators planners caterers
    charity union firm company watchdog pressure-group think-tank landlord developer
""")
# What stands before the name of a body rather than of a person: "the charity Open Doors".
BODY_NOUNS = words("""
    charity union firm company provider supplier consultancy chain tank group housebuilder retailer airline
    operator agency organisation network supermarket newspaper broadcaster manufacturer giant outfit
    enterprise
""")
PARTY_WORDS = words("labour tory conservative independent reform plaid snp ukip dup sdlp lib-dem libdem")
PARTY_PAIRS = {
    "liberal": ("democrat", "democrats"),
    "lib": ("dem", "dems"),
    "plaid": ("cymru",),
    "reform": ("uk",),
    "green": ("party",),
    "labour": ("party",),
    "conservative": ("party",),
    "sinn": ("féin",),
}
# What people are called whom the text gave a title or rank: "the officer", "the peer".
_RANKS = words("""
    pc sgt sergeant supt superintendent ds dc dci det insp inspector constable detective major captain colonel
    commander commissioner
""")
CALLED_BY_TITLE = {
    "officer": _RANKS,
    "detective": _RANKS,
    "judge": words("judge justice recorder"),
    "peer": words("lord lady baroness baron viscount earl"),
    "vicar": words("rev revd reverend fr canon"),
    "rector": words("rev revd reverend fr canon"),
    "priest": words("rev revd reverend fr canon father"),
    "clergyman": words("rev revd reverend fr canon father"),
    "doctor": words("dr"),
    "medic": words("dr"),
    "gp": words("dr"),
    "professor": words("prof professor"),
    "academic": words("prof professor dr"),
}
