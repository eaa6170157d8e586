"""Models asyncio.base_tasks: how a task shows what it is, and where."""
import reprlib
import sys
import traceback

from asyncio import base_futures
from asyncio import coroutines


def _task_repr(task):
    info = base_futures._future_repr_info(task)
    if task._must_cancel if sys.version_info < (3, 11) else task.cancelling() and not task.done():
        info[0] = 'cancelling'
    info.insert(1, f'name={task.get_name()!r}')
    if task._fut_waiter is not None:
        info.insert(2, f'wait_for={task._fut_waiter!r}')
    if task._coro is not None:
        info.insert(2, f'coro=<{coroutines.described(task._coro)}>')
    return base_futures._named(task, info)


if sys.version_info >= (3, 11):
    _task_repr = reprlib.recursive_repr()(_task_repr)


def frames_of(task, limit):
    """Of one that is suspended its own frame; of one that has failed those that its exception went through."""
    coroutine = task.get_coro()
    frame = next((getattr(coroutine, name) for name in ('cr_frame', 'gi_frame', 'ag_frame')
                  if hasattr(coroutine, name)), None)
    frames = []
    if frame is not None:
        while frame is not None:
            frames.insert(0, frame)
            frame = frame.f_back
        return frames if limit is None else frames[len(frames) - min(limit, len(frames)):]
    entry = task._exception.__traceback__ if task._exception is not None else None
    while entry is not None:
        frames.append(entry.tb_frame)
        entry = entry.tb_next
    return frames[:limit]


def print_frames_of(task, limit, file):
    frames = frames_of(task, limit)
    exception = task._exception
    if not frames:
        print(f'No stack for {task!r}', file=file)
    elif exception is not None:
        print(f'Traceback for {task!r} (most recent call last):', file=file)
    else:
        print(f'Stack for {task!r} (most recent call last):', file=file)
    entries = [traceback.FrameSummary(frame.f_code.co_filename, frame.f_lineno, frame.f_code.co_name)
               for frame in frames]
    traceback.print_list(entries, file=file)
    if exception is not None:
        for line in traceback.format_exception_only(type(exception), exception):
            print(line, file=file, end='')
