"""What is taken from a process for good before it runs an officer's code."""

import ctypes
import os
import resource
import signal

DENIED = """
fork vfork clone3 execve execveat kill tkill tgkill rt_sigqueueinfo rt_tgsigqueueinfo
pidfd_open pidfd_send_signal pidfd_getfd ptrace process_vm_readv process_vm_writev kcmp
unshare setns mount umount2 pivot_root chroot move_mount fsopen open_tree mount_setattr bpf
perf_event_open userfaultfd io_uring_setup keyctl add_key request_key shmget shmat msgget
semget mq_open setpgid setsid init_module finit_module kexec_load memfd_create
name_to_handle_at open_by_handle_at process_madvise process_mrelease
"""


class Compare(ctypes.Structure):
    """libseccomp's scmp_arg_cmp."""

    _fields_ = [
        ("arg", ctypes.c_uint),
        ("op", ctypes.c_int),
        ("datum_a", ctypes.c_uint64),
        ("datum_b", ctypes.c_uint64),
    ]


def end_with_parent(parent=None):
    """Let this process end when the one that started it does, however that ends.

    `parent`: who that is (its number), where it may have ended before this process could ask.
    """
    ctypes.CDLL(None).prctl(1, signal.SIGKILL, 0, 0, 0)  # PR_SET_PDEATHSIG
    if parent is not None and os.getppid() != parent:
        os._exit(1)


def confine(limits, but=()):
    """Take from this process what officers' code must not have, for good.

    bubblewrap has taken the network and the file system. This takes child processes, signals to
    others, and looking into them (libseccomp), and limits memory, file size and open files.
    `but` names calls that are allowed all the same.
    Raises OSError if libseccomp is missing or refuses.
    """
    end_with_parent()
    libc = ctypes.CDLL(None, use_errno=True)
    libc.prctl(38, 1, 0, 0, 0)  # PR_SET_NO_NEW_PRIVS
    for name, value in limits["resources"].items():
        resource.setrlimit(getattr(resource, name), (value, value))
    lib = ctypes.CDLL("libseccomp.so.2", use_errno=True)
    lib.seccomp_init.restype = ctypes.c_void_p
    context = ctypes.c_void_p(lib.seccomp_init(0x7FFF0000))  # allow what is not named
    refuse, not_there = 0x00050000 | 1, 0x00050000 | 38  # EPERM, ENOSYS

    def deny(name, action=refuse, *comparisons):
        number = lib.seccomp_syscall_resolve_name(name.encode())
        rules = (Compare * len(comparisons))(*comparisons)
        if number >= 0:  # a call that this processor does not have needs no rule
            failed = lib.seccomp_rule_add_array(
                context, ctypes.c_uint32(action), number, len(comparisons), rules
            )
            if failed:
                raise OSError(-failed, f"seccomp rule for {name}")

    for name in set(DENIED.split()) - set(but):
        # The C library tries clone3 first and falls back to clone if it is not there.
        deny(name, not_there if name == "clone3" else refuse)
    thread = 0x00010000  # CLONE_THREAD
    deny("clone", refuse, Compare(0, 7, thread, 0))  # a new process is no thread
    deny("prctl", refuse, Compare(0, 4, 1, 0))  # PR_SET_PDEATHSIG
    deny("prlimit64", refuse, Compare(0, 1, 0, 0))  # other processes' limits
    failed = lib.seccomp_load(context)
    if failed:
        raise OSError(-failed, "seccomp")
    lib.seccomp_release(context)
