# break, continue and return pass through finally.
for i in range(4):
    try:
        if i == 1:
            continue
        if i == 3:
            break
        print("body", i)
    finally:
        print("finally", i)


def returns():
    while True:
        try:
            return "from try"
        finally:
            print("cleanup")


print(returns())


def nested():
    for i in range(2):
        for j in range(3):
            try:
                try:
                    if j == 1:
                        break
                finally:
                    print("inner", i, j)
            finally:
                print("outer", i, j)
        else:
            print("not reached")


nested()
n = 0
while n < 3:
    n += 1
    try:
        raise ValueError(n)
    except ValueError as error:
        if n == 2:
            continue
        print("handled", error)
    else:
        print("no")
    finally:
        print("end", n)
