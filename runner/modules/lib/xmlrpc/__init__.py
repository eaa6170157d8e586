"""Models the package xmlrpc: client and server over http."""
