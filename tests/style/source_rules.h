// The rules that every source file of the project keeps: which folder may include which, how long a
// file and a line may be, that a header says what it is for, and names that say nothing. Each rule
// takes a file and returns what it breaks, a sentence each, so that the rules themselves can be
// tested on made-up files.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace patchorder::style {

struct SourceFile {
  std::string path;  // relative to the project's folder, with '/'
  std::vector<std::string> lines;
};

using Findings = std::vector<std::string>;

// Includes of a folder that the file's own folder must not know:
// cmd -> suite -> modules -> {python, hub} -> machine. Other files have no findings.
Findings against_the_arrows(const SourceFile& file);
// More lines than a file may have. A file named in `exceptions` ("path limit") has its own limit.
Findings too_long(const SourceFile& file, const std::vector<std::string>& exceptions);
// Tabs, carriage returns, blanks at a line's end, lines of more than 120 characters.
Findings untidy_lines(const SourceFile& file);
// A header that does not begin with a comment, or lacks `#pragma once`.
Findings unexplained_header(const SourceFile& file);
// What ./dev lint and ./dev fuzz could not compile: clang 14 has no use for the views of libstdc++ 12.
Findings beyond_clang(const SourceFile& file);
// A path with a part that names no subject: utils, misc, helpers, common ...
Findings empty_name(const SourceFile& file);

// Every file under `root` that people write: C++, Python, CMake, shell, Markdown; not build/ and
// hidden folders.
std::vector<SourceFile> project_files(const std::filesystem::path& root);

}  // namespace patchorder::style
