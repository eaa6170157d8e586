#include "suite/interpreters/call_log.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <fstream>
#include <map>

#include "suite/text.h"

namespace patchorder::suite {
namespace {

constexpr std::size_t kRecordSize = 1024;  // observer.py's RECORD_SIZE
constexpr std::size_t kRecords = 65'536;
constexpr std::uint32_t kMostOfAnything = 1'000'000'000;  // records, lines, seconds

std::vector<std::string> fields_of(std::string_view record) {
  std::vector<std::string> fields;
  while (true) {
    const std::size_t tab = record.find('\t');
    fields.emplace_back(record.substr(0, tab));
    if (tab == record.npos) return fields;
    record.remove_prefix(tab + 1);
  }
}

// The whole of `text` as a number, not negative.
template <typename Number>
bool read_number(const std::string& text, Number& number) {
  const auto parsed = std::from_chars(text.data(), text.data() + text.size(), number);
  return parsed.ec == std::errc() && parsed.ptr == text.data() + text.size() && number >= 0 &&
         number <= kMostOfAnything;
}

using OpenCalls = std::map<std::uint64_t, Call>;

// Whether the record is one that the observer writes.
bool take_record(const std::vector<std::string>& fields, OpenCalls& begun, std::vector<Call>& calls) {
  if (fields.size() != 4) return false;
  std::uint64_t number = 0;
  if (!read_number(fields[1], number)) return false;
  if (fields[0] == "begin") {
    Call& call = begun[number];
    call.call = one_line(fields[3]);
    call.never_returned = true;
    return read_number(fields[2], call.line);
  }
  const auto found = begun.find(number);
  double elapsed = 0;
  if (found == begun.end() || !read_number(fields[2], elapsed)) return false;
  Call call = std::move(found->second);
  begun.erase(found);
  call.never_returned = false;
  call.elapsed = rounded_seconds(elapsed);
  if (fields[0] == "raised") {
    call.raised = mask_idents(one_line(fields[3]));
  } else if (fields[0] == "result") {
    call.result = result_from_repr(fields[3]);
  } else {
    return false;
  }
  calls.push_back(std::move(call));
  return true;
}

}  // namespace

void make_call_log(const std::filesystem::path& path) {
  std::ofstream(path, std::ios::binary).close();
  std::filesystem::resize_file(path, kRecordSize * kRecords);
}

CallLog read_call_log(const std::filesystem::path& path) {
  CallLog log;
  std::error_code ignored;
  // Anybody's program had the file in its hands: what is no file must not be opened, it may never end.
  if (!std::filesystem::is_regular_file(std::filesystem::symlink_status(path, ignored)) ||
      std::filesystem::file_size(path, ignored) != kRecordSize * kRecords) {
    log.damage = "not the file that was made for them";
    return log;
  }
  std::ifstream file(path, std::ios::binary);
  std::array<char, kRecordSize> record;
  OpenCalls begun;
  for (std::size_t number = 0; file.read(record.data(), record.size()); ++number) {
    const auto end = std::find(record.begin(), record.end(), '\n');
    if (end == record.end()) {
      // A thread that was stopped between taking the slot and writing leaves a gap; two gaps are the end.
      if (record[0] == '\0' && file.peek() == '\0') break;
      if (record.back() == '\0') continue;
    }
    const std::string text = valid_utf8({record.data(), static_cast<std::size_t>(end - record.begin())});
    if (number == 0 && text == "syntax error") {
      log.syntax_error = true;
    } else if (!take_record(fields_of(text), begun, log.calls)) {
      log.damage = fmt::format("record {}", number);
      return log;
    }
  }
  for (auto& [number, call] : begun) log.calls.push_back(std::move(call));
  return log;
}

}  // namespace patchorder::suite
