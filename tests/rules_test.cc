// Every example of every built-in rule, in every form, as a test of its own.
#include <gtest/gtest.h>

#include <string>

#include "lint/try_rule.h"
#include "render/rule_page.h"

namespace starlint {
namespace {

std::string Text(const std::vector<WrittenStory>& written) {
  std::string text;
  for (const WrittenStory& story : written) text += story.source.text;
  return text;
}

size_t Marks(const Example& example) {
  size_t marks = 0;
  for (const WrittenStory& story : Write(example, Form::kHeadings)) marks += story.marks.size();
  return marks;
}

class ExampleTest : public testing::Test {
 public:
  ExampleTest(const Rule& rule, const Example& example, Form form)
      : rule_(rule), example_(example), form_(form) {}

  void TestBody() override {
    const std::vector<WrittenStory> written = WriteFor(rule_, example_, form_);
    std::string faults;
    for (const Deviation& deviation : TryExample(rule_, example_, form_, BuiltinRules())) {
      const std::string& text = written[deviation.file].source.text;
      const Span place = deviation.found.empty() ? deviation.marked : deviation.found;
      faults += std::string(ToString(deviation.outcome)) + ": '" +
                text.substr(place.begin, place.size()) + "' " + deviation.message + "\n";
    }
    EXPECT_EQ(faults, "") << rule_.id << ": " << example_.name << "\n"
                          << Text(Write(example_, form_));
  }

 private:
  const Rule& rule_;
  const Example& example_;
  Form form_;
};

// GoogleTest's names are letters, digits and '_'.
std::string TestName(std::string_view text) {
  std::string name;
  for (const char c : text) name += isalnum(static_cast<unsigned char>(c)) != 0 ? c : '_';
  return name;
}

void Register(const Rule& rule, const Example& example, std::string_view kind) {
  for (const Form form : Forms()) {
    if (!SuitsForm(rule, example, form)) continue;
    const std::string suite = "Rule_" + TestName(rule.id);
    const std::string name =
        std::string(kind) + "_" + TestName(example.name) + "_" + std::string(ToString(form));
    testing::RegisterTest(suite.c_str(), name.c_str(), nullptr, nullptr, __FILE__, __LINE__,
                          [&rule, &example, form]() -> testing::Test* {
                            return new ExampleTest(rule, example, form);
                          });
  }
}

[[maybe_unused]] const bool kRegistered = [] {
  for (const Rule& rule : BuiltinRules().rules) {
    for (const Example& example : rule.examples.bad) Register(rule, example, "bad");
    for (const Example& example : rule.examples.good) Register(rule, example, "good");
  }
  return true;
}();

bool IsReport(const Rule& rule) { return std::holds_alternative<ReportCheck>(rule.check); }

TEST(RulesTest, EveryRuleHasTwoExamplesOfEachKind) {
  for (const Rule& rule : BuiltinRules().rules) {
    if (IsReport(rule)) continue;  // what starlint says of files has no story to show
    EXPECT_GE(rule.examples.bad.size(), 2U) << rule.id;
    EXPECT_GE(rule.examples.good.size(), 2U) << rule.id;
  }
}

// A page that shows "{part}" leaves its reader to guess what will stand there.
TEST(RulesTest, EveryPageShowsAMessageAsItIsSaid) {
  for (const Rule& rule : BuiltinRules().rules) {
    const Saying saying = SayingOf(rule, BuiltinRules());
    EXPECT_EQ((saying.message + saying.help).find('{'), std::string::npos)
        << rule.id << ": " << saying.message;
    std::string page;
    AppendRulePage(page, rule, BuiltinRules(), PageFormat::kMarkdown);
    EXPECT_NE(page.find("**Says:** " + saying.message.substr(0, 20)), std::string::npos) << page;
  }
}

TEST(RulesTest, EveryPageSaysHowFarTheRuleIsMeasured) {
  for (const Rule& rule : BuiltinRules().rules) {
    if (IsReport(rule)) continue;
    std::string page;
    AppendRulePage(page, rule, BuiltinRules(), PageFormat::kText);
    EXPECT_NE(page.find("\nMeasured: "), std::string::npos) << page;
  }
}

TEST(RulesTest, PagesTellOfADirectiveWhereOneReaches) {
  std::string without;
  for (const Rule& rule : BuiltinRules().rules) {
    std::string page;
    AppendRulePage(page, rule, BuiltinRules(), PageFormat::kText);
    if (page.find("<!-- starlint-ignore " + std::string(rule.id)) == std::string::npos) {
      without += std::string(rule.id) + " ";
    }
  }
  EXPECT_EQ(without,
            "bank-size directive invalid-utf8 no-story stale-baseline theme-coverage unknown-rule "
            "unused-ignore yaml-syntax ");
}

TEST(RulesTest, PagesKeepToTheColumnsThereAre) {
  for (const Rule& rule : BuiltinRules().rules) {
    std::string page;
    AppendRulePage(page, rule, BuiltinRules(), PageFormat::kText, 60);
    size_t widest = 0;
    for (size_t at = 0; at < page.size();) {
      const size_t end = page.find('\n', at);
      // What is to be copied is not wrapped.
      if (page.compare(at, 8, "    <!--") != 0) widest = std::max(widest, end - at);
      at = end + 1;
    }
    EXPECT_LE(widest, 60U) << page;
    EXPECT_GE(widest, 50U) << page;
  }
}

// `starlint rules` and reports for machines show the first sentence of the reason by itself.
TEST(RulesTest, TheFirstSentenceOfEveryReasonStandsByItself) {
  for (const Rule& rule : BuiltinRules().rules) {
    const std::string_view gist = rule.why.substr(0, rule.why.find(". "));
    EXPECT_GE(gist.size(), 50U) << rule.id << ": " << gist;
    EXPECT_LE(gist.size(), 170U) << rule.id << ": " << gist;
  }
}

TEST(RulesTest, EveryBadExampleMarksWhatIsFound) {
  for (const Rule& rule : BuiltinRules().rules) {
    for (const Example& example : rule.examples.bad) {
      EXPECT_GT(Marks(example), 0U) << rule.id << ": " << example.name;
    }
  }
}

TEST(RulesTest, NoGoodExampleHasMarks) {
  for (const Rule& rule : BuiltinRules().rules) {
    for (const Example& example : rule.examples.good) {
      EXPECT_EQ(Marks(example), 0U) << rule.id << ": " << example.name;
    }
  }
}

}  // namespace
}  // namespace starlint
