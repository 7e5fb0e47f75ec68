"""The word lists that tell names from what stands around them: firms, adjectives, parties, ranks."""

from briefing_app.extraction.people.lexicon import words

# Capitalised only because they open a sentence: what the press says of a body before its name.
PRESS_ADJECTIVES = words("""
    troubled embattled beleaguered struggling failing failed skint hapless bungling scandal-hit neighbouring
    nearby former bankrupt shamed disgraced furious angry worried ex veteran outgoing incoming fellow
    rival newly-elected scot welshman irishman englishman scotsman frenchman londoner scouser geordie
    brummie mancunian
    under-fire stretched overspent indebted crisis-hit debt-ridden fired-up defiant
""")
# How the small second half of an adjective ends: "Labour-led", "Cash-strapped", "Crisis-hit", "Three-star".
ADJECTIVAL = tuple(
    words("""
    ed ing run led hit wide free held prone old born stricken torn bound won funded owned time fire size
    profit known grown star area year term
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
    enterprise auditors solicitors consultants architects developers contractors accountants housebuilders
    publishers
""")
# What letters stand for that is nobody: "its FOI team", "the SEND campaigner".
MATTERS = words("""
    foi sen send ehcp ehcps ehc pa hr it pr cv id dna gdpr cctv phd gcse gcses btec adhd asd pru faq pdf eia
    vat ni ppe covid aob kpi kpis rag
""")
# Bodies with branches, whose places follow their names: "Healthwatch Kent".
BRANCHED = words("healthwatch mencap mind samaritans unison unite gmb uk nhs")
# What stands before "Care" where it is a service, not the name of who gives it.
KINDS_OF_CARE = words("""
    social health adult adults foster kinship residential nursing palliative home day primary urgent community
    respite domiciliary child children children's in and & integrated intensive after personal end-of-life
    secondary acute extra wrap-around secure better of for the your our
""")
PARTY_WORDS = words("labour tory conservative independent reform plaid snp ukip dup sdlp lib-dem libdem")
# What the press calls a member of a party: "the Tory raged".
PARTISANS = words("tory conservative democrat independent nationalist unionist")
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
# Things and places with names of several words: "Boxing Day", "Weavers Wharf", "Oriel Room".
THINGS = words("""
    room wharf row edge bank minster chapel cathedral crescent terrace gardens garden close drive place grove
    way quay dock docks beach castle farm mill abbey priory manor cottage tower towers heights rise walk mews
    parade precinct mall arcade library museum stadium arena theatre pub inn arms hotel cup league
    championship award awards prize festival show order code standard standards framework agreement charter
    index survey census days bypass flyer line lines express motorway junction roundabout island islands isle
    forest wood woods woodland river canal lake loch reservoir bay cove point head cape coast shore peninsula
    mount mountain peak ridge cliff rock stone cross corner gate court courts prison barracks camp base
    building buildings block flats houses works factory plant depot garage store stores shop shops
    supermarket restaurant cafe kitchen club clubs united rovers athletic albion wanderers city
    university college academy school nursery hospice clinic surgery practice ward unit wing suite
    questions time times news post echo gazette herald mail mirror guardian telegraph star express argus
    chronicle observer courier journal press advertiser mercury sentinel examiner radio television tv
    live sport online media magazine report code contract scheme tax credit allowance benefit grant fund
    pension levy charge rate rates war world britain europe america africa asia sea ocean channel
    strait gulf road roads lane street avenue hill hills dale valley vale moor heath common green park
    field fields meadow meadows brook bridge ford spring springs well wells pool marsh fen fens downs
    party group team force army navy guard corps regiment brigade squadron division department office
    service services centre center house hall home homes studio studios church mosque temple synagogue
    crown general royal national international regional central upper lower north south east west northern
    southern eastern western midland midlands first second third new old great little big super
    human rights health safety care social mental public private local free early
""")
# Last words of bodies' names that are surnames too: "Jane Church".
BODY_SURNAMES = words("church court homes power school group union party police college office bank trains")
# Offices that are surnames behind a forename: "Kate Bishop", "Tom Judge".
ROLE_SURNAMES = words("bishop judge constable dean chancellor rector priest clerk head mayor sergeant leader")
# What people are called whom the text gave a title or rank: "the officer", "the peer".
_RANKS = words("""
    pc sgt sergeant supt superintendent ds dc dci det insp inspector constable detective major captain colonel
    commander commissioner
""")
CALLED_BY_TITLE = {
    "officer": _RANKS,
    "detective": _RANKS,
    "minister": words("minister secretary under-secretary undersecretary"),
    "judge": words("judge justice recorder"),
    "constable": words("pc constable"),
    "sergeant": words("sgt sergeant"),
    "canon": words("canon"),
    "peer": words("lord lady baroness baron viscount earl"),
    "baroness": words("baroness lady"),
    "dame": words("dame"),
    "vicar": words("rev revd reverend fr canon"),
    "rector": words("rev revd reverend fr canon"),
    "bishop": words("rev revd reverend"),
    "archbishop": words("rev revd reverend"),
    "priest": words("rev revd reverend fr canon father"),
    "clergyman": words("rev revd reverend fr canon father"),
    "doctor": words("dr"),
    "medic": words("dr"),
    "gp": words("dr"),
    "professor": words("prof professor"),
    "academic": words("prof professor dr"),
}
# What is done to persons when they come or have spoken: "thanked Mr Doe".
MEETS = words("thanked congratulated visited joined met rang telephoned phoned interviewed")
# Who is called by one of these with a capital has the name behind it: "Neighbour Jane Doe".
BYSTANDERS = words(
    "neighbour resident villager shopper onlooker passer-by worker supporter opponent observer provider"
    " contractor operator supplier developer"
)
# Forenames that open sentences as other words: "Grant funding fell", "Grace was said", "Victoria is a ward".
ALSO_NOUNS = words("""
    amber april art ashley asia august austin autumn baron bill bishop brook brooke carol carolina
    chance charity chelsea chester china christian clay cliff constance crystal daisy dale dallas dawn
    dean destiny drew duke earl eden england eve faith felicity florence forest frank georgia ginger
    glen grace grant guy harmony heath holly hope houston india iris israel ivy jack jade jordan joy
    june kent king lancaster lane leeds lily lincoln london madison major mark max may melody mercy
    miles noel norman olive page paris pat patience pearl piers pope preston prudence ray reed rich
    robin rod rose ruby skip sterling sue summer sydney trey trinity troy victoria violet virginia wade
    wells will york young
""")
# What persons do and bodies hardly ever.
PERSONAL_VERBS = words("""
    abstained resigned apologised apologises nodded shrugged smiled laughed wept cried chaired chairs seconded
    retired died joined quit heckled intervened moved proposed rose stood sat
""")
