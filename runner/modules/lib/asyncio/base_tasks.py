"""Models the part of asyncio.base_tasks that shows where a task is."""
import sys
import traceback


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
