package io.zhiqiao.screens;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/**
 * A picture of a page for a README: the top of it, in at most 256 colours, so that it is a third of the size. The
 * colours are the most frequent ones, close ones taken together.
 */
final class SmallPng {

    private static final int COLOURS = 256;
    private static final int BUCKET = 0xFCFCFC;

    private final BufferedImage picture;

    private SmallPng(BufferedImage picture) {
        this.picture = picture;
    }

    /** Writes the upper {@code height} pixels of {@code from} to {@code to}. */
    static void write(Path from, Path to, int height) {
        try {
            var whole = ImageIO.read(from.toFile());
            var top = whole.getSubimage(0, 0, whole.getWidth(), Math.min(height, whole.getHeight()));
            ImageIO.write(new SmallPng(top).indexed(), "png", to.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make %s of %s.".formatted(to, from), e);
        }
    }

    private BufferedImage indexed() {
        var palette = palette();
        var model = new IndexColorModel(
                8, palette.size(), palette.stream().mapToInt(Integer::intValue).toArray(), 0, false, -1, 0);
        var small = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model);
        var nearest = new HashMap<Integer, Integer>();
        var raster = small.getRaster();
        for (var y = 0; y < picture.getHeight(); y++) {
            for (var x = 0; x < picture.getWidth(); x++) {
                var colour = picture.getRGB(x, y) & 0xFFFFFF;
                raster.setSample(x, y, 0, nearest.computeIfAbsent(colour, one -> nearest(one, palette)));
            }
        }
        return small;
    }

    /** The most frequent colour of each of the most frequent buckets. */
    private List<Integer> palette() {
        var counts = new HashMap<Integer, Integer>();
        for (var y = 0; y < picture.getHeight(); y++) {
            for (var x = 0; x < picture.getWidth(); x++) {
                counts.merge(picture.getRGB(x, y) & 0xFFFFFF, 1, Integer::sum);
            }
        }
        var best = new HashMap<Integer, Map.Entry<Integer, Integer>>();
        var sums = new HashMap<Integer, Integer>();
        counts.entrySet().forEach(colour -> {
            var bucket = colour.getKey() & BUCKET;
            sums.merge(bucket, colour.getValue(), Integer::sum);
            best.merge(bucket, colour, (one, other) -> one.getValue() >= other.getValue() ? one : other);
        });
        return sums.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(COLOURS)
                .flatMap(bucket -> Stream.ofNullable(best.get(bucket.getKey())))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static int nearest(int colour, List<Integer> palette) {
        var found = 0;
        var least = Integer.MAX_VALUE;
        for (var at = 0; at < palette.size(); at++) {
            var distance = distance(colour, palette.get(at));
            if (distance < least) {
                least = distance;
                found = at;
            }
        }
        return found;
    }

    private static int distance(int one, int other) {
        var red = (one >> 16 & 0xFF) - (other >> 16 & 0xFF);
        var green = (one >> 8 & 0xFF) - (other >> 8 & 0xFF);
        var blue = (one & 0xFF) - (other & 0xFF);
        return red * red + green * green + blue * blue;
    }
}
