#include "suite/call_log.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <fstream>
#include <map>
#include <stdexcept>

#include "suite/text.h"

namespace patchorder::suite {
namespace {

constexpr std::size_t kRecordSize = 1024;  // observer.py's RECORD_SIZE
constexpr std::size_t kRecords = 65'536;

std::vector<std::string> fields_of(std::string_view record) {
  std::vector<std::string> fields;
  while (true) {
    const std::size_t tab = record.find('\t');
    fields.emplace_back(record.substr(0, tab));
    if (tab == record.npos) return fields;
    record.remove_prefix(tab + 1);
  }
}

}  // namespace

void make_call_log(const std::filesystem::path& path) {
  std::ofstream(path, std::ios::binary).close();
  std::filesystem::resize_file(path, kRecordSize * kRecords);
}

CallLog read_call_log(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::array<char, kRecordSize> record;
  std::map<unsigned long, Call> begun;
  CallLog log;
  std::vector<Call>& calls = log.calls;
  while (file.read(record.data(), record.size())) {
    const auto end = std::find(record.begin(), record.end(), '\n');
    if (end == record.end()) {
      // A thread that was stopped between taking the slot and writing leaves a gap; two gaps are the end.
      if (record[0] == '\0' && file.peek() == '\0') break;
      continue;
    }
    const auto fields = fields_of(valid_utf8({record.data(), static_cast<std::size_t>(end - record.begin())}));
    if (fields.size() == 1 && fields[0] == "syntax error") log.syntax_error = true;
    if (fields.size() < 4) continue;
    const unsigned long number = std::strtoul(fields[1].c_str(), nullptr, 10);
    Call& call = begun[number];
    if (fields[0] == "begin") {
      call.line = static_cast<std::uint32_t>(std::strtoul(fields[2].c_str(), nullptr, 10));
      call.call = fields[3];
      call.never_returned = true;
      continue;
    }
    call.never_returned = false;
    call.elapsed = rounded_seconds(std::strtod(fields[2].c_str(), nullptr));
    if (fields[0] == "raised") {
      call.raised = mask_idents(fields[3]);
    } else {
      call.result = result_from_repr(fields[3]);
    }
    calls.push_back(std::move(call));
    begun.erase(number);
  }
  for (auto& [number, call] : begun) {
    if (call.never_returned) calls.push_back(std::move(call));
  }
  return log;
}

}  // namespace patchorder::suite
