"""Models `wsgiref`: simple_server and what it is made of; left out: validate, types."""
