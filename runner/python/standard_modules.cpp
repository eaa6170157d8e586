#include "python/standard_modules.h"

#include <algorithm>
#include <iterator>

#include "python/interpreter.h"
#include "python/names_by_version.h"

namespace patchorder::python {
namespace {

constexpr std::string_view kAlways =
    " abc antigravity argparse array ast asyncio atexit base64 bdb binascii bisect builtins bz2 cProfile calendar cmath"
    " cmd code codecs codeop collections colorsys compileall concurrent configparser contextlib contextvars copy"
    " copyreg csv ctypes curses dataclasses datetime dbm decimal difflib dis doctest email encodings ensurepip enum"
    " errno faulthandler fcntl filecmp fileinput fnmatch fractions ftplib functools gc genericpath getopt getpass"
    " gettext glob grp gzip hashlib heapq hmac html http idlelib imaplib importlib inspect io ipaddress itertools json"
    " keyword linecache locale logging lzma mailbox marshal math mimetypes mmap modulefinder multiprocessing netrc"
    " ntpath nturl2path numbers opcode operator optparse os pathlib pdb pickle pickletools pkgutil platform plistlib"
    " poplib posix posixpath pprint profile pstats pty pwd py_compile pyclbr pydoc pydoc_data pyexpat queue quopri"
    " random re readline reprlib resource rlcompleter runpy sched secrets select selectors shelve shlex shutil signal"
    " site smtplib socket socketserver sqlite3 sre_compile sre_constants sre_parse ssl stat statistics string"
    " stringprep struct subprocess symtable sys sysconfig syslog tabnanny tarfile tempfile termios textwrap this"
    " threading time timeit tkinter token tokenize trace traceback tracemalloc tty turtle turtledemo types typing"
    " unicodedata unittest urllib uuid venv warnings wave weakref webbrowser wsgiref xml xmlrpc zipapp zipfile"
    " zipimport zlib"
    " __future__ _abc _ast _asyncio _bisect _blake2 _bz2 _codecs _collections _collections_abc _contextvars _csv"
    " _ctypes _curses _datetime _decimal _elementtree _functools _hashlib _heapq _imp _io _json _locale _lsprof _lzma"
    " _markupbase _md5 _multiprocessing _opcode _operator _pickle _posixshmem _posixsubprocess _py_abc _pydecimal"
    " _pyio _queue _random _sha1 _signal _sitebuiltins _socket _sqlite3 _sre _ssl _stat _statistics _string _strptime"
    " _struct _symtable _thread _threading_local _tkinter _tracemalloc _uuid _warnings _weakref _weakrefset _zoneinfo ";
constexpr NamesOfVersions kOfOtherSystems = {0, kNoEnd, " msvcrt nt winreg winsound "};
constexpr std::string_view kFrom9 = " graphlib zoneinfo ";
constexpr std::string_view kFrom11 = " tomllib ";
constexpr std::string_view kFrom14 = " annotationlib compression ";
constexpr std::string_view kBefore9 = " dummy_threading ";
constexpr std::string_view kBefore10 = " formatter parser symbol ";
constexpr std::string_view kBefore11 = " binhex ";
constexpr std::string_view kBefore12 = " asynchat asyncore distutils imp smtpd ";
constexpr std::string_view kBefore13 =
    " aifc audioop cgi cgitb chunk crypt imghdr lib2to3 mailcap nis nntplib ossaudiodev pipes sndhdr spwd sunau"
    " telnetlib uu xdrlib ";

constexpr NamesOfVersions kEras[] = {
    {0, kNoEnd, kAlways}, {9, kNoEnd, kFrom9}, {11, kNoEnd, kFrom11}, {14, kNoEnd, kFrom14}, {0, 9, kBefore9},
    {0, 10, kBefore10},   {0, 11, kBefore11},  {0, 12, kBefore12},    {0, 13, kBefore13},
};

}  // namespace

bool is_standard_module_here(const Interpreter& interp, std::string_view name) {
  const auto* era = std::ranges::find_if(kEras, [&](const NamesOfVersions& each) { return each.have(name); });
  return era != std::end(kEras) && era->are_right_for(interp.version().minor);
}

bool is_standard_module(const Interpreter& interp, std::string_view name) {
  return kOfOtherSystems.have(name) || is_standard_module_here(interp, name);
}

}  // namespace patchorder::python
