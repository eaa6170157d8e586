# Methods close over the function around the class, not over the class body.
def make_class(prefix):
    separator = ":"

    class Greeter:
        prefix_copy = prefix

        def greet(self, name):
            return prefix + separator + name

        def change(self, new):
            nonlocal separator
            separator = new

        @staticmethod
        def fixed():
            return prefix

    return Greeter


Hello, Bye = make_class("hello"), make_class("bye")
hello = Hello()
print(hello.greet("a"), Bye().greet("b"))
hello.change("--")
print(Hello().greet("c"), Bye().greet("d"))
print(Hello.fixed(), Hello.prefix_copy, Hello is Bye)
print(Hello.__qualname__, Hello.greet.__qualname__)


def self_reference():
    class Node:
        def child(self):
            return Node()
    return Node


node = self_reference()()
print(type(node.child()) is type(node))
