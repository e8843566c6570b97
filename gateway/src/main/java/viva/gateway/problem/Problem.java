package viva.gateway.problem;

import io.grpc.Status;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import viva.error.v1.ErrorReason;
import viva.rpc.RpcError;

/**
 * A failure as it travels to the browser.
 *
 * @param reason            name of the {@link ErrorReason}; absent where plain HTTP says all, e.g. 405
 * @param fields            what is wrong with which field of the request
 * @param retryAfterSeconds at least 1; absent where trying again cannot help
 */
public record Problem(String type, String title, int status, String detail, String reason, List<Field> fields,
                      Map<String, String> metadata, Long retryAfterSeconds) {
    public static final String MEDIA_TYPE = "application/problem+json";

    /** @param field dotted path, e.g. {@code inputs.picture.upload}; @param problem what would be right */
    public record Field(String field, String problem) {}

    public static Problem of(RpcError error) {
        var fields = error.fields().stream().map(f -> new Field(f.field(), f.problem())).toList();
        var retry = error.retryAfter().map(delay -> Math.max(1, delay.plusMillis(999).toSeconds())).orElse(null);
        return of(httpStatus(error.code()), error.message(), error.reason(), fields, error.metadata(), retry);
    }

    /** A failure of HTTP itself, which no service of the mesh has a reason for. */
    public static Problem ofHttp(int status, String detail) {
        return of(status, detail, null, List.of(), Map.of(), null);
    }

    private static Problem of(int status, String detail, ErrorReason reason, List<Field> fields,
                              Map<String, String> metadata, Long retry) {
        var known = Response.Status.fromStatusCode(status);
        return new Problem("about:blank", known == null ? "HTTP " + status : known.getReasonPhrase(), status, detail,
                reason == null ? null : reason.name(), fields, metadata, retry);
    }

    private static int httpStatus(Status.Code code) {
        return switch (code) {
            case OK -> 200;
            case INVALID_ARGUMENT, OUT_OF_RANGE -> 400;
            case UNAUTHENTICATED -> 401;
            case PERMISSION_DENIED -> 403;
            case NOT_FOUND -> 404;
            case ABORTED, ALREADY_EXISTS, FAILED_PRECONDITION -> 409;
            case RESOURCE_EXHAUSTED -> 429;
            case UNAVAILABLE -> 503;
            case DEADLINE_EXCEEDED -> 504;
            case CANCELLED, UNKNOWN, UNIMPLEMENTED, INTERNAL, DATA_LOSS -> 500;
        };
    }
}
