# A generator expression is the frame <genexpr>.
values = [4, 2, 0]
print(sum(8 // v for v in values[:2]))
sum(8 // v for v in values)
