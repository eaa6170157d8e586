"""What `profile` and `cProfile` do alike with a profiler: run a text under it, show or keep what it found."""


def main_names():
    import __main__
    return __main__.__dict__


def run_and_show(profile, statement, globals, locals, filename, sort):
    try:
        profile.runctx(statement, globals, locals)
    except SystemExit:
        pass
    finally:
        if filename is None:
            profile.print_stats(sort)
        else:
            profile.dump_stats(filename)


def print_stats(profile, sort):
    import pstats
    keys = sort if isinstance(sort, tuple) else (sort,)
    pstats.Stats(profile).strip_dirs().sort_stats(*keys).print_stats()


def dump_stats(profile, file):
    import pickle
    profile.create_stats()
    with open(file, 'wb') as out:
        pickle.dump(profile.stats, out)
