#include "suite/collection.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <fnmatch.h>

#include <algorithm>
#include <fstream>
#include <map>

#include "suite/text.h"

namespace patchorder::suite {
namespace {

constexpr std::size_t kMostDigits = 6;

bool is_number(std::string_view text) {
  return !text.empty() && text.size() <= kMostDigits && text.find_first_not_of("0123456789") == text.npos;
}

bool is_glob(std::string_view text) { return text.find_first_of("*?[") != text.npos; }

// `late-thing` of `003-late-thing`.
std::string_view slug_of(std::string_view stem) {
  const std::size_t start = stem.find_first_not_of("0123456789");
  return start != 0 && start != stem.npos && stem[start] == '-' ? stem.substr(start + 1) : stem;
}

bool has_text(std::string_view where, std::string_view text) {
  const auto same = [](char a, char b) {
    return std::tolower(static_cast<unsigned char>(a)) == std::tolower(static_cast<unsigned char>(b));
  };
  return std::search(where.begin(), where.end(), text.begin(), text.end(), same) != where.end();
}

// Stems that look like what was typed: they share a word with it.
std::vector<std::string> similar_stems(const std::string& text, const std::vector<Program>& collection) {
  constexpr std::size_t kMost = 5;
  std::vector<std::string> stems;
  for (std::size_t start = 0; start < text.size();) {
    const std::size_t end = std::min(text.find_first_of("-_ ", start), text.size());
    const std::string_view word = std::string_view(text).substr(start, end - start);
    for (const Program& program : collection) {
      if (stems.size() < kMost && word.size() > 2 && has_text(program.stem(), word) &&
          std::ranges::find(stems, program.stem()) == stems.end()) {
        stems.push_back(program.stem());
      }
    }
    start = end + 1;
  }
  return stems;
}

std::string what_may_be_meant(const std::string& text, const std::vector<Program>& collection) {
  const auto similar = similar_stems(text, collection);
  if (!similar.empty()) return fmt::format("did you mean {}?", fmt::join(similar, ", "));
  if (text.find_first_not_of("0123456789-,.") == text.npos)
    return "a range is written 3-9, several are separated by spaces: 1 3-9";
  return "`patchorder list` shows them all";
}

}  // namespace

std::vector<Program> load_collection(const std::filesystem::path& folder, const std::string& shown_as) {
  std::error_code error;
  if (!std::filesystem::is_directory(folder, error)) {
    throw SelectionError(fmt::format("{} is no folder; name the folder of the cases with --cases", folder.string()));
  }
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder, error)) {
    if (entry.path().extension() == ".py") files.push_back(entry.path());
  }
  if (error) throw SelectionError(fmt::format("cannot read {}: {}", folder.string(), error.message()));
  if (files.empty()) throw SelectionError(fmt::format("there are no .py files in {}", folder.string()));
  std::ranges::sort(files);
  std::vector<Program> programs;
  std::map<int, std::string> numbers;
  for (const auto& file : files) {
    Program program = load_program(file, (std::filesystem::path(shown_as) / file.filename()).string());
    // Of own scripts without a header the number need not be a name: `2024-01-report`.
    if (program.header && program.number != 0) {
      const auto [found, fresh] = numbers.emplace(program.number, program.name);
      if (!fresh) {
        throw ProgramError(
            fmt::format("{}: {} has the number {} already", program.name, found->second, program.number));
      }
    }
    programs.push_back(std::move(program));
  }
  return programs;
}

Selector::Selector(std::string text) : text_(std::move(text)) {
  const std::size_t dash = std::min(text_.find('-'), text_.size());
  const std::string first = text_.substr(0, dash);
  const std::string last = dash < text_.size() ? text_.substr(dash + 1) : first;
  if (is_number(first) && is_number(last)) {
    first_ = std::stoi(first);
    last_ = std::stoi(last);
  }
}

bool Selector::matches(const Program& program) const {
  if (first_ != 0 || last_ != 0) return program.number >= first_ && program.number <= last_ && program.number != 0;
  const std::string stem = program.stem();
  if (is_glob(text_)) {
    return fnmatch(text_.c_str(), stem.c_str(), 0) == 0 ||
           fnmatch(text_.c_str(), std::string(slug_of(stem)).c_str(), 0) == 0;
  }
  if (program.header && std::ranges::find(topics(), text_) != topics().end()) return program.header->topic == text_;
  if (has_text(stem, text_)) return true;
  return program.header && (has_text(program.header->title, text_) || has_text(program.header->shows, text_));
}

std::vector<Selector> parse_selectors(const std::vector<std::string>& texts) {
  std::vector<Selector> selectors;
  for (const std::string& text : texts) {
    if (!text.starts_with('@')) {
      if (text.empty()) throw SelectionError("an empty selector fits nothing");
      selectors.emplace_back(text);
      continue;
    }
    std::ifstream file(text.substr(1));
    if (!file) throw SelectionError(fmt::format("cannot read the selectors in {}", text.substr(1)));
    for (std::string line; std::getline(file, line);) {
      const std::size_t start = line.find_first_not_of(" \t\r");
      if (start == std::string::npos || line[start] == '#') continue;
      selectors.emplace_back(line.substr(start, line.find_last_not_of(" \t\r") + 1 - start));
    }
  }
  return selectors;
}

std::vector<Program> select(std::vector<Program> programs, const std::vector<Selector>& wanted,
                            const std::vector<Selector>& unwanted) {
  const auto any = [](const std::vector<Selector>& selectors, const Program& program) {
    return std::ranges::any_of(selectors, [&](const Selector& selector) { return selector.matches(program); });
  };
  std::erase_if(programs, [&](const Program& program) {
    return (!wanted.empty() && !any(wanted, program)) || any(unwanted, program);
  });
  return programs;
}

bool names_file(std::string_view argument) { return argument.ends_with(".py") || argument.find('/') != argument.npos; }

std::vector<Program> resolve(const std::string& argument, const std::vector<Program>& collection) {
  if (names_file(argument)) return {load_program(argument, argument)};
  std::vector<Program> found;
  const std::size_t dash = std::min(argument.find('-'), argument.size());
  const bool numbers =
      is_number(argument.substr(0, dash)) && (dash == argument.size() || is_number(argument.substr(dash + 1)));
  const Selector selector(argument);
  for (const Program& program : collection) {
    const std::string stem = program.stem();
    const bool fits =
        numbers || is_glob(argument) ? selector.matches(program) : argument == stem || argument == slug_of(stem);
    if (fits) found.push_back(program);
  }
  if (!found.empty()) return found;
  std::error_code error;
  if (std::filesystem::exists(argument, error)) return {load_program(argument, argument)};
  throw SelectionError(fmt::format("no case is '{}'; {}", argument, what_may_be_meant(argument, collection)));
}

}  // namespace patchorder::suite
