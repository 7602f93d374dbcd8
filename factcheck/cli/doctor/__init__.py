"""What is wrong with this installation, and how to mend it: one small function for each thing."""
