package io.zhiqiao.offer;

import io.zhiqiao.account.CurrentPerson;
import io.zhiqiao.audit.Audit;
import io.zhiqiao.error.RejectedException;
import io.zhiqiao.lifecycle.Refusals;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The templates that are offered, and their new versions. */
@Service
public class Packages {

    private final PackageRows rows;
    private final Audit audit;
    private final CurrentPerson people;
    private final Clock clock;

    Packages(PackageRows rows, Audit audit, CurrentPerson people, Clock clock) {
        this.rows = rows;
        this.audit = audit;
        this.people = people;
        this.clock = clock;
    }

    /** The versions that are offered today, by code. */
    @Transactional(readOnly = true)
    public List<ServicePackage> offered() {
        return rows.findByOfferedTrueOrderByCode();
    }

    /**
     * The version of a template that is offered today.
     *
     * @throws RejectedException (404) if there is none
     */
    @Transactional(readOnly = true)
    public ServicePackage offered(String code) {
        return rows.findByCodeAndOfferedTrue(code)
                .orElseThrow(() -> RejectedException.notFound("code", code, "服务套餐", "service package"));
    }

    /** A version, whatever is offered today. */
    ServicePackage version(String packageId) {
        return rows.findById(packageId)
                .orElseThrow(() -> RejectedException.notFound("packageId", packageId, "服务套餐", "service package"));
    }

    /**
     * Makes a new version; problems that took the one before keep it.
     *
     * @param seen number of the version that was read
     * @throws RejectedException (404, 412) if there is none, or somebody else made a version since
     */
    @Transactional
    public ServicePackage change(String code, PackageEdit edit, long seen) {
        var now = offered(code);
        if (now.packageVersion() != seen) {
            throw Refusals.stale();
        }
        var login = people.get().login();
        Refusals.unlessStale(() -> rows.save(now.noLongerOffered()));
        var next = rows.save(now.next(edit, login, clock.instant()));
        audit.add(new Audit.Deed(
                people.get().actor(people.origin()),
                "package.change",
                "package",
                code,
                now.packageId(),
                next.packageId(),
                null));
        return next;
    }
}
