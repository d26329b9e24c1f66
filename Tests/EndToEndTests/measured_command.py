"""Runs a command and appends `seconds mebibytes` of it, as the kernel counts them, to its errors.

    measured_command.py PROGRAM [ARGUMENT...]
"""
import os
import sys
import time

start = time.monotonic()
child = os.posix_spawn(sys.argv[1], sys.argv[1:], os.environ)
_, status, usage = os.wait4(child, 0)
print(f"\n{time.monotonic() - start:.3f} {usage.ru_maxrss / 1024:.1f}", file=sys.stderr)
sys.exit(os.waitstatus_to_exitcode(status))
