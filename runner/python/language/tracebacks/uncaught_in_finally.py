# An exception in finally while another is on its way.
def work():
    try:
        raise ValueError("first")
    finally:
        print("cleaning up")
        undefined_name


work()
