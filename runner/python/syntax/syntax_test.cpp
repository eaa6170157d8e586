// What the lexer, the parser and the resolver say of texts that are no programs of the case language: where, what,
// the source line and a caret under the column; and the tokens and trees behind what they accept.
#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <vector>

#include "python/syntax/lexer.h"
#include "python/syntax/parser.h"
#include "python/syntax/source.h"

namespace patchorder::python {
namespace {

// The whole report, or an empty text if the program is fine.
std::string report_of(const std::string& text) {
  try {
    parse_module(std::make_shared<Source>("case.py", text));
  } catch (const SourceError& error) {
    return error.rendered;
  }
  return "";
}

// The report without the path; what a program of several lines gets is `line:column: kind: message`.
std::string first_line_of(const std::string& text) {
  const std::string report = report_of(text);
  return report.substr(0, report.find('\n')).substr(std::min(report.size(), std::string("case.py:").size()));
}

struct Wrong {
  const char* name;
  const char* text;
  const char* report;  // `line:column: kind: message`
};

void PrintTo(const Wrong& wrong, std::ostream* stream) { *stream << wrong.report; }

class Report : public testing::TestWithParam<Wrong> {};

TEST_P(Report, SaysWhereAndWhat) { EXPECT_EQ(first_line_of(GetParam().text), GetParam().report); }

const Wrong kLexical[] = {
    {"NeverClosed", "x = (1,\n", "1:5: error: '(' was never closed"},
    {"NothingBehindABracket", "x = (", "1:5: error: '(' was never closed"},
    {"NothingBehindTwoBrackets", "x = [{\n", "1:6: error: '{' was never closed"},
    {"NeverClosedBeforeTheErrorsLine", "f(1,\ny = 2 3\n", "1:2: error: '(' was never closed"},
    {"NeverClosedBeforeTheLastWord", "print(1 if", "1:6: error: '(' was never closed"},
    {"NeverClosedBehindAStrangeWord", "print(f(x) i", "1:6: error: '(' was never closed"},
    {"NoParameters", "def f\n", "1:6: error: expected '('"},
    {"NeverClosedInTheErrorsLine", "def f(:\n    pass\n", "1:7: error: invalid syntax"},
    {"NeverClosedInsideAnother", "x = {1: [2, 3\nfor i in x: pass\n", "1:9: error: '[' was never closed"},
    {"Unmatched", "x = 1)\n", "1:6: error: unmatched ')'"},
    {"OtherBracket", "x = (1]\n", "1:7: error: closing parenthesis ']' does not match opening parenthesis '('"},
    {"OpenString", "x = 'abc\n", "1:5: error: unterminated string literal (detected at line 1)"},
    {"OpenTripleString", "x = '''abc\n\n",
     "1:5: error: unterminated triple-quoted string literal (detected at line 2)"},
    {"BehindBackslash", "x = 1 \\ 2\n", "1:8: error: unexpected character after line continuation character"},
    {"StrangeCharacter", "x = $\n", "1:5: error: invalid syntax"},
    {"NumberAndName", "x = 1abc\n", "1:5: error: invalid decimal literal"},
    {"MixedTabs", "if x:\n        a\n\tb\n", "3:1: error: inconsistent use of tabs and spaces in indentation"},
    {"Dedent", "if x:\n    a\n  b\n", "3:4: error: unindent does not match any outer indentation level"},
    {"Indent", "a\n  b\n", "2:2: error: unexpected indent"},
};

const Wrong kStatements[] = {
    {"NoColon", "if x\n    pass\n", "1:5: error: expected ':'"},
    {"NoBlock", "def f():\nx = 1\n", "2:1: error: expected an indented block after function definition on line 1"},
    {"ElseAlone", "else:\n    pass\n", "1:1: error: invalid syntax"},
    {"TryAlone", "try:\n    pass\nx = 1\n", "3:1: error: expected 'except' or 'finally' block"},
    {"BareExceptFirst", "try:\n    a\nexcept:\n    b\nexcept E:\n    c\n",
     "3:1: error: default 'except:' must be last"},
    {"TwoTypesWithAName", "try:\n    a\nexcept A, B as c:\n    b\n",
     "3:8: error: multiple exception types must be parenthesized"},
    {"ReturnOutside", "return 1\n", "1:1: error: 'return' outside function"},
    {"YieldOutside", "yield 1\n", "1:1: error: 'yield' outside function"},
    {"BreakOutside", "break\n", "1:1: error: 'break' outside loop"},
    {"ContinueOutside", "def f():\n    continue\n", "2:5: error: 'continue' not properly in loop"},
    {"AssignToLiteral", "1 = x\n", "1:1: error: cannot assign to literal here. Maybe you meant '==' instead of '='?"},
    {"AssignToNone", "None = 1\n", "1:1: error: cannot assign to None"},
    {"DeleteCall", "del f()\n", "1:5: error: cannot delete function call"},
    {"AugmentedTuple", "a, b += 1\n", "1:1: error: 'tuple' is an illegal expression for augmented assignment"},
    {"GlobalTooLate", "def f():\n    x = 1\n    global x\n",
     "3:5: error: name 'x' is assigned to before global declaration"},
    {"GlobalParameter", "def f(x):\n    global x\n", "2:5: error: name 'x' is parameter and global"},
    {"NonlocalNowhere", "def f():\n    nonlocal x\n", "2:5: error: no binding for nonlocal 'x' found"},
    {"TwiceTheSameParameter", "def f(a, a): pass\n", "1:10: error: duplicate argument 'a' in function definition"},
    {"DefaultFirst", "def f(a=1, b): pass\n", "1:12: error: non-default argument follows default argument"},
    {"BareStar", "def f(*): pass\n", "1:7: error: named arguments must follow bare *"},
    {"CaseAfterWildcard", "match x:\n    case y:\n        pass\n    case 1:\n        pass\n",
     "2:10: error: name capture 'y' makes remaining patterns unreachable"},
    {"AwaitOutside", "def f():\n    await g()\n", "2:5: error: 'await' outside async function"},
    {"ExceptStarOfNothing", "try:\n    a\nexcept*:\n    b\n", "3:8: error: expected one or more exception types"},
};

const Wrong kExpressions[] = {
    {"NoOperand", "x = 1 +\n", "1:8: error: invalid syntax"},
    {"TwoNames", "y x\n", "1:3: error: invalid syntax"},
    {"NoElse", "x = 1 if y\n", "1:5: error: expected 'else' after 'if' expression"},
    {"KeywordAsName", "class = 1\n", "1:7: error: invalid syntax"},
    {"StarAlone", "*a\n", "1:1: error: can't use starred expression here"},
    {"StarInParentheses", "x = (*a)\n", "1:6: error: cannot use starred expression here"},
    {"MixedLiterals", "x = 'a' b'b'\n", "1:13: error: cannot mix bytes and nonbytes literals"},
    {"AsyncComprehension", "x = [y async for y in z]\n",
     "1:5: error: asynchronous comprehension outside of an asynchronous function"},
};

const auto kNameOf = [](const auto& one) { return std::string(one.param.name); };
INSTANTIATE_TEST_SUITE_P(Lexical, Report, testing::ValuesIn(kLexical), kNameOf);
INSTANTIATE_TEST_SUITE_P(Statements, Report, testing::ValuesIn(kStatements), kNameOf);
INSTANTIATE_TEST_SUITE_P(Expressions, Report, testing::ValuesIn(kExpressions), kNameOf);

// To convert them takes the square of the time: CPython does not either.
TEST(Syntax, LiteralsOfTooManyDigits) {
  const std::string wrong = "y = [2, " + std::string(4301, '1') + "]\n";
  EXPECT_TRUE(first_line_of(wrong).starts_with("1:9: error: Exceeds the limit (4300 digits) for integer string "))
      << first_line_of(wrong);
  EXPECT_EQ(first_line_of("y = [2, " + std::string(4300, '1') + ", 0x" + std::string(5000, '1') + "]\n"), "");
}

TEST(SyntaxReport, ShowsTheLineAndACaret) {
  EXPECT_EQ(report_of("def f():\n    return 1 +\n"),
            "case.py:2:15: error: invalid syntax\n        return 1 +\n                  ^\n");
}

TEST(SyntaxReport, CountsCharactersNotBytes) {
  EXPECT_EQ(report_of("gr\xC3\xB6\xC3\x9F"
                      "e = 1 2\n"),
            "case.py:1:11: error: invalid syntax\n    gr\xC3\xB6\xC3\x9F"
            "e = 1 2\n              ^\n");
}

TEST(SyntaxReport, ShowsTabsAsBlanksSoThatTheCaretFits) {
  EXPECT_EQ(report_of("if x:\n\ty = = 1\n"), "case.py:2:6: error: invalid syntax\n     y = = 1\n         ^\n");
}

TEST(SyntaxReport, LeavesOutALineOfMegabytes) {
  const std::string report = report_of("x = ['" + std::string(100'000, 'a') + "' 2]\n");
  EXPECT_LT(report.size(), 500U);
  EXPECT_NE(report.find("invalid syntax"), std::string::npos);
}

TEST(SyntaxReport, CarriageReturnsCountAsOneLineEnd) {
  EXPECT_EQ(first_line_of("a = 1\r\nb = 2\rc = = 3\r\n"), "3:5: error: invalid syntax");
}

TEST(SyntaxReport, DeepNestingIsRefusedBeforeTheStackEnds) {
  EXPECT_NE(report_of("x = " + std::string(100'000, '(') + "1" + std::string(100'000, ')') + "\n"), "");
  EXPECT_NE(report_of("x = " + std::string(100'000, '-') + "1\n"), "");
  EXPECT_NE(report_of("x = " + std::string(50'000, '[') + "\n"), "");
  std::string nested;
  for (int depth = 0; depth < 150; ++depth) nested += std::string(static_cast<std::size_t>(depth), ' ') + "if x:\n";
  EXPECT_NE(report_of(nested), "");
}

TEST(SyntaxReport, ALongChainOfOperatorsIsFineOrRefused) {
  std::string sum = "x = 1";
  for (int i = 0; i < 1000; ++i) sum += " + 1";
  EXPECT_EQ(report_of(sum + "\n"), "");
  for (int i = 0; i < 100'000; ++i) sum += " + 1";
  EXPECT_NE(report_of(sum + "\n").find("unsupported: an expression this long"), std::string::npos);
}

TEST(SyntaxReport, WhatIsNotUtf8) {
  EXPECT_EQ(first_line_of("a = 1\nb = '\xff'\n"), "2:0: error: the file is not UTF-8 text");
}

TEST(SyntaxReport, NothingToSayOfWhatIsFine) {
  for (const char* text : {"", "\n\n", "# only a comment", "x = 1", "if x: pass\nelse: pass\n", "match = 1\nmatch[0]\n",
                           "print(match, case)\n", "x: int = 3\n", "with (a, b): pass\n", "lambda *a, **k: (yield)\n",
                           "f(*a, *b, **c, **d)\n", "a[1:2, ::3]\n", "@f\n@g.h(1)\nclass C(B, metaclass=M): pass\n"}) {
    EXPECT_EQ(report_of(text), "") << text;
  }
}

TEST(Lexer, IndentationBecomesTokens) {
  const Source source("case.py", "if a:\n  b\n\n  # nothing\n  c\nd\n");
  std::vector<TokenKind> kinds;
  for (const Token& token : tokenize(source)) kinds.push_back(token.kind);
  using enum TokenKind;
  EXPECT_EQ(kinds, (std::vector<TokenKind>{kName, kName, kOperator, kNewline, kIndent, kName, kNewline, kName, kNewline,
                                           kDedent, kName, kNewline, kEnd}));
}

TEST(Lexer, BracketsSuspendLineEnds) {
  const Source source("case.py", "f(1,\n   2)\nx = \\\n  3\n");
  std::string lines;
  for (const Token& token : tokenize(source)) {
    if (token.kind == TokenKind::kNewline) lines += std::to_string(token.position.line) + " ";
  }
  EXPECT_EQ(lines, "2 4 ");
}

TEST(Lexer, TheLongestOperatorWins) {
  const Source source("case.py", "a**=b//c->d:=e...\n");
  std::string operators;
  for (const Token& token : tokenize(source)) {
    if (token.kind == TokenKind::kOperator) operators += std::string(token.text) + " ";
  }
  EXPECT_EQ(operators, "**= // -> := ... ");
}

TEST(Receiver, TextAsOutcomesShowIt) {
  const auto tree = parse_module(std::make_shared<Source>("case.py", "self.workers[0].get().join(1)\n"));
  const auto* statement = static_cast<const ExprStmt*>(tree->module()->body[0]);
  const auto* call = static_cast<const CallExpr*>(statement->value);
  EXPECT_TRUE(call->watched);
  EXPECT_EQ(receiver_text(call->function), "self.workers[].get().join");
}

}  // namespace
}  // namespace patchorder::python
