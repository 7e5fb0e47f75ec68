"""The closed word lists of British press and committee English by which speakers are found."""

from briefing_app.extraction.people.kin import parents_of


def words(text: str) -> frozenset[str]:
    """The words of a list."""
    return frozenset(text.split())


def _kinds(**kinds: str) -> dict[str, str]:
    """The kind of each word, from the words of each kind."""
    return {word: kind for kind, words in kinds.items() for word in words.split()}


def _phrases(text: str) -> frozenset[str]:
    return frozenset(line.strip() for line in text.split(",") if line.strip())


WOMENS_TITLES = words("mrs ms miss dame lady baroness madam sister countess duchess")
MENS_TITLES = words("mr sir lord baron father brother viscount earl")
KNIGHTLY = words("sir dame")
COUNCILLORS_TITLES = words("cllr coun clr councillor cllrs clrs councillors couns ald alderman")
TITLES = (
    WOMENS_TITLES
    | MENS_TITLES
    | COUNCILLORS_TITLES
    | words("""
    mx rt hon honourable dr prof professor rev revd reverend fr canon archdeacon judge justice pc
    sgt sergeant supt ds dc dci
""")
    | words("""
    det insp superintendent detective constable inspector major captain colonel imam rabbi recorder sheriff
    brigadier commodore admiral lieutenant lt lt-col lieutenant-colonel maj-gen brig col cpl corporal capt maj
    cmdr commander acc dcc dcs pcso monsignor deacon pastor provost cardinal
    """)
)
# Words written small inside the names of persons.
PARTICLES = words("""
    de da di do du del della der den des dos das ten ter van von zu la le ap ab ferch bin binti bint ibn
    al el ul ur ud
""")
POSTNOMINALS = words("mp mps msp mep mbe obe cbe dbe kbe kcb cb cvo qc kc jp dl am phd cpfa hmi hmip")
# What a dot can stand behind without ending the sentence; "a former judge." ends it.
ABBREVIATIONS = words("""
    mr mrs ms mx dr prof rev revd fr rt hon cllr cllrs clr coun couns ald sgt supt insp det pc ds dc dci lt
    col maj gen capt cpl cmdr brig messrs mgr st no nos vs etc approx p pp para paras e.g i.e eg ie
""")

PARTIES = words("""
    lab labour co-op con cons conservative tory ld lib liberal libdem green grn ukip ind independent
    reform plaid snp
""")

ROLES = words("""
    leader executive director officer head chair chairman chairwoman chairperson convenor convener manager
    member mayor deputy mp msp mep minister secretary commissioner representative rep spokesman
    spokeswoman spokesperson president chancellor principal headteacher head-teacher governor inspector
    adviser advisor organiser campaigner founder trustee coordinator co-ordinator lead portfolio-holder
    holder whip candidate vicar bishop archbishop dean analyst consultant solicitor barrister lawyer
    coroner superintendent constable sergeant editor councillor teacher nurse doctor worker resident
    mother father mum dad parent grandmother grandfather carer tenant landlord developer owner architect
    academic researcher author economist treasurer clerk planner engineer surveyor auditor partner ceo
    boss chief activist volunteer pensioner shopkeeper student vice-chair vice-chairman co-chair
    co-founder foster-carer speaker premier judge peer rector priest clergyman detective medic gp
    professor lady academic undersecretary leaver apprentice survivor
""") | parents_of("mother mum mam grandmother gran nan father dad grandfather grandad parent")
FEMALE_ROLES = words("""
    spokeswoman chairwoman daughter sister wife niece aunt gran nan granddaughter woman girl lass mother mum
    grandmother lady
""") | parents_of("mother mum mam grandmother gran nan")
MALE_ROLES = words("""
    spokesman son brother husband nephew uncle grandson man boy lad gentleman father dad grandfather
""") | parents_of("father dad grandfather grandad")
# A definite one of these is somebody just named, though never by this word: "the mother-of-two said".
PERSONAL_ROLES = (
    FEMALE_ROLES
    | MALE_ROLES
    | words(
        "councillor mp pensioner parent resident campaigner carer nurse teacher economist professor analyst"
    )
)
SPOKES = words("spokesman spokeswoman spokesperson spokesmen spokespeople spokespersons")

