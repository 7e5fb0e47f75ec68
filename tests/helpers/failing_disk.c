/* A disk that fails: loaded before the C library, it lets one call on the watched files fail, or all from there. */

#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

static char folder[4096];
static long calls, at;
static int error, partly, on, reads;

void disk_watch(const char *path) { snprintf(folder, sizeof folder, "%s", path); }

/* The call of this number from now on fails; with `lasting` also all that follow. Zero: none fails. */
void disk_fail(long number, int code, int in_part, int lasting, int of_reading) {
    calls = 0; at = number; error = code; partly = in_part; on = lasting; reads = of_reading;
}

long disk_calls(void) { return calls; }

static int watched(int fd) {
    char link[64], path[4096];
    ssize_t length;
    if (!folder[0]) return 0;
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    length = readlink(link, path, sizeof path - 1);
    if (length <= 0) return 0;
    path[length] = 0;
    return !strncmp(path, folder, strlen(folder)) && (strstr(path, ".briefing") || strstr(path, ".part"));
}

static int fails(int fd, int reading) {
    int saved = errno, now;
    if (reading != reads || !watched(fd)) { errno = saved; return 0; }
    calls++;
    now = at && (calls == at || (on && calls > at));
    errno = now ? error : saved;
    return now;
}

#define REAL(name) static __typeof__(&name) real; if (!real) real = (__typeof__(&name))dlsym(RTLD_NEXT, #name)

/* The first of failing calls may have written half; how much there was room for. */
#define HALF (partly && calls == at && size > 1)

ssize_t write(int fd, const void *from, size_t size) {
    REAL(write);
    return fails(fd, 0) ? (HALF ? real(fd, from, size / 2) : -1) : real(fd, from, size);
}

ssize_t pwrite(int fd, const void *from, size_t size, off_t place) {
    REAL(pwrite);
    return fails(fd, 0) ? (HALF ? real(fd, from, size / 2, place) : -1) : real(fd, from, size, place);
}

ssize_t pwrite64(int fd, const void *from, size_t size, off64_t place) {
    REAL(pwrite64);
    return fails(fd, 0) ? (HALF ? real(fd, from, size / 2, place) : -1) : real(fd, from, size, place);
}

ssize_t read(int fd, void *to, size_t size) { REAL(read); return fails(fd, 1) ? -1 : real(fd, to, size); }

ssize_t pread(int fd, void *to, size_t size, off_t place) {
    REAL(pread);
    return fails(fd, 1) ? -1 : real(fd, to, size, place);
}

ssize_t pread64(int fd, void *to, size_t size, off64_t place) {
    REAL(pread64);
    return fails(fd, 1) ? -1 : real(fd, to, size, place);
}

int fsync(int fd) { REAL(fsync); return fails(fd, 0) ? -1 : real(fd); }
int fdatasync(int fd) { REAL(fdatasync); return fails(fd, 0) ? -1 : real(fd); }
int ftruncate(int fd, off_t size) { REAL(ftruncate); return fails(fd, 0) ? -1 : real(fd, size); }
int ftruncate64(int fd, off64_t size) { REAL(ftruncate64); return fails(fd, 0) ? -1 : real(fd, size); }
