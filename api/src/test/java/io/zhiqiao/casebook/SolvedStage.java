package io.zhiqiao.casebook;

import static io.zhiqiao.Postings.ok;

import io.zhiqiao.Postings;
import io.zhiqiao.Someone;
import io.zhiqiao.TestCorpus;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;

/** Brings a published problem to its solution: an expert serves, a report proves it, the enterprise confirms. */
public final class SolvedStage {

    private final Someone office;
    private final Someone firm;
    private final Someone expert;

    /** With the people around the problem; the expert is {@link TestCorpus#CASTER}. */
    public SolvedStage(Someone office, Someone firm, Someone expert) {
        this.office = office;
        this.firm = firm;
        this.expert = expert;
    }

    /** The expert serves and states level 5 with a report. Returns the match; the enterprise has not confirmed yet. */
    public String served(String problemId) {
        var matchId = Postings.invited(office, problemId, TestCorpus.CASTER);
        Postings.move(expert, office, matchId, "accept", "{\"noConflict\": true}");
        Postings.move(firm, office, matchId, "confirm", "{}");
        var path = "/api/v1/matches/" + matchId;
        ok(201, expert.send("POST", path + "/services", """
                {"servedOn": "%s", "hours": 3, "mode": "现场诊断", "content": "在渝试压铸有限公司把内浇口移到厚壁侧，加装真空阀",
                 "outcome": "型腔残压降到 40 mbar"}""".formatted(LocalDate.now(ZoneId.of("Asia/Shanghai")))));
        var report = ok(
                        201,
                        expert.upload(path + "/documents?kind=REPORT", "报告.txt", "试漏".getBytes(StandardCharsets.UTF_8)))
                .at("/documentId")
                .asString();
        ok(201, expert.send("POST", path + "/solved-level", """
                {"level": 5, "documents": ["%s"], "note": "试漏不合格率由 7%% 降到 1.2%%"}""".formatted(report)));
        return matchId;
    }

    /** The enterprise confirms what was stated. */
    public void confirm(String matchId) {
        ok(200, firm.send("POST", "/api/v1/matches/" + matchId + "/solved-level/5/confirmation", ""));
    }
}
