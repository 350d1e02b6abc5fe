/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A pool of connections, played by a thread that hands on every byte but the
 * number of the server's process, as PgBouncer does in transaction mode. */
#include "pool-fixture.h"

#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

/* The letter that the protocol's documentation gives a cancel request, which
 * is told by this number in place of a version. */
#define CANCEL 'F'
static const guint8 cancel_code[]
    = { 1234 >> 8, 1234 & 255, 5678 >> 8, 5678 & 255 };

static void
read_exactly (int fd, guint8 *bytes, gsize length)
{
  while (length > 0)
    {
      gssize n = read (fd, bytes, length);

      g_assert_cmpint (n, >, 0);
      bytes += n;
      length -= (gsize)n;
    }
}

static void
write_exactly (int fd, const guint8 *bytes, gsize length)
{
  g_assert_cmpint (send (fd, bytes, length, MSG_NOSIGNAL), ==, (gssize)length);
}

/* One message of the protocol; its kind comes before its length, but for a
 * client's first one.  Returns the kind. */
static char
hand_message_on (int from, int to, gsize n_kind)
{
  guint8 head[5], body[8192];
  guint32 length;

  read_exactly (from, head, n_kind + 4);
  memcpy (&length, head + n_kind, 4);
  length = GUINT32_FROM_BE (length) - 4;
  g_assert_cmpuint (length, <=, sizeof body);
  read_exactly (from, body, length);
  if (n_kind == 1 && head[0] == 'K')
    body[0] ^= 0x40; /* another process, which there is not */
  write_exactly (to, head, n_kind + 4);
  write_exactly (to, body, length);
  if (n_kind == 1)
    return (char)head[0];
  return length >= 4 && memcmp (body, cancel_code, 4) == 0 ? CANCEL : '\0';
}

static int
connect_to_server (const ServerFixture *server)
{
  struct sockaddr_un address = { .sun_family = AF_UNIX };
  int fd = socket (AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);

  g_snprintf (address.sun_path, sizeof address.sun_path, "%s/.s.PGSQL.%d",
              server->folder, server->port);
  g_assert_no_errno (
      connect (fd, (struct sockaddr *)&address, sizeof address));
  return fd;
}

static gboolean
hand_bytes_on (int from, int to)
{
  guint8 bytes[8192];
  gssize n = read (from, bytes, sizeof bytes);

  if (n > 0)
    write_exactly (to, bytes, (gsize)n);
  return n > 0;
}

/* FALSE where the client wished another's work to be given up. */
static gboolean
serve (const PoolFixture *self)
{
  int client = accept (self->listener, NULL, NULL);
  int backend = connect_to_server (self->server);
  gboolean is_session = hand_message_on (client, backend, 0) != CANCEL;
  gboolean goes_on = is_session;

  while (is_session && hand_message_on (backend, client, 1) != 'Z')
    ;
  while (goes_on)
    {
      GPollFD fds[] = {
        {client,   G_IO_IN, 0},
        { backend, G_IO_IN, 0}
      };

      g_poll (fds, 2, -1);
      if (fds[1].revents != 0)
        goes_on = hand_bytes_on (backend, client);
      if (goes_on && fds[0].revents != 0)
        goes_on = hand_bytes_on (client, backend);
    }
  close (client);
  close (backend);
  return is_session;
}

static gpointer
pool_cb (gpointer data)
{
  const PoolFixture *self = data;
  guint n = 0;

  while (n < self->n_clients)
    n += serve (self) ? 1 : 0;
  return NULL;
}

void
pool_fixture_start (PoolFixture *self, ServerFixture *server, guint n_clients)
{
  g_autofree char *folder = g_build_filename (server->folder, "pool", NULL);
  struct sockaddr_un address = { .sun_family = AF_UNIX };
  int listener = socket (AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);

  g_assert_no_errno (g_mkdir_with_parents (folder, 0755));
  g_snprintf (address.sun_path, sizeof address.sun_path, "%s/.s.PGSQL.1",
              folder);
  unlink (address.sun_path);
  g_assert_no_errno (
      bind (listener, (struct sockaddr *)&address, sizeof address));
  g_assert_no_errno (listen (listener, 1));
  *self = (PoolFixture){ .server = server,
                         .listener = listener,
                         .n_clients = n_clients,
                         .conninfo = g_strdup_printf (
                             "host=%s port=1 user=boss dbname=postgres",
                             folder) };
  self->thread = g_thread_new ("pool", pool_cb, self);
}

void
pool_fixture_end (PoolFixture *self)
{
  g_thread_join (self->thread);
  close (self->listener);
  g_free (self->conninfo);
}
