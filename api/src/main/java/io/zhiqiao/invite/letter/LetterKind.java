package io.zhiqiao.invite.letter;

import io.zhiqiao.language.Sentence;
import java.util.EnumSet;
import java.util.Set;

/** What a letter is for. */
public enum LetterKind {
    INVITATION("邀请函", "Invitation", "tour-invitation"),
    REMINDER("提醒", "Reminder", "tour-reminder"),
    CHANGE("变更通知", "Change", "tour-change"),
    WITHDRAWAL("撤回通知", "Withdrawal", "tour-withdrawal"),
    FOLLOW_UP("回访提醒", "Follow-up", "tour-follow-up"),
    SURVEY("满意度问卷", "Survey", "tour-survey"),
    SURVEY_REMINDER("问卷提醒", "Reminder of the survey", "tour-survey-reminder");

    private static final Set<LetterKind> UNANSWERED = EnumSet.of(CHANGE, WITHDRAWAL);

    private final String zh;
    private final String en;
    private final String file;

    LetterKind(String zh, String en, String file) {
        this.zh = zh;
        this.en = en;
        this.file = file;
    }

    /** What it is called. */
    public Sentence title() {
        return new Sentence(zh, en);
    }

    /** Whether it asks its reader for something, and so needs the link. */
    public boolean isAnswered() {
        return !UNANSWERED.contains(this);
    }

    String file(String language) {
        return file + "." + language + ".txt";
    }
}
