// Programs that go past each limit on the hub, and programs that no parser should have to see.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "modules/pair.h"
#include "suite/hub_runner.h"

namespace patchorder::suite {
namespace {

Execution run(const std::string& text, const HubLimits& limits = {}) {
  Program program;
  program.name = "program.py";
  program.text = text;
  return run_on_hub(program, *modules::find_pair("py3.11-gevent22.10"), limits);
}

std::string budget_of(const std::string& text, const HubLimits& limits = {}) {
  const Execution execution = run(text, limits);
  EXPECT_EQ(execution.ending, Execution::Ending::kRan) << execution.message;
  EXPECT_EQ(execution.outcome.exit.has_value(), execution.outcome.budget.empty() && !execution.outcome.hang);
  return execution.outcome.budget;
}

// What ends the program on stderr: "RecursionError: maximum recursion depth exceeded".
std::string error_of(const std::string& text, const HubLimits& limits = {}) {
  const Execution execution = run(text, limits);
  EXPECT_EQ(execution.ending, Execution::Ending::kRan) << execution.message;
  EXPECT_EQ(execution.outcome.budget, "");
  if (execution.outcome.stderr_reports.empty()) return "";
  return execution.outcome.stderr_reports.back().type + ": " + execution.outcome.stderr_reports.back().message;
}

HubLimits with_long_time() {
  HubLimits limits;
  limits.time_limit = 3600;
  return limits;
}

TEST(LimitsTest, TimeIsUpForALoopThatOnlyLoops) {
  HubLimits limits;
  limits.time_limit = 0.05;
  const Execution execution = run("while True: pass\n", limits);
  EXPECT_TRUE(execution.outcome.hang);
  EXPECT_EQ(execution.outcome.exit, std::nullopt);
  EXPECT_EQ(execution.outcome.budget, "");
}

// A tenth of the default budgets: what is made on the way, and never freed, leaves room for the time.
TEST(LimitsTest, TimeIsUpForASleeperThatNeverSleepsBeforeMemoryIs) {
  HubLimits limits;
  limits.time_limit /= 10;
  limits.budgets.memory /= 10;
  for (const char* text : {"import gevent\nwhile True: gevent.sleep(0)\n",
                           "from gevent import monkey; monkey.patch_all()\nimport time\nwhile True: time.sleep(0)\n"}) {
    const Execution execution = run(text, limits);
    EXPECT_TRUE(execution.outcome.hang) << text << execution.outcome.budget;
  }
}

TEST(LimitsTest, TimeIsUpForASleeper) {
  EXPECT_TRUE(run("import time\ntime.sleep(1e6)\n").outcome.hang);
  EXPECT_FALSE(run("import time\ntime.sleep(1e6)\n", {.budgets = {}, .time_limit = 2e6}).outcome.hang);
}

TEST(LimitsTest, Steps) {
  HubLimits limits = with_long_time();
  limits.budgets.steps = 100'000;
  EXPECT_EQ(budget_of("while True: pass\n", limits), "steps");
  EXPECT_EQ(budget_of("def f():\n  return f\nwhile f(): f()\n", limits), "steps");
  EXPECT_EQ(budget_of("def g():\n  while True: yield 1\nsum(g())\n", limits), "steps");
  EXPECT_EQ(budget_of("[x for x in iter(int, 1)]\n", limits), "steps");
  EXPECT_EQ(budget_of("for i in range(1000): pass\n", limits), "");
}

TEST(LimitsTest, NoHandlerOfTheProgramStopsABudget) {
  HubLimits limits = with_long_time();
  limits.budgets.steps = 100'000;
  EXPECT_EQ(budget_of("while True:\n  try:\n    while True: pass\n  except BaseException: pass\n  finally: continue\n",
                      limits),
            "steps");
  EXPECT_EQ(budget_of("import atexit\n@atexit.register\ndef end():\n  while True: pass\n", limits), "steps");
}

TEST(LimitsTest, LoopsInsideNativesAreBoundedToo) {
  HubLimits limits = with_long_time();
  limits.budgets.steps = 1'000'000;
  limits.budgets.memory = std::size_t{64} << 20;
  for (const char* text : {"import itertools\nlist(itertools.count())\n",
                           "import itertools\nfor x in itertools.count(): pass\n",
                           "sum(iter(int, 1))\n",
                           "import itertools\nsum(itertools.repeat(1))\n",
                           "list(iter(int, 1))\n",
                           "max(iter(int, 1))\n",
                           "0 in iter(int, 1)\nx = 1 in iter(int, 1)\n",
                           "range(10**18).index(1.5)\n",
                           "sum(range(10**15))\n",
                           "min(range(10**15))\n",
                           "any(iter(int, 1))\n",
                           "a = []\nfor x in [1]: a.extend(iter(int, 1))\n",
                           "l = [1]\nfor x in l: l.append(x)\n",
                           "import itertools\nnext(x for x in itertools.cycle([1]) if x == 2)\n",
                           "dict(zip(iter(int, 1), iter(int, 1)))\nfor i in iter(int, 1): pass\n",
                           "import collections\n"
                           "collections.deque(iter(int, 1), maxlen=1)\n",
                           "set(iter(int, 1))\nwhile 1: pass\n",
                           "list(map(int, iter(int, 1)))\n",
                           "list(filter(None, iter(int, 1)))\n",
                           "''.join(iter(str, 1))\n",
                           "import functools, itertools\nfunctools.reduce(max, itertools.count())\n",
                           "print(*iter(int, 1))\n",
                           "a, *b = iter(int, 1)\n",
                           "all(x == 0 for x in iter(int, 1))\n",
                           "sorted(iter(int, 1))\n",
                           "tuple(enumerate(iter(int, 1)))\n",
                           "import hashlib\nhashlib.pbkdf2_hmac('sha256', b'a', b'b', 10**9)\n",
                           "import hashlib\nhashlib.scrypt(b'a', salt=b'b', n=2**15, r=8, p=9, maxmem=2**30)\n",
                           "import itertools\nlist(itertools.chain.from_iterable(iter(list, 1)))\n"}) {
    EXPECT_EQ(budget_of(text, limits), "steps") << text;
  }
}

TEST(LimitsTest, Memory) {
  HubLimits limits = with_long_time();
  limits.budgets.memory = std::size_t{64} << 20;
  for (const char* text : {"x = 'a' * 10**12\n",
                           "x = [0] * 10**12\n",
                           "x = (1, 2) * 10**15\n",
                           "x = b'a' * 10**12\n",
                           "x = 'a' * 2**62\n",
                           "x = []\nwhile True: x.append(x[:] + [1] * 1000)\n",
                           "x = 'ab'\nwhile True: x += x\n",
                           "x = 1 << 10**12\n",
                           "x = 10 ** 10**10\n",
                           "x = 3\nwhile True: x = x * x\n",
                           "x = '%1000000000d' % 1\n",
                           "x = '{:1000000000}'.format(1)\n",
                           "x = f'{1:>1000000000}'\n",
                           "x = 'a'.ljust(10**10)\n",
                           "x = 'a'.center(10**10)\n",
                           "x = '1'.zfill(10**10)\n",
                           "x = list(range(10**9))\n",

                           "x = bytes(10**11)\n",
                           "x = {}\ni = 0\nwhile True:\n  x[i] = i\n  i += 1\n",
                           "x = ('a' * 10**6).replace('a', 'b' * 10**6)\n",
                           "x = ('b' * 10**6).join(['a'] * 10**6)\n",
                           "x = '\\t'.expandtabs(10**11)\n",
                           "x = 1.5.__format__('.1000000000f')\n",
                           "x = [[]] * 10**11\n"}) {
    EXPECT_EQ(budget_of(text, limits), "memory") << text;
  }
}

TEST(LimitsTest, DigitsOfIntegersAreMemory) {
  HubLimits limits = with_long_time();
  limits.budgets.memory = std::size_t{64} << 20;
  EXPECT_EQ(budget_of("n = 2**8000000\nkept = []\nfor i in range(900): kept.append(n + i)\n", limits), "memory");
  EXPECT_EQ(budget_of("n = 2**8000000\nkept = []\nfor i in range(30): kept.append(n + i)\n", limits), "");
  EXPECT_EQ(budget_of("n = 1\nwhile True: n <<= 1000000\n", limits), "memory");
  // What comes in between is not kept.
  EXPECT_EQ(budget_of("import math\nmath.factorial(20000), math.comb(20000, 10000), math.perm(5000)\n", limits), "");
  EXPECT_EQ(budget_of("n = int.from_bytes(bytes(range(256)) * 1000, 'big')\nn.to_bytes(256000, 'little')\n"
                      "pow(3, n >> 2040000, 2**2000 + 1), n.bit_length(), hex(n), int(hex(n), 16)\n",
                      limits),
            "");
}

TEST(LimitsTest, LongIntegersAreWork) {
  HubLimits limits = with_long_time();
  limits.budgets.steps = 1'000'000;
  for (const char* text : {"import math\nmath.factorial(10**9)\n", "import math\nmath.comb(10**9, 10**6)\n",
                           "import math\nmath.perm(10**12, 10**6)\n", "a = 3**2000000\nb = a // 7**500000\n",
                           "import math\nmath.gcd(3**300000, 7**150000)\n", "pow(3, 2**100000 - 1, 2**100000 + 1)\n",
                           "pow(3, -1, 2**500000)\n", "n = 2**8000000\nfor i in range(20): n + i\n"}) {
    EXPECT_EQ(budget_of(text, limits), "steps") << text;
  }
  // What CPython does at once.
  EXPECT_EQ(budget_of("n = int('1' * 10**6, 16)\nlen(hex(n)), len(bin(n)), n >> 10**6, n.bit_count()\n", limits), "");
}

TEST(LimitsTest, Output) {
  HubLimits limits = with_long_time();
  limits.budgets.output = 10'000;
  EXPECT_EQ(budget_of("while True: print('line')\n", limits), "output");
  EXPECT_EQ(budget_of("print('x' * 20000)\n", limits), "output");
  EXPECT_EQ(budget_of("import sys\nwhile True: sys.stderr.write('x')\n", limits), "output");
  EXPECT_EQ(budget_of("raise ValueError('x' * 20000)\n", limits), "output");
  EXPECT_EQ(budget_of("print('x' * 9000)\n", limits), "");
}

TEST(LimitsTest, Threads) {
  HubLimits limits = with_long_time();
  limits.budgets.threads = 100;
  EXPECT_EQ(
      budget_of("import threading\nwhile True:\n  t = threading.Thread(target=int)\n  t.start()\n  t.join()\n", limits),
      "threads");
  EXPECT_EQ(budget_of("import gevent\nwhile True: gevent.spawn(int).join()\n", limits), "threads");
  EXPECT_EQ(budget_of("import gevent\ngevent.joinall([gevent.spawn(int) for i in range(50)])\n", limits), "");
  EXPECT_EQ(budget_of("import _thread\nwhile True: _thread.start_new_thread(int, ())\n", limits), "threads");
}

TEST(LimitsTest, ManyThreadsAliveAtOnce) {
  HubLimits limits = with_long_time();
  limits.budgets.threads = 5000;
  EXPECT_EQ(budget_of("import threading, time\n"
                      "for i in range(100000): threading.Thread(target=time.sleep, args=(100,), daemon=True).start()\n",
                      limits),
            "threads");
  EXPECT_EQ(budget_of("import gevent\ng = [gevent.spawn(gevent.sleep, 100) for i in range(100000)]\ngevent.sleep()\n",
                      limits),
            "threads");
}

TEST(LimitsTest, ThreadsThatStartThreads) {
  HubLimits limits = with_long_time();
  limits.budgets.threads = 1000;
  EXPECT_EQ(budget_of("import threading\ndef f():\n  threading.Thread(target=f).start()\n  threading.Thread(target=f)"
                      ".start()\nf()\n",
                      limits),
            "threads");
}

TEST(LimitsTest, ProgramsThatRunThemselves) {
  EXPECT_EQ(budget_of("import subprocess, sys\nsubprocess.run([sys.executable, __file__])\n"), "threads");
  EXPECT_EQ(budget_of("import os\nwhile True: os.fork()\n"), "threads");
}

TEST(LimitsTest, RecursionOfEveryKind) {
  const std::string start = "RecursionError: maximum recursion depth exceeded";
  for (const char* text :
       {"def f(): f()\nf()\n",
        "def f(n): return f(n + 1) + 1\nf(0)\n",
        "f = lambda: f()\nf()\n",
        "class A:\n  def __repr__(self): return repr(self)\nrepr(A())\n",
        "class A:\n  def __getattr__(self, name): return getattr(self, name + 'x')\nA().a\n",
        "class A:\n  def __eq__(self, other): return self == other\nA() == A()\n",
        "class A:\n  def __call__(self): return self()\nA()()\n",
        "class A:\n  def __init__(self): A()\nA()\n",
        "class A:\n  def __iter__(self): return iter(self)\niter(A())\n",
        "class A:\n  def __bool__(self): return not self\nbool(A())\n",
        "class A:\n  def __add__(self, other): return self + other\nA() + 1\n",
        "class A:\n  def __len__(self): return len(self)\nlen(A())\n",
        "class A:\n  def __hash__(self): return hash(self)\n{A(): 1}\n",
        "class A:\n  def __str__(self): return f'{self}'\nstr(A())\n",
        "class A:\n  @property\n  def p(self): return self.p\nA().p\n",
        "class A:\n  def __enter__(self):\n    with self: pass\n  def __exit__(self, *a): pass\nwith A(): pass\n",
        "class A:\n  def __lt__(self, other): return sorted([self, other])\nsorted([A(), A()])\n",
        "def g():\n  yield from g()\nlist(g())\n",
        "def g():\n  for x in g(): yield x\nnext(g())\n",
        "def f(): return [f() for x in [1]]\nf()\n",
        "def f(*a, **k): return f(*a, **k)\nf(1, a=2)\n",
        "def f(): return sum(f() for x in [1])\nf()\n",
        "def f(): return max([1, 2], key=lambda x: f())\nf()\n",
        "def f(): return list(map(lambda x: f(), [1]))\nf()\n",
        "a = []\nfor i in range(100000): a = [a]\nrepr(a)\n",
        "a = []\nfor i in range(100000): a = (a,)\nhash(a)\n",
        "a, b = [], []\nfor i in range(100000): a, b = [a], [b]\na == b\n",
        "a, b = [], []\na.append(b); b.append(a)\na == b\n",
        "a, b = {}, {}\na[1] = b; b[1] = a\na == b\n",
        "class M(Exception):\n  def __str__(self): return str(self)\nraise RecursionError(str(M()))\n"}) {
    EXPECT_EQ(error_of(text, with_long_time()).substr(0, start.size()), start) << text;
  }
}

TEST(LimitsTest, RecursionInThreadsAndGreenlets) {
  const std::string body = "def f(): f()\ndef g():\n  try: f()\n  except RecursionError: print('deep')\n";
  for (const char* text : {"import threading\nt = threading.Thread(target=g); t.start(); t.join()\n",
                           "import gevent\ngevent.spawn(g).join()\n",
                           "import gevent.threadpool\ngevent.threadpool.ThreadPool(1).apply(g)\n"}) {
    const Execution execution = run(body + text);
    EXPECT_EQ(execution.outcome.stdout_lines, std::vector<std::string>{"deep"}) << text << execution.stderr_text;
  }
}

TEST(LimitsTest, TheRecursionLimitIsTheOneGivenAndCanBeRaised) {
  HubLimits limits = with_long_time();
  limits.budgets.recursion = 200;
  const std::string count = "def f(n):\n  try: return f(n + 1)\n  except RecursionError: return n\n";
  EXPECT_EQ(run("import sys\nprint(sys.getrecursionlimit())\n", limits).outcome.stdout_lines[0], "200");
  const int depth = std::stoi(run(count + "print(f(0))\n", limits).outcome.stdout_lines.at(0));
  EXPECT_GT(depth, 150);
  EXPECT_LT(depth, 200);
  // However high: too little room on the stack that runs is a RecursionError as well.
  const std::string start = "RecursionError: maximum recursion depth exceeded";
  EXPECT_EQ(error_of("import sys\nsys.setrecursionlimit(10**9)\ndef f(): f()\nf()\n", with_long_time())
                .substr(0, start.size()),
            start);
}

TEST(LimitsTest, TextThatNoParserShouldHaveToSee) {
  const auto repeated = [](const std::string& text, int count) {
    std::string result;
    for (int i = 0; i < count; ++i) result += text;
    return result;
  };
  constexpr int kMany = 100'000;
  const std::vector<std::string> texts = {repeated("(", kMany),
                                          repeated("(", kMany) + repeated(")", kMany),
                                          repeated("[", kMany),
                                          repeated("{", kMany),
                                          "x = " + repeated("-", kMany) + "1\n",
                                          "x = " + repeated("not ", kMany) + "1\n",
                                          "x = " + repeated("lambda: ", kMany) + "1\n",
                                          "x = " + repeated("f(", kMany) + "\n",
                                          "x = " + repeated("1 if 1 else ", kMany) + "1\n",
                                          "x = 1" + repeated(" ** 1", kMany) + "\n",
                                          repeated("if 1:\n", 1) + repeated(" if 1:\n", 1),
                                          "f'" + repeated("{", 1001) + "'",
                                          "x = f'" + repeated("{f\"", 200) + "'\n",
                                          "x = " + repeated("~", kMany) + "\n",
                                          "\\\n",
                                          "\"\"\"",
                                          "'",
                                          "\t x\n        y\n",
                                          std::string("x = 1\0\n", 7),
                                          "\xff\xfe",

                                          "def f(" + repeated("(", kMany),
                                          "for " + repeated("(", kMany) + "x in y: pass",
                                          "x: " + repeated("[", kMany),
                                          "del " + repeated("(", kMany),
                                          "with " + repeated("(", kMany) + "x: pass",
                                          "@" + repeated("(", kMany),
                                          repeated("a[", kMany),
                                          "x = 1" + repeated(".a(", kMany)};
  for (const std::string& text : texts) {
    const Execution execution = run(text);
    EXPECT_EQ(execution.ending, Execution::Ending::kProgramWrong) << text.substr(0, 40);
    EXPECT_LT(execution.message.size(), 2000U) << text.substr(0, 40);
  }
}

TEST(LimitsTest, LongTextThatIsNothingButLong) {
  const std::string line(10'000'000, 'a');
  EXPECT_EQ(run("x = '" + line + "'\nprint(len(x))\n").outcome.stdout_lines.at(0), "10000000");
  EXPECT_EQ(run("# " + line + "\nprint(1)\r\n").outcome.stdout_lines.at(0), "1");
  // Its traceback holds the line more than once.
  EXPECT_EQ(error_of(line.substr(0, line.size() / 10) + "\n").substr(0, 10), "NameError:");
  std::string sum = "x = 0";
  std::string calls = "x = str(1)";
  std::string chain = "x = 1 <";
  for (int i = 0; i < 100'000; ++i) {
    sum += " + 1";
    calls += ".lower()";
    chain += " 2 <";
  }
  for (const std::string& text : {sum + "\n", calls + "\n", chain + " 3\n"}) {
    const Execution execution = run(text, with_long_time());
    EXPECT_TRUE(execution.ending == Execution::Ending::kProgramWrong || execution.outcome.exit.has_value());
    EXPECT_LT(execution.message.size(), 2000U);
  }
}

}  // namespace
}  // namespace patchorder::suite
