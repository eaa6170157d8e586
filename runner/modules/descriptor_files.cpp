// Descriptors of files that the case has made (modules/file_tree.h): those that were duplicated or inherited share a
// place in the file.
#include <algorithm>
#include <cerrno>
#include <cstdio>

#include "modules/descriptors.h"

namespace patchorder::modules {

int Descriptors::open_file(int number, bool reads, bool writes, bool appends) {
  auto opened = std::make_shared<OpenFile>(OpenFile::Kind::kFile, 0, 0);
  opened->content = {.number = number, .reads = reads, .writes = writes, .appends = appends};
  return add(std::move(opened));
}

int Descriptors::number_of_file(int fd) const {
  const auto opened = file(fd);
  return opened != nullptr && opened->kind == OpenFile::Kind::kFile ? opened->content.number : FileTree::kNone;
}

int Descriptors::read_file(FileContent& content, std::size_t most, std::string& bytes) {
  if (!content.reads) return -EBADF;
  const std::string& data = tree_->file(content.number).data;
  if (content.place < data.size()) bytes = data.substr(content.place, most);
  content.place += bytes.size();
  return static_cast<int>(bytes.size());
}

int Descriptors::write_file(FileContent& content, std::string_view bytes) {
  if (!content.writes) return -EBADF;
  if (content.appends) content.place = tree_->file(content.number).data.size();
  content.place = tree_->put(content.number, content.place, bytes, wall_clock());
  changed();
  return static_cast<int>(bytes.size());
}

int Descriptors::read_line(int fd, std::size_t most, std::string& bytes) {
  const auto from = file(fd);
  if (from == nullptr || from->kind != OpenFile::Kind::kFile) return from == nullptr ? -EBADF : 0;
  const std::string& data = tree_->file(from->content.number).data;
  const std::size_t end = std::min(data.find('\n', from->content.place), data.size() - 1);
  const std::size_t size = data.empty() || end < from->content.place ? 0 : end + 1 - from->content.place;
  return read_file(from->content, std::min(size, most), bytes);
}

std::int64_t Descriptors::seek(int fd, std::int64_t offset, int whence) {
  const auto opened = file(fd);
  if (opened == nullptr) return -EBADF;
  if (opened->is_bottomless()) return 0;
  if (opened->kind != OpenFile::Kind::kFile) return -ESPIPE;
  FileContent& content = opened->content;
  const std::size_t from = whence == SEEK_SET   ? 0
                           : whence == SEEK_CUR ? content.place
                                                : tree_->file(content.number).data.size();
  const std::int64_t place = static_cast<std::int64_t>(from) + offset;
  if (place < 0) return -EINVAL;
  content.place = static_cast<std::size_t>(place);
  return place;
}

}  // namespace patchorder::modules
