package viva.rpc;

import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.rpc.BadRequest;
import com.google.rpc.ErrorInfo;
import com.google.rpc.RetryInfo;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import viva.error.v1.ErrorReason;

/**
 * A failure as it travels between services: {@code google.rpc.Status} with {@code ErrorInfo}, {@code BadRequest} and
 * {@code RetryInfo}. {@link #toException} writes it, {@link #from} reads it back without loss.
 *
 * @param fields     what is wrong with which field; only for {@link Status.Code#INVALID_ARGUMENT}
 * @param retryAfter how long to wait before trying again, where trying again can help
 */
public record RpcError(Status.Code code, ErrorReason reason, String message, Map<String, String> metadata,
                       List<FieldProblem> fields, Optional<Duration> retryAfter) {

    public static final String DOMAIN = "viva";

    /** @param field dotted path, e.g. {@code draft.seq}; @param problem what would be right */
    public record FieldProblem(String field, String problem) {}

    public RpcError {
        Objects.requireNonNull(code, "code is null");
        Objects.requireNonNull(reason, "reason is null");
        Objects.requireNonNull(message, "message is null");
        Objects.requireNonNull(retryAfter, "retryAfter is null");
        metadata = Map.copyOf(metadata);
        fields = List.copyOf(fields);
    }

    public static RpcError of(Status.Code code, ErrorReason reason, String message) {
        return new RpcError(code, reason, message, Map.of(), List.of(), Optional.empty());
    }

    /** A malformed field, whatever our state. */
    public static RpcError invalidField(String field, String problem) {
        return of(Status.Code.INVALID_ARGUMENT, ErrorReason.ERROR_REASON_INVALID_FIELD, field + ": " + problem)
                .at(field, problem);
    }

    public RpcError with(String key, String value) {
        var more = new LinkedHashMap<>(metadata);
        more.put(key, value);
        return new RpcError(code, reason, message, more, fields, retryAfter);
    }

    public RpcError at(String field, String problem) {
        var more = new ArrayList<>(fields);
        more.add(new FieldProblem(field, problem));
        return new RpcError(code, reason, message, metadata, more, retryAfter);
    }

    public RpcError retryAfter(Duration delay) {
        return new RpcError(code, reason, message, metadata, fields, Optional.of(delay));
    }

    public StatusRuntimeException toException() {
        var status = com.google.rpc.Status.newBuilder().setCode(code.value()).setMessage(message);
        status.addDetails(Any.pack(ErrorInfo.newBuilder()
                .setDomain(DOMAIN).setReason(reason.name()).putAllMetadata(metadata).build()));
        if (!fields.isEmpty()) {
            var badRequest = BadRequest.newBuilder();
            fields.forEach(f -> badRequest.addFieldViolationsBuilder().setField(f.field()).setDescription(f.problem()));
            status.addDetails(Any.pack(badRequest.build()));
        }
        retryAfter.ifPresent(delay -> status.addDetails(Any.pack(RetryInfo.newBuilder()
                .setRetryDelay(com.google.protobuf.Duration.newBuilder()
                        .setSeconds(delay.getSeconds()).setNanos(delay.getNano()))
                .build())));
        return StatusProto.toStatusRuntimeException(status.build());
    }

    /** Reads a failure that another service of the mesh sent; empty for any other exception. */
    public static Optional<RpcError> from(Throwable failure) {
        var status = StatusProto.fromThrowable(failure);
        if (status == null) {
            return Optional.empty();
        }
        var info = detail(status, ErrorInfo.class);
        if (info.isEmpty() || !info.get().getDomain().equals(DOMAIN)) {
            return Optional.empty();
        }
        var fields = detail(status, BadRequest.class).stream()
                .flatMap(b -> b.getFieldViolationsList().stream())
                .map(v -> new FieldProblem(v.getField(), v.getDescription()))
                .toList();
        var delay = detail(status, RetryInfo.class).map(RetryInfo::getRetryDelay)
                .map(d -> Duration.ofSeconds(d.getSeconds(), d.getNanos()));
        return Optional.of(new RpcError(Status.fromCodeValue(status.getCode()).getCode(),
                reasonOf(info.get().getReason()), status.getMessage(), info.get().getMetadataMap(), fields, delay));
    }

    /** A reason newer than this build reads as unspecified; the message and the code still say what happened. */
    private static ErrorReason reasonOf(String name) {
        for (var reason : ErrorReason.values()) {
            if (reason.name().equals(name)) {
                return reason;
            }
        }
        return ErrorReason.ERROR_REASON_UNSPECIFIED;
    }

    private static <M extends Message> Optional<M> detail(com.google.rpc.Status status, Class<M> type) {
        for (var detail : status.getDetailsList()) {
            if (detail.is(type)) {
                try {
                    return Optional.of(detail.unpack(type));
                } catch (InvalidProtocolBufferException e) {
                    throw new IllegalStateException("a " + type.getSimpleName() + " that does not parse", e);
                }
            }
        }
        return Optional.empty();
    }
}
