/* A preload library that writes down, in order, everything done to the files of one folder: what a power cut may lose.
 * POWERCUT_FOLDER names the folder, POWERCUT_LOG the file to append to. One record is: kind, length of the name, offset,
 * length of the data, then name and data. Names are those inside the folder; "" is the folder itself. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

static int record_to = -1;
static char folder[4096];
static size_t folder_length;
static pthread_mutex_t one_at_a_time = PTHREAD_MUTEX_INITIALIZER;

__attribute__((constructor)) static void begin(void) {
    const char *place = getenv("POWERCUT_FOLDER"), *log = getenv("POWERCUT_LOG");
    if (!place || !log || !realpath(place, folder)) return;
    folder_length = strlen(folder);
    record_to = (int)syscall(SYS_openat, AT_FDCWD, log, O_WRONLY | O_CREAT | O_APPEND, 0600);
}

static void put(const void *bytes, size_t length) {
    const char *from = bytes;
    while (length) {
        ssize_t done = syscall(SYS_write, record_to, from, length);
        if (done <= 0) abort();
        from += done;
        length -= (size_t)done;
    }
}

/* The name inside the folder; NULL for any other place. */
static const char *inside(const char *path) {
    if (record_to < 0 || strncmp(path, folder, folder_length)) return NULL;
    if (path[folder_length] == 0) return path + folder_length;
    return path[folder_length] == '/' ? path + folder_length + 1 : NULL;
}

static void record(char kind, const char *name, uint64_t offset, const void *data, uint32_t length) {
    uint16_t name_length = (uint16_t)strlen(name);
    pthread_mutex_lock(&one_at_a_time);
    put(&kind, 1);
    put(&name_length, 2);
    put(&offset, 8);
    put(&length, 4);
    put(name, name_length);
    if (data) put(data, length);
    pthread_mutex_unlock(&one_at_a_time);
}

static void of_descriptor(char kind, int fd, uint64_t offset, const void *data, uint32_t length) {
    char link[64], path[4096];
    if (record_to < 0) return;
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t size = readlink(link, path, sizeof path - 1);
    if (size < 0) return;
    path[size] = 0;
    const char *name = inside(path);
    if (name) record(kind, name, offset, data, length);
}

static void of_path(char kind, const char *path) {
    char whole[4096], parent[4096];
    const char *slash = strrchr(path, '/');
    if (record_to < 0 || !slash) return;
    snprintf(parent, sizeof parent, "%.*s", (int)(slash - path), path);
    if (!realpath(parent, whole)) return;
    strncat(whole, slash, sizeof whole - strlen(whole) - 1);
    const char *name = inside(whole);
    if (name) record(kind, name, 0, NULL, 0);
}

ssize_t pwrite64(int fd, const void *data, size_t length, off64_t offset) {
    ssize_t done = REAL(pwrite64)(fd, data, length, offset);
    if (done > 0) of_descriptor('w', fd, (uint64_t)offset, data, (uint32_t)done);
    return done;
}

ssize_t pwrite(int fd, const void *data, size_t length, off_t offset) { return pwrite64(fd, data, length, offset); }

ssize_t write(int fd, const void *data, size_t length) {
    off_t offset = record_to < 0 ? -1 : lseek(fd, 0, SEEK_CUR);
    ssize_t done = REAL(write)(fd, data, length);
    if (done > 0 && offset >= 0) of_descriptor('w', fd, (uint64_t)offset, data, (uint32_t)done);
    return done;
}

int ftruncate64(int fd, off64_t length) {
    int done = REAL(ftruncate64)(fd, length);
    if (!done) of_descriptor('t', fd, (uint64_t)length, NULL, 0);
    return done;
}

int ftruncate(int fd, off_t length) { return ftruncate64(fd, length); }

int fsync(int fd) {
    int done = REAL(fsync)(fd);
    if (!done) of_descriptor('s', fd, 0, NULL, 0);
    return done;
}

int fdatasync(int fd) {
    int done = REAL(fdatasync)(fd);
    if (!done) of_descriptor('s', fd, 0, NULL, 0);
    return done;
}

int unlink(const char *path) {
    int done = REAL(unlink)(path);
    if (!done) of_path('u', path);
    return done;
}

/* A rename would need a model of its own; the ledger's file and its journals are never renamed. */
int rename(const char *from, const char *to) {
    int done = REAL(rename)(from, to);
    if (!done) of_path('r', from);
    return done;
}
