// What is made from the command line itself: completions, the manual page; what the documents say that it prints; and
// what `cmake --install` puts in place.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <regex>
#include <sstream>

#include "cli/command_line.h"

namespace patchorder::cli {
namespace {

using ::testing::EndsWith;
using ::testing::HasSubstr;

// What bash offers behind these words; the last is the one being typed.
std::string bash_offers(const std::string& words) {
  return shell("cat > \"$XDG_STATE_HOME/t.bash\" <<'END'\nsource <(\"$PATCHORDER\" completion bash)\nCOMP_WORDS=(" +
               words +
               ")\nCOMP_CWORD=$((${#COMP_WORDS[@]} - 1))\n_patchorder\necho \"${COMPREPLY[*]}\"\nEND\n"
               "export PATCHORDER\nexec bash \"$XDG_STATE_HOME/t.bash\"")
      .out;
}

TEST(Completion, BashOffersCommandsOptionsAndValues) {
  EXPECT_EQ(bash_offers("patchorder swe"), "sweep\n");
  EXPECT_THAT(bash_offers("patchorder sweep --sha"), HasSubstr("--shard"));
  EXPECT_EQ(bash_offers("patchorder sweep --format ju"), "junit\n");
  EXPECT_EQ(bash_offers("patchorder sweep --format = ju"), "junit\n");
  EXPECT_EQ(bash_offers("patchorder run --pair py3.8"), "py3.8-gevent21.12\n");
  EXPECT_EQ(bash_offers("patchorder run cases/001"), "cases/001-late-subclass-nondaemon.py\n");
}

TEST(Completion, ZshAndFishReadTheirs) {
  for (const std::string name : {"zsh", "fish"}) {
    EXPECT_EQ(patchorder("completion " + name).exit_code, 0);
    if (shell("command -v " + name).exit_code == 0) {
      EXPECT_EQ(shell("\"$PATCHORDER\" completion " + name + " > \"$XDG_STATE_HOME/c\" && " + name +
                      " -n \"$XDG_STATE_HOME/c\"")
                    .exit_code,
                0);
    } else {
      std::cerr << "NOT TESTED: there is no " << name << "\n";
    }
  }
  EXPECT_EQ(patchorder("completion tcsh").exit_code, 2);
}

TEST(Manual, HasEveryCommandAndNoWarning) {
  const std::string page = patchorder("manual").out;
  for (const char* command : {"run", "sweep", "gate", "merge", "report", "schema"})
    EXPECT_THAT(page, HasSubstr(std::string(".SS patchorder ") + command + "\n"));
  EXPECT_THAT(page, HasSubstr("\\fB\\-\\-shard\\fR \\fII/N\\fR"));
  if (shell("command -v groff").exit_code != 0) GTEST_SKIP() << "NOT TESTED: there is no groff to read it";
  EXPECT_EQ(shell("\"$PATCHORDER\" manual | groff -man -ww -Tutf8 >/dev/null").err, "");
}

// The indented lines of a document from the one that begins so, without their indentation.
std::string block_of(const std::string& document, const std::string& begin) {
  std::istringstream lines(document);
  std::string block;
  for (std::string line; std::getline(lines, line);) {
    if (block.empty() && !line.starts_with("    " + begin)) continue;
    if (!line.empty() && !line.starts_with("    ")) break;
    block += (line.empty() ? line : line.substr(4)) + "\n";
  }
  return block.substr(0, block.find_last_not_of('\n') + 1) + "\n";
}

TEST(Documents, TheReadmeShowsWhatRunPrints) {
  for (const std::string command : {"run 1", "run 1 --pair py3.11-gevent22.10 --quiet"}) {
    const std::string prompt = "$ patchorder " + command + "\n";
    std::string shown = block_of(text_of_file("README.md"), "$ patchorder " + command);
    ASSERT_TRUE(shown.starts_with(prompt)) << shown;
    shown.erase(0, prompt.size());
    const std::regex seconds("runs in [0-9.]+ s");
    EXPECT_EQ(std::regex_replace(patchorder(command).out, seconds, ""), std::regex_replace(shown, seconds, ""));
  }
}

TEST(Documents, TheOutcomeThatIsExplainedIsTheOneThatIsPrinted) {
  const std::string document = text_of_file("docs/outcomes.md");
  const std::string command = "run 1 --pair py3.11-gevent22.10 --format jsonl";
  EXPECT_THAT(document, HasSubstr("`patchorder " + command + "`"));
  const auto shown = nlohmann::json::parse(block_of(document, "{\"program\""), nullptr, false);
  EXPECT_EQ(shown, nlohmann::json::parse(patchorder(command).out, nullptr, false));
}

TEST(Installation, TheInstalledProgramFindsItsCases) {
  const ScratchFolder scratch;
  const std::string prefix = scratch / "usr";
  const Answer install = shell("cmake --install '" PATCHORDER_BUILD "' --prefix '" + prefix + "'");
  ASSERT_EQ(install.exit_code, 0) << install.err;
  for (const char* file : {"share/man/man1/patchorder.1", "share/bash-completion/completions/patchorder",
                           "share/zsh/vendor-completions/_patchorder",
                           "share/fish/vendor_completions.d/patchorder.fish", "share/patchorder/cases/README.md"}) {
    const bool wanted = std::string(file).find("README") == std::string::npos;
    EXPECT_EQ(std::filesystem::exists(scratch / (std::string("usr/") + file)), wanted) << file;
  }
  const Answer sweep = shell("cd / && '" + prefix + "/bin/patchorder' sweep -k 1-3 --pair py3.11-gevent22.10");
  EXPECT_EQ(sweep.exit_code, 0) << sweep.err;
  EXPECT_THAT(sweep.out, EndsWith("3 passed, 0 failed, 0 skipped\n"));
}

TEST(Installation, TheDebianPackageNamesItsLibraries) {
  if (shell("command -v cpack && command -v dpkg-shlibdeps").exit_code != 0)
    GTEST_SKIP() << "NOT TESTED: no cpack or no dpkg-shlibdeps";
  const ScratchFolder scratch;
  // It starts `file` for each of some two thousand files, to look for libraries.
  constexpr int kSeconds = 600;
  const Answer made = shell("cd '" PATCHORDER_BUILD "' && cpack -G DEB -B '" + (scratch / "deb") + "'", kSeconds);
  ASSERT_EQ(made.exit_code, 0) << made.out << made.err;
  const Answer package = shell("dpkg-deb --info '" + (scratch / "deb") + "'/*.deb");
  EXPECT_THAT(package.out, HasSubstr("libc6 (>="));
  EXPECT_THAT(package.out, HasSubstr("libfmt9"));
  EXPECT_THAT(package.out, HasSubstr("libicu72"));
  EXPECT_THAT(package.out, HasSubstr("libssl3"));
  EXPECT_THAT(shell("dpkg-deb --contents '" + (scratch / "deb") + "'/*.deb").out,
              HasSubstr("./usr/share/patchorder/expected/py3.11-gevent22.10/pair.toml"));
}

}  // namespace
}  // namespace patchorder::cli
