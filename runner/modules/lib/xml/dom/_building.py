"""Models xml.dom.expatbuilder: the document of a text, with its comments, sections and declared namespaces."""
import re

from _frames import unsupported
from xml.dom import XMLNS_NAMESPACE
from xml.dom._elements import Document
from xml.parsers._raising_reader import RaisingReader

_DECLARATION = re.compile(r'''<\?xml\s+version\s*=\s*["']([^"']*)["'](?:\s+encoding\s*=\s*["']([^"']*)["'])?'''
                          r'''(?:\s+standalone\s*=\s*["'](yes|no)["'])?\s*\?>''')


class Builder(RaisingReader):

    def __init__(self, source):
        super().__init__(source)
        self.document = Document()
        declared = _DECLARATION.match(self.text)
        if declared is not None:
            self.document.version, self.document.encoding = declared.group(1), declared.group(2)
            self.document.standalone = {'yes': True, 'no': False}.get(declared.group(3))

    def read(self):
        super().read()
        return self.document

    def _around(self):
        return self.open[-1][1] if self.open else self.document

    def _add_text(self, text):
        last = self._around().lastChild
        if last is not None and last.nodeType == last.TEXT_NODE:
            last.data += text
        elif text:
            self._around().appendChild(self.document.createTextNode(text))

    def _markup(self):
        begin, text = self.at, self.text
        if text.startswith('<!DOCTYPE', begin):
            unsupported('xml.dom.minidom: document types')
        if text.startswith('<![CDATA[', begin) and self.open:
            end = self._end_of(']]>', begin + 9)
            if end > begin + 9:
                self._around().appendChild(self.document.createCDATASection(text[begin + 9:end]))
            self.at = end + 3
            return
        super()._markup()
        if text.startswith('<!--', begin):
            self._around().appendChild(self.document.createComment(text[begin + 4:self.at - 3]))
        elif text.startswith('<?', begin) and not re.match(r'<\?xml\s', text[begin:begin + 6]):
            target, _, data = text[begin + 2:self.at - 2].partition(' ')
            self._around().appendChild(self.document.createProcessingInstruction(target, data.lstrip()))

    def _made(self, name, attributes, namespaces):
        def uri_of(written, has_default):
            prefix = written.rpartition(':')[0]
            if prefix and prefix not in namespaces:
                self.fail(27, self.at)
            return namespaces[prefix] or None if prefix in namespaces and (prefix or has_default) else None
        element = self.document.createElementNS(uri_of(name, True), name)
        declares = [each for each in attributes if each[0] == 'xmlns' or each[0].startswith('xmlns:')]
        for key, value in declares + [each for each in attributes if each not in declares]:
            is_declaration = (key, value) in declares
            element.setAttributeNS(XMLNS_NAMESPACE if is_declaration else uri_of(key, False), key, value)
        return element

    def _enter(self, element):
        self._around().appendChild(element)
        self.root = self.document.documentElement
