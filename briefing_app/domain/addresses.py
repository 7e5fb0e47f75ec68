"""Addresses that documents give: which of them are of the web, and may be made links."""

_OF_THE_WEB = ("https://", "http://")


def is_of_the_web(address: str) -> bool:
    """Whether an address is one of the web, whatever else a document may claim to be one."""
    return address.casefold().startswith(_OF_THE_WEB) and address.isprintable()
