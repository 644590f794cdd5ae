// Work on several threads whose results come back in order, so that what a program prints does not
// depend on how many there were.
#pragma once

#include <algorithm>
#include <cstddef>
#include <deque>
#include <future>
#include <utility>
#include <vector>

namespace starlint {

// Calls `make(i)` for each i below `count`, on `threads` threads beside the calling one (on the
// calling one alone when `threads` is 1 or less), and hands each result to `take(i, result)` on the
// calling thread, ascending by i. Work is dealt out in runs of `run` neighbours; at most `threads`
// of them are under way or wait to be taken, which bounds the memory. What `make` or `take` throws
// is thrown on, when the runs under way are over.
template <class Make, class Take>
void MapInOrder(size_t count, size_t threads, size_t run, const Make& make, const Take& take) {
  using Result = decltype(make(size_t{}));
  if (threads <= 1) {
    for (size_t i = 0; i < count; ++i) take(i, make(i));
    return;
  }
  const auto make_run = [&](size_t begin) {
    std::vector<Result> results;
    for (size_t i = begin; i < std::min(begin + run, count); ++i) results.push_back(make(i));
    return results;
  };
  std::deque<std::future<std::vector<Result>>> under_way;  // a future waits when it is destroyed
  size_t taken = 0, begun = 0;
  while (taken < count) {
    for (; begun < count && under_way.size() < threads; begun += run) {
      under_way.push_back(std::async(std::launch::async, make_run, begun));
    }
    std::vector<Result> results = under_way.front().get();
    under_way.pop_front();
    for (Result& result : results) take(taken++, std::move(result));
  }
}

}  // namespace starlint
