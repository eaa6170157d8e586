"""One request by CGI's rules, and what handlers refuse."""
import io
import os
import subprocess
import sys
from wsgiref.handlers import BaseCGIHandler
from wsgiref.handlers import SimpleHandler
from wsgiref.util import application_uri
from wsgiref.util import request_uri


def app(environ, start_response):
    start_response('200 OK', [('X', environ['PATH_INFO'])])
    return [environ['wsgi.input'].read(), str(environ['wsgi.run_once']).encode()]


out = io.BytesIO()
BaseCGIHandler(io.BytesIO(b'body '), out, io.StringIO(), {'PATH_INFO': '/a', 'REQUEST_METHOD': 'GET'}).run(app)
print(out.getvalue())

program = '''
from wsgiref.handlers import CGIHandler
def app(environ, start_response):
    start_response('201 Made', [('Y', 'z')])
    return [environ['REQUEST_METHOD'].encode(), environ['wsgi.input'].read(2), str(environ['wsgi.run_once']).encode()]
CGIHandler().run(app)
'''
done = subprocess.run([sys.executable, '-c', program], input=b'xyz', stdout=subprocess.PIPE,
                      env=dict(os.environ, REQUEST_METHOD='POST'))
print(done.stdout, done.returncode)


def refused(status, headers):
    errors = io.StringIO()
    handler = BaseCGIHandler(io.BytesIO(), io.BytesIO(), errors, {})
    handler.run(lambda environ, start_response: start_response(status, headers))
    print(errors.getvalue().splitlines()[-1])


refused(b'200 OK', [])
refused('200 OK', [('A', 5)])
refused('200', [])
refused('OK 200', [])
refused('200 OK', [('Connection', 'close')])

environ = {'wsgi.url_scheme': 'http', 'SERVER_NAME': 'here', 'SERVER_PORT': '81', 'PATH_INFO': '/sp\xe4m;x',
           'QUERY_STRING': 'q=\xe4', 'SCRIPT_NAME': '/\xe9'}
print(application_uri(environ), request_uri(environ), request_uri(environ, include_query=False))


class Half(io.BytesIO):

    def write(self, data):
        return super().write(data[:max(1, len(data) // 2)])


half = Half()
handler = SimpleHandler(io.BytesIO(), half, sys.stderr, {'SERVER_PROTOCOL': 'HTTP/0.9'})
import warnings
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter('always')
    handler.run(lambda environ, start_response: start_response('200 OK', []) and [b'all of it'])
print(half.getvalue(), [(str(each.message), each.category.__name__) for each in caught])
