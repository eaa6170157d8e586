#include "suite/failure_memory.h"

#include <algorithm>
#include <cstdlib>
#include <fstream>

#include "suite/reports/output.h"
#include "suite/sha256.h"

namespace patchorder::suite {
namespace {

// By the XDG base directory specification a relative path there is to be ignored.
std::filesystem::path state_folder() {
  const auto absolute = [](const char* value) {
    const std::filesystem::path path = value == nullptr ? "" : value;
    return path.is_absolute() ? path : std::filesystem::path();
  };
  const std::filesystem::path state = absolute(std::getenv("XDG_STATE_HOME"));
  if (!state.empty()) return state / "patchorder";
  const std::filesystem::path home = absolute(std::getenv("HOME"));
  return home.empty() ? home : home / ".local" / "state" / "patchorder";
}

}  // namespace

FailureMemory::FailureMemory(const std::filesystem::path& cases) {
  constexpr std::size_t kDigits = 16;
  const std::filesystem::path folder = state_folder();
  if (folder.empty()) return;
  std::error_code ignored;
  file_ = folder / ("failed-" + sha256(std::filesystem::weakly_canonical(cases, ignored).string()).substr(0, kDigits));
  std::ifstream stream(file_);
  const Json json = Json::parse(stream, nullptr, false);
  if (!json.is_array()) return;
  for (const Json& entry : json) {
    const bool sound = entry.is_array() && entry.size() == std::tuple_size_v<Key> &&
                       std::ranges::all_of(entry, [](const Json& part) { return part.is_string(); });
    if (sound) before_.emplace(entry[0], entry[1], entry[2]);
  }
}

bool FailureMemory::failed(const Program& program, const Engine& engine) const {
  return before_.contains({program.stem(), engine.pair(), engine.where()});
}

void FailureMemory::note(const Result& result) {
  (is_failure(result.verdict) ? failed_ : passed_).emplace(result.program.stem(), result.pair, result.where);
}

void FailureMemory::save() const {
  std::set<Key> now = failed_;
  std::ranges::copy_if(before_, std::inserter(now, now.end()), [&](const Key& key) { return !passed_.contains(key); });
  if (file_.empty() || now == before_) return;
  std::error_code error;
  if (now.empty()) {
    std::filesystem::remove(file_, error);
    return;
  }
  std::filesystem::create_directories(file_.parent_path(), error);
  Json json = Json::array();
  for (const auto& [stem, pair, where] : now) json.push_back({stem, pair, where});
  try {
    write_atomically(file_, json.dump(0, ' ', false, Json::error_handler_t::replace) + "\n");
  } catch (const OutputError&) {  // a full disk, a home that is read-only: the run is no worse for it
  }
}

}  // namespace patchorder::suite
