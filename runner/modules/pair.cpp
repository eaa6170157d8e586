#include "modules/pair.h"

namespace patchorder::modules {
namespace {

constexpr Pair kPairs[] = {
    {"py3.8-gevent21.12", {3, 8, 18}, {21, 12, 0}, "1.1.2"},
    {"py3.10-gevent22.10", {3, 10, 13}, {22, 10, 2}, "2.0.2"},
    {"py3.11-gevent22.10", {3, 11, 2}, {22, 10, 2}, "2.0.2", false},
    {"py3.12-gevent25.9", {3, 12, 1}, {25, 9, 1}, "3.2.4"},
    {"py3.13-gevent24.11", {3, 13, 5}, {24, 11, 1}, "3.1.0", false},
    {"py3.13-gevent26.5", {3, 13, 0}, {26, 5, 0}, "3.5.3"},
    {"py3.14-gevent25.9", {3, 14, 10}, {25, 9, 1}, "3.3.2", false},
};

}  // namespace

std::span<const Pair> pairs() { return kPairs; }

const Pair* find_pair(std::string_view name) {
  for (const Pair& pair : kPairs) {
    if (pair.name == name) return &pair;
  }
  return nullptr;
}

}  // namespace patchorder::modules
