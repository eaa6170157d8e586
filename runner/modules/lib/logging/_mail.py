"""Models logging.handlers.SMTPHandler: a mail for each record, sent by a connection of its own."""
import logging

__name__ = 'logging.handlers'  # what it defines is that one's


class SMTPHandler(logging.Handler):

    def __init__(self, mailhost, fromaddr, toaddrs, subject, credentials=None, secure=None, timeout=5.0):
        super().__init__()
        self.mailhost, self.mailport = mailhost if isinstance(mailhost, (list, tuple)) else (mailhost, None)
        self.username = None
        if isinstance(credentials, (list, tuple)):
            self.username, self.password = credentials
        self.fromaddr = fromaddr
        self.toaddrs = [toaddrs] if isinstance(toaddrs, str) else toaddrs
        self.subject = subject
        self.secure = secure
        self.timeout = timeout

    def getSubject(self, record):
        return self.subject

    def emit(self, record):
        try:
            import smtplib
            server = smtplib.SMTP(self.mailhost, self.mailport or smtplib.SMTP_PORT, timeout=self.timeout)
            message = self._message(record)
            if self.username:
                if self.secure is not None:
                    server.ehlo()
                    server.starttls(*self.secure)
                    server.ehlo()
                server.login(self.username, self.password)
            server.send_message(message)
            server.quit()
        except Exception:
            self.handleError(record)

    def _message(self, record):
        import email.utils
        from email.message import EmailMessage
        message = EmailMessage()
        message['From'] = self.fromaddr
        message['To'] = ','.join(self.toaddrs)
        message['Subject'] = self.getSubject(record)
        message['Date'] = email.utils.localtime()
        message.set_content(self.format(record))
        return message
