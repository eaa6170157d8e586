"""How smtplib's client says who it is: CRAM-MD5, PLAIN and LOGIN."""
import base64
import hmac

from _smtp_errors import SMTPAuthenticationError, SMTPException, SMTPNotSupportedError

__name__ = 'smtplib'  # what it defines is that one's


def _in_base64(text):
    return base64.b64encode(text.encode('ascii')).decode('ascii')


class Login:
    """A part of SMTP."""

    _auth_challenge_count = 0

    def auth(self, mechanism, authobject, *, initial_response_ok=True):
        mechanism = mechanism.upper()
        initial = authobject() if initial_response_ok else None
        code, reply = self.docmd('AUTH', mechanism if initial is None else mechanism + ' ' + _in_base64(initial))
        if initial is not None:
            self._auth_challenge_count = 1
        else:
            self._auth_challenge_count = 0
        while code == 334:
            self._auth_challenge_count += 1
            code, reply = self.docmd(_in_base64(authobject(base64.decodebytes(reply))))
        if code in (235, 503):
            return code, reply
        raise SMTPAuthenticationError(code, reply)

    def auth_cram_md5(self, challenge=None):
        if challenge is None:
            return None
        return self.user + ' ' + hmac.HMAC(self.password.encode('ascii'), challenge, 'md5').hexdigest()

    def auth_plain(self, challenge=None):
        return '\0%s\0%s' % (self.user, self.password)

    def auth_login(self, challenge=None):
        return self.user if challenge is None or self._auth_challenge_count < 2 else self.password

    def login(self, user, password, *, initial_response_ok=True):
        self.ehlo_or_helo_if_needed()
        if not self.has_extn('auth'):
            raise SMTPNotSupportedError('SMTP AUTH extension not supported by server.')
        offered = self.esmtp_features['auth'].split()
        usable = [each for each in ('CRAM-MD5', 'PLAIN', 'LOGIN') if each in offered]
        if not usable:
            raise SMTPException('No suitable authentication method found.')
        self.user, self.password = user, password
        for mechanism in usable:
            respond = getattr(self, 'auth_' + mechanism.lower().replace('-', '_'))
            try:
                return self.auth(mechanism, respond, initial_response_ok=initial_response_ok)
            except SMTPAuthenticationError as error:
                last = error
        raise last