# The last word of a body's name, with the kind of body it makes.
BODY_HEADS = _kinds(
    council="council councils corporation cc dc mbc cbc",
    authority="authority",
    department="department ministry treasury",
    government="government cabinet",
    union="union unions",
    police="police constabulary",
    trust="trust",
    charity="charity foundation society fund",
    school="school academy college university",
    committee="committee panel commission inquiry tribunal",
    board="board partnership",
    company=(
        "company ltd limited plc group homes rail water energy airways buses trains associates consulting"
        " consultancy solutions homecare healthcare travel coaches transport llp developments construction"
        " highways properties holdings ventures lettings mobility logistics minibuses taxis cabs"
    ),
    inspectorate="inspectorate regulator",
    association="association federation institute agency alliance network forum coalition congress",
    body="service services office hospital church party centre court executive",
    ombudsman="ombudsman",
    newspaper="argus gazette echo herald chronicle courier sentinel examiner mercury advertiser live",
)
INSPECTORATES = _phrases("""
    ofsted, cqc, care quality commission, hmicfrs, hmic, hmip, hmi prisons, estyn, ciw,
    care inspectorate, hm inspectorate of probation, his majesty's inspectorate of constabulary,
    her majesty's inspectorate of constabulary, regulator of social housing, education scotland, etini, isi,
    care inspectorate wales, independent schools inspectorate, hm inspectorate of prisons""")
KNOWN_BODIES = {
    **dict.fromkeys(INSPECTORATES, "inspectorate"),
    **dict.fromkeys(("historic england", "natural england", "homes england", "sport england"), "body"),
    **dict.fromkeys(("age uk", "lib dems", "liberal democrats"), "body"),
    **_kinds(
        union="unison unite gmb neu nut nasuwt naht ascl pcs rmt aslef usdaw basw tuc bma rcn fbu",
        charity="nspcc barnardo barnardos shelter mencap mind scope coram nacro crisis healthwatch kinship",
        department="dfe mhclg dluhc defra dwp dhsc hmrc whitehall",
        party="labour conservatives tories greens ukip snp",
        body="adcs lga cipfa nhs bbc nao solace cafcass ukhsa socitm adass",
    ),
}
# "Department for Education", "City of York Council": words after which "of" or "for" stays inside a name.
LINKING_HEADS = words("""
    department ministry office institute association city borough university church centre society
    federation board commission house secretary bank district college school alliance campaign council
    chamber trust inspectorate directors children's regulator diocese academy royal confederation action
    friends bureau isle bishop archbishop
""")

# Lower-case nouns that stand for a body, with the kind of body meant.
GENERIC_BODIES = _kinds(
    council="council",
    authority="authority",
    union="union",
    charity="charity",
    department="department ministry",
    government="government",
    police="force police",
    trust="trust",
    school="school academy college university",
    committee="committee panel commission",
    board="board partnership",
    company="company firm developer operator provider contractor supplier housebuilder retailer",
    association="association federation",
    party="party",
    body="hospital",
    ombudsman="ombudsman",
)  # fmt: skip
INSPECTORS = words(
    "inspectors assessors inspectorate watchdog regulator inspection inspections regulators watchdogs"
)
PAPERS = words("""
    report letter plan review strategy document statement paper survey audit policy study investigation
    assessment findings reports letters papers documents briefing submission notice judgement judgment
    publication consultation analysis minutes agenda motion petition feedback response bulletin newsletter
    release draft evaluation update action-plan self-evaluation self-assessment memo email e-mail circular
    register scorecard prospectus log logbook ledger diary manual guidance brochure leaflet guide bid
    procedures protocol message website blog extract excerpt passage page handbook charter dossier verdict
    authors reviewers ruling foreword file research
""")
# Parts of a paper, and those who wrote it: they are of the paper that was last spoken of.
OF_A_PAPER = words("authors reviewers page extract excerpt passage summary")
COUNCIL_PAPERS = words("""
    plan strategy policy agenda minutes budget consultation paper papers briefing action-plan register
    self-evaluation""")
