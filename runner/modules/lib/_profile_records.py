"""The records of pstats.Stats.get_stats_profile(); CPython 3.9 and later."""
from dataclasses import dataclass
from typing import Dict


@dataclass(unsafe_hash=True)
class FunctionProfile:
    __module__ = 'pstats'
    ncalls: str
    tottime: float
    percall_tottime: float
    cumtime: float
    percall_cumtime: float
    file_name: str
    line_number: int


@dataclass(unsafe_hash=True)
class StatsProfile:
    __module__ = 'pstats'
    total_tt: float
    func_profiles: Dict[str, FunctionProfile]


def _rounded(seconds):
    return float('%8.3f' % seconds)


def records_of(stats, funcs):
    found = {}
    for func in funcs:
        primitive, calls, own, total, _callers = stats.stats[func]
        file, line, name = func
        found[name] = FunctionProfile(
            str(calls) if calls == primitive else '%d/%d' % (calls, primitive), _rounded(own),
            -1 if calls == 0 else _rounded(own / calls), _rounded(total),
            -1 if primitive == 0 else _rounded(total / primitive), file, line)
    return StatsProfile(float('%8.3f' % stats.total_tt), found)
