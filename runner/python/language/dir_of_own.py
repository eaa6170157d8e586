class Listed:
    def __dir__(self):
        return ["b", "a"]


print(dir(Listed()))
