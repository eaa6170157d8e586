# Names that a module does not have yet, or has almost.
# pairs: py3.12-gevent25.9
import os, sys, tempfile, traceback
d = tempfile.mkdtemp()
sys.path.insert(0, d)
open(os.path.join(d, 'aa.py'), 'w').write('import bb\nx = 1\n')
open(os.path.join(d, 'bb.py'), 'w').write('from aa import x\n')
open(os.path.join(d, 'cc.py'), 'w').write('import dd\ny = 1\n')
open(os.path.join(d, 'dd.py'), 'w').write('import cc\ncc.y\n')
open(os.path.join(d, 'ee.py'), 'w').write('thing = 1\nother = 2\n')


def tell(f):
    try:
        f()
    except Exception as e:
        text = str(e).replace(d, 'D').replace('most likely due to', 'by')
        print(type(e).__name__, text, getattr(e, 'name', 0), getattr(e, 'name_from', 'none'))
        print(traceback.format_exc().splitlines()[-1].replace(d, 'D').replace('most likely due to', 'by'))


def one():
    import aa


def two():
    import cc


def three():
    from ee import thinh


def five():
    from ee import completely_different


class K:
    def __init__(self):
        self.blech = 1

    def go(self):
        return blech

    def go2(self):
        return bleck


for f in (one, two, three, five, K().go, K().go2):
    tell(f)

# prints:
# ImportError cannot import name 'x' from partially initialized module 'aa' (by a circular import) (D/aa.py) aa x
# ImportError: cannot import name 'x' from partially initialized module 'aa' (by a circular import) (D/aa.py)
# AttributeError partially initialized module 'cc' has no attribute 'y' (by a circular import) y none
# AttributeError: partially initialized module 'cc' has no attribute 'y' (by a circular import)
# ImportError cannot import name 'thinh' from 'ee' (D/ee.py) ee thinh
# ImportError: cannot import name 'thinh' from 'ee' (D/ee.py). Did you mean: 'thing'?
# ImportError cannot import name 'completely_different' from 'ee' (D/ee.py) ee completely_different
# ImportError: cannot import name 'completely_different' from 'ee' (D/ee.py)
# NameError name 'blech' is not defined blech none
# NameError: name 'blech' is not defined. Did you mean: 'self.blech'?
# NameError name 'bleck' is not defined bleck none
# NameError: name 'bleck' is not defined
