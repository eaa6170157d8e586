# asyncio.subprocess: programs on the loop, their pipes as streams.
import asyncio
import sys
from asyncio.subprocess import DEVNULL, PIPE, STDOUT


class Noting(asyncio.SubprocessProtocol):

    def __init__(self, over):
        self.over = over
        self.events = []

    def connection_made(self, transport):
        self.events.append('made')

    def pipe_data_received(self, fd, data):
        self.events.append((fd, data))

    def pipe_connection_lost(self, fd, exc):
        self.events.append(('lost', fd, exc))

    def process_exited(self):
        self.events.append('exited')

    def connection_lost(self, exc):
        self.events.append(('over', exc))
        self.over.set_result(None)


async def main():
    p = await asyncio.create_subprocess_exec('echo', 'hello', stdout=PIPE)
    print(await p.communicate(), p.returncode, p.stdin)
    p = await asyncio.create_subprocess_shell('exit 3')
    print(await p.wait(), p.stdout)
    p = await asyncio.create_subprocess_exec('cat', stdin=PIPE, stdout=PIPE)
    print(await p.communicate(b'some input'))
    p = await asyncio.create_subprocess_exec('sleep', '10')
    try:
        await asyncio.wait_for(p.wait(), 0.1)
    except asyncio.TimeoutError:
        print('timeout', p.returncode)
    p.terminate()
    print(await p.wait())
    code = 'import sys; print(1); print(2, flush=True); sys.stderr.write("e")'
    p = await asyncio.create_subprocess_exec(sys.executable, '-c', code, stdout=PIPE, stderr=PIPE)
    async for line in p.stdout:
        print(line)
    print(await p.stderr.read(), await p.wait())
    p = await asyncio.create_subprocess_exec(sys.executable, '-c', code, stdout=PIPE, stderr=STDOUT, stdin=DEVNULL)
    print(sorted((await p.stdout.read()).split()), await p.wait())
    both = await asyncio.gather(*[asyncio.create_subprocess_exec('sleep', each) for each in ('0.2', '0.1')])
    print(await asyncio.gather(*[each.wait() for each in both]))
    for wrong in (lambda: asyncio.create_subprocess_exec('/no/such/program'),
                  lambda: asyncio.create_subprocess_exec('echo', text=True)):
        try:
            await wrong()
        except (FileNotFoundError, ValueError) as error:
            print(type(error).__name__, error)
    loop = asyncio.get_running_loop()
    over = loop.create_future()
    transport, protocol = await loop.subprocess_exec(lambda: Noting(over), 'echo', 'noted', stdin=None, stderr=None)
    await over
    print(protocol.events[0], (1, b'noted\n') in protocol.events, protocol.events[-1], transport.get_returncode())


asyncio.run(main())


async def another_loop():
    p = await asyncio.create_subprocess_shell('echo in another loop', stdout=PIPE)
    return (await p.stdout.readline(), await p.wait())


print(asyncio.run(another_loop()))
