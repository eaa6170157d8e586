from fractions import Fraction as F
import math
def t(*cs):
    for c in cs:
        try: print(c, '->', eval(c))
        except Exception as e: print(c, '!', type(e).__name__, e)
t("F(1,3)+F(1,6)", "F(3,4)-1", "2*F(1,3)", "F(1,3)/2", "1/F(1,3)", "F(7,2)//1", "F(7,2)%2",
      "divmod(F(7,2),F(3,2))", "F(1,2)**2", "F(1,2)**-2", "2**F(1,2)", "F(4)**F(1,2)", "F(0.1)", "F('0.1')",
      "F(' -3/4 ')", "F('1e-3')", "F('x')", "F('1/0')", "F(1,0)", "F(None)", "F(1.5,2)", "F(1,3)==1/3",
      "F(1,2)==0.5", "F(1,2)<0.6", "F(1,2)>1", "sorted([F(1,2),F(1,3),0.4])", "round(F(5,2))",
      "round(F(7,3),1)", "math.floor(F(-3,2))", "math.ceil(F(-3,2))", "int(F(-7,2))", "float(F(1,3))",
      "abs(F(-1,2))", "-F(1,2)", "bool(F(0))", "hash(F(1,2))==hash(0.5)", "hash(F(3))==3",
      "F(3.14159).limit_denominator(10)", "F(1,3).limit_denominator(0)", "F(1,2)+0.5", "F(1,2)+'a'",
      "repr(F(2,4))", "str(F(4,2))", "F(F(1,2))", "F.from_float(0.25)", "F(1,3).as_integer_ratio()",
      "sum([F(1,3)]*3)", "max(F(1,2),F(2,3))", "F(True)", "{F(1,2):1}[0.5]", "isinstance(F(1),int)",
      "F(1,2).numerator", "F(10**20,3)", "F('1_000/3')")
