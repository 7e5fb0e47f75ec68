"""Figures: stated quantities, and what they measure."""
