"""What the words of a library mean: sources, passages, mentions, facts, frameworks and dates, without I/O."""
