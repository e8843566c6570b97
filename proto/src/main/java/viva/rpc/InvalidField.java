package viva.rpc;

/** A request with a malformed field, found while turning messages into the domain's records. */
public final class InvalidField extends RuntimeException {
    private final transient RpcError error;

    /** @param field dotted path, e.g. {@code draft.seq}; @param problem what would be right */
    public InvalidField(String field, String problem) {
        super(field + ": " + problem);
        error = RpcError.invalidField(field, problem);
    }

    RpcError error() {
        return error;
    }
}
