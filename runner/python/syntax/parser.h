// From tokens to the tree: recursive descent, with precedence climbing for binary operators.
//
// The grammar is CPython 3.8's, with the parenthesised with-statement of 3.9. What belongs to Python but not to
// the case language (async, match, ...) is reported as unsupported where it stands.
#pragma once

#include <memory>

#include "python/syntax/tree.h"

namespace patchorder::python {

// Whose words errors have, unless another version is asked for.
inline constexpr int kWordsOf = 11;

// Parses and resolves a whole file; its nodes stand in `memory`. Throws SourceError.
std::unique_ptr<Tree> parse_module(std::shared_ptr<const Source> source,
                                   std::shared_ptr<NodeMemory> memory = std::make_shared<NodeMemory>(),
                                   int minor = kWordsOf);

// What exec() and eval() run: statements, or one expression. `names_apart`: it has a dictionary for its own names.
struct Snippet {
  bool is_expression = false;
  bool is_single = false;  // one statement that was typed in
  bool line_ends = true;   // with a line end
  bool names_apart = false;
  int minor = kWordsOf;
};
std::unique_ptr<Tree> parse_snippet(std::shared_ptr<const Source> source, Snippet snippet);

}  // namespace patchorder::python
