# What an XML-RPC server lists of its instance: its own list, nothing if it dispatches itself, else its public methods.
from xmlrpc.server import SimpleXMLRPCDispatcher


class Plain:
    def ping(self):
        """Answers."""

    def _hidden(self):
        pass


class Dispatching(Plain):
    def _dispatch(self, method, params):
        return method


class Listing(Dispatching):
    def _listMethods(self):
        return ['said']

    def _methodHelp(self, name):
        return 'help of ' + name


for kind in (None, Plain, Dispatching, Listing):
    dispatcher = SimpleXMLRPCDispatcher(allow_none=True, encoding=None)
    dispatcher.register_introspection_functions()
    if kind is not None:
        dispatcher.register_instance(kind())
    print(kind and kind.__name__, dispatcher.system_listMethods()[:2], repr(dispatcher.system_methodHelp('ping')))
