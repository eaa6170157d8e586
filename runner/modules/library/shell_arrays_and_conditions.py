# bash: arrays, PIPESTATUS, [[ ]], and the expansions that dash has not.
import subprocess


def sh(line):
    ended = subprocess.run(['bash', '-c', line], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    print(ended.stdout, ended.stderr, ended.returncode, flush=True)


sh('a=(1 "2 3" 4); echo ${a[1]} ${#a[@]} ${a[*]} ${!a[@]} ${a[-1]} $a ${#a[1]}; a+=(5 6); a[9]=x; a[0]+=y; '
    'echo ${!a[@]}; '
   'for x in "${a[@]}"; do echo "<$x>"; done; for x in ${a[@]}; do echo "($x)"; done; IFS=,; echo "${a[*]}"; i=1; '
   'echo ${a[i]} ${a[$i+1]} ${a[$((i+1))]}; b=(); echo "${#b[@]}" "${b[@]}" ${b[0]:-none}; a=z; echo ${a[0]}; unset a; '
   'echo ${#a[@]}; c=($(echo p q) r); echo ${c[2]}; d=(\n1\n2 # two\n3\n); echo ${d[*]}; x=1; x+=2; echo $x')
sh('true | false | sh -c "exit 3"; echo ${PIPESTATUS[@]}; echo ${PIPESTATUS[0]}; false; echo ${PIPESTATUS[0]}; '
   '(exit 4); echo $PIPESTATUS; ! false; echo ${PIPESTATUS[0]}; sh -c "kill -9 \\$\\$" | true; echo ${PIPESTATUS[0]}; '
   'yes | head -1; echo "${PIPESTATUS[*]}"')
sh('x=abc; e=; for c in 1; do [[ $x == a* ]] && echo 1; [[ $x == "a*" ]] || echo 2; [[ $x != b ]] && echo 3; '
   '[[ -z $e && -n $x ]] && echo 4; [[ $e ]] || echo 5; [[ 10 -gt 9 ]] && echo 6; [[ b > a && a < b ]] && echo 7; '
   '[[ ! -f /nosuch ]] && echo 8; [[ ( $x = abc || 1 = 2 ) && $x ]] && echo 9; [[ -d /tmp ]] && echo 10; '
   '[[ $x =~ ^a(.)(c)$ ]] && echo ${BASH_REMATCH[1]} ${#BASH_REMATCH[@]}; [[ a.c =~ a"."c ]] && echo 11; '
   '[[ abc =~ a"."c ]] || echo 12; [[ "a b" =~ ^[a-z]+" "b$ ]] && echo 13; [[ 7 -eq 3+4 ]] && echo 14; '
   '[[ -v x && ! -v nope ]] && echo 15; done; [[ a == b ]]; echo $?; if [[ a == a\n&& b == b ]]; then echo 16; fi; '
   '[[ -n "" ]] || echo 17; while [[ $((i++)) -lt 2 ]]; do echo w; done')
sh('set -e; [[ a == b ]] || echo no; [[ a == b ]]; echo unreached')
sh('x=hello.tar.gz; '
    'echo ${x/l/L} ${x//l/L} ${x/#he/HE} ${x/%gz/xz} ${x/l} ${x//[aeiou]/_} ${x^} ${x^^} ${x:6} ${x:0:5} '
   '${x: -2} ${x:1:-7} ${x%%.*}; y=ABC; echo ${y,} ${y,,} "${y/B/"b c"}" ${y:1} ${y:9} ${z:-d} ${z:=e} $z ${y/*B/-}')
sh('f() { local n=$1; [[ $n -le 1 ]] && { echo 1; return; }; echo $((n * $(f $((n - 1))))); }; f 5; a=(x y); '
   '(echo ${a[1]}); echo ${a[0]} | cat; echo $(echo ${a[@]})')
print(subprocess.run(['sh', '-c', 'x=abc; echo ${x%c}; [[ a == a ]]; echo $?; x+=d; echo $x'], stdout=subprocess.PIPE,
                     stderr=subprocess.PIPE))
