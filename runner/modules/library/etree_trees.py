# xml.etree.ElementTree: trees searched, changed and written.
import copy
import io
import xml.etree.ElementTree as ET

root = ET.fromstring('<d><i n="1">a<j/></i><i n="2">b</i><k><i n="3"/></k></d>')
for path in ('i', 'k/i', './/i', '*', '.', './i', 'i[@n]', 'i[@n="2"]', 'i[2]', 'i[last()]', 'i[last()-1]', 'k[i]',
             'i[j]',
             './/j/..', '*/i', '//i', 'i[.="b"]', 'd', 'k//i', './/*', "i[@n!='1']", "k[i='']"):
    try:
        print(path, [(each.tag, each.attrib) for each in root.findall(path)])
    except SyntaxError as error:
        print(path, error)
print(root.findtext('i'), root.findtext('zz', 'default'), repr(root.findtext('k/i')), root.find('zz'))
print([each.tag for each in root.iter()], [each.get('n') for each in root.iter('i')], list(root.itertext()))
print(root[0].attrib, root[0].get('q', 5), root[0].keys(), root[0].items(), len(root[0:2]), repr(root[-1])[:12])
root.remove(root[0])
root.insert(0, ET.Element('new', {'k': 'a<b&"c\n\t'}, z='1'))
root[0].text, root[0].tail = 't<&>"\n', 'tail\xe9'
del root[1]
root.extend([ET.Element('last')])
root.append(ET.Comment(' hi '))
root.append(ET.ProcessingInstruction('target', 'text'))
ET.SubElement(root, 'sub', a='1').text = 'q'
print(ET.tostring(root), ET.tostring(root, 'utf-8'), ET.tostring(root, encoding='unicode'),
      ET.tostring(root, 'unicode', 'text'))
print(ET.tostring(root, short_empty_elements=False), ET.tostring(root, 'unicode', xml_declaration=True))
for attempt in (lambda: root.remove(ET.Element('q')), lambda: ET.tostring(ET.Element('x', {'a': 1})), lambda: root[30],
                lambda: root.append('y'), lambda: ET.fromstring(5)):
    try:
        print(attempt())
    except (ValueError, TypeError, IndexError) as error:
        print(type(error).__name__, error)
tree = ET.parse(io.StringIO('<a><b>1</b><c><e/></c></a>'))
print(tree.getroot().tag, tree.find('b').text, [each.tag for each in tree.iter()], tree.findtext('c'),
      len(tree.findall('c/e')))
for options in ((), ('utf-8', True), ('iso-8859-1',)):
    out = io.BytesIO()
    tree.write(out, *options)
    print(out.getvalue())
ET.dump(tree)
if hasattr(ET, 'indent'):
    ET.indent(tree)
    ET.dump(tree)
names = ET.fromstring('<x xmlns="u"><y>1</y></x>')
print(names.find('z:y', {'z': 'u'}).text, names.find('{u}y').text, names.find('y'), names.tag, names.find('{*}y').text)
try:
    names.find('q:y', {})
except SyntaxError as error:
    print(error)
ET.register_namespace('uu', 'u')
print(ET.tostring(names), ET.tostring(names, default_namespace='u'), ET.tostring(copy.deepcopy(names)))
twin = copy.copy(names)
twin.clear()
print(len(names), len(twin), ET.iselement(names), ET.QName('u', 't').text, repr(ET.QName('t')),
      ET.XML('<q/>') == ET.XML('<q/>'))
print([(event, each.tag) for event, each in ET.iterparse(io.StringIO('<a><b/></a>'), ('start', 'end'))])
print(ET.fromstringlist(['<a>', '</a>']).tag, ET.tostringlist(ET.Element('q')), ET.XMLID('<a id="x"/>')[1]['x'].tag)
