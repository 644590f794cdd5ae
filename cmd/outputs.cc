#include "outputs.h"

#include "terminal.h"

namespace starlint {
namespace {

constexpr size_t kFlushBytes = 64 * 1024;

std::unique_ptr<Renderer> MakeRenderer(const CheckOptions& options, const Io& io) {
  const RenderStyle style{WantsColor(options.color, io), OutputWidth(options.width, io),
                          ColumnUnit::kCodePoint};
  if (options.format == "json") return MakeJsonRenderer(style);
  if (options.format == "concise") return MakeConciseRenderer(style);
  return MakeTextRenderer(style);
}

}  // namespace

Outputs::Outputs(const CheckOptions& options, Io& io)
    : options_(options), io_(io), renderer_(MakeRenderer(options, io)) {}

void Outputs::File(const Source& source, const FileReport& report) {
  renderer_->File(source, report, out_);
  if (out_.size() < kFlushBytes) return;
  io_.Out(out_);
  out_.clear();
}

void Outputs::Finish(const RunTotals& totals) {
  renderer_->Finish(totals, out_);
  io_.Out(out_);
  if (options_.format != "text" || options_.quiet || totals.files == 0) return;
  const bool findings = totals.errors + totals.warnings + totals.infos > 0;
  io_.Err((findings ? "\n" : "") + SummaryLine(totals) + "\n");
}

}  // namespace starlint
