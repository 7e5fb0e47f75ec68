"""What inspections ask for: recommendations, areas for priority action and headline findings."""
