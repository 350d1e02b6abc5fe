/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The one error domain of the program.  The first line of a message is a
 * sentence for the person at the screen, saying what happened and what to do;
 * further lines are the words of the server or the system, unchanged. */
#define CURIO_ERROR (curio_error_quark ())

typedef enum
{
  CURIO_ERROR_USAGE,          /* a wrong option or value */
  CURIO_ERROR_NOT_INSTALLED,  /* a program that Curio needs is missing */
  CURIO_ERROR_CONNECT,        /* no server answers there */
  CURIO_ERROR_AUTHENTICATION, /* the server refuses this user */
  CURIO_ERROR_PERMISSION,     /* the user may not do this */
  CURIO_ERROR_SCHEMA,    /* no such database, table or column, wrong type */
  CURIO_ERROR_DATA,      /* too much of the data cannot be read */
  CURIO_ERROR_QUERY,     /* the server refused a statement */
  CURIO_ERROR_TIMEOUT,   /* the server took too long */
  CURIO_ERROR_LOST,      /* the connection broke */
  CURIO_ERROR_FULL,      /* no room on the disk */
  CURIO_ERROR_EXISTS,    /* it would overwrite something */
  CURIO_ERROR_EMPTY,     /* nothing to work on */
  CURIO_ERROR_FORMAT,    /* a file is not what it should be */
  CURIO_ERROR_AMBIGUOUS, /* only the person can decide (order of a date) */
} CurioError;

GQuark curio_error_quark (void);

G_END_DECLS
