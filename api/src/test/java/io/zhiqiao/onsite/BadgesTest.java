package io.zhiqiao.onsite;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import io.zhiqiao.engine.ZhiqiaoSettings;
import io.zhiqiao.link.LinkKey;
import io.zhiqiao.tour.HalfDay;
import io.zhiqiao.tour.Tour;
import io.zhiqiao.tour.TourPlan;
import io.zhiqiao.tour.TourState;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

/** Codes on badges that nobody can make but the service, each of one person and one tour. */
class BadgesTest {

    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
    private static final Tour TOUR = tour("0a1b2c3d-0000-4000-8000-000000000001");
    private static final Tour OTHER = tour("ffeeddcc-0000-4000-8000-000000000002");

    @TempDir
    private Path data = Path.of("");

    private Badges badges(Instant now) {
        return new Badges(new LinkKey(settings(data)), Clock.fixed(now, ZoneOffset.UTC));
    }

    @ParameterizedTest
    @ValueSource(strings = {"E-ZHU", "渝试压铸有限公司", "a.b.c", "Q 1/2"})
    void codeSaysWhoItIs(String personId) {
        var badges = badges(NOW);

        var code = badges.code(TOUR, PersonKind.FIRM, personId);

        assertThat(code).matches("[A-Za-z0-9._-]+");
        assertThat(badges.read(TOUR, code)).isEqualTo(new Badge.Working(PersonKind.FIRM, personId));
        assertThat(badges.read(TOUR, badges.code(TOUR, PersonKind.EXPERT, personId)))
                .isEqualTo(new Badge.Working(PersonKind.EXPERT, personId));
    }

    @Test
    void codeWithAnySignChangedIsNoneOfOurs() {
        var badges = badges(NOW);
        var code = badges.code(TOUR, PersonKind.EXPERT, "E-ZHU");

        for (var at = TOUR.tourId().indexOf('-'); at < code.length(); at++) {
            var other = code.charAt(at) == 'b' ? 'c' : 'b';
            assertThat(badges.read(TOUR, code.substring(0, at) + other + code.substring(at + 1)))
                    .as("%d", at)
                    .isInstanceOf(Badge.Forged.class);
            assertThat(badges.read(TOUR, code.substring(0, at))).isInstanceOf(Badge.Forged.class);
        }
        assertThat(badges.read(TOUR, "x".repeat(5000))).isInstanceOf(Badge.Forged.class);
        assertThat(badges.read(TOUR, "")).isInstanceOf(Badge.Forged.class);
    }

    @Test
    void codeOfAnotherTourIsNamedAsSuchAndNeverWorks() {
        var badges = badges(NOW);
        var code = badges.code(OTHER, PersonKind.EXPERT, "E-ZHU");

        assertThat(badges.read(TOUR, code)).isInstanceOf(Badge.OfAnotherTour.class);
        // With the first signs of this tour in front it is forged: the signature is about the whole tour.
        assertThat(badges.read(TOUR, TOUR.tourId().substring(0, 8) + code.substring(8)))
                .isInstanceOf(Badge.Forged.class);
    }

    @Test
    void codeEndsTheDayAfterTheTour() {
        var code = badges(NOW).code(TOUR, PersonKind.EXPERT, "E-ZHU");
        var end = Instant.parse("2026-11-25T00:00:00Z");

        assertThat(badges(end.minus(Duration.ofSeconds(1))).read(TOUR, code)).isInstanceOf(Badge.Working.class);
        assertThat(badges(end).read(TOUR, code)).isInstanceOf(Badge.Ended.class);
    }

    @Test
    void drawnCodeIsReadByACamera() throws IOException, ReaderException {
        var text = "https://zhiqiao.example.org" + badges(NOW).path(TOUR, PersonKind.EXPERT, "E-ZHU");

        var picture = ImageIO.read(new ByteArrayInputStream(QrCode.png(text)));
        var pixels = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        var read = new QRCodeReader()
                .decode(new BinaryBitmap(
                        new HybridBinarizer(new RGBLuminanceSource(picture.getWidth(), picture.getHeight(), pixels))));

        assertThat(read.getText()).isEqualTo(text);
        assertThat(QrCode.of(text).size() * 6).isEqualTo(picture.getWidth());
        // The drawing for pages has the same dark modules as the picture.
        assertThat(darkModules(QrCode.of(text))).isEqualTo(dark(pixels) / 36);
    }

    private static int darkModules(QrCode code) {
        var lengths = Pattern.compile("h(\\d+)v1").matcher(code.path());
        return lengths.results().mapToInt(run -> Integer.parseInt(run.group(1))).sum();
    }

    private static int dark(int[] pixels) {
        return (int)
                Arrays.stream(pixels).filter(pixel -> (pixel & 0xFFFFFF) == 0).count();
    }

    private static Tour tour(String id) {
        return new Tour(
                id,
                new TourPlan(
                        "璧山行",
                        2026,
                        1,
                        "",
                        "",
                        List.of("璧山区"),
                        List.of(),
                        "",
                        1,
                        1,
                        null,
                        null,
                        List.of(),
                        List.of(new HalfDay(LocalDate.of(2026, 11, 23), LocalTime.of(9, 0), LocalTime.of(12, 0)))),
                TourState.RUNNING,
                NOW,
                1);
    }

    private static ZhiqiaoSettings settings(Path data) {
        return new ZhiqiaoSettings(
                data, data, false, List.of(), DataSize.ofMegabytes(1), new ZhiqiaoSettings.Database("", "", ""));
    }
}
