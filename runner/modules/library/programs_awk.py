# awk, held against the machine's own.
import subprocess

TEXT = b'alice 30 x:y\nbob 25 a:b\ncarol 41 \n\n 5 10 q\n'
PROGRAMS = (
    '{print $1}', '{print $2, $1}', '{print $NF}', 'NR==2', '/o/', '!/o/', '$2 > 28', '$2 > 28 {print $1}',
    'END {print NR}',
    '{s += $2} END {print s, s/NR}', 'BEGIN {x = 3; print x * 2 " " x ^ 2, 7 % 4, 1/4, -x}', 'NF', '{print NF ": " $0}',
    'NR==1,NR==3 {print NR}', '/alice/,/carol/', '{$2 = "Z"; print}', '{$5 = "e"; print; print NF}', '{NF = 1; print}',
    'BEGIN {OFS = "-"} {$1 = $1; print}', 'BEGIN {printf "%5.2f|%-5s|%05d|%x|%c%%\\n", 3.14159, "ab", 42, 255, "z"}',
    '{printf "%s\\n", $1}', '{a[$1] = $2} END {print a["bob"], length(a), ("x" in a), ("bob" in a)}',
    '{print length($1), substr($1, 2, 3), index($1, "o"), toupper($1), tolower("ABC")}', '{gsub(/o/, "0"); print}',
    '{n = sub(/[aeiou]/, "<&>"); print n, $0}', '{n = split($3, p, ":"); print n, p[1], p[2]}', 'length > 8',
    '{if ($2 > 28) print "old"; else print "young"}', '{i = 0; while (i < 2) {printf i++ " "}; print ""}',
    'BEGIN {for (i = 1; i <= 3; i++) {if (i == 2) continue; print i}}', 'NR == 2 {exit 3} {print} END {print "end"}',
    'NR==1 {next} {print NR, $1}', '$1 ~ /^a/ || $2 == 25', '$1 !~ /^a/ && NF {print $1 ? "some" : "none"}',
    '{c[$2 > 28]++} END {print c[0] + 0, c[1]}', 'BEGIN {print match("foobar", /o+/), RSTART, RLENGTH}',
    'BEGIN {print 1e3, 0.1 + 0.2, 1000000 * 3, "10" < "9", 10 < 9}',
    'BEGIN {x["a", 1] = 5; for (k in x) {split(k, p, SUBSEP); '
    'print p[1], p[2]}}', 'BEGIN {print length("abc") length("de"); print -1 " " -1; print 1 - -1, 2 - 1 " x"}',
    '# none\n{ print $1 # first\n}\n\nEND {\n  print "done"\n}', 'BEGIN {print substr("hello", 0), '
    'substr("hello", 2)}', '{m = $2 > m ? $2 : m} END {print m}',
    'BEGIN {print (1 + 2) * 3; print(4); print("a", "b")}',
    'BEGIN {s = "x"; s = s s s; print s; print !s, !"", !0, !"0"}',
    'BEGIN {print index("abc", "c"); delete q["a"]; print length(q)}',
    'BEGIN { "x" ; print sprintf("%3d|%s", 5, "y") }',
    '{sum[NR % 2] += $2} END {printf "%d %d\\n", sum[0], sum[1]}', 'BEGIN {print int(3.9), int(-3.9), int("12abc")}',
    'NF > 1 {print $(NF - 1)}', '{ $0 = toupper($0); print $1 }', 'BEGIN {print "a\\tb\\\\c\\"d"}')
for program in PROGRAMS:
    ended = subprocess.run(['awk', program], input=TEXT, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    print(ended.stdout, ended.stderr, ended.returncode, flush=True)
for line in ("echo a:b:c | awk -F: '{print $2}'", "echo 'a, b' | awk -F', ' '{print $2}'",
    "awk -v n=3 'BEGIN {print n + 1, n == 3}'",
             "printf 'a\\tb c\\n' | awk -F'\\t' '{print $2}'", "printf 'a1b22c' | awk -F'[0-9]+' '{print $3, NF}'",
             "printf 'a b' | awk '{print $2}'", "awk '{print}' /nosuch/file; echo $?",
             "seq 5 | awk '{print; if (NR == 2) exit}'",
             "seq 3 | awk 'NR % 2'", "awk -F '|' '{print NF}' < /dev/null",
             "seq 3 | awk -v OFS=, '{print $1, $1 * 2}'"):
    ended = subprocess.run(line, shell=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    print(ended.stdout, ended.returncode, flush=True)
