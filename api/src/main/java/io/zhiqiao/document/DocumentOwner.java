package io.zhiqiao.document;

/**
 * The record that a document belongs to.
 *
 * @param kind of the record
 * @param id of the record
 */
public record DocumentOwner(OwnerKind kind, String id) {

    /** A problem, or a form that was not sent yet. */
    public static DocumentOwner problem(String problemId) {
        return new DocumentOwner(OwnerKind.PROBLEM, problemId);
    }

    /** A match. */
    public static DocumentOwner match(String matchId) {
        return new DocumentOwner(OwnerKind.MATCH, matchId);
    }

    /** What a tour did for one of its problems. */
    public static DocumentOwner tour(String tourId, String problemId) {
        return new DocumentOwner(OwnerKind.TOUR, tourId + "/" + problemId);
    }
}
