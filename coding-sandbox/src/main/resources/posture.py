# Looks for ways out of the jail it runs in. Each check prints "layer|NAME|holds or fails|what was seen".
import ctypes
import errno
import os
import socket
import sys
import time

libc = ctypes.CDLL(None, use_errno=True)
CLONE_NEWUSER = 0x10000000


def layer(name, holds, seen):
    print('layer', name, 'holds' if holds else 'fails', seen, sep='|')


def refused(name, wanted, attempt):
    try:
        attempt()
        layer(name, False, 'allowed')
    except OSError as e:
        layer(name, e.errno in wanted, errno.errorcode.get(e.errno, str(e.errno)))


def call(function, *arguments):
    def attempt():
        ctypes.set_errno(0)
        if function(*arguments) == -1:
            raise OSError(ctypes.get_errno(), function.__name__)
    return attempt


def fork():
    if os.fork() == 0:
        os._exit(0)


def writable():
    found = []
    for place in '/', '/tmp', '/dev', '/dev/shm', '/usr', '/usr/bin', '/box', '/etc':
        try:
            with open(os.path.join(place, 'probe'), 'w'):
                found.append(place)
        except OSError:
            pass
    return found


def hog():
    try:
        bytearray(1 << 30)
        return True
    except MemoryError:
        return False


def posture():
    refused('one-process', {errno.EAGAIN}, fork)
    refused('no-new-namespaces', {errno.EPERM}, call(libc.unshare, CLONE_NEWUSER))
    refused('no-mount', {errno.EPERM}, call(libc.mount, b'none', b'/tmp', b'tmpfs', 0, None))
    refused('no-tracing', {errno.EPERM}, call(libc.ptrace, 0, 0, None, None))
    refused('no-network', {errno.EACCES}, lambda: socket.socket(socket.AF_INET, socket.SOCK_STREAM))
    found = writable()
    layer('read-only', not found, f'can be written to: {found}' if found else 'nothing can be written to')
    seen = sorted(set(os.listdir('/')) - {'box', 'dev', 'etc', 'lib', 'lib64', 'tmp', 'usr'})
    seen += sorted(set(os.listdir('/etc')) - {'alternatives'}) if os.path.isdir('/etc') else []
    layer('file-view', not seen, f'too much to be seen: {seen}' if seen else 'only what the language needs')
    layer('memory-limit', not hog(), 'a gibibyte at once')
    strange = sorted(set(os.environ) - {'PATH', 'HOME', 'LANG', 'LC_CTYPE', 'PWD', 'OPENBLAS_NUM_THREADS'})
    layer('environment', not strange, f'leaked: {strange}' if strange else 'clean')
    return 0


def burn():
    while True:
        pass


def wait():
    time.sleep(60)
