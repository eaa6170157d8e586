#include "hub/hub.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace patchorder::hub {
namespace {

using machine::kSecond;

constexpr std::size_t kStack = std::size_t{64} * 1024;

struct HubTest : testing::Test {
  machine::FirstChooser chooser;
  machine::Machine machine{60 * kSecond, chooser};
  std::vector<std::string> log;

  machine::Machine::Ending run(const std::function<void(NativeHub&)>& body) {
    return machine.run(kStack, [&] {
      NativeHub hub(machine);
      body(hub);
    });
  }
};

TEST_F(HubTest, SpawnedGreenletsRunWhileTheMainOneSleeps) {
  run([&](NativeHub& hub) {
    hub.spawn([&] {
      log.push_back("a");
      hub.sleep(2);
      log.push_back("a again");
    });
    hub.spawn([&] {
      hub.sleep(1);
      log.push_back("b");
    });
    log.push_back("main");
    hub.sleep(3);
    EXPECT_EQ(machine.now(), 3 * kSecond);
  });
  EXPECT_EQ(log, (std::vector<std::string>{"main", "a", "b", "a again"}));
}

TEST_F(HubTest, JoinWaitsForTheEnd) {
  run([&](NativeHub& hub) {
    Greenlet& greenlet = hub.spawn([&] { hub.sleep(1); });
    hub.join(greenlet);
    EXPECT_TRUE(greenlet.dead());
    EXPECT_EQ(machine.now(), kSecond);
  });
}

TEST_F(HubTest, WaitingForNothingIsLoopExitInTheMainGreenlet) {
  run([&](NativeHub& hub) {
    Greenlet& waits_for_ever = hub.spawn([&] { hub.join(hub.spawn([&] { hub.join(hub.spawn([] {})); })); });
    (void)waits_for_ever;
    Greenlet* stuck = nullptr;
    stuck = &hub.spawn([&] { hub.join(*stuck); });
    EXPECT_THROW(hub.join(*stuck), LoopExit);
    hub.sleep(1);  // the hub can be entered again
    log.push_back("on");
  });
  EXPECT_EQ(log, std::vector<std::string>{"on"});
}

TEST_F(HubTest, GreenletsAndCallbacksTakeTurnsInTheOrderOfAsking) {
  run([&](NativeHub& hub) {
    for (const char* name : {"a", "b"}) {
      hub.spawn([&, name] {
        log.push_back(name);
        hub.loop().run_callback([&, name] { log.push_back(std::string("callback of ") + name); });
        hub.sleep(0);
        log.push_back(std::string(name) + " again");
      });
    }
    hub.sleep(0);
    log.push_back("main");
    hub.sleep(1);
  });
  EXPECT_EQ(log, (std::vector<std::string>{"a", "b", "main", "callback of a", "a again", "callback of b", "b again"}));
}

TEST_F(HubTest, ATurnOfTheLoopEndsAlsoWhereGreenletsPassTheirTurnsOn) {
  run([&](NativeHub& hub) {
    bool fired = false;
    Watcher timer(hub.loop(), Watcher::Kind::kTimer, 0, 0, true);
    timer.start([&] { fired = true; });
    int rounds = 0;
    for (; !fired && rounds < 10'000; ++rounds) hub.sleep(0);
    EXPECT_EQ(rounds, 1001);  // the thousand callbacks of the first turn, and one after the timer
  });
}

TEST_F(HubTest, ANativeDeadlockIsNoLoopExit) {
  const auto ending = run([&](NativeHub& hub) {
    hub.spawn([&] { machine.block(machine::kNever); });
    hub.sleep(1);
  });
  EXPECT_EQ(ending, machine::Machine::Ending::kDeadlock);
}

TEST_F(HubTest, EachNativeThreadHasAHubOfItsOwn) {
  run([&](NativeHub& hub) {
    machine.start_thread(kStack, [&] {
      NativeHub other(machine);
      other.sleep(1);
      log.push_back("thread");
    });
    hub.sleep(2);
    log.push_back("main");
  });
  EXPECT_EQ(log, (std::vector<std::string>{"thread", "main"}));
}

TEST_F(HubTest, AnAsyncWatcherWakesALoopOfAnotherThread) {
  run([&](NativeHub& hub) {
    Watcher async(hub.loop(), Watcher::Kind::kAsync, 0, 0, true);
    machine.start_thread(kStack, [&] {
      machine.block(kSecond);
      async.send();
    });
    Greenlet& waiting = hub.spawn([&] {
      bool sent = false;
      async.start([&] { sent = true; });
      while (!sent) hub.sleep(0.25);
      async.stop();
      log.push_back("woken");
    });
    hub.join(waiting);
  });
  EXPECT_EQ(log, std::vector<std::string>{"woken"});
}

TEST_F(HubTest, TimersOfEqualTimeFireInTheOrderOfStarting) {
  run([&](NativeHub& hub) {
    for (const char* name : {"a", "b", "c"}) {
      hub.spawn([&hub, name, this] {
        hub.sleep(1);
        log.push_back(name);
      });
    }
    hub.sleep(2);
  });
  EXPECT_EQ(log, (std::vector<std::string>{"a", "b", "c"}));
}

}  // namespace
}  // namespace patchorder::hub
