"""Inspection reports as the inspectorate publishes them: what their title page says."""
