/* A preload library that makes one call on the files of one folder fail, by number: FAILING_FOLDER names the folder.
 * io_arm(at, error, sticky) counts from 1 again and lets call `at` (0: none) fail with `error`; when sticky, every later
 * call that changes something as well. A write that fails has put half of its bytes down already, as a full disk does. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

static char folder[4096], hit[4200];
static size_t folder_length;
static int fail_at, error_number, keep_failing, seen, counting;

__attribute__((constructor)) static void begin(void) {
    const char *place = getenv("FAILING_FOLDER");
    if (place && realpath(place, folder)) folder_length = strlen(folder);
}

void io_arm(int at, int error, int sticky) {
    fail_at = at, error_number = error, keep_failing = sticky, seen = 0, counting = 1, hit[0] = 0;
}

void io_disarm(void) { counting = 0; }

int io_seen(void) { return seen; }

/* What failed first: the call and the file's name inside the folder ("" is the folder itself). */
const char *io_hit(void) { return hit; }

static int fails(const char *call, const char *path) {
    if (!counting || !folder_length || strncmp(path, folder, folder_length)) return 0;
    if (path[folder_length] && path[folder_length] != '/') return 0;
    seen++;
    if (!fail_at || seen < fail_at || (seen > fail_at && !keep_failing)) return 0;
    if (seen == fail_at) snprintf(hit, sizeof hit, "%s %s", call, path + folder_length + (path[folder_length] == '/'));
    errno = error_number;
    return 1;
}

static int fails_on(const char *call, int fd) {
    char link[64], path[4096];
    if (!counting) return 0;
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t size = readlink(link, path, sizeof path - 1);
    if (size < 0) return 0;
    path[size] = 0;
    return fails(call, path);
}

ssize_t pwrite64(int fd, const void *data, size_t length, off64_t offset) {
    if (!fails_on("write", fd)) return REAL(pwrite64)(fd, data, length, offset);
    REAL(pwrite64)(fd, data, length / 2, offset);
    errno = error_number;
    return -1;
}

ssize_t pwrite(int fd, const void *data, size_t length, off_t offset) { return pwrite64(fd, data, length, offset); }

ssize_t write(int fd, const void *data, size_t length) {
    if (!fails_on("write", fd)) return REAL(write)(fd, data, length);
    REAL(write)(fd, data, length / 2);
    errno = error_number;
    return -1;
}

int ftruncate64(int fd, off64_t length) { return fails_on("truncate", fd) ? -1 : REAL(ftruncate64)(fd, length); }

int ftruncate(int fd, off_t length) { return ftruncate64(fd, length); }

int fsync(int fd) { return fails_on("sync", fd) ? -1 : REAL(fsync)(fd); }

int fdatasync(int fd) { return fails_on("sync", fd) ? -1 : REAL(fdatasync)(fd); }

int unlink(const char *path) { return fails("unlink", path) ? -1 : REAL(unlink)(path); }

int open64(const char *path, int flags, ...) {
    va_list rest;
    va_start(rest, flags);
    mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(rest, mode_t) : 0;
    va_end(rest);
    if ((flags & O_CREAT) && access(path, F_OK) && fails("create", path)) return -1;
    return REAL(open64)(path, flags, mode);
}

int open(const char *path, int flags, ...) {
    va_list rest;
    va_start(rest, flags);
    mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(rest, mode_t) : 0;
    va_end(rest);
    return open64(path, flags, mode);
}
