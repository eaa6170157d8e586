# mimetypes: what names say about types, as far as the machine's tables have no say in it.
import mimetypes

for name in ('index.html', 'a/b/IMAGE.PNG', 'x.tar.gz', 'y.tgz', 'z.json', 'noextension', 'data.csv.bz2', 'm.py',
             'p.jpeg',
             'http://host/dir/page.htm', 'x.Z', 'x.svgz', 'movie.mpg', '.hidden', 'x.pdf.xz'):
    print(name, mimetypes.guess_type(name))
for kind in ('text/html', 'image/jpeg', 'TEXT/PLAIN', 'application/json', 'application/zip', 'video/mp4', 'image/tiff'):
    print(kind, mimetypes.guess_extension(kind))
mimetypes.add_type('application/x-own', '.own')
print(mimetypes.guess_type('x.own'), mimetypes.guess_extension('application/x-own'), mimetypes.inited)
