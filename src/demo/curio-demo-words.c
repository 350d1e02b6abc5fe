/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The vocabulary of an invented catalogue of gifts.  These are data of the
 * shop, as its till would print them, and so they are not translated. */
#include "curio-demo-words.h"

const CurioDemoObject curio_demo_objects[] = {
  {"LUNCH BAG",           CURIO_DEMO_PRINTED,   6,  12, 10},
  { "TOTE BAG",           CURIO_DEMO_PRINTED,   11, 18, 10},
  { "STORAGE SACK",       CURIO_DEMO_PRINTED,   12, 20, 10},
  { "MUG",                CURIO_DEMO_PRINTED,   8,  16, 6 },
  { "EGG CUP",            CURIO_DEMO_PRINTED,   5,  10, 12},
  { "TEA TOWEL",          CURIO_DEMO_PRINTED,   15, 20, 6 },
  { "APRON",              CURIO_DEMO_PRINTED,   23, 31, 4 },
  { "OVEN GLOVE",         CURIO_DEMO_PRINTED,   18, 24, 6 },
  { "CAKE TIN",           CURIO_DEMO_PRINTED,   24, 33, 3 },
  { "BISCUIT BARREL",     CURIO_DEMO_PRINTED,   26, 34, 3 },
  { "PAPER NAPKINS",      CURIO_DEMO_PRINTED,   7,  9,  12},
  { "PAPER STRAWS",       CURIO_DEMO_PRINTED,   6,  10, 12},
  { "GIFT WRAP",          CURIO_DEMO_PRINTED,   4,  5,  25},
  { "GIFT TAG",           CURIO_DEMO_PRINTED,   1,  4,  24},
  { "NOTEBOOK",           CURIO_DEMO_PRINTED,   8,  16, 12},
  { "BIRTHDAY CARD",      CURIO_DEMO_PRINTED,   4,  5,  12},
  { "PENCIL CASE",        CURIO_DEMO_PRINTED,   11, 19, 6 },
  { "UMBRELLA",           CURIO_DEMO_PRINTED,   29, 35, 4 },
  { "CUSHION COVER",      CURIO_DEMO_PRINTED,   24, 33, 4 },
  { "DOORMAT",            CURIO_DEMO_PRINTED,   33, 37, 2 },
  { "WASH BAG",           CURIO_DEMO_PRINTED,   15, 22, 6 },
  { "PURSE",              CURIO_DEMO_PRINTED,   12, 22, 6 },
  { "TRINKET DISH",       CURIO_DEMO_PRINTED,   7,  14, 12},
  { "PICNIC BLANKET",     CURIO_DEMO_PRINTED,   34, 39, 2 },
  { "BUNTING",            CURIO_DEMO_PRINTED,   23, 26, 5 },
  { "LAMPSHADE",          CURIO_DEMO_PRINTED,   29, 36, 4 },
  { "SEWING KIT",         CURIO_DEMO_PRINTED,   10, 15, 12},
  { "PHOTO FRAME",        CURIO_DEMO_MADE,      14, 27, 6 },
  { "LANTERN",            CURIO_DEMO_MADE,      16, 32, 6 },
  { "CANDLE HOLDER",      CURIO_DEMO_MADE,      9,  20, 8 },
  { "COAT HOOK",          CURIO_DEMO_MADE,      10, 18, 12},
  { "DOOR KNOB",          CURIO_DEMO_MADE,      9,  13, 12},
  { "PLANT POT",          CURIO_DEMO_MADE,      10, 22, 6 },
  { "WATERING CAN",       CURIO_DEMO_MADE,      20, 30, 4 },
  { "BIRD FEEDER",        CURIO_DEMO_MADE,      17, 28, 4 },
  { "WALL CLOCK",         CURIO_DEMO_MADE,      31, 39, 2 },
  { "ALARM CLOCK",        CURIO_DEMO_MADE,      21, 25, 4 },
  { "MIRROR",             CURIO_DEMO_MADE,      26, 40, 2 },
  { "SERVING TRAY",       CURIO_DEMO_MADE,      24, 35, 3 },
  { "CAKE STAND",         CURIO_DEMO_MADE,      34, 41, 2 },
  { "JEWELLERY BOX",      CURIO_DEMO_MADE,      28, 38, 3 },
  { "MAGAZINE RACK",      CURIO_DEMO_MADE,      33, 39, 2 },
  { "SIDE TABLE",         CURIO_DEMO_MADE,      42, 45, 1 },
  { "BATH SHELF",         CURIO_DEMO_MADE,      36, 41, 2 },
  { "CUTLERY POT",        CURIO_DEMO_MADE,      17, 23, 6 },
  { "VASE",               CURIO_DEMO_MADE,      15, 34, 4 },
  { "DOOR SIGN",          CURIO_DEMO_SHAPED,    11, 20, 12},
  { "KEY RING",           CURIO_DEMO_SHAPED,    5,  10, 12},
  { "BROOCH",             CURIO_DEMO_SHAPED,    8,  18, 6 },
  { "NECKLACE",           CURIO_DEMO_SHAPED,    14, 29, 6 },
  { "FRIDGE MAGNET",      CURIO_DEMO_SHAPED,    3,  9,  12},
  { "GARLAND",            CURIO_DEMO_SHAPED,    12, 24, 6 },
  { "WIND CHIME",         CURIO_DEMO_SHAPED,    12, 20, 6 },
  { "DOORSTOP",           CURIO_DEMO_SHAPED,    20, 28, 4 },
  { "PAPERWEIGHT",        CURIO_DEMO_SHAPED,    16, 25, 6 },
  { "MONEY BOX",          CURIO_DEMO_SHAPED,    10, 21, 6 },
  { "NIGHT LIGHT",        CURIO_DEMO_SHAPED,    11, 19, 8 },
  { "BOOKEND",            CURIO_DEMO_SHAPED,    21, 31, 4 },
  { "HANGING DECORATION", CURIO_DEMO_SHAPED,    4,  12, 24},
  { "PILLAR CANDLE",      CURIO_DEMO_SCENTED,   8,  21, 6 },
  { "TIN CANDLE",         CURIO_DEMO_SCENTED,   9,  15, 12},
  { "SOAP BAR",           CURIO_DEMO_SCENTED,   7,  13, 12},
  { "ROOM DIFFUSER",      CURIO_DEMO_SCENTED,   20, 31, 4 },
  { "INCENSE STICKS",     CURIO_DEMO_SCENTED,   2,  7,  25},
  { "BATH SALTS",         CURIO_DEMO_SCENTED,   14, 20, 6 },
  { "DRAWER SACHET",      CURIO_DEMO_SCENTED,   5,  10, 12},
  { "TEA LIGHTS",         CURIO_DEMO_SCENTED,   5,  12, 12},
  { "COASTERS",           CURIO_DEMO_SET,       11, 20, 6 },
  { "TEA TINS",           CURIO_DEMO_SET,       24, 29, 4 },
  { "NESTING BOXES",      CURIO_DEMO_SET,       22, 32, 3 },
  { "CAKE CASES",         CURIO_DEMO_SET,       5,  6,  24},
  { "SPICE JARS",         CURIO_DEMO_SET,       22, 28, 4 },
  { "PENCILS",            CURIO_DEMO_SET,       4,  9,  24},
  { "RIBBONS",            CURIO_DEMO_SET,       10, 17, 12},
  { "PLACE MATS",         CURIO_DEMO_SET,       20, 28, 4 },
  { "STICKERS",           CURIO_DEMO_SET,       4,  7,  12},
  { "PARTY PLATES",       CURIO_DEMO_SET,       7,  11, 12},
  { "GLASS TUMBLERS",     CURIO_DEMO_SET,       22, 30, 4 },
  { "WOODEN SPOONS",      CURIO_DEMO_SET,       13, 18, 6 },
  { "TREE BAUBLE",        CURIO_DEMO_CHRISTMAS, 4,  10, 24},
  { "STOCKING",           CURIO_DEMO_CHRISTMAS, 16, 26, 6 },
  { "WREATH",             CURIO_DEMO_CHRISTMAS, 20, 34, 4 },
  { "ADVENT CALENDAR",    CURIO_DEMO_CHRISTMAS, 24, 35, 4 },
  { "CRACKERS",           CURIO_DEMO_CHRISTMAS, 18, 26, 6 },
  { "FAIRY LIGHTS",       CURIO_DEMO_CHRISTMAS, 19, 30, 6 },
  { "TABLE RUNNER",       CURIO_DEMO_CHRISTMAS, 18, 29, 4 },
  { "CARD PACK",          CURIO_DEMO_CHRISTMAS, 8,  16, 12},
};
const guint curio_demo_n_objects = G_N_ELEMENTS (curio_demo_objects);

