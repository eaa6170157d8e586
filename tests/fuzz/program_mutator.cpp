// Mutations of programs that mostly leave them programs: lines move, go, come twice or come from another program; a
// block is put into a thread's function; names, numbers and keywords change places. Now and then libFuzzer's own
// mutations of bytes.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <iterator>
#include <random>
#include <string>
#include <string_view>
#include <vector>

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t most);

namespace {

using Random = std::minstd_rand;
using Lines = std::vector<std::string>;

// What a mutation may put in a name's or a number's place.
constexpr const char* kWords[] = {
    "0",       "1",         "-1",     "2",           "0.5",      "1e3",       "10**30",    "None",
    "True",    "False",     "''",     "'text'",      "[]",       "{}",        "()",        "range(3)",
    "print",   "threading", "gevent", "time",        "queue",    "sys",       "join",      "is_alive",
    "start",   "run",       "daemon", "name",        "set",      "wait",      "acquire",   "release",
    "put",     "get",       "kill",   "spawn",       "sleep",    "monkey",    "patch_all", "Thread",
    "Event",   "Lock",      "RLock",  "Queue",       "Timer",    "Semaphore", "Condition", "timeout",
    "target",  "args",      "self",   "super()",     "__init__", "__class__", "__dict__",  "lambda: 0",
    "yield",   "await",     "return", "raise",       "del",      "global",    "nonlocal",  "and",
    "or",      "not",       "is",     "in",          "if",       "else",      "while",     "for",
    "==",      "<",         "+",      "*",           "**",       "%",         "//",        "<<",
    ":=",      "*[1, 2]",   "**{}",   "sys.exit(3)", "getattr",  "type",      "object",    "BaseException",
    "KeyError"};

constexpr const char* kStatements[] = {"from gevent import monkey; monkey.patch_all()",
                                       "import threading, time, gevent, queue, sys",
                                       "threading.Thread(target=print, args=(1,)).start()",
                                       "time.sleep(0.01)",
                                       "gevent.sleep(0)",
                                       "gevent.spawn(print, 2).join()",
                                       "print(threading.enumerate())",
                                       "raise ValueError(1)",
                                       "sys.exit(2)",
                                       "print(sorted(vars().keys())[:3])",
                                       "x = [i for i in range(5)]",
                                       "del x",
                                       "global x",
                                       "return 1",
                                       "yield 1",
                                       "x = threading.Lock(); x.acquire()",
                                       "print(f'{x!r:>10}')",
                                       "assert False, 'no'",
                                       "import atexit; atexit.register(print, 3)",
                                       "threading.Timer(0.01, print).start()",
                                       "monkey.patch_all(thread=False)",
                                       "gevent.kill(gevent.getcurrent())"};

std::size_t below(Random& random, std::size_t end) {
  return std::uniform_int_distribution<std::size_t>(0, end - 1)(random);
}

Lines lines_of(const std::uint8_t* data, std::size_t size) {
  Lines lines(1);
  for (const std::uint8_t* c = data; c != data + size; ++c) {
    if (*c == '\n') {
      lines.emplace_back();
    } else {
      lines.back() += static_cast<char>(*c);
    }
  }
  return lines;
}

std::size_t write(const Lines& lines, std::uint8_t* data, std::size_t most) {
  std::string text;
  for (const std::string& line : lines) text += line + "\n";
  text.pop_back();
  const std::size_t size = std::min(most, text.size());
  std::memcpy(data, text.data(), size);
  return size;
}

std::string indent_of(std::string_view line) {
  return std::string(line.substr(0, std::min(line.find_first_not_of(' '), line.size())));
}

bool is_word(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; }

void replace_word(std::string& line, Random& random, const std::string& with) {
  std::vector<std::size_t> starts;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (is_word(line[i]) && (i == 0 || !is_word(line[i - 1]))) starts.push_back(i);
  }
  if (starts.empty()) return;
  const std::size_t start = starts[below(random, starts.size())];
  std::size_t end = start;
  while (end < line.size() && is_word(line[end])) ++end;
  line.replace(start, end - start, with);
}

std::string some_word(const Lines& lines, Random& random) {
  if (below(random, 3) == 0) return kWords[below(random, std::size(kWords))];
  const std::string& line = lines[below(random, lines.size())];
  std::vector<std::string> words(1);
  for (const char c : line) {
    if (is_word(c)) {
      words.back() += c;
    } else if (!words.back().empty()) {
      words.emplace_back();
    }
  }
  const std::string& word = words[below(random, words.size())];
  return word.empty() ? "x" : word;
}

void mutate_lines(Lines& lines, Random& random) {
  const std::size_t at = below(random, lines.size());
  const std::size_t other = below(random, lines.size());
  const auto place = lines.begin() + static_cast<std::ptrdiff_t>(at);
  switch (below(random, 9)) {
    case 0: lines.insert(place, std::string(lines[other])); break;
    case 1:
      if (lines.size() > 1) lines.erase(place);
      break;
    case 2: std::swap(lines[at], lines[other]); break;
    case 3: lines.insert(place, indent_of(lines[at]) + kStatements[below(random, std::size(kStatements))]); break;
    case 4: lines[at] = "  " + lines[at]; break;
    case 5: lines[at].erase(0, std::min<std::size_t>(2, indent_of(lines[at]).size())); break;
    default: replace_word(lines[at], random, some_word(lines, random)); break;
  }
}

}  // namespace

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t most, unsigned seed) {
  Random random(seed);
  constexpr std::size_t kBytesOneIn = 20;
  if (below(random, kBytesOneIn) == 0) return LLVMFuzzerMutate(data, size, most);
  Lines lines = lines_of(data, size);
  for (std::size_t changes = 1 + below(random, 4); changes > 0; --changes) mutate_lines(lines, random);
  return write(lines, data, most);
}

// The beginning of one program and the end of another.
extern "C" std::size_t LLVMFuzzerCustomCrossOver(const std::uint8_t* data, std::size_t size, const std::uint8_t* other,
                                                 std::size_t other_size, std::uint8_t* out, std::size_t most,
                                                 unsigned seed) {
  Random random(seed);
  Lines lines = lines_of(data, size);
  const Lines rest = lines_of(other, other_size);
  lines.resize(1 + below(random, lines.size()));
  lines.insert(lines.end(), rest.begin() + static_cast<std::ptrdiff_t>(below(random, rest.size())), rest.end());
  return write(lines, out, most);
}
