"""The two kinds of error: those a person can act on, and bugs."""


class BriefingError(Exception):
    """Something the user can act on, said in one sentence that tells what to do.

    Anything else that is raised is a bug: the window shows it with its traceback, the terminal
    lets it through.
    """
