package org.cadlift.api.serve.identity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.cadlift.api.serve.Serving;
import org.cadlift.api.serve.Web;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Signs tokens as an identity provider would, whose description and keys a server on this machine gives.
class TokenTest {
    private static RSAKey key;
    private static RSAKey strange;
    private static HttpServer provider;
    private static String issuer;
    private static Serving byIssuer;
    private static Serving byKeys;

    @BeforeAll
    static void start(@TempDir Path folder) throws JOSEException, IOException {
        key = new RSAKeyGenerator(2048).keyID("k1").generate();
        strange = new RSAKeyGenerator(2048).keyID("k1").generate();
        provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        issuer = "http://127.0.0.1:" + provider.getAddress().getPort();
        answer("/keys", new JWKSet(key.toPublicJWK()).toString());
        answer(
                "/.well-known/openid-configuration",
                "{\"issuer\":\"" + issuer + "\",\"jwks_uri\":\"" + issuer
                        + "/keys\",\"subject_types_supported\":[\"public\"]}");
        provider.start();
        byIssuer = Serving.start(
                Files.createDirectory(folder.resolve("issuer")),
                Map.of(
                        "cadlift.identity.enabled", "true",
                        "cadlift.identity.jwt.issuer", issuer,
                        "cadlift.identity.jwt.audience", "cadlift",
                        "cadlift.limits.per-minute", "1000"));
        byKeys = Serving.start(
                Files.createDirectory(folder.resolve("keys")),
                Map.of(
                        "cadlift.identity.enabled", "true",
                        "cadlift.identity.jwt.keys", issuer + "/keys",
                        "cadlift.identity.jwt.tenant-claim", "org",
                        "cadlift.identity.jwt.user-claim", "email",
                        "cadlift.identity.jwt.role-claim", "realm_access.roles"));
    }

    @AfterAll
    static void stop() {
        byIssuer.close();
        byKeys.close();
        provider.stop(0);
    }

    private static void answer(String path, String json) {
        provider.createContext(path, exchange -> {
            byte[] bytes = json.getBytes(UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    private static String token(RSAKey signing, UnaryOperator<JWTClaimsSet.Builder> claims) {
        Instant now = Instant.now();
        JWTClaimsSet.Builder builder = new JWTClaimsSet.Builder()
                .issuer(issuer)
                .audience("cadlift")
                .subject("anna")
                .claim("tenant", "acme")
                .claim("role", "operator")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(Duration.ofMinutes(5))));
        SignedJWT jwt = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("k1").build(),
                claims.apply(builder).build());
        try {
            jwt.sign(new RSASSASigner(signing));
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
        return jwt.serialize();
    }

    private static HttpResponse<String> ask(Serving server, String token) {
        return Web.get(server.at("/api/v1/trying"), "Authorization", "Bearer " + token);
    }

    @Test
    void readsTheCallerFromAToken() {
        HttpResponse<String> answer = ask(byIssuer, token(key, claims -> claims));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("\"tenant\":\"acme\"")
                .contains("\"user\":\"anna\"")
                .contains("\"role\":\"OPERATOR\"");
    }

    @Test
    void readsOtherClaimsWhereItIsTold() {
        String token = token(
                key,
                claims -> claims.claim("org", "globex")
                        .claim("email", "gus@globex.example")
                        .claim("realm_access", Map.of("roles", List.of("offline_access", "viewer", "admin"))));

        assertThat(ask(byKeys, token).body())
                .contains("\"tenant\":\"globex\"")
                .contains("\"user\":\"gus@globex.example\"")
                .contains("\"role\":\"ADMIN\"");
    }

    @Test
    void givesATokenTheRightsOfItsRole() {
        String viewer = token(key, claims -> claims.claim("role", "viewer"));

        assertThat(Web.post(byIssuer.at("/api/v1/trying"), "{}", "Authorization", "Bearer " + viewer)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void turnsAwayTokensThatAreNotGood() throws JOSEException {
        Instant past = Instant.now().minus(Duration.ofHours(1));
        refused(token(strange, claims -> claims));
        refused(token(key, claims -> claims.expirationTime(Date.from(past))));
        refused(token(key, claims -> claims.expirationTime(null)));
        refused(token(
                key, claims -> claims.notBeforeTime(Date.from(Instant.now().plus(Duration.ofHours(1))))));
        refused(token(key, claims -> claims.issuer("http://127.0.0.1:1")));
        refused(token(key, claims -> claims.audience("another")));
        refused(token(key, claims -> claims.audience((String) null)));
        refused(token(key, claims -> claims.claim("tenant", null)));
        refused(token(key, claims -> claims.claim("tenant", "ACME/../globex")));
        refused(token(key, claims -> claims.claim("role", "root")));
        refused(token(key, claims -> claims.claim("role", null)));
        refused(token(key, claims -> claims.subject(null)));
        String good = token(key, claims -> claims);
        refused(good.substring(0, good.lastIndexOf('.') + 1));
        // The public key taken for a shared secret: the oldest trick with tokens.
        SignedJWT forged = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("k1").build(),
                new JWTClaimsSet.Builder()
                        .subject("anna")
                        .claim("tenant", "acme")
                        .build());
        forged.sign(new MACSigner(key.toPublicJWK().toJSONString().getBytes(UTF_8)));
        refused(forged.serialize());
    }

    private static void refused(String token) {
        HttpResponse<String> answer = ask(byIssuer, token);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("www-authenticate"))
                .hasValueSatisfying(value -> assertThat(value).contains("invalid_token"));
        assertThat(answer.body()).contains("SYS_UNAUTHORIZED").contains("The key or token is not valid");
    }
}
