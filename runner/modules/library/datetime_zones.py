from datetime import *
for c in ["date(2024,13,1)","date(2024,2,30)","date(0,1,1)","datetime(2024,1,1,24)","datetime(2024,1,1,0,60)",
      "datetime(2024,1,1,0,0,60)","datetime(2024,1,1,0,0,0,1000000)","time(25)","timezone(1)",
      "timezone(timedelta(hours=25))","timezone(timedelta(hours=24))","datetime.fromisoformat('x')",
      "date.fromisoformat('2024-1-1')","time.fromisoformat('25:00')","datetime.now()-5",
      "datetime.now()+datetime.now()","5+timedelta(1)","timedelta(1)<3","date.today()<3",
      "date.today()<datetime.now()","datetime.now()<date.today()","timedelta(days=10**10)",
      "date.max+timedelta(1)","datetime.max+timedelta(1)","date('2024')","date(2024)","datetime(2024,1,1).year",
      "datetime(2024,1,1,tzinfo=5)","datetime.now('x')","datetime.strptime('x','%Y')",
      "datetime.strptime('2024 z','%Y')","timedelta('x')","datetime.fromtimestamp('x')",
      "setattr(date(2024,1,1),'year',5)","setattr(timedelta(1),'days',5)","date(2024,1,1).foo",
      "datetime(2024,1,1).replace(month=13)","timedelta(1)/0","timedelta(1)%timedelta(hours=5)",
      "divmod(timedelta(1),timedelta(hours=5))","timedelta(1)*1.5","time(1)+timedelta(1)",
      "date(2024,1,1)-datetime(2024,1,1)","tzinfo().utcoffset(None)",
      "datetime(2024,1,1,tzinfo=tzinfo()).utcoffset()","repr(tzinfo())[:20]","timezone(timedelta(0))",
      "timezone(timedelta(0),'X')","repr(timezone(timedelta(hours=1),'X'))",
      "timezone(timedelta(hours=-3,minutes=-30)).tzname(None)","timezone(timedelta(hours=1,seconds=5))",
      "timezone.utc.utcoffset(5)","timezone.min, timezone.max","date.min,date.max,date.resolution",
      "datetime(2024,1,1,tzinfo=timezone.utc).isoformat(timespec='minutes')",
      "datetime(2024,1,1,1,2,3,4).isoformat(' ','milliseconds')","datetime(2024,1,1).isoformat(timespec='zz')",
      "time(1,2,3,4,tzinfo=timezone.utc)","repr(time(1,2,3,4,tzinfo=timezone.utc,fold=1))",
      "repr(datetime(2024,1,1,fold=1))","datetime(2024,1,1).astimezone().isoformat()",
      "datetime(2024,1,1).ctime()","datetime(2024,1,1).timetuple()",
      "datetime(2024,1,1,tzinfo=timezone(timedelta(hours=2))).utctimetuple()",
      "datetime(2024,1,1).strftime('%a %A %w %d %b %B %m %y %Y %H %I %p %M %S %f %z %Z %j %U %W %c %x %X %% %G')",
      "hash(datetime(2024,1,1,tzinfo=timezone.utc))==hash(datetime(2024,1,1,1,tzinfo=timezone(timedelta(hours=1))))",
      "date.fromisocalendar(2024,1,1)","date(2024,1,1).isocalendar()","date.fromisocalendar(2024,60,1)",
      "datetime.fromisoformat('2024-01-01T00:00:00.123')","datetime.fromisoformat('2024-01-01T00:00:00Z')",
      "datetime.fromisoformat('20240101T000000')","datetime.fromisoformat('2024-01-01 10:20')",
      "datetime.fromisoformat('2024-01-01T10:20:30.123456+05:30')","datetime.fromisoformat('2024-W01-1')",
      "timedelta(days=1,hours=-1)","repr(timedelta(-1,5))","timedelta(microseconds=-1)","str(timedelta(0))",
      "timedelta(weeks=1,milliseconds=5.5)","sum([timedelta(1),timedelta(2)],timedelta())","abs(timedelta(-1))",
      "-timedelta(1)","+timedelta(1)","timedelta(1)//2","timedelta(seconds=7)//timedelta(seconds=2)",
      "bool(timedelta())","datetime(2024,1,1)==5","datetime(2024,1,1)==date(2024,1,1)",
      "date(2024,1,1)==datetime(2024,1,1)","datetime(2024,1,1)==datetime(2024,1,1,tzinfo=timezone.utc)",
      "datetime(2024,1,1)-datetime(2024,1,1,tzinfo=timezone.utc)",
      "__import__('pickle').loads(__import__('pickle').dumps(datetime(2024,1,1,tzinfo=timezone.utc)))",
      "__import__('copy').deepcopy(timedelta(1,2,3))","datetime.combine(date(2024,1,1),time(1),timezone.utc)",
      "datetime(2024,1,1,5).time(), datetime(2024,1,1).date(), datetime(2024,1,1,tzinfo=timezone.utc).timetz()",
      "time(1)<time(2)","time(1)==time(1,tzinfo=timezone.utc)","time(1)<time(1,tzinfo=timezone.utc)",
      "bool(time())","time(1).replace(hour=5)","time(1).strftime('%H-%M')","f'{date(2024,1,1):%d/%m}'",
      "f'{datetime(2024,1,1):%H:%M}|{datetime(2024,1,1)}'","datetime.fromtimestamp(1.5,timezone.utc)",
      "datetime.utcfromtimestamp(0)","date.fromtimestamp(86400)","date.fromordinal(1)",
      "datetime(2024,1,1).timestamp()","datetime(2024,1,1,tzinfo=timezone(timedelta(hours=1))).timestamp()",
      "datetime.now().tzinfo","datetime.now(timezone.utc).tzinfo",
      "datetime.now(timezone(timedelta(hours=3))).utcoffset()",
      "datetime(2024,3,1,tzinfo=timezone.utc).astimezone(timezone(timedelta(hours=-8),'PST')).strftime('%c %Z%z')",
      "timedelta.max","timedelta(days=999999999)+timedelta(1)","datetime.min - timedelta(1)"]:
    try: print(c, '->', eval(c))
    except Exception as e: print(c, '!', type(e).__name__, e)
class D(datetime):
    def hi(self): return self.year
print(D(2024,1,1).hi(), repr(D(2024,1,1)), type(D(2024,1,1)+timedelta(1)).__name__, type(D.now()).__name__,
      D.strptime('2024','%Y'))
class Z(tzinfo):
    def utcoffset(self, dt): return timedelta(hours=2)
    def dst(self, dt): return timedelta(0)
    def tzname(self, dt): return 'ZZ'
d=datetime(2024,1,1,tzinfo=Z())
print(d, d.tzname(), d.dst(), d.astimezone(timezone.utc), datetime(2024,1,1,
      tzinfo=timezone.utc).astimezone(Z()), d.timetuple().tm_isdst)
