"""How a database gets from one schema to the next; `factcheck.store.schema` runs it."""
