import asyncio
async def ag(n):
    try:
        for i in range(3): yield i
    finally: print('fin', n)
async def main():
    async for x in ag('broken'):
        print(x); break
    await asyncio.sleep(0.01)
    g = ag('left'); print(await g.__anext__())
    print([x async for x in ag('done')])
    h = ag('closed'); await h.__anext__(); await h.aclose()
    print('end main')
asyncio.run(main())
print('after')
