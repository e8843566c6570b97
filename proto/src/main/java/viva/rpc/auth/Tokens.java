package viva.rpc.auth;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.jose4j.lang.JoseException;

/**
 * Mints and checks the mesh's tokens: JWT, ES256, five minutes. The key's id is the issuer. Only the gateway and the
 * operator may vouch for people; any other issuer speaks for itself alone.
 */
@Startup
@ApplicationScoped
public class Tokens {
    public static final String GATEWAY = "gateway";
    public static final String OPERATOR = "operator";
    private static final Duration LIFETIME = Duration.ofMinutes(5);
    /** A token is minted anew once less than this is left of it. */
    private static final Duration RENEW = Duration.ofMinutes(2);

    private final JwtConsumer consumer;
    private final Set<String> accepts;
    private final Optional<PublicJsonWebKey> own;
    private final Map<Caller, Minted> minted = new ConcurrentHashMap<>();

    private record Minted(String token, NumericDate expires) {}

    public Tokens(@ConfigProperty(name = "viva.mesh.public-keys") Path publicKeys,
                  @ConfigProperty(name = "viva.mesh.private-key") Optional<Path> privateKey,
                  @ConfigProperty(name = "viva.mesh.accepts") Optional<List<String>> accepts) {
        this.own = privateKey.map(KeyFiles::readPrivateKey);
        this.accepts = Set.copyOf(accepts.orElse(List.of()));
        this.consumer = new JwtConsumerBuilder()
                .setVerificationKeyResolver(
                        new JwksVerificationKeyResolver(KeyFiles.readPublicKeys(publicKeys).getJsonWebKeys()))
                .setJwsAlgorithmConstraints(AlgorithmConstraints.ConstraintType.PERMIT,
                        AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256)
                .setRequireSubject()
                .setRequireExpirationTime()
                .setMaxFutureValidityInMinutes(10)
                .setAllowedClockSkewInSeconds(30)
                .build();
    }

    /** This service's own name: the id of its private key. */
    public String issuer() {
        return ownKey().getKeyId();
    }

    /** This service, calling for itself. */
    public Caller self() {
        return new Caller(issuer(), Set.of(Role.SERVICE), issuer());
    }

    /** A token that vouches for the caller; the same one again while it is fresh. */
    public String mint(Caller caller) {
        var now = NumericDate.now();
        now.addSeconds(RENEW.toSeconds());
        if (minted.size() > 10_000) {
            minted.values().removeIf(m -> m.expires().isBefore(now));
        }
        return minted.compute(caller, (c, old) -> old != null && old.expires().isAfter(now) ? old : sign(c)).token();
    }

    private Minted sign(Caller caller) {
        var claims = new JwtClaims();
        claims.setIssuer(issuer());
        claims.setSubject(caller.subject());
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(LIFETIME.toMinutes());
        claims.setStringListClaim("roles", caller.roles().stream().map(Role::name).sorted().toList());
        var signature = new JsonWebSignature();
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
        signature.setKeyIdHeaderValue(issuer());
        signature.setKey(ownKey().getPrivateKey());
        signature.setPayload(claims.toJson());
        try {
            return new Minted(signature.getCompactSerialization(), claims.getExpirationTime());
        } catch (JoseException | MalformedClaimException e) {
            throw new IllegalStateException("cannot sign a token with the key of " + issuer(), e);
        }
    }

    private PublicJsonWebKey ownKey() {
        return own.orElseThrow(() -> new IllegalStateException(
                "viva.mesh.private-key is not set: this service cannot call others"));
    }

    /** Returns the caller the token vouches for; throws {@link BadToken} with the reason otherwise. */
    public Caller check(String token) {
        try {
            var context = consumer.process(token);
            var claims = context.getJwtClaims();
            var issuer = context.getJoseObjects().getFirst().getKeyIdHeaderValue();
            var caller = new Caller(claims.getSubject(), roles(claims), issuer);
            if (!issuer.equals(claims.getIssuer()) || !accepts.contains(issuer)) {
                throw new BadToken("tokens of " + issuer + " are not accepted here");
            }
            if (!mayVouchForPeople(issuer) && !caller.roles().equals(Set.of(Role.SERVICE))) {
                throw new BadToken(issuer + " may only vouch for itself");
            }
            return caller;
        } catch (InvalidJwtException e) {
            throw new BadToken(e.hasExpired() ? "the token has expired" : "the token is not valid");
        } catch (MalformedClaimException | IllegalArgumentException e) {
            throw new BadToken("the token's claims are malformed");
        }
    }

    private static boolean mayVouchForPeople(String issuer) {
        return issuer.equals(GATEWAY) || issuer.equals(OPERATOR);
    }

    private static Set<Role> roles(JwtClaims claims) throws MalformedClaimException {
        var roles = EnumSet.noneOf(Role.class);
        claims.getStringListClaimValue("roles").forEach(name -> roles.add(Role.valueOf(name)));
        return roles;
    }

    /** A token that is not good here, and why. */
    public static final class BadToken extends RuntimeException {
        BadToken(String problem) {
            super(problem);
        }
    }
}
