"""Several statements in one transaction."""

from sqlite3 import complete_statement

from sqlite_utils import Database


def run_all(db: Database, script: str) -> None:
    """Run statements one by one: `executescript` would end the transaction."""
    statement = ""
    for piece in script.split(";"):
        statement += f"{piece};"
        if complete_statement(statement):
            db.execute(statement)
            statement = ""
