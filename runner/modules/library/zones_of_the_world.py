# zoneinfo: the machine's time zones, and datetime with them.
import pickle
from datetime import datetime, time, timedelta, timezone
import zoneinfo
from zoneinfo import ZoneInfo

berlin = ZoneInfo('Europe/Berlin')
print(berlin, repr(berlin), berlin.key)
print(berlin is ZoneInfo('Europe/Berlin'), berlin is ZoneInfo.no_cache('Europe/Berlin'))
print(datetime(2024, 7, 1, 12, tzinfo=berlin), datetime(2024, 1, 1, 12, tzinfo=berlin).isoformat())
moment = datetime(2024, 3, 31, 0, 30, tzinfo=timezone.utc)
for hours in range(3):
    local = (moment + timedelta(hours=hours)).astimezone(berlin)
    print(local, local.tzname(), local.dst(), local.fold)
moment = datetime(2024, 10, 26, 23, 30, tzinfo=timezone.utc)
for hours in range(4):
    local = (moment + timedelta(hours=hours)).astimezone(berlin)
    print(local, local.tzname(), local.dst(), local.fold)
for fold in (0, 1):
    print(datetime(2024, 10, 27, 2, 30, tzinfo=berlin, fold=fold))
    print(datetime(2024, 3, 31, 2, 30, tzinfo=berlin, fold=fold))
for key in ('UTC', 'America/New_York', 'Asia/Tokyo', 'Asia/Kolkata', 'Australia/Sydney', 'America/Sao_Paulo',
            'Europe/London', 'Europe/Dublin', 'Africa/Casablanca', 'Etc/GMT+5', 'US/Pacific', 'Pacific/Auckland',
            'America/St_Johns', 'Asia/Kathmandu', 'EST5EDT', 'GMT'):
    zone = ZoneInfo(key)
    for at in (datetime(1890, 1, 1), datetime(1950, 6, 1, 3), datetime(1985, 1, 15), datetime(2010, 7, 4, 8, 30),
               datetime(2024, 11, 3, 1, 30), datetime(2040, 4, 1, 2, 30), datetime(2099, 12, 31)):
        there = at.replace(tzinfo=zone)
        back = at.replace(tzinfo=timezone.utc).astimezone(zone)
        print(key, there.isoformat(), there.tzname(), there.dst(), back.isoformat(), back.fold)
a = datetime(2024, 7, 1, 12, tzinfo=berlin)
b = datetime(2024, 7, 1, 12, tzinfo=ZoneInfo('America/New_York'))
print(b - a, a < b, a == datetime(2024, 7, 1, 10, tzinfo=timezone.utc), a.timestamp())
print(a + timedelta(days=180), datetime.fromtimestamp(1720000000, berlin), a.astimezone(ZoneInfo('Asia/Tokyo')))
print(time(12, tzinfo=berlin).utcoffset(), time(12, tzinfo=ZoneInfo('UTC')).utcoffset(), berlin.utcoffset(None))
print(a.strftime('%Y-%m-%d %H:%M %Z %z'), repr(a))
for key in ('No/Where', '/etc/localtime', '../zone', 'Europe', 'a/./b'):
    try:
        ZoneInfo(key)
    except (ValueError, KeyError) as error:
        print(type(error).__name__, error)
print(pickle.loads(pickle.dumps(berlin)) is berlin, 'Europe/Paris' in zoneinfo.available_timezones())
ZoneInfo.clear_cache()
print(ZoneInfo('Europe/Berlin') is berlin)
