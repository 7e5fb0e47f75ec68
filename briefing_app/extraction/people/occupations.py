"""What people do for a living or stand for, as the press calls them, before or after a name."""

_TRADES = """
    accountant actor actress administrator agent ambassador anaesthetist apprentice archaeologist archivist
    artist assessor astronomer baker banker barber barista barmaid barman bookkeeper bookseller brewer
    bricklayer broadcaster builder butcher butler buyer caretaker carpenter cashier caterer charity-worker
    chef chemist childminder choreographer cleaner clergywoman cleric cobbler collector columnist
    comedian composer conductor confectioner conservationist contractor cook courier crofter curator dentist
    designer dietitian diplomat diver docker dramatist dressmaker driver drummer ecologist electrician
    engraver entrepreneur estate-agent expert farmer farmhand fashion-designer film-maker financier
    firefighter fireman fisherman fishmonger fitter florist footballer forester gamekeeper gardener geologist
    geriatrician glazier greengrocer grocer groundsman guitarist gynaecologist hairdresser handyman
    historian horticulturist hotelier housekeeper housewife illustrator immunologist importer innkeeper
    instructor interpreter inventor investigator ironmonger janitor jeweller jockey joiner journalist keeper
    labourer landscaper lecturer lexicographer librarian lifeguard linguist linesman lollipop-lady
    lollipop-man
    machinist magistrate mathematician mayoress mechanic mediator mentor merchant meteorologist
    midwife milkman mill-worker miner missionary mortician musician nanny naturalist naval-officer negotiator
    neurologist neuropsychologist newsagent novelist nun nursery-nurse obstetrician official oncologist
    operative operator optician orderly ornithologist orthodontist osteopath paediatrician painter paramedic
    pathologist pharmacist philanthropist philosopher photographer physicist physiotherapist pianist pilot
    plasterer playwright plumber podiatrist poet policeman policewoman politician porter postman postwoman
    postmaster postmistress potter practitioner preacher printer producer professional promoter prosecutor
    psychiatrist psychologist psychotherapist publican publisher radiographer radiologist railwayman rancher
    receptionist recruiter referee registrar repairer reporter restaurateur retailer roofer saddler sailor
    salesman saleswoman scaffolder scientist screenwriter sculptor seamstress secretary-general servant
    sexton shepherd shopworker shop-owner singer smallholder social-worker sociologist soldier
    solicitor-general
    songwriter specialist stallholder stationmaster statistician steward stockbroker stonemason storyteller
    strategist striker substitute supervisor supplier surgeon tailor tax-payer taxpayer technician
    technologist telephonist therapist toolmaker toxicologist trader trainer translator trawlerman
    tree-surgeon trucker tutor typist umpire undertaker usher valuer verger vet veterinarian violinist
    alderman baroness waiter waitress waller warden watchmaker weaver welder whistleblower winemaker
    woodcutter worker-priest
    writer zookeeper zoologist
"""
_STANDINGS = """
    abolitionist adoptee adopter aristocrat aspirant backbencher bachelor beneficiary benefactor
    bereaved-mother bereaved-father billionaire bride bridegroom captain caller casualty celebrity
    churchwarden citizen claimant client commuter complainant consumer contender convert customer
    cyclist defector defendant delegate demonstrator descendant detainee devotee diner dissident
    donor elder evacuee eyewitness fan fan-club-secretary finalist foster-mother foster-father foster-parent
    fosterer frontbencher fundraiser fund-raiser godmother godfather graduate great-grandmother
    great-grandfather grandad gran grandma guardian guest heir heiress hero heroine homeowner home-owner
    householder house-owner
    incumbent inmate intern invitee islander juror laureate leaseholder lifelong-member lobbyist
    loyalist marcher millionaire motorist mover seconder proposer narrator newcomer nominee
    octogenarian septuagenarian nonagenarian centenarian offender ombudsman onlooker organist outsider
    panellist
    participant passenger patriarch matriarch patron pedestrian petitioner picket pioneer plaintiff player
    predecessor prisoner protester protestor punter ratepayer rebel recipient recruit refugee rider runner
    safeguarding-lead scholar schoolboy schoolgirl schoolchild shareholder sixth-former spectator
    sponsor squatter stepfather stepmother stepparent subscriber successor sufferer supporter sympathiser
    teenager thinker townsman trade-unionist traveller trustee undergraduate unionist veteran victim
    viewer villager visitor voter walker warrior well-wisher widow widower winner witness yachtsman
    youth-worker
"""
OCCUPATIONS = frozenset((_TRADES + _STANDINGS).split())
"""Nouns for one person by trade or standing; written with a capital most of them are surnames as well."""

# How words end that say what people do, where no list has them: "speleologist", "glassblower".
_ENDINGS = (
    "ologist",
    "ographer",
    "worker",
    "maker",
    "keeper",
    "holder",
    "owner",
    "monger",
    "smith",
    "master",
)


def is_occupation(key: str) -> bool:
    """Whether a word tells what one person does or is."""
    return key in OCCUPATIONS or key.endswith(_ENDINGS)
