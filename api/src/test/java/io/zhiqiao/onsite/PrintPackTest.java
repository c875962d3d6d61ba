package io.zhiqiao.onsite;

import static io.zhiqiao.onsite.TourDay.ok;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhiqiao.ServiceTest;
import io.zhiqiao.Someone;
import io.zhiqiao.TestCorpus;
import io.zhiqiao.indexer.corpus.Consent;
import io.zhiqiao.indexer.corpus.Expert;
import io.zhiqiao.indexer.corpus.ExpertId;
import io.zhiqiao.indexer.store.RecordKind;
import io.zhiqiao.indexer.store.RecordStore;
import io.zhiqiao.roster.SeatAnswers;
import io.zhiqiao.tour.Tours;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** What is handed out on paper, and whose contact data stand on it. */
@ServiceTest
@Import(PrintPackTest.EverybodyComes.class)
class PrintPackTest {

    private static final String FIRM = "渝试压铸有限公司";

    @Autowired
    private Someone.Maker people;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private RecordStore records;

    @Autowired
    private PrintPack pack;

    private Someone office;
    private TourDay day;

    /** Both sides agreed: the expert by the answer to the invitation. */
    @TestConfiguration(proxyBeanMethods = false)
    static class EverybodyComes {

        @Bean
        SeatAnswers everybodyComes() {
            return tourId -> List.of(new SeatAnswers.SeatAnswer("P-CASTING", "E-ZHU", true));
        }
    }

    @BeforeEach
    void begin() {
        office = people.coordinator();
        day = TourDay.running(database);
        try (var writing = records.begin()) {
            for (var id : List.of("E-ZHU", "E-LI")) {
                var expert = records.find(RecordKind.EXPERTS, id).orElseThrow();
                var standing = expert.standing();
                writing.put(
                        RecordKind.EXPERTS,
                        new Expert(
                                new ExpertId(id),
                                expert.name(),
                                expert.employment(),
                                expert.expertise(),
                                expert.service(),
                                new Expert.Standing(
                                        standing.poolStatus(),
                                        standing.termUntil(),
                                        standing.verifiedOn(),
                                        Set.of(Consent.POOL, Consent.MATCHING, Consent.CONTACT)),
                                expert.ties(),
                                expert.contact()),
                        "test");
            }
            writing.commit();
        }
    }

    private String page(String question) {
        return ok(200, office.get("/tours/" + day.tourId() + "/pack/print" + question))
                .body();
    }

    private int shown(String who) {
        return TourDay.one(
                database,
                Integer.class,
                "select count(*) from audit_entry where action = 'contact.show' and record_id = ? and new_value = ?",
                day.tourId(),
                who);
    }

    @Test
    void everyExpertFirmAndTableHasASheetWithItsMeetings() {
        var page = page("");

        assertThat(page.split("class=\"sheet card\"", -1)).hasSize(1 + 2 + 1 + 1);
        assertThat(page("?part=experts").split("class=\"sheet card\"", -1)).hasSize(1 + 2);
        assertThat(page("?part=tables").split("class=\"sheet card\"", -1)).hasSize(1 + 1);
        assertThat(page("?person=E-ZHU"))
                .contains("朱铸", "00:00–00:30", "压铸电机壳体试漏不合格率高", FIRM, "双星大道 8 号")
                .doesNotContain("李电");
    }

    @Test
    void contactsAreHiddenUntilBothSidesAreThereAndAgreed() {
        assertThat(page("")).doesNotContain(TestCorpus.MOBILE).contains("签到后显示");
        ok(200, day.checkIn(office, "EXPERT", "E-ZHU"));
        assertThat(page("")).doesNotContain(TestCorpus.MOBILE);
        ok(200, day.checkIn(office, "FIRM", TestCorpus.FIRM_ID));

        assertThat(page("?part=firms")).contains(TestCorpus.MOBILE);
        assertThat(shown("EXPERT E-ZHU")).isEqualTo(1);
        // 李电 did not say that she comes, and is not here.
        assertThat(shown("EXPERT E-LI")).isZero();
        ok(200, day.checkIn(office, "EXPERT", "E-LI"));
        page("?part=firms");
        assertThat(shown("EXPERT E-LI")).isZero();
        // What is not on the paper is not shown to anybody.
        page("?part=tables");
        assertThat(shown("EXPERT E-ZHU")).isEqualTo(2);
    }

    @Test
    void workbookAndWordAndCalendarSayTheSame() throws IOException {
        var view = pack(day);
        var workbook = new ByteArrayOutputStream();
        PackTable.write(view, workbook);
        try (var read = new XSSFWorkbook(new ByteArrayInputStream(workbook.toByteArray()))) {
            assertThat(read.getNumberOfSheets()).isEqualTo(4);
            assertThat(read.getSheetAt(0).getRow(1).getCell(7).getStringCellValue())
                    .isNotBlank();
            assertThat(read.getSheetAt(3).getLastRowNum()).isEqualTo(3);
        }
        var word = new ByteArrayOutputStream();
        PackWord.write(view, word);
        try (var read = new XWPFDocument(new ByteArrayInputStream(word.toByteArray()));
                var text = new XWPFWordExtractor(read)) {
            assertThat(text.getText()).contains("专家手册", "朱铸", "企业手册", FIRM, "桌次安排");
            assertThat(read.getAllPictures()).hasSize(3);
        }
        var all = "/tours/" + day.tourId() + "/pack/calendar.ics";
        assertThat(ok(200, office.get(all)).body().split("BEGIN:VEVENT", -1)).hasSize(3);
        assertThat(ok(200, office.get(all + "?person=E-ZHU")).body().split("BEGIN:VEVENT", -1))
                .hasSize(2);
        assertThat(office.get("/tours/" + day.tourId() + "/pack/sheets.xlsx")
                        .headers()
                        .firstValue("content-disposition")
                        .orElse(""))
                .contains(".xlsx");
        ok(200, office.get("/tours/" + day.tourId() + "/pack/sheets.docx"));
    }

    @Autowired
    private Tours tours;

    private PackView pack(TourDay of) {
        return pack.assembled(tours.known(of.tourId()).orElseThrow(), "https://zhiqiao.example.org");
    }
}
