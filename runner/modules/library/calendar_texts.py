import calendar, sys
print(calendar.calendar(2023))
print(calendar.month(2024, 2))
calendar.prmonth(2023, 12)
c = calendar.Calendar(6)
print(list(c.iterweekdays()), c.monthdayscalendar(2024, 2)[0], list(c.itermonthdates(2024, 2))[0],
      c.monthdays2calendar(2024, 2)[0])
print(calendar.TextCalendar(calendar.SUNDAY).formatmonth(2024, 5))
print(list(calendar.day_name), calendar.month_abbr[3], len(calendar.month_name))
try: calendar.monthrange(2024, 13)
except calendar.IllegalMonthError as e: print(e)
try: calendar.setfirstweekday(9)
except ValueError as e: print(e)
print(calendar.weekday(2024, 2, 29) + 0, calendar.isleap(1900), calendar.leapdays(1900, 2000),
      calendar.timegm((2024, 1, 1, 0, 0, 0)), calendar.weekheader(3), calendar.firstweekday(),
      calendar.monthrange(2023, 2)[1])
