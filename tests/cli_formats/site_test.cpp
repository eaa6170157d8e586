// The site that `report` writes, looked at with a browser's eyes. A script is put behind the page's own, does what a
// reader does, and leaves in the page what it saw.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "cli/command_line.h"

namespace patchorder::cli {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

std::string browser() {
  static const std::string found = [] {
    for (const char* name : {"chromium-headless-shell", "chromium", "google-chrome", "chromium-browser"}) {
      if (shell(std::string("command -v ") + name).exit_code == 0) return std::string(name);
    }
    return std::string();
  }();
  return found;
}

class SiteTest : public ::testing::Test {
 protected:
  static void SetUpTestSuite() {
    scratch_ = new ScratchFolder();
    const Answer answer = patchorder("report --quiet -k 1-10 --output '" + (*scratch_ / "site") + "'");
    ASSERT_EQ(answer.exit_code, 0) << answer.err;
  }
  static void TearDownTestSuite() {
    delete scratch_;
    scratch_ = nullptr;
  }

  static std::string text(const std::string& file) { return text_of_file(*scratch_ / ("site/" + file)); }

  // What `script` (an expression) is worth in the page, in a window of 400 by 800.
  static nlohmann::json seen(const std::string& page, const std::string& script, const std::string& more = "") {
    std::string html = text(page);
    html.insert(html.find("</body>"),
                "<pre id=seen></pre><script>addEventListener('load', () => setTimeout(() => {"
                "document.getElementById('seen').textContent = '@@' + JSON.stringify(" +
                    script + ") + '@@'; }, 50));</script>");
    const std::string file = scratch_->write("site/" + page + ".seen.html", html);
    const Answer answer =
        shell(browser() + " --no-sandbox --disable-gpu --enable-logging=stderr --window-size=400,800 " + more +
              " --virtual-time-budget=3000 --dump-dom 'file://" + file + "'");
    EXPECT_THAT(answer.err, Not(HasSubstr("CONSOLE")));
    const std::size_t start = answer.out.find("@@", answer.out.find("id=\"seen\""));
    const std::size_t end = answer.out.find("@@", start + 2);
    if (end == std::string::npos) return "the browser showed nothing: " + answer.err;
    std::string json = answer.out.substr(start + 2, end - start - 2);
    return nlohmann::json::parse(json, nullptr, false);
  }