FIRST_DEFAULT_PAPERS = words("""
    report reports letter letters findings inspection judgement judgment feedback review document
    page extract excerpt passage verdict
""")
KIN = words("""
    husband wife son daughter sister brother nephew niece aunt uncle partner cousin mother father mum dad
    grandmother grandfather gran granddaughter grandson stepson stepdaughter fiance fiancée widow widower
    friend twin
""")
# People without a name: what they say has no speaker.
CROWD = words("""
    councillors members residents parents staff officers workers families campaigners critics mothers
    fathers people neighbours sources source insider insiders protesters protestors delegates meeting
    committee teachers carers children youngsters pupils students professionals colleagues witnesses
    experts others governors tenants politicians ministers unions someone somebody everyone another many
    some several person woman man girl boy teenager youngster pupil child neighbour worker workers
    audience opponents supporters landlords villagers traders shoppers drivers managers leaders patients
    nurses doctors practitioners partners volunteers pensioners panellist panellists commentators
    observers onlooker passer-by witness commenter user users reader readers whistleblower whistleblowers
    trustees directors executives shareholders organisers relatives relative friend friends grandparents
    foster employees employee town-hall lad lads lass gentleman bloke chap one daughter son sister brother
    wife husband niece nephew aunt uncle cousin gran nan granddaughter grandson
""")
# With "council" before them these speak for the council itself.
BOSSES = words("bosses chiefs officials")
# These speak for the body whose they are said to be, and for nobody without one.
GOVERNING = words("trustees governors directors executives managers leaders shareholders organisers")
HEARERS = words("""
    meeting councillors members committee panel court inquest inquiry hearing tribunal cabinet board
    executive council audience residents parents jury scrutiny we
""")

