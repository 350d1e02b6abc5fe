/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The welcome page: the demo shop, a database, a file. */

#include "curio-welcome-page.h"

#include "curio-progress-box.h"

typedef enum
{
  CARD_DEMO,
  CARD_CONNECT,
  CARD_IMPORT,
  N_CARDS
} Card;

static const char *const actions[N_CARDS] = {
  [CARD_DEMO] = "win.open-demo",
  [CARD_CONNECT] = "win.connect",
  [CARD_IMPORT] = "win.import",
};

struct _CurioWelcomePage
{
  AdwBin parent_instance;

  GtkStack *stacks[N_CARDS];
  GtkButton *buttons[N_CARDS];
  CurioProgressBox *boxes[N_CARDS];

  CurioSession *session;
  int pressed; /* the Card of the load under way, or -1 */
};

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CurioWelcomePage, curio_welcome_page, ADW_TYPE_BIN)

static const CurioProgress *
get_progress (gpointer data, const char **out_activity)
{
  CurioWelcomePage *self = data;

  if (self->session == NULL || !curio_session_get_busy (self->session))
    return NULL;
  *out_activity = curio_session_get_activity (self->session);
  return curio_session_get_progress (self->session);
}

/* The card that would have opened SOURCE. */
static Card
find_card (const CurioSource *source)
{
  if (source->shop == NULL)
    return CARD_CONNECT;
  return g_str_equal (source->shop, CURIO_DEMO_SHOP) ? CARD_DEMO : CARD_IMPORT;
}

/* A dialog that was opened by a card may have been cancelled since, and the
 * load come from somewhere else. */
static gboolean
is_of_pressed (CurioWelcomePage *self)
{
  const CurioSource *wanted = curio_session_get_wanted (self->session);

  return self->pressed >= 0 && wanted != NULL
         && find_card (wanted) == (Card)self->pressed;
}

static void
update (CurioWelcomePage *self)
{
  gboolean busy = curio_session_get_busy (self->session);

  if (!busy || !is_of_pressed (self))
    self->pressed = -1;
  for (Card card = 0; card < N_CARDS; card++)
    {
      gboolean loading = busy && self->pressed == (int)card;

      gtk_stack_set_visible_child_name (self->stacks[card],
                                        loading ? "progress" : "button");
      gtk_widget_set_sensitive (GTK_WIDGET (self->buttons[card]), !busy);
    }
}

static void
card_clicked_cb (CurioWelcomePage *self, GtkButton *button)
{
  for (Card card = 0; card < N_CARDS; card++)
    if (button == self->buttons[card])
      {
        self->pressed = card;
        gtk_widget_activate_action (GTK_WIDGET (self), actions[card], NULL);
      }
}

static void
cancel_cb (CurioWelcomePage *self)
{
  curio_session_cancel (self->session);
}

gboolean
curio_welcome_page_is_pressed (CurioWelcomePage *self)
{
  g_return_val_if_fail (CURIO_IS_WELCOME_PAGE (self), FALSE);

  return self->session != NULL && is_of_pressed (self);
}

static void
set_session (CurioWelcomePage *self, CurioSession *session)
{
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_set_object (&self->session, session);
  if (session == NULL)
    return;
  g_signal_connect_object (session, "notify::busy", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  update (self);
}

static void
curio_welcome_page_set_property (GObject *object, guint id,
                                 const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_SESSION)
    set_session (CURIO_WELCOME_PAGE (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
curio_welcome_page_dispose (GObject *object)
{
  set_session (CURIO_WELCOME_PAGE (object), NULL);
  G_OBJECT_CLASS (curio_welcome_page_parent_class)->dispose (object);
}

static void
bind_cards (GtkWidgetClass *klass)
{
  static const char *const names[] = { "demo", "connect", "import" };

  for (Card card = 0; card < N_CARDS; card++)
    {
      g_autofree char *stack = g_strconcat (names[card], "_stack", NULL);
      g_autofree char *button = g_strconcat (names[card], "_button", NULL);
      g_autofree char *box = g_strconcat (names[card], "_box", NULL);
      const gssize base = G_STRUCT_OFFSET (CurioWelcomePage, stacks);
      const gssize step = (gssize)sizeof (gpointer);

      gtk_widget_class_bind_template_child_full (klass, stack, FALSE,
                                                 base + card * step);
      gtk_widget_class_bind_template_child_full (
          klass, button, FALSE, base + (N_CARDS + card) * step);
      gtk_widget_class_bind_template_child_full (
          klass, box, FALSE, base + (2 * N_CARDS + card) * step);
    }
}

static void
curio_welcome_page_class_init (CurioWelcomePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = curio_welcome_page_set_property;
  object_class->dispose = curio_welcome_page_dispose;

  properties[PROP_SESSION]
      = g_param_spec_object ("session", NULL, NULL, CURIO_TYPE_SESSION,
                             G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (CURIO_TYPE_PROGRESS_BOX);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/uk/co/londongiftshop/Curio/ui/curio-welcome-page.ui");
  bind_cards (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, card_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
}

static void
curio_welcome_page_init (CurioWelcomePage *self)
{
  self->pressed = -1;
  gtk_widget_init_template (GTK_WIDGET (self));
  for (Card card = 0; card < N_CARDS; card++)
    curio_progress_box_set_func (self->boxes[card], get_progress, self);
}
