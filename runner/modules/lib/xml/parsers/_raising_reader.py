"""The reader of XML that raises expat's own error, as those do who use expat themselves."""
from xml.etree._reading import ParseError
from xml.etree._reading import Reader
from xml.parsers.expat import ExpatError


class RaisingReader(Reader):

    def fail(self, code, at):
        try:
            super().fail(code, at)
        except ParseError as error:
            raised = ExpatError(str(error))
            raised.code = error.code
            raised.lineno, raised.offset = error.position
            raise raised from None
