#include "machine/coroutine.h"

#include <boost/context/fiber.hpp>
#include <utility>

#include "machine/stack_pool.h"

namespace patchorder::machine {

namespace context = boost::context;

struct Coroutine::State {
  std::function<void()> body;
  context::fiber inside;   // the body's continuation while it is suspended
  context::fiber outside;  // the resumer's continuation while the body runs
  std::exception_ptr failure;
  const char* stack_bottom = nullptr;
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

}  // namespace patchorder::machine
