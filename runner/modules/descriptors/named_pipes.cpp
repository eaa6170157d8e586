// Pipes that have a name in the tree of files (fifo_open of Linux): who opens one end waits for the other, unless it
// does not want to; what is in the pipe goes with the last who has it open.
#include <cerrno>

#include "modules/descriptors/descriptors.h"

namespace patchorder::modules {

int Descriptors::number_of_pipe(int fd) const {
  const auto opened = file(fd);
  return opened != nullptr && opened->kind == OpenFile::Kind::kPipe ? opened->content.number : FileTree::kNone;
}

std::shared_ptr<Stream> Descriptors::named_stream(int number) {
  auto stream = ports_->pipes[number].lock();
  if (stream == nullptr) {
    stream = std::make_shared<Stream>();
    stream->is_counted = stream->no_readers = stream->no_writers = true;
    ports_->pipes[number] = stream;
  }
  // In a copy of the process nobody else has it open, whoever had.
  if (!pipes_to_come_.empty()) {
    static_cast<StreamState&>(*stream) = std::move(pipes_to_come_.front());
    pipes_to_come_.pop_front();
  }
  opened_pipes_.push_back(*stream);
  return stream;
}

int Descriptors::open_named_pipe(int number, bool reads, bool writes, bool nonblocking) {
  const auto stream = named_stream(number);
  if (writes && !reads && nonblocking && stream->readers.now == 0) return -ENXIO;
  auto opened = std::make_shared<OpenFile>(OpenFile::Kind::kPipe, 0, 0);
  opened->is_numbered = false;
  opened->nonblocking = nonblocking;
  opened->content.number = number;
  const StreamState::Comers& others = reads ? stream->writers : stream->readers;
  if (reads != writes && others.now == 0) opened->content.had_come = others.ever;
  if (reads) {
    opened->in = stream;
    stream->reader_comes();
  }
  if (writes) {
    opened->out = stream;
    stream->writer_comes();
  }
  const int fd = add(std::move(opened));
  changed();
  return fd;
}

int Descriptors::give_number(int fd) {
  auto opened = file(fd);
  files_.erase(fd);
  opened->is_numbered = true;
  return add(std::move(opened));
}

// What a thread of the parent has begun to open goes on there only.
void Descriptors::forget_unfinished() {
  std::erase_if(files_, [](const auto& each) {
    const OpenFile& file = *each.second;
    return file.kind == OpenFile::Kind::kPipe && !file.is_numbered && file.content.number != FileTree::kNone;
  });
}

}  // namespace patchorder::modules
