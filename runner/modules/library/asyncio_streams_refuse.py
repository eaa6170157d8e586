# Streams of asyncio: limits, separators and sizes that cannot be.
import asyncio


async def main():
    reader = asyncio.StreamReader(limit=4)
    reader.feed_data(b'12345678;')
    for refused in (reader.readuntil(b''), reader.readexactly(-1), reader.readuntil(b';'), reader.readuntil(b'!')):
        try:
            await refused
        except (ValueError, asyncio.LimitOverrunError) as error:
            print(type(error).__name__, error)
    try:
        asyncio.StreamReader(limit=0)
    except ValueError as error:
        print(error)


asyncio.run(main())
