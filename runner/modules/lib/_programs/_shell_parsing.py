"""The grammar of the shell: from text to trees of tuples.

('simple', line, assignments, words, redirections), ('pipe', is_negated, trees), ('and' | 'or', left, right),
('list', [(tree, in_background), ...]), ('if', [(condition, body), ...], otherwise),
('while' | 'until', condition, body),
('for', name, words or None, body), ('case', word, [(patterns, body), ...]), ('group' | 'subshell', body),
('redirected', tree, redirections), ('function', name, body).  A redirection is [operator, descriptor, word].
"""
from _frames import unsupported
from _programs._shell_conditions import ConditionReader
from _programs._shell_reading import is_name

_RESERVED = {'!', '{', '}', 'case', 'do', 'done', 'elif', 'else', 'esac', 'fi', 'for', 'if', 'then', 'until', 'while'}
_OPERATORS = ('<<-', '<<<', '&>>', '&&', '||', ';;', '<<', '>>', '<&', '>&', '<>', '>|', '&>', '|&', '&', '|', ';', '(',
              ')', '<', '>', '\n')
_OF_BASH = ('<<<', '&>>', '&>', '|&')
_REDIRECTIONS = ('<<-', '<<<', '&>>', '<<', '>>', '<&', '>&', '<>', '>|', '&>', '<', '>')
_UNMODELLED_OF_BASH = {'function', 'select', 'time', 'coproc', 'declare', 'typeset', 'let', 'mapfile',
                       'readarray', 'shopt'}


