# Assignment to and deletion of slices.
def change(action):
    a = [0, 1, 2, 3, 4, 5]
    try:
        action(a)
        print(a)
    except (ValueError, TypeError) as error:
        print(type(error).__name__, a)


def simple(a): a[1:3] = ["x", "y", "z"]
def shrink(a): a[1:5] = []
def insert(a): a[2:2] = "ab"
def front(a): a[:0] = [-1]
def back(a): a[len(a):] = [9, 10]
def everything(a): a[:] = (n * n for n in range(3))
def inverted(a): a[4:2] = ["inserted at 4"]
def beyond(a): a[10:20] = ["end"]
def negative(a): a[-2:] = ["last"]
def stepped(a): a[::2] = "xyz"
def backwards(a): a[::-1] = range(6)
def wrong_count(a): a[::2] = [1]
def wrong_count_back(a): a[5:0:-2] = "abcd"
def not_iterable(a): a[1:2] = 5
def itself(a): a[1:3] = a
def delete_stepped(a): del a[1::2]
def delete_back(a): del a[4:1:-1]
def delete_all(a): del a[:]
def delete_none(a): del a[3:1]
def delete_far(a): del a[2:100]
def augmented(a): a[1:3] += ["more"]
def multiplied(a): a[:2] *= 2
def from_dict(a): a[0:1] = {"k": 1, "l": 2}


for action in (simple, shrink, insert, front, back, everything, inverted, beyond, negative, stepped,
        backwards, wrong_count,
               wrong_count_back, not_iterable, itself, delete_stepped, delete_back, delete_all,
               delete_none, delete_far,
               augmented, multiplied, from_dict):
    change(action)
