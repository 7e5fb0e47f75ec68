"""A document in, mentions out: quotes, figures, dates and judgements, each with its passage."""
