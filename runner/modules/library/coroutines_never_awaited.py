import asyncio, warnings, sys
async def co(): return 1
class A:
    async def m(self): pass
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter('always')
    co()
    A().m()
    asyncio.sleep(1)
    print([str(x.message) for x in w], [x.category.__name__ for x in w], [x.lineno for x in w])
    async def main():
        co()
        await co()
        c = co()
        c.close()
        await asyncio.create_task(co())
    asyncio.run(main())
    print([str(x.message) for x in w][3:])
