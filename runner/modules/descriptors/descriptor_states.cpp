// Descriptors of several processes: which of them one has from another, and how a run that goes through the past of a
// process (modules/processes/children.h) meets again what others did to them.
#include <algorithm>
#include <cerrno>
#include <utility>

#include "modules/descriptors/descriptors.h"

namespace patchorder::modules {
namespace {

FileState state_of(const OpenFile& file);

FileCopy copy_of(const OpenFile& file) {
  return {file.kind,      file.family, file.type, file.is_numbered, file.bound,
          file.listening, file.local,  file.peer, state_of(file)};
}

FileState state_of(const OpenFile& file) {
  FileState state;
  if (file.in != nullptr) {
    state.in = *file.in;
    for (const auto& together : file.in->passed) {
      std::vector<FileCopy>& copies = state.passed.emplace_back();
      for (const auto& each : together) copies.push_back(copy_of(*each));
    }
  }
  if (file.out != nullptr) state.out = *file.out;
  state.content = file.content;
  if (file.terminal != nullptr) state.terminal = *file.terminal;
  for (const auto& each : file.accepted) state.accepted.push_back(copy_of(*each));
  return state;
}

std::shared_ptr<OpenFile> file_like(const FileCopy& copy);

void put_state(OpenFile& file, const FileState& state) {
  if (state.in && file.in != nullptr) {
    static_cast<StreamState&>(*file.in) = *state.in;
    file.in->passed.clear();
    for (const auto& together : state.passed) {
      std::vector<std::shared_ptr<OpenFile>>& files = file.in->passed.emplace_back();
      for (const FileCopy& each : together) files.push_back(file_like(each));
    }
  }
  file.content = state.content;
  if (state.terminal && file.terminal != nullptr) static_cast<TerminalState&>(*file.terminal) = *state.terminal;
  if (state.out && file.out != nullptr) static_cast<StreamState&>(*file.out) = *state.out;
  // Connections that wait are taken from the front, and new ones come last.
  while (file.accepted.size() > state.accepted.size()) file.accepted.pop_front();
  for (std::size_t i = 0; i < state.accepted.size(); ++i) {
    if (i == file.accepted.size()) file.accepted.push_back(file_like(state.accepted[i]));
    put_state(*file.accepted[i], state.accepted[i].state);
  }
}

std::shared_ptr<OpenFile> file_like(const FileCopy& copy) {
  const bool is_terminal = copy.kind == OpenFile::Kind::kTerminal;
  auto file = is_terminal ? open_terminal(std::make_shared<Terminal>(), copy.type)
                          : std::make_shared<OpenFile>(copy.kind, copy.family, copy.type);
  file->is_numbered = copy.is_numbered;
  file->bound = copy.bound;
  file->listening = copy.listening;
  file->local = copy.local;
  file->peer = copy.peer;
  if (copy.state.in && !is_terminal) file->in = std::make_shared<Stream>();
  // A pipe whose both ends one file has is one stream.
  const bool is_one = copy.kind == OpenFile::Kind::kPipe && file->in != nullptr;
  if (copy.state.out && !is_terminal) file->out = is_one ? file->in : std::make_shared<Stream>();
  put_state(*file, copy.state);
  return file;
}

}  // namespace

Descriptors::States Descriptors::states() const {
  States result{.tree = tree_->snapshot()};
  result.open.reserve(files_.size());
  for (const auto& [fd, file] : files_) result.open.push_back({fd, state_of(*file)});
  return result;
}

void Descriptors::restore(const States& states) {
  for (const State& state : states.open) {
    if (const auto restored = file(state.fd)) put_state(*restored, state.state);
  }
  if (states.tree != nullptr) tree_->restore(states.tree);
}

bool Descriptors::take_over(const Descriptors& parents) {
  const auto is_same = [](const auto& mine, const auto& theirs) { return mine.first == theirs.first; };
  if (!std::ranges::equal(files_, parents.files_, is_same)) return false;
  files_ = parents.files_;
  record_owners_.clear();
  for (const auto& each : parents.record_owners_) files_.erase(each.second);
  ports_ = parents.ports_;
  tree_ = parents.tree_;
  forget_unfinished();
  taken_over_.clear();
  for (const auto& each : files_) taken_over_.insert(each.first);
  waiters_.clear();
  sent_in_past_.clear();
  in_past_ = false;
  return true;
}

void Descriptors::inherit(const Descriptors& parents, const Given& fds) {
  ports_ = parents.ports_;
  tree_ = parents.tree_;
  for (const auto& [fd, of_parent] : fds) {
    if (of_parent == kClosed) closed_.insert(fd);
    const auto inherited = parents.file(of_parent);
    if (inherited == nullptr) continue;
    files_.emplace(fd, inherited);
    if (inherited->is_numbered) inheritable_.insert(fd);
    taken_over_.insert(fd);
  }
}

Descriptors::Copies Descriptors::copies(const Given& fds) const {
  Copies result{.files = {}, .closed = {}, .tree = tree_->snapshot()};
  for (const auto& [fd, of_parent] : fds) {
    if (of_parent == kClosed) result.closed.insert(fd);
    if (const auto inherited = file(of_parent)) result.files.emplace(fd, copy_of(*inherited));
  }
  return result;
}

void Descriptors::inherit(const Copies& copies) {
  for (const auto& [fd, copy] : copies.files) {
    files_.emplace(fd, file_like(copy));
    if (file(fd)->is_numbered) inheritable_.insert(fd);
    taken_over_.insert(fd);
  }
  closed_ = copies.closed;
  tree_->restore(copies.tree);
}

std::vector<std::shared_ptr<OpenFile>> Descriptors::give_up() {
  std::vector<std::shared_ptr<OpenFile>> open;
  for (auto& each : std::exchange(files_, {})) open.push_back(std::move(each.second));
  watched_.clear();
  return open;
}

void Descriptors::end(std::vector<std::shared_ptr<OpenFile>>& open) {
  for (auto& each : open) {
    const auto closed = std::move(each);
    if (closed.use_count() == 1) hang_up(*closed);
  }
  open.clear();
}

int Descriptors::send_files(int fd, std::string_view bytes, const std::vector<int>& fds) {
  std::vector<std::shared_ptr<OpenFile>> files;
  for (const int each : fds) {
    files.push_back(file(each));
    if (files.back() == nullptr) return -EBADF;
  }
  const auto to = file(fd);
  if (to == nullptr || to->out == nullptr) return -EBADF;
  if (in_past_) sent_in_past_.insert(sent_in_past_.end(), files.begin(), files.end());
  to->out->passed.push_back(std::move(files));
  const int sent = write(fd, bytes);
  if (sent < 0) to->out->passed.pop_back();
  return sent;
}

int Descriptors::receive_files(int fd, std::size_t most, std::string& bytes, std::vector<int>& fds) {
  const int size = read(fd, most, false, bytes);
  if (size <= 0) return size;
  Stream& stream = *file(fd)->in;
  if (stream.passed.empty()) return size;
  for (auto& each : stream.passed.front()) {
    if (const int added = add(std::move(each)); added >= 0) fds.push_back(added);
  }
  stream.passed.pop_front();
  return size;
}

int Descriptors::connect_again(OpenFile& client, const Address& address, bool blocking) {
  const Connection once = std::move(to_come_.front());
  to_come_.pop_front();
  if (bound_to(client.family, client.type, address) != nullptr) return begin_to_connect(client, address, blocking);
  client.local = once.local;
  client.peer = once.peer;
  client.error = once.error;
  client.refused = once.error != 0;
  if (once.error == 0 && (once.result == 0 || once.result == -EINPROGRESS)) {
    client.in = make_stream(client.family, client.type);
    client.out = make_stream(client.family, client.type);
    client.nonblocking_connect = once.result != 0;
  }
  return once.result;
}

}  // namespace patchorder::modules
