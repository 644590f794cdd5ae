// Where the reports of a run go and in which formats. A run tells it of each file in order and of
// the end; nobody else writes to standard output while a run goes on.
#pragma once

#include <memory>
#include <string>

#include "base/io.h"
#include "options.h"
#include "render/renderer.h"

namespace starlint {

class Outputs {
 public:
  // Both must outlive it.
  Outputs(const CheckOptions& options, Io& io);

  void File(const Source& source, const FileReport& report);
  // Writes what is left, then the summary to standard error. Once, after the last file.
  void Finish(const RunTotals& totals);

 private:
  const CheckOptions& options_;
  Io& io_;
  std::unique_ptr<Renderer> renderer_;
  std::string out_;
};

}  // namespace starlint