_SAY = """
    said says say added adds told tells stated states claimed claims insisted insists argued argues
    explained explains replied replies answered responded responds commented comments continued continues
    concluded concludes warned warns admitted admits announced announces declared declares stressed
    stresses written emphasised emphasises emphasized pointed points remarked observed observes noted notes
    acknowledged acknowledges accepted accepts conceded concedes reiterated reiterates repeated confirmed
    confirms revealed reveals promised promises pledged vowed vows suggested suggests asked asks wrote
    writes tweeted posted quipped joked recalled recalls maintained denied denies urged urges predicted
    predicts believed believes thinks thought reported reports reads read asserted alleged alleges
    complained countered protested pleaded exclaimed agreed agrees affirmed assured informed informs advised
    advises felt feels recommended recommends demanded demands summarised mused lamented cautioned enthused
    interjected began hailed disclosed estimated reflected fumed fumes stormed thundered thunders raged
    seethed seethes snapped snaps scoffed scoffs sneered sneers retorted retorts riposted shouted yelled yells
    cried whispered whispers muttered mutters murmured sighed sighs shrugged shrugs smiled laughed laughs
    grinned chuckled chuckles beamed beams gushed sobbed wept growled groaned moaned grumbled grumbles
    blurted barked roared bellowed boomed hissed ranted implored begged begs appealed appeals teased
    teases jested deadpanned drawled ventured ventures opined opines pronounced proclaimed proclaims
    professed confessed confesses confided confides divulged vouched vented swore swears bragged boasted
    boasts crowed marvelled marvels wondered wonders typed types texts scribbled jotted reckoned reckons
    contended contends posited hinted
    hints implied implies indicated indicates signalled specified clarified clarifies elaborated
    elaborates interrupted interrupts intervened heckled repeats recounted recounts remembered remembers
    reminisced testified testifies attested averred avowed maintains protests pleads complains laments
    predicts cautions jokes quips muses observes remarks exclaims declares penned tweets blogged texted
    emailed messaged captioned retweeted reasoned reasons concurred concurs summarises concludes assures
    enquired inquired inquires rejoined rebutted counselled speculated theorised foresees guaranteed
    gloated
"""
# Verbs of speech in two words; "went on" and its like are such only where nothing else follows.
PHRASAL = {
    "back": words("hit hits hitting fired fires shot shoots fought bit bites snapped came comes"),
    "in": words("weighed weighs chipped chips chimed chimes cut cuts butted put joined"),
    "out": words("pointed points spoke speaks called cried blurted lashed spelt spelled"),
    "up": words("piped pipes summed sums spoke speaks owned"),
    "on": words("went goes carried carries pressed"),
}
PHRASAL_SAYING = frozenset(f"{verb} {particle}" for particle, verbs in PHRASAL.items() for verb in verbs)
# Verbs that tag a question or a cry whatever follows them: “Why?” Jane Doe begged her superiors in May.
CRYING = words("""
    asked asks demanded demands begged begs pleaded pleads implored implores shouted shouts yelled yells cried
    cries exclaimed exclaims enquired inquired wondered wonders roared bellowed screamed screams snapped
    called
""")
# Plural forms of the present tense, most of them nouns as well: "inspectors warn", "families claim".
_PLURAL_SAYING = words("""
    claim warn argue insist admit write add believe think suggest report note conclude explain reveal stress
    acknowledge state tell complain fear feel agree accept concede point comment observe remark reply respond
    ask maintain deny urge predict recommend demand confirm announce recall allege protest reckon
""")
SAYING = words(_SAY) | PHRASAL_SAYING | _PLURAL_SAYING
PARTICIPLES = words("""
    saying adding telling stating claiming insisting arguing explaining replying responding commenting
    continuing concluding warning admitting announcing declaring stressing emphasising remarking observing
    noting acknowledging accepting conceding reiterating confirming revealing promising pledging vowing
    suggesting asking writing tweeting describing calling branding labelling citing urging hailing
    praising blaming accusing criticising welcoming finding judging rating grading pointing asserting
    alleging predicting complaining lamenting joking demanding threatening fearing believing hoping
    boasting quipping musing recalling remembering appealing pleading condemning denouncing dismissing
    defending attacking likening comparing conceding cautioning forecasting quoting
""")
REPORTING = words("""
    recorded described describes called calls call branded brands labelled dubbed slammed blasted praised
    welcomed criticised accused found finds identified identifies highlighted highlights judged judges
    rated rates graded condemned condemns raised expressed questioned hoped hopes wants wanted apologised
    cited cites saw recognised recognises concerned attacked outlined set credited deemed viewed ruled
    uncovered discovered spoke speaks talked denounced lambasted defended thanked likened compared blamed
    blames describe slam criticise accuse condemn dismiss denounce deem blame applauded applauds praises
    criticises welcomes condemns hails voiced referred regards considered wished dismissed dismisses
    rubbished mocked mocks denounces quoted quotes echoed echoes rebuked scolded offered shared
""")
# Verbs that attribute from behind: "…, inspectors have found".
TAIL_VERBS = SAYING | words("found finds ruled rules finding")
# Speech verbs that are as often nouns: they count only right after a speaker.
NOUN_LIKE = (
    words("""
    claims states comments points notes reports reads promises demands thought read set saw calls call rates
    brands concerned felt began report snaps laughs shrugs sighs jokes appeals mutters hints whispers counters
    remarks repeats protests quips quotes
""")
    | _PLURAL_SAYING
)
GRADING = words("""
    rated judged graded branded deemed found classed labelled rating judgement judgment judgements grade
    grading graded inspection inspected inspectors ofsted verdict ranked
""")
GRADES = _phrases("""
    outstanding, good, requires improvement, inadequate, requires improvement to be good, adequate,
    require improvement to be good, requiring improvement to be good, satisfactory, special measures,
    serious weaknesses, require improvement, requiring improvement, unsatisfactory
""")
HEARING = words("told informed advised heard warned assured reminded asked")
PUBLISHING = words("""
    published publishes released issued produced wrote written unveiled prepared launched sent publish
    releasing publishing drafted compiled submitted delivered
""")

# Verbs whose object can be what somebody else has said: "recalled the director's assurance that".
RECALLING = words("""
    recalled recalls recall remembered remembers quoted quotes cited cites noted notes repeated repeats
    questioned challenged dismissed dismisses rejected criticised welcomed echoed highlighted read mocked
    referred
""")

