package io.zhiqiao.document;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A type of file that is taken. An archive is none: nobody could say what is in it. */
public enum FileType {
    PDF("application/pdf", "pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg jpeg"),
    TXT("text/plain", "txt"),
    CSV("text/csv", "csv");

    private final String mediaType;
    private final String extensions;

    FileType(String mediaType, String extensions) {
        this.mediaType = mediaType;
        this.extensions = extensions;
    }

    /** As HTTP names it. */
    public String mediaType() {
        return mediaType;
    }

    private List<String> extensions() {
        return List.of(extensions.split(" ", -1));
    }

    /** The ending of a name without its dot, in lower case. */
    static Optional<FileType> ofExtension(String extension) {
        return Arrays.stream(values())
                .filter(type -> type.extensions().contains(extension))
                .findFirst();
    }

    /** All endings, for a page to choose from. */
    static List<String> endings() {
        return Arrays.stream(values())
                .flatMap(type -> type.extensions().stream())
                .map(extension -> "." + extension)
                .toList();
    }

    /** Whether it is a folder of XML files in an archive. */
    boolean isOffice() {
        return this == DOCX || this == XLSX || this == PPTX;
    }

    boolean isText() {
        return this == TXT || this == CSV;
    }
}
