// Acts over kept-alive connections: post PORT CONNECTIONS RATE FILE
//
// FILE holds the requests, each after its length in a line of its own. RATE: so many a second, each counted from the
// instant it was due, whether a connection was free or not; 0: the next as soon as one is answered.
// Prints `SENT KEPT SECONDS P50 P95 P99 MOST BEGUN` (milliseconds; BEGUN since 1970), KEPT being the answers with status 200.

#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#define ROOM 131072

struct line { int fd, busy, length; double due; char *buffer; };

static struct line *lines;
static int lineCount, ep;
static char *next_request, *file_end;
static double *took;
static long sent, answered, kept, total;

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec * 1e3 + t.tv_nsec / 1e6;
}

static void send_next(struct line *l, double due) {
  char *at;
  long length = strtol(next_request, &at, 10);
  at += 1;
  next_request = at + length;
  if (write(l->fd, at, length) != length) { fprintf(stderr, "A request did not fit into the line.\n"); exit(1); }
  l->busy = 1;
  l->due = due;
  l->length = 0;
  sent += 1;
}

/** Whether a whole answer is here. */
static int is_whole(struct line *l) {
  char *end = memmem(l->buffer, l->length, "\r\n\r\n", 4);
  if (!end) return 0;
  char *said = memmem(l->buffer, end - l->buffer, "ontent-length: ", 15);
  if (!said) said = memmem(l->buffer, end - l->buffer, "ontent-Length: ", 15);
  return said && l->length >= end + 4 - l->buffer + atol(said + 15);
}

static void receive(struct line *l) {
  for (;;) {
    ssize_t n = read(l->fd, l->buffer + l->length, ROOM - 1 - l->length);
    if (n < 0 && errno == EAGAIN) return;
    if (n <= 0) { fprintf(stderr, "The server closed a line.\n"); exit(1); }
    l->length += n;
    l->buffer[l->length] = 0;
    if (!is_whole(l)) continue;
    if (strncmp(l->buffer, "HTTP/1.1 200", 12) == 0) kept += 1;
    else if (answered == kept) fprintf(stderr, "First answer that is not 200: %s\n", l->buffer);
    took[answered++] = now() - l->due;
    l->busy = 0;
    return;
  }
}

static int by_size(const void *a, const void *b) {
  double x = *(const double *)a, y = *(const double *)b;
  return x < y ? -1 : x > y;
}

int main(int argc, char **argv) {
  if (argc < 5) return 2;
  lineCount = atoi(argv[2]);
  double rate = atof(argv[3]);
  int file = open(argv[4], O_RDONLY);
  struct stat size;
  if (file < 0 || fstat(file, &size) < 0) return 2;
  next_request = mmap(0, size.st_size + 1, PROT_READ, MAP_PRIVATE, file, 0);
  file_end = next_request + size.st_size;
  for (char *at = next_request; at < file_end; total += 1) { char *rest; long n = strtol(at, &rest, 10); at = rest + 1 + n; }
  took = calloc(total + 1, sizeof *took);
  lines = calloc(lineCount, sizeof *lines);
  ep = epoll_create1(0);
  struct sockaddr_in to = { .sin_family = AF_INET, .sin_port = htons(atoi(argv[1])) };
  inet_pton(AF_INET, "127.0.0.1", &to.sin_addr);
  for (int i = 0; i < lineCount; i += 1) {
    struct line *l = &lines[i];
    l->fd = socket(AF_INET, SOCK_STREAM, 0);
    l->buffer = malloc(ROOM);
    int one = 1;
    setsockopt(l->fd, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
    if (connect(l->fd, (void *)&to, sizeof to) < 0) { perror("connect"); return 1; }
    fcntl(l->fd, F_SETFL, O_NONBLOCK);
    struct epoll_event e = { .events = EPOLLIN, .data.u32 = i };
    epoll_ctl(ep, EPOLL_CTL_ADD, l->fd, &e);
  }
  struct timespec clock_now;
  clock_gettime(CLOCK_REALTIME, &clock_now);
  double begun = now();
  int free_from = 0;
  while (answered < total) {
    double at = now();
    for (int tried = 0; tried < lineCount && sent < total; tried += 1) {
      double due = rate > 0 ? begun + sent * 1000.0 / rate : at;
      if (due > at) break;
      struct line *l = &lines[free_from];
      free_from = (free_from + 1) % lineCount;
      if (!l->busy) { send_next(l, due); tried = -1; }
    }
    static struct epoll_event events[256];
    int n = epoll_wait(ep, events, 256, 1);
    for (int k = 0; k < n; k += 1) receive(&lines[events[k].data.u32]);
    if (now() - begun > 120000) { fprintf(stderr, "Not answered within two minutes: %ld\n", total - answered); return 1; }
  }
  double seconds = (now() - begun) / 1e3;
  qsort(took, answered, sizeof *took, by_size);
  printf("%ld %ld %.3f %.2f %.2f %.2f %.2f %lld\n", sent, kept, seconds, took[answered / 2], took[(long)(answered * .95)],
         took[(long)(answered * .99)], took[answered - 1],
         clock_now.tv_sec * 1000ll + clock_now.tv_nsec / 1000000);
  return 0;
}
