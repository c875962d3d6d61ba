package io.zhiqiao.load;

import java.util.Locale;

/** What people do in a run, each timed by itself. */
enum Operation {
    WORKBENCH(Group.PAGE, "工作台"),
    PROBLEM_LIST(Group.PAGE, "难题列表"),
    PROBLEM_PAGE(Group.PAGE, "难题页"),
    MY_PROBLEMS(Group.PAGE, "企业的难题"),
    MY_PROBLEM(Group.PAGE, "企业的一道难题"),
    PROPOSED_EXPERTS(Group.PAGE, "推荐给企业的专家"),
    FORM_PAGE(Group.PAGE, "发布表单"),
    FORM_SAVE(Group.PAGE, "保存表单一步"),
    REQUEST_CARDS(Group.PAGE, "专家的需求卡片"),
    MATCH_PAGE(Group.PAGE, "对接页"),
    REVIEW_QUEUE(Group.PAGE, "审核队列"),
    EXPERTS_SEARCH(Group.PAGE, "查找专家"),
    BOARD(Group.PAGE, "难题的专家名单"),
    ACCOUNTS(Group.PAGE, "账号"),
    AUDIT(Group.PAGE, "审计"),
    MATCH(Group.MATCH, "匹配接口"),
    POST(Group.CHANGE, "发布难题"),
    TRANSITION(Group.CHANGE, "状态变化"),
    PROPOSAL(Group.CHANGE, "推荐专家"),
    MESSAGE(Group.CHANGE, "沟通消息"),
    READ(Group.OTHER, "读取版本");

    private final Group group;
    private final String zh;

    Operation(Group group, String zh) {
        this.group = group;
        this.zh = zh;
    }

    Group group() {
        return group;
    }

    String zh() {
        return zh;
    }

    /** Names it in the JSON form. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What is promised about operations. */
    enum Group {
        /** A person waits for the page. */
        PAGE,
        /** A programme asks for experts. */
        MATCH,
        /** Something is changed by a programme. */
        CHANGE,
        /** Done on the way to something else. */
        OTHER
    }
}
