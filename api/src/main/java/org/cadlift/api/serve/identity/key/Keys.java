package org.cadlift.api.serve.identity.key;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.cadlift.api.serve.caller.Caller.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Is the table of keys.
@Component
public final class Keys {
    /// How long a key that was replaced may go on: a month; whoever has not changed over by then has forgotten.
    public static final int MOST_OVERLAP_HOURS = 720;

    private final JdbcClient database;

    public Keys(JdbcClient database) {
        this.database = database;
    }

    public Key.Fresh create(Key.Order order, Instant now) {
        // To a microsecond, which is what databases keep.
        Instant created = now.truncatedTo(ChronoUnit.MICROS);
        Key key = new Key(
                Secret.id(),
                order.tenant(),
                order.user(),
                order.role(),
                order.scopes().stream().sorted().toList(),
                created,
                created.plus(Duration.ofDays(order.days())),
                Optional.empty(),
                Optional.empty());
        String secret = Secret.make();
        database.sql("INSERT INTO api_key (id, digest, tenant, user_id, role, scopes, created_at, expires_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        key.id(),
                        Secret.digest(secret),
                        key.tenant(),
                        key.user(),
                        key.role().name().toLowerCase(Locale.ROOT),
                        String.join(" ", key.scopes()),
                        utc(key.created()),
                        utc(key.expires()))
                .update();
        return new Key.Fresh(key, secret);
    }

    /// Lists the keys of a tenant, the oldest first.
    public List<Key> list(String tenant) {
        return database.sql("SELECT * FROM api_key WHERE tenant = ? ORDER BY created_at, id")
                .param(tenant)
                .query(Keys::row)
                .list();
    }

    public Optional<Key> get(String tenant, String id) {
        return database.sql("SELECT * FROM api_key WHERE tenant = ? AND id = ?")
                .params(tenant, id)
                .query(Keys::row)
                .optional();
    }

    Optional<Key> find(String digest) {
        return database.sql("SELECT * FROM api_key WHERE digest = ?")
                .param(digest)
                .query(Keys::row)
                .optional();
    }

    /// Ends a key at once; gives false where there is none of that tenant that could be ended.
    public boolean revoke(String tenant, String id, Instant now) {
        return database.sql("UPDATE api_key SET revoked_at = ? WHERE tenant = ? AND id = ? AND revoked_at IS NULL")
                        .params(utc(now), tenant, id)
                        .update()
                > 0;
    }

    /// Makes another key like this one and lets this one go on for a while, so that its users can change over.
    ///
    /// @return empty where there is none of that tenant that is still good
    public Optional<Key.Fresh> rotate(String tenant, String id, Duration overlap, Instant now) {
        return get(tenant, id).filter(key -> key.good(now)).map(old -> {
            long days =
                    Math.max(1, Duration.between(old.created(), old.expires()).toDays());
            Key.Order order = new Key.Order(
                    old.tenant(), old.user(), old.role(), Set.copyOf(old.scopes()), Math.toIntExact(days));
            Key.Fresh fresh = create(order, now);
            Instant end = now.plus(overlap);
            database.sql("UPDATE api_key SET expires_at = ? WHERE id = ? AND expires_at > ?")
                    .params(utc(end), id, utc(end))
                    .update();
            return fresh;
        });
    }

    void used(String id, Instant now) {
        database.sql("UPDATE api_key SET used_at = ? WHERE id = ?")
                .params(utc(now), id)
                .update();
    }

    private static Key row(ResultSet row, int number) throws SQLException {
        String scopes = row.getString("scopes");
        return new Key(
                row.getString("id"),
                row.getString("tenant"),
                row.getString("user_id"),
                Role.valueOf(row.getString("role").toUpperCase(Locale.ROOT)),
                scopes.isEmpty() ? List.of() : List.of(scopes.split(" ")),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("used_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                Optional.ofNullable(row.getObject("revoked_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
