"""Facts in, a PDF briefing pack out; the only room that knows ReportLab."""
