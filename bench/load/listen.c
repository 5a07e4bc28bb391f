// Many listeners on one feed, in one process: listen PORT COUNT PENDING FILE [WITHIN]
//
// FILE holds the request heads, each ended by a NUL; listener i sends head i modulo their number. PENDING: how many may be
// on their way in at the same time (0: all). WITHIN: they come in evenly within so many milliseconds. Reads the pieces of the answer by their lengths, so packed or not is the same;
// a frame has arrived when its last byte is here. Its position is the `id: N` in its first bytes.
//
// Prints `up MS BYTES` once every listener has its first frame, then obeys lines on its input:
//   dump   all arrivals since the last dump, `FROM TO AT COUNT` (COUNT listeners that stood at FROM got TO in the
//          millisecond AT), then `end BYTES LOST`
//   storm  cuts every line, comes back at once with Last-Event-ID, prints `up MS BYTES` when all have a frame again
// Ends with its input, or after two minutes without being able to connect.

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
#include <sys/resource.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

enum where { CLOSED, CONNECTING, HEAD, LENGTH, PIECE, AFTER };

struct line {
  int fd;
  enum where where;
  int matched;           // of the empty line that ends the head
  long left;             // bytes of this piece still to come, its line end included
  char first[48];        // where the position stands
  int firstLength;
  unsigned id;           // position this listener has
  int hasFrame;
};

struct cell { unsigned from, to; unsigned long long at; unsigned count; };

#define CELLS (1 << 20)
#define MOST_HEADS 64
static struct cell *cells;
static struct line *lines;
static int count, mostPending, port, ep, pending, framed;
static double each;         // milliseconds between two who come in
static char *heads[MOST_HEADS];
static int headCount;
static unsigned long long bytes;
static unsigned lost;
static char buffer[262144];

static unsigned long long now_ms(void) {
  struct timespec t;
  clock_gettime(CLOCK_REALTIME, &t);
  return t.tv_sec * 1000ull + t.tv_nsec / 1000000;
}

static void arrived(unsigned from, unsigned to, unsigned long long at) {
  unsigned long long h = (from * 2654435761u) ^ (to * 40503u) ^ (at * 2246822519u);
  for (unsigned i = h & (CELLS - 1);; i = (i + 1) & (CELLS - 1)) {
    struct cell *c = &cells[i];
    if (c->count == 0) { c->from = from; c->to = to; c->at = at; }
    if (c->from == from && c->to == to && c->at == at) { c->count += 1; return; }
  }
}

static void shut(struct line *l) {
  if (l->where == CLOSED) return;
  if (l->where < LENGTH || !l->hasFrame) pending -= 1;
  close(l->fd);
  l->where = CLOSED;
  lost += 1;
}

