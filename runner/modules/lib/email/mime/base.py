"""Models `email.mime.base`: a part with its type and the version of MIME."""
import email.message

__all__ = ['MIMEBase']


class MIMEBase(email.message.Message):

    def __init__(self, _maintype, _subtype, *, policy=None, **_params):
        super().__init__(policy=policy)
        self.add_header('Content-Type', '%s/%s' % (_maintype, _subtype), **_params)
        self['MIME-Version'] = '1.0'
