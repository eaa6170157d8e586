# Text outside ASCII in source line and message.
def größe(wert):
    raise ValueError("ungültig: " + wert + " 漢字 😀")


größe("ä")
