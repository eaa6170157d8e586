# Line numbers of statements in loops, conditions and after blank lines.
values = [1, 2, 0]

for index, value in enumerate(values):

    if value:
        print(index, 10 // value)

    else:
        # a comment

        print(index, 10 // value)
