"""What is measured on each set of annotated articles."""
