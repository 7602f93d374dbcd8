"""What can be typed, one command a module; nothing heavy is imported at the top of any."""
