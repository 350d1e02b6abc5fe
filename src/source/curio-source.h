/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "curio-facts.h"
#include "curio-progress.h"

G_BEGIN_DECLS

/* The order of day and month in dates kept as text. */
typedef enum
{
  CURIO_DATES_AUTO, /* ISO; else what the data allow; else ask */
  CURIO_DATES_DMY,
  CURIO_DATES_MDY,
} CurioDates;

typedef enum
{
  CURIO_COLUMN_INVOICE,
  CURIO_COLUMN_STOCK_CODE,
  CURIO_COLUMN_DESCRIPTION,
  CURIO_COLUMN_QUANTITY,
  CURIO_COLUMN_DATE,
  CURIO_COLUMN_PRICE,
  CURIO_COLUMN_CUSTOMER,
  CURIO_COLUMN_COUNTRY,
  CURIO_N_COLUMNS
} CurioColumn;

/* Which of the foreign columns is which of ours; an entry is NULL where nobody
 * has said so, and then known names are tried. */
typedef struct
{
  char *names[CURIO_N_COLUMNS];
} CurioMapping;

const char *curio_column_get_title (CurioColumn column); /* translated */
/* The column that a header such as "InvoiceNo", "Customer ID" or "unit_price"
 * means, or CURIO_N_COLUMNS.  Case, spaces and underscores do not matter. */
CurioColumn curio_column_guess (const char *header);
void curio_mapping_clear (CurioMapping *self);
/* "invoice=inv_no,price=amount": FALSE with CURIO_ERROR_USAGE. */
gboolean curio_mapping_parse (CurioMapping *self, const char *text,
                              GError **error);

/* What nobody has named: the shop that a file becomes, the invented one, and
 * the relation on a server. */
#define CURIO_DEFAULT_SHOP "retail"
#define CURIO_DEMO_SHOP "demo"
#define CURIO_DEFAULT_TABLE "retail"

/* How much of a shop is loaded. */
typedef enum
{
  CURIO_GRAIN_AUTO, /* the lines, or sums of them above the line budget */
  CURIO_GRAIN_LINES,
  CURIO_GRAIN_ORDERS, /* sums by order, and by product, month and country */
  CURIO_N_GRAINS
} CurioGrain;

/* "auto", "lines" or "orders": FALSE with CURIO_ERROR_USAGE. */
gboolean curio_grain_parse (const char *text, CurioGrain *out_grain,
                            GError **error);

/* What a desktop holds with ease. */
#define CURIO_LINE_BUDGET G_GINT64_CONSTANT (30000000)
/* The planner is rarely right: so many times what it was asked for is waited
 * for before lines are taken for too many. */
#define CURIO_LINE_PATIENCE 2

/* Where the lines are: a local shop, or a relation on a server. */
typedef struct
{
  char *shop;     /* name of a local shop; NULL for a server */
  char *conninfo; /* libpq: key words or URI; may be "" (all from PG*) */
  char *table;    /* [schema.]name, each part quoted or as it stands */
  CurioMapping mapping;
  char *time_zone; /* for timestamptz; NULL: Europe/London */
  CurioDates dates;

  /* How it is loaded this time, which is not remembered with it. */
  CurioGrain grain;
  gint64 line_budget; /* of CURIO_GRAIN_AUTO; CURIO_LINE_BUDGET at first */
  char **not_goods;   /* of sums, as in CurioBooks; NULL: the usual */
} CurioSource;

CurioSource *curio_source_new_local (const char *shop); /* NULL: the demo */
CurioSource *curio_source_new_server (const char *conninfo, const char *table);
/* Whether both are the same table of the same shop; FALSE for NULL. */
gboolean curio_source_is_same_place (const CurioSource *a,
                                     const CurioSource *b);
/* The same place, its columns, times and dates read in the same way; whether
 * as lines or as sums does not matter. */
gboolean curio_source_is_same_reading (const CurioSource *a,
                                       const CurioSource *b);
/* What is set, or the default. */
const char *curio_source_get_time_zone (const CurioSource *self);
/* Of how many rows lines are made before sums are read in their place; where
 * lines were asked for, of any number. */
gint64 curio_source_get_max_lines (const CurioSource *self);
CurioSource *curio_source_copy (const CurioSource *self);
void curio_source_free (CurioSource *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CurioSource, curio_source_free)
/* "demo", "retail on sales.example": for the side bar.  (transfer full) */
char *curio_source_get_title (const CurioSource *self);
/* The name of a file for what is kept with this shop: the same whatever the
 * password, the mapping or the order of key words.  (transfer full) */
char *curio_source_make_key (const CurioSource *self);

/* The direct load: one COPY, streamed into facts.  Blocks; call it in a worker
 * thread.  PROGRESS may be NULL.  Fails with any CurioError or
 * G_IO_ERROR_CANCELLED; answers a cancel within 10 ms. */
CurioFacts *curio_source_load (const CurioSource *self,
                               CurioProgress *progress,
                               GCancellable *cancellable, GError **error);

/* What a table was when its lines were read: curio-table-state.h. */
typedef struct _CurioTableState CurioTableState;
void curio_table_state_free (CurioTableState *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CurioTableState, curio_table_state_free)

/* The same, and the state of the table, for a later curio_source_refresh. */
CurioFacts *curio_source_load_stated (const CurioSource *self,
                                      CurioProgress *progress,
                                      GCancellable *cancellable,
                                      CurioTableState **out_state,
                                      GError **error);

/* Reads the very COPY of curio_source_load, or those of sums, and throws it
 * away: what the server and the wire cost by themselves. */
gboolean curio_source_drain (const CurioSource *self,
                             GCancellable *cancellable, gint64 *out_bytes,
                             GError **error);

/* What a relation looks like, for the connect dialog. */
typedef struct
{
  char *schema;
  char *name;
  gint64 n_rows_estimate; /* -1: unknown */
  char *oid;              /* its number, as text */
  guint n_columns;
  char **column_names; /* NULL-terminated */
  char **column_types;
  guint *column_type_oids;      /* of pg_type, domains resolved */
  char *column_type_categories; /* of pg_type */
  gboolean *column_merges; /* texts are equal in it that are not the same */
  int mapped[CURIO_N_COLUMNS]; /* index of the column, or -1 */
  char *time_zone;             /* of the shop's clock */
} CurioRelation;

void curio_relation_free (CurioRelation *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CurioRelation, curio_relation_free)
/* Connects and looks, reads no line.  Fails with CURIO_ERROR_SCHEMA where the
 * table is not there; a missing column is told by mapped[] = -1. */
CurioRelation *curio_source_inspect (const CurioSource *self,
                                     GCancellable *cancellable,
                                     GError **error);
/* Names ("schema.name") of the relations the user may read, those that look
 * like sales lines first.  (transfer full) */
char **curio_source_list_tables (const CurioSource *self,
                                 GCancellable *cancellable, GError **error);

/* --- remembered between starts ------------------------------------------ */

/* Kept in the user's configuration folder, without passwords.  The mapping,
 * time zone and order of dates belong to the connection and table. */
void curio_source_remember (const CurioSource *self);
CurioSource *curio_source_get_last (void);  /* NULL: none yet */
GPtrArray *curio_source_list_recent (void); /* of CurioSource, newest first */
/* Fills in what was remembered of the same connection and table. */
void curio_source_recall (CurioSource *self);

G_END_DECLS
