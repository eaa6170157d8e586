"""Covariance, correlation and linear regression, rounded as each version does."""
# pairs: py3.10-gevent22.10 py3.11-gevent22.10 py3.12-gevent25.9 py3.13-gevent24.11 py3.13-gevent26.5 py3.14-gevent25.9
import statistics

series = (([1, 2, 3], [2, 4, 7]), ([0.1, 0.7, 1.3, 2.2], [3.3, 1.1, 0.4, -5.5]),
          ([1971, 1975, 1979, 1982], [1, 2, 3, 3]),
          ([1, 2], [1]), ([1], [1]), ([2, 2], [1, 3]), ([10 ** 17, 3], [0.1, 5]))
for x, y in series:
    for call, options in ((statistics.covariance, {}), (statistics.correlation, {}),
                          (statistics.correlation, {'method': 'ranked'}), (statistics.correlation, {'method': 'x'}),
                          (statistics.linear_regression, {}), (statistics.linear_regression, {'proportional': True})):
        try:
            print(call(x, y, **options))
        except (TypeError, ValueError) as error:
            print(error)
# prints:
# 2.5
# 0.9933992677987828
# 1.0
# Unknown method: 'x'
# LinearRegression(slope=2.5, intercept=-0.666666666666667)
# LinearRegression(slope=2.2142857142857144, intercept=0.0)
# -3.2425
# -0.9629399174054029
# -1.0
# Unknown method: 'x'
# LinearRegression(slope=-4.040498442367601, intercept=4.16853582554517)
# LinearRegression(slope=-1.4907539118065432, intercept=0.0)
# 4.416666666666667
# 0.9636363636363636
# 0.9486832980505138
# Unknown method: 'x'
# LinearRegression(slope=0.19272727272727272, intercept=-378.72363636363633)
# LinearRegression(slope=0.0011390746560303556, intercept=0.0)
# covariance requires that both inputs have same number of data points
# correlation requires that both inputs have same number of data points
# correlation requires that both inputs have same number of data points
# correlation requires that both inputs have same number of data points
# linear regression requires that both inputs have same number of data points
# linear regression requires that both inputs have same number of data points
# covariance requires at least two data points
# correlation requires at least two data points
# correlation requires at least two data points
# correlation requires at least two data points
# linear regression requires at least two data points
# linear regression requires at least two data points
# 0.0
# at least one of the inputs is constant
# at least one of the inputs is constant
# Unknown method: 'x'
# x is constant
# LinearRegression(slope=1.0, intercept=0.0)
# -2.45e+17
# -1.0000000000000002
# -1.0
# Unknown method: 'x'
# LinearRegression(slope=-4.9e-17, intercept=5.0)
# LinearRegression(slope=1.0000000000000016e-18, intercept=0.0)
# prints on py3.10-gevent22.10
# 2.5
# 0.9933992677987828
# correlation() got an unexpected keyword argument 'method'
# correlation() got an unexpected keyword argument 'method'
# LinearRegression(slope=2.5, intercept=-0.666666666666667)
# linear_regression() got an unexpected keyword argument 'proportional'
# -3.2425
# -0.9629399174054026
# correlation() got an unexpected keyword argument 'method'
# correlation() got an unexpected keyword argument 'method'
# LinearRegression(slope=-4.040498442367601, intercept=4.16853582554517)
# linear_regression() got an unexpected keyword argument 'proportional'
# 4.416666666666667
# 0.9636363636363636
# correlation() got an unexpected keyword argument 'method'
# correlation() got an unexpected keyword argument 'method'
# LinearRegression(slope=0.19272727272727272, intercept=-378.72363636363633)
# linear_regression() got an unexpected keyword argument 'proportional'
# covariance requires that both inputs have same number of data points
# correlation requires that both inputs have same number of data points
# correlation() got an unexpected keyword argument 'method'
# correlation() got an unexpected keyword argument 'method'
# linear regression requires that both inputs have same number of data points
# linear_regression() got an unexpected keyword argument 'proportional'
# covariance requires at least two data points
# correlation requires at least two data points
# correlation() got an unexpected keyword argument 'method'
# correlation() got an unexpected keyword argument 'method'
# linear regression requires at least two data points
# linear_regression() got an unexpected keyword argument 'proportional'
# 0.0
# at least one of the inputs is constant
# correlation() got an unexpected keyword argument 'method'
# correlation() got an unexpected keyword argument 'method'
# x is constant
# linear_regression() got an unexpected keyword argument 'proportional'
# -2.45e+17
# -1.0000000000000002
# correlation() got an unexpected keyword argument 'method'
# correlation() got an unexpected keyword argument 'method'
# LinearRegression(slope=-4.9e-17, intercept=5.0)
# linear_regression() got an unexpected keyword argument 'proportional'
# prints on py3.11-gevent22.10
# 2.5
# 0.9933992677987828
# correlation() got an unexpected keyword argument 'method'
# correlation() got an unexpected keyword argument 'method'
# LinearRegression(slope=2.5, intercept=-0.666666666666667)
# LinearRegression(slope=2.2142857142857144, intercept=0.0)
# -3.2425
# -0.9629399174054026
# correlation() got an unexpected keyword argument 'method'
# correlation() got an unexpected keyword argument 'method'
# LinearRegression(slope=-4.040498442367601, intercept=4.16853582554517)
# LinearRegression(slope=-1.4907539118065434, intercept=0.0)
# 4.416666666666667
# 0.9636363636363636
# correlation() got an unexpected keyword argument 'method'
# correlation() got an unexpected keyword argument 'method'
# LinearRegression(slope=0.19272727272727272, intercept=-378.72363636363633)
# LinearRegression(slope=0.0011390746560303556, intercept=0.0)
# covariance requires that both inputs have same number of data points
# correlation requires that both inputs have same number of data points
# correlation() got an unexpected keyword argument 'method'
# correlation() got an unexpected keyword argument 'method'
# linear regression requires that both inputs have same number of data points
# linear regression requires that both inputs have same number of data points
# covariance requires at least two data points
# correlation requires at least two data points
# correlation() got an unexpected keyword argument 'method'
# correlation() got an unexpected keyword argument 'method'
# linear regression requires at least two data points
# linear regression requires at least two data points
# 0.0
# at least one of the inputs is constant
# correlation() got an unexpected keyword argument 'method'
# correlation() got an unexpected keyword argument 'method'
# x is constant
# LinearRegression(slope=1.0, intercept=0.0)
# -2.45e+17
# -1.0000000000000002
# correlation() got an unexpected keyword argument 'method'
# correlation() got an unexpected keyword argument 'method'
# LinearRegression(slope=-4.9e-17, intercept=5.0)
# LinearRegression(slope=1.0000000000000016e-18, intercept=0.0)
# prints on py3.12-gevent25.9
# 2.5
# 0.9933992677987828
# 1.0
# Unknown method: 'x'
# LinearRegression(slope=2.5, intercept=-0.666666666666667)
# LinearRegression(slope=2.2142857142857144, intercept=0.0)
# -3.2425
# -0.9629399174054026
# -1.0
# Unknown method: 'x'
# LinearRegression(slope=-4.040498442367601, intercept=4.16853582554517)
# LinearRegression(slope=-1.4907539118065432, intercept=0.0)
# 4.416666666666667
# 0.9636363636363636
# 0.9486832980505138
# Unknown method: 'x'
# LinearRegression(slope=0.19272727272727272, intercept=-378.72363636363633)
# LinearRegression(slope=0.0011390746560303556, intercept=0.0)
# covariance requires that both inputs have same number of data points
# correlation requires that both inputs have same number of data points
# correlation requires that both inputs have same number of data points
# correlation requires that both inputs have same number of data points
# linear regression requires that both inputs have same number of data points
# linear regression requires that both inputs have same number of data points
# covariance requires at least two data points
# correlation requires at least two data points
# correlation requires at least two data points
# correlation requires at least two data points
# linear regression requires at least two data points
# linear regression requires at least two data points
# 0.0
# at least one of the inputs is constant
# at least one of the inputs is constant
# Unknown method: 'x'
# x is constant
# LinearRegression(slope=1.0, intercept=0.0)
# -2.45e+17
# -1.0000000000000002
# -1.0
# Unknown method: 'x'
# LinearRegression(slope=-4.9e-17, intercept=5.0)
# LinearRegression(slope=1.0000000000000016e-18, intercept=0.0)
