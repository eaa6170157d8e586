# Loop variables stay bound after the loop; a loop that never runs binds nothing.
for i in range(3):
    pass
print(i)
for i, (j, k) in enumerate([(1, 2), (3, 4)]):
    inside = i + j + k
print(i, j, k, inside)
for never in []:
    pass
try:
    never
except NameError as error:
    print(error)

for i in range(2):
    i = 100
print(i)
squares = [i for i in range(5)]
print(squares, i)


class Holder:
    pass


for Holder.value in "abc":
    pass
print(Holder.value)
slots = [None, None]
for slots[0] in range(4):
    slots[1] = slots[0]
print(slots)
with_while = 0
while with_while < 2:
    with_while += 1
    made_inside = with_while
print(made_inside)
