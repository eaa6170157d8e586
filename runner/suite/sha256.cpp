#include "suite/sha256.h"

#include <fmt/format.h>

#include <array>
#include <bit>
#include <cmath>
#include <cstdint>

namespace patchorder::suite {
namespace {

using Block = std::array<std::uint32_t, 64>;
using State = std::array<std::uint32_t, 8>;

constexpr std::array<std::uint32_t, 64> first_primes() {
  std::array<std::uint32_t, 64> primes{};
  std::size_t count = 0;
  for (std::uint32_t candidate = 2; count < primes.size(); ++candidate) {
    bool prime = true;
    for (std::size_t i = 0; i < count; ++i) prime = prime && candidate % primes[i] != 0;
    if (prime) primes[count++] = candidate;
  }
  return primes;
}

// The first 32 bits of the fraction of the `root`th root (2 or 3) of n, found digit by digit.
constexpr std::uint32_t root_fraction(std::uint32_t n, int root) {
  __extension__ using Wide = unsigned __int128;
  const auto power = [root](Wide x) { return root == 2 ? x * x : x * x * x; };
  const Wide target = Wide{n} << (32 * root);
  Wide low = 0;
  for (int bit = 35; bit >= 0; --bit) {
    const Wide next = low | (Wide{1} << bit);
    if (power(next) <= target) low = next;
  }
  return static_cast<std::uint32_t>(low);
}

constexpr Block round_constants() {
  Block constants{};
  const auto primes = first_primes();
  for (std::size_t i = 0; i < constants.size(); ++i) constants[i] = root_fraction(primes[i], 3);
  return constants;
}

constexpr State initial_state() {
  State state{};
  const auto primes = first_primes();
  for (std::size_t i = 0; i < state.size(); ++i) state[i] = root_fraction(primes[i], 2);
  return state;
}

constexpr Block kRoundConstants = round_constants();

void add_block(State& state, const unsigned char* bytes) {
  using std::rotr;
  Block w{};
  for (std::size_t i = 0; i < 16; ++i) {
    for (std::size_t j = 0; j < 4; ++j) w[i] = w[i] << 8 | bytes[4 * i + j];
  }
  for (std::size_t i = 16; i < w.size(); ++i) {
    const std::uint32_t s0 = rotr(w[i - 15], 7) ^ rotr(w[i - 15], 18) ^ w[i - 15] >> 3;
    const std::uint32_t s1 = rotr(w[i - 2], 17) ^ rotr(w[i - 2], 19) ^ w[i - 2] >> 10;
    w[i] = w[i - 16] + s0 + w[i - 7] + s1;
  }
  auto [a, b, c, d, e, f, g, h] = state;
  for (std::size_t i = 0; i < w.size(); ++i) {
    const std::uint32_t t1 =
        h + (rotr(e, 6) ^ rotr(e, 11) ^ rotr(e, 25)) + ((e & f) ^ (~e & g)) + kRoundConstants[i] + w[i];
    const std::uint32_t t2 = (rotr(a, 2) ^ rotr(a, 13) ^ rotr(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
    h = g, g = f, f = e, e = d + t1, d = c, c = b, b = a, a = t1 + t2;
  }
  const State added = {a, b, c, d, e, f, g, h};
  for (std::size_t i = 0; i < state.size(); ++i) state[i] += added[i];
}

}  // namespace

std::string sha256(std::string_view text) {
  std::string padded(text);
  padded += '\x80';
  while (padded.size() % 64 != 56) padded += '\0';
  const std::uint64_t bits = std::uint64_t{text.size()} * 8;
  for (int shift = 56; shift >= 0; shift -= 8) padded += static_cast<char>(bits >> shift & 0xff);
  State state = initial_state();
  for (std::size_t at = 0; at < padded.size(); at += 64) {
    add_block(state, reinterpret_cast<const unsigned char*>(padded.data()) + at);
  }
  std::string digest;
  for (const std::uint32_t word : state) digest += fmt::format("{:08x}", word);
  return digest;
}

}  // namespace patchorder::suite
