package io.zhiqiao.importing;

import io.zhiqiao.account.CurrentPerson;
import io.zhiqiao.error.RejectedException;
import io.zhiqiao.importing.ImportJob.Order;
import io.zhiqiao.record.IdempotentRequests;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.multipart.MultipartFile;

/** Takes uploads, and knows those that are sent again. */
@Service
class UploadRequests {

    private final Imports imports;
    private final IdempotentRequests requests;
    private final CurrentPerson people;

    UploadRequests(Imports imports, IdempotentRequests requests, CurrentPerson people) {
        this.imports = imports;
        this.requests = requests;
        this.people = people;
    }

    /**
     * Puts uploads into the line, once for each key.
     *
     * @param key by which a repeated request is known; null for none
     * @throws RejectedException (400, 404, 422, 429) if there is no file, the import of a repeated request is no longer
     *     remembered, the key came with other files, or too many wait
     */
    ImportJob submit(@Nullable String key, List<MultipartFile> files, Order order) {
        var sent = key == null ? "" : order + "\n" + digest(files);
        return imports.get(requests.once(people.get().login(), "import.submit", key, sent, () -> {
            var importId = imports.submit(files, order).id();
            cancelUnlessKept(importId);
            return importId;
        }));
    }

    /** Of two equal requests in one moment the later one is refused, and its import with it. */
    private void cancelUnlessKept(String importId) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status != STATUS_COMMITTED) {
                    imports.cancel(importId);
                }
            }
        });
    }

    /** Names and contents, in short. */
    private static String digest(List<MultipartFile> files) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var file : files) {
                digest.update(String.valueOf(file.getOriginalFilename()).getBytes(StandardCharsets.UTF_8));
                try (var content = new DigestInputStream(file.getInputStream(), digest)) {
                    content.transferTo(OutputStream.nullOutputStream());
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256.", e);
        } catch (IOException e) {
            throw new UncheckedIOException("上传的文件无法读取。请重新选择后再上传。\nThe uploads cannot be read.", e);
        }
    }
}
