"""Models zope.interface, as its versions 5 to 8: interfaces, and what objects and classes declare to provide.

Left out: adapters and their registries, verifying, invariants, tagged values in the class statement, declarations that
replace inherited ones.
"""
import _unmodelled as _unmodelled_names
from zope.interface.interface import Attribute
from zope.interface.interface import Interface
from zope.interface.declarations import Declaration
from zope.interface.declarations import alsoProvides
from zope.interface.declarations import classImplements
from zope.interface.declarations import directlyProvidedBy
from zope.interface.declarations import directlyProvides
from zope.interface.declarations import implementedBy
from zope.interface.declarations import implementer
from zope.interface.declarations import noLongerProvides
from zope.interface.declarations import providedBy
from zope.interface.declarations import provider
from zope.interface.exceptions import Invalid

__getattr__ = _unmodelled_names.attribute(globals(), {
    'not modelled': ('classImplementsFirst', 'classImplementsOnly', 'implementer_only', 'interfacemethod', 'invariant',
                     'moduleProvides', 'named', 'taggedValue')})
