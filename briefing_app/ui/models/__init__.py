"""What lists hold: plain rows, and the Qt models over them."""
