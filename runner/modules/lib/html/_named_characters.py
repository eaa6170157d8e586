"""The characters that HTML names: those of Latin 1, Greek letters, punctuation, a few signs."""
_LATIN_1 = '''
    nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr
    deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest
    Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml
    ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig
    agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml
    eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml
'''.split()
_GREEK = '''
    Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa Lambda Mu Nu Xi Omicron Pi Rho
    - Sigma Tau Upsilon Phi Chi Psi Omega
'''.split()

NAMED = dict(amp='&', lt='<', gt='>', quot='"', AMP='&', LT='<', GT='>', QUOT='"', COPY='\xa9', REG='\xae')
NAMED.update((name, chr(0xa0 + place)) for place, name in enumerate(_LATIN_1))
# The oldest ones, which browsers take without a semicolon.
NAMED_WITHOUT_SEMICOLON = frozenset(NAMED)
NAMED.update((name, chr(0x391 + place)) for place, name in enumerate(_GREEK) if name != '-')
NAMED.update((name.lower(), chr(0x3b1 + place)) for place, name in enumerate(_GREEK) if name != '-')
NAMED.update(
    apos="'", OElig='\u0152', oelig='\u0153', Scaron='\u0160', scaron='\u0161', Yuml='\u0178', fnof='\u0192',
    circ='\u02c6', tilde='\u02dc', ensp='\u2002', emsp='\u2003', thinsp='\u2009', zwnj='\u200c', zwj='\u200d',
    ndash='\u2013', mdash='\u2014', lsquo='\u2018', rsquo='\u2019', sbquo='\u201a', ldquo='\u201c', rdquo='\u201d',
    bdquo='\u201e', dagger='\u2020', Dagger='\u2021', bull='\u2022', hellip='\u2026', permil='\u2030',
    prime='\u2032', Prime='\u2033', lsaquo='\u2039', rsaquo='\u203a', euro='\u20ac', trade='\u2122', larr='\u2190',
    uarr='\u2191', rarr='\u2192', darr='\u2193', harr='\u2194', lArr='\u21d0', rArr='\u21d2', hArr='\u21d4',
    forall='\u2200', part='\u2202', exist='\u2203', empty='\u2205', nabla='\u2207', isin='\u2208', notin='\u2209',
    sum='\u2211', minus='\u2212', radic='\u221a', infin='\u221e', cap='\u2229', cup='\u222a', int='\u222b',
    asymp='\u2248', ne='\u2260', equiv='\u2261', le='\u2264', ge='\u2265', sub='\u2282', sup='\u2283',
    hearts='\u2665', Tab='\t', NewLine='\n', excl='!', num='#', dollar='$', percnt='%', lpar='(', rpar=')', ast='*',
    plus='+', comma=',', period='.', sol='/', colon=':', semi=';', equals='=', quest='?', commat='@', lsqb='[',
    bsol='\\', rsqb=']', lowbar='_', grave='`', lbrace='{', vert='|', rbrace='}', check='\u2713')