PREPOSITIONS = words("""
    of for at from on with to by in about against under within near over into between as than without
    despite among through via like
""")
MONTHS = words("january february march april may june july august september october november december")
LINKS = words("of for at from on with to by in within representing under")
DETERMINERS = words("""
    the a an its their his her our this that these those one another some many all both each any no
    several two three four five six
""")
INDEFINITE = words("a an one another some many several")
AUXILIARIES = words("""
    used has have had also later then since previously already now who which that was were is are been be
    being will would did does do can could should went on however again further both all still clearly
    just recently yesterday today simply not never to themselves himself herself itself
""")
BE = words("was were is are been being be")
SUBORDINATORS = words("""
    after when while although though as since asked following speaking responding commenting in at on
    under during despite before if because once whilst with by for from writing addressing answering
    according to pressed reacting replying introducing opening closing summing upon given having
""")
CONJUNCTIONS = words("""
    while and but as after which who whose where when with because although though before until despite
    if so or that whilst whereas yet unless
""")
PRONOUNS = {
    "he": "m",
    "she": "f",
    "they": "p",
    "it": "n",
    "his": "m",
    "her": "f",
    "their": "p",
    "its": "n",
    "him": "m",
    **dict.fromkeys(("he'd", "he's", "he'll"), "m"),
    **dict.fromkeys(("she'd", "she's", "she'll"), "f"),
    **dict.fromkeys(("they'd", "they've", "they'll", "they're"), "p"),
}
POSSESSIVES = words("his her their its")
OWN = words("my our")

# Words whose capital only marks the start of a sentence, or that never belong to a name.
STARTERS = (
    PREPOSITIONS
    | DETERMINERS
    | CONJUNCTIONS
    | SUBORDINATORS
    | frozenset(PRONOUNS)
    | words("""
    dear meet i we you however earlier shortly afterwards underneath elsewhere outside inside finally
    meanwhile yesterday today tomorrow also there here what who how why
    where last next now then yet only even still most more such other both over january february march
    april may june july august september october november december monday tuesday wednesday thursday
    friday saturday sunday it's that's we're i'm but nor not per our my your us me them out up down off
    again asked speaking it'll we've i've we'll don't didn't can't won't there's he's she's they're
    let's isn't gmt bst please thank thanks yes no perhaps maybe well is are was were be been do does did has
    have had will would can could should may might must shall read image picture photo photograph
    comment comments click share exclusive revealed breaking watch video full
""")
)
PLACE_WORDS = words("""
    north south east west upper lower great little new old st saint road street avenue lane house park
    hall town city village county yorkshire london england britain uk wales scotland ireland green
    valley centre hill bridge common moor fields square estate ward station airport market kingdom hub
    team door unit act plan bill fund strategy programme project scheme day week year review christmas
    easter zoom facebook twitter whatsapp
""")
KEEPS_POSSESSIVE = words("""
    children women men people commissioner king queen majesty girls boys infants adults young patients
""")
DISTRICTS = words("""
    city county borough district metropolitan town parish unitary london royal combined community
    regional
""")
# Verbs of the past tense without -ed that can follow a quotation.
STRONG_VERBS = words("""
    shot spat sang swore began burst broke wept put bit fought threw struck spoke cut drew kept held left
    met read rose ran shook stood swung took taught thought went wrote won dug hit let made hissed caught felt
    gave came saw fell became got spent led lost heard brought paid sent grew chose knew built bought sought
""")
# What somebody says, as a noun: "the council's verdict", "in her view", "the words of Jane Doe".
UTTERANCES = words("""
    verdict view views message response answer reply advice reaction plea words word opinion retort
    riposte warning conclusion assessment prediction forecast description comment comments motto promise
    explanation excuse line quip question appeal assertion claim complaint criticism judgement remark
    observation phrase sentiment sentiments summary statement admission confession accusation estimate
    estimation argument contention recollection reflection objection suggestion recommendation pledge vow
    ambition aim hope fear wish belief tweet post caption slogan challenge rallying-cry mantra refrain
    greeting parting thanks advice assurance promise undertaking contention insistence turn testimony
    evidence guidance finding account story term expression metaphor version
""")
# What a crowd utters: "cries of “shame”".
SHOUTS = words("cries cry shouts shout calls chants chant cheers boos heckles yells jeers murmurs mutterings")
