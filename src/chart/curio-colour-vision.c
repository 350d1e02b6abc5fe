/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How far apart two colours look. */

#include "curio-colour-vision.h"

#include <math.h>

static const double machado[CURIO_N_SIGHTS][3][3] = {
  [CURIO_SIGHT_NORMAL] = {{ 1, 0, 0 },                         { 0, 1, 0 }, { 0, 0, 1 }},
  [CURIO_SIGHT_PROTAN] = { { 0.152286, 1.052583, -0.204868 },
                          { 0.114503, 0.786281, 0.099216 },
                          { -0.003882, -0.048116, 1.051998 }                           },
  [CURIO_SIGHT_DEUTAN] = { { 0.367322, 0.860646, -0.227968 },
                          { 0.280085, 0.672501, 0.047413 },
                          { -0.011820, 0.042940, 0.968881 }                            },
  [CURIO_SIGHT_TRITAN] = { { 1.255528, -0.076749, -0.178779 },
                          { -0.078411, 0.930809, 0.147602 },
                          { 0.004733, 0.691367, 0.303900 }                             },
};

static double
to_light (double channel)
{
  return channel <= 0.04045 ? channel / 12.92
                            : pow ((channel + 0.055) / 1.055, 2.4);
}

static double
bend (double t)
{
  return t > 216.0 / 24389 ? cbrt (t) : (24389.0 / 27 * t + 16) / 116;
}

static void
to_lab (const CurioColour *colour, CurioSight sight, double out_lab[3])
{
  /* sRGB to XYZ over the D65 white. */
  static const double xyz[3][3] = {
    {0.4124564 / 0.95047,  0.3575761 / 0.95047, 0.1804375 / 0.95047},
    { 0.2126729,           0.7151522,           0.0721750          },
    { 0.0193339 / 1.08883, 0.1191920 / 1.08883, 0.9503041 / 1.08883}
  };
  const double light[3] = { to_light (colour->red), to_light (colour->green),
                            to_light (colour->blue) };
  double seen[3], f[3];

  for (int i = 0; i < 3; i++)
    {
      const double *row = machado[sight][i];
      double sum = row[0] * light[0] + row[1] * light[1] + row[2] * light[2];

      seen[i] = CLAMP (sum, 0, 1);
    }
  for (int i = 0; i < 3; i++)
    f[i] = bend (xyz[i][0] * seen[0] + xyz[i][1] * seen[1]
                 + xyz[i][2] * seen[2]);
  out_lab[0] = 116 * f[1] - 16;
  out_lab[1] = 500 * (f[0] - f[1]);
  out_lab[2] = 200 * (f[1] - f[2]);
}

static double
get_hue (double a, double b)
{
  double hue = a == 0 && b == 0 ? 0 : atan2 (b, a) * 180 / G_PI;

  return hue < 0 ? hue + 360 : hue;
}

static double
get_sine (double degrees)
{
  return sin (degrees * G_PI / 180);
}

static double
get_cosine (double degrees)
{
  return cos (degrees * G_PI / 180);
}

double
curio_lab_get_distance (const double a[3], const double b[3])
{
  double chroma = (hypot (a[1], a[2]) + hypot (b[1], b[2])) / 2;
  double c7 = pow (chroma, 7), k = pow (25, 7);
  double g = 0.5 * (1 - sqrt (c7 / (c7 + k)));
  double a1 = (1 + g) * a[1], a2 = (1 + g) * b[1];
  double c1 = hypot (a1, a[2]), c2 = hypot (a2, b[2]);
  double h1 = get_hue (a1, a[2]), h2 = get_hue (a2, b[2]);
  double dh = h2 - h1, h = h1 + h2;
  double dl = b[0] - a[0], dc = c2 - c1, l, c, t, rt, sl, sc, sh;

  if (c1 * c2 == 0)
    dh = 0;
  else
    {
      dh += dh > 180 ? -360 : dh < -180 ? 360 : 0;
      h = fabs (h1 - h2) <= 180 ? h / 2
          : h < 360             ? (h + 360) / 2
                                : (h - 360) / 2;
    }
  dh = 2 * sqrt (c1 * c2) * get_sine (dh / 2);
  l = (a[0] + b[0]) / 2;
  c = (c1 + c2) / 2;
  t = 1 - 0.17 * get_cosine (h - 30) + 0.24 * get_cosine (2 * h)
      + 0.32 * get_cosine (3 * h + 6) - 0.20 * get_cosine (4 * h - 63);
  rt = -get_sine (60 * exp (-pow ((h - 275) / 25, 2))) * 2
       * sqrt (pow (c, 7) / (pow (c, 7) + k));
  sl = 1 + 0.015 * pow (l - 50, 2) / sqrt (20 + pow (l - 50, 2));
  sc = 1 + 0.045 * c;
  sh = 1 + 0.015 * c * t;
  return sqrt (pow (dl / sl, 2) + pow (dc / sc, 2) + pow (dh / sh, 2)
               + rt * (dc / sc) * (dh / sh));
}

double
curio_colour_get_distance (const CurioColour *a, const CurioColour *b,
                           CurioSight sight)
{
  double lab_a[3], lab_b[3];

  to_lab (a, sight, lab_a);
  to_lab (b, sight, lab_b);
  return curio_lab_get_distance (lab_a, lab_b);
}
