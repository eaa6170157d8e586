// Text that outcomes are made of: lines, valid UTF-8, and messages without what differs from run to run.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace patchorder::suite {

// Splits at line feeds; a last line without one counts too.
std::vector<std::string> split_lines(std::string_view text);

// Bytes that are no UTF-8 become U+FFFD each.
std::string valid_utf8(std::string_view text);

// What an outcome keeps of a recorded call's text, be it the hub's or the observer's: the first line, its tabs made
// blanks, valid, and no more than has room in the observer's records.
std::string one_line(std::string_view text);

// The offset of the first byte that is no UTF-8; npos if all are.
std::size_t first_invalid_utf8(std::string_view text);

// Addresses (0x7f...) and thread idents (ten digits or more) become N: they are others in every run.
std::string mask_idents(std::string_view text);

// Each `from` in `text` becomes `to`.
std::string replace_all(std::string text, std::string_view from, std::string_view to);

}  // namespace patchorder::suite
