"""What locals() says in a comprehension of a module or class: from 3.13 on without what is around it."""
# pairs: py3.13-gevent24.11 py3.13-gevent26.5 py3.14-gevent25.9


class Holder:
    x = 1
    print([sorted(locals()) for i in 'a'], [[sorted(locals()) for i in 'a'] for j in 'b'])


print([sorted(vars()) for i in 'a'], [eval('[sorted(locals()) for i in "a"]', {}, {'x': 1})])

# prints:
# [['i']] [[['i', 'j']]]
# [['i']] [[['i']]]
