"""Models gevent.resolver.dnspython where dnspython is not installed.  All versions."""
import dns
