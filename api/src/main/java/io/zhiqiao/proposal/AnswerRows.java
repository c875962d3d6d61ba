package io.zhiqiao.proposal;

import java.util.List;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** The answers of experts who declined; there is no way to change one. */
interface AnswerRows extends Repository<MatchAnswer, Long> {

    MatchAnswer save(MatchAnswer answer);

    @Query("""
            select * from match_answer
            where answer_id < :before and (:feeds = '' or feeds = :feeds)
            order by answer_id desc limit :size""")
    List<MatchAnswer> page(long before, String feeds, int size);
}
