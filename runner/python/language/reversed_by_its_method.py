# What __reversed__ answers may be anything.
class Answers:
    def __init__(self, answer):
        self.answer = answer

    def __reversed__(self):
        return self.answer


for answer in (4, None, 'text', 2.5, [1, 2], iter('ab')):
    got = reversed(Answers(answer))
    print(got is answer, type(got).__name__)
try:
    reversed(Answers)
except TypeError as error:
    print(error)
