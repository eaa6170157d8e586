"""What programs ask to find out whether their Python has a global lock: sys and sysconfig."""
import sys
import sysconfig

print(sysconfig.get_python_version() == '%d.%d' % sys.version_info[:2], sysconfig.get_platform())
print(sysconfig.get_config_var('SOABI') == 'cpython-%d%d-x86_64-linux-gnu' % sys.version_info[:2])
print(bool(sysconfig.get_config_var('Py_GIL_DISABLED')), getattr(sys, '_is_gil_enabled', lambda: True)())
print((sysconfig.get_config_var('Py_GIL_DISABLED') is None) == (sys.version_info < (3, 13)))
print(hasattr(sys, '_is_gil_enabled') == (sys.version_info >= (3, 13)))
# prints:
# True linux-x86_64
# True
# False True
# True
# True
