#include "base/parallel.h"

#include <gtest/gtest.h>

#include <atomic>
#include <future>
#include <numeric>
#include <stdexcept>
#include <string>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

namespace starlint {
namespace {

std::vector<std::string> Map(size_t count, size_t threads, size_t run) {
  std::vector<std::string> out;
  MapInOrder(
      count, threads, run,
      [&](size_t i) {
        // Early ones take longest, so that they would come last if nobody waited for them.
        for (size_t spin = 0; spin < (count - i) * 50; ++spin) std::atomic_signal_fence({});
        return "#" + std::to_string(i);
      },
      [&](size_t i, const std::string& result) { out.push_back(std::to_string(i) + result); });
  return out;
}

TEST(MapInOrderTest, GivesTheSameOrderForAnyNumberOfThreadsAndAnyRun) {
  for (const size_t count : {0, 1, 2, 7, 64, 65, 300}) {
    std::vector<std::string> expected;
    for (size_t i = 0; i < count; ++i) {
      expected.push_back(std::to_string(i) + "#" + std::to_string(i));
    }
    for (const size_t threads : {0, 1, 2, 5}) {
      for (const size_t run : {1, 3, 64}) EXPECT_EQ(Map(count, threads, run), expected);
    }
  }
}

TEST(MapInOrderTest, TakesOnTheCallingThreadAndMakesOnOthers) {
  const std::thread::id here = std::this_thread::get_id();
  MapInOrder(
      20, 2, 4, [](size_t) { return std::this_thread::get_id(); },
      [&](size_t, std::thread::id maker) {
        EXPECT_NE(maker, here);
        EXPECT_EQ(std::this_thread::get_id(), here);
      });
  MapInOrder(
      20, 1, 4, [](size_t) { return std::this_thread::get_id(); },
      [&](size_t, std::thread::id maker) { EXPECT_EQ(maker, here); });
}

TEST(MapInOrderTest, HoldsFewResults) {
  std::atomic<int> held = 0, most = 0;
  MapInOrder(
      200, 3, 5,
      [&](size_t) {
        const int now = ++held;
        for (int seen = most; now > seen && !most.compare_exchange_weak(seen, now);) {
        }
        return 0;
      },
      [&](size_t, int) { --held; });
  EXPECT_EQ(held, 0);
  EXPECT_LE(most, 4 * 5);  // three runs under way, and the one that is being taken
}

// Gives threads until `left` are used up, as a system does that is short of them.
struct Scarce {
  template <class Work>
  auto operator()(Work work) const {
    if (*left == 0)
      throw std::system_error(std::make_error_code(std::errc::resource_unavailable_try_again));
    --*left;
    return std::async(std::launch::async, std::move(work));
  }
  int* left;
};

TEST(MapInOrderTest, DoesWithTheThreadsThatThereAre) {
  for (int threads = 0; threads < 9; ++threads) {
    int left = threads;
    std::vector<size_t> taken;
    MapInOrder(
        25, 4, 3, [](size_t i) { return i; }, [&](size_t i, size_t) { taken.push_back(i); },
        Scarce{&left});
    std::vector<size_t> all(25);
    std::iota(all.begin(), all.end(), 0);
    EXPECT_EQ(taken, all) << threads;
    EXPECT_EQ(left, 0);
  }
}

TEST(MapInOrderTest, ThrowsOnWhatAThreadThrows) {
  std::vector<size_t> taken;
  const auto make = [](size_t i) {
    if (i == 9) throw std::runtime_error("nine");
    return i;
  };
  EXPECT_THROW(MapInOrder(100, 2, 3, make, [&](size_t i, size_t) { taken.push_back(i); }),
               std::runtime_error);
  EXPECT_EQ(taken, (std::vector<size_t>{0, 1, 2, 3, 4, 5, 6, 7, 8}));
}

}  // namespace
}  // namespace starlint
