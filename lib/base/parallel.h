// Work on several threads whose results come back in order, so that what a program prints does not
// depend on how many there were.
#pragma once

#include <algorithm>
#include <cstddef>
#include <deque>
#include <future>
#include <system_error>
#include <utility>
#include <vector>

#include "base/hold_signals.h"

namespace starlint {

// Runs `work()` on a thread of its own, which leaves signals to the others.
struct LaunchThread {
  template <class Work>
  auto operator()(Work work) const {
    const HoldSignals held;
    return std::async(std::launch::async, std::move(work));
  }
};

// Calls `make(i)` for each i below `count`, on `threads` threads beside the calling one (on the
// calling one alone when `threads` is 1 or less), and hands each result to `take(i, result)` on the
// calling thread, ascending by i. Work is dealt out in runs of `run` neighbours; at most `threads`
// of them are under way or wait to be taken, which bounds the memory. What `make` or `take` throws
// is thrown on, when the runs under way are over. Where the system refuses a thread
// (std::system_error from `launch`) those that there are do the work, or the calling one.
template <class Make, class Take, class Launch = LaunchThread>
void MapInOrder(size_t count, size_t threads, size_t run, const Make& make, const Take& take,
                const Launch& launch = {}) {
  using Result = decltype(make(size_t{}));
  if (threads <= 1) {
    for (size_t i = 0; i < count; ++i) take(i, make(i));
    return;
  }
  const auto make_run = [&](size_t begin) {
    return [&, begin] {
      std::vector<Result> results;
      for (size_t i = begin; i < std::min(begin + run, count); ++i) results.push_back(make(i));
      return results;
    };
  };
  std::deque<std::future<std::vector<Result>>> under_way;  // a future waits when it is destroyed
  size_t taken = 0, begun = 0;
  while (taken < count) {
    for (; begun < count && under_way.size() < threads; begun += run) {
      try {
        under_way.push_back(launch(make_run(begun)));
      } catch (const std::system_error&) {
        threads = std::max<size_t>(under_way.size(), 1);
        if (!under_way.empty()) break;
        under_way.push_back(std::async(std::launch::deferred, make_run(begun)));
      }
    }
    std::vector<Result> results = under_way.front().get();
    under_way.pop_front();
    for (Result& result : results) take(taken++, std::move(result));
  }
}

}  // namespace starlint
