package io.zhiqiao.demo;

import io.zhiqiao.account.DemoAccounts;
import io.zhiqiao.account.Role;
import io.zhiqiao.indexer.corpus.OrganisationId;
import io.zhiqiao.indexer.corpus.OrganisationRef;
import io.zhiqiao.indexer.corpus.Problem;
import io.zhiqiao.indexer.store.RecordKind;
import io.zhiqiao.indexer.store.RecordStore;
import io.zhiqiao.indexer.taxonomy.Districts;
import io.zhiqiao.indexer.taxonomy.Taxonomies;
import io.zhiqiao.tour.JoinRules;
import io.zhiqiao.tour.TourStop;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Where the tours of the demo go, and which problems of the sample wait there. */
@Component
final class DemoPlaces {

    /** Fewest problems for which somebody goes somewhere. */
    private static final int FEWEST = 5;

    private final DemoAccounts accounts;
    private final RecordStore records;
    private final Taxonomies taxonomies;

    DemoPlaces(DemoAccounts accounts, RecordStore records, Taxonomies taxonomies) {
        this.accounts = accounts;
        this.records = records;
        this.taxonomies = taxonomies;
    }

    /**
     * The district where most problems wait; empty where no district has enough.
     *
     * @param elsewhere districts of other tours
     */
    Optional<Districts.District> busiest(Collection<String> elsewhere) {
        var byDistrict = open().stream()
                .filter(problem -> !elsewhere.contains(problem.posting().district()))
                .collect(Collectors.groupingBy(problem -> problem.posting().district(), Collectors.counting()));
        return byDistrict.entrySet().stream()
                .filter(one -> one.getValue() >= FEWEST)
                .filter(one -> taxonomies.districts().find(one.getKey()).isPresent())
                .min(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .flatMap(one -> taxonomies.districts().find(one.getKey()));
    }

    /** The problems that wait in a district, but for those of the enterprise of the demo. */
    List<Problem> waiting(String district) {
        return open().stream()
                .filter(problem -> problem.posting().district().equals(district))
                .toList();
    }

    private List<Problem> open() {
        var own = accounts.people().get(Role.ENTERPRISE);
        var all = new ArrayList<Problem>();
        records.forEach(RecordKind.PROBLEMS, (Problem problem) -> {
            var firm = firm(problem);
            if (JoinRules.mayJoin(problem.posting().status())
                    && firm.isPresent()
                    && (own == null || !firm.get().equals(own.organisationId()))) {
                all.add(problem);
            }
        });
        return all;
    }

    /** Two places of a district where people meet. */
    static List<TourStop> stops(Districts.District place) {
        return List.of(
                new TourStop(
                        "", place.name() + "创新大厦", place.name() + "科创路 1 号（样例地址）", place.lon(), place.lat(), 80, 3),
                new TourStop(
                        "",
                        place.name() + "产业园服务中心",
                        place.name() + "产业大道 20 号（样例地址）",
                        place.lon() + 0.05,
                        place.lat() - 0.03,
                        40,
                        2));
    }

    /** Id of the enterprise of a problem; empty where it has none. */
    static Optional<String> firm(Problem problem) {
        return Optional.ofNullable(problem.posting().enterprise())
                .map(OrganisationRef::id)
                .map(OrganisationId::value);
    }
}
