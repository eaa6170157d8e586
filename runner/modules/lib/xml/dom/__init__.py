"""Models `xml.dom`: the kinds of nodes, and what goes wrong with them."""
EMPTY_NAMESPACE = None
XML_NAMESPACE = 'http://www.w3.org/XML/1998/namespace'
XMLNS_NAMESPACE = 'http://www.w3.org/2000/xmlns/'
XHTML_NAMESPACE = 'http://www.w3.org/1999/xhtml'
EMPTY_PREFIX = None


class Node:
    __slots__ = ()
    (ELEMENT_NODE, ATTRIBUTE_NODE, TEXT_NODE, CDATA_SECTION_NODE, ENTITY_REFERENCE_NODE, ENTITY_NODE,
     PROCESSING_INSTRUCTION_NODE, COMMENT_NODE, DOCUMENT_NODE, DOCUMENT_TYPE_NODE, DOCUMENT_FRAGMENT_NODE,
     NOTATION_NODE) = range(1, 13)


class DOMException(Exception):

    def __init__(self, *args, **kwargs):
        if type(self) is DOMException:
            raise RuntimeError('DOMException should not be instantiated directly')
        super().__init__(*args, **kwargs)

    def _get_code(self):
        return self.code


_ERRORS = ('IndexSizeErr', 'DomstringSizeErr', 'HierarchyRequestErr', 'WrongDocumentErr', 'InvalidCharacterErr',
           'NoDataAllowedErr', 'NoModificationAllowedErr', 'NotFoundErr', 'NotSupportedErr', 'InuseAttributeErr',
           'InvalidStateErr', 'SyntaxErr', 'InvalidModificationErr', 'NamespaceErr', 'InvalidAccessErr',
           'ValidationErr')
_CONSTANTS = ('INDEX_SIZE', 'DOMSTRING_SIZE', 'HIERARCHY_REQUEST', 'WRONG_DOCUMENT', 'INVALID_CHARACTER',
              'NO_DATA_ALLOWED', 'NO_MODIFICATION_ALLOWED', 'NOT_FOUND', 'NOT_SUPPORTED', 'INUSE_ATTRIBUTE',
              'INVALID_STATE', 'SYNTAX', 'INVALID_MODIFICATION', 'NAMESPACE', 'INVALID_ACCESS', 'VALIDATION')
for _code, _name in enumerate(_ERRORS, 1):
    globals()[_name] = type(_name, (DOMException,), {'code': _code, '__module__': __name__})
    globals()[_CONSTANTS[_code - 1] + '_ERR'] = _code


def getDOMImplementation(name=None, features=()):
    from xml.dom import minidom
    return minidom.getDOMImplementation(features)
