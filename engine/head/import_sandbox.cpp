#include "engine/head/import_sandbox.h"

#if defined(__linux__) && (defined(__x86_64__) || defined(__aarch64__))
#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/syscall.h>

#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace stipple {
namespace {

#if defined(__x86_64__)
constexpr uint32_t kArchitecture = AUDIT_ARCH_X86_64;
#else
constexpr uint32_t kArchitecture = AUDIT_ARCH_AARCH64;
#endif

constexpr int kForbidden[] = {
    // processes
    __NR_execve,
    __NR_execveat,
    __NR_clone,
    __NR_clone3,
    __NR_kill,
    __NR_tkill,
    __NR_tgkill,
    __NR_rt_sigqueueinfo,
    __NR_rt_tgsigqueueinfo,
    __NR_pidfd_send_signal,
    __NR_pidfd_getfd,
    __NR_ptrace,
    __NR_process_vm_readv,
    __NR_process_vm_writev,
    __NR_setns,
    __NR_unshare,
    __NR_bpf,
    __NR_perf_event_open,
    __NR_io_uring_setup,
    __NR_keyctl,
    __NR_userfaultfd,
    __NR_setrlimit,
    __NR_prlimit64,
    // network
    __NR_socket,
    __NR_socketpair,
    __NR_connect,
    __NR_bind,
    __NR_listen,
    __NR_accept,
    __NR_accept4,
    __NR_sendto,
    __NR_sendmsg,
    __NR_sendmmsg,
    // changes to files
    __NR_unlinkat,
    __NR_renameat,
    __NR_renameat2,
    __NR_linkat,
    __NR_symlinkat,
    __NR_mkdirat,
    __NR_mknodat,
    __NR_fchmod,
    __NR_fchmodat,
    __NR_fchown,
    __NR_fchownat,
    __NR_truncate,
    __NR_ftruncate,
    __NR_fallocate,
    __NR_setxattr,
    __NR_utimensat,
    __NR_mount,
    __NR_umount2,
    __NR_chroot,
    __NR_pivot_root,
    __NR_openat2,
    __NR_open_by_handle_at,
    __NR_open_tree,
    __NR_move_mount,
    __NR_fsopen,
    __NR_mq_open,
#if defined(__x86_64__)
    __NR_fork,
    __NR_vfork,
    __NR_creat,
    __NR_unlink,
    __NR_rename,
    __NR_link,
    __NR_symlink,
    __NR_mkdir,
    __NR_rmdir,
    __NR_mknod,
    __NR_chmod,
    __NR_chown,
    __NR_lchown,
    __NR_utime,
    __NR_utimes,
#endif
};

constexpr uint32_t kWriteFlags = O_WRONLY | O_RDWR | O_CREAT | O_TRUNC;

sock_filter load(size_t offset) { return BPF_STMT(BPF_LD | BPF_W | BPF_ABS, uint32_t(offset)); }
sock_filter answer(uint32_t value) { return BPF_STMT(BPF_RET | BPF_K, value); }
constexpr uint32_t kRefuse = SECCOMP_RET_ERRNO | EPERM;

// Refuses `call` where the flags in argument number `argument` ask for writing.
void refuseWriting(std::vector<sock_filter>& filter, int call, size_t argument) {
    filter.push_back(load(offsetof(seccomp_data, nr)));
    filter.push_back(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, uint32_t(call), 0, 3));
    filter.push_back(load(offsetof(seccomp_data, args) + 8 * argument));  // little-endian: the low half comes first
    filter.push_back(BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, kWriteFlags, 0, 1));
    filter.push_back(answer(kRefuse));
}

std::vector<sock_filter> makeFilter() {
    std::vector<sock_filter> filter{load(offsetof(seccomp_data, arch)),
                                    BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, kArchitecture, 1, 0), answer(kRefuse),
                                    load(offsetof(seccomp_data, nr))};
    for (const int call : kForbidden) {
        filter.push_back(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, uint32_t(call), 0, 1));
        filter.push_back(answer(kRefuse));
    }
#if defined(__x86_64__)
    constexpr uint32_t kX32Calls = 0x40000000;
    filter.push_back(BPF_JUMP(BPF_JMP | BPF_JGE | BPF_K, kX32Calls, 0, 1));
    filter.push_back(answer(kRefuse));
    refuseWriting(filter, __NR_open, 1);
#endif
    refuseWriting(filter, __NR_openat, 2);
    filter.push_back(answer(SECCOMP_RET_ALLOW));
    return filter;
}

}  // namespace

void enterImportSandbox() {
    std::vector<sock_filter> filter = makeFilter();
    const sock_fprog program{static_cast<unsigned short>(filter.size()), filter.data()};
    // A kernel that knows no filters leaves the limits and the separate process.
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0) prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program, 0, 0);
}

}  // namespace stipple

#else

namespace stipple {
void enterImportSandbox() {}
}  // namespace stipple

#endif
