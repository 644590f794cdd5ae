// Races a program against another on the same work, taking turns so that both meet the same
// caches, the same clock speed and the same neighbours.
//
//   race ROUNDS OUT FIRST-ARGUMENT... -- SECOND-ARGUMENT...
//
// An argument @FILE stands for the lines of FILE (20,000 names are too many for a shell line).
// Both write their standard output to OUT, a file: a terminal or /dev/null would measure
// something else. Prints one line: median milliseconds of both, the median of the rounds' ratios
// first/second, the ratio of the fastest rounds (what a busy machine spoils least), and the
// first's peak memory in KiB. The first round warms up and is not counted.

#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <string>
#include <vector>

namespace {

struct Outcome {
  double milliseconds = 0;
  int64_t peak_kib = 0;
};

std::vector<std::string> Expand(char** begin, char** end) {
  std::vector<std::string> arguments;
  for (; begin != end; ++begin) {
    if (**begin != '@') {
      arguments.emplace_back(*begin);
      continue;
    }
    std::ifstream list(*begin + 1);
    for (std::string line; std::getline(list, line);) arguments.push_back(line);
  }
  return arguments;
}

Outcome RunOnce(const std::vector<std::string>& arguments, const char* out) {
  std::vector<char*> raw;
  raw.reserve(arguments.size() + 1);
  for (const std::string& argument : arguments) raw.push_back(const_cast<char*>(argument.c_str()));
  raw.push_back(nullptr);

  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, out, O_WRONLY | O_CREAT | O_TRUNC,
                                   0644);
  pid_t child = 0;
  const auto start = std::chrono::steady_clock::now();
  const int error = posix_spawnp(&child, raw[0], &actions, nullptr, raw.data(), environ);
  if (error != 0) {
    std::fprintf(stderr, "race: %s: %s\n", raw[0], std::strerror(error));
    std::exit(2);
  }
  int status = 0;
  rusage usage{};
  wait4(child, &status, 0, &usage);
  const auto stop = std::chrono::steady_clock::now();
  posix_spawn_file_actions_destroy(&actions);
  // 1 says "findings"; anything worse would time a program that did not do the work.
  if (!WIFEXITED(status) || WEXITSTATUS(status) > 1) {
    std::fprintf(stderr, "race: %s ended with wait status %d\n", raw[0], status);
    std::exit(2);
  }
  return {std::chrono::duration<double, std::milli>(stop - start).count(), usage.ru_maxrss};
}

double Median(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  const size_t middle = values.size() / 2;
  return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

}  // namespace

int main(int argc, char** argv) {
  char** const end = argv + argc;
  char** const split = std::find_if(argv, end, [](char* a) { return std::strcmp(a, "--") == 0; });
  const int rounds = argc > 1 ? std::atoi(argv[1]) : 0;
  if (rounds < 1 || split - argv < 4 || end - split < 2) {
    std::fputs("usage: race ROUNDS OUT FIRST-ARGUMENT... -- SECOND-ARGUMENT...\n", stderr);
    return 2;
  }
  const char* out = argv[2];
  const std::vector<std::string> first = Expand(argv + 3, split);
  const std::vector<std::string> second = Expand(split + 1, end);

  std::vector<double> first_times, second_times, ratios;
  int64_t peak = 0;
  for (int round = 0; round <= rounds; ++round) {
    const Outcome a = RunOnce(first, out);
    const Outcome b = RunOnce(second, out);
    if (round == 0) continue;
    first_times.push_back(a.milliseconds);
    second_times.push_back(b.milliseconds);
    ratios.push_back(a.milliseconds / b.milliseconds);
    peak = std::max(peak, a.peak_kib);
  }
  const double best = *std::min_element(first_times.begin(), first_times.end()) /
                      *std::min_element(second_times.begin(), second_times.end());
  std::printf("%.2f %.2f %.2f %.2f %s\n", Median(first_times), Median(second_times), Median(ratios),
              best, std::to_string(peak).c_str());
  return 0;
}
