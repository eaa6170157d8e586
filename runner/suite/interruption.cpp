#include "suite/interruption.h"

#include <fcntl.h>
#include <unistd.h>

#include <atomic>
#include <csignal>

namespace patchorder::suite {
namespace {

std::atomic<int> noted{0};
int wake_pipe[2] = {-1, -1};

void note_signal(int number) {
  if (noted.exchange(number) != 0) {
    std::signal(number, SIG_DFL);
    std::raise(number);
    return;
  }
  // Never read: it stays readable for every thread that polls it.
  [[maybe_unused]] const auto written = write(wake_pipe[1], "!", 1);
}

}  // namespace

void watch_for_interruption() {
  if (wake_pipe[0] >= 0 || pipe2(wake_pipe, O_CLOEXEC | O_NONBLOCK) != 0) return;
  struct sigaction action = {};
  action.sa_handler = note_signal;
  sigemptyset(&action.sa_mask);
  for (const int number : {SIGINT, SIGTERM}) sigaction(number, &action, nullptr);
}

int interruption() { return noted; }

int interrupted_exit_code() {
  constexpr int kSignalExit = 128;
  return kSignalExit + noted;
}

const std::atomic<int>& interruption_note() { return noted; }

int interruption_descriptor() { return wake_pipe[0]; }

}  // namespace patchorder::suite
