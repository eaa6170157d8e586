"""Stands for the namespace `zope`, of which gevent brings zope.event and zope.interface."""
