"""What makes a PDF of ReportLab's one that a screen reader can read: its structure beside its drawing.

Elements are made in the order in which a document is read (`flowables.tag`), before anything is laid out.
Drawing only adds to each the marked content that shows it (`canvas`, `text`), so that a paragraph or table
that goes over pages stays one element. Whatever no element claims is an artifact.
"""
