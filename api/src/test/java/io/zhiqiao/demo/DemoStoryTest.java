package io.zhiqiao.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhiqiao.DemoTest;
import io.zhiqiao.ServiceClient;
import io.zhiqiao.account.DemoAccounts;
import io.zhiqiao.account.Role;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whoever tries the demo finds something to do. */
@DemoTest
class DemoStoryTest {

    @Autowired
    private DemoAccounts demo;

    @Autowired
    private ServiceClient service;

    @Autowired
    private JdbcTemplate database;

    @Test
    void everyRoleHasSomethingThatWaits() {
        assertThat(page(Role.ENTERPRISE, "/my/problems")).contains("看并确认文本", "修改后再提交", "看推荐的专家");
        assertThat(page(Role.COORDINATOR, "/review")).contains("真空回流焊后氮化硅基板翘曲超差");
        assertThat(page(Role.COORDINATOR, "/match/desk")).contains("等您处理（1）", "已邀请，待答复 1 位", "服务中 1 位");
        assertThat(page(Role.COORDINATOR, "/packages")).contains("在办的套餐（1）", "已完成 1/4 步");
        assertThat(page(Role.COORDINATOR, "/visits")).contains("等我办的（1）", "送专利库使用手册");
        assertThat(page(Role.COORDINATOR, "/gaps")).contains("市外高校");
        assertThat(page(Role.COORDINATOR, "/tours")).contains("（第一期）", "配专家", "已列计划");
        assertThat(page(Role.COORDINATOR, "/cases")).contains("已发布的案例（10）", "劈刀清洗架小改造", "待审核");
        assertThat(page(Role.COORDINATOR, "/teams")).contains("学会（样例）");
        assertThat(page(Role.COORDINATOR, "/routing")).contains("真空回流焊后氮化硅基板翘曲超差");
        assertThat(page(Role.EXPERT, "/my/requests")).contains("等我答复（2）", "打开对接页");
        assertThat(page(Role.ADMINISTRATOR, "/audit")).contains("登记缺口");
    }

    @Test
    void tourOfThreeMonthsAgoHasResultsInEveryStateAndAReport() {
        var tourId = database.queryForObject("select tour_id from tour where state = 'FOLLOW_90'", String.class);

        assertThat(page(Role.COORDINATOR, "/tours/" + tourId + "/results"))
                .contains("验收并见效", "试用达标", "待企业确认", "无结果", "待填写");
        assertThat(page(Role.COORDINATOR, "/tours/" + tourId + "/surveys")).contains("收回 9 份", "平均");
        assertThat(page(Role.COORDINATOR, "/tours/" + tourId + "/thanks")).contains("/letters/");
        assertThat(page(Role.COORDINATOR, "/tours/" + tourId + "/report")).contains("改造后三周达标");
        assertThat(page(Role.ENTERPRISE, "/my/follow-ups")).contains("端子镀层存放三个月后可焊性下降");
        assertThat(page(Role.EXPERT, "/my/follow-ups")).contains("端子镀层存放三个月后可焊性下降");
    }

    @Test
    void whoeverIsAskedHasAnAccountOfTheDemo() {
        assertThat(demo.ready())
                .anySatisfy(account -> assertThat(account.login()).startsWith("demo-enterprise-"));
    }

    private String page(Role role, String path) {
        var person = Objects.requireNonNull(demo.people().get(role));
        return service.as(person).get(path).body();
    }
}
