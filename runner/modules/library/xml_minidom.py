# Documents of xml.dom.minidom: read, asked, changed, written.
from xml.dom import minidom
from xml.dom import Node
import xml.dom

TEXT = '''<?xml version="1.0" encoding="utf-8"?><!-- top --><a x="1" y="&lt;2&quot;"> t &amp; u<b/><c>text</c><!-- c -->
<?pi some  data?><![CDATA[raw<]]>tail
<d xmlns:n="urn:n" xmlns="urn:d">
  <e k="v" n:l="w">q</e><n:f/>
</d></a>'''
document = minidom.parseString(TEXT)
print(document.toxml())
print(document.toprettyxml(indent='  '))
print(document.toxml('utf-8') == document.toxml(encoding='utf-8'), document.version, document.encoding)
root = document.documentElement
print(root.tagName, root.getAttribute('y'), repr(root.getAttribute('none')), list(root.attributes.keys()))
print([child.nodeName for child in root.childNodes], [child.nodeType for child in document.childNodes])
e = document.getElementsByTagName('e')[0]
print(e.firstChild.data, e.namespaceURI, e.prefix, e.localName, e.getAttributeNS('urn:n', 'l'), e.attributes.length)
f = document.getElementsByTagNameNS('urn:n', 'f')
print(f.length, f.item(0).tagName, f.item(7), f[0].prefix, document.getElementsByTagName('*').length)
print([repr(child) for child in root.childNodes if child.nodeType == Node.TEXT_NODE])

made = minidom.Document()
top = made.appendChild(made.createElement('top'))
top.setAttribute('k', 'a"b<')
for number in range(3):
    item = made.createElement('item')
    item.appendChild(made.createTextNode('<%d>' % number))
    top.appendChild(item)
top.insertBefore(made.createComment('first'), top.firstChild)
removed = top.removeChild(top.lastChild)
print(removed.parentNode, top.lastChild.firstChild.data, top.lastChild.previousSibling.nextSibling is top.lastChild)
top.replaceChild(made.createElement('new'), top.childNodes[1])
copy = top.cloneNode(True)
copy.removeAttribute('k')
print(made.toxml(), copy.toxml(), copy.hasAttribute('k'), len(copy.childNodes))
print(top.toprettyxml(indent='', newl='|'))
text = copy.appendChild(made.createTextNode('left and right'))
rest = text.splitText(4)
print(text.data, rest.data, text.wholeText)
copy.normalize()
print(copy.lastChild.data, made.createTextNode('long enough to be cut'))

for wrong in ('<a><b></a>', '', 'x', '<a>&no;</a>', '<a b="1" b="2"/>', '<n:a/>'):
    try:
        minidom.parseString(wrong)
    except Exception as error:
        print(type(error).__module__, type(error).__name__, error, error.code, error.lineno, error.offset)
for attempt in (lambda: made.appendChild(made.createElement('second')), lambda: top.removeChild(copy),
                lambda: top.removeAttribute('none'), lambda: made.createComment('a--b').toxml(),
                lambda: made.appendChild(made.createTextNode('x'))):
    try:
        attempt()
    except Exception as error:
        print(type(error).__name__, getattr(error, 'code', None))
print(xml.dom.getDOMImplementation().createDocument(None, 'r', None).toxml())
print(made.implementation.hasFeature('xml', '2.0'))
