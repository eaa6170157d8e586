from urllib.parse import (DefragResult, SplitResult, urldefrag, urljoin, urlparse, urlsplit, urlunparse, urlunsplit)

# Splitting, and putting together again.
for url in ("http://u:p@Host:80/x;p/y;z?q=1#f", "//h/x", "mailto:a@b", "file:///etc/x", "file:/etc/x", "1a:b",
            "path:80", "http://[::1]:80/", " HTTP://h/\n", "http://h?x#y", "x;y", "sip:a;b", "", "?", "http:",
            "svn+ssh://h", "////x"):
    split, parsed = urlsplit(url), urlparse(url)
    print(split, parsed, split.geturl(), parsed.geturl())
    print(split.username, split.password, split.hostname, split.port, urldefrag(url))
print(urlsplit("//h/x", "ftp"), urlsplit("http://h#x", allow_fragments=False))
for url in ("http://[::1", "http://h:80a/", "http://h:99999/", "http://h:-1/"):
    try:
        print(urlsplit(url).port)
    except ValueError as error:
        print(error)
for parts in (("http", "", "x", "", ""), ("file", "", "/x", "", ""), ("", "h", "", "", "f"), ("x", "", "//x", "q", "")):
    print(urlunsplit(parts), urlunparse(parts[:3] + ("p",) + parts[3:]))
print(urlsplit("http://h/x")._replace(path="/y").geturl(), urlparse("http://h/x;p").params, urldefrag("x#y").geturl())
print(repr(urlsplit(b"http://u@H:8/b?c#d")), urlsplit(b"http://u@H:8/b").hostname, urlsplit(b"//H:8/b").decode())
print(SplitResult("a", "b", "c", "d", "e").encode(), DefragResult("a", "").geturl())
for url in (5, 1.5):
    try:
        urlsplit(url)
    except Exception as error:
        print(type(error).__name__, error)

# Joining: the references of RFC 3986, and others.
for base in ("http://a/b/c/d;p?q", "http://a", "a/b", "mailto:x@y", "file:///a/b", "http://h/a//b/c", "?q"):
    print(base, [urljoin(base, url) for url in (
        "g:h", "g", "./g", "g/", "/g", "//g", "?y", "g?y", "#s", "g#s", "g?y#s", ";x", "g;x", "", ".", "./", "..",
        "../", "../g", "../..", "../../../g", "/./g", "/../g", "g.", "..g", "./../g", "./g/.", "g/../h", "g;x=1/../y",
        "g?y/../x", "http:g", "http://x", "x//y", "javascript:0", "mailto:q@h", "//a.test/../y.html")])
print(urljoin(b"http://a/b", b"../c"))
try:
    urljoin("http://a/b", b"c")
except TypeError as error:
    print(error)
