"""Short papers made up from a few people, councils and figures, which meet in the same facts."""

from pathlib import Path
from random import Random

from briefing_app.domain.documents import Details
from briefing_app.services.reading_files import Incoming

_COUNCILS = ("Calderby", "Moorside", "Eastvale")
_SPEAKERS = (
    "Amina Rashid, leader of the council",
    "Councillor Rashid",
    "Cllr Amina Rashid",
    "Piotr Nowak, a foster carer",
    "Sue Carr, director of children's services",
    "Susan Carr",
    "Mrs Carr",
    "John Bell, Labour councillor for Harton",
)
_SAYINGS = (
    "We have let children down, and I am sorry.",
    "Nobody told us anything.",
    "We will publish a plan by 31 March 2019.",
    "There is a long way to go before families feel this.",
    "Staff have worked very hard to put this right.",
)
_PUBLISHERS = ("The Paper", "Moorside Gazette", "Calderby Council")


def paper(random: Random) -> Incoming:
    """One paper, with its details, that differs from every other in its last line."""
    council = random.choice(_COUNCILS)
    number = random.choice((12, 38, 38, 45))
    lines = [
        f"Inspectors find “serious weaknesses” at {council} Council",
        f"Inspectors from Ofsted visited {council} last month. There are {number} vacancies for nurses.",
        "The overall effectiveness of children's services is inadequate.",
    ]
    lines += [
        f"{speaker}, said: “{random.choice(_SAYINGS)}”"
        for speaker in random.sample(_SPEAKERS, random.randint(1, 3))
    ]
    lines.append(
        f"The council met on {random.randint(1, 28)} May 2019. Reference {random.getrandbits(48):x}."
    )
    month, day = random.randint(1, 12), random.randint(1, 28)
    details = Details(
        title=f"Paper of {council} {random.randrange(1000)}",
        publisher=random.choice(_PUBLISHERS),
        published=f"2018-{month:02}-{day:02}",
    )
    name = f"paper-{random.getrandbits(32):08x}.txt"
    return Incoming(Path(name), details, content="\n\n".join(lines).encode())
