// The lines that a shell is given, as far as programs start one: commands one after the other (`;`, `&&`, `||`),
// quotes, variables, `for` loops over words, output to stderr or nowhere. Everything else is unsupported.
#pragma once

#include <string>
#include <vector>

namespace patchorder::modules {

class Process;

// In a word, $NAME stands between these until it is known what it is; an unquoted one may become several words.
constexpr char kVariable = '\1';
constexpr char kQuotedVariable = '\2';
constexpr char kVariableEnd = '\3';
// The number of the shell itself, of which only `kill` may know.
constexpr char kOwnNumber[] = "\4";

struct ShellCommand {
  static constexpr int kNowhere = 0;

  std::string joined_by;           // the operator that stands before it
  std::vector<std::string> words;  // of a loop: what it goes over
  int output = 1;                  // the descriptor to which its stdout goes, or kNowhere
  std::string loop_variable;
  std::vector<ShellCommand> body;

  bool is_loop() const { return !loop_variable.empty(); }
};

std::vector<ShellCommand> parse_shell_line(Process& parent, const std::string& text);

// The place of the sign in NAME=value; npos if the word is no assignment.
std::size_t shell_assignment(const std::string& word);

}  // namespace patchorder::modules
