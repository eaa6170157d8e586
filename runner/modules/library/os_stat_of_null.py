"""The file that swallows everything is a device."""
import os
import pathlib
import stat

found = os.stat(os.devnull)
print(oct(found.st_mode), found.st_size, stat.S_ISCHR(found.st_mode), found.st_uid)
print(os.path.exists(os.devnull), os.path.isfile(os.devnull), os.path.isdir(os.devnull), os.path.getsize(os.devnull))
print(os.access(os.devnull, os.W_OK), os.access(os.devnull, os.R_OK | os.X_OK))
print(pathlib.Path(os.devnull).is_char_device())
