package io.zhiqiao.indexer.ingest;

import io.zhiqiao.indexer.corpus.Confidentiality;
import io.zhiqiao.indexer.corpus.Consent;
import io.zhiqiao.indexer.corpus.EvidenceId;
import io.zhiqiao.indexer.corpus.Expert;
import io.zhiqiao.indexer.corpus.ExpertId;
import io.zhiqiao.indexer.corpus.Organisation;
import io.zhiqiao.indexer.corpus.OrganisationId;
import io.zhiqiao.indexer.corpus.OrganisationRef;
import io.zhiqiao.indexer.corpus.Period;
import io.zhiqiao.indexer.corpus.PoolStatus;
import io.zhiqiao.indexer.corpus.Problem;
import io.zhiqiao.indexer.corpus.ProblemId;
import io.zhiqiao.indexer.corpus.ProblemStatus;
import io.zhiqiao.indexer.corpus.ServiceCase;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Records as they may be: every field is there or not, and texts hold what people and programs write. */
final class RandomRecords {

    private static final String ANY = "压铸气孔热处理ABCxyz 0189.,;、；|\"'=+-@（）《》<>&\t\n%𠮷é[]{}";
    private static final String PLAIN = "压铸气孔ABCxyz 0189.\"'=+-@（）<>&%𠮷é[]{}";
    private static final OrganisationRef KNOWN = new OrganisationRef(new OrganisationId("Q1"), "重庆示例机电有限公司");

    private final Random random;

    RandomRecords(long seed) {
        this.random = new Random(seed);
    }

    <T> List<T> several(int most, Supplier<T> one) {
        return IntStream.range(0, random.nextInt(most + 1))
                .mapToObj(i -> one.get())
                .distinct()
                .toList();
    }

    Organisation organisation(int number) {
        var isEnterprise = random.nextBoolean();
        return new Organisation(
                new OrganisationId("U" + number),
                "示例单位" + number,
                isEnterprise ? "企业" : "高校",
                isEnterprise ? "91500000MA00000008" : "",
                several(3, () -> one("高企", "专精特新", "试点")),
                isEnterprise ? one("3670", "3252") : one("", "3670"),
                isEnterprise ? one("两江新区", "沙坪坝区") : one("", "巴南区"),
                text(30),
                text(30),
                several(3, this::reference),
                new Organisation.PatentAccount(one("", "已注册", "试用"), maybe(random::nextBoolean)),
                text(40));
    }

    Expert expert(int number) {
        return new Expert(
                new ExpertId("X" + number),
                new Expert.Name("王示例" + number, several(2, () -> item(20)), text(20)),
                new Expert.Employment(
                        reference(),
                        text(20),
                        text(20),
                        one("教授", "研究员"),
                        one("", "博士"),
                        several(3, () -> new Expert.Affiliation(reference(), months()))),
                new Expert.Expertise(
                        one("", "技术", "管理"),
                        several(2, () -> one("430", "510")),
                        List.of("3670"),
                        several(2, () -> one("B22D", "H01M")),
                        List.of("先进材料"),
                        "研" + text(300),
                        text(300),
                        several(4, () -> item(20)),
                        several(4, () -> item(20)),
                        List.of(one("工艺", "材料")),
                        List.of(one("现场诊断", "培训"))),
                new Expert.Service(
                        one("", "沙坪坝区"),
                        several(2, () -> one("巴南区", "北碚区")),
                        several(2, this::days),
                        random.nextInt(10),
                        random.nextInt(10)),
                new Expert.Standing(
                        one(PoolStatus.ACTIVE, PoolStatus.PAUSED),
                        maybe(() -> day(2027)),
                        day(2020),
                        maybe(() -> random.nextBoolean() ? EnumSet.of(Consent.POOL) : EnumSet.allOf(Consent.class))),
                new Expert.Ties(
                        several(2, this::reference),
                        maybe(() -> several(2, () -> new Expert.OutsideRole(reference(), item(10))))),
                new Expert.Contact(text(20), text(20)));
    }

