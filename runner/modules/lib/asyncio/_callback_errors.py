"""What the loop does with the errors of callbacks: its exception handler, or the one that a program has set."""
import logging

logger = logging.getLogger('asyncio')


class ReportingErrors:
    _exception_handler = None

    def set_exception_handler(self, handler):
        self._exception_handler = handler

    def get_exception_handler(self):
        return self._exception_handler

    def default_exception_handler(self, context):
        error = context.get('exception')
        lines = [context.get('message') or 'Unhandled exception in event loop']
        lines += [f'{key}: {value!r}' for key, value in sorted(context.items())
                  if key not in ('message', 'exception')]
        logger.error('\n'.join(lines), exc_info=(type(error), error, error.__traceback__) if error else False)

    def call_exception_handler(self, context):
        custom = self._exception_handler
        try:
            if custom is None:
                self.default_exception_handler(context)
            else:
                custom(self, context)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            if custom is None:
                logger.error('Exception in default exception handler', exc_info=True)
            else:
                self._report_failed_handler(error, context)

    def _report_failed_handler(self, error, context):
        try:
            self.default_exception_handler({'message': 'Unhandled error in exception handler',
                                            'exception': error, 'context': context})
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException:
            logger.error('Exception in default exception handler while handling an unexpected error '
                         'in custom exception handler', exc_info=True)
