// The settings that hold for a file, from the configuration that governs it. Each configuration is
// read once a run, however many files it governs. What is in a configuration is config.h's matter;
// what the pipeline makes of settings is lint.h's.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/io.h"
#include "lint/config.h"
#include "lint/lint.h"
#include "rule/rule_set.h"

namespace starlint {

// A configuration that cannot be used, and why.
struct FaultyConfig {
  Source file;
  Problems problems;    // ascending by place; empty: it could not be read
  std::string trouble;  // why it could not be read: ".starlint.yaml: permission denied"
};

class SettingsFinder {
 public:
  // `base` is what holds where no configuration says otherwise. `set` and `io` must outlive it.
  SettingsFinder(const RuleSet& set, Settings base, Io& io)
      : set_(set), settings_(std::move(base)), io_(io) {}

  // The settings of the file at `path`, which live as long as this; nullptr when the configuration
  // that governs it cannot be used.
  const Settings* For(const std::string& path);

  // Those met since the last call.
  std::vector<FaultyConfig> TakeFaults() { return std::exchange(faults_, {}); }

 private:
  void Read();

  const RuleSet& set_;
  Settings settings_;
  Io& io_;
  bool read_ = false;
  bool usable_ = true;
  std::unique_ptr<UserSignals> signals_;
  std::vector<FaultyConfig> faults_;
};

}  // namespace starlint