    ServiceCase serviceCase(int number) {
        return new ServiceCase(
                new EvidenceId("C" + number),
                new ExpertId("E1"),
                "题" + text(200),
                "法" + text(200),
                "果" + text(200),
                random.nextInt(4) == 0 ? 0 : 1950 + random.nextInt(77),
                maybe(this::reference),
                text(30));
    }

    Problem problem(int number) {
        var min = maybe(() -> random.nextInt(1_000) / 8.0);
        return new Problem(
                new ProblemId("P" + number),
                "题" + text(38),
                "述" + text(900),
                new Problem.Classification(
                        one("技术攻关", "检测"),
                        "3670",
                        text(50),
                        several(2, () -> one("B22D", "H01M10/6556")),
                        one("", "先进材料")),
                new Problem.Statement(
                        text(100),
                        "状" + text(200),
                        text(100),
                        text(100),
                        several(3, this::target),
                        text(100),
                        text(100),
                        maybe(() -> 1 + random.nextInt(9))),
                new Problem.Engagement(
                        List.of(one("技术咨询", "揭榜挂帅")),
                        min,
                        maybe(() -> (min == null ? 0 : min) + random.nextInt(100)),
                        text(30),
                        day(2027),
                        1 + random.nextInt(5),
                        1 + random.nextInt(9),
                        several(2, this::reference),
                        one(Confidentiality.PUBLIC, Confidentiality.POOL_ONLY, Confidentiality.NAMED_ONLY)),
                new Problem.Posting(
                        KNOWN,
                        one("两江新区", "巴南区"),
                        text(30),
                        one("走访", "企业自填"),
                        one(ProblemStatus.SUBMITTED, ProblemStatus.PUBLISHED),
                        maybe(() -> day(2027))));
    }

    private Problem.Target target() {
        var operator = one(">=", "<=", "=", "between");
        var number = random.nextInt(1_000) / 10.0;
        return new Problem.Target(
                item(20),
                operator,
                operator.equals("between") ? number + "~" + (number + 1) : one("-", "") + number,
                one("", "%", "MPa"),
                random.nextBoolean() ? item(20) : "",
                random.nextBoolean());
    }

    private Period months() {
        var from = maybe(() -> YearMonth.of(1990 + random.nextInt(20), 1 + random.nextInt(12)));
        var to = maybe(() -> YearMonth.of(2012 + random.nextInt(10), 1 + random.nextInt(12)));
        return new Period(from == null ? null : from.atDay(1), to == null ? null : to.atEndOfMonth());
    }

    private Period days() {
        var from = day(2026);
        return new Period(from, maybe(() -> from.plusDays(random.nextInt(60))));
    }

    private LocalDate day(int year) {
        return LocalDate.of(year, 1, 1).plusDays(random.nextInt(300));
    }

    private OrganisationRef reference() {
        return random.nextBoolean() ? KNOWN : new OrganisationRef(null, item(20));
    }

    @SafeVarargs
    private final <T> T one(T... values) {
        return values[random.nextInt(values.length)];
    }

    private <T> @Nullable T maybe(Supplier<T> value) {
        return random.nextInt(3) == 0 ? null : value.get();
    }

    /** May be empty, and may hold separators, quotation marks and line ends. */
    private String text(int maxChars) {
        return characters(ANY, maxChars).strip();
    }

    /** Never blank, without what separates the items of a cell. */
    private String item(int maxChars) {
        return "项" + characters(PLAIN, maxChars - 1).stripTrailing();
    }

    private String characters(String from, int maxChars) {
        var codePoints = from.codePoints().toArray();
        var text = new StringBuilder();
        for (int i = random.nextInt(Math.max(1, maxChars / 2)); i > 0; i--) {
            text.appendCodePoint(codePoints[random.nextInt(codePoints.length)]);
        }
        return text.toString();
    }

    /** Numbered records, at least one. */
    static <T> List<T> numbered(int count, java.util.function.IntFunction<T> one) {
        var records = new ArrayList<T>();
        for (int i = 0; i < count; i++) {
            records.add(one.apply(i));
        }
        return records;
    }
}
