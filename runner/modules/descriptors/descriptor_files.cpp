// Descriptors of files that the case has made (modules/descriptors/file_tree.h): those that were duplicated or
// inherited share a place in the file.
#include <algorithm>
#include <cerrno>
#include <cstdio>

#include "modules/descriptors/descriptors.h"

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

void Descriptors::map(int number, char* memory, std::size_t size) {
  mapped_.push_back({number, memory, size});
  show_in(mapped_.back());
}

void Descriptors::show_in(const Mapped& mapped) const {
  const std::string& data = tree_->file(mapped.number).data;
  std::copy_n(data.begin(), std::min(data.size(), mapped.size), mapped.memory);
}

void Descriptors::put(int number, std::size_t place, std::string_view bytes) {
  tree_->put(number, place, bytes, wall_clock());
  changed();
}

bool can_lock(const OpenFile& file, int kind) {
  if (file.locks == nullptr) return false;
  const int exclusive = file.locks->exclusive - (file.lock == Descriptors::kOwnLock ? 1 : 0);
  const int shared = file.locks->shared - (file.lock == Descriptors::kShareLock ? 1 : 0);
  return exclusive == 0 && (kind == Descriptors::kShareLock || shared == 0);
}

void release_lock(OpenFile& file) {
  if (file.lock == Descriptors::kShareLock) --file.locks->shared;
  if (file.lock == Descriptors::kOwnLock) --file.locks->exclusive;
  file.lock = 0;
}

// As lock() takes it, but of the process: a child of a fork has none of its parent's, and closing any descriptor of the
// file gives it back.
int Descriptors::record_owner(int fd, int kind) {
  const auto opened = file(fd);
  if (opened == nullptr) return -EBADF;
  const FileContent& content = opened->content;
  if ((kind == kShareLock && !content.reads) || (kind == kOwnLock && !content.writes)) return -EBADF;
  const auto [found, is_new] = record_owners_.try_emplace(content.number, 0);
  if (is_new) {
    auto owner = std::make_shared<OpenFile>(OpenFile::Kind::kFile, 0, 0);
    owner->is_numbered = false;
    std::shared_ptr<FileLocks>& records = ports_->records[content.number];
    if (records == nullptr) records = std::make_shared<FileLocks>();
    owner->locks = records;
    found->second = add(std::move(owner));
  }
  return found->second;
}

void Descriptors::forget_records(const OpenFile& closed) {
  const auto found = record_owners_.find(closed.content.number);
  if (closed.kind != OpenFile::Kind::kFile || !closed.is_numbered || found == record_owners_.end()) return;
  files_.erase(found->second);
  record_owners_.erase(found);
}

int Descriptors::lock(int fd, int kind) {
  const auto opened = file(fd);
  if (opened == nullptr) return -EBADF;
  if (opened->locks == nullptr) {
    std::shared_ptr<FileLocks>& locks = ports_->locks[opened->content.number];
    if (locks == nullptr) locks = std::make_shared<FileLocks>();
    opened->locks = locks;
  }
  // Who asks for another kind gives back what it has, whether it gets that or not.
  const bool granted = kind == 0 || can_lock(*opened, kind);
  release_lock(*opened);
  if (granted && kind == kShareLock) ++opened->locks->shared;
  if (granted && kind == kOwnLock) ++opened->locks->exclusive;
  if (granted) opened->lock = kind;
  changed();
  return granted ? 0 : -EAGAIN;
}

}  // namespace patchorder::modules
