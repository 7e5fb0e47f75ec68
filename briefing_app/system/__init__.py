"""Where things are on this computer."""
