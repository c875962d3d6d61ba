package io.zhiqiao.offer;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.CrudRepository;

/** The versions of all templates. */
interface PackageRows extends CrudRepository<ServicePackage, String> {

    List<ServicePackage> findByOfferedTrueOrderByCode();

    Optional<ServicePackage> findByCodeAndOfferedTrue(String code);

    boolean existsByCode(String code);
}
