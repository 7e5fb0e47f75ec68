"""Where file dialogs begin."""

from PySide6.QtCore import QStandardPaths


def documents_folder() -> str:
    """The user's own folder for documents."""
    return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
