package io.zhiqiao.indexer.analysis;

import java.util.List;
import org.apache.lucene.analysis.CharArraySet;

/** Units of measurement as they stand in folded text, found behind a number. */
final class Units {

    private static final int LONGEST = 8;

    /** Folded: ℃ is °c, ² is 2, Ω is ω, both signs for micro are μ. */
    private static final CharArraySet UNITS = new CharArraySet(
            List.of(("% ‰ ° °c °c/min °c/s °f k k/w k/min ppm ppb ppt"
                            + " nm μm um mm cm dm m km m2 cm2 mm2 km2 m3 cm3 mm3 nm3 hm2 μm2"
                            + " mg μg ug ng g kg t kt mg/l μg/l ug/l g/l mg/kg μg/kg g/kg mg/ml μg/ml mg/m3 μg/m3 g/m3 kg/m3"
                            + " g/cm3 kg/t kg/h g/t g/m2 kg/m2 kg/d t/h t/d t/a g/min mg/g mg/cm2"
                            + " l ml μl ul l/h l/min ml/min m3/h m3/d m3/s m3/min m3/t nl"
                            + " ms μs us ns ps s min h d"
                            + " m/s km/h mm/s cm/s m/min mm/min m/s2 mm/a mm/r μm/h"
                            + " hz khz mhz ghz thz rpm r/min db dba dbi dbm"
                            + " n kn mn n/m n/mm n/m2 n/mm2 n/cm n·m nm/rad kn/m mn/m"
                            + " pa kpa mpa gpa hpa bar mbar psi mpa·s pa·s kgf"
                            + " j kj mj gj j/g kj/kg kj/mol j/m j/cm2 j/m2 mj/m2 wh kwh mwh gwh wh/kg wh/l kwh/t kwh/d kwh/m3"
                            + " w kw mw gw μw w/m w/m2 w/cm2 w/kg kw/kg mw/cm2 w/m·k w/(m·k) w/(m2·k) w/mk kva mva kvar"
                            + " v kv mv μv v/m kv/mm a ka ma μa a/cm2 ma/cm2 a/m2 ma/g a/g ah mah mah/g ah/kg"
                            + " ω kω mω μω ω·m ω·cm ω/sq ω·mm2 s/m s/cm ms/cm f pf nf μf uf mf h/m"
                            + " t/m3 t/m2 mol mol/l mmol mmol/l μmol/l mol% wt% vol% at% lm lm/w lx cd cd/m2 mt gs"
                            + " bit byte kb mb gb tb kbps mbps gbps fps dpi hv hb hrc hrb hra cp mpa·m1/2 rad mrad"
                            + " cfu/ml cfu/g iu iu/ml u/ml u/g u/l ntu mg/d kcal kcal/kg ev kev mev gy sv bq")
                    .split(" ")),
            false);

    private Units() {}

    /** End of the longest unit that starts at {@code start} and is not cut from a longer word; else {@code start}. */
    static int end(char[] chars, int start, int limit) {
        for (var end = Math.min(limit, start + LONGEST); end > start; end--) {
            if (UNITS.contains(chars, start, end - start) && isWhole(chars, end, limit)) {
                return end;
            }
        }
        return start;
    }

    private static boolean isWhole(char[] chars, int end, int limit) {
        return end == limit
                || !CharClass.isWord(CharClass.of(chars[end - 1]))
                || !CharClass.isWord(CharClass.at(chars, end, limit));
    }
}