class Parser(ConditionReader):

    def __init__(self, text, is_bash, line=1):
        super().__init__(text, is_bash, line)
        self._documents = []    # redirections whose text is still to come

    # ---- tokens

    def operator(self):
        self.skip_blanks()
        for each in _OPERATORS:
            if self.starts(each) and (self.is_bash or each not in _OF_BASH):
                return each
        return ''

    def take(self, operator):
        if self.operator() != operator:
            return False
        self.at += len(operator)
        if operator == '\n':
            self._read_documents()
        return True

    def reserved(self):
        """The reserved word that comes, or ''."""
        self.skip_blanks()
        end = self.at
        while end < len(self.text) and self.text[end] not in ' \t\n;&|<>()\\\'"$`':
            end += 1
        word = self.text[self.at:end]
        if self.text[end:end + 1] in ('\\', "'", '"', '$', '`') and end < len(self.text):
            return ''
        if self.is_bash and word in _UNMODELLED_OF_BASH:
            unsupported('the program bash with ' + word)
        return word if word in _RESERVED or self.is_bash and word == '[[' else ''

    def take_reserved(self, word):
        if self.reserved() != word:
            return False
        self.at += len(word)
        return True

    def skip_lines(self):
        while self.take('\n'):
            pass

    def expect(self, word):
        self.skip_lines()
        if not self.take_reserved(word):
            self.refuse(word)

    def refuse(self, expected=None):
        operator = self.operator()
        ending = ' (expecting "%s")' % expected if expected else ''
        if not operator and self.at >= len(self.text):
            self.fail('end of file unexpected' + ending, True)
        if not operator:
            start = self.at
            self.word()
            operator = self.text[start:self.at]
            if operator not in _RESERVED and not expected:
                self.fail('word unexpected')
            if operator not in _RESERVED:
                self.fail('word unexpected' + ending)
        if operator == '\n':
            self.fail('newline unexpected' + ending)
        self.fail('"%s" unexpected%s' % (operator, ending))

    # ---- lists

    def whole(self):
        return self._all(lambda: self.at >= len(self.text))

    def list_up_to(self, end):
        """The tree up to an operator, which is taken."""
        tree = self._all(lambda: self.operator() == end)
        if not self.take(end):
            self.refuse(end)
        return tree

    def next_line(self):
        """The tree of the next line that has any commands; None at the end."""
        self.skip_lines()
        self.skip_blanks()
        if self.at >= len(self.text):
            return None
        return self._list(lambda: self.take('\n') or self.at >= len(self.text))

    def _all(self, is_end):
        items = []
        self.skip_lines()
        while not is_end() and (self.operator() or self.at < len(self.text)):
            items += self._list(lambda: self.operator() == '\n' or is_end())[1]
            self.skip_lines()
        return 'list', items

    def body(self, *ends):
        """The commands up to one of these words, which is left there; there must be some."""
        items = []
        self.skip_lines()
        while self.reserved() not in ends:
            if self.at >= len(self.text):
                self.refuse(ends[-1])
            items += self._list(lambda: self.operator() == '\n' or self.reserved() in ends)[1]
            self.skip_lines()
        if not items:
            self.refuse()
        return 'list', items

    def _list(self, is_end):
        items = []
        while True:
            tree = self._and_or()
            in_background = self.take('&')
            items.append((tree, in_background))
            ends = self.take(';') or in_background
            if is_end() or self.operator() == ';;' or not self.operator() and self.at >= len(self.text):
                break
            if not ends:
                self.refuse()
        return 'list', items

    def _and_or(self):
        left = self._pipeline()
        while True:
            kind = {'&&': 'and', '||': 'or'}.get(self.operator())
            if kind is None:
                return left
            self.at += 2
            self.skip_lines()
            left = kind, left, self._pipeline()

    def _pipeline(self):
        is_negated = self.take_reserved('!')
        trees = [self._command()]
        while self.operator() in ('|', '|&'):
            if self.take('|&'):
                trees[-1] = 'redirected', trees[-1], [['>&', 2, (('text', '1'),)]]
            else:
                self.take('|')
            self.skip_lines()
            trees.append(self._command())
        return trees[0] if len(trees) == 1 and not is_negated else ('pipe', is_negated, trees)

    # ---- commands

    def _command(self):
        word = self.reserved()
        if not word and self.take('('):
            if self.is_bash and self.peek() == '(':
                unsupported('the program bash with ((')
            tree = 'subshell', self.list_up_to(')')
        elif not word:
            return self._simple()
        elif word == '[[':
            tree = self.condition()
        elif word in ('while', 'until'):
            self.take_reserved(word)
            tree = self._loop(word)
        elif word in ('if', 'for', 'case', '{'):
            self.take_reserved(word)
            tree = {'if': self._if, 'for': self._for, 'case': self._case, '{': self._group}[word]()
        else:
            self.refuse()
        redirections = []
        while self._takes_redirection(redirections):
            pass
        return ('redirected', tree, redirections) if redirections else tree

    def _group(self):
        body = self.body('}')
        self.expect('}')
        return 'group', body

    def _loop(self, kind):
        condition = self.body('do')
        return kind, condition, self._do()

    def _do(self):
        self.expect('do')
        body = self.body('done')
        self.expect('done')
        return body

    def _if(self):
        branches, otherwise = [], None
        while True:
            condition = self.body('then')
            self.expect('then')
            branches.append((condition, self.body('elif', 'else', 'fi')))
            if self.take_reserved('elif'):
                continue
            if self.take_reserved('else'):
                otherwise = self.body('fi')
            self.expect('fi')
            return 'if', branches, otherwise

    def _for(self):
        self.skip_blanks()
        start = self.at
        self.word()
        name = self.text[start:self.at]
        if not is_name(name):
            if self.is_bash and name == '':
                unsupported('the program bash with for ((')
            self.fail('Bad for loop variable')
        self.skip_lines()
        words = None
        if self._takes_in():
            words = self._words()
        self.take(';')
        self.skip_lines()
        return 'for', name, words, self._do()

    def _takes_in(self):
        self.skip_blanks()
        if self.starts('in') and self.text[self.at + 2:self.at + 3] in ('', ' ', '\t', '\n', ';'):
            self.at += 2
            return True
        return False

    def _words(self):
        words = []
        while not self.operator() and self.at < len(self.text):
            words.append(self.word())
        return words

    def _case(self):
        self.skip_blanks()
        word = self.word()
        self.skip_lines()
        if not self._takes_in():
            self.refuse('in')
        branches = []
        self.skip_lines()
        while not self.take_reserved('esac'):
            self.take('(')
            self.skip_blanks()
            patterns = [self.word()]
            while self.take('|'):
                self.skip_blanks()
                patterns.append(self.word())
            if not self.take(')'):
                self.refuse(')')
            items = []
            self.skip_lines()
            while self.operator() != ';;' and self.reserved() != 'esac':
                if self.at >= len(self.text):
                    self.refuse(';;')
                items += self._list(lambda: self.operator() in ('\n', ';;') or self.reserved() == 'esac')[1]
                self.skip_lines()
            self.take(';;')
            self.skip_lines()
            branches.append((patterns, ('list', items)))
        return 'case', word, branches

    def _simple(self):
        assignments, words, redirections = [], [], []
        self.skip_blanks()
        line, start = self.line, self.at
        while True:
            if self._takes_redirection(redirections):
                continue
            if self.operator() or self.at >= len(self.text):
                break
            target = self.assigned() if not words else ''
            if target:
                assignments.append(self.assignment(target))
                continue
            begun = self.at
            words.append(self.word())
            if len(words) == 1 and not assignments and self.operator() == '(' and is_name(self.text[begun:self.at]):
                return self._function(self.text[begun:self.at].strip())
        if self.at == start:
            self.refuse()
        return 'simple', line, assignments, words, redirections

    def _function(self, name):
        self.take('(')
        if not self.take(')'):
            self.refuse(')')
        self.skip_lines()
        return 'function', name, self._command()

    # ---- redirections

    def _takes_redirection(self, redirections):
        self.skip_blanks()
        begun = self.at
        digits = ''
        while self.peek().isdigit():
            digits += self.peek()
            self.at += 1
        operator = next((each for each in _REDIRECTIONS if self.starts(each) and
                         (self.is_bash or each not in _OF_BASH)), '')
        if not operator:
            self.at = begun
            return False
        self.at += len(operator)
        self.skip_blanks()
        word = self.word()
        if not word:
            self.refuse()
        found = [operator, int(digits) if digits else 0 if operator[0] == '<' else 1, word]
        if operator in ('<<', '<<-'):
            self._documents.append(found)
        redirections.append(found)
        return True

    def _read_documents(self):
        while self._documents:
            found = self._documents.pop(0)
            is_literal = any(part[0] == 'quoted' for part in found[2])
            end = ''.join(part[1] for part in found[2])
            lines = []
            while self.at < len(self.text):
                stop = self.text.find('\n', self.at)
                stop = len(self.text) if stop < 0 else stop
                line = self.text[self.at:stop]
                self.at = min(stop + 1, len(self.text))
                line = line.lstrip('\t') if found[0] == '<<-' else line
                if line == end:
                    break
                lines.append(line + '\n')
            text = ''.join(lines)
            found[0] = '<<'
            found[2] = (('quoted', text),) if is_literal else tuple(
                type(self)(text, self.is_bash, self.line).quoted(''))
