#include "modules/shell_line.h"

#include <algorithm>
#include <cctype>
#include <string_view>
#include <utility>

#include "modules/process.h"
#include "python/operations.h"

namespace patchorder::modules {
namespace {

bool is_name_part(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; }

class ShellLine {
 public:
  ShellLine(Process& parent, const std::string& text) : parent_(parent), text_(text) {}

  std::vector<ShellCommand> commands() {
    read_all();
    std::size_t at = 0;
    std::vector<ShellCommand> result = structured(at, false);
    if (at < simple_.size()) refuse();
    return result;
  }

 private:
  void read_all() {
    ShellCommand command;
    while (at_ < text_.size()) {
      const char c = text_[at_];
      if (c == ' ' || c == '\t') {
        ++at_;
      } else if (take(">&2") || take("1>&2")) {
        command.output = 2;
      } else if (take(">/dev/null") || take("> /dev/null")) {
        command.output = ShellCommand::kNowhere;
      } else if (take("&&")) {
        next(command, "&&");
      } else if (take("||")) {
        next(command, "||");
      } else if (c == ';' || c == '\n') {
        ++at_;
        next(command, ";");
      } else {
        command.words.push_back(word());
      }
    }
    next(command, "");
  }

  bool take(std::string_view mark) {
    if (text_.compare(at_, mark.size(), mark) != 0) return false;
    at_ += mark.size();
    return true;
  }

  void next(ShellCommand& command, const std::string& joined_by) {
    if (!command.words.empty()) simple_.push_back(std::move(command));
    command = {};
    command.joined_by = joined_by;
  }

  // From simple_[at] on, with loops around their bodies; up to a `done` if it is the body of one.
  std::vector<ShellCommand> structured(std::size_t& at, bool in_loop) {
    std::vector<ShellCommand> result;
    for (; at < simple_.size(); ++at) {
      ShellCommand& each = simple_[at];
      if (in_loop && each.words[0] == "done") return result;
      if (each.words[0] == "for") begin_loop(each, at);
      if (each.words[0] == "while" || each.words[0] == "until" || each.words[0] == "if") refuse();
      result.push_back(std::move(each));
    }
    if (in_loop) refuse();
    return result;
  }

  void begin_loop(ShellCommand& loop, std::size_t& at) {
    std::vector<std::string>& words = loop.words;
    if (words.size() < 4 || words[2] != "in" || at + 1 == simple_.size()) refuse();
    loop.loop_variable = words[1];
    words.erase(words.begin(), words.begin() + 3);
    ShellCommand& first = simple_[++at];
    if (first.words[0] != "do") refuse();
    first.words.erase(first.words.begin());
    if (first.words.empty()) ++at;
    loop.body = structured(at, true);
    if (simple_[at].words.size() > 1) refuse();
  }

  std::string word() {
    std::string result;
    for (char quote = 0; at_ < text_.size(); ++at_) {
      const char c = text_[at_];
      if (quote != 0) {
        if (c == quote) {
          quote = 0;
          continue;
        }
        if (quote == '"' && c == '$') {
          result += variable(kQuotedVariable);
          continue;
        }
        if (quote == '"' && std::string_view("`\\").find(c) != std::string_view::npos) refuse();
      } else if (c == '\'' || c == '"') {
        quote = c;
        continue;
      } else if (std::string_view(" \t\n;").find(c) != std::string_view::npos) {
        break;
      } else if (c == '$') {
        result += variable(kVariable);
        continue;
      } else if (std::string_view("|&<>$`\\(){}*?#!").find(c) != std::string_view::npos) {
        if (c == '&' && text_.compare(at_, 2, "&&") == 0) break;
        if (c == '|' && text_.compare(at_, 2, "||") == 0) break;
        refuse();
      }
      result += c;
    }
    return result;
  }

  // From the sign on; at_ stays at the last character of it.
  std::string variable(char mark) {
    const bool braced = text_.compare(at_ + 1, 1, "{") == 0;
    const std::size_t first = at_ + (braced ? 2 : 1);
    std::size_t end = first;
    const bool is_single = first < text_.size() && std::string_view("?@#$0123456789").find(text_[first]) != text_.npos;
    if (is_single) {
      ++end;
    } else {
      while (end < text_.size() && is_name_part(text_[end])) ++end;
    }
    if (end == first || (braced && text_.compare(end, 1, "}") != 0)) refuse();
    at_ = braced ? end : end - 1;
    return mark + text_.substr(first, end - first) + kVariableEnd;
  }

  [[noreturn]] void refuse() {
    python::raise_unsupported(parent_.interpreter(), "the program sh with more than simple commands: " + text_);
  }

  Process& parent_;
  const std::string& text_;
  std::size_t at_ = 0;
  std::vector<ShellCommand> simple_;
};

}  // namespace

std::vector<ShellCommand> parse_shell_line(Process& parent, const std::string& text) {
  return ShellLine(parent, text).commands();
}

std::size_t shell_assignment(const std::string& word) {
  const std::size_t sign = word.find('=');
  if (sign == 0 || sign == std::string::npos || std::isdigit(static_cast<unsigned char>(word[0])) != 0) {
    return std::string::npos;
  }
  return std::ranges::all_of(word.substr(0, sign), is_name_part) ? sign : std::string::npos;
}

}  // namespace patchorder::modules
