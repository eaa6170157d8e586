"""Parts of a shell that are processes of their own: in pipelines, in ( ), in $( ), in the background."""


def state_of(shell, tree, ignored, others):
    """What go_on() needs, as text; *others* are the descriptors that it has besides the first three."""
    return repr((shell.kept(), tree, ignored, others))


def go_on(text):
    from _programs import _process
    from _programs import _shell_running
    kept, tree, ignored, others = eval(text)
    shell = _shell_running.Shell(kept['name'], kept['is_bash'])
    _process.name = kept['name']
    shell.restore(kept)
    shell.fds.update(zip(others, others))
    for number in ignored:
        shell.traps[number] = ''
    return shell.ends(lambda: shell.run_part(tree))
