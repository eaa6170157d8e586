"""3.14 reads 24:00 as the midnight that ends the day."""
import datetime

for kind, text in ((datetime.time, '24:00'), (datetime.time, '24:00:01'), (datetime.datetime, '2024-02-29T24:00'),
                   (datetime.datetime, '2023-12-31T24:00+01:00'), (datetime.datetime, '2023-13-01T24:00')):
    try:
        print(repr(kind.fromisoformat(text)))
    except ValueError as error:
        print(str(error).split(',')[0])
# prints:
# hour must be in 0..23
# hour must be in 0..23
# hour must be in 0..23
# hour must be in 0..23
# month must be in 1..12
# prints on py3.14-gevent25.9
# datetime.time(0, 0)
# minute
# datetime.datetime(2024, 3, 1, 0, 0)
# datetime.datetime(2024, 1, 1, 0, 0, tzinfo=datetime.timezone(datetime.timedelta(seconds=3600)))
# month must be in 1..12
