# xml.etree.ElementTree: what is XML, and where it is not.
import xml.etree.ElementTree as ET

TEXTS = ['<a/>', '<a', '<a>', '</a>', '', '   ', '<a></b>', '<a/><b/>', '<a/>x', 'x', '<a>&foo;</a>',
         '<a>&#65;&amp;&lt;&#x42;</a>', '<a b=c/>', '<a b="1" b="2"/>', '<a b="<"/>', '<a><b></a>', '<a>\n <b>',
         '<?xml version="1.0"?><a/>', ' <?xml version="1.0"?><a/>', '<a>]]></a>', '<a><![CDATA[<x>&]]></a>',
         '<a>x<!-- c -->y</a>', '<!-- c --><a/>', '<!DOCTYPE a><a/>', '<a><?pi x?></a>', '<1a/>', '<a b="x>y"/>',
         '<a b="1"c="2"/>', '<a b/>', '<a>&</a>', '<a>& b</a>', '<a>&#0;</a>', '<a>\x01</a>', '<a:b/>',
         '<x xmlns="u"><y/></x>', '<p:x xmlns:p="u" p:k="1" k="2"/>', "<a b='\"&#10;&#9;x\n'/>", '<a>x<b>y</b>z</a>',
         '<a>\xe9</a>', '<a b = "1" />', '<a></a >', '<a>a\r\nb</a>', '<a><!-- -- --></a>', '<a>\n<b></c></a>',
         '<a><b/>', '<a>text', '<a b="1', '<!-- x', '<a>&#x;</a>', '<a>&amp</a>', '< a/>', '<a/ >',
         '<x xmlns="u" xmlns:q="v" q:a="1"><y/><q:z/></x>']
for text in TEXTS:
    try:
        print(repr(text), ET.tostring(ET.fromstring(text)))
    except ET.ParseError as error:
        print(repr(text), error, error.code, error.position, isinstance(error, SyntaxError))
print(ET.fromstring(b'<?xml version="1.0" encoding="utf-8"?><a>\xc3\xa9</a>').text)
print(ET.fromstring(b'<?xml version="1.0" encoding="iso-8859-1"?><a>\xe9</a>').text)
