/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* The program with a display: options, keys, the about window, one window. */
#define CURIO_TYPE_APPLICATION (curio_application_get_type ())
G_DECLARE_FINAL_TYPE (CurioApplication, curio_application, CURIO, APPLICATION,
                      AdwApplication)

CurioApplication *curio_application_new (void);

G_END_DECLS
