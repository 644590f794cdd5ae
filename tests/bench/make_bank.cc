// Writes story banks for the benchmark: the same bytes on every machine and at every run.
//
//   make_bank files DIR COUNT     COUNT Markdown stories of about 240 words, DIR/s00000.md ...
//   make_bank one FILE BYTES      one Markdown file of at least BYTES bytes, many stories in it
//   make_bank yaml FILE COUNT     one YAML file with COUNT stories
//
// The stories take turns in the dialects people write (headings of either kind, bold labels, list
// labels, plain labels, one letter; front matter, CRLF, curly quotes, soft line breaks), so that
// no single path of the reader is what is measured.

#include <array>
#include <charconv>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

namespace {

// SplitMix64: the standard library's distributions differ between implementations.
class Dice {
 public:
  explicit Dice(uint64_t seed) : state_(seed) {}

  size_t Below(size_t limit) { return Next() % limit; }

  template <size_t N>
  std::string_view Pick(const std::array<std::string_view, N>& from) {
    return from[Below(N)];
  }

 private:
  uint64_t Next() {
    uint64_t z = (state_ += 0x9e3779b97f4a7c15);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
    z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
    return z ^ (z >> 31);
  }

  uint64_t state_;
};

constexpr std::array<std::string_view, 12> kThings = {
    "checkout service", "nightly export", "search index",     "billing queue",
    "login page",       "mobile client",  "feature store",    "order database",
    "alert pipeline",   "image resizer",  "permission cache", "deploy script"};
constexpr std::array<std::string_view, 10> kSubjects = {
    "I", "We", "The team", "My manager", "I", "Our squad", "I", "The vendor", "I", "We"};
constexpr std::array<std::string_view, 14> kDeeds = {
    "profiled", "rewrote", "measured", "split",   "rolled back", "moved",  "documented",
    "tested",   "traced",  "reviewed", "sharded", "replaced",    "cached", "simplified"};
constexpr std::array<std::string_view, 14> kTails = {
    "because the p99 latency had doubled within two weeks",
    "instead of adding more machines, which would have cost $4,000 a month",
    "after reading the traces of the last forty incidents",
    "so that a failure in one region could not take down the other",
    "and basically everybody was happy with the outcome",
    "before the sale on Friday, when traffic grows by 300%",
    "while support answered about 120 tickets a day",
    "although nobody had asked for it, since the data could be lost",
    "which cut the error rate from 2.4% to 0.3% in nine days",
    "with a flag, five percent of the users first",
    "as the contract with the bank gave us 30 minutes at most",
    "and wrote down what we would do differently next time",
    "using a small script that compared both outputs row by row",
    "and I told the \"on-call\" engineer why it couldn't wait"};

constexpr std::array<std::string_view, 4> kParts = {"Situation", "Task", "Action", "Result"};
constexpr std::array<int, 4> kSentences = {3, 2, 7, 3};  // about 240 words together

std::string Sentence(Dice& dice) {
  std::string text;
  text.append(dice.Pick(kSubjects)).append(" ").append(dice.Pick(kDeeds)).append(" the ");
  text.append(dice.Pick(kThings)).append(" ").append(dice.Pick(kTails)).append(".");
  return text;
}

void ReplaceAll(std::string& text, std::string_view from, std::string_view to) {
  for (size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size()) {
    text.replace(at, from.size(), to);
  }
}

enum Dialect { kAtx, kBold, kList, kSetext, kPlain, kLetter, kAtxDeep, kBoldOwnLine, kDialects };

// One story; `nested` puts it under a heading of its own so that many fit into one file.
std::string Story(uint64_t seed, bool nested) {
  Dice dice(seed);
  const auto dialect = static_cast<Dialect>(seed % kDialects);
  const std::string title =
      std::string("The ") + std::string(dice.Pick(kThings)) + " " + std::to_string(seed);
  std::string out;
  if (!nested && seed % 5 == 0) {
    out += "---\ntitle: " + title + "\ntheme: failure\n---\n\n";
  } else {
    out += "# " + title + "\n\n";
  }
  for (size_t part = 0; part < kParts.size(); ++part) {
    const std::string name(kParts[part]);
    switch (dialect) {
      case kAtx:
        out += "## " + name + "\n\n";
        break;
      case kBold:
        out += "**" + name + ":** ";
        break;
      case kList:
        out += "- **" + name + "**: ";
        break;
      case kSetext:
        out += name + "\n" + std::string(name.size(), '-') + "\n\n";
        break;
      case kPlain:
        out += name + ": ";
        break;
      case kLetter:
        out += name.substr(0, 1) + ": ";
        break;
      case kAtxDeep:
        out += "### " + name + "\n\n";
        break;
      default:
        out += "**" + name + "**\n\n";
        break;
    }
    for (int i = 0; i < kSentences[part]; ++i) {
      std::string sentence = Sentence(dice);
      if (dice.Below(6) == 0) {
        ReplaceAll(sentence, " the ", " the *very* ");
      }
      out += sentence;
      out += i + 1 == kSentences[part] ? "\n" : (seed % 3 == 0 && i % 2 == 1 ? "\n" : " ");
      if (dialect == kList && out.back() == '\n' && i + 1 != kSentences[part]) out += "  ";
    }
    if (dialect != kList) out += "\n";
  }
  if (dialect == kList) out += "\n";
  if (seed % 4 == 1) {
    ReplaceAll(out, "\"on-call\"", "“on-call”");
    ReplaceAll(out, "couldn't", "couldn’t");
  }
  if (seed % 11 == 7 && !nested) ReplaceAll(out, "\n", "\r\n");
  return out;
}

std::string YamlStory(uint64_t seed) {
  Dice dice(seed);
  std::string out =
      "  - title: The " + std::string(dice.Pick(kThings)) + " " + std::to_string(seed) + "\n";
  for (size_t part = 0; part < kParts.size(); ++part) {
    std::string name(kParts[part]);
    name[0] = static_cast<char>(name[0] - 'A' + 'a');
    out += "    " + name + ":";
    const uint64_t style = (seed + part) % 5;
    if (style == 0) out += " |\n";
    if (style == 1) out += " >\n";
    if (style == 2) out += " \"";
    if (style == 3) out += " '";
    if (style == 4) out += "\n";
    for (int i = 0; i < kSentences[part]; ++i) {
      std::string sentence = Sentence(dice);
      if (style == 2) ReplaceAll(sentence, "\"", "\\\"");
      if (style == 3) ReplaceAll(sentence, "'", "''");
      if (style < 2) out += "      " + sentence + "\n";
      if (style == 2 || style == 3) out += (i == 0 ? "" : " ") + sentence;
      if (style == 4) out += "      - " + sentence + "\n";
    }
    if (style == 2) out += "\"\n";
    if (style == 3) out += "'\n";
  }
  return out;
}

bool Write(const std::filesystem::path& path, std::string_view text) {
  std::ofstream file(path, std::ios::binary);
  file.write(text.data(), static_cast<std::streamsize>(text.size()));
  return static_cast<bool>(file);
}

}  // namespace