  static ScratchFolder* scratch_;
};

ScratchFolder* SiteTest::scratch_ = nullptr;

constexpr const char* kNoBrowser = "NOT TESTED: no Chromium (Debian: chromium-headless-shell)";

TEST_F(SiteTest, NeedsNothingFromElsewhere) {
  for (const char* file : {"index.html", "cases/001-late-subclass-nondaemon.html"}) {
    EXPECT_THAT(text(file), Not(HasSubstr("https:")));
    EXPECT_THAT(text(file), Not(HasSubstr("src=\"//")));
  }
}

TEST_F(SiteTest, ACasesPageHasItAll) {
  const std::string page = text("cases/001-late-subclass-nondaemon.html");
  for (const char* part : {"<h2>Outcomes</h2>", "<h2>Source</h2>", "<h2>Why</h2>", "<h2>Remedies</h2>",
                           "join-timed-out", "id=L13", "Against py3.8-gevent21.12"})
    EXPECT_THAT(page, HasSubstr(part));
  EXPECT_THAT(text("timelines/001-late-subclass-nondaemon-py3.8-gevent21.12.svg"), HasSubstr("<svg"));
}

TEST_F(SiteTest, FiltersOfTheMatrixWork) {
  if (browser().empty()) GTEST_SKIP() << kNoBrowser;
  const std::string choose =
      "(() => { const form = document.querySelector('form'); const shown = () => "
      "[document.getElementById('count').textContent,"
      " document.querySelectorAll('.matrix tbody tr:not([hidden])').length,"
      " document.querySelectorAll('.matrix thead th[data-pair]:not([hidden])').length]; const all = [shown()];"
      "const set = (name, value) => { form.elements[name].value = value;"
      " form.elements[name].dispatchEvent(new Event('input', {bubbles: true})); };"
      "set('text', 'DAEMON'); all.push(shown()); set('text', ''); set('pair', 'py3.12-gevent25.9'); all.push(shown());"
      "set('pair', ''); set('from', 'py3.8-gevent21.12'); set('to', 'py3.10-gevent22.10'); all.push(shown());"
      "set('to', 'py3.14-gevent25.9'); all.push(shown()); set('topic', 'captured-names'); all.push(shown());"
      "all.push(location.hash); return all; })()";
  const nlohmann::json all = seen("index.html", choose);
  ASSERT_TRUE(all.is_array()) << all;
  EXPECT_EQ(all[0], nlohmann::json({"10 of 10 cases", 10, 7}));
  EXPECT_EQ(all[1], nlohmann::json({"2 of 10 cases", 2, 7}));
  EXPECT_EQ(all[2], nlohmann::json({"10 of 10 cases", 10, 1}));
  // Two neighbours differ in less than two that lie far apart; of these, one topic has some.
  EXPECT_EQ(all[3][2], 2);
  EXPECT_GT(all[4][1], all[3][1]);
  EXPECT_GT(all[5][1], 0);
  EXPECT_LT(all[5][1], all[4][1]);
  EXPECT_THAT(all[6].get<std::string>(), HasSubstr("topic=captured-names&amp;from=py3.8-gevent21.12"));
}

TEST_F(SiteTest, FitsANarrowWindow) {
  if (browser().empty()) GTEST_SKIP() << kNoBrowser;
  for (const char* page : {"index.html", "cases/001-late-subclass-nondaemon.html"}) {
    const nlohmann::json wide = seen(page, "[innerWidth, document.documentElement.scrollWidth]");
    ASSERT_TRUE(wide.is_array()) << wide;
    EXPECT_EQ(wide[0], 400);
    EXPECT_LE(wide[1], 400) << page;
  }
}

// WCAG's contrast of every text with its background.
constexpr const char* kLeastContrast =
    "(() => { const light = (color) => { const [r, g, b] = color.match(/[0-9.]+/g).map((v) => { v /= 255;"
    " return v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4; }); return .2126 * r + .7152 * g + .0722 * b; };"
    "const back = (e) => { for (; e; e = e.parentElement) { const c = getComputedStyle(e).backgroundColor;"
    " if (c !== 'rgba(0, 0, 0, 0)') return c; } return 'rgb(255, 255, 255)'; };"
    "let least = 99; for (const e of document.querySelectorAll('p, td span, th, pre, pre span, a, h1, label, summary'))"
    "{ const [a, b] = [light(getComputedStyle(e).color), light(back(e))].sort((x, y) => y - x);"
    " least = Math.min(least, (a + .05) / (b + .05)); }"
    "return [matchMedia('(prefers-color-scheme: dark)').matches, least]; })()";

TEST_F(SiteTest, IsReadableInLightAndDark) {
  if (browser().empty()) GTEST_SKIP() << kNoBrowser;
  constexpr double kEnough = 4.5;
  for (const bool dark : {false, true}) {
    const std::string scheme = std::string("--blink-settings=preferredColorScheme=") + (dark ? "0" : "1");
    for (const char* page : {"index.html", "cases/001-late-subclass-nondaemon.html"}) {
      const nlohmann::json contrast = seen(page, kLeastContrast, scheme);
      ASSERT_TRUE(contrast.is_array()) << contrast;
      EXPECT_EQ(contrast[0], dark);
      EXPECT_GE(contrast[1], kEnough) << page;
    }
  }
}

TEST_F(SiteTest, CanBeReachedByKeyboard) {
  if (browser().empty()) GTEST_SKIP() << kNoBrowser;
  const nlohmann::json stops =
      seen("index.html",
           "[...document.querySelectorAll('form input, form select, form button, summary, .scroll, .matrix a')]"
           ".filter((e) => { e.focus(); return e.tabIndex >= 0 && document.activeElement === e; }).length");
  EXPECT_EQ(stops, 5 + 1 + 1 + 1 + 10);
}

}  // namespace
}  // namespace patchorder::cli
