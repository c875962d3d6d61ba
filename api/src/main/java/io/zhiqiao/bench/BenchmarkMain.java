package io.zhiqiao.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

final class BenchmarkMain {
    private BenchmarkMain() {}

    public static void main(String[] a) {
        var only = Arrays.stream(a[2].split(",", -1))
                .map(name -> Measurement.valueOf(name.toUpperCase(Locale.ROOT)))
                .collect(Collectors.toSet());
        var options = new BenchmarkOptions(
                Integer.parseInt(a[0]), Integer.parseInt(a[1]), only, Path.of("config"), Path.of(a[3]));
        var last = new long[1];
        var report = Benchmark.run(options, (zh, en, done, total) -> {
            if (System.nanoTime() - last[0] > 5_000_000_000L) {
                last[0] = System.nanoTime();
                System.err.println(en + " " + done + "/" + total);
            }
        });
        System.out.println(report.toTable());
    }
}
