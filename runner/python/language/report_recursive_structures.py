# Trees of jobs walked recursively and by an explicit stack.
class Node:
    def __init__(self, name, *children, cost=1):
        self.name, self.children, self.cost = name, list(children), cost

    def walk(self, depth=0):
        yield depth, self
        for child in self.children:
            yield from child.walk(depth + 1)

    def total(self):
        return self.cost + sum(child.total() for child in self.children)

    def find(self, name):
        if self.name == name:
            return [self.name]
        for child in self.children:
            path = child.find(name)
            if path:
                return [self.name] + path
        return None

    def __repr__(self):
        return self.name if not self.children else f"{self.name}{self.children!r}"


tree = Node("main", Node("load", Node("read", cost=5), Node("parse")), Node("run", cost=2),
    Node("stop"))
print(tree, tree.total(), tree.find("parse"), tree.find("none"))
for depth, node in tree.walk():
    print("  " * depth + "- " + node.name, node.cost)
stack, order = [tree], []
while stack:
    node = stack.pop()
    order.append(node.name)
    stack.extend(reversed(node.children))
print(order, order == [n.name for _, n in tree.walk()], max(d for d, _ in tree.walk()))
levels = {}
for depth, node in tree.walk():
    levels.setdefault(depth, []).append(node.name)
print(levels)
