from datetime import datetime

for text, form in [("2020-01-02 03:04:05", "%Y-%m-%d %H:%M:%S"), ("2020-01-02T03:04:05.25", "%Y-%m-%dT%H:%M:%S.%f"),
                   ("1 Feb 99", "%d %b %y"), ("March 5, 2021 07:08 PM", "%B %d, %Y %I:%M %p"), ("12:30", "%H:%M"),
                   ("Mon 01/02/2023", "%a %m/%d/%Y"), ("100%", "%H0%%")]:
    print(repr(datetime.strptime(text, form)))
for text, form in [("2020", "%m/%d"), ("2020-01-02 x", "%Y-%m-%d"), ("2020-13-01", "%Y-%m-%d")]:
    try:
        datetime.strptime(text, form)
    except ValueError as error:
        print("ValueError", str(error).split(":")[0] if "unconverted" in str(error) else "")