int main(int argc, char** argv) {
  const std::string_view mode = argc == 4 ? argv[1] : "";
  uint64_t limit = 0;
  if (argc == 4) {
    const std::string_view number = argv[3];
    std::from_chars(number.data(), number.data() + number.size(), limit);
  }
  bool written = false;
  if (mode == "files") {
    const std::filesystem::path directory = argv[2];
    std::filesystem::create_directories(directory);
    written = true;
    for (uint64_t seed = 0; seed < limit && written; ++seed) {
      const std::string digits = std::to_string(seed);
      const std::string name =
          "s" + std::string(5 - std::min<size_t>(5, digits.size()), '0') + digits + ".md";
      written = Write(directory / name, Story(seed, false));
    }
  } else if (mode == "one") {
    std::string text;
    text.reserve(limit + 4096);
    for (uint64_t seed = 0; text.size() < limit; ++seed) text += Story(seed, true);
    written = Write(argv[2], text);
  } else if (mode == "yaml") {
    std::string text = "stories:\n";
    for (uint64_t seed = 0; seed < limit; ++seed) text += YamlStory(seed);
    written = Write(argv[2], text);
  } else {
    std::fputs("usage: make_bank files DIR COUNT | one FILE BYTES | yaml FILE COUNT\n", stderr);
    return 2;
  }
  if (!written) {
    std::perror("make_bank");
    return 2;
  }
  return 0;
}
