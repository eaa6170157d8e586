#include "machine/coroutine.h"

#include <boost/context/fiber.hpp>
#include <utility>

#include "machine/stack_pool.h"
#include "machine/standing_stacks.h"

namespace patchorder::machine {

namespace context = boost::context;

namespace {

// Coroutines that have not been destroyed, of the calling OS thread.
template <typename State>
State*& newest_of() {
  thread_local State* newest = nullptr;
  return newest;
}

}  // namespace

struct Coroutine::State {
  State() : older(newest_of<State>()) {
    if (older != nullptr) older->newer = this;
    newest_of<State>() = this;
  }
  ~State() {
    (newer != nullptr ? newer->older : newest_of<State>()) = older;
    if (older != nullptr) older->newer = newer;
  }
  State(const State&) = delete;
  State& operator=(const State&) = delete;

  std::span<const char> stack() const { return {stack_bottom, stack_size}; }

  State* older;
  State* newer = nullptr;
  std::function<void()> body;
  context::fiber inside;   // the body's continuation while it is suspended
  context::fiber outside;  // the resumer's continuation while the body runs
  std::exception_ptr failure;
  const char* stack_bottom = nullptr;
  std::size_t stack_size = 0;
  bool ended = false;

  context::fiber run(context::fiber&& resumer) {
    outside = std::move(resumer);
    try {
      body();
    } catch (const context::detail::forced_unwind&) {
      throw;
    } catch (...) {
      failure = std::current_exception();
    }
    ended = true;
    return std::move(outside);
  }
};

Coroutine::Coroutine(std::size_t stack_size, std::function<void()> body) : state_(std::make_unique<State>()) {
  state_->body = std::move(body);
  PooledStack stacks(stack_size);
  const context::stack_context stack = stacks.allocate();
  state_->stack_bottom = static_cast<const char*>(stack.sp) - stack.size;
  state_->stack_size = stack.size;
  state_->inside =
      context::fiber(std::allocator_arg, context::preallocated(stack.sp, stack.size, stack), stacks,
                     [state = state_.get()](context::fiber&& resumer) { return state->run(std::move(resumer)); });
}

Coroutine::~Coroutine() = default;

void Coroutine::resume() {
  State& state = *state_;
  state.inside = std::move(state.inside).resume();
  if (state.failure) std::rethrow_exception(std::exchange(state.failure, nullptr));
}

void Coroutine::suspend() { state_->outside = std::move(state_->outside).resume(); }

bool Coroutine::ended() const { return state_->ended; }

const char* Coroutine::stack_bottom() const { return state_->stack_bottom; }

std::span<const char> Coroutine::standing() const {
  const char* at = stack_pointer(state_->inside);
  if (at == nullptr) return {};
  return state_->stack().subspan(static_cast<std::size_t>(at - stack_bottom()));
}

std::vector<Coroutine::Standing> Coroutine::all() {
  std::vector<Standing> found;
  for (const State* each = newest_of<State>(); each != nullptr; each = each->older) {
    found.push_back({each->stack(), stack_pointer(each->outside)});
  }
  return found;
}

}  // namespace patchorder::machine
