# NameError and UnboundLocalError keep their message.
def function():
    try:
        some_unknown_thing_qqq
    except NameError:
        raise


function()
