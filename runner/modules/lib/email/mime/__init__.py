"""Models `email.mime`: classes that make parts of messages."""
