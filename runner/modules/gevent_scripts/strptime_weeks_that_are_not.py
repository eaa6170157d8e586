"""%V takes a 53rd week of any year before 3.12."""
import datetime

for text in ('2024 53 1', '2020 53 1', '2024 53 7', '2024 01 1', '2021 52 7', '2024 0 3'):
    try:
        print(text, datetime.datetime.strptime(text, '%G %V %u').date())
    except ValueError as error:
        print(text, error)
# prints:
# 2024 53 1 Invalid week: 53
# 2020 53 1 2020-12-28
# 2024 53 7 Invalid week: 53
# 2024 01 1 2024-01-01
# 2021 52 7 2022-01-02
# 2024 0 3 Invalid week: 0
# prints on py3.8-gevent21.12 py3.10-gevent22.10 py3.11-gevent22.10
# 2024 53 1 2024-12-30
# 2020 53 1 2020-12-28
# 2024 53 7 2025-01-05
# 2024 01 1 2024-01-01
# 2021 52 7 2022-01-02
# 2024 0 3 2023-12-27
