package io.zhiqiao.onsite;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import javax.imageio.ImageIO;

/**
 * A text drawn as a QR code: as a path for pages, as a picture for documents.
 *
 * @param size modules on a side, the quiet border among them
 * @param path of the dark modules, one unit each
 */
record QrCode(int size, String path) {

    private static final int BORDER = 4;
    private static final int PIXELS_PER_MODULE = 6;
    private static final int WHITE = 0xFFFFFF;

    /** Draws a text; a sixth of it may be dirty or torn. */
    static QrCode of(String text) {
        var modules = modules(text);
        var path = new StringBuilder();
        for (var y = 0; y < modules.getHeight(); y++) {
            for (var x = 0; x < modules.getWidth(); x++) {
                var from = x;
                while (x < modules.getWidth() && modules.get(x, y)) {
                    x++;
                }
                if (x > from) {
                    path.append("M%d %dh%dv1h-%dz".formatted(from, y, x - from, x - from));
                }
            }
        }
        return new QrCode(modules.getWidth(), path.toString());
    }

    /** For the frame of a drawing. */
    public String viewBox() {
        return "0 0 %d %d".formatted(size, size);
    }

    /** The same as a picture (PNG). */
    static byte[] png(String text) {
        var modules = modules(text);
        var side = modules.getWidth() * PIXELS_PER_MODULE;
        var image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
        for (var y = 0; y < side; y++) {
            for (var x = 0; x < side; x++) {
                if (!modules.get(x / PIXELS_PER_MODULE, y / PIXELS_PER_MODULE)) {
                    image.setRGB(x, y, WHITE);
                }
            }
        }
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("Cannot write a picture into memory.", e);
        }
        return out.toByteArray();
    }

    private static BitMatrix modules(String text) {
        try {
            return new QRCodeWriter()
                    .encode(
                            text,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.M,
                                    EncodeHintType.CHARACTER_SET,
                                    "UTF-8",
                                    EncodeHintType.MARGIN,
                                    BORDER));
        } catch (WriterException e) {
            throw new IllegalArgumentException(
                    "The text of %d characters is too long for a QR code.".formatted(text.length()), e);
        }
    }
}
