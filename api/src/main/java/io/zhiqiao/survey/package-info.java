/**
 * What both sides say of a county tour (满意度问卷): five questions and room for words, asked once of everybody who came, answered on
 * the page or by a link without signing in. Read {@link io.zhiqiao.survey.Survey}, then {@link io.zhiqiao.survey.Surveys}.
 *
 * <p>Invariant: an answer does not change; of a side with fewer than three answers nothing is told by question, and no words.
 */
@ApplicationModule(displayName = "Surveys")
@NullMarked
package io.zhiqiao.survey;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
