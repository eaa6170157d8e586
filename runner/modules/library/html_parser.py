# html.parser: what a parser hears of pages.
from html.parser import HTMLParser

PAGE = '''<!DOCTYPE html>
<html lang="en"><head><title>A &amp; B</title><!-- a comment -->
<script type="text/javascript">if (a < b && c > d) { x("<p>"); }</script>
<STYLE>p > a {color: red}</STYLE></head>
<body class=plain disabled data-x='1 "2"'><p>Hello <b>bold</b> world &#33; &lt;tag&gt;<br/>
<img src="a.png" alt="x&quot;y" />
<a href="http://host/?a=1&amp;b=2">link</a></p><?php echo ?>
</body></html>
'''


class Telling(HTMLParser):
    def handle_starttag(self, tag, attrs):
        print('start', tag, attrs, self.getpos(), self.get_starttag_text())

    def handle_endtag(self, tag):
        print('end', tag, self.getpos())

    def handle_data(self, data):
        print('data', repr(data), self.getpos())

    def handle_comment(self, data):
        print('comment', repr(data))

    def handle_decl(self, decl):
        print('declaration', repr(decl))

    def handle_pi(self, data):
        print('instruction', repr(data))

    def handle_entityref(self, name):
        print('entity', name)

    def handle_charref(self, name):
        print('character', name)


parser = Telling()
parser.feed(PAGE)
parser.close()
parser = Telling(convert_charrefs=False)
parser.feed('<p>a &amp; b &#62; &#x3e; c</p>')
parser.close()
parser = Telling()
for piece in ('<di', 'v id="x', 'y">text</d', 'iv><!-- co', 'mment --> more &am', 'p; text ', '<br>'):
    parser.feed(piece)
parser.close()
parser.reset()
print(parser.getpos(), parser.rawdata == '')


class Links(HTMLParser):
    def __init__(self):
        super().__init__()
        self.links = []

    def handle_starttag(self, tag, attrs):
        if tag == 'a':
            self.links.append(dict(attrs).get('href'))


links = Links()
links.feed(PAGE)
print(links.links)
