"""What sentences do to a claim: stance, signals, origins, ruling."""
