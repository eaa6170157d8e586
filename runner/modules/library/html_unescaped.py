import html

print(html.unescape("/x?b=2&a=1 &amp &lt; &ampx &notin; &copy2 &nope &;&#; & &&amp;&"))
print(ascii(html.unescape("&#65 &#x41; &#65x &#X2014; &#128; &#0; &#13; &#xd800; &#x110000; &#1; &#127; &#129;")))
print(ascii(html.unescape("&eacute;&eacute &Alpha;&omega; &hellip; &mdash; &rsquo; &euro; &yuml &COPY &apos; &apos")))
print(html.escape("<a href='x'>\"&amp;\"</a>"), html.escape("'\"", quote=False))
