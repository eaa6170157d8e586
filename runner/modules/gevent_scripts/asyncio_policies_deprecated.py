"""3.14 warns of policies, of the line that asks for one; asyncio itself does not."""
# pairs: py3.14-gevent25.9
import asyncio
import warnings

for call in (asyncio.get_event_loop_policy, lambda: asyncio.set_event_loop_policy(None), asyncio.new_event_loop,
             lambda: asyncio.run(asyncio.sleep(0))):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter('always', DeprecationWarning)
        call()
    print([(str(each.message), each.filename == __file__) for each in caught])
# prints:
# [("'asyncio.get_event_loop_policy' is deprecated and slated for removal in Python 3.16", True)]
# [("'asyncio.set_event_loop_policy' is deprecated and slated for removal in Python 3.16", True)]
# []
# []
