package io.zhiqiao.report;

import org.springframework.data.repository.CrudRepository;

/** Texts of reports. */
interface ReportTextRows extends CrudRepository<ReportTexts, String> {}
