package io.zhiqiao.expert;

import io.zhiqiao.engine.MapperRules;
import io.zhiqiao.engine.Names;
import io.zhiqiao.expert.ExpertResponse.CaseResponse;
import io.zhiqiao.expert.ExpertResponse.OutputResponse;
import io.zhiqiao.indexer.corpus.EvidenceId;
import io.zhiqiao.indexer.corpus.EvidenceKind;
import io.zhiqiao.indexer.corpus.Expert;
import io.zhiqiao.indexer.corpus.Output;
import io.zhiqiao.indexer.corpus.PoolStatus;
import io.zhiqiao.indexer.corpus.ServiceCase;
import io.zhiqiao.language.Sentence;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Context;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.Named;

/** Shows an expert's record to people and programmes. */
@Mapper(config = MapperRules.class)
interface ExpertMapper {

    @Mapping(target = "expert", source = "expert", qualifiedByName = "summary")
    @Mapping(target = "latinName", source = "expert.name.latin")
    @Mapping(target = "post", source = "expert.employment.post")
    @Mapping(target = "degree", source = "expert.employment.degree")
    @Mapping(target = "researchInterests", source = "expert.expertise.researchInterests")
    @Mapping(target = "strengths", source = "expert.expertise.strengths")
    @Mapping(target = "keywords", source = "expert.expertise", qualifiedByName = "keywords")
    @Mapping(target = "ipc", source = "expert.expertise.ipcSubclasses", qualifiedByName = "ipc")
    @Mapping(target = "disciplines", source = "expert.expertise.disciplineCodes", qualifiedByName = "discipline")
    @Mapping(target = "industries", source = "expert.expertise.industryCodes", qualifiedByName = "industry")
    @Mapping(target = "problemTypes", source = "expert.expertise.problemTypes", qualifiedByName = "problemType")
    @Mapping(target = "serviceModes", source = "expert.expertise.serviceModes", qualifiedByName = "serviceMode")
    @Mapping(target = "servedDistricts", source = "expert.service.servedDistricts", qualifiedByName = "district")
    @Mapping(target = "poolStatus", source = "expert.standing.poolStatus", qualifiedByName = "poolStatus")
    @Mapping(target = "verifiedOn", source = "expert.standing.verifiedOn")
    ExpertResponse toResponse(Expert expert, List<Output> outputs, List<ServiceCase> cases, @Context Names names);

    @Mapping(target = "evidenceId", source = "id")
    @Mapping(target = "kindName", source = "kind", qualifiedByName = "kindName")
    OutputResponse toResponse(Output output, @Context Names names);

    @Mapping(target = "evidenceId", source = "id")
    CaseResponse toResponse(ServiceCase serviceCase);

    default String toText(EvidenceId id) {
        return id.value();
    }

    @Named("summary")
    default ExpertSummary summary(Expert expert) {
        return ExpertSummary.of(expert);
    }

    @Named("keywords")
    default List<String> keywords(Expert.Expertise expertise) {
        return Stream.concat(expertise.keywordsZh().stream(), expertise.keywordsEn().stream())
                .toList();
    }

    @Named("ipc")
    default Sentence ipc(String symbol, @Context Names names) {
        return names.ipc(symbol);
    }

    @Named("discipline")
    default Sentence discipline(String code, @Context Names names) {
        return names.discipline(code);
    }

    @Named("industry")
    default Sentence industry(String code, @Context Names names) {
        return names.industry(code);
    }

    @Named("problemType")
    default Sentence problemType(String value, @Context Names names) {
        return names.value("problemType", value);
    }

    @Named("serviceMode")
    default Sentence serviceMode(String value, @Context Names names) {
        return names.value("serviceMode", value);
    }

    @Named("district")
    default Sentence district(String value, @Context Names names) {
        return names.district(value);
    }

    @Named("poolStatus")
    default @Nullable Sentence poolStatus(@Nullable PoolStatus status, @Context Names names) {
        return status == null ? null : names.value("poolStatus", status.name());
    }

    @Named("kindName")
    default Sentence kindName(EvidenceKind kind, @Context Names names) {
        return names.value("outputKind", kind.name());
    }
}
