package io.zhiqiao.importing;

/** Ends the reading of files on the way, because somebody asked for it or the service stops. */
final class ImportStopped extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ImportStopped() {
        super("The import was stopped on the way.", null, false, false);
    }
}
