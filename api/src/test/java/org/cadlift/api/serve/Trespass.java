package org.cadlift.api.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

/// Calls endpoints with the key of another tenant, which must find nothing there: 404, as if it did not exist, and
/// not a word of it in the answer.
///
/// ```java new Trespass(server, keyOfTheWrongTenant) .call("GET", "/api/v1/jobs/" + job) .call("POST",
/// "/api/v1/jobs/" + job + "/cancel") .findsNothing("name of the drawing");
/// ```
public final class Trespass {
    private final Serving server;
    private final String key;
    private final List<Call> calls = new ArrayList<>();

    /// @param key of a tenant that owns nothing of what is called; of an admin, so that no role is in the way
    public Trespass(Serving server, String key) {
        this.server = server;
        this.key = key;
    }

    private record Call(String method, String path, String json) {}

    public Trespass call(String method, String path) {
        return call(method, path, "");
    }

    /// @param json body; empty for none
    public Trespass call(String method, String path, String json) {
        calls.add(new Call(method, path, json));
        return this;
    }

    /// @param words that stand in what belongs to the other tenant
    public void findsNothing(String... words) {
        assertThat(calls).isNotEmpty();
        for (Call call : calls) {
            HttpResponse<String> answer = send(call, key);
            assertThat(answer.statusCode())
                    .as("%s with another tenant's key", call)
                    .isEqualTo(404);
            assertThat(answer.body()).as("%s", call).doesNotContain(words);
            assertThat(send(call, "").statusCode()).as("%s without a key", call).isEqualTo(401);
        }
    }

    private HttpResponse<String> send(Call call, String with) {
        List<String> headers = new ArrayList<>();
        if (!with.isEmpty()) {
            headers.addAll(List.of("Authorization", "Bearer " + with));
        }
        if (!call.json().isEmpty()) {
            headers.addAll(List.of("Content-Type", "application/json"));
        }
        return Web.send(
                call.method(),
                server.at(call.path()),
                call.json().isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(call.json()),
                headers.toArray(String[]::new));
    }
}