static const char *const colours[] = {
  "BLUE",  "PINK",     "IVORY", "GREEN",  "RED",       "GREY",
  "CREAM", "MUSTARD",  "TEAL",  "LILAC",  "NAVY",      "CORAL",
  "MINT",  "CHARCOAL", "BLACK", "YELLOW", "TURQUOISE", "AQUA",
  "PLUM",  "SAGE",     "BLUSH", "OCHRE",  "DUCK EGG",  "BURGUNDY",
};

static const char *const motifs[] = {
  "SPOTTY",      "FOXGLOVE",
  "WREN",        "HEDGEHOG",
  "SEASHELL",    "THISTLE",
  "BUMBLEBEE",   "OTTER",
  "SWALLOW",     "FERN",
  "LIGHTHOUSE",  "COTTAGE",
  "PUFFIN",      "ORCHARD",
  "TOADSTOOL",   "MEADOW",
  "HARE",        "SAILBOAT",
  "PEACOCK",     "BLUEBELL",
  "TEAPOT",      "FOLK BIRD",
  "CHEVRON",     "PAISLEY",
  "HERRINGBONE", "DRAGONFLY",
  "LADYBIRD",    "ACORN",
  "TULIP",       "PEONY",
  "ROBIN",       "SQUIRREL",
  "FOX CUB",     "BADGER",
  "WHALE",       "CARAVAN",
  "BICYCLE",     "HOT AIR BALLOON",
  "CIRCUS TENT", "DINOSAUR",
  "ROCKET",      "MERMAID",
  "PIRATE",      "TRACTOR",
  "GREENHOUSE",  "BEACH HUT",
  "LEMON GROVE", "BLACKBERRY",
  "RHUBARB",     "MOONLIGHT",
  "CLOUD",       "PATCHWORK",
  "NORDIC",      "SUNDIAL",
  "MAGPIE",      "KINGFISHER",
  "WILDFLOWER",  "POPPY FIELD",
};