static void open_line(int i) {
  struct line *l = &lines[i];
  struct sockaddr_in to = { .sin_family = AF_INET, .sin_port = htons(port) };
  inet_pton(AF_INET, "127.0.0.1", &to.sin_addr);
  l->fd = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
  if (l->fd < 0) { perror("socket"); exit(1); }
  int one = 1;
  setsockopt(l->fd, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
  l->where = CONNECTING;
  l->matched = l->firstLength = l->hasFrame = 0;
  l->left = 0;
  pending += 1;
  if (connect(l->fd, (void *)&to, sizeof to) < 0 && errno != EINPROGRESS) { shut(l); return; }
  struct epoll_event e = { .events = EPOLLIN | EPOLLOUT | EPOLLET, .data.u32 = i };
  epoll_ctl(ep, EPOLL_CTL_ADD, l->fd, &e);
}

static void ask(struct line *l, int i) {
  char request[9000];
  char resume[64] = "";
  if (l->id) snprintf(resume, sizeof resume, "Last-Event-ID: %u\r\n", l->id);
  int length = snprintf(request, sizeof request, "%s%s\r\n", heads[i % headCount], resume);
  if (write(l->fd, request, length) != length) { shut(l); return; }
  l->where = HEAD;
}

static void piece_ended(struct line *l, unsigned long long at) {
  l->first[l->firstLength] = 0;
  char *found = memmem(l->first, l->firstLength, "id: ", 4);
  if (found) {
    unsigned to = strtoul(found + 4, 0, 10);
    if (l->hasFrame) arrived(l->id, to, at);
    else { l->hasFrame = 1; pending -= 1; framed += 1; }
    l->id = to;
  }
  l->firstLength = 0;
  l->where = LENGTH;
}

static void take(struct line *l, const char *p, const char *end, unsigned long long at) {
  while (p < end) {
    if (l->where == HEAD) {
      if (l->firstLength < 12 && (l->first[l->firstLength++] = *p) != "HTTP/1.1 200"[l->firstLength - 1]) { shut(l); return; }
      l->matched = *p == "\r\n\r\n"[l->matched] ? l->matched + 1 : *p == '\r';
      if (l->matched == 4) { l->where = LENGTH; l->left = l->firstLength = 0; }
      p += 1;
    } else if (l->where == LENGTH) {
      int c = *p++;
      if (c == '\n') {
        if (l->left == 0) { shut(l); return; }
        l->left += 2;
        l->where = PIECE;
      } else if (c != '\r') {
        l->left = l->left * 16 + (c <= '9' ? c - '0' : (c | 32) - 'a' + 10);
      }
    } else {
      long n = end - p < l->left ? end - p : l->left;
      int room = (int)sizeof l->first - 1 - l->firstLength;
      int keep = n < room ? n : room;
      memcpy(l->first + l->firstLength, p, keep);
      l->firstLength += keep;
      l->left -= n;
      p += n;
      if (l->left == 0) piece_ended(l, at);
    }
  }
}

static void handle(struct epoll_event *e) {
  int i = e->data.u32;
  struct line *l = &lines[i];
  if (l->where == CONNECTING && (e->events & EPOLLOUT)) ask(l, i);
  while (l->where > CONNECTING) {
    ssize_t n = read(l->fd, buffer, sizeof buffer);
    if (n > 0) {
      bytes += n;
      take(l, buffer, buffer + n, now_ms());
      if (n < (ssize_t)sizeof buffer && !(e->events & (EPOLLHUP | EPOLLRDHUP))) return;
    } else if (n < 0 && errno == EAGAIN) return;
    else shut(l);
  }
  if (e->events & (EPOLLERR | EPOLLHUP)) shut(l);
}

static void pump(int ms) {
  static struct epoll_event events[1024];
  int n = epoll_wait(ep, events, 1024, ms);
  for (int k = 0; k < n; k += 1) if (events[k].data.u32 != ~0u) handle(&events[k]);
}

static void connect_all(void) {
  unsigned long long begun = now_ms(), before = bytes;
  int next = 0;
  framed = 0;
  pending = 0;
  while (framed < count) {
    while (next < count && (mostPending == 0 || pending < mostPending) && now_ms() - begun >= next * each)
      open_line(next++);
    // Who was turned away comes again, like a browser.
    if (next == count) for (int i = 0; i < count; i += 1) if (lines[i].where == CLOSED) open_line(i);
    pump(each > 0 ? 1 : 10);
    if (now_ms() - begun > 120000) { printf("failed %d\n", framed); exit(1); }
  }
  printf("up %llu %llu\n", now_ms() - begun, bytes - before);
  fflush(stdout);
}

static void dump(void) {
  for (int i = 0; i < CELLS; i += 1)
    if (cells[i].count) printf("%u %u %llu %u\n", cells[i].from, cells[i].to, cells[i].at, cells[i].count);
  memset(cells, 0, sizeof *cells * CELLS);
  printf("end %llu %u\n", bytes, lost);
  fflush(stdout);
}

static void storm(void) {
  struct linger at_once = { 1, 0 };
  for (int i = 0; i < count; i += 1) {
    if (lines[i].where == CLOSED) continue;
    setsockopt(lines[i].fd, SOL_SOCKET, SO_LINGER, &at_once, sizeof at_once);
    close(lines[i].fd);
    lines[i].where = CLOSED;
  }
  mostPending = 0;
  each = 0;
  connect_all();
}

int main(int argc, char **argv) {
  if (argc < 5) return 2;
  port = atoi(argv[1]);
  count = atoi(argv[2]);
  mostPending = atoi(argv[3]);
  each = argc > 5 ? atof(argv[5]) / count : 0;
  FILE *file = fopen(argv[4], "r");
  static char all[65536];
  size_t size = file ? fread(all, 1, sizeof all - 1, file) : 0;
  for (size_t at = 0; at < size && headCount < MOST_HEADS; at += strlen(all + at) + 1) heads[headCount++] = all + at;
  if (headCount == 0) return 2;
  struct rlimit limit;
  getrlimit(RLIMIT_NOFILE, &limit);
  limit.rlim_cur = limit.rlim_max;
  setrlimit(RLIMIT_NOFILE, &limit);
  cells = calloc(CELLS, sizeof *cells);
  lines = calloc(count, sizeof *lines);
  ep = epoll_create1(0);
  connect_all();
  struct epoll_event input = { .events = EPOLLIN, .data.u32 = ~0u };
  epoll_ctl(ep, EPOLL_CTL_ADD, 0, &input);
  fcntl(0, F_SETFL, O_NONBLOCK);
  for (;;) {
    char said[64];
    pump(20);
    ssize_t n = read(0, said, sizeof said);
    if (n == 0) return 0;
    if (n < 0) continue;
    if (said[0] == 'd') dump();
    if (said[0] == 's') storm();
  }
}
