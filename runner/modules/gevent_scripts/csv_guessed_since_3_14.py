"""3.14 reads line ends and doubled quotes of a sample as a reader does."""
# pairs: py3.14-gevent25.9
import csv

for sample in ('"a""b","c"\n"d","e"\n', '"a","b"\r\n"c","d"\r\n', '"x";"y""z"\n"1";"2"\n', '"a" ""b""\n"c" "d"\n',
               "a,b\r1,2\r", '"a,""b""",2\n"c",3\n', "'it''s',1\n'x',2\n"):
    try:
        found = csv.Sniffer().sniff(sample)
        print(repr(found.delimiter), found.quotechar, found.doublequote, found.skipinitialspace,
              csv.Sniffer().has_header(sample))
    except csv.Error as error:
        print(error)

# prints:
# ',' " True False False
# ',' " False False False
# ';' " True False True
# ' ' " False False False
# new-line character seen in unquoted field - do you need to open the file with newline=''?
# ',' " True False False
# ',' ' True False False
