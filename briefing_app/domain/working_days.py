"""Working days: days that are neither at the weekend nor a bank holiday in England."""

from datetime import date, timedelta

_FRIDAY = 4


def working_day_after(day: date, count: int) -> date:
    """The day that is so many working days after another, which is not counted itself.

    Raises:
        ValueError: the count is not positive.
    """
    if count < 1:
        raise ValueError(f"not a number of working days: {count}")
    # Imported when it is asked for: it takes longer to load than to count.
    from holidays import country_holidays  # noqa: PLC0415

    free = country_holidays("GB", subdiv="ENG")
    found = day
    while count:
        found += timedelta(days=1)
        if found.weekday() <= _FRIDAY and found not in free:
            count -= 1
    return found
