"""Models the package http."""
