"""What is shown to people; `rich` is imported here and nowhere above."""
