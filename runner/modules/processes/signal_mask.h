// Which signals a native thread has blocked, and which came for it meanwhile: Linux's task_struct fields blocked,
// pending and real_blocked. A new thread begins with the mask of the one that starts it.
#pragma once

#include <bitset>

namespace patchorder::modules {

inline constexpr int kSignalCount = 65;  // NSIG

using SignalSet = std::bitset<kSignalCount>;

struct SignalMask {
  SignalSet blocked;
  SignalSet pending;  // sent to this thread alone
  SignalSet awaited;  // while it waits in sigwait() and its kin
};

}  // namespace patchorder::modules
