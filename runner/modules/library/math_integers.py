import math, sys
def t(*cs):
    for c in cs:
        try: print(c, '->', eval(c))
        except Exception as e: print(c, '!', type(e).__name__, e)
t("math.comb(5,2)","math.comb(100,50)","math.comb(3,5)","math.perm(5,2)","math.perm(5)","math.comb(-1,2)",
      "math.dist((0,0),(3,4))","math.dist([1,2,3],[4,5,6])","math.dist((1,),(1,2))","math.hypot(3,4)",
      "math.hypot(1,2,2)","math.hypot()","math.gcd(12,18)","math.gcd(2**70,2**65)","math.gcd(-4,6)",
      "math.gcd(1.5,2)","math.erf(0.5)","math.remainder(7,3)","math.isqrt(10**30)","math.factorial(20)",
      "math.asinh(1)","math.log(8,2)","math.log(10**400)","math.log(0)","math.sqrt(-1)","math.floor(-1.5)",
      "math.ceil(10**20+0.0)","math.trunc(-2.7)","math.fmod(-7,3)","math.isclose(1,1+1e-10)",
      "math.copysign(1,-0.0)","math.ldexp(0.5,3)","math.frexp(8)","math.modf(-1.5)","math.exp(1000)",
      "math.pow(2,0.5)","math.log2(8)","math.log10(1000)","math.log1p(1e-10)","math.degrees(math.pi)",
      "math.factorial(-1)","math.factorial(1.5)")
if sys.version_info >= (3, 9):
    t("math.lcm(4,6)","math.lcm()","math.lcm(0,5)","math.gcd()","math.gcd(4,8,12)","math.nextafter(1,2)")
if sys.version_info >= (3, 11): t("math.cbrt(27)","math.exp2(3)")
