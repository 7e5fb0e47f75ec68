"""Official data: tables that give grades or statistics of every council."""
