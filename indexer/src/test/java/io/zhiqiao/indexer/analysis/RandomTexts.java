package io.zhiqiao.indexer.analysis;

import java.util.Random;

/** Texts of all sorts of characters, the same ones for the same seed. */
final class RandomTexts {

    private static final String[] PIECES = {
        "镁合金",
        "锂离子电池",
        "鋰電池",
        "乾燥設備",
        "砂土",
        "0.05",
        "mm",
        "≥",
        "95%",
        "1200℃",
        "H01M10/6556",
        "GB/T 4754",
        "-",
        "/",
        ".",
        " ",
        "\u3000",
        "6061-T6",
        "ＡＤＣ１２",
        "😀",
        "𠮷",
        "\ud842",
        "\udfb7",
        "e\u0301",
        "ﬃ",
        "㎜",
        "½",
        "\u200b",
        "'s",
        "’s",
        "ies",
        "s",
        "C++",
        "c#",
        "ｶﾞ",
        "한국",
        "\u0301",
        "\uFE0F",
        "…",
        "№",
        "㈱",
        "ß",
        "İ",
        "Ω",
        "·",
        "(",
        "+",
        "_",
        "±",
        "一",
        "\n",
        "\t",
        "\ufffe",
        "ﷺ",
        "各",
        "𝟙𝟚",
        "𐐷"
    };

    private final Random random;

    RandomTexts(long seed) {
        this.random = new Random(seed);
    }

    /** A text of up to 60 pieces or random code units. */
    String next() {
        var text = new StringBuilder();
        var length = random.nextInt(60);
        for (var i = 0; i < length; i++) {
            switch (random.nextInt(8)) {
                case 0 -> text.append((char) random.nextInt(0x10000));
                case 1 -> text.append((char) (0x4E00 + random.nextInt(0x5200)));
                case 2 -> text.append((char) (0x20 + random.nextInt(0x60)));
                default -> text.append(PIECES[random.nextInt(PIECES.length)]);
            }
        }
        return text.toString();
    }
}