static const char *const materials[] = {
  "ENAMEL",    "WICKER",  "OAK",       "TIN",        "SLATE",  "FELT",
  "GLASS",     "CERAMIC", "BRASS",     "RATTAN",     "COPPER", "LINEN",
  "CRACKLE",   "ZINC",    "DRIFTWOOD", "MANGO WOOD", "BEADED", "WIRE",
  "STONEWARE", "BAMBOO",  "KNITTED",   "PEWTER",     "CORK",
};

static const char *const scents[] = {
  "WILD FIG",    "SEA SALT",     "LAVENDER",     "COCOA BEAN", "GREEN TEA",
  "HONEYSUCKLE", "CEDAR",        "WINTER SPICE", "RHUBARB",    "SWEET PEA",
  "BERGAMOT",    "VANILLA MILK", "ROSEMARY",     "PEPPERMINT", "OAK MOSS",
  "QUINCE",      "WHITE MUSK",   "ELDERFLOWER",  "NUTMEG",     "PEAR DROP",
};

static const char *const sizes[] = {
  "SMALL", "LARGE",     "BOXED",     "MINI",
  "TALL",  "PACK OF 3", "PACK OF 6", "REFILL",
};

static const char *const seasonal[] = {
  "REINDEER",    "SNOWY OWL",   "GINGERBREAD", "HOLLY SPRIG", "FROSTED PINE",
  "POLAR BEAR",  "SNOW GLOBE",  "NUTCRACKER",  "MISTLETOE",   "SLEIGH RIDE",
  "ALPINE STAR", "TARTAN STAG", "SUGAR PLUM",  "WINTER FOX",  "CAROL SINGER",
  "PENGUIN",     "SILVER BELL", "SNOWDRIFT",   "TOY SOLDIER", "MULLED SPICE",
};

static const struct
{
  const char *const *words;
  guint n_words;
} vocabularies[] = {
  [CURIO_DEMO_COLOUR] = {colours,    G_N_ELEMENTS (colours)  },
  [CURIO_DEMO_MOTIF] = { motifs,    G_N_ELEMENTS (motifs)   },
  [CURIO_DEMO_MATERIAL] = { materials, G_N_ELEMENTS (materials)},
  [CURIO_DEMO_SCENT] = { scents,    G_N_ELEMENTS (scents)   },
  [CURIO_DEMO_SIZE] = { sizes,     G_N_ELEMENTS (sizes)    },
  [CURIO_DEMO_SEASONAL] = { seasonal,  G_N_ELEMENTS (seasonal) },
};

const char *
curio_demo_words_pick (CurioDemoVocabulary vocabulary, guint64 hash)
{
  return vocabularies[vocabulary]
      .words[(hash >> 32) % vocabularies[vocabulary].n_words];
}
