#include "machine/machine.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "machine/coroutine.h"
#include "machine/native_lock.h"

namespace patchorder::machine {
namespace {

constexpr std::size_t kStack = std::size_t{64} * 1024;

struct MachineTest : testing::Test {
  FirstChooser chooser;
  Machine machine{5 * kSecond, chooser};
  std::vector<std::string> log;
};

TEST_F(MachineTest, TimeJumpsToTheNextTimer) {
  const auto ending = machine.run(kStack, [&] {
    EXPECT_FALSE(machine.block(2 * kSecond));
    EXPECT_EQ(machine.now(), 2 * kSecond);
  });
  EXPECT_EQ(ending, Machine::Ending::kFinished);
}

TEST_F(MachineTest, NobodyCanRunIsADeadlock) {
  EXPECT_EQ(machine.run(kStack, [&] { machine.block(kNever); }), Machine::Ending::kDeadlock);
}

TEST_F(MachineTest, SleepingPastTheLimitEndsTheCase) {
  EXPECT_EQ(machine.run(kStack, [&] { machine.block(60 * kSecond); }), Machine::Ending::kTimeLimit);
  EXPECT_EQ(machine.now(), 5 * kSecond);
}

TEST_F(MachineTest, ABusyLoopEndsAtTheLimit) {
  const auto ending = machine.run(kStack, [&] {
    for (;;) machine.spend(1'000'000);
  });
  EXPECT_EQ(ending, Machine::Ending::kTimeLimit);
}

TEST_F(MachineTest, AThreadRunsWhenTheStarterBlocks) {
  machine.run(kStack, [&] {
    machine.start_thread(kStack, [&] { log.push_back("child"); });
    log.push_back("main");
    machine.block(kSecond);
    log.push_back("main again");
  });
  EXPECT_EQ(log, (std::vector<std::string>{"main", "child", "main again"}));
}

TEST_F(MachineTest, AThreadThatWasWokenComesBeforeOneThatIsStartedLater) {
  machine.run(kStack, [&] {
    NativeThread& sleeper = machine.start_thread(kStack, [&] {
      machine.block(kNever);
      log.push_back("woken");
    });
    machine.block(kSecond);
    machine.wake(sleeper);
    machine.start_thread(kStack, [&] { log.push_back("started"); });
    machine.block(2 * kSecond);
  });
  EXPECT_EQ(log, (std::vector<std::string>{"woken", "started"}));
}

TEST_F(MachineTest, TheSwitchIntervalHandsTheGilOver) {
  machine.run(kStack, [&] {
    machine.start_thread(kStack, [&] { log.push_back("child"); });
    for (int i = 0; i < 10; ++i) machine.spend(1'000'000);
    log.push_back("main");
  });
  EXPECT_EQ(log, (std::vector<std::string>{"child", "main"}));
}

TEST_F(MachineTest, ALockIsHandedToItsWaiterAfterRelease) {
  machine.run(kStack, [&] {
    NativeLock lock(machine);
    lock.acquire(kNever);
    machine.start_thread(kStack, [&] {
      EXPECT_FALSE(lock.acquire(machine.now() + kSecond));
      log.push_back("timed out");
      EXPECT_TRUE(lock.acquire(kNever));
      log.push_back("acquired");
    });
    machine.block(2 * kSecond);
    lock.release();
    log.push_back("released");
    machine.block(3 * kSecond);
  });
  EXPECT_EQ(log, (std::vector<std::string>{"timed out", "released", "acquired"}));
}

TEST_F(MachineTest, FibersOfAThreadSwitchAmongThemselves) {
  machine.run(kStack, [&] {
    Fiber* main = machine.running().current();
    Fiber& other = machine.make_fiber(kStack, [&]() -> Fiber* {
      log.push_back("other");
      return main;
    });
    machine.switch_to(other);
    log.push_back("main");
    EXPECT_TRUE(other.ended());
  });
  EXPECT_EQ(log, (std::vector<std::string>{"other", "main"}));
}

TEST_F(MachineTest, AFiberMayHandOverToOneThatNeverRan) {
  machine.run(kStack, [&] {
    Fiber* main = machine.running().current();
    Fiber& last = machine.make_fiber(kStack, [&]() -> Fiber* {
      log.push_back("last");
      return main;
    });
    machine.switch_to(machine.make_fiber(kStack, [&]() -> Fiber* {
      log.push_back("first");
      return &last;
    }));
    log.push_back("main");
  });
  EXPECT_EQ(log, (std::vector<std::string>{"first", "last", "main"}));
}

TEST_F(MachineTest, AFiberThatBlocksStopsItsThread) {
  machine.run(kStack, [&] {
    machine.start_thread(kStack, [&] {
      Fiber* first = machine.running().current();
      machine.switch_to(machine.make_fiber(kStack, [&, first]() -> Fiber* {
        machine.block(2 * kSecond);
        log.push_back("greenlet");
        return first;
      }));
      log.push_back("thread");
    });
    machine.block(kSecond);
    log.push_back("main");
    machine.block(3 * kSecond);
  });
  EXPECT_EQ(log, (std::vector<std::string>{"main", "greenlet", "thread"}));
}

// Says when the stack it lies on is unwound.
struct Note {
  std::vector<std::string>& log;
  const char* text;
  ~Note() { log.push_back(text); }
};

TEST_F(MachineTest, BlockedFibersAreUnwoundWhenTheMainThreadEnds) {
  machine.run(kStack, [&] {
    machine.start_thread(kStack, [&] {
      const Note note{log, "unwound"};
      machine.block(kNever);
    });
    machine.block(kSecond);
  });
  EXPECT_EQ(log, std::vector<std::string>{"unwound"});
}

TEST_F(MachineTest, FibersThatWaitForTheirTurnAreUnwoundWithTheirThreadOrAfterIt) {
  const auto wait_in = [&](const char* name) {
    Fiber* first = machine.running().current();
    machine.switch_to(machine.make_fiber(kStack, [&, first, name]() -> Fiber* {
      const Note note{log, name};
      machine.switch_to(*first);
      return first;
    }));
  };
  machine.run(kStack, [&] {
    machine.start_thread(kStack, [&] { wait_in("of a thread that has ended"); });
    machine.start_thread(kStack, [&] {
      const Note note{log, "thread"};
      wait_in("of a thread that blocks");
      Fiber* first = machine.running().current();
      machine.switch_to(machine.make_fiber(kStack, [&, first]() -> Fiber* {
        const Note blocking{log, "blocking"};
        machine.block(kNever);
        return first;
      }));
    });
    machine.block(kSecond);
    wait_in("of main");
    log.push_back("end");
  });
  EXPECT_EQ(log, (std::vector<std::string>{"end", "blocking", "thread", "of a thread that has ended",
                                           "of a thread that blocks", "of main"}));
}

TEST_F(MachineTest, AnExceptionOfAnyFiberEndsTheCase) {
  EXPECT_THROW(machine.run(kStack,
                           [&] {
                             machine.start_thread(kStack, [] { throw std::string("broken"); });
                             machine.block(kNever);
                           }),
               std::string);
}

TEST_F(MachineTest, ACoroutineMaySwitchFibersInside) {
  machine.run(kStack, [&] {
    Fiber* main = machine.running().current();
    Coroutine* suspended = nullptr;
    Coroutine coroutine(kStack, [&] {
      Fiber& other = machine.make_fiber(kStack, [&]() -> Fiber* {
        log.push_back("other");
        return main;
      });
      machine.switch_to(other);
      log.push_back("inside");
      suspended->suspend();
      log.push_back("inside again");
    });
    suspended = &coroutine;
    coroutine.resume();
    log.push_back("outside");
    coroutine.resume();
    EXPECT_TRUE(coroutine.ended());
  });
  EXPECT_EQ(log, (std::vector<std::string>{"other", "inside", "outside", "inside again"}));
}

TEST(Machine, ManyRunsOnOneOsThreadReuseItsScheduler) {
  FirstChooser chooser;
  for (int i = 0; i < 1000; ++i) {
    Machine machine(kSecond, chooser);
    int switches = 0;
    machine.run(kStack, [&] {
      machine.start_thread(kStack, [&] { ++switches; });
      machine.block(kSecond / 2);
    });
    ASSERT_EQ(switches, 1);
  }
}

}  // namespace
}  // namespace patchorder::machine
